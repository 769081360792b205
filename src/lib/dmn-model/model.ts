import { FeelFunction, isFunction } from 'feelin'
import { childOf, childrenOf } from '../xml-tree.ts'
import { feelName, isContext, type Note, type Scope } from './feel-value.ts'
import { fromJson } from './json-value.ts'
import { askable, DmnModelError, keysIn, type Node, readNodes } from './read-nodes.ts'
import { conform, shapeRef } from './types.ts'

/** What evaluating gives: the value as FEEL has it, and what went wrong on the way. */
export type Evaluated = { value: unknown; warnings: string[] }

/** A model that was read and can be asked for its decisions. */
export type DmnModel = {
  /** The names of its decisions, decision services and business knowledge models, in the order of the file. */
  names: string[]
  /** The value of what has this name or id. `input` holds JSON values by the names of the input data. */
  evaluate: (nameOrId: string, input: Scope) => Evaluated
}

type Asking = {
  nodes: Map<string, Node>
  input: Scope
  /** The names under which the model that is asked imports others: `Name.input` in the input. */
  imports: Map<string, string>
  note: Note
  known: Map<string, unknown>
  open: Set<string>
}

/**
 * Reads a model of DMN 1.1 to 1.6. Throws DmnModelError when it is none. What it imports is looked for in the other
 * files, by namespace.
 */
export function readModel(xml: string, others: readonly string[] = []): DmnModel {
  const nodes = readNodes(xml, others)
  const own = nodes.filter(({ kind, file }) => askable.includes(kind) && file === nodes[0]?.file)
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  return {
    names: own.map(({ name }) => name),
    evaluate: (nameOrId, input) => evaluateNode(byKey, nodeAsked(own, nameOrId), input),
  }
}

function nodeAsked(nodes: Node[], nameOrId: string): Node {
  const wanted = feelName(nameOrId)
  const found = nodes.find(({ name }) => name === wanted) ?? nodes.find(({ id }) => id === nameOrId)
  if (found) return found
  const names = nodes.map(({ name }) => `"${name}"`).join(', ')
  throw new DmnModelError(`there is no decision "${nameOrId}"; the model has ${names || 'none'}`)
}

function evaluateNode(nodes: Map<string, Node>, node: Node, input: Scope): Evaluated {
  const warnings = new Set<string>()
  const note: Note = (warning) => void (warnings.size < 100 && warnings.add(warning))
  const { imports } = node.file
  const asking = { nodes, note, imports, input: namedInput(input), known: new Map(), open: new Set<string>() }
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
function callWith(callable: FeelFunction, node: Node, { input, nodes }: Asking): unknown {
  const parameters = childrenOf(childOf(node.element, 'encapsulatedLogic'), 'formalParameter')
  const values = callable.parameterNames.map((name) => {
    const declared = parameters.find(({ attributes }) => feelName(attributes.name ?? '') === name)
    const shape = [...nodes.values()].find((one) => one.name === name)?.shape ?? { kind: 'any' }
    return fromJson(input[name] ?? null, declared ? shapeRef(declared.attributes.typeRef) : shape, node.file.types)
  })
  return callable.invoke(values)
}

/** The value of a node; each is worked out once. */
function valueOfNode(node: Node, asking: Asking): unknown {
  const { known, open, note } = asking
  if (known.has(node.key)) return known.get(node.key)
  if (open.has(node.key)) {
    note(`${node.name} needs itself`)
    return null
  }
  open.add(node.key)
  const value = workOut(node, asking)
  open.delete(node.key)
  known.set(node.key, value)
  return value
}

function workOut(node: Node, asking: Asking): unknown {
  const { name, kind, shape, file } = node
  const { input, note } = asking
  const given = [`${asking.imports.get(file.namespace)}.${name}`, name].find((key) => Object.hasOwn(input, key))
  const isGiven = given !== undefined && (kind === 'inputData' || kind === 'decision')
  if (isGiven || kind === 'inputData') {
    if (!isGiven) note(`there is no input ${name}`)
    return conform(fromJson(input[given ?? ''] ?? null, shape, file.types), shape, file.types, `input ${name}`, note)
  }
  if (kind === 'decisionService') return serviceOf(node, asking)
  const scope = scopeOf(node, asking)
  const value = node.logic(scope, note)
  if (kind === 'decision') return conform(value, shape, file.types, name, note)
  // A knowledge model may call itself.
  scope[name] = value
  return value
}

/** A node sees what it requires, and nothing else. What comes from another file stands under the name of the import. */
function scopeOf(node: Node, asking: Asking): Scope {
  const scope: Scope = {}
  for (const key of node.requires) {
    const required = asking.nodes.get(key)
    if (required === undefined) asking.note(`${node.name} requires ${key}, which is not there`)
    else
      place(scope, node.file.imports.get(required.file.namespace) ?? '', required.name, valueOfNode(required, asking))
  }
  return scope
}

function place(scope: Scope, library: string, name: string, value: unknown): void {
  const existing = scope[library]
  if (library === '') scope[name] = value
  else scope[library] = { ...(isContext(existing) ? existing : {}), [name]: value }
}

/** A decision service is a function of its input data and input decisions that gives its output decisions. */
function serviceOf(service: Node, asking: Asking): FeelFunction {
  const { note } = asking
  const nodes = (name: string) =>
    keysIn(service.element, name, service.file).flatMap((key) => asking.nodes.get(key) ?? [])
  const parameters = [...nodes('inputData'), ...nodes('inputDecision')]
  const outputs = nodes('outputDecision')
  return new FeelFunction(
    (...given: unknown[]) => {
      if (given.length !== parameters.length) {
        note(`${service.name} has ${parameters.length} parameters and was called with ${given.length}`)
        return null
      }
      const values = parameters.map(({ key, name, shape, file }, index) => {
        return [key, conform(given[index], shape, file.types, `parameter ${name}`, note)] as const
      })
      const inside = { ...asking, input: {}, known: new Map(values), open: new Set<string>() }
      const results = outputs.map((one) => [one.name, valueOfNode(one, inside)] as const)
      const [only] = results
      const result = results.length === 1 && only ? only[1] : Object.fromEntries(results)
      return conform(result, service.shape, service.file.types, service.name, note)
    },
    parameters.map(({ name }) => name),
  )
}
