/** The codes and states of screenings in words. */
import type { Screening } from '../../domains/programme/index.ts'
import type { ScreeningAnswer } from '../../domains/programme/rules/screening.ts'
import {
  findCode,
  screeningBarriers,
  screeningFields,
  screeningQuestions,
} from '../../domains/programme/rules/screening-codes.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'

/** What can be answered to a question. */
export const screeningAnswerWords: Record<ScreeningAnswer, Words> = {
  yes: m.policy_screening_answer_yes,
  no: m.policy_screening_answer_no,
  unsure: m.policy_screening_answer_unsure,
}

/** How far a screening is. */
export const screeningStateWords: Record<Screening['state'], Words> = {
  draft: m.policy_screening_draft,
  finished: m.policy_screening_finished,
}

const nameIn = (list: Parameters<typeof findCode>[0]) => (id: string, locale: Locale) =>
  findCode(list, id)?.names[locale] ?? id

/** What the policy is about. */
export const fieldName = nameIn(screeningFields)
/** A question of a screening. */
export const questionName = nameIn(screeningQuestions)
/** A barrier that policy can raise. */
export const barrierName = nameIn(screeningBarriers)
