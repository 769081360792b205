import { isRange } from 'feelin'
import { childOf, type XmlElement } from '../xml-tree.ts'
import { type Compile, type Expression, expressionIn, itemScope } from './expression.ts'
import { feelName, kindOf, type Note } from './feel-value.ts'

/** A boxed filter: the items that match, or the one at a place. */
export function filter(element: XmlElement, compile: Compile): Expression {
  const list = compile(expressionIn(childOf(element, 'in')))
  const match = compile(expressionIn(childOf(element, 'match')))
  return (scope, note) => {
    const items = itemsOf(list(scope, note))
    if (items === null) return null
    const place = items.length > 0 ? match(itemScope(scope, items[0]), () => undefined) : null
    if (typeof place === 'number') return items.at(place > 0 ? place - 1 : place) ?? null
    return kept(items, (item) => match(itemScope(scope, item), note), note)
  }
}

/** A boxed iterator: one value for each item. Those already made are in `partial`. */
export function forEach(element: XmlElement, compile: Compile): Expression {
  const { name, list, each } = partsOf(element, compile, 'return')
  return (scope, note) => {
    const items = listed(list(scope, note), note)
    if (items === null) return null
    const partial: unknown[] = []
    for (const item of items) partial.push(each({ ...scope, [name]: item, partial: [...partial] }, note))
    return partial
  }
}

/** Boxed `some` and `every`. */
export function quantified(element: XmlElement, compile: Compile): Expression {
  const { name, list, each } = partsOf(element, compile, 'satisfies')
  return (scope, note) => {
    const items = listed(list(scope, note), note)
    if (items === null) return null
    const passing = kept(items, (item) => each({ ...scope, [name]: item }, note), note)
    return passing && (element.name === 'some' ? passing.length > 0 : passing.length === items.length)
  }
}

/** The items for which something is true, or null when it is neither true nor false for one of them. */
function kept(items: unknown[], test: (item: unknown) => unknown, note: Note): unknown[] | null {
  const answers = items.map(test)
  const strange = answers.find((answer) => typeof answer !== 'boolean' && answer !== null)
  if (strange === undefined) return items.filter((_, index) => answers[index] === true)
  note(`a condition gives a ${kindOf(strange)}, not true or false`)
  return null
}

function partsOf(element: XmlElement, compile: Compile, last: string) {
  return {
    name: feelName(element.attributes.iteratorVariable ?? ''),
    list: compile(expressionIn(childOf(element, 'in'))),
    each: compile(expressionIn(childOf(element, last))),
  }
}

/** A list as its items; one value is a list of one, and nothing is no list. */
function itemsOf(value: unknown): unknown[] | null {
  if (value === null || value === undefined) return null
  if (isRange(value)) return value.map((item) => item)
  return Array.isArray(value) ? value : [value]
}

function listed(value: unknown, note: Note): unknown[] | null {
  if (Array.isArray(value) || isRange(value)) return itemsOf(value)
  note('there is no list to walk through')
  return null
}
