import { parseExpression, parseUnaryTests } from 'feelin'
import { evaluated, type FeelBase, type FeelType, samples } from './feel.ts'

/** What is wrong with a cell, and which names it reads beside the value of its own column. */
export type CellCheck = { problems: string[]; reads: string[] }

type Tree = ReturnType<typeof parseUnaryTests>
type Node = Tree['topNode']
type Shape = FeelType & { literal?: string }
type Cell = { text: string; names: Record<string, FeelType>; problems: string[]; reads: Set<string> }

/**
 * Checks an input cell against the type of its column. feelin answers false, true or null without a word when types
 * clash or a name is unknown (`> 5` on a string is false, `[1..3]` on a string is true), so this is done beforehand.
 */
export function checkTest(text: string, column: FeelType, names: Record<string, FeelType>): CellCheck {
  const cell: Cell = { text, names: { ...names, '?': column }, problems: [], reads: new Set() }
  const top = topOf(parseUnaryTests(text, samples(cell.names), undefined), cell)
  for (const tests of top ? partsOf(top) : []) checkTests(tests, column, cell)
  return resultOf(cell)
}

/** Checks an output cell against the type of its column. */
export function checkExpression(text: string, column: FeelType, names: Record<string, FeelType>): CellCheck {
  const cell: Cell = { text, names, problems: [], reads: new Set() }
  const top = topOf(parseExpression(text, samples(names), undefined), cell)
  const [expression] = top ? partsOf(top) : []
  if (expression && expression.name !== 'NullLiteral') checkResult(expression, column, cell)
  return resultOf(cell)
}

function resultOf({ problems, reads }: Cell): CellCheck {
  reads.delete('?')
  return { problems, reads: [...reads] }
}

function topOf(tree: Tree, cell: Cell): Node | null {
  let isWrong = cell.text.trim() === ''
  tree.iterate({
    enter({ type }) {
      isWrong ||= type.isError
    },
  })
  if (isWrong) cell.problems.push(`"${cell.text}" is not FEEL`)
  return isWrong ? null : tree.topNode
}

const isPart = (name: string) => /^[A-Z]/.test(name) && name !== 'CompareOp' && name !== 'ArithOp'

function partsOf(node: Node): Node[] {
  const parts: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) if (isPart(child.name)) parts.push(child)
  return parts
}

const textOf = (node: Node, { text }: Cell) => text.slice(node.from, node.to)

function checkTests(node: Node, column: FeelType, cell: Cell): void {
  switch (node.name) {
    case 'Wildcard':
      return
    case 'PositiveUnaryTests':
    case 'PositiveUnaryTest':
      for (const part of partsOf(node)) checkTests(part, column, cell)
      return
    case 'SimplePositiveUnaryTest':
    case 'Interval':
      if (column.base === 'boolean') cell.problems.push(`${textOf(node, cell)} orders what is only true or false`)
      for (const part of partsOf(node)) checkTests(part, column, cell)
      return
    case 'Comparison':
    case 'Conjunction':
    case 'Disjunction':
      shapeOf(node, cell)
      if (column.base === 'boolean') cell.problems.push(`${textOf(node, cell)} stands in a column of true and false`)
      return
    default:
      checkValue(node, column, cell)
  }
}

function checkValue(node: Node, column: FeelType, cell: Cell): void {
  const shape = shapeOf(node, cell)
  const isTest = shape?.base === 'boolean' && column.base !== 'boolean' && node.name === 'FunctionInvocation'
  if (shape !== null && !isTest) unify({ ...shape, list: false }, { ...column, list: false }, node, cell)
}

function checkResult(node: Node, column: FeelType, cell: Cell): void {
  if (node.name === 'List') {
    if (!column.list) cell.problems.push(`${textOf(node, cell)} is a list, but the column holds one ${column.base}`)
    for (const part of partsOf(node)) checkResult(part, { ...column, list: false }, cell)
    return
  }
  if (node.name === 'IfExpression') {
    const [condition, ...branches] = partsOf(node)
    if (condition) expectBase(condition, 'boolean', cell)
    for (const branch of branches) checkResult(branch, column, cell)
    return
  }
  const shape = shapeOf(node, cell)
  if (shape !== null) unify({ ...shape, list: shape.list && !column.list }, { ...column, list: false }, node, cell)
}

/** The type of an expression, or null after a problem was noted. */
function shapeOf(node: Node, cell: Cell): Shape | null {
  switch (node.name) {
    case 'StringLiteral':
      return { base: 'string', list: false, literal: String(evaluated(textOf(node, cell), {}).value) }
    case 'NumericLiteral':
      return { base: 'number', list: false }
    case 'BooleanLiteral':
      return { base: 'boolean', list: false }
    case 'VariableName':
      return shapeOfName(node, cell)
    case 'ParenthesizedExpression':
      return partsOf(node).map((part) => shapeOf(part, cell))[0] ?? null
    case 'List':
      return shapeOfList(node, cell)
    case 'Comparison':
      return shapeOfComparison(node, cell)
    case 'Conjunction':
    case 'Disjunction':
      for (const part of partsOf(node)) expectBase(part, 'boolean', cell)
      return { base: 'boolean', list: false }
    case 'ArithmeticExpression':
      for (const part of partsOf(node)) expectBase(part, 'number', cell)
      return { base: 'number', list: false }
    case 'FunctionInvocation':
      return shapeOfCall(node, cell)
    default:
      cell.problems.push(`${textOf(node, cell)} is a kind of expression that a table here may not use`)
      return null
  }
}

function shapeOfName(node: Node, cell: Cell): Shape | null {
  const name = textOf(node, cell).replace(/\s+/g, ' ')
  const type = Object.hasOwn(cell.names, name) ? cell.names[name] : undefined
  if (type === undefined) {
    cell.problems.push(`the name ${name} is unknown; text stands between quotes`)
    return null
  }
  cell.reads.add(name)
  return type
}

function shapeOfList(node: Node, cell: Cell): Shape | null {
  const [first, ...others] = partsOf(node)
  const shape = first ? shapeOf(first, cell) : null
  for (const other of others) if (shape) checkValue(other, shape, cell)
  if (first === undefined) cell.problems.push('an empty list stands there')
  return shape && { base: shape.base, list: true }
}

function shapeOfComparison(node: Node, cell: Cell): Shape {
  const [left, ...others] = partsOf(node)
  const shape = left ? shapeOf(left, cell) : null
  for (const other of others) if (shape) checkOperand(other, shape, cell)
  return { base: 'boolean', list: false }
}

function checkOperand(node: Node, left: Shape, cell: Cell): void {
  if (/Test|Interval/.test(node.name)) checkTests(node, left, cell)
  else if (node.name === 'List') for (const part of partsOf(node)) checkValue(part, left, cell)
  else checkValue(node, left, cell)
}

/** A call is tried on a sample of each name: a function that is unknown, or that gives nothing, is a problem. */
function shapeOfCall(node: Node, cell: Cell): Shape | null {
  for (const part of partsOf(node).slice(1)) for (const argument of partsOf(part)) shapeOf(argument, cell)
  const { value, problem } = evaluated(textOf(node, cell), samples(cell.names))
  const base = typeof value
  if (problem === undefined && (base === 'string' || base === 'number' || base === 'boolean'))
    return { base, list: false }
  cell.problems.push(`${textOf(node, cell)} gives nothing that can be compared${problem ? `: ${problem}` : ''}`)
  return null
}

function expectBase(node: Node, base: FeelBase, cell: Cell): void {
  const shape = shapeOf(node, cell)
  if (shape !== null) unify(shape, { base, list: false }, node, cell)
}

function unify(found: Shape, expected: Shape, node: Node, cell: Cell): void {
  const text = textOf(node, cell)
  if (found.base !== expected.base || found.list !== expected.list)
    cell.problems.push(`${text} is ${inWords(found)}, where ${inWords(expected)} is expected`)
  const [literal, allowed] = [found.literal ?? expected.literal, expected.allowed ?? found.allowed]
  if (literal !== undefined && allowed !== undefined && !allowed.includes(literal))
    cell.problems.push(`"${literal}" is not one of ${allowed.map((one) => `"${one}"`).join(', ')}`)
}

const inWords = ({ base, list }: FeelType) => (list ? `a list of ${base}s` : `a ${base}`)
