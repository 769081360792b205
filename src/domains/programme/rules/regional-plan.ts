import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import { policyBodies } from './policy-fact.ts'

/** The way of a regional plan (P-12), from a working group's draft until it is in force. */
export const planStates = ['draft', 'feedback', 'advice', 'adoption', 'force'] as const
export type PlanState = (typeof planStates)[number]

/** The one table of steps: where a plan can go from each state, forward or back. What is in force stays so. */
export const planSteps: Record<PlanState, { next: PlanState | null; back: PlanState | null }> = {
  draft: { next: 'feedback', back: null },
  feedback: { next: 'advice', back: 'draft' },
  advice: { next: 'adoption', back: 'feedback' },
  adoption: { next: 'force', back: null },
  force: { next: null, back: null },
}

/** What was done with what a partner said. */
export const feedbackOutcomes = ['taken', 'partly', 'declined', 'nothing'] as const
export type FeedbackOutcome = (typeof feedbackOutcomes)[number]

/** A partner that was asked what it thinks, and what came of it. */
export type PlanFeedback = {
  organisation: string
  askedOn: string
  dueOn: string
  receivedOn: string | null
  said: string
  outcome: FeedbackOutcome | null
  response: string
  version: number
}

/** A municipality that has to adopt the plan. */
export type PlanAdoption = {
  municipality: string
  dueOn: string
  adoptedOn: string | null
  body: (typeof policyBodies)[number] | null
  councilInformedOn: string | null
  publishedOn: string | null
  version: number
}

type Standing = {
  state: PlanState
  dueOn: string | null
  advice: string
  adviceOn: string | null
  feedback: readonly PlanFeedback[]
  adoptions: readonly PlanAdoption[]
}

/** Why a plan cannot take its next step. */
export type PlanBlocker = 'nobodyAsked' | 'feedbackOpen' | 'feedbackUnused' | 'noAdvice' | 'notAdopted'

/** What keeps a plan from its next step on a day; empty when it can go. */
export function blockersOf({ state, feedback, advice, adviceOn, adoptions }: Standing, today: string): PlanBlocker[] {
  switch (state) {
    case 'draft':
      return feedback.length === 0 ? ['nobodyAsked'] : []
    case 'feedback': {
      // Who let the term pass holds nobody up.
      const open = feedback.some((one) => one.receivedOn === null && one.dueOn >= today)
      const unused = feedback.some((one) => one.receivedOn !== null && one.outcome === null)
      return [...(open ? (['feedbackOpen'] as const) : []), ...(unused ? (['feedbackUnused'] as const) : [])]
    }
    case 'advice':
      return advice === '' || adviceOn === null ? ['noAdvice'] : []
    case 'adoption':
      return adoptions.some((one) => one.adoptedOn === null) ? ['notAdopted'] : []
    case 'force':
      return []
  }
}

/** Somebody of whom a day passed: the plan itself, a partner, or a municipality; `id` names which. */
export type LateParty = { kind: 'plan' | 'partner' | 'municipality'; id: string; dueOn: string }

/** Who is late on a day, the longest first. Partners only while feedback is asked, municipalities while they adopt. */
export function latePartiesOf({ state, dueOn, feedback, adoptions }: Standing, today: string): LateParty[] {
  const late: LateParty[] = [
    ...(dueOn === null ? [] : [{ kind: 'plan' as const, id: state, dueOn }]),
    ...(state === 'feedback' ? feedback : []).flatMap((one) =>
      one.receivedOn === null ? [{ kind: 'partner' as const, id: one.organisation, dueOn: one.dueOn }] : [],
    ),
    ...(state === 'adoption' ? adoptions : []).flatMap((one) =>
      one.adoptedOn === null ? [{ kind: 'municipality' as const, id: one.municipality, dueOn: one.dueOn }] : [],
    ),
  ]
  return late.filter((one) => one.dueOn < today).sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}

const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().max(max, 'tooLong'))
const text = z.string().transform(cleanText).pipe(z.string().max(4000, 'tooLong'))
const day = z.iso.date('noDay')
const isLink = (typed: string) => typed === '' || (URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol))
const version = z.int().min(0)

/** What a plan is called, who writes it, which committee advises, and what that said. */
export const planInput = z.strictObject({
  version,
  title: line(200).pipe(z.string().min(1, 'needed')),
  link: line(200).refine(isLink, 'noAddress'),
  workingGroup: text.pipe(z.string().min(1, 'needed')),
  committee: line(200),
  advice: text,
  adviceOn: day.nullable(),
  dueOn: day,
})
export type PlanInput = z.output<typeof planInput>

/** A step of a plan: where to, until when it has there, and why. */
export const planMove = z.strictObject({ version, to: z.enum(planStates, 'missing'), dueOn: day, reason: text })
export type PlanMove = z.output<typeof planMove>

/** Which partners are asked what they think, and until when. */
export const feedbackAsked = z.strictObject({
  organisations: z.array(z.string()).min(1, 'needed').max(200),
  until: day,
})
export type FeedbackAsked = z.output<typeof feedbackAsked>

/** What a partner said and what was done with it. */
export const feedbackGiven = z
  .strictObject({
    ...{ version, receivedOn: day, said: text.pipe(z.string().min(1, 'needed')) },
    ...{ outcome: z.enum(feedbackOutcomes).nullable(), response: text },
  })
  .refine(({ outcome, response }) => !['partly', 'declined'].includes(outcome ?? '') || response !== '', {
    path: ['response'],
    message: 'needed',
  })
export type FeedbackGiven = z.output<typeof feedbackGiven>

/** That a municipality adopted the plan, told its council and published it. */
export const adoptionGiven = z.strictObject({
  ...{ version, adoptedOn: day, body: z.enum(policyBodies, 'missing') },
  ...{ councilInformedOn: day.nullable(), publishedOn: day.nullable() },
})
export type AdoptionGiven = z.output<typeof adoptionGiven>
