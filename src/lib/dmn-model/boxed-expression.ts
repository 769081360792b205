import { childOf, childrenOf, textIn, type XmlElement } from '../xml-tree.ts'
import { functionDefinition, invocation } from './boxed-function.ts'
import { filter, forEach, quantified } from './boxed-iteration.ts'
import { boxedTable } from './boxed-table.ts'
import { type Compile, type Expression, type ExpressionKind, expressionIn, kindOfExpression } from './expression.ts'
import { feelName, feelValue, type Scope } from './feel-value.ts'
import { conform, shapeRef, type Types } from './types.ts'

const kinds: Record<ExpressionKind, (element: XmlElement, compile: Compile, types: Types) => Expression> = {
  literalExpression: literal,
  decisionTable: boxedTable,
  context: boxedContext,
  functionDefinition,
  invocation,
  list: (element, compile) => boxedList(element.children, compile),
  relation,
  conditional,
  filter,
  for: forEach,
  some: quantified,
  every: quantified,
}

/** Prepares expressions of a model. An element that is no expression, or none at all, gives null. */
export function compilerOf(types: Types): Compile {
  const compile: Compile = (element) => {
    const kind = kindOfExpression(element)
    if (element === undefined || kind === undefined) return () => null
    const expression = kinds[kind](element, compile, types)
    const typeRef = element.attributes.typeRef
    if (typeRef === undefined || element.name === 'functionDefinition') return expression
    const shape = shapeRef(typeRef)
    return (scope, note) => conform(expression(scope, note), shape, types, `${element.name} of ${typeRef}`, note)
  }
  return compile
}

function literal(element: XmlElement): Expression {
  const text = textIn(element, 'text') ?? ''
  return text === '' ? () => null : (scope, note) => feelValue(text, scope, note)
}

/** Entries may read the ones before them. An entry without a name is the value of the whole. */
function boxedContext(element: XmlElement, compile: Compile, types: Types): Expression {
  const entries = childrenOf(element, 'contextEntry').map((entry) => {
    const { name, typeRef } = childOf(entry, 'variable')?.attributes ?? {}
    return {
      name: name === undefined ? null : feelName(name),
      shape: shapeRef(typeRef),
      value: compile(expressionIn(entry)),
    }
  })
  return (scope, note) => {
    const made: Scope = {}
    for (const { name, shape, value } of entries) {
      const given = conform(value({ ...scope, ...made }, note), shape, types, name ?? 'the result', note)
      if (name === null) return given
      made[name] = given
    }
    return made
  }
}

function boxedList(elements: XmlElement[], compile: Compile): Expression {
  const items = elements.flatMap((one) => (kindOfExpression(one) ? [compile(one)] : []))
  return (scope, note) => items.map((item) => item(scope, note))
}

function relation(element: XmlElement, compile: Compile): Expression {
  const names = childrenOf(element, 'column').map(({ attributes }) => feelName(attributes.name ?? ''))
  const rows = childrenOf(element, 'row').map(({ children }) => boxedList(children, compile))
  return (scope, note) =>
    rows.map((row) => {
      const cells = row(scope, note)
      return Object.fromEntries(
        names.map((name, index) => [name, Array.isArray(cells) ? (cells[index] ?? null) : null]),
      )
    })
}

function conditional(element: XmlElement, compile: Compile): Expression {
  const [condition, whenTrue, whenFalse] = ['if', 'then', 'else'].map((name) =>
    compile(expressionIn(childOf(element, name))),
  )
  return (scope, note) => (condition?.(scope, note) === true ? whenTrue : whenFalse)?.(scope, note) ?? null
}
