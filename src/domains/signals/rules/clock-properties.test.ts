import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OfficeHours, standardHours } from '../../../lib/office-hours.ts'
import { toDay } from '../../../lib/quarter.ts'
import { isOpen, isWorkingDay, workingTimeBetween } from '../../../lib/working-time.ts'
import { type ClockKind, defaultClockSettings } from './clock-settings.ts'
import { type Clock, type ClockStart, clockTimes, nextFire, pause, resume } from './clocks.ts'
import type { Term } from './terms.ts'

const day = 86_400_000
const twentyYears = { min: new Date('2020-01-01Z'), max: new Date('2040-12-31Z'), noInvalidDate: true }
const momentsOfTwentyYears = fc.date(twentyYears)
// The nights of summer time are rare in twenty years: asked for on purpose.
const summerTimeNights = fc
  .tuple(
    fc.constantFrom('2026-03-29', '2030-03-31', '2026-10-25', '2038-10-31'),
    fc.integer({ min: -day, max: 2 * day }),
  )
  .map(([night, offset]) => new Date(Date.parse(night) + offset))
const moments = fc.oneof(momentsOfTwentyYears, summerTimeNights)

const hours = fc.constantFrom<OfficeHours>(
  'always',
  standardHours,
  { days: [1, 2, 4], from: '08:30', to: '12:45' },
  { days: [1, 2, 3, 4, 5, 6, 7], from: '00:15', to: '23:45' },
  { ...standardHours, freeDays: { liberationDay: 'everyYear', goodFriday: true } },
)
const terms = fc.oneof<fc.Arbitrary<Term>[]>(
  fc.integer({ min: 1, max: 2000 }).map((minutes) => ({ minutes })),
  fc.integer({ min: 1, max: 72 }).map((count) => ({ hours: count })),
  fc.integer({ min: 1, max: 20 }).map((workingDays) => ({ workingDays })),
)
const starts: fc.Arbitrary<ClockStart> = fc.record({
  kind: fc.constantFrom<ClockKind>('acknowledge', 'weigh', 'accept', 'answer'),
  acute: fc.boolean(),
  anonymous: fc.boolean(),
  startedAt: moments,
  term: fc.option(terms, { nil: undefined }),
  hours,
  settings: fc.constant(defaultClockSettings),
})

const timesOf = (clock: Clock) => [clock.warnAt, clock.dueAt, ...clock.escalations.map((escalation) => escalation.at)]
const inOrder = (times: Date[]) => times.every((time, index) => index === 0 || (times[index - 1] ?? time) <= time)

describe('clocks over twenty years', () => {
  it('are never due on a day or at an hour at which the desk does not work, when they count working days', () => {
    fc.assert(
      fc.property(starts, (start) => {
        const { dueAt, hours: counted } = clockTimes(start)
        if (counted === 'always') return
        expect(isWorkingDay(toDay(dueAt), counted)).toBe(true)
        expect(isOpen(new Date(dueAt.getTime() - 1), counted)).toBe(true)
      }),
    )
  })

  it('warn and escalate only while the desk works, when they count working days', () => {
    fc.assert(
      fc.property(starts, (start) => {
        const clock = clockTimes(start)
        for (const time of timesOf(clock)) expect(isOpen(new Date(time.getTime() - 1), clock.hours)).toBe(true)
      }),
    )
  })

  it('start, warn, fall due and escalate in that order', () => {
    fc.assert(
      fc.property(starts, (start) => {
        const clock = clockTimes(start)
        expect(clock.dueAt > start.startedAt).toBe(true)
        expect(inOrder(timesOf(clock))).toBe(true)
        if (!start.anonymous) expect(new Set([start.startedAt, ...timesOf(clock)].map(Number)).size).toBe(6)
      }),
    )
  })

  // Escalations may: a clock that starts late on a day has a shorter term, so shorter quarters.
  it('never warn and are never due earlier when they start later', () => {
    fc.assert(
      fc.property(starts, moments, (start, other) => {
        const [first, last] = start.startedAt < other ? [start.startedAt, other] : [other, start.startedAt]
        const earlier = clockTimes({ ...start, startedAt: first })
        const later = clockTimes({ ...start, startedAt: last })
        expect(earlier.warnAt <= later.warnAt).toBe(true)
        expect(earlier.dueAt <= later.dueAt).toBe(true)
      }),
    )
  })

  it('give each quarter of the term the same working time', () => {
    fc.assert(
      fc.property(starts, (start) => {
        fc.pre(!start.anonymous)
        const clock = clockTimes(start)
        const quarter = workingTimeBetween(start.startedAt, clock.dueAt, clock.hours) / 4
        const worked = timesOf(clock).map((time) => workingTimeBetween(start.startedAt, time, clock.hours))
        expect(worked).toEqual([3, 4, 5, 6, 7].map((quarters) => Math.floor(quarters * quarter)))
      }),
    )
  })

  it('fire five times, each once and in order', () => {
    fc.assert(
      fc.property(starts, (start) => {
        const clock = clockTimes(start)
        const fires = [0, 1, 2, 3, 4].map((level) => nextFire(clock, level))
        expect(fires.map((fire) => fire?.at)).toEqual(timesOf(clock))
        expect(fires.map((fire) => fire?.level)).toEqual([1, 2, 3, 4, 5])
      }),
    )
  })

  it('lose no working time by a pause, and gain none beyond the quarter of an anonymous report', () => {
    const span = fc.integer({ min: 0, max: 40 * day })
    fc.assert(
      fc.property(starts, span, span, (start, untilPause, pauseLength) => {
        const clock = clockTimes(start)
        const stopped = new Date(start.startedAt.getTime() + untilPause)
        const resumed = new Date(stopped.getTime() + pauseLength)
        const later = resume(pause(clock, stopped), resumed)
        const pausedFor = workingTimeBetween(stopped, resumed, clock.hours)
        for (const [index, time] of timesOf(later).entries()) {
          const gained = workingTimeBetween(timesOf(clock)[index] ?? time, time, clock.hours) - pausedFor
          expect(gained).toBeGreaterThanOrEqual(0)
          expect(gained).toBeLessThan(start.anonymous ? 15 * 60_000 : 1)
        }
        expect(inOrder(timesOf(later))).toBe(true)
      }),
    )
  })
})
