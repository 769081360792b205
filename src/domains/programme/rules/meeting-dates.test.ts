import { expect, it } from 'vitest'
import { isWorkingDay } from '../../../lib/working-time.ts'
import { frequencies } from './frequency.ts'
import { mostInSeries, seriesDays } from './meeting-dates.ts'

it('G-02 a series every six weeks stays on its day of the week', () => {
  expect(seriesDays('2026-12-01', 'every six weeks', 3)).toEqual(['2026-12-01', '2027-01-12', '2027-02-23'])
})

it('G-02 a quarterly series stays on the same Tuesday of the month', () => {
  expect(seriesDays('2026-12-08', 'every quarter', 3)).toEqual(['2026-12-08', '2027-03-09', '2027-06-08'])
})

it('G-02 the fifth Thursday becomes the last one where a month has four', () => {
  expect(seriesDays('2026-10-29', 'every month', 2)).toEqual(['2026-10-29', '2026-11-26'])
})

it('G-02 a day on which nobody works moves to the next working day', () => {
  // Christmas is a Friday in 2026: the Monday after it.
  expect(seriesDays('2026-12-11', 'every two weeks', 2)).toEqual(['2026-12-11', '2026-12-28'])
})

it('G-02 no series proposes a weekend or a holiday, nor more days than can be planned', () => {
  for (const frequency of frequencies) {
    const days = seriesDays('2026-11-24', frequency, 40)
    expect(days).toHaveLength(mostInSeries)
    expect(days.filter((day) => !isWorkingDay(day))).toEqual([])
  }
})
