import { type Document, isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { asComment, commentLines, commentsWithin } from '../../lib/yaml-comments.ts'
import type { EditPart, Field } from './rules/edit-fields.ts'
import { isRaw } from './rules/programme-problem.ts'

/** The words of a piece as they must stand; without a value a word is left out. */
export type Words = Readonly<Record<string, unknown>>

/** Writes the words of an item, or of a part that is one piece. Comments stay: those of a value that goes move up. */
export function writeItem(document: Document.Parsed, part: EditPart, at: number | null, words: Words): void {
  if (part.isList) writeInList(document, part, at, words)
  else writePiece(document, part, words)
}

function writeInList(document: Document.Parsed, part: EditPart, at: number | null, words: Words): void {
  const list = seqAt(document, part.path)
  const item = at === null ? undefined : list.items[at]
  if (isMap(item)) setWords(document, item, part.fields, words)
  else list.items.push(document.createNode(filled(words)))
}

function writePiece(document: Document.Parsed, part: EditPart, words: Words): void {
  const found: unknown = part.path.length === 0 ? document.contents : document.getIn(part.path, true)
  if (isMap(found)) setWords(document, found, part.fields, words)
  else if (Object.keys(filled(words)).length > 0) document.setIn(part.path, document.createNode(filled(words)))
}

const filled = (words: Words) => Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined))

/** Takes an item out of its list, with the comments that stand at it. */
export function removeItem(document: Document.Parsed, part: EditPart, at: number): void {
  const list = seqAt(document, part.path)
  list.items.splice(at, 1)
  if (list.items.length === 0) document.deleteIn(part.path)
}

/** Puts an item some places further down, or up. */
export function moveItem(document: Document.Parsed, part: EditPart, at: number, places: number): void {
  const { items } = seqAt(document, part.path)
  const to = at + places
  if (to < 0 || to >= items.length) return
  items.splice(to, 0, ...items.splice(at, 1))
}

/** The comments that go when an item goes. */
export function commentsAt(document: Document.Parsed, part: EditPart, at: number): string[] {
  const list = seqAt(document, part.path)
  return commentsWithin(list.items.length === 1 ? pairAt(document, part.path) : list.items[at]).map((line) =>
    line.trim(),
  )
}

function pairAt(document: Document.Parsed, path: readonly string[]): Pair | undefined {
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  return isMap(holder) ? holder.items.find((pair) => keyOf(pair) === path.at(-1)) : undefined
}

/** A list of the file; made when it is not there. A comment above the list is about its first item, and goes with that. */
function seqAt(document: Document.Parsed, path: readonly string[]): YAMLSeq {
  const found: unknown = document.getIn(path, true)
  if (!isSeq(found)) {
    const made = document.createNode([])
    document.setIn(path, made)
    return made
  }
  const [first] = found.items
  if (isMap(first) && found.commentBefore) {
    first.commentBefore = asComment([...commentLines(found.commentBefore), ...commentLines(first.commentBefore)])
    found.commentBefore = null
  }
  return found
}

const keyOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key)

function setWords(document: Document.Parsed, map: YAMLMap, fields: readonly Field[], words: Words): void {
  for (const { word, control } of fields) {
    const pair = map.items.find((one) => keyOf(one) === word)
    const value = words[word]
    if (pair === undefined) {
      if (value !== undefined) map.set(word, document.createNode(value))
    } else if (value === undefined) {
      takeOut(map, pair)
    } else if (!saysTheSame(plain(pair.value, document), value)) {
      if (control.as === 'piece' && isMap(pair.value) && isRaw(value))
        setWords(document, pair.value, control.fields, value)
      else replace(pair, document.createNode(value))
    }
  }
}

const plain = (node: unknown, document: Document.Parsed): unknown =>
  isScalar(node) || isMap(node) || isSeq(node) ? node.toJS(document) : node

/** A word goes; a comment that stood at it stays at its piece. */
function takeOut(map: YAMLMap, pair: Pair): void {
  map.items = map.items.filter((one) => one !== pair)
  const comments = commentsWithin(pair)
  if (comments.length > 0) map.commentBefore = asComment([...commentLines(map.commentBefore), ...comments])
}

function replace(pair: Pair, value: unknown): void {
  const comments = commentsWithin(pair.value)
  const key = isScalar(pair.key) ? pair.key : new Scalar(pair.key)
  key.commentBefore = asComment([...commentLines(key.commentBefore), ...comments])
  pair.key = key
  pair.value = value
}

/** Whether two values say the same, whatever the order of their words and whether a year is a number or a text. */
const saysTheSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRaw(value)) return typeof value === 'string' ? value.trim() : String(value)
  return Object.entries(value)
    .map(([word, inner]) => [word, sorted(inner)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}
