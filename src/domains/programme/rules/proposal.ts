import { z } from 'zod'

/** The kinds of a proposal: something to think about, or something to do. */
export const proposalKinds = ['idea', 'action'] as const

const text = (most: number) => z.string().trim().min(1, 'empty').max(most, 'tooLong')
const idOrNone = z
  .string()
  .trim()
  .max(80)
  .transform((id) => id || null)

/** An idea or action that somebody proposes for the programme. */
export const proposalInput = z.object({
  kind: z.enum(proposalKinds, { error: 'missing' }),
  title: text(300).refine((title) => !/[\n\r]/.test(title), 'tooLong'),
  why: text(5000),
  goal: idOrNone,
  owner: idOrNone,
})
export type ProposalInput = z.infer<typeof proposalInput>

/** What the regional team decides: to take it up, or not, and why not. */
export const proposalDecision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('accepted'), answer: z.string().trim().max(5000, 'tooLong') }),
  z.object({ decision: z.literal('declined'), answer: text(5000) }),
])
export type ProposalDecision = z.infer<typeof proposalDecision>
