import type { XmlElement } from '../xml-tree.ts'
import { isContext, type Note, type Scope } from './feel-value.ts'

/** An expression of a model that is ready to be evaluated. */
export type Expression = (scope: Scope, note: Note) => unknown
/** Makes an expression of an element of the file. */
export type Compile = (element: XmlElement | undefined) => Expression

/** The elements of DMN that are expressions. */
export const expressionKinds = [
  'literalExpression',
  'decisionTable',
  'context',
  'functionDefinition',
  'invocation',
  'list',
  'relation',
  'conditional',
  'filter',
  'for',
  'some',
  'every',
] as const
export type ExpressionKind = (typeof expressionKinds)[number]

/** The kind of expression that an element is, or undefined when it is none. */
export function kindOfExpression(element: XmlElement | undefined): ExpressionKind | undefined {
  return expressionKinds.find((kind) => kind === element?.name)
}

/** The element inside another that is an expression, if there is one. */
export function expressionIn(parent: XmlElement | undefined): XmlElement | undefined {
  return parent?.children.find((child) => kindOfExpression(child) !== undefined)
}

/** The names that an item brings when it is looked at by itself: `item`, and its entries when it is a context. */
export function itemScope(scope: Scope, item: unknown): Scope {
  return { ...scope, ...(isContext(item) ? item : {}), item }
}
