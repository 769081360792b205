import type { Region } from '../../domains/access/index.ts'
import { erasureClass, recordsNamed } from '../../domains/signals/rules/retention.ts'
import type { Issue } from '../../lib/errors.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Tone } from '../components/badge.tsx'
import type { IconName } from '../components/icon.tsx'
import type { Words } from '../say.ts'

/** How a state of a list looks: the word and the icon say it before the colour does. */
export const listLooks: Record<string, { tone: Tone; icon: IconName; words: Words }> = {
  proposed: { tone: 'risk', icon: 'clock', words: m.retention_state_proposed },
  withdrawn: { tone: 'neutral', icon: 'back', words: m.retention_state_withdrawn },
  confirmed: { tone: 'info', icon: 'clock', words: m.retention_state_confirmed },
  destroyed: { tone: 'good', icon: 'good', words: m.retention_state_destroyed },
}

/** What came of a line, in words. */
export const outcomeWords: Record<string, Words> = {
  destroyed: m.retention_outcome_destroyed,
  restricted: m.retention_outcome_restricted,
  reopened: m.retention_outcome_reopened,
}

/** A ground of AVG article 18, in words. */
export const groundWords: Record<string, Words> = {
  accuracy: m.retention_ground_accuracy,
  unlawful: m.retention_ground_unlawful,
  claim: m.retention_ground_claim,
  objection: m.retention_ground_objection,
}

/** A class of retention in words; its id when the region has it no longer. What somebody had erased has none in the file. */
export function classInWords(region: Region, id: string, locale: Locale): string {
  if (id === erasureClass.id) return m.requests_erasure_class({}, { locale })
  return [...region.retention, ...region.records].find((one) => one.id === id)?.name[locale] ?? id
}

/** What a line of a list is about: its number, or the year of the records. */
export function lineInWords(number: string, locale: Locale): string {
  const records = recordsNamed(number)
  return records ? m.retention_year({ year: records.year }, { locale }) : number
}

/** A term in words; without months something is kept for good. */
export function monthsInWords(months: number | undefined, locale: Locale): string {
  if (months === undefined) return m.retention_for_good({}, { locale })
  return months === 1 ? m.retention_month({}, { locale }) : m.retention_months({ months }, { locale })
}

/** What was typed to restrict a signal. */
export type TypedRestriction = { signaal: string; grond: string }
/** What is wrong with it, by field. */
export type RestrictionFaults = Partial<Record<keyof TypedRestriction, Words>>

/** What is wrong with a restriction, in words. */
export function restrictionFaults(issues: readonly Issue[]): RestrictionFaults {
  const faults: RestrictionFaults = {}
  for (const { path, code } of issues) {
    if (path === 'ground') faults.grond = m.retention_issue_ground
    else faults.signaal = code === 'unknown' ? m.retention_issue_unknown : m.retention_issue_number
  }
  return faults
}
