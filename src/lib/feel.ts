import { evaluate } from 'feelin'

/** A value that a decision table may take or give. */
export type FeelValue = string | number | boolean | null | FeelValue[]
/** The types that we can check before anything is evaluated. */
export type FeelBase = 'string' | 'number' | 'boolean'
/** Type of a name or a column; `allowed` are the only strings that it may be. */
export type FeelType = { base: FeelBase; list: boolean; allowed?: readonly string[] }

/** Evaluates a FEEL expression; a warning of the interpreter is a problem like any error, never a silent null. */
export function evaluated(text: string, context: Record<string, unknown>): { value: unknown; problem?: string } {
  try {
    const { value, warnings } = evaluate(text, context)
    const problem = warnings.map(({ message }) => message).join('; ')
    return problem === '' ? { value } : { value: null, problem }
  } catch (error) {
    return { value: null, problem: error instanceof Error ? error.message : String(error) }
  }
}

/** The strings that an "allowed values" text lists, such as `"ja","nee"`; null when it is anything else. */
export function allowedStrings(text: string): string[] | null {
  const { value } = evaluated(`[${text}]`, {})
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null
}

/** One possible value for each name, to try an expression on. */
export function samples(names: Record<string, FeelType>): Record<string, unknown> {
  const sample = ({ base, allowed }: FeelType) => ({ string: allowed?.[0] ?? 'a', number: 1, boolean: true })[base]
  return Object.fromEntries(
    Object.entries(names).map(([name, type]) => [name, type.list ? [sample(type)] : sample(type)]),
  )
}

/** Whether a value is of a type, allowed values included. */
export function isOfType(value: unknown, type: FeelType): value is FeelValue {
  if (type.list) return Array.isArray(value) && value.every((one) => isOfType(one, { ...type, list: false }))
  if (typeof value !== type.base) return false
  return type.allowed === undefined || type.allowed.some((one) => one === value)
}
