import { type Document, isAlias, isCollection, isNode, LineCounter, type Node, parseDocument } from 'yaml'

/** A step down in a YAML file: a key of a map or an index of a list. */
export type YamlPath = readonly PropertyKey[]

/** What is wrong with a YAML text, and on which line. */
export type YamlFault = { line: number; message: string }

/** A YAML text that was read, and where each of its values stands. */
export type YamlText = {
  value: unknown
  faults: YamlFault[]
  /** The line (from 1) of the value at a path, or of the nearest thing above it that the text has. */
  lineOf: (path: YamlPath) => number
}

/** Reads one YAML document and remembers the lines, so that a check can say where something is wrong. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const faults = document.errors.map((error) => ({ line: lines.linePos(error.pos[0]).line, message: error.message }))
  const lineAt = (offset: number) => lines.linePos(offset).line || 1
  const value = faults.length === 0 ? document.toJS() : undefined
  return { value, faults, lineOf: pathToLine(document, lineAt) }
}

/** Finds the line of a path in a document that was read. */
export function pathToLine(document: Document.Parsed, lineAt: (offset: number) => number): YamlText['lineOf'] {
  return (path) => lineAt(offsetOf(document, path))
}

function offsetOf(document: Document.Parsed, path: YamlPath): number {
  let node: Node | null = document.contents
  let offset = startOf(node)
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null
    if (!isCollection(node)) break
    const next: unknown = node.get(step, true)
    if (!isNode(next)) break
    node = next
    offset = startOf(node)
  }
  return offset
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0
}
