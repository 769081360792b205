import { Document, isCollection, isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { asComment, commentLines, commentsWithin } from './yaml-comments.ts'

/** How a kind of file is written in its regular form. */
export type RegularForm = {
  /** The words at a place in their order; null where words are free, such as years. */
  order: (path: readonly PropertyKey[]) => readonly string[] | null
  value: (word: string, value: unknown) => unknown
  isSmall: (word: string) => boolean
  isMoney: (word: string) => boolean
}

/**
 * Writes a document in its regular form: the same content always gives the same bytes. A comment stays, on a line of its
 * own above what it is about.
 */
export function writeRegularYaml(document: Document.Parsed, form: RegularForm): string {
  const { contents } = document
  if (!isMap(contents)) throw new TypeError('a regular file is a map')
  const written = mapOf(contents, [], form, [])
  const [first] = written.node.items
  const head = commentLines(document.commentBefore)
  if (isScalar(first?.key)) {
    head.push(...commentLines(first.key.commentBefore))
    first.key.commentBefore = null
  }
  const fresh = new Document(written.node)
  fresh.commentBefore = asComment(head)
  fresh.comment = asComment([...written.after, ...commentLines(document.comment)])
  return fresh.toString({ lineWidth: 120 })
}

/** A node made anew, and the comments after its last item: those belong before what comes next. */
type Written<Node> = { node: Node; after: string[] }
type Entry = { pair: Pair<Scalar, unknown>; name: string }

function mapOf(
  map: YAMLMap,
  path: readonly PropertyKey[],
  form: RegularForm,
  before: string[],
): Written<YAMLMap<Scalar>> {
  let waiting = [...before, ...commentLines(map.commentBefore)]
  const entries = map.items.map(({ key, value }): Entry => {
    const name = String(isScalar(key) ? key.value : key)
    const fresh = new Scalar<unknown>(/^\d{4}$/.test(name) ? Number(name) : name)
    const here = [...waiting, ...commentsWithin(key)]
    const written = writtenValue(value, [...path, name], form)
    fresh.commentBefore = asComment([...here, ...written.before])
    fresh.spaceBefore = path.length === 0 && isCollection(written.node) && !written.node.flow
    waiting = written.after
    return { pair: new Pair(fresh, written.node), name }
  })
  const node = new YAMLMap<Scalar>()
  node.items = inOrder(entries, form.order(path)).map(({ pair }) => pair)
  const [first] = node.items
  if (path.length === 0 && first) first.key.spaceBefore = false
  return { node, after: [...waiting, ...commentLines(map.comment)] }
}

function inOrder(entries: Entry[], order: readonly string[] | null): Entry[] {
  if (order === null) return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  return entries.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
}

function writtenValue(
  value: unknown,
  path: readonly PropertyKey[],
  form: RegularForm,
): Written<unknown> & { before: string[] } {
  const word = String(path.findLast((step) => typeof step === 'string' && !/^\d/.test(step)))
  if (isScalar(value)) return { node: scalarOf(value.value, word, form), before: commentsWithin(value), after: [] }
  if (isMap(value)) {
    const { node, after } = mapOf(value, path, form, [])
    node.flow = form.isSmall(word) && isShort(value) && !holdsComments(node)
    return { node, before: [], after }
  }
  if (isSeq(value)) return { ...seqOf(value, path, form), before: [] }
  throw new TypeError('a regular file holds maps, lists and values')
}

function seqOf(seq: YAMLSeq, path: readonly PropertyKey[], form: RegularForm): Written<YAMLSeq> {
  const node = new YAMLSeq()
  let waiting = commentLines(seq.commentBefore)
  for (const [at, item] of seq.items.entries()) {
    const itemPath = [...path, at]
    const written = isMap(item) ? writtenItem(item, itemPath, form) : writtenValue(item, itemPath, form)
    if (isCollection(written.node) || isScalar(written.node))
      written.node.commentBefore = asComment([...waiting, ...written.before])
    node.items.push(written.node)
    waiting = written.after
  }
  const isWords = seq.items.every((item) => isScalar(item) && !/\s/.test(String(item.value)))
  node.flow = isWords && isShort(seq) && !holdsComments(node)
  return { node, after: [...waiting, ...commentLines(seq.comment)] }
}

/** A map that is an item: comments on the item and on its first word stand before its hyphen. */
function writtenItem(
  map: YAMLMap,
  path: readonly PropertyKey[],
  form: RegularForm,
): Written<YAMLMap> & { before: string[] } {
  const written = mapOf(map, path, form, [])
  const [first] = written.node.items
  const before = commentLines(first?.key.commentBefore)
  if (first) first.key.commentBefore = null
  return { ...written, before }
}

function scalarOf(value: unknown, word: string, form: RegularForm): Scalar {
  const node = new Scalar(form.value(word, value))
  if (typeof value === 'number' && form.isMoney(word) && !Number.isInteger(value)) node.minFractionDigits = 2
  return node
}

/** Whether a comment still stands in what is written: those after a last item stand below it by then. */
const holdsComments = (node: YAMLMap | YAMLSeq) => commentsWithin(node).length > 0

const longest = 90
const isShort = (node: YAMLMap | YAMLSeq) => JSON.stringify(node.toJSON()).length <= longest
