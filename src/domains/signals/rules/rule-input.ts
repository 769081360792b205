import { z } from 'zod'
import { type InputColumn, inputColumns } from './reporting-route.ts'
import { Term } from './terms.ts'

/** The most rules that a route has: what people can still oversee, and machines check while they wait. */
export const mostRules = 200

const value = z.string().min(1).max(80)

/** What a cell of a rule asks: nothing, one of some values, none of some values, or what an expert wrote. */
export const cellInput = z
  .strictObject({ mode: z.enum(['any', 'one', 'not', 'written']), values: z.array(value).max(100) })
  .refine(({ mode, values }) => mode === 'any' || mode === 'written' || values.length > 0, { message: 'nothingChosen' })
export type CellInput = z.infer<typeof cellInput>

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most, { message: 'tooLong' }))
    .transform((text) => text || null)

const desks = z.array(value).max(10, { message: 'tooMany' })
const conditions = Object.fromEntries(inputColumns.map((column) => [column, cellInput])) as Record<
  InputColumn,
  typeof cellInput
>

/** A rule as an official fills it in. */
export const ruleInput = z.strictObject({
  conditions: z.strictObject(conditions),
  desks: desks.min(1, { message: 'noDesk' }),
  shares: desks,
  acknowledge: Term.nullable(),
  answer: Term.nullable(),
  advice: line(500),
  why: line(500),
})
export type RuleInput = z.infer<typeof ruleInput>
export type SentRule = z.input<typeof ruleInput>
