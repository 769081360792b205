import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './calendar.ts'
import { colourRules, judgeAction, judgeGoal, judgeNorm, noColours } from './colour.ts'
import { frequencies } from './frequency.ts'
import { cellStates } from './norm-state.ts'
import { type ProgressFact, type ProgressState, progressStates } from './progress.ts'
import { situationOf } from './situation.ts'
import { parseTerm, type Term } from './term.ts'

const today = '2026-11-24'
const fact = (state: ProgressState, day: string, more: Partial<ProgressFact> = {}): ProgressFact => ({
  ...{ action: 'a', place: '', state, day, recordedOn: day, withdrawnOn: null },
  ...more,
})
function term(text: string): Term {
  const read = parseTerm(text)
  if (!('term' in read)) throw new Error(read.fault)
  return read.term
}
const judged = (text: string, facts: ProgressFact[] = [], day = today) => {
  const { colour, rule } = judgeAction(situationOf(term(text), facts, day))
  return `${colour} ${rule}`
}

describe('the colour of an action', () => {
  it.each<[string, ProgressFact[], string]>([
    ['2026', [], 'orange noData'],
    ['2026', [fact('notStarted', '2026-11-01')], 'green timeLeft'],
    ['2026', [fact('started', '2026-11-01')], 'green underWay'],
    ['2026', [fact('started', '2026-06-01')], 'orange noData'],
    ['2026', [fact('done', '2026-03-01')], 'green done'],
    ['2026', [fact('done', '2026-03-01'), fact('started', '2026-11-01')], 'green underWay'],
    ['2026', [fact('stopped', '2026-11-01')], 'red stopped'],
    ['2026-Q3', [], 'red late'],
    ['2026-Q3', [fact('started', '2026-11-01')], 'red late'],
    ['2026-12-20', [fact('notStarted', '2026-11-01')], 'orange dueSoon'],
    ['2026-12-20 / 2027', [], 'later later'],
    ['2027', [], 'later later'],
    ['2027', [fact('notStarted', '2026-11-01')], 'later later'],
    ['2027', [fact('started', '2026-11-01')], 'green underWay'],
    ['2026/2027', [fact('started', '2026-11-01')], 'green underWay'],
    ['none', [], 'orange noData'],
    ['none', [fact('notStarted', '2026-11-01')], 'orange notBegun'],
    ['none', [fact('started', '2026-11-01')], 'green underWay'],
    ['none', [fact('done', '2025-01-01')], 'green done'],
    ['ongoing', [fact('done', '2025-01-01')], 'orange noData'],
    ['ongoing', [fact('started', '2026-09-01')], 'green underWay'],
    ['from 2027', [], 'later later'],
    ['from 2026-Q3', [], 'orange noData'],
    ['from 2026-Q3', [fact('notStarted', '2026-11-01')], 'red late'],
    ['from 2026-Q4', [fact('notStarted', '2026-11-01')], 'green timeLeft'],
    ['from 2026-12', [fact('started', '2026-11-01')], 'green underWay'],
    ['2026-Q2, then ongoing', [fact('started', '2026-11-01')], 'red late'],
    ['2026-Q2, then ongoing', [fact('done', '2026-06-01')], 'orange noData'],
    ['2026-Q2, then ongoing', [fact('done', '2026-06-01'), fact('started', '2026-11-01')], 'green underWay'],
    ['made by 2026-Q3, working from 2027', [fact('done', '2026-06-01')], 'green done'],
    ['made by 2026-Q3, working from 2026', [fact('done', '2026-06-01')], 'orange noData'],
    ['made by 2026-Q3, working from 2026', [], 'red late'],
    ['every quarter', [], 'orange noData'],
    ['every quarter', [fact('done', '2026-10-02')], 'green done'],
    ['every quarter', [fact('done', '2026-09-02')], 'green timeLeft'],
    ['every quarter', [fact('started', '2026-08-20')], 'red missed'],
    ['every quarter', [fact('started', '2026-08-20'), fact('done', '2026-10-02')], 'green done'],
    ['every quarter, from 2027', [], 'later later'],
    ['every quarter, in 2025', [fact('done', '2025-11-01')], 'green done'],
    ['every quarter, in 2025', [fact('started', '2025-11-01')], 'red late'],
    ['twice a year', [fact('done', '2026-08-01')], 'green done'],
    ['every year', [fact('done', '2025-12-31')], 'green timeLeft'],
    ['every week', [fact('done', '2026-11-23')], 'green done'],
  ])('P-02 with the term "%s" and %j is %s', (text, facts, expected) => {
    expect(judged(text, facts)).toBe(expected)
  })

  it('P-02 asks for attention four weeks before the end of a quarter in which nothing was begun', () => {
    const before = [fact('done', '2026-09-20')]
    expect(judged('every quarter', before, '2026-12-02')).toBe('green timeLeft')
    expect(judged('every quarter', before, '2026-12-03')).toBe('orange dueSoon')
  })

  it('P-02 does not count what was recorded later, or was withdrawn by then', () => {
    const late = fact('done', '2026-03-01', { recordedOn: '2026-12-01' })
    expect(judged('2026', [late])).toBe('orange noData')
    const wrong = fact('done', '2026-03-01', { withdrawnOn: today })
    expect([judged('2026', [wrong], '2026-11-23'), judged('2026', [wrong])]).toEqual(['green done', 'orange noData'])
  })

  const moment = fc
    .tuple(fc.integer({ min: 2024, max: 2028 }), fc.constantFrom('', '-Q1', '-Q4', '-06'))
    .map(([year, rest]) => `${year}${rest}`)
  const terms = fc.oneof(
    fc.constantFrom('none', 'ongoing'),
    moment,
    moment.map((one) => `from ${one}`),
    moment.map((one) => `${one}, then ongoing`),
    fc
      .tuple(fc.constantFrom(...frequencies), fc.constantFrom('', ', from 2025', ', in 2026'))
      .map((parts) => parts.join('')),
    fc.constantFrom('2024/2025', '2025-Q4 / 2027', 'made by 2026-Q1, working from 2026-Q3'),
  )
  const days = fc.integer({ min: 0, max: 1500 }).map((after) => addDays('2024-01-01', after))
  const facts = fc.array(
    fc.tuple(fc.constantFrom(...progressStates), days).map(([state, day]) => fact(state, day)),
    { maxLength: 6 },
  )

  it('P-02 is always one of four, and without a fact never green', () => {
    fc.assert(
      fc.property(terms, facts, days, (text, all, day) => {
        expect(judged(text, all, day)).toMatch(/^(green|orange|red|later) /)
        expect(judged(text, [], day)).not.toMatch(/^green/)
        expect(
          judged(
            text,
            all.filter((one) => one.day > day),
            day,
          ),
        ).not.toMatch(/^green/)
      }),
    )
  })
})

describe('the table of rules', () => {
  it('P-02 gives every rule a name of its own, and ends each part with one that always holds', () => {
    const all = [...colourRules.action, ...colourRules.norm, ...colourRules.goal]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it.each([
    [{ green: 4, orange: 3 }, 'green'],
    [{ green: 3, orange: 4 }, 'orange'],
    [{ green: 9, red: 1 }, 'orange'],
    [{ green: 1, red: 1 }, 'red'],
    [{ orange: 2, red: 1 }, 'orange'],
    [{ later: 3 }, 'later'],
    [{ green: 1, later: 9 }, 'green'],
  ])('P-02 a goal over %j is %s', (counts, colour) => {
    expect(judgeGoal({ ...noColours(), ...counts }).colour).toBe(colour)
  })

  it('P-03 every pair of states of a norm has its colour', () => {
    const table = cellStates.map((now) =>
      [...cellStates, null].map((before) => judgeNorm({ now, before, running: true }).colour[0]).join(''),
    )
    expect(Object.fromEntries(cellStates.map((now, at) => [now, table[at]]))).toEqual({
      met: 'gggggg',
      atRisk: 'oorooo',
      missed: 'rrrrrr',
      notYet: 'llllll',
      noData: 'oorooo',
    })
  })
})
