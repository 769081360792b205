/**
 * Reads the Markdown of our own documents into blocks; a page draws them, and escapes every text in doing so. Only what
 * the documents need: headings, paragraphs, lists, tables, pictures, strong words and links. HTML is text like any other.
 */

/** A piece of a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'link'; text: string; href: string }

/** A block of a document. `ordered` lists count their items; the address of a picture is one beside the document. */
export type Block =
  | { kind: 'heading'; level: number; text: Inline[] }
  | { kind: 'paragraph'; text: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'picture'; alt: string; src: string }

const heading = /^(#{1,6})\s+(.+?)\s*#*$/
const bullet = /^\s{0,3}[-*+]\s+(.*)$/
const counted = /^\s{0,3}\d{1,9}[.)]\s+(.*)$/
const tableRow = /^\s*\|(.*)\|\s*$/
const tableRule = /^\s*\|(\s*:?-+:?\s*\|)+\s*$/
// A picture stands on a line of its own, and is a file of ours.
const picture = /^!\[([^\]]{1,500})\]\(((?:\.\.\/)?[\w-]+(?:\/[\w-]+)*\.webp)\)$/
const marks = /\*\*(?<strong>[^*]{1,500})\*\*|\[(?<label>[^\]]{1,500})\]\((?<href>[^)\s]{1,500})\)/g
// Addresses on this site and secure ones elsewhere. Anything else, such as `javascript:`, stays text.
const safeAddress = /^(?:https:\/\/|#|\/(?!\/)|(?:\.{1,2}\/)?[\w-]+(?:\/[\w-]+)*\.md(?:#[\w-]+)?$)/

/** Reads a document. Any text can be read: what is not understood is a paragraph. */
export function readMarkdown(source: string): Block[] {
  return paragraphsOf(source).flatMap(readParagraph)
}

/** The words of a line without its marks. */
export function plainText(line: readonly Inline[]): string {
  return line.map(({ text }) => text).join('')
}

/** Reads the marks within a line. */
export function readInline(line: string): Inline[] {
  const pieces: Inline[] = []
  let at = 0
  for (const found of line.matchAll(marks)) {
    pieces.push({ kind: 'text', text: line.slice(at, found.index) }, inlineOf(found))
    at = found.index + found[0].length
  }
  pieces.push({ kind: 'text', text: line.slice(at) })
  return pieces.filter(({ text }) => text !== '')
}

function inlineOf({ 0: whole, groups = {} }: RegExpExecArray): Inline {
  const { strong, label = '', href = '' } = groups
  if (strong !== undefined) return { kind: 'strong', text: strong }
  return safeAddress.test(href) ? { kind: 'link', text: label, href } : { kind: 'text', text: whole }
}

/** Lines that belong together: up to an empty line, and a heading always by itself. */
function paragraphsOf(source: string): string[][] {
  const groups: string[][] = [[]]
  for (const line of source.split(/\r\n?|\n/)) {
    const alone = heading.test(line)
    if (alone || line.trim() === '') groups.push([])
    if (line.trim() !== '') groups.at(-1)?.push(line)
    if (alone) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

function readParagraph(lines: string[]): Block[] {
  const [first = '', second = ''] = lines
  const title = heading.exec(first)
  if (title) return [{ kind: 'heading', level: title[1]?.length ?? 1, text: readInline(title[2] ?? '') }]
  const [, alt, src] = (lines.length === 1 && picture.exec(first.trim())) || []
  if (alt !== undefined && src !== undefined) return [{ kind: 'picture', alt, src }]
  if (tableRow.test(first) && tableRule.test(second)) return [readTable(first, lines.slice(2))]
  const start = lines.findIndex((line) => isItem(line))
  if (start < 0) return [{ kind: 'paragraph', text: readInline(joined(lines)) }]
  return [...(start > 0 ? readParagraph(lines.slice(0, start)) : []), ...readLists(lines.slice(start))]
}

const isItem = (line: string) => bullet.test(line) || counted.test(line)
const joined = (lines: readonly string[]) => lines.map((line) => line.trim()).join(' ')

/** Items of one kind after each other are one list; a line without a mark goes on with the item before it. */
function readLists(lines: readonly string[]): Block[] {
  const lists: { ordered: boolean; items: string[][] }[] = []
  for (const line of lines) {
    const ordered = counted.test(line)
    const item = (ordered ? counted : bullet).exec(line)?.[1]
    const last = lists.at(-1)
    if (item === undefined) last?.items.at(-1)?.push(line)
    else if (last?.ordered === ordered) last.items.push([item])
    else lists.push({ ordered, items: [[item]] })
  }
  return lists.map(({ ordered, items }) => ({
    kind: 'list',
    ordered,
    items: items.map((item) => readInline(joined(item))),
  }))
}

function readTable(head: string, rows: readonly string[]): Block {
  const width = cellsOf(head).length
  const asWide = (cells: Inline[][]) => Array.from({ length: width }, (_, at) => cells[at] ?? [])
  return { kind: 'table', head: cellsOf(head), rows: rows.map((row) => asWide(cellsOf(row))) }
}

function cellsOf(row: string): Inline[][] {
  const inside = tableRow.exec(row)?.[1] ?? row
  return inside.split('|').map((cell) => readInline(cell.trim()))
}
