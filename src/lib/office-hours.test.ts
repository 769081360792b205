import { describe, expect, it } from 'vitest'
import { OfficeHours, standardHours } from './office-hours.ts'

const problemOf = (hours: unknown) => OfficeHours.safeParse(hours).error?.message ?? ''

describe('office hours of a desk', () => {
  it('are days of the week with an opening and a closing time, or always', () => {
    expect(OfficeHours.parse(standardHours)).toEqual(standardHours)
    expect(OfficeHours.parse('always')).toBe('always')
  })

  it('keep which disputed holidays the office is closed on', () => {
    const hours = OfficeHours.parse({ ...standardHours, freeDays: { goodFriday: true } })
    expect(hours).toMatchObject({ freeDays: { goodFriday: true, liberationDay: 'lustrumYears' } })
  })

  it('are on the quarter of an hour, so that a due time says nothing finer of an anonymous report', () => {
    expect(problemOf({ ...standardHours, from: '08:50' })).toContain('quarter of an hour')
  })

  it.each([
    ['no day', { ...standardHours, days: [] }],
    ['an eighth day', { ...standardHours, days: [8] }],
    ['closing before opening', { ...standardHours, from: '17:00', to: '09:00' }],
    ['an hour that does not exist', { ...standardHours, to: '24:00' }],
    ['an unknown word', 'sometimes'],
    ['an unknown field', { ...standardHours, lunch: '12:00' }],
  ])('refuse %s', (_what, hours) => {
    expect(OfficeHours.safeParse(hours).success).toBe(false)
  })
})
