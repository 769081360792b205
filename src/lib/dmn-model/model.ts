import { FeelFunction, isFunction } from 'feelin'
import { childOf, childrenOf, readXml, type XmlElement, XmlError } from '../xml-tree.ts'
import { compilerOf } from './boxed-expression.ts'
import { type Compile, type Expression, expressionIn } from './expression.ts'
import { feelName, type Note, type Scope } from './feel-value.ts'
import { fromJson } from './json-value.ts'
import { conform, type FeelShape, readTypes, shapeRef, type Types } from './types.ts'

/** What evaluating gives: the value as FEEL has it, and what went wrong on the way. */
export type Evaluated = { value: unknown; warnings: string[] }

/** A model that was read and can be asked for its decisions. */
export type DmnModel = {
  /** The names of its decisions, decision services and business knowledge models, in the order of the file. */
  names: string[]
  /** The value of what has this name or id. `input` holds JSON values by the names of the input data. */
  evaluate: (nameOrId: string, input: Scope) => Evaluated
}

/** Something that a model is asked for and does not have, or that makes it unreadable. */
class DmnModelError extends Error {
  override readonly name = 'DmnModelError'
}

type Node = {
  id: string
  name: string
  kind: string
  shape: FeelShape
  element: XmlElement
  requires: string[]
  logic: Expression
}
type Model = { nodes: Node[]; byId: Map<string, Node>; types: Types }
type Asking = { model: Model; input: Scope; note: Note; known: Map<string, unknown>; open: Set<string> }

const namespaces = /^https?:\/\/www\.omg\.org\/spec\/DMN\/(20151101|20180521|20191111|20211108|20230324|20240513)\//
const asked = ['decision', 'decisionService', 'businessKnowledgeModel']

/** Reads a model of DMN 1.1 to 1.6. Throws DmnModelError when it is none. */
export function readModel(xml: string): DmnModel {
  const definitions = rootOf(xml)
  const types = readTypes(definitions)
  const compile = compilerOf(types)
  const kinds = ['inputData', ...asked]
  const nodes = definitions.children.filter(({ name }) => kinds.includes(name)).map((one) => nodeOf(one, compile))
  const model = { nodes, types, byId: new Map(nodes.map((node) => [node.id, node])) }
  return {
    names: nodes.filter(({ kind }) => asked.includes(kind)).map(({ name }) => name),
    evaluate: (nameOrId, input) => evaluateNode(model, nodeAsked(model, nameOrId), input),
  }
}

function rootOf(xml: string): XmlElement {
  try {
    const root = readXml(xml)
    const isDmn = [root.namespace, ...Object.values(root.attributes)].some((uri) => namespaces.test(uri))
    if (root.name !== 'definitions' || !isDmn)
      throw new DmnModelError('the file is not DMN: its root is no definitions of DMN 1.1 to 1.6')
    if (childOf(root, 'import')) throw new DmnModelError('the model imports another file, which is not supported')
    return root
  } catch (error) {
    if (error instanceof XmlError) throw new DmnModelError(`the file is not DMN: ${error.message}`)
    throw error
  }
}

function nodeOf(element: XmlElement, compile: Compile): Node {
  const variable = childOf(element, 'variable')?.attributes ?? {}
  const name = feelName(variable.name ?? element.attributes.name ?? '')
  const logic = element.name === 'businessKnowledgeModel' ? functionIn(element) : expressionIn(element)
  return {
    id: element.attributes.id ?? name,
    name: feelName(element.attributes.name ?? name),
    kind: element.name,
    shape: shapeRef(variable.typeRef),
    element,
    requires: ['requiredInput', 'requiredDecision', 'requiredKnowledge'].flatMap((required) =>
      element.children.flatMap((requirement) => hrefsOf(requirement, required)),
    ),
    logic: compile(logic),
  }
}

/** The logic of a business knowledge model is a function, whatever the element is called. */
function functionIn(element: XmlElement): XmlElement | undefined {
  const logic = childOf(element, 'encapsulatedLogic')
  return logic && { ...logic, name: 'functionDefinition' }
}

/** A reference is `#id`, or the namespace of the model before it. */
function hrefsOf(parent: XmlElement, name: string): string[] {
  return childrenOf(parent, name).map(({ attributes }) => attributes.href?.replace(/^.*#/, '') ?? '')
}

function nodeAsked({ nodes }: Model, nameOrId: string): Node {
  const wanted = feelName(nameOrId)
  const candidates = nodes.filter(({ kind }) => asked.includes(kind))
  const found = candidates.find(({ name }) => name === wanted) ?? candidates.find(({ id }) => id === nameOrId)
  if (found) return found
  const names = candidates.map(({ name }) => `"${name}"`).join(', ')
  throw new DmnModelError(`there is no decision "${nameOrId}"; the model has ${names || 'none'}`)
}

function evaluateNode(model: Model, node: Node, input: Scope): Evaluated {
  const warnings = new Set<string>()
  const note: Note = (warning) => void (warnings.size < 100 && warnings.add(warning))
  const asking = { model, note, input: namedInput(input), known: new Map(), open: new Set<string>() }
  const value = withinReach(() => {
    const own = valueOfNode(node, asking)
    return node.kind !== 'decision' && isFunction(own) ? callWith(own, node, asking) : own
  })
  return { value: value ?? null, warnings: [...warnings] }
}

/** A type that is made of itself, or a function that always calls itself, never ends. */
function withinReach(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new DmnModelError('a type or a decision of the model goes round without end')
    throw error
  }
}

const namedInput = (input: Scope) =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [feelName(name), value]))

/** A knowledge model or a service that is asked for by itself takes its parameters from the input. */
function callWith(callable: FeelFunction, node: Node, { input, model }: Asking): unknown {
  const parameters = childrenOf(childOf(node.element, 'encapsulatedLogic'), 'formalParameter')
  const values = callable.parameterNames.map((name) => {
    const declared = parameters.find(({ attributes }) => feelName(attributes.name ?? '') === name)
    const shape = model.nodes.find((one) => one.name === name)?.shape ?? { kind: 'any' }
    return fromJson(input[name] ?? null, declared ? shapeRef(declared.attributes.typeRef) : shape, model.types)
  })
  return callable.invoke(values)
}

/** The value of a node; each is worked out once. */
function valueOfNode(node: Node, asking: Asking): unknown {
  const { known, open, note } = asking
  if (known.has(node.id)) return known.get(node.id)
  if (open.has(node.id)) {
    note(`${node.name} needs itself`)
    return null
  }
  open.add(node.id)
  const value = workOut(node, asking)
  open.delete(node.id)
  known.set(node.id, value)
  return value
}

function workOut(node: Node, asking: Asking): unknown {
  const { model, input, note } = asking
  const isGiven = Object.hasOwn(input, node.name) && (node.kind === 'inputData' || node.kind === 'decision')
  if (isGiven || node.kind === 'inputData') {
    if (!isGiven) note(`there is no input ${node.name}`)
    const value = fromJson(input[node.name] ?? null, node.shape, model.types)
    return conform(value, node.shape, model.types, `input ${node.name}`, note)
  }
  if (node.kind === 'decisionService') return serviceOf(node, asking)
  const value = node.logic(scopeOf(node, asking), note)
  return node.kind === 'decision' ? conform(value, node.shape, model.types, node.name, note) : value
}

/** A node sees what it requires, and nothing else. */
function scopeOf(node: Node, asking: Asking): Scope {
  const required = node.requires.flatMap((id) => asking.model.byId.get(id) ?? [])
  return Object.fromEntries(required.map((one) => [one.name, valueOfNode(one, asking)]))
}

/** A decision service is a function of its input data and input decisions that gives its output decisions. */
function serviceOf(service: Node, asking: Asking): FeelFunction {
  const { model, note } = asking
  const nodes = (name: string) => hrefsOf(service.element, name).flatMap((id) => model.byId.get(id) ?? [])
  const parameters = [...nodes('inputData'), ...nodes('inputDecision')]
  const outputs = nodes('outputDecision')
  return new FeelFunction(
    (...given: unknown[]) => {
      if (given.length !== parameters.length) {
        note(`${service.name} has ${parameters.length} parameters and was called with ${given.length}`)
        return null
      }
      const values = parameters.map(
        (one, index) => [one.id, conform(given[index], one.shape, model.types, `parameter ${one.name}`, note)] as const,
      )
      const inside = { ...asking, input: {}, known: new Map(values), open: new Set<string>() }
      const results = outputs.map((one) => [one.name, valueOfNode(one, inside)] as const)
      const [only] = results
      const result = results.length === 1 && only ? only[1] : Object.fromEntries(results)
      return conform(result, service.shape, model.types, service.name, note)
    },
    parameters.map(({ name }) => name),
  )
}
