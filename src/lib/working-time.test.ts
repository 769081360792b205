import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OfficeHours, standardHours, type WorkingHours } from './office-hours.ts'
import { toDay } from './quarter.ts'
import {
  addWorkingDays,
  addWorkingTime,
  isOpen,
  isWorkingDay,
  nextOpening,
  workingDaysBetween,
  workingTimeBetween,
} from './working-time.ts'

const hour = 3_600_000
const at = (text: string) => new Date(text)
const moments = fc.date({ min: at('2020-01-01Z'), max: at('2040-12-31Z'), noInvalidDate: true })
const quarterHours = fc
  .uniqueArray(fc.integer({ min: 16, max: 92 }), { minLength: 2, maxLength: 2 })
  .map((quarters) => quarters.sort((a, b) => a - b).map(timeOfDay))
const workingHours: fc.Arbitrary<WorkingHours> = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), quarterHours)
  .map(([days, [from = '09:00', to = '17:00']]) => ({ days, from, to }))

function timeOfDay(quarters: number): string {
  return `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`
}

function clockOnTheWall(moment: Date): string {
  return moment.toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })
}

describe('working days', () => {
  it('are weekdays that are no holiday', () => {
    expect(isWorkingDay('2026-11-24')).toBe(true)
    expect(isWorkingDay('2026-11-22')).toBe(false)
    expect(isWorkingDay('2026-05-14')).toBe(false)
    expect(isWorkingDay('2026-05-15')).toBe(true)
  })

  it('follow the days on which the desk works', () => {
    expect(isWorkingDay('2026-11-24', { ...standardHours, days: [1, 3, 5] })).toBe(false)
    expect(isWorkingDay('2026-11-22', { ...standardHours, days: [7] })).toBe(true)
  })

  it('follow the disputed holidays that the desk keeps', () => {
    const freeDays = { goodFriday: true, liberationDay: 'everyYear' as const }
    expect(['2026-04-03', '2026-05-05'].map((day) => isWorkingDay(day))).toEqual([true, true])
    expect(['2026-04-03', '2026-05-05'].map((day) => isWorkingDay(day, { ...standardHours, freeDays }))).toEqual([
      false,
      false,
    ])
  })
})

describe('a term in working days', () => {
  it.each([
    [
      'what arrives on Tuesday morning is due on Wednesday at closing time',
      '2026-11-24T08:32:00Z',
      1,
      '2026-11-25T16:00:00Z',
    ],
    ['what arrives at night counts as arriving at the next opening', '2026-11-24T21:00:00Z', 1, '2026-11-26T16:00:00Z'],
    ['what arrives before opening counts as arriving that day', '2026-11-24T06:00:00Z', 1, '2026-11-25T16:00:00Z'],
    ['what arrives on Saturday counts as arriving on Monday', '2026-11-21T20:45:00Z', 5, '2026-11-30T16:00:00Z'],
    ['what arrives at closing time counts as arriving next morning', '2026-11-24T16:00:00Z', 1, '2026-11-26T16:00:00Z'],
    ['Easter is skipped', '2026-04-02T08:00:00Z', 2, '2026-04-07T15:00:00Z'],
    ['Christmas and New Year are skipped', '2026-12-24T09:00:00Z', 5, '2027-01-04T16:00:00Z'],
    ['summer time begins in between', '2026-03-27T09:00:00Z', 1, '2026-03-30T15:00:00Z'],
    ['summer time ends in between', '2026-10-23T09:00:00Z', 1, '2026-10-26T16:00:00Z'],
  ])('%s', (_what, arrived, days, due) => {
    expect(addWorkingDays(at(arrived), days, standardHours)).toEqual(at(due))
  })

  it('is counted by standard hours at a desk that never closes', () => {
    expect(addWorkingDays(at('2026-11-21T20:45:00Z'), 1, 'always')).toEqual(at('2026-11-24T16:00:00Z'))
  })

  it('is due at closing time of a working day, whatever the hours of the desk', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 30 }), workingHours, (start, days, hours) => {
        const due = addWorkingDays(start, days, hours)
        expect(isWorkingDay(toDay(due), hours)).toBe(true)
        expect(clockOnTheWall(due)).toBe(hours.to)
        expect(due > start).toBe(true)
      }),
    )
  })

  it('holds exactly n working days after the day of arrival', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 30 }), workingHours, (start, days, hours) => {
        const arrival = nextOpening(start, hours)
        expect(workingDaysBetween(arrival, addWorkingDays(start, days, hours), hours)).toBe(days)
      }),
    )
  })

  it('is never due earlier when it starts later', () => {
    fc.assert(
      fc.property(moments, moments, fc.integer({ min: 1, max: 30 }), workingHours, (one, other, days, hours) => {
        const [first, last] = one < other ? [one, other] : [other, one]
        expect(addWorkingDays(first, days, hours) <= addWorkingDays(last, days, hours)).toBe(true)
      }),
    )
  })

  it('refuses a part of a day, none, and hours without a working day', () => {
    for (const days of [0, -1, 1.5]) expect(() => addWorkingDays(new Date(), days, standardHours)).toThrow(RangeError)
    expect(() => addWorkingDays(at('2026-11-24T08:00:00Z'), 1, { ...standardHours, days: [] })).toThrow(
      'without a working day',
    )
  })
})

describe('the next opening', () => {
  it('is now while the office is open', () => {
    const morning = at('2026-11-24T08:00:00Z')
    expect(isOpen(morning, standardHours)).toBe(true)
    expect(nextOpening(morning, standardHours)).toEqual(morning)
  })

  it.each([
    ['in the early morning it is the same day', '2026-11-24T05:00:00Z', '2026-11-24T08:00:00Z'],
    ['at closing time it is the next day', '2026-11-24T16:00:00Z', '2026-11-25T08:00:00Z'],
    ['on Saturday it is Monday', '2026-11-21T10:00:00Z', '2026-11-23T08:00:00Z'],
    ['on Ascension Day it is Friday', '2026-05-14T10:00:00Z', '2026-05-15T07:00:00Z'],
  ])('%s', (_what, now, opening) => {
    expect(isOpen(at(now), standardHours)).toBe(false)
    expect(nextOpening(at(now), standardHours)).toEqual(at(opening))
  })

  it('is always now at a desk that never closes', () => {
    const night = at('2026-12-25T02:00:00Z')
    expect(isOpen(night, 'always')).toBe(true)
    expect(nextOpening(night, 'always')).toEqual(night)
  })

  it('is the first moment at which the office is open', () => {
    fc.assert(
      fc.property(moments, workingHours, (now, hours) => {
        const opening = nextOpening(now, hours)
        expect(isOpen(opening, hours)).toBe(true)
        expect(workingTimeBetween(now, opening, hours)).toBe(0)
      }),
    )
  })
})

describe('working time', () => {
  it('skips nights, weekends and holidays', () => {
    expect(workingTimeBetween(at('2026-11-20T15:00:00Z'), at('2026-11-23T10:00:00Z'), standardHours)).toBe(3 * hour)
    expect(workingTimeBetween(at('2026-12-24T15:00:00Z'), at('2026-12-28T09:00:00Z'), standardHours)).toBe(2 * hour)
  })

  it('is plain time at a desk that never closes, also on the night that summer time begins', () => {
    expect(workingTimeBetween(at('2026-03-28T23:00:00Z'), at('2026-03-29T05:00:00Z'), 'always')).toBe(6 * hour)
    expect(addWorkingTime(at('2026-03-28T23:00:00Z'), 6 * hour, 'always')).toEqual(at('2026-03-29T05:00:00Z'))
  })

  it.each(['2026-03-30', '2026-10-26', '2026-11-24'])('is eight hours on %s, in weeks of summer time too', (day) => {
    expect(workingTimeBetween(at(`${day}T00:00:00Z`), at(`${day}T23:00:00Z`), standardHours)).toBe(8 * hour)
  })

  it('that ends at closing time ends that day, not the next morning', () => {
    expect(addWorkingTime(at('2026-11-24T08:00:00Z'), 8 * hour, standardHours)).toEqual(at('2026-11-24T16:00:00Z'))
    expect(addWorkingTime(at('2026-11-24T08:00:00Z'), 9 * hour, standardHours)).toEqual(at('2026-11-25T09:00:00Z'))
  })

  it('that is added is found back between the two moments', () => {
    const hours: fc.Arbitrary<OfficeHours> = fc.oneof(workingHours, fc.constant('always' as const))
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 60 * hour }), hours, (start, time, office) => {
        expect(workingTimeBetween(start, addWorkingTime(start, time, office), office)).toBe(time)
      }),
    )
  })

  it('of two spans that follow one another adds up', () => {
    const days = fc.integer({ min: 0, max: 40 * 24 * hour })
    fc.assert(
      fc.property(moments, days, days, workingHours, (a, first, second, hours) => {
        const b = new Date(a.getTime() + first)
        const c = new Date(b.getTime() + second)
        const sum = workingTimeBetween(a, b, hours) + workingTimeBetween(b, c, hours)
        expect(workingTimeBetween(a, c, hours)).toBe(sum)
      }),
    )
  })

  it('is none when the second moment is the earlier one', () => {
    for (const hours of [standardHours, 'always'] as const)
      expect(workingTimeBetween(at('2026-11-24T12:00:00Z'), at('2026-11-23T12:00:00Z'), hours)).toBe(0)
  })
})
