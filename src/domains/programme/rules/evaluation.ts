import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import { ownerFunctions } from './bottleneck.ts'
import { readEuros } from './money.ts'

/** What an evaluation is about (P-10), and how often it comes back. */
export const evaluationSubjects = ['policy', 'execution', 'casework', 'cooperation'] as const
export type EvaluationSubject = (typeof evaluationSubjects)[number]
export const evaluationRhythms = ['halfYearly', 'yearly', 'fourYearly'] as const
export type EvaluationRhythm = (typeof evaluationRhythms)[number]

/** How far it is: being made, answered by partners, finished with conclusions. */
export const evaluationStates = ['draft', 'asking', 'finished'] as const
export type EvaluationState = (typeof evaluationStates)[number]

/** How a question is answered: in words, from 1 to 5, or with a number. */
export const questionKinds = ['words', 'scale', 'number'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** Questions to begin with, each with its subject and how it is answered. A code keeps its meaning; own questions come beside. */
export const questionCodes = {
  policyGoals: { subject: 'policy', kind: 'scale' },
  policyWorks: { subject: 'policy', kind: 'words' },
  policyMisses: { subject: 'policy', kind: 'words' },
  executionOnTime: { subject: 'execution', kind: 'scale' },
  executionHours: { subject: 'execution', kind: 'number' },
  executionStuck: { subject: 'execution', kind: 'words' },
  caseworkDiscussed: { subject: 'casework', kind: 'number' },
  caseworkHelp: { subject: 'casework', kind: 'scale' },
  caseworkSharing: { subject: 'casework', kind: 'scale' },
  caseworkBetter: { subject: 'casework', kind: 'words' },
  cooperationKnown: { subject: 'cooperation', kind: 'scale' },
  cooperationKept: { subject: 'cooperation', kind: 'scale' },
  cooperationMissing: { subject: 'cooperation', kind: 'words' },
  cooperationBetter: { subject: 'cooperation', kind: 'words' },
} as const satisfies Record<string, { subject: EvaluationSubject; kind: QuestionKind }>
export type QuestionCode = keyof typeof questionCodes

/** The codes of the questions about a subject. */
export const codesOf = (subject: EvaluationSubject): QuestionCode[] =>
  allCodes.filter((code) => questionCodes[code].subject === subject)

/** Every code of the list. */
export const allCodes = Object.keys(questionCodes).filter((code): code is QuestionCode => code in questionCodes)

const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().min(1, 'empty').max(max, 'tooLong'))
const text = z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(8000, 'tooLong'))
const day = z.iso.date('noDay')

/** What somebody begins an evaluation with. */
export const evaluationInput = z
  .strictObject({
    title: line(160),
    subject: z.enum(evaluationSubjects, 'missing'),
    rhythm: z.enum(evaluationRhythms, 'missing'),
    fromDay: day,
    untilDay: day,
    answerBy: day,
    organisations: z.array(z.string().max(100)).min(1, 'nobody'),
  })
  .refine(({ fromDay, untilDay }) => fromDay <= untilDay, { path: ['untilDay'], message: 'beforeStart' })
export type EvaluationInput = z.input<typeof evaluationInput>

/** An own question. */
export const questionInput = z.strictObject({ words: line(300), kind: z.enum(questionKinds, 'missing') })
export type QuestionInput = z.input<typeof questionInput>

/** What was learned, in a line, with who does something about it and when. */
export const lessonInput = z.strictObject({
  words: line(300),
  ownerFunction: z.enum(ownerFunctions, 'missing'),
  dueOn: day,
  /** Whether it is put before the regional team as an action besides. */
  propose: z.boolean(),
})
export type LessonInput = z.input<typeof lessonInput>

/** What was concluded, or what came of a lesson. */
export const outcomeInput = z.strictObject({ words: text })

/** An answer as it is kept: words, or an amount in hundredths. */
export type KeptAnswer = { words: string; amount: bigint | null }

/** Reads what was typed as an answer; undefined when it is not one of this kind, null when nothing was typed. */
export function readAnswer(kind: QuestionKind, typed: string): KeptAnswer | null | undefined {
  const words = cleanText(typed)
  if (words === '') return null
  if (kind === 'words') return words.length > 4000 ? undefined : { words, amount: null }
  if (kind === 'scale') return /^[1-5]$/.test(words) ? { words: '', amount: BigInt(words) * 100n } : undefined
  const amount = readEuros(words)
  return amount === undefined ? undefined : { words: '', amount }
}

/** What the numbers of a question say together: how many answered, the mean of a scale, the sum of a number; in hundredths. */
export function sumAnswers(kind: QuestionKind, amounts: readonly bigint[]): { count: number; value: bigint | null } {
  if (kind === 'words' || amounts.length === 0) return { count: amounts.length, value: null }
  const sum = amounts.reduce((all, one) => all + one, 0n)
  if (kind === 'number') return { count: amounts.length, value: sum }
  const many = BigInt(amounts.length)
  return { count: amounts.length, value: (2n * sum + many) / (2n * many) }
}
