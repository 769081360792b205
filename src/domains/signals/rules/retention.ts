import { z } from 'zod'
import { dayFromText, textOfDay } from '../../../lib/local-day.ts'
import { signalNumber } from './signal.ts'

/** How long signals with these results, or other things of a kind, are kept, and why; part of the file of a region. */
export type RetentionClass = { id: string; of: string; results: readonly string[]; months: number; article: string }

/** The classes of a region of which lines can stand on a list: a draft goes without one, and what has no term never goes. */
export function expiringClasses(region: {
  retention: readonly RetentionClass[]
  records: readonly { id: string; of: string; months?: number | undefined; article: string }[]
}): RetentionClass[] {
  const records = region.records.flatMap(({ months, ...one }) => (months ? [{ ...one, months, results: [] }] : []))
  return [...region.retention.filter(({ of }) => of !== 'draft'), ...records]
}

/** The kind and the year that a line of a list names; null when it names a signal, a question or a request. */
export function recordsNamed(number: string): { kind: string; year: string } | null {
  const [, kind, year] = /^([a-z][A-Za-z]+)-(\d{4})$/.exec(number) ?? []
  return kind && year ? { kind, year } : null
}

/** Something that is over, as retention sees it: its number, what came of it and when. No content. */
export type Finished = { of: string; number: string; result: string; closedOn: string }

/** When something expires, and by which class of the region. */
export type Expiry = { retentionClass: RetentionClass; on: string }

/** A line of a destruction list. */
export type DestructionLine = { number: string; class: string; ground: string; closedOn: string; expiredOn: string }

/** The class of a signal that a data subject had erased: its own term does not count any more. */
export const erasureClass = { id: 'op-verzoek', article: 'AVG artikel 17' } as const

/** How many days before a draft is thrown away its author hears of it; the database keeps to it as well. */
export const draftWarningDays = 14

/** When a draft that nobody touches is thrown away: after its term, and never sooner than two weeks after the warning. */
export function draftEnds(savedOn: string, warnedOn: string | null, months: number): string {
  const term = monthsAfter(savedOn, months)
  const told = warnedOn === null ? term : textOfDay(dayFromText(warnedOn) + draftWarningDays)
  return told > term ? told : term
}

/** The last day on which a draft was saved whose author has to be warned today. */
export function lastDayWarned(draft: RetentionClass, today: string): string {
  return lastDayKept(draft, textOfDay(dayFromText(today) + draftWarningDays))
}

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

/** When something that was over on this day expires; null when no class of the region keeps it. */
export function expiryOf(
  { of, result, closedOn }: Omit<Finished, 'number'>,
  classes: readonly RetentionClass[],
): Expiry | null {
  const retentionClass = classes.find((one) => one.of === of && (of !== 'signal' || one.results.includes(result)))
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
