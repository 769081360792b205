import { z } from 'zod'
import { cleanText } from '../../../lib/typed-text.ts'

/** The five steps of the Meldcode huiselijk geweld, in order (Besluit verplichte meldcode, article 2). */
export const meldcodeSteps = ['map', 'consult', 'talk', 'weigh', 'decide'] as const
export type MeldcodeStep = (typeof meldcodeSteps)[number]

/** Where a question for advice stands. `reported` and `closed` are its ends, both chosen by who asked. */
export const consultationStates = ['asked', 'answered', 'reported', 'closed'] as const
export type ConsultationState = (typeof consultationStates)[number]

/** Whether more can be written. */
export const isOpenConsultation = (state: ConsultationState): boolean => state === 'asked' || state === 'answered'

/** The state after the desk answered, or after who asked wrote something more. */
export function stateAfter(state: ConsultationState, what: 'answer' | 'question'): ConsultationState {
  if (!isOpenConsultation(state)) return state
  return what === 'answer' ? 'answered' : 'asked'
}

const longest = 5000
const text = z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(longest, 'tooLong'))

/** A question for advice: about what, where, and what was seen; about nobody by name. */
export const consultationQuestion = z.strictObject({
  question: text,
  forms: z.array(z.string().regex(/^[A-Za-z.]{1,60}$/)).max(20),
  municipalityCode: z
    .string()
    .regex(/^GM\d{4}$/)
    .nullable(),
})
export type ConsultationQuestion = z.output<typeof consultationQuestion>

/** An answer, or something more from who asked. */
export const consultationReply = z.strictObject({ text })

/** What was done at a step, and why. Only the talk may be skipped, and only for somebody's safety. */
export const stepNote = z
  .strictObject({ step: z.enum(meldcodeSteps), skipped: z.boolean(), text })
  .refine(({ step, skipped }) => !skipped || step === 'talk', { path: ['skipped'], message: 'onlyTalk' })
export type StepNote = z.output<typeof stepNote>

/** What in a text looks like it names somebody: a kind of thing each, for a question before it is sent. */
export type NamesSomebody = 'phone' | 'mail' | 'postcode' | 'plate' | 'birthDate'

const looksLike: Record<NamesSomebody, RegExp> = {
  phone: /(?:\+|\b0)\d(?:[ .-]?\d){7,11}\b/,
  mail: /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
  postcode: /\b[1-9]\d{3} ?[A-Z]{2}\b/,
  plate: /\b(?=(?:[A-Z\d]{1,3}-){2}[A-Z\d]{1,3}\b)(?=[^\s]*[A-Z])(?=[^\s]*\d)[A-Z\d-]{8}\b/,
  birthDate: /\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}\b/,
}

/** What in a text could tell who it is about. A name cannot be recognised: the form asks people to leave it out. */
export function namesSomebody(typed: string): NamesSomebody[] {
  const kinds = Object.keys(looksLike) as NamesSomebody[]
  return kinds.filter((kind) => looksLike[kind].test(typed))
}

/** A step as it stands: what was written last, or nothing yet. */
export type StepState = { step: MeldcodeStep; done: boolean; skipped: boolean }

/** The five steps with what was done; advice that was given counts as the second. */
export function stepsSoFar(written: readonly { kind: string; skipped: boolean }[]): StepState[] {
  return meldcodeSteps.map((step) => {
    const last = written.findLast(({ kind }) => kind === step)
    const advised = step === 'consult' && written.some(({ kind }) => kind === 'answer')
    return { step, done: last !== undefined || advised, skipped: last?.skipped ?? false }
  })
}
