import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardHours } from '../../../lib/office-hours.ts'
import { lateness } from './lateness.ts'

const at = (text: string) => new Date(text)
const tuesday = at('2026-11-24T08:32:00Z')

describe('how long there still is', () => {
  it.each([
    ['today until closing time, in hours', '2026-11-24T16:00:00Z', 'hours', 7],
    ['tomorrow at noon', '2026-11-25T11:00:00Z', 'workingDays', 1],
    ['Thursday', '2026-11-26T16:00:00Z', 'workingDays', 2],
    ['Monday, without the weekend', '2026-11-30T16:00:00Z', 'workingDays', 4],
    ['within the hour, in minutes', '2026-11-24T09:31:59Z', 'minutes', 59],
    ['the last seconds are a minute', '2026-11-24T08:32:20Z', 'minutes', 1],
  ])('%s', (_what, due, unit, count) => {
    expect(lateness(at(due), tuesday, standardHours)).toEqual({ late: false, unit, count })
  })

  it('in the weekend Monday is one working day away', () => {
    expect(lateness(at('2026-11-23T16:00:00Z'), at('2026-11-21T20:45:00Z'), standardHours)).toMatchObject({ count: 1 })
  })
})

describe('how late it is', () => {
  it.each([
    ['since Friday', '2026-11-20T16:00:00Z', 'workingDays', 2],
    ['since yesterday', '2026-11-23T16:00:00Z', 'workingDays', 1],
    ['since this morning', '2026-11-24T06:00:00Z', 'hours', 2],
    ['the due moment itself is late', '2026-11-24T08:32:00Z', 'minutes', 1],
  ])('%s', (_what, due, unit, count) => {
    expect(lateness(at(due), tuesday, standardHours)).toEqual({ late: true, unit, count })
  })

  it('in the weekend no working day has passed yet: hours, then days', () => {
    const friday = at('2026-11-20T16:00:00Z')
    expect(lateness(friday, at('2026-11-21T10:00:00Z'), standardHours)).toEqual({
      late: true,
      unit: 'hours',
      count: 18,
    })
    expect(lateness(friday, at('2026-11-22T17:00:00Z'), standardHours)).toEqual({ late: true, unit: 'days', count: 2 })
  })
})

describe('a clock that runs day and night', () => {
  it('counts minutes, hours and days, not working days', () => {
    const due = at('2026-11-21T20:45:00Z')
    const count = (now: string) => lateness(due, at(now), 'always')
    expect(count('2026-11-21T20:30:00Z')).toEqual({ late: false, unit: 'minutes', count: 15 })
    expect(count('2026-11-22T20:45:00Z')).toEqual({ late: true, unit: 'hours', count: 24 })
    expect(count('2026-11-24T08:00:00Z')).toEqual({ late: true, unit: 'days', count: 2 })
  })
})

it('never says that there is nothing left or that it is nothing late', () => {
  const moments = fc.date({ min: at('2020-01-01Z'), max: at('2022-12-31Z'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, moments, fc.constantFrom(standardHours, 'always' as const), (due, now, hours) => {
      const found = lateness(due, now, hours)
      expect(found.count).toBeGreaterThan(0)
      expect(found.late).toBe(now >= due)
    }),
  )
})
