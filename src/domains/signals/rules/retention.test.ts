import { expect, it } from 'vitest'
import { theRegion } from '../../../testing/region-files.ts'
import { ClosingResult, closingEffects } from './closing.ts'
import { draftEnds, expiryOf, lastDayKept, lastDayWarned, monthsAfter, textOfList } from './retention.ts'

const { retention } = await theRegion()

it('every way in which a signal can end has a term and a ground', () => {
  for (const result of ClosingResult.options)
    expect(expiryOf({ of: 'signal', result, closedOn: '2026-01-15' }, retention)).not.toBeNull()
})

it('a question for advice, a request and a draft have a term and a ground of their own', () => {
  for (const of of ['consultation', 'request', 'draft'])
    expect(expiryOf({ of, result: '', closedOn: '2026-01-15' }, retention)?.retentionClass.of).toBe(of)
})

it('a draft goes after its term, and two weeks after its author was told', () => {
  expect(draftEnds('2026-01-15', null, 3)).toBe('2026-04-15')
  expect(draftEnds('2026-01-15', '2026-04-01', 3)).toBe('2026-04-15')
  expect(draftEnds('2026-01-15', '2026-05-01', 3)).toBe('2026-05-15')
  const draft = { id: 'x', of: 'draft', results: [], months: 3, article: 'x' }
  expect(lastDayWarned(draft, '2026-04-01')).toBe('2026-01-15')
})

it('what proved unfounded or malicious is kept the shortest', () => {
  const daysOf = (result: string) => expiryOf({ of: 'signal', result, closedOn: '2026-01-15' }, retention)?.on ?? ''
  const shortest = ClosingResult.options.map(daysOf).sort()[0]
  const short = ClosingResult.options.filter((result) => daysOf(result) === shortest)
  expect(short).toEqual(ClosingResult.options.filter((result) => closingEffects[result].retention === 'shortest'))
})

it('a term ends on the same day of a later month, or on its last day', () => {
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthsAfter('2026-11-24', 24)).toBe('2028-11-24')
  expect(monthsAfter('2028-02-29', -12)).toBe('2027-02-28')
})

it('the last closing day that expired is the last one whose term is over, on every day of a leap year', () => {
  for (const one of retention)
    for (let day = Date.UTC(2028, 0, 1); day <= Date.UTC(2029, 1, 1); day += 86_400_000) {
      const today = new Date(day).toISOString().slice(0, 10)
      const last = lastDayKept(one, today)
      const next = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
      expect(monthsAfter(last, one.months) <= today && monthsAfter(next, one.months) > today, today).toBe(true)
    }
})

it('the same lines always give the same text, and another line another', () => {
  const line = { class: 'x', ground: 'y', closedOn: '2026-01-01', expiredOn: '2026-02-01' }
  const [a, b] = [
    { ...line, number: '2026-0001' },
    { ...line, number: '2026-0002' },
  ]
  expect(textOfList([a, b])).toBe(textOfList([b, a]))
  expect(textOfList([a])).not.toBe(textOfList([{ ...a, expiredOn: '2026-02-02' }]))
})
