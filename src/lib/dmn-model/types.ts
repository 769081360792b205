import { evaluate } from 'feelin'
import { childOf, childrenOf, textIn, type XmlElement } from '../xml-tree.ts'
import { feelName, isContext, kindOf, type Note, passesTests } from './feel-value.ts'

/** What a value must look like. `tests` are the allowed values of each single value, `whole` those of all together. */
export type FeelShape = { tests?: string; whole?: string } & (
  | { kind: 'any' }
  | { kind: 'base'; base: string }
  | { kind: 'named'; name: string }
  | { kind: 'list'; item: FeelShape }
  | { kind: 'context'; entries: Record<string, FeelShape> }
)
/** The types that a model defines, by name. */
export type Types = Map<string, FeelShape>

const bases: Record<string, string> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  dateTime: 'date and time',
  'days and time duration': 'days and time duration',
  dayTimeDuration: 'days and time duration',
  'years and months duration': 'years and months duration',
  yearMonthDuration: 'years and months duration',
  context: 'context',
  function: 'function',
}

/** Reads the item definitions of a model. */
export function readTypes(definitions: XmlElement): Types {
  return new Map(
    childrenOf(definitions, 'itemDefinition').map((one) => [feelName(one.attributes.name ?? ''), shapeOf(one)]),
  )
}

/** The types of another file as a file sees them that imports it under a name: `Name.type`. */
export function importedTypes(types: Types, library: string): Types {
  if (library === '') return types
  const prefixed = (shape: FeelShape): FeelShape => {
    if (shape.kind === 'list') return { ...shape, item: prefixed(shape.item) }
    if (shape.kind === 'named') return types.has(shape.name) ? { ...shape, name: `${library}.${shape.name}` } : shape
    if (shape.kind !== 'context') return shape
    const entries = Object.entries(shape.entries).map(([name, entry]) => [name, prefixed(entry)])
    return { ...shape, entries: Object.fromEntries(entries) }
  }
  return new Map([...types].map(([name, shape]) => [`${library}.${name}`, prefixed(shape)]))
}

/** A reference to a type as it stands in an attribute or element; nothing means any. */
export function shapeRef(text: string | null | undefined): FeelShape {
  const name = feelName(text ?? '')
  const [, inner] = /^list\s*<(.+)>$/i.exec(name) ?? []
  if (inner !== undefined) return { kind: 'list', item: shapeRef(inner) }
  return name === '' || name === 'Any' || name === 'feel:Any' ? { kind: 'any' } : { kind: 'named', name }
}

/** The shape that a name stands for. A name that nobody defined allows anything. */
export function shapeNamed(name: string, types: Types): FeelShape {
  const local = name.replace(/^[^:]*:/, '')
  const base = bases[name] ?? bases[local]
  const defined = types.get(name) ?? types.get(local)
  if (defined) return defined
  if (local === 'list') return { kind: 'list', item: { kind: 'any' } }
  return base === undefined ? { kind: 'any' } : { kind: 'base', base }
}

/** The allowed values of a shape as text, where it says them: they give the order of priority too. */
export function testsOf(shape: FeelShape, types: Types): string | undefined {
  if (shape.tests !== undefined) return shape.tests
  if (shape.kind === 'list') return testsOf(shape.item, types)
  return shape.kind === 'named' ? testsOf(shapeNamed(shape.name, types), types) : undefined
}

/** The shape of one item where a shape is a list; otherwise the shape itself. */
export function itemOf(shape: FeelShape, types: Types): FeelShape {
  const own = shape.kind === 'named' ? shapeNamed(shape.name, types) : shape
  return own.kind === 'list' ? own.item : shape
}

/**
 * The value as its type asks for: a list of one for one, one for a list of one. What does not fit is null, and noted.
 * A function fits everywhere: files of DMN 1.1 give its variable the type of what it gives.
 */
export function conform(value: unknown, shape: FeelShape, types: Types, what: string, note: Note): unknown {
  if (kindOf(value) === 'function') return value
  const fitted = fitShape(value ?? null, shape, types)
  if (fitted !== undefined) return fitted
  note(`${what}: a ${kindOf(value)} is not what its type allows`)
  return null
}

function shapeOf(item: XmlElement): FeelShape {
  const components = childrenOf(item, 'itemComponent')
  const tests = textIn(childOf(item, 'allowedValues'), 'text')
  const whole = textIn(childOf(item, 'typeConstraint'), 'text')
  const single = {
    ...(components.length > 0 ? contextOf(components) : ownShape(item)),
    ...(tests && { tests }),
  }
  const shape: FeelShape = item.attributes.isCollection === 'true' ? { kind: 'list', item: single } : single
  return whole ? { ...shape, whole } : shape
}

function ownShape(item: XmlElement): FeelShape {
  return childOf(item, 'functionItem') ? { kind: 'base', base: 'function' } : shapeRef(textIn(item, 'typeRef'))
}

function contextOf(components: XmlElement[]): FeelShape {
  const entries = components.map((one) => [feelName(one.attributes.name ?? ''), shapeOf(one)] as const)
  return { kind: 'context', entries: Object.fromEntries(entries) }
}

/** The value in its shape, or undefined when it does not fit. Null fits everywhere. */
function fitShape(value: unknown, shape: FeelShape, types: Types): unknown {
  if (value === null) return null
  const fitted = fitKind(value, shape, types)
  if (fitted === undefined) return undefined
  const tests = [shape.tests, shape.whole].filter((one) => one !== undefined)
  return tests.every((text) => passesTests(text, fitted, {}, () => undefined)) ? fitted : undefined
}

function fitKind(value: unknown, shape: FeelShape, types: Types): unknown {
  if (shape.kind === 'any') return value
  if (shape.kind === 'named') return fitShape(value, shapeNamed(shape.name, types), types)
  if (shape.kind === 'list') return fitList(Array.isArray(value) ? value : [value], shape.item, types)
  if (Array.isArray(value)) return value.length === 1 ? fitShape(value[0], shape, types) : undefined
  if (shape.kind === 'base') return fitBase(value, shape.base)
  if (!isContext(value)) return undefined
  const entries = Object.entries(shape.entries).map(
    ([name, entry]) => [name, name in value ? fitShape(value[name] ?? null, entry, types) : undefined] as const,
  )
  if (entries.some(([, entry]) => entry === undefined)) return undefined
  return { ...value, ...Object.fromEntries(entries) }
}

function fitList(values: unknown[], item: FeelShape, types: Types): unknown {
  const fitted = values.map((one) => fitShape(one, item, types))
  return fitted.includes(undefined) ? undefined : fitted
}

function fitBase(value: unknown, base: string): unknown {
  const kind = kindOf(value)
  if (kind === base) return value
  if (base === 'date and time' && kind === 'date') return atMidnight(value)
  return undefined
}

/** A date where a moment is asked for is its first moment, in UTC. */
function atMidnight(date: unknown): unknown {
  return evaluate('date and time(date, time("00:00:00Z"))', { date }).value ?? undefined
}
