import { describe, expect, it } from 'vitest'
import { readDay, writeDay } from './day-input.ts'

describe('a day in a form', () => {
  it.each([
    ['1-12-2026', '2026-12-01'],
    [' 01/12/2026 ', '2026-12-01'],
    ['29.02.2028', '2028-02-29'],
    ['2026-12-01', '2026-12-01'],
  ])('reads %s', (typed, day) => expect(readDay(typed)).toBe(day))

  it.each(['', 'morgen', '31-04-2026', '29-02-2027', '1-13-2026', '1-12-26', '12'])('refuses “%s”', (typed) =>
    expect(readDay(typed)).toBeUndefined(),
  )

  it('writes the day and the month first', () => expect(writeDay('2026-12-01')).toBe('01-12-2026'))
})
