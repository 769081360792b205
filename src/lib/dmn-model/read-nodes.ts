import { childOf, childrenOf, readXml, type XmlElement, XmlError } from '../xml-tree.ts'
import { compilerOf } from './boxed-expression.ts'
import { type Compile, type Expression, expressionIn } from './expression.ts'
import { feelName } from './feel-value.ts'
import { type FeelShape, importedTypes, readTypes, shapeRef, type Types } from './types.ts'

/** What a model is made of: input data, a decision, a decision service or a business knowledge model. */
export type Node = {
  /** Unlike the id it is different in every file. */
  key: string
  id: string
  name: string
  kind: string
  shape: FeelShape
  element: XmlElement
  /** Keys of what it requires. */
  requires: string[]
  logic: Expression
  file: ModelFile
}
/** A file of a model: its types, and under which names it imports other files, by their namespaces. */
export type ModelFile = { namespace: string; types: Types; imports: Map<string, string> }

/** Something that a model is asked for and does not have, or that makes it unreadable. */
export class DmnModelError extends Error {
  override readonly name = 'DmnModelError'
}

/** The kinds of nodes that can be asked for a value. */
export const askable = ['decision', 'decisionService', 'businessKnowledgeModel']

const specification = /^https?:\/\/www\.omg\.org\/spec\/DMN\/(20151101|20180521|20191111|20211108|20230324|20240513)\//

/** Reads a model and those of the other files that it imports. Its own nodes stand first. */
export function readNodes(xml: string, others: readonly string[]): Node[] {
  const root = rootOf(xml)
  const around = importsOf(root).size > 0 ? others.map(rootOf) : []
  return readFiles(root, around, new Map())
}

function readFiles(root: XmlElement, others: XmlElement[], read: Map<string, ModelFile>): Node[] {
  const file: ModelFile = { namespace: namespaceOf(root), types: readTypes(root), imports: importsOf(root) }
  read.set(file.namespace, file)
  const imported = [...file.imports.keys()].flatMap((namespace) => {
    const other = others.find((one) => namespaceOf(one) === namespace)
    return other && !read.has(namespace) ? readFiles(other, others, read) : []
  })
  for (const [namespace, name] of file.imports) {
    for (const [type, shape] of importedTypes(read.get(namespace)?.types ?? new Map(), name))
      file.types.set(type, shape)
  }
  const compile = compilerOf(file.types)
  const kinds = ['inputData', ...askable]
  const own = root.children.filter(({ name }) => kinds.includes(name)).map((one) => nodeOf(one, file, compile))
  return [...own, ...imported]
}

function rootOf(xml: string): XmlElement {
  try {
    const root = readXml(xml)
    const isDmn = [root.namespace, ...Object.values(root.attributes)].some((uri) => specification.test(uri))
    if (root.name === 'definitions' && isDmn) return root
    throw new XmlError('its root is no definitions of DMN 1.1 to 1.6')
  } catch (error) {
    if (error instanceof XmlError) throw new DmnModelError(`the file is not DMN: ${error.message}`)
    throw error
  }
}

const namespaceOf = (root: XmlElement) => root.attributes.namespace ?? ''

function importsOf(root: XmlElement): Map<string, string> {
  return new Map(
    childrenOf(root, 'import').map(({ attributes }) => [attributes.namespace ?? '', feelName(attributes.name ?? '')]),
  )
}

function nodeOf(element: XmlElement, file: ModelFile, compile: Compile): Node {
  const { id, name = '' } = element.attributes
  const required = ['requiredInput', 'requiredDecision', 'requiredKnowledge']
  return {
    key: `${file.namespace}#${id ?? feelName(name)}`,
    id: id ?? feelName(name),
    name: feelName(name),
    kind: element.name,
    shape: shapeRef(childOf(element, 'variable')?.attributes.typeRef),
    element,
    requires: required.flatMap((kind) => element.children.flatMap((one) => keysIn(one, kind, file))),
    logic: compile(element.name === 'businessKnowledgeModel' ? functionIn(element) : expressionIn(element)),
    file,
  }
}

/** The logic of a business knowledge model is a function, whatever the element is called. */
function functionIn(element: XmlElement): XmlElement | undefined {
  const logic = childOf(element, 'encapsulatedLogic')
  return logic && { ...logic, name: 'functionDefinition' }
}

/** The keys of what elements of a name refer to: `#id` in the same file, or the namespace of another before it. */
export function keysIn(parent: XmlElement, name: string, { namespace }: ModelFile): string[] {
  return childrenOf(parent, name).map(({ attributes: { href = '' } }) =>
    href.startsWith('#') ? `${namespace}${href}` : href,
  )
}
