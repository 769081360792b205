import type { Framework } from '../../domains/signals/index.ts'
import { isStale, type Situation } from '../../domains/signals/rules/framework.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

const words: Record<Situation, Words> = {
  acuteDanger: m.frameworks_situation_acuteDanger,
  minor: m.frameworks_situation_minor,
  victimAsksHelp: m.frameworks_situation_victimAsksHelp,
  exploiterKnown: m.frameworks_situation_exploiterKnown,
  anySuspicion: m.frameworks_situation_anySuspicion,
}

/** A situation in words. */
export const situationInWords = (situation: Situation, locale: Locale): string => sayIn(locale)(words[situation])

/** The points of a text: one a line. */
export const pointsOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.replace(/^[-•*]\s+/, '').trim()]))

/** Whether a text or one of its contacts should have been looked at again. */
export const needsReview = ({ reviewOn, contacts }: Framework, today: string): boolean =>
  isStale(reviewOn, today) || contacts.some(({ until }) => isStale(until, today))
