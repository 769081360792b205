/** Who reads a report, and when: said to the reporter in general words. */
import { type Desk, desksFor, findDesk, findMunicipality, type Region } from '../../domains/access/rules/region.ts'
import { ClockSettings } from '../../domains/signals/rules/clock-settings.ts'
import type { Term } from '../../domains/signals/rules/terms.ts'
import { type Distance, dayInText, distanceInWords, isSameDay, timeInWords } from '../../lib/dates-in-words.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import type { OfficeHours } from '../../lib/office-hours.ts'
import { isOpen, nextOpening } from '../../lib/working-time.ts'
import { m } from '../../messages/messages.js'

/** The desk of whoever reads: the municipality by name, the police in general, else “ons loket”. */
export function deskInWords(region: Region, desk: Desk | undefined, locale: PublicLocale): string {
  if (desk?.kind === 'attentionOfficers' && desk.territory.kind === 'municipality')
    return municipalityInWords(region, desk.territory.municipalityCode, locale)
  if (desk?.kind === 'police' || desk?.kind === 'policeControlRoom') return m.report_of_police({}, { locale })
  return m.report_of_desk({}, { locale })
}

/** “de gemeente Breda”, or “ons loket” when nobody knows the municipality. */
export function municipalityInWords(region: Region, code: string | null, locale: PublicLocale): string {
  const municipality = code === null ? undefined : findMunicipality(region, code)
  if (!municipality) return m.report_of_desk({}, { locale })
  return m.report_of_municipality({ name: municipality.name }, { locale })
}

/** The desk that usually reads about a place; undefined in a region without its fallback desk. */
export function usualDesk(region: Region, municipalityCode: string | null): Desk | undefined {
  const [desk] = municipalityCode === null ? [] : desksFor(region, 'attentionOfficers', municipalityCode)
  return desk ?? findDesk(region, region.fallbackDesk)
}

/** Says when somebody is there again; undefined while somebody is there. */
export function closedInWords(hours: OfficeHours, now: Date, locale: PublicLocale): string | undefined {
  if (isOpen(now, hours)) return undefined
  const opens = nextOpening(now, hours)
  if (isSameDay(opens, now)) return m.report_closed_today({ time: timeInWords(opens, locale) }, { locale })
  const day = dayInText(opens, locale, now)
  return isWeekend(now) ? m.report_closed_weekend({ day }, { locale }) : m.report_closed({ day }, { locale })
}

const weekday = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', weekday: 'short' })
const isWeekend = (moment: Date) => ['Sat', 'Sun'].includes(weekday.format(moment))

/** How long weighing a report takes at most in this region. */
export function weighingInWords(region: Region, locale: PublicLocale): string {
  return distanceInWords(distanceOf(ClockSettings.parse(region.clocks).normal.weigh), locale)
}

function distanceOf(term: Term): Distance {
  if ('minutes' in term) return { unit: 'minutes', count: term.minutes }
  return 'hours' in term ? { unit: 'hours', count: term.hours } : { unit: 'workingDays', count: term.workingDays }
}
