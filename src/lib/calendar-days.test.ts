import { describe, expect, it } from 'vitest'
import { daysAfter, daysBetween, yearsAfter } from './calendar-days.ts'

describe('days of the calendar', () => {
  it('are counted over months, years and summer time', () => {
    expect([daysAfter('2026-12-31', 1), daysAfter('2026-03-01', -1)]).toEqual(['2027-01-01', '2026-02-28'])
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })

  it('come back each year, of 29 February a day earlier where there is none', () => {
    expect([yearsAfter('2026-11-24', 4), yearsAfter('2024-02-29', 1)]).toEqual(['2030-11-24', '2025-02-28'])
    expect(yearsAfter('2024-02-29', 4)).toBe('2028-02-29')
  })
})
