import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileRoute } from './reporting-route.ts'
import { conditionOf, routeTable } from './route-table.ts'

const file = path.resolve(import.meta.dirname, '../../../../regions/zeeland-west-brabant/reporting-route.dmn')
const read = await compileRoute(await readFile(file, 'utf8'))
if ('problems' in read) throw new Error(read.problems.join('\n'))
const { columns, rules } = routeTable(read.route)

describe('S-11 the route of Zeeland-West-Brabant as people read it', () => {
  it('has its rules by number, each with desks in order, terms and advice', () => {
    expect(rules.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(rules[4]).toMatchObject({
      number: 5,
      desks: ['attentionOfficers', 'police'],
      shares: ['coordinator'],
      acknowledge: { hours: 4 },
      answer: { workingDays: 2 },
      advice: expect.stringContaining('Spreek met de school af'),
      why: 'Een school ziet vaak als eerste wie anderen ronselt.',
    })
    expect(rules[3]).toMatchObject({ number: 4, advice: null, why: null })
  })

  it('leaves out a column that matters to no rule', () => {
    expect(columns).toEqual(['vorm', 'minderjarig', 'acuut', 'waar', 'bron'])
    expect(rules[0]?.conditions.map(({ column }) => column)).toEqual(columns)
  })

  it('says what a rule asks in values, not in FEEL', () => {
    const conditions = Object.fromEntries(
      (rules[5]?.conditions ?? []).map(({ column, condition }) => [column, condition]),
    )
    expect(conditions).toEqual({
      vorm: { kind: 'one', values: ['criminal'] },
      minderjarig: { kind: 'one', values: ['ja'] },
      acuut: { kind: 'one', values: ['nee', 'onbekend'] },
      waar: { kind: 'one', values: ['inRegio'] },
      bron: { kind: 'not', values: ['school'] },
    })
  })
})

describe('a cell', () => {
  const allowed = ['ja', 'nee', 'onbekend']
  it.each([
    ['-', { kind: 'any' }],
    ['', { kind: 'any' }],
    ['"ja"', { kind: 'one', values: ['ja'] }],
    ['"ja","nee"', { kind: 'one', values: ['ja', 'nee'] }],
    ['not("ja")', { kind: 'one', values: ['nee', 'onbekend'] }],
    ['not("ja","nee","onbekend")', { kind: 'not', values: allowed }],
    ['? != "ja"', { kind: 'written', text: '? != "ja"' }],
  ])('%s', (text, condition) => expect(conditionOf(text, allowed)).toEqual(condition))

  it('names what it excludes when too much is left to name', () => {
    expect(conditionOf('not("a")', ['a', 'b', 'c', 'd'])).toEqual({ kind: 'not', values: ['a'] })
  })
})
