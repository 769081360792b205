import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay, toNextQuarter, toQuarter } from './quarter.ts'

const moments = fc.date({ min: new Date('2020-01-01Z'), max: new Date('2040-12-31Z'), noInvalidDate: true })
const quarter = 15 * 60_000

describe('the quarter of an hour', () => {
  it('the time of an anonymous report is cut down to its quarter', () => {
    expect(toQuarter(new Date('2026-11-21T20:59:59.999Z'))).toEqual(new Date('2026-11-21T20:45:00.000Z'))
    expect(toQuarter(new Date('2026-11-21T20:45:00.000Z'))).toEqual(new Date('2026-11-21T20:45:00.000Z'))
  })

  it('two moments in one quarter cannot be told apart, whenever they are', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: quarter - 1 }), (moment, later) => {
        const start = toQuarter(moment)
        expect(start.getTime() % quarter).toBe(0)
        expect(moment.getTime() - start.getTime()).toBeLessThan(quarter)
        expect(toQuarter(new Date(start.getTime() + later))).toEqual(start)
      }),
    )
  })

  it('cuts a time of the future up, so that it is never earlier than promised', () => {
    expect(toNextQuarter(new Date('2026-11-21T20:56:15Z'))).toEqual(new Date('2026-11-21T21:00:00Z'))
    expect(toNextQuarter(new Date('2026-11-21T21:00:00Z'))).toEqual(new Date('2026-11-21T21:00:00Z'))
  })

  it('stands on the quarter of the clock on the wall, in summer and in winter', () => {
    const wall = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', minute: 'numeric' })
    fc.assert(fc.property(moments, (moment) => Number(wall.format(toQuarter(moment))) % 15 === 0))
  })
})

describe('the day in the Netherlands', () => {
  it('turns at midnight in Amsterdam, not at midnight in Greenwich', () => {
    expect(toDay(new Date('2026-11-21T22:59:59Z'))).toBe('2026-11-21')
    expect(toDay(new Date('2026-11-21T23:00:00Z'))).toBe('2026-11-22')
    expect(toDay(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01')
    expect(toDay(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
  })

  it('refuses what is no date', () => {
    expect(() => toDay(new Date('never'))).toThrow(RangeError)
  })
})
