import type { Question } from '../../domains/programme/index.ts'
import type {
  EvaluationRhythm,
  EvaluationState,
  EvaluationSubject,
  QuestionCode,
  QuestionKind,
} from '../../domains/programme/rules/evaluation.ts'
import { type Locale, numbersIn } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Tone } from '../components/badge.tsx'
import type { IconName } from '../components/icon.tsx'
import { sayIn, type Words } from '../say.ts'

/** What an evaluation is about. */
export const subjectWords: Record<EvaluationSubject, Words> = {
  policy: m.evaluations_subject_policy,
  execution: m.evaluations_subject_execution,
  casework: m.evaluations_subject_casework,
  cooperation: m.evaluations_subject_cooperation,
}

/** How often it comes back. */
export const rhythmWords: Record<EvaluationRhythm, Words> = {
  halfYearly: m.evaluations_rhythm_halfYearly,
  yearly: m.evaluations_rhythm_yearly,
  fourYearly: m.evaluations_rhythm_fourYearly,
}

/** How far it is. */
export const stateLooks: Record<EvaluationState, { tone: Tone; icon: IconName; words: Words }> = {
  draft: { tone: 'lit', icon: 'edit', words: m.evaluations_state_draft },
  asking: { tone: 'info', icon: 'message', words: m.evaluations_state_asking },
  finished: { tone: 'good', icon: 'good', words: m.evaluations_state_finished },
}

/** How a question is answered. */
export const kindWords: Record<QuestionKind, Words> = {
  words: m.evaluations_kind_words,
  scale: m.evaluations_kind_scale,
  number: m.evaluations_kind_number,
}

const codeWords: Record<QuestionCode, Words> = {
  policyGoals: m.evaluations_q_policyGoals,
  policyWorks: m.evaluations_q_policyWorks,
  policyMisses: m.evaluations_q_policyMisses,
  executionOnTime: m.evaluations_q_executionOnTime,
  executionHours: m.evaluations_q_executionHours,
  executionStuck: m.evaluations_q_executionStuck,
  caseworkDiscussed: m.evaluations_q_caseworkDiscussed,
  caseworkHelp: m.evaluations_q_caseworkHelp,
  caseworkSharing: m.evaluations_q_caseworkSharing,
  caseworkBetter: m.evaluations_q_caseworkBetter,
  cooperationKnown: m.evaluations_q_cooperationKnown,
  cooperationKept: m.evaluations_q_cooperationKept,
  cooperationMissing: m.evaluations_q_cooperationMissing,
  cooperationBetter: m.evaluations_q_cooperationBetter,
}

/** A question as it is asked. */
export const questionInWords = ({ code, words }: Pick<Question, 'code' | 'words'>, locale: Locale): string =>
  code === null ? (words ?? '') : sayIn(locale)(codeWords[code])

/** Hundredths as a number. */
export const inNumbers = (hundredths: bigint, locale: Locale): string =>
  new Intl.NumberFormat(numbersIn(locale), { maximumFractionDigits: 2 }).format(Number(hundredths) / 100)

/** What is wrong with a field, by the code of the rule. */
export const faultWords: Record<string, Words> = {
  missing: m.evaluations_fault_missing,
  empty: m.evaluations_fault_empty,
  tooLong: m.evaluations_fault_too_long,
  noDay: m.evaluations_fault_no_day,
  past: m.evaluations_fault_past,
  beforeStart: m.evaluations_fault_before_start,
  nobody: m.evaluations_fault_nobody,
  noQuestion: m.evaluations_fault_no_question,
  noAnswer: m.evaluations_fault_no_answer,
  nothingAnswered: m.evaluations_fault_nothing_answered,
}
