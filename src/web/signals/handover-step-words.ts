/** What can be done with a hand-over, in words. */
import type { HandoverReason, HandoverStep } from '../../domains/signals/rules/handover-states.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { IconName } from '../components/icon.tsx'
import { sayIn, type Words } from '../say.ts'

/** What a person does with a hand-over: one of its steps, or writing down what came from outside. */
export type HandoverAction = Exclude<HandoverStep, 'termPassed' | `record${string}`> | 'record'

type Look = { page: string; name: Words; means: Words; icon?: IconName }

const looks: Record<HandoverAction, Look> = {
  accept: { page: 'aannemen', name: m.signals_ho_accept, means: m.signals_ho_accept_means, icon: 'good' },
  refuse: { page: 'weigeren', name: m.signals_ho_refuse, means: m.signals_ho_refuse_means },
  handBack: { page: 'teruggeven', name: m.signals_ho_hand_back, means: m.signals_ho_hand_back_means, icon: 'back' },
  answer: { page: 'antwoorden', name: m.signals_ho_answer, means: m.signals_ho_answer_means, icon: 'message' },
  withdraw: { page: 'intrekken', name: m.signals_ho_withdraw, means: m.signals_ho_withdraw_means },
  remind: { page: 'herinneren', name: m.signals_ho_remind, means: m.signals_ho_remind_means, icon: 'bell' },
  attempt: { page: 'poging', name: m.unanswered_attempt, means: m.unanswered_attempt_means },
  record: { page: 'vastleggen', name: m.signals_ho_record, means: m.signals_ho_record_means, icon: 'edit' },
}

/** The page of an action, under the address of the hand-over. */
export const pageOfAction = (action: HandoverAction): string => looks[action].page

/** What an action is called and what it does. */
export function actionInWords(
  action: HandoverAction,
  locale: Locale,
): { name: string; means: string; icon?: IconName } {
  const { name, means, icon } = looks[action]
  const say = sayIn(locale)
  return { name: say(name), means: say(means), ...(icon ? { icon } : {}) }
}

const reasons: Record<HandoverReason, Words> = {
  acceptFirst: m.signals_ho_accept_first,
  alreadyAccepted: m.signals_ho_already_accepted,
  finished: m.signals_ho_finished,
  noAccount: m.signals_ho_no_account,
  receiverAnswersItself: m.signals_ho_receiver_answers,
  notNow: m.signals_reason_not_now,
}

/** Why a step is not possible, as a sentence. */
export const handoverReasonInWords = (why: HandoverReason, locale: Locale): string => sayIn(locale)(reasons[why])
