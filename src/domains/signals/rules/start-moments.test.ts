import { describe, expect, it } from 'vitest'
import { standardHours } from '../../../lib/office-hours.ts'
import { startMoments } from './start-moments.ts'

describe('U-03 what changed is told since the last working day', () => {
  it.each([
    ['a Tuesday looks back to Monday', '2026-11-24', '2026-11-23'],
    ['a Monday looks back to Friday', '2026-11-23', '2026-11-20'],
    ['a Sunday looks back to Friday', '2026-11-22', '2026-11-20'],
    ['the day after Easter looks back over it', '2026-04-07', '2026-04-02'],
  ])('%s', (_, today, since) => {
    // Good Friday is a working day for offices that do not say otherwise.
    const hours = { ...standardHours, freeDays: { liberationDay: 'lustrumYears' as const, goodFriday: true } }
    expect(startMoments(today, hours).sinceDay).toBe(since)
  })

  it('an office that never opens does not make the page look back for ever', () => {
    expect(startMoments('2026-11-24', { ...standardHours, days: [] }).sinceDay).toBe('2026-11-10')
  })
})

it('a day ends at midnight in Amsterdam, in summer too', () => {
  expect(startMoments('2026-11-24', standardHours).endOfDay.toISOString()).toBe('2026-11-24T23:00:00.000Z')
  expect(startMoments('2026-07-01', standardHours).endOfDay.toISOString()).toBe('2026-07-01T22:00:00.000Z')
  expect(startMoments('2026-11-24', standardHours).reviewUntil).toBe('2026-12-01')
})
