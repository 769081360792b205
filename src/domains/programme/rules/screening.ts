import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import { findCode, screeningBarriers, screeningFields, screeningQuestions } from './screening-codes.ts'

/** What can be answered to a question of a screening. */
export const screeningAnswers = ['yes', 'no', 'unsure'] as const
export type ScreeningAnswer = (typeof screeningAnswers)[number]

/** The states of a screening: what was finished stays as it was. */
export const screeningStates = ['draft', 'finished'] as const

const line = z.string().transform(cleanLine)
const text = z.string().transform(cleanText).pipe(z.string().max(4000, 'tooLong'))
const isLink = (typed: string) => typed === '' || (URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol))

/** What a policy officer begins a screening with. */
export const screeningStart = z.strictObject({
  municipality: z.string().regex(/^GM\d{4}$/, 'missing'),
  title: line.pipe(z.string().min(1, 'needed').max(200, 'tooLong')),
  field: z.string().refine((id) => findCode(screeningFields, id) !== undefined, 'missing'),
  link: line.pipe(z.string().max(200, 'tooLong')).refine(isLink, 'noAddress'),
})
export type ScreeningStart = z.output<typeof screeningStart>

/** The answer to a question, with what somebody wrote beside it. */
export const answered = z.strictObject({
  answer: z.enum(screeningAnswers),
  note: line.pipe(z.string().max(500, 'tooLong')),
})

const known = (id: string) => findCode(screeningQuestions, id) !== undefined

/** What a policy officer finds. `version` is the one that was on the screen. */
export const screeningWork = z.strictObject({
  version: z.int().min(1),
  answers: z.record(z.string().refine(known), answered),
  findings: text,
  barriers: z.array(z.string().refine((id) => findCode(screeningBarriers, id) !== undefined)).max(50),
})
export type ScreeningWork = z.output<typeof screeningWork>

/** What is still missing before a screening can be finished: unanswered questions, and findings where contact was found. */
export function missingIn(
  work: Pick<ScreeningWork, 'answers' | 'findings'>,
  questions: readonly { id: string }[],
): string[] {
  const open = questions.filter(({ id }) => work.answers[id] === undefined).map(({ id }) => `answers.${id}`)
  return work.findings === '' ? [...open, 'findings'] : open
}

/** The questions to which the answer calls for a barrier: yes, or nobody knows. */
export function pointsOfContact(answers: ScreeningWork['answers']): string[] {
  return Object.entries(answers).flatMap(([id, { answer }]) => (answer === 'no' ? [] : [id]))
}
