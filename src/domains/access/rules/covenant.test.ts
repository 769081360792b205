import { describe, expect, it } from 'vitest'
import { covenantInput, covenantState } from './covenant.ts'

const typed = {
  ...{ version: 0, title: 'Convenant', document: 'Z-2026-1', parties: ['gemeente', 'politie'], purposes: ['hulp'] },
  ...{ legalBases: ['wet'], fromDay: '2026-01-01', untilDay: '2026-12-31', remindOn: '2026-10-01' },
}
const issues = (changes: object) =>
  covenantInput
    .safeParse({ ...typed, ...changes })
    .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`) ?? []

describe('what a covenant must say', () => {
  it('G-03 parties, purposes, grounds, its term and where it is kept', () => {
    expect(issues({})).toEqual([])
    expect(issues({ parties: ['gemeente'], purposes: [], legalBases: [], document: ' ' })).toEqual([
      'parties twoParties',
      'purposes noPurpose',
      'legalBases noGround',
      'document empty',
    ])
  })

  it('G-03 it ends after it begins, and one is reminded before it ends', () => {
    expect(issues({ untilDay: '2025-12-31', remindOn: null })).toEqual(['untilDay before'])
    expect(issues({ remindOn: '2027-01-01' })).toEqual(['remindOn after'])
  })
})

it.each([
  ['2025-12-31', 'coming'],
  ['2026-09-30', 'inForce'],
  ['2026-10-01', 'ending'],
  ['2026-12-31', 'ending'],
  ['2027-01-01', 'ended'],
])('G-03 on %s a covenant of 2026 with a reminder in October is %s', (day, state) => {
  expect(covenantState(typed, day)).toBe(state)
})
