import Holidays from 'date-holidays'
import { z } from 'zod'
import { dayFromText } from './local-day.ts'

/**
 * Which of the disputed days an office is closed on. The default is that of Dutch municipalities: Liberation Day is
 * free once in five years, and on Good Friday people work.
 */
export const FreeDays = z.strictObject({
  liberationDay: z.enum(['lustrumYears', 'everyYear', 'never']).default('lustrumYears'),
  goodFriday: z.boolean().default(false),
})
export type FreeDays = z.infer<typeof FreeDays>

/** What a Dutch municipality is closed on unless a region says otherwise. */
const municipalFreeDays: FreeDays = FreeDays.parse({})

const liberationDayRule = '05-05'
const goodFridayRule = 'easter -2'

const dutchHolidays = new Holidays('NL')
const holidaysByYear = new Map<number, ReadonlyMap<number, string>>()

// "Public" are New Year, Easter, King's Day, Ascension, Whitsun and Christmas. The rest of the list (Mother's Day,
// New Year's Eve, …) does not close an office; Liberation Day and Good Friday are kept because an office may differ.
function holidaysOf(year: number): ReadonlyMap<number, string> {
  const found = holidaysByYear.get(year)
  if (found) return found
  const ruleByDay = new Map<number, string>()
  for (const { date, type, rule } of dutchHolidays.getHolidays(year)) {
    const kept = type === 'public' || rule === liberationDayRule || rule === goodFridayRule
    const day = dayFromText(date.slice(0, 10))
    // On 5 May 2016 it was Ascension too: a day that is free for everybody stays so.
    if (kept && (type === 'public' || !ruleByDay.has(day))) ruleByDay.set(day, type === 'public' ? 'public' : rule)
  }
  holidaysByYear.set(year, ruleByDay)
  return ruleByDay
}

/** Whether offices are closed for a holiday on a day, counted since 1 January 1970; weekends are no holidays. */
export function isFreeDay(day: number, freeDays: FreeDays = municipalFreeDays): boolean {
  const year = new Date(day * 86_400_000).getUTCFullYear()
  const rule = holidaysOf(year).get(day)
  if (rule === goodFridayRule) return freeDays.goodFriday
  if (rule !== liberationDayRule) return rule !== undefined
  return freeDays.liberationDay === 'everyYear' || (freeDays.liberationDay === 'lustrumYears' && year % 5 === 0)
}
