/** What can be done with a signal, in words: the button, what it does, and why not. */
import type { DeskStep, StepReason } from '../../domains/signals/rules/signal-states.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { IconName } from '../components/icon.tsx'
import { sayIn, type Words } from '../say.ts'

type StepLook = { page: string; name: Words; means: Words; icon?: IconName }

const looks: Record<DeskStep, StepLook> = {
  enrich: { page: 'gegevens', name: m.signals_fact_add, means: m.signals_facts_caption, icon: 'plus' },
  message: { page: 'bericht', name: m.signals_message_label, means: m.signals_step_message_means, icon: 'message' },
  take: { page: 'oppakken', name: m.signals_step_take, means: m.signals_step_take_means, icon: 'person' },
  giveBack: { page: 'teruggeven', name: m.signals_step_give_back, means: m.signals_step_give_back_means, icon: 'back' },
  handOver: {
    page: 'overdragen',
    name: m.signals_step_hand_over,
    means: m.signals_step_hand_over_means,
    icon: 'handover',
  },
  consult: { page: 'overleggen', name: m.signals_step_consult, means: m.signals_step_consult_means },
  watch: { page: 'in-de-gaten', name: m.signals_step_watch, means: m.signals_step_watch_means },
  closeSignal: { page: 'afsluiten', name: m.signals_step_close, means: m.signals_step_close_means },
  reopen: { page: 'heropenen', name: m.signals_step_reopen, means: m.signals_step_reopen_means },
  pauseClock: { page: 'klok', name: m.signals_step_pause, means: m.signals_step_pause_means },
  resumeClock: { page: 'klok', name: m.signals_step_resume, means: m.signals_step_resume_means },
}

/** The page of a step, under the address of the signal. */
export const pageOfStep = (step: DeskStep): string => looks[step].page

/** What a step is called and what it does. */
export function stepInWords(step: DeskStep, locale: Locale): { name: string; means: string; icon?: IconName } {
  const { name, means, icon } = looks[step]
  const say = sayIn(locale)
  return { name: say(name), means: say(means), ...(icon ? { icon } : {}) }
}

const reasons: Record<StepReason, Words> = {
  takeFirst: m.signals_reason_take_first,
  takenByColleague: m.signals_reason_taken_by_colleague,
  alreadyYours: m.signals_reason_already_yours,
  handoverOpen: m.signals_reason_handover_open,
  restricted: m.retention_fault_restricted,
  closed: m.signals_reason_closed,
  destroyed: m.signals_reason_destroyed,
  noMailbox: m.signals_reason_no_mailbox,
  noClock: m.signals_reason_no_clock,
  clockPaused: m.signals_reason_clock_paused,
  clockRuns: m.signals_reason_clock_runs,
  notNow: m.signals_reason_not_now,
}

/** Why a step is not possible, as a sentence that says what to do first. */
export const reasonInWords = (why: StepReason, locale: Locale): string => sayIn(locale)(reasons[why])
