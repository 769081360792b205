import { describe, expect, it } from 'vitest'
import { addMonths, lastPeriods, lastWhile, periodOf, quarterEnds } from './calendar.ts'
import { type HandColour, handColourOn, lastDayOfHandColour } from './hand-colour.ts'
import { cellState } from './norm-state.ts'
import { type NormFacts, normCells } from './norm-values.ts'

const quarter = { from: '2026-10-01', to: '2026-12-31' }
const today = '2026-11-24'

describe('what a norm comes to', () => {
  it.each([
    [{}, 4, today, 'met'],
    [{}, 3, today, 'atRisk'],
    [{}, 3, '2027-01-01', 'missed'],
    [{}, null, today, 'noData'],
    [{}, null, '2027-01-01', 'noData'],
    [{}, 9, '2026-09-30', 'notYet'],
    [{ from: '2027-01-01' }, 9, '2027-02-01', 'notYet'],
    [{ from: '2026-12-15' }, 9, '2026-12-14', 'notYet'],
    [{ until: '2026-09-30' }, 9, today, null],
  ])('P-03 with limits %j and value %j on %s is %s', (limits, value, day, expected) => {
    expect(cellState({ minimum: 4, ...limits }, quarter, value, day)).toBe(expected)
  })

  it('V-04 what must be there at any moment is missed as soon as it is not', () => {
    expect(cellState({ minimum: 1 }, quarter, 0.6, today, true)).toBe('missed')
  })

  const norm = { id: 'n', title: 'n', indicator: 'n', measured: 'byHand', minimum: 1, period: 'every quarter' } as const
  const value = (day: string, amount: number, recordedOn = day) => ({
    ...{ norm: 'n', place: 'zeeland', day, value: amount, recordedOn, withdrawnOn: null },
  })
  const states = (facts: Partial<NormFacts>, day = today) =>
    normCells(norm, 'zeeland', { values: [], counted: new Map(), ...facts }, day, 3).map(({ state }) => state)

  it('P-03 the newest value of a period counts, and one that was registered later was not known before', () => {
    const values = [value('2026-05-01', 0), value('2026-06-01', 2), value('2026-08-01', 1, '2026-10-05')]
    expect(states({ values })).toEqual(['met', 'met', 'noData'])
    expect(states({ values }, '2026-09-30')).toEqual(['noData', 'met', 'noData'])
  })

  it('P-03 counts of the work are added up, from the day since which anybody counts', () => {
    const counts = [{ place: 'zeeland', day: '2026-08-01', count: 1 }]
    expect(states({ counted: new Map([['n', { since: '2026-07-01', counts }]]) })).toEqual(['noData', 'met', 'atRisk'])
  })
})

describe('a colour by hand', () => {
  const given: HandColour = {
    action: 'a',
    colour: 'green',
    reason: 'x',
    by: 'x',
    setOn: '2026-11-01',
    withdrawnOn: null,
  }
  const holds = (day: string, meeting: string | null = null) => handColourOn([given], day, () => meeting) !== null

  it('P-02 holds through the next meeting of its body, and at most six weeks', () => {
    expect([holds('2026-11-10', '2026-11-10'), holds('2026-11-11', '2026-11-10')]).toEqual([true, false])
    expect([holds('2026-12-13'), holds('2026-12-14')]).toEqual([true, false])
    expect(lastDayOfHandColour('2026-11-01', '2027-03-01')).toBe('2026-12-13')
  })

  it('P-02 holds not before it was given, nor once it was taken back', () => {
    expect(holds('2026-10-31')).toBe(false)
    expect(handColourOn([{ ...given, withdrawnOn: '2026-11-05' }], '2026-11-05', () => null)).toBeNull()
  })
})

describe('the calendar of the monitor', () => {
  it('knows the period in which a day falls', () => {
    expect(periodOf('every quarter', today)).toEqual(quarter)
    expect(periodOf('every two months', today)).toEqual({ from: '2026-11-01', to: '2026-12-31' })
    expect(periodOf('twice a year', today)).toEqual({ from: '2026-07-01', to: '2026-12-31' })
    expect(periodOf('every four years', today, '2025-03-01')).toEqual({ from: '2025-01-01', to: '2028-12-31' })
    expect(periodOf('every week', today)).toEqual({ from: '2026-11-23', to: '2026-11-29' })
  })

  it('looks back over whole quarters, and to this day in the one that runs', () => {
    expect(quarterEnds(today, 3)).toEqual(['2026-06-30', '2026-09-30', today])
    expect(lastPeriods('every six weeks', today, 2).map(({ from }) => from)).toHaveLength(2)
    expect([addMonths('2026-03-31', -1), lastWhile('every quarter', today)]).toEqual(['2026-02-28', '2026-08-25'])
  })
})
