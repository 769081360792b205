import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

const words: Readonly<Record<string, Words>> = {
  nothingToUndo: m.related_conflict_nothingToUndo,
  alreadyDecided: m.related_conflict_alreadyDecided,
  nothingInCommon: m.related_conflict_nothingInCommon,
  decidedByOther: m.related_conflict_decidedByOther,
  closed: m.related_conflict_closed,
  switchedOff: m.related_conflict_switchedOff,
  changedByOther: m.related_conflict_changedByOther,
}

/** Why something about related signals cannot be done now. */
export const conflictInWords = (code: string, locale: Locale): string =>
  sayIn(locale)(words[code] ?? m.related_conflict_changedByOther)
