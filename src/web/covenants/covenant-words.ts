import type { CovenantState } from '../../domains/access/rules/covenant.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Tone } from '../components/badge.tsx'
import type { IconName } from '../components/icon.tsx'
import type { Words } from '../say.ts'

/** How the state of a covenant looks. */
export const stateLooks: Record<CovenantState, { tone: Tone; icon: IconName; words: Words }> = {
  coming: { tone: 'info', icon: 'later', words: m.covenants_state_coming },
  inForce: { tone: 'good', icon: 'good', words: m.covenants_state_inForce },
  ending: { tone: 'risk', icon: 'risk', words: m.covenants_state_ending },
  ended: { tone: 'neutral', icon: 'lock', words: m.covenants_state_ended },
}

/** From when until when: “vanaf …”, or “… tot en met …”. */
export function termInWords(
  { fromDay, untilDay }: { fromDay: string; untilDay: string | null },
  locale: Locale,
  now: Date,
): string {
  const from = dayInText(fromDay, locale, now)
  if (untilDay === null) return m.covenants_term_from({ from }, { locale })
  return m.covenants_term_until({ from, until: dayInText(untilDay, locale, now) }, { locale })
}
