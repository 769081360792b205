import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frequencies } from './frequency.ts'
import { firstDay, isMoment, lastDay } from './moment.ts'
import { parseTerm, type Term, writeTerm } from './term.ts'
import { meantTerm } from './term-meant.ts'

const terms: [string, Term][] = [
  ['none', { kind: 'none' }],
  ['2022', { kind: 'at', at: '2022' }],
  ['2022-Q2', { kind: 'at', at: '2022-Q2' }],
  ['2022-06', { kind: 'at', at: '2022-06' }],
  ['2024-02-29', { kind: 'at', at: '2024-02-29' }],
  ['2022/2023', { kind: 'between', between: { from: '2022', to: '2023' } }],
  ['2021-Q4 / 2022-Q1', { kind: 'between', between: { from: '2021-Q4', to: '2022-Q1' } }],
  ['2021-Q4 / 2022', { kind: 'between', between: { from: '2021-Q4', to: '2022' } }],
  ['from 2022-Q2', { kind: 'from', from: '2022-Q2' }],
  ['ongoing', { kind: 'ongoing' }],
  ['2022, then ongoing', { kind: 'ongoing', first: '2022' }],
  ['2022-Q1 / 2022-Q2, then ongoing', { kind: 'ongoing', first: { from: '2022-Q1', to: '2022-Q2' } }],
  ...frequencies.map((every): [string, Term] => [every, { kind: 'repeated', every }]),
  ['every quarter, from 2022', { kind: 'repeated', every: 'every quarter', from: '2022' }],
  ['every two months, in 2022', { kind: 'repeated', every: 'every two months', in: '2022' }],
  ['every month, in 2022/2023', { kind: 'repeated', every: 'every month', in: { from: '2022', to: '2023' } }],
  ['made by 2022-Q3, working from 2022', { kind: 'twoMoments', made: '2022-Q3', working: '2022' }],
]

const moment = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.constantFrom('', '-Q1', '-Q2', '-Q3', '-Q4', '-01', '-12', '-02-28'))
  .map(([year, rest]) => `${year}${rest}`)
const span = fc
  .tuple(moment, moment)
  .filter(([from, to]) => lastDay(to) > lastDay(from) && firstDay(to) >= firstDay(from))
  .map(([from, to]) => ({ from, to }))
const time = fc.oneof(moment, span)
const every = fc.constantFrom(...frequencies)
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.constant<Term>({ kind: 'none' }),
  moment.map((at): Term => ({ kind: 'at', at })),
  span.map((between): Term => ({ kind: 'between', between })),
  moment.map((from): Term => ({ kind: 'from', from })),
  fc.option(time).map((first): Term => (first === null ? { kind: 'ongoing' } : { kind: 'ongoing', first })),
  every.map((one): Term => ({ kind: 'repeated', every: one })),
  fc.tuple(every, moment).map(([one, from]): Term => ({ kind: 'repeated', every: one, from })),
  fc.tuple(every, time).map(([one, within]): Term => ({ kind: 'repeated', every: one, in: within })),
  fc
    .tuple(moment, moment)
    .filter(([made, working]) => lastDay(working) >= firstDay(made))
    .map(([made, working]): Term => ({ kind: 'twoMoments', made, working })),
)

describe('the term of an action', () => {
  it.each(terms)('P-01 "%s" is read, and written as it was', (text, read) => {
    expect(parseTerm(text)).toEqual({ term: read })
    expect(writeTerm(read)).toBe(text)
  })

  it('every term that exists is read back from what was written', () => {
    fc.assert(
      fc.property(term, (one) => {
        expect(parseTerm(writeTerm(one))).toEqual({ term: one })
      }),
    )
  })

  it('no text at all takes the reader down, and what it reads it writes in one way', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9Q /,-]{0,40}$/)), (text) => {
        const read = parseTerm(text)
        if ('term' in read) expect(parseTerm(writeTerm(read.term))).toEqual(read)
        else expect(read.fault).not.toBe('')
      }),
    )
  })

  it('is read without regard to capitals and spaces', () => {
    expect(parseTerm('  FROM   2022-q2 ')).toEqual(parseTerm('from 2022-Q2'))
    expect(parseTerm('2021-Q4/2022-Q1')).toEqual(parseTerm('2021-Q4 / 2022-Q1'))
    expect(parseTerm('2022,then ongoing')).toEqual(parseTerm('2022, then ongoing'))
  })

  it.each([
    ['2022-Q5', 'has a moment that does not exist: "2022-Q5"'],
    ['2022-13', 'has a moment that does not exist: "2022-13"'],
    ['2023-02-29', 'has a moment that does not exist: "2023-02-29"'],
    ['2022-06-00', 'has a moment that does not exist: "2022-06-00"'],
    ['1999', 'has a moment that does not exist: "1999"'],
    ['2023/2022', 'ends (2022) before it begins (2023)'],
    ['2022/2022', 'ends (2022) before it begins (2022)'],
    ['2022-Q2 / 2022', 'ends (2022) before it begins (2022-Q2)'],
    ['2022/2023/2024', 'has more than two moments'],
    ['from soon', 'has a moment that does not exist: "soon"'],
    ['soon, then ongoing', 'has a moment that does not exist: "soon"'],
    ['every quarter, later', 'has "later" after "every quarter", and not "from" or "in" with a moment'],
    ['every quarter, from 2022, in 2023', 'says too much after "from 2022"'],
    ['every quarter, from 22', 'has a moment that does not exist: "22"'],
    ['every quarter, in 22', 'has a moment that does not exist: "22"'],
    ['made by soon, working from 2022', 'has a moment that does not exist: "soon"'],
    ['made by 2022, working from then', 'has a moment that does not exist: "then"'],
    ['made by 2023, working from 2022', 'is working (2022) before it is made (2023)'],
    ['when there is time', 'is not a term'],
    ['', 'is not a term'],
  ])('"%s" %s', (text, fault) => {
    expect(parseTerm(text)).toEqual({ fault })
  })

  it.each([
    ['Q2|2022', '2022-Q2'],
    ['Q4 2021 / Q1 2022', '2021-Q4 / 2022-Q1'],
    ['2022 Q3', '2022-Q3'],
    ['2022-2023', '2022/2023'],
    ['2022 en 2023', '2022/2023'],
    ['vanaf 2022', 'from 2022'],
    ['vanaf Q2 2022', 'from 2022-Q2'],
    ['doorlopend', 'ongoing'],
    ['vanaf 2022, doorlopend', 'from 2022'],
    ['Q1 2022, daarna doorlopend', '2022-Q1, then ongoing'],
    ['elk kwartaal', 'every quarter'],
    ['driemaandelijks', 'every quarter'],
    ['tweemaandelijks', 'every two months'],
    ['halfjaarlijks', 'twice a year'],
    ['halfjaarlijks vanaf Q4 2021', 'twice a year, from 2021-Q4'],
    ['jaarlijks', 'every year'],
    ['zeswekelijks', 'every six weeks'],
    ['maandelijks', 'every month'],
    ['30-06-2022', '2022-06-30'],
    ['by 2022', '2022'],
    ['n.v.t.', 'none'],
  ])('"%s" is no term of the file, and %s was meant', (text, meant) => {
    expect(parseTerm(text)).toHaveProperty('fault')
    expect(meantTerm(text)).toBe(meant)
  })

  it('nothing is guessed where nothing is near', () => {
    expect(meantTerm('when there is time')).toBeUndefined()
  })
})

describe('a moment', () => {
  it('has a first and a last day', () => {
    const edges = (text: string) => [firstDay(text), lastDay(text)]
    expect(edges('2022')).toEqual(['2022-01-01', '2022-12-31'])
    expect(edges('2022-Q1')).toEqual(['2022-01-01', '2022-03-31'])
    expect(edges('2024-02')).toEqual(['2024-02-01', '2024-02-29'])
    expect(edges('2022-06-30')).toEqual(['2022-06-30', '2022-06-30'])
  })

  it('exists or not', () => {
    expect(['2022', '2022-Q4', '2022-12', '2024-02-29'].map(isMoment)).toEqual([true, true, true, true])
    expect(['2022-Q0', '2022-00', '2022-04-31', '22', '2022-Q'].map(isMoment)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
  })
})
