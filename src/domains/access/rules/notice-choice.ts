import { z } from 'zod'
import { dayOfMoment, momentOf, textOfDay } from '../../../lib/local-day.ts'
import { isWorkingDay } from '../../../lib/working-time.ts'

/** How somebody hears by e-mail that something waits. What is acute always comes at once. */
export const noticeModes = ['atOnce', 'digest', 'none'] as const
export type NoticeMode = (typeof noticeModes)[number]

/** The half hours of a day from which one chooses. */
export const halfHours = Array.from(
  { length: 48 },
  (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`,
)

const timeOfDay = z.enum(halfHours)
const day = z.iso.date('noDay')

/** What somebody chose: how, when in quiet, and until when away. Times on the clock of Amsterdam, days with the last. */
export const noticeChoice = z
  .strictObject({
    mode: z.enum(noticeModes, 'missing'),
    digestAt: timeOfDay,
    quiet: z.strictObject({ from: timeOfDay, until: timeOfDay, weekend: z.boolean() }).nullable(),
    absent: z.strictObject({ from: day, until: day }).nullable(),
  })
  .refine(({ quiet }) => !quiet || quiet.until < quiet.from, { path: ['quiet.until'], message: 'noMorning' })
  .refine(({ absent }) => !absent || absent.from <= absent.until, { path: ['absent.until'], message: 'beforeStart' })
export type NoticeChoice = z.output<typeof noticeChoice>

/** What holds for who never chose. */
export const usualChoice: NoticeChoice = { mode: 'atOnce', digestAt: '08:30', quiet: null, absent: null }

/** Somebody who may be told, with what they chose. */
export type Reachable = { personId: string; choice: NoticeChoice }

/**
 * Who of a desk is mailed about a notice, and when. Whoever is away is not, and who wants none only when it is acute. When
 * that leaves nobody, everybody is: a signal that nobody hears of is worse than a mail too many.
 */
export function deliveries(
  people: readonly Reachable[],
  notice: { acute: boolean; today: string; now: Date },
): { personId: string; dueAt: Date }[] {
  const { acute, today, now } = notice
  const here = people.filter(({ choice }) => !isAway(choice, today) && (acute || choice.mode !== 'none'))
  const told = here.length > 0 ? here : people
  return told.map(({ personId, choice }) => ({ personId, dueAt: acute ? now : dueAt(choice, now) }))
}

/** Whether somebody is away on a day ('YYYY-MM-DD'). */
function isAway({ absent }: NoticeChoice, today: string): boolean {
  return absent !== null && absent.from <= today && today <= absent.until
}

/** When somebody is mailed about what is not acute: now, at the digest of a working day, or when the quiet ends. */
export function dueAt({ mode, digestAt, quiet }: NoticeChoice, now: Date): Date {
  const digest = mode === 'digest' ? nextDay(now, digestAt, digestAt, true) : now
  return quiet ? nextDay(digest, quiet.until, quiet.from, quiet.weekend) : digest
}

const longestWait = 30

/** The first moment from `now` on between two times of a day; with `workingDays` only of a working day. */
function nextDay(now: Date, from: string, until: string, workingDays: boolean): Date {
  const today = dayOfMoment(now.getTime())
  for (let at = today; at <= today + longestWait; at += 1) {
    if (workingDays && !isWorkingDay(textOfDay(at))) continue
    const [opens, closes] = [momentOf(at, minutesOf(from)), momentOf(at, minutesOf(until))]
    if (now.getTime() <= closes) return new Date(Math.max(opens, now.getTime()))
  }
  return now
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
