import type { ConsultationState, MeldcodeStep, NamesSomebody } from '../../domains/signals/rules/consultation.ts'
import type { Issue } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import type { Tone } from '../components/badge.tsx'
import type { IconName } from '../components/icon.tsx'
import type { Words } from '../say.ts'

/** Where a question for advice stands, in a word, a tone and an icon. */
export const stateWords: Record<ConsultationState, { words: Words; tone: Tone; icon: IconName }> = {
  asked: { words: m.advice_state_asked, tone: 'risk', icon: 'clock' },
  answered: { words: m.advice_state_answered, tone: 'good', icon: 'good' },
  reported: { words: m.advice_state_reported, tone: 'neutral', icon: 'good' },
  closed: { words: m.advice_state_closed, tone: 'neutral', icon: 'good' },
}

/** What a step of the Meldcode asks. */
export const stepWords: Record<MeldcodeStep, Words> = {
  map: m.advice_step_map,
  consult: m.advice_step_consult,
  talk: m.advice_step_talk,
  weigh: m.advice_step_weigh,
  decide: m.advice_step_decide,
}

/** What in a text may tell who it is about. */
export const namesWords: Record<NamesSomebody, Words> = {
  phone: m.advice_warn_phone,
  mail: m.advice_warn_mail,
  postcode: m.advice_warn_postcode,
  plate: m.advice_warn_plate,
  birthDate: m.advice_warn_birthDate,
}

const issueWords: Record<string, Words> = {
  tooLong: m.advice_issue_too_long,
  onlyTalk: m.advice_issue_only_talk,
  changed: m.advice_issue_changed,
}

/** What is wrong with a text, in words: the first that is. */
export const faultOf = (issues: readonly Issue[]): Words =>
  issueWords[issues.find(({ code }) => code in issueWords)?.code ?? ''] ?? m.advice_issue_empty
