import { isCollection, isPair, isScalar } from 'yaml'

/** The lines of comments as the tree keeps them, without empty lines. */
export function commentLines(...comments: (string | null | undefined)[]): string[] {
  return comments
    .flatMap((comment) => (comment ?? '').split('\n').map((line) => line.trimEnd() || (line ? ' ' : '')))
    .filter(Boolean)
}

/** Comments as the tree keeps them, or null when there are none. */
export const asComment = (lines: string[]): string | null => (lines.length > 0 ? lines.join('\n') : null)

/** Every comment at a node and below it, in the order of the text. */
export function commentsWithin(node: unknown): string[] {
  if (isPair(node)) return [...commentsWithin(node.key), ...commentsWithin(node.value)]
  if (isScalar(node)) return commentLines(node.commentBefore, node.comment)
  if (!isCollection(node)) return []
  return [...commentLines(node.commentBefore), ...node.items.flatMap(commentsWithin), ...commentLines(node.comment)]
}
