import { z } from 'zod'
import { id, line, municipalityCode, text, yesOrNo } from './programme-patterns.ts'
import { sourcePlace } from './source-place.ts'

const year = z.string().regex(/^20\d\d$/, 'must be a year such as 2023')
const amount = z
  .number({ error: 'must be an amount in euros such as 94000 or 1250.50' })
  .min(0, 'must not be below zero')
  .max(1e10, 'must be at most 10 billion')
  .refine((euros) => Math.abs(euros * 100 - Math.round(euros * 100)) < 1e-4, 'must have at most two decimals')

/** Amounts in euros by year. */
export const amounts = z
  .record(year, amount, { error: 'must be amounts by year, such as { 2023: 94000, 2024: 81500 }' })
  .describe('Amounts in euros by year, such as { 2023: 94000, 2024: 81500 }.')
export type Amounts = z.infer<typeof amounts>

const quantities = z
  .record(year, z.number({ error: 'must be a number' }).min(0, 'must not be below zero').max(1e6), {
    error: 'must be numbers by year, such as { 2023: 0.5 }',
  })
  .describe('Numbers by year, such as { 2023: 0.5 }.')

/** Whether money comes back every year or once. */
export const recurrences = ['structural', 'incidental'] as const
const recurrence = z.enum(recurrences, { error: 'must be structural or incidental' })

const part = z.strictObject({
  id,
  name: line,
  centreMunicipality: municipalityCode.optional().describe('The municipality that holds the money for this part.'),
})

const costLine = z.strictObject({
  id,
  title: line,
  text: text.optional(),
  part: id.optional().describe('The part of the region; left out when it is for the whole region.'),
  serves: z.array(id).optional().describe('Goals, lines of action or actions that this money is for.'),
  kind: recurrence,
  costs: amounts,
  hours: quantities.optional(),
  fte: quantities.optional(),
  public: yesOrNo.optional(),
  source: sourcePlace.optional(),
})

const coverLine = z.strictObject({
  id,
  title: line.describe('Where the money comes from.'),
  part: id.optional(),
  kind: recurrence,
  amounts,
  public: yesOrNo.optional(),
  source: sourcePlace.optional(),
})

/** What a programme costs, and what covers it. A plan without amounts is valid (P-09). */
export const budgetFile = z.strictObject({
  text: text.optional(),
  parts: z.array(part).optional().describe('Parts of the region with money of their own.'),
  lines: z.array(costLine).optional().describe('What it costs.'),
  cover: z.array(coverLine).optional().describe('What covers it. With cover, it must be as much as the costs.'),
  shortfall: amounts.optional().describe('What is not covered yet, by year.'),
  totals: amounts.optional().describe('The totals as the plan states them; they must be the sum of the lines.'),
  leftover: text.optional().describe('What happens with money that is left.'),
  source: sourcePlace.optional(),
})
export type BudgetFile = z.infer<typeof budgetFile>
