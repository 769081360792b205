import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml'
import { yamlFaultInWords } from './yaml-fault-words.ts'
import { faultsBeforeReading } from './yaml-guard.ts'
import { pathToLine, type YamlFault, type YamlText } from './yaml-lines.ts'
import { tricksBelow } from './yaml-tricks.ts'

/** A YAML text as people may write it: one document of maps, lists and values, without tricks. */
export type StrictYaml = YamlText & {
  /** The tree with its comments; null when the text could not be read at all. */
  document: Document.Parsed | null
}

/** The largest file that is read, in bytes. */
export const largestYaml = 5 * 1024 * 1024

/**
 * Reads what people wrote and refuses what they did not mean: files above 5 MB, tabs, other encodings than UTF-8, anchors,
 * tags, keys without a value, and numbers with a point between thousands. Faults that leave the tree whole do not hide it.
 */
export function readStrictYaml(bytes: Uint8Array): StrictYaml {
  if (bytes.byteLength > largestYaml) return unreadable(atTop('the file is larger than 5 MB; take something out'))
  const text = decoded(bytes)
  if (text === null) return unreadable(atTop('the file is not saved as UTF-8; choose that encoding when you save it'))
  const early = faultsBeforeReading(text)
  return early.length > 0 ? unreadable(early) : parsed(text)
}

const atTop = (message: string): YamlFault[] => [{ line: 1, message }]
const unreadable = (faults: YamlFault[]): StrictYaml => ({ value: undefined, faults, lineOf: () => 1, document: null })

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(text: string): StrictYaml {
  const lines = new LineCounter()
  // Unique keys are looked after below: the reader compares every key with every other.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const lineAt = (offset: number) => lines.linePos(offset).line || 1
  const broken = withoutEchoes([...document.errors, ...document.warnings]).map(({ code, message, pos }) => ({
    line: lineAt(pos[0]),
    message: yamlFaultInWords(code, message, text.slice(pos[0], pos[1])),
  }))
  if (broken.length > 0) return unreadable(firstOfEachLine(broken))
  const tricks = tricksBelow(document.contents)
  const faults = tricks.map(({ node, message }) => ({ line: lineAt(node.range?.[0] ?? 0), message }))
  if (tricks.some(({ hides }) => hides)) return unreadable(faults)
  return { value: document.toJS(), faults, lineOf: pathToLine(document, lineAt), document }
}

/** Where the reader has lost its way, everything that follows is a mistake to it. */
function withoutEchoes(errors: YAMLError[]): YAMLError[] {
  const lost = errors.findIndex(({ message }) => message.includes('in YAML stream'))
  return lost < 0 ? errors : errors.slice(0, lost + 1)
}

/** One mistake makes the reader stumble several times. */
function firstOfEachLine(faults: YamlFault[]): YamlFault[] {
  const seen = new Set<number>()
  return faults.filter(({ line }) => !seen.has(line) && seen.add(line))
}
