import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frequencies } from './frequency.ts'
import {
  type Counted,
  dayAfter,
  normFrequency,
  periodOf,
  periodsBetween,
  recordOf,
  seatRecord,
} from './meeting-frequency.ts'

const held = (...days: string[]): Counted[] => days.map((day) => ({ day, state: 'held' }))
const planned = (...days: string[]): Counted[] => days.map((day) => ({ day, state: 'planned' }))
const today = '2026-11-24'
const states = (record: ReturnType<typeof recordOf>) => record?.periods.map(({ first, state }) => `${first} ${state}`)

describe('how often a body meets', () => {
  it('G-01 of a choice the widest is the norm: who meets every six weeks keeps "every month or every six weeks"', () => {
    expect(normFrequency(['every month', 'every six weeks'])).toBe('every six weeks')
    expect(normFrequency([])).toBe(null)
  })

  it('G-01 months and quarters go by the calendar, weeks from Monday', () => {
    expect(periodOf('every quarter', today)).toEqual({ first: '2026-10-01', last: '2026-12-31' })
    expect(periodOf('every two months', '2024-02-29')).toEqual({ first: '2024-01-01', last: '2024-02-29' })
    expect(periodOf('twice a year', today)).toEqual({ first: '2026-07-01', last: '2026-12-31' })
    expect(periodOf('every week', today)).toEqual({ first: '2026-11-23', last: '2026-11-29' })
  })

  it('G-01 every day falls in one period, and the next begins the day after', () => {
    const days = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.constantFrom(...frequencies), days, (frequency, day) => {
        const period = periodOf(frequency, day)
        expect(period.first <= day && day <= period.last).toBe(true)
        expect(periodOf(frequency, period.last)).toEqual(period)
        expect(periodOf(frequency, dayAfter(period.last)).first).toBe(dayAfter(period.last))
        expect(periodsBetween(frequency, day, day)).toEqual([period])
      }),
    )
  })
})

describe('whether a body met as often as it should', () => {
  const quarterly = (meetings: Counted[], since = '2026-01-01') =>
    recordOf(['every quarter'], meetings, { since, today })

  it('G-02 a quarter without a meeting is missed, the one of today is open until its end', () => {
    const record = quarterly(held('2026-02-10', '2026-08-20'))
    expect(states(record)).toEqual(['2026-01-01 met', '2026-04-01 missed', '2026-07-01 met', '2026-10-01 open'])
    expect([record?.missed, record?.state]).toEqual([1, 'open'])
  })

  it('G-02 a missed quarter shows until the body meets again', () => {
    expect(quarterly(held('2026-02-10'))?.state).toBe('missed')
    expect(quarterly(held('2026-02-10', '2026-11-02'))?.state).toBe('met')
  })

  it('G-02 a cancelled meeting does not count, nor one that was planned and of which nobody said it was held', () => {
    const record = quarterly([{ day: '2026-08-20', state: 'cancelled' }, ...planned('2026-05-01', '2026-12-10')])
    expect(states(record)).toEqual([
      '2026-01-01 missed',
      '2026-04-01 missed',
      '2026-07-01 missed',
      '2026-10-01 planned',
    ])
  })

  it('G-02 what was before anything is known here is nobody’s miss', () => {
    expect(states(quarterly(held(), '2026-08-15'))).toEqual(['2026-10-01 open'])
    expect(states(quarterly(held('2026-08-20'), '2026-08-15'))).toEqual(['2026-07-01 met', '2026-10-01 open'])
  })

  it('G-02 a meeting of later than the day that is asked about is not held yet', () => {
    expect(quarterly(held('2026-11-30'))?.periods.at(-1)?.state).toBe('open')
  })

  it('G-02 after the end of its norm nothing is due, and what was missed before stays', () => {
    const ended = recordOf(['every quarter'], held('2026-02-10'), { since: '2026-01-01', today, until: '2026-06-30' })
    expect([ended?.state, states(ended)]).toEqual(['ended', ['2026-01-01 met', '2026-04-01 missed']])
    expect(recordOf(['every quarter'], [], { since: '2026-01-01', today, until: '2022-12-31' })).toMatchObject({
      ...{ state: 'ended', periods: [], missed: 0 },
    })
    expect(recordOf(['every quarter'], [], { since: '2026-01-01', today, until: today })?.state).not.toBe('ended')
  })

  it('G-02 without a frequency there is nothing to keep', () => {
    expect(recordOf([], held(today), { since: today, today })).toBe(null)
  })

  it('G-01 the executive sponsor joins twice a year: counted over the year', () => {
    expect(seatRecord(['twice a year'], ['2026-02-10', '2025-11-02'], today)).toEqual({
      period: { first: '2026-01-01', last: '2026-12-31' },
      needed: 2,
      came: 1,
    })
  })
})
