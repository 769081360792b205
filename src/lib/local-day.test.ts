import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromText, dayOfMoment, momentOf, textOfDay, weekdayOf } from './local-day.ts'
import { toDay } from './quarter.ts'

const moments = fc.date({ min: new Date('2020-01-01Z'), max: new Date('2040-12-31Z'), noInvalidDate: true })

describe('days in Amsterdam', () => {
  it('agrees with the calendar of the platform on every moment of twenty years', () => {
    fc.assert(fc.property(moments, (moment) => textOfDay(dayOfMoment(moment.getTime())) === toDay(moment)))
  })

  it('a day of summer time lasts 23 hours in spring and 25 in autumn', () => {
    const hours = (text: string) => (momentOf(dayFromText(text) + 1, 0) - momentOf(dayFromText(text), 0)) / 3_600_000
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-24')]).toEqual([23, 25, 24])
  })

  it('gives the moment at which the clock on the wall shows a time', () => {
    expect(new Date(momentOf(dayFromText('2026-11-24'), 17 * 60))).toEqual(new Date('2026-11-24T16:00:00Z'))
    expect(new Date(momentOf(dayFromText('2026-07-01'), 9 * 60))).toEqual(new Date('2026-07-01T07:00:00Z'))
  })

  it('counts the days of the week from Monday, also before 1970', () => {
    expect(['2026-11-23', '2026-11-29', '1969-12-31'].map((day) => weekdayOf(dayFromText(day)))).toEqual([1, 7, 3])
  })

  it('refuses what is no day', () => {
    for (const text of ['2026-02-30', '2026-2-3', '', 'today']) expect(() => dayFromText(text)).toThrow(RangeError)
  })
})
