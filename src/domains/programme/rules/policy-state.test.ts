import { describe, expect, it } from 'vitest'
import { policyFactInput } from './policy-fact.ts'
import { type PolicyPointId, pointsIn, policyPointIds, policyPoints } from './policy-points.ts'
import { reminderStage, stateOfPoint } from './policy-state.ts'

const today = '2026-11-24'
const counted = { officers: 2, hasDesk: true }
type Fact = {
  value: 'met' | 'partly' | 'not' | 'unknown'
  day: string | null
  dueOn: string | null
  percent: number | null
}
const fact = (value: Fact['value'], more: Partial<Fact> = {}): Fact => ({
  ...{ value, day: null, dueOn: null, percent: null },
  ...more,
})
const glance = (point: PolicyPointId, facts: Partial<Record<PolicyPointId, Fact>>, day = today) => {
  const { glance: at, says } = stateOfPoint(point, facts, counted, day)
  return [at, says.word]
}

describe('the points of a municipality', () => {
  it('P-06 are the eleven of its policy, P-07 the four duties, four task areas and four roles agreed nationally', () => {
    const by = (requirement: string) => policyPointIds.filter((id) => policyPoints[id].requirement === requirement)
    expect([by('P-06').length, by('P-07').length]).toEqual([11, 12])
    expect([pointsIn('policy').length, pointsIn('basis').length, pointsIn('tasks').length]).toEqual([8, 7, 8])
  })

  it.each(policyPointIds.filter((id) => id !== 'officers'))('P-06 %s is never in order while nobody said so', (id) => {
    expect(glance(id, {})).toEqual(['unknown', 'unknown'])
  })

  it('P-07 a duty is met, partly met or not, and nobody knows is not “no”', () => {
    const said = (value: Fact['value']) => glance('agreedShelter', { agreedShelter: fact(value) })
    expect([said('met'), said('partly'), said('not'), said('unknown')]).toEqual([
      ['good', 'yes'],
      ['attention', 'partly'],
      ['missing', 'no'],
      ['unknown', 'unknown'],
    ])
  })

  it('P-07 a duty that would be met by a day is late after it', () => {
    const by = (dueOn: string) => glance('taskPrevention', { taskPrevention: fact('partly', { dueOn }) })
    expect([by('2027-06-01'), by('2026-12-31'), by(today), by('2026-11-23')]).toEqual([
      ['attention', 'partly'],
      ['soon', 'partly'],
      ['soon', 'partly'],
      ['late', 'late'],
    ])
  })

  it('P-06 a policy that is not public asks attention; a council that does not know is not in order', () => {
    expect(glance('published', { published: fact('not') })).toEqual(['attention', 'notYet'])
    expect(glance('councilInformed', { councilInformed: fact('not') })).toEqual(['missing', 'no'])
  })

  it('P-06 a policy holds until a day, asks attention half a year before, and is over after it', () => {
    const until = (dueOn: string) => glance('validUntil', { validUntil: fact('met', { dueOn }) })
    expect([until('2029-01-01'), until('2027-05-26'), until('2027-05-27'), until('2026-11-23')]).toEqual([
      ['good', 'until'],
      ['soon', 'untilSoon'],
      ['good', 'until'],
      ['late', 'expired'],
    ])
  })

  it('P-06 without a policy its term and evaluation do not apply', () => {
    const facts = { adopted: fact('partly') }
    expect([glance('validUntil', facts), glance('evaluated', facts)]).toEqual([
      ['later', 'notApplicable'],
      ['later', 'notApplicable'],
    ])
  })

  it('P-06 is evaluated one year after it was adopted, and at least every four years after that', () => {
    const of = (adopted: string, evaluated?: string) =>
      glance('evaluated', {
        adopted: fact('met', { day: adopted }),
        ...(evaluated ? { evaluated: fact('met', { day: evaluated }) } : {}),
      })
    expect([of('2026-06-01'), of('2026-01-10'), of('2025-11-23'), of('2021-01-01', '2022-11-23')]).toEqual([
      ['later', 'inYear'],
      ['soon', 'untilSoon'],
      ['late', 'late'],
      ['late', 'late'],
    ])
    expect(of('2024-01-01', '2025-03-01')).toEqual(['good', 'yes'])
  })

  it('P-06 an evaluation of an earlier policy is none of this one', () => {
    const facts = { adopted: fact('met', { day: '2025-01-01' }), evaluated: fact('met', { day: '2024-06-01' }) }
    expect(stateOfPoint('evaluated', facts, counted, today)).toMatchObject({ glance: 'late', due: '2026-01-01' })
  })

  it('P-06 two officers are in order, one is a warning, none is not', () => {
    const of = (officers: number) => stateOfPoint('officers', {}, { officers, hasDesk: true }, today).glance
    expect([of(3), of(2), of(1), of(0)]).toEqual(['good', 'good', 'attention', 'missing'])
  })

  it('P-06 a route that ends at no desk is known to nobody, whatever was said', () => {
    const said = { routeKnown: fact('met') }
    expect(stateOfPoint('routeKnown', said, { officers: 2, hasDesk: false }, today).glance).toBe('missing')
    expect(glance('routeKnown', said)).toEqual(['good', 'yes'])
  })

  it('P-06 people are trained from 80 percent, and the number is counted anew each year', () => {
    const of = (percent: number, day = '2026-09-01') => glance('trained', { trained: fact('met', { percent, day }) })[0]
    expect([of(80), of(79), of(60), of(59)]).toEqual(['good', 'attention', 'attention', 'missing'])
    expect([of(90, '2025-12-10'), of(90, '2025-11-23')]).toEqual(['soon', 'attention'])
  })

  it('P-06 a reminder goes out 60 and 14 days before a day, and when it passed', () => {
    const at = (due: string) => reminderStage(due, today)
    expect([at('2027-01-24'), at('2027-01-23'), at('2026-12-08'), at(today), at('2026-11-23')]).toEqual([
      null,
      '60',
      '14',
      '14',
      'passed',
    ])
  })
})

describe('what is recorded of a point', () => {
  const empty = {
    day: null,
    dueOn: null,
    percent: null,
    body: null,
    holder: null,
    document: '',
    link: '',
    evidence: '',
  }
  const faults = (typed: object) => {
    const read = policyFactInput.safeParse({ municipality: 'GM0664', number: 0, value: 'met', ...empty, ...typed })
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  }

  it('P-06 says of an adopted policy when and by whom, of a term until when', () => {
    expect(faults({ point: 'adopted' })).toEqual(['day needed', 'body needed'])
    expect(faults({ point: 'validUntil' })).toEqual(['dueOn needed'])
    expect(faults({ point: 'adopted', day: '2025-03-04', body: 'college', holder: 'mayor' })).toEqual([])
  })

  it('P-06 says nothing that the point has no place for, and nothing of what the system counts', () => {
    expect(faults({ point: 'councilInformed', percent: 40 })).toEqual(['percent notHere'])
    expect(faults({ point: 'officers' })).toContain('point unknown')
  })

  it('P-06 links to a page, never to a script', () => {
    const link = (text: string) => faults({ point: 'published', link: text })
    expect([link('https://voorbeeld.invalid/beleid'), link('javascript:alert(1)')]).toEqual([[], ['link noAddress']])
  })
})
