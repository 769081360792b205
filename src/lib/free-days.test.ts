import { describe, expect, it } from 'vitest'
import { type FreeDays, isFreeDay } from './free-days.ts'
import { dayFromText, textOfDay, weekdayOf } from './local-day.ts'

const years = Array.from({ length: 21 }, (_, index) => 2020 + index)

/** Easter by Meeus, Jones and Butcher, an independent computation. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const date = ((h + l - 7 * m + 114) % 31) + 1
  return Date.UTC(year, month - 1, date) / 86_400_000
}

function kingsDay(year: number): number {
  const day = dayFromText(`${year}-04-27`)
  return weekdayOf(day) === 7 ? day - 1 : day
}

function expectedFreeDays(year: number): string[] {
  const fixed = ['01-01', '12-25', '12-26', ...(year % 5 === 0 ? ['05-05'] : [])]
  const moving = [0, 1, 39, 49, 50].map((offset) => easter(year) + offset)
  const days = [...fixed.map((date) => dayFromText(`${year}-${date}`)), ...moving, kingsDay(year)]
  return [...new Set(days)].sort((a, b) => a - b).map(textOfDay)
}

function freeDaysOf(year: number, settings?: FreeDays): string[] {
  const first = dayFromText(`${year}-01-01`)
  const days = Array.from({ length: 366 }, (_, index) => first + index)
  return days.filter((day) => textOfDay(day).startsWith(String(year)) && isFreeDay(day, settings)).map(textOfDay)
}

describe('days on which Dutch offices are closed', () => {
  it.each(years)('the holidays of %i are those of an independent Easter computation', (year) => {
    expect(freeDaysOf(year)).toEqual(expectedFreeDays(year))
  })

  it("King's Day is kept on Saturday when 27 April is a Sunday", () => {
    expect(freeDaysOf(2025)).toContain('2025-04-26')
    expect(freeDaysOf(2025)).not.toContain('2025-04-27')
  })

  it('Liberation Day is free in lustrum years, unless a region says otherwise', () => {
    const may5 = (year: number, liberationDay: FreeDays['liberationDay']) =>
      isFreeDay(dayFromText(`${year}-05-05`), { liberationDay, goodFriday: false })
    expect([may5(2025, 'lustrumYears'), may5(2026, 'lustrumYears'), may5(2030, 'lustrumYears')]).toEqual([
      true,
      false,
      true,
    ])
    expect([may5(2025, 'everyYear'), may5(2026, 'everyYear')]).toEqual([true, true])
    expect([may5(2025, 'never'), may5(2026, 'never')]).toEqual([false, false])
  })

  it('Ascension on 5 May is free whatever is set for Liberation Day', () => {
    expect(isFreeDay(dayFromText('2016-05-05'), { liberationDay: 'never', goodFriday: false })).toBe(true)
  })

  it('on Good Friday people work, unless a region says otherwise', () => {
    const goodFriday = dayFromText('2026-04-03')
    expect(isFreeDay(goodFriday)).toBe(false)
    expect(isFreeDay(goodFriday, { liberationDay: 'lustrumYears', goodFriday: true })).toBe(true)
  })

  it("Sinterklaas, Mother's Day and New Year's Eve are no holidays of an office", () => {
    expect(['2026-12-05', '2026-05-10', '2026-12-31'].map((day) => isFreeDay(dayFromText(day)))).toEqual([
      false,
      false,
      false,
    ])
  })
})
