import { z } from 'zod'
import { dayFromText, textOfDay } from '../../../lib/local-day.ts'
import { signalNumber } from './signal.ts'

/** How long signals with these results are kept, and why; part of the file of a region. */
export type RetentionClass = { id: string; results: readonly string[]; months: number; article: string }

/** A closed signal as retention sees it: its number, what came of it and when. No content. */
export type ClosedSignal = { number: string; result: string; closedOn: string }

/** When a signal expires, and by which class of the region. */
export type Expiry = { retentionClass: RetentionClass; on: string }

/** A line of a destruction list. */
export type DestructionLine = { number: string; class: string; ground: string; closedOn: string; expiredOn: string }

/** Why the use of a signal is restricted: the four grounds of AVG article 18, paragraph 1, in their order. */
export const restrictionGrounds = ['accuracy', 'unlawful', 'claim', 'objection'] as const

/** What the privacy officer sends to restrict a signal. */
export const restrictionInput = z.strictObject({
  number: z
    .string()
    .trim()
    .refine((typed) => signalNumber.safeParse(typed).success, 'noNumber'),
  ground: z.enum(restrictionGrounds, 'empty'),
})
export type RestrictionInput = z.output<typeof restrictionInput>

/** When a signal with this result, closed on this day, expires; null when no class of the region keeps it. */
export function expiryOf(
  { result, closedOn }: Omit<ClosedSignal, 'number'>,
  classes: readonly RetentionClass[],
): Expiry | null {
  const retentionClass = classes.find(({ results }) => results.includes(result))
  return retentionClass ? { retentionClass, on: monthsAfter(closedOn, retentionClass.months) } : null
}

/** The last closing day on which a signal of a class has expired today. */
export function lastDayKept({ months }: RetentionClass, today: string): string {
  let day = dayFromText(monthsAfter(today, -months))
  // The 31st has no counterpart in every month: what was closed on the 31st may expire on the same day as on the 30th.
  while (monthsAfter(textOfDay(day + 1), months) <= today) day += 1
  return textOfDay(day)
}

/** The same day so many months later; the last day of the month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  lastOfMonth.setUTCDate(Math.min(ofMonth, lastOfMonth.getUTCDate()))
  return lastOfMonth.toISOString().slice(0, 10)
}

/** What of a list is hashed: every line in order of number, so that the same lines always give the same hash. */
export function textOfList(lines: readonly DestructionLine[]): string {
  const sorted = [...lines].sort((a, b) => (a.number < b.number ? -1 : 1))
  return sorted
    .map((line) => [line.number, line.class, line.ground, line.closedOn, line.expiredOn].join('\t'))
    .join('\n')
}
