import { FeelFunction, isFunction } from 'feelin'
import { childOf, childrenOf, textIn, type XmlElement } from '../xml-tree.ts'
import { type Compile, type Expression, expressionIn } from './expression.ts'
import { feelName, feelValue, type Note, type Scope } from './feel-value.ts'
import { conform, shapeRef, type Types } from './types.ts'

/** A function of formal parameters. It sees what stood around it when it was made. */
export function functionDefinition(element: XmlElement, compile: Compile, types: Types): Expression {
  if (!['FEEL', undefined].includes(element.attributes.kind)) {
    return (_, note) => {
      note(`a function of kind ${element.attributes.kind} cannot be called here`)
      return null
    }
  }
  const parameters = childrenOf(element, 'formalParameter').map(({ attributes }) => ({
    name: feelName(attributes.name ?? ''),
    shape: shapeRef(attributes.typeRef),
  }))
  const body = compile(expressionIn(element))
  const typeRef = element.attributes.typeRef
  return (scope, note) =>
    new FeelFunction(
      (...given: unknown[]) => {
        if (given.length !== parameters.length) {
          note(`a function of ${parameters.length} parameters was called with ${given.length}`)
          return null
        }
        const values = parameters.map(({ name, shape }, index) => [
          name,
          conform(given[index], shape, types, `parameter ${name}`, note),
        ])
        const result = body({ ...scope, ...Object.fromEntries(values) }, note)
        return conform(result, shapeRef(typeRef), types, 'the result of a function', note)
      },
      parameters.map(({ name }) => name),
    )
}

/** Calls a function with named parameters. A function of FEEL itself is called through FEEL. */
export function invocation(element: XmlElement, compile: Compile, types: Types): Expression {
  const called = expressionIn(element)
  const target = compile(called)
  const name = feelName(textIn(called, 'text') ?? '')
  const bindings = childrenOf(element, 'binding').map((binding) => {
    const { name: parameter, typeRef } = childOf(binding, 'parameter')?.attributes ?? {}
    return { parameter: feelName(parameter ?? ''), shape: shapeRef(typeRef), value: compile(expressionIn(binding)) }
  })
  return (scope, note) => {
    const values = bindings.map(({ parameter, shape, value }) => [
      parameter,
      conform(value(scope, note), shape, types, `parameter ${parameter}`, note),
    ])
    const named: Scope = Object.fromEntries(values)
    const callable = target(scope, (warning) => scope[name] !== undefined && note(warning))
    if (!isFunction(callable)) return callBuiltIn(name, named, note)
    const unknown = Object.keys(named).find((one) => !callable.parameterNames.includes(one))
    if (unknown === undefined) return callable.invoke(named) ?? null
    note(`${name} has no parameter ${unknown}`)
    return null
  }
}

function callBuiltIn(name: string, named: Scope, note: Note): unknown {
  const stand = Object.entries(named).map(([parameter, value], index) => ({ parameter, value, alias: `p${index}` }))
  const call = stand.map(({ parameter, alias }) => `${parameter}: ${alias}`).join(', ')
  return feelValue(`${name}(${call})`, Object.fromEntries(stand.map(({ alias, value }) => [alias, value])), note)
}
