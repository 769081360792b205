import { Parser } from 'saxen'

/** An element of an XML file: its local name, its attributes, the elements in it and the text in it. */
export type XmlElement = {
  name: string
  namespace: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/** Why an XML file cannot be read, in a sentence. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}

const longest = 5 * 1024 * 1024
const deepest = 200

/**
 * Reads the elements that stand in the namespace of the first one as a tree; others are passed over. Nothing is
 * expanded or fetched: a document type is refused, so a file cannot grow while it is read.
 */
export function readXml(xml: string): XmlElement {
  if (xml.length > longest) throw new XmlError('the file is larger than 5 MB')
  const reader = new TreeReader()
  const parser = new Parser({ proxy: true }).ns({})
  const guarded =
    <A extends unknown[]>(act: (...args: A) => void) =>
    (...args: A) => {
      reader.fault ??= attempt(() => act(...args))
      if (reader.fault) parser.stop()
    }
  const fail = (error: Error, position: () => { line: number }) => {
    throw new XmlError(`line ${position().line + 1}: ${error.message}`)
  }
  parser.on(
    'openTag',
    guarded((element: Opened) => reader.open(element)),
  )
  parser.on(
    'closeTag',
    guarded(() => reader.close()),
  )
  parser.on(
    'text',
    guarded((text: string, decode: (text: string) => string) => reader.add(decode(text))),
  )
  parser.on(
    'cdata',
    guarded((text: string) => reader.add(text)),
  )
  parser.on(
    'attention',
    guarded(() => reader.refuseDocumentType()),
  )
  parser
    .on('error', guarded(fail))
    .on('warn', guarded(fail))
    .parse(xml.replace(/^\uFEFF/, ''))
  if (reader.fault) throw reader.fault
  if (reader.root === undefined) throw new XmlError('there is no element in it')
  return reader.root
}

type Opened = { name: string; attrs: Record<string, string>; ns: Record<string, string> }

function attempt(act: () => void): Error | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new XmlError(String(error))
  }
}

/** Builds the tree while the parser walks; an element of another namespace is left out with all that stands in it. */
class TreeReader {
  root: XmlElement | undefined
  fault: Error | undefined
  readonly #open: (XmlElement | null)[] = []
  #namespace = ''

  open({ name: prefixed, attrs, ns }: Opened): void {
    if (this.#open.length >= deepest) throw new XmlError(`elements stand more than ${deepest} deep in each other`)
    const parent = this.#open.at(-1)
    const [name = '', prefix] = prefixed.split(':').toReversed()
    const namespace = (prefix !== undefined && ns[`${prefix}$uri`]) || ''
    if (this.root === undefined) this.#namespace = namespace
    const isOurs = namespace === this.#namespace && parent !== null
    const element = isOurs ? { name, namespace, attributes: { ...attrs }, children: [], text: '' } : null
    this.#open.push(element)
    if (element === null) return
    if (parent === undefined) this.root = element
    else parent?.children.push(element)
  }

  close(): void {
    this.#open.pop()
  }

  add(text: string): void {
    const element = this.#open.at(-1)
    if (element) element.text += text
  }

  refuseDocumentType(): void {
    throw new XmlError('a document type (<!DOCTYPE …>) may not stand in it')
  }
}

/** The first element of a name inside another. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name)
}

/** The elements of a name inside another. */
export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? []
}

/** The text of the first element of a name inside another, or null when it has none. */
export function textIn(parent: XmlElement | undefined, name: string): string | null {
  return childOf(parent, name)?.text.trim() ?? null
}
