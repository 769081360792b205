import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures.ts'
import type { ColumnKind } from './kinds.ts'
import { type LinkOptions, link } from './link.ts'
import { openTable } from './table.ts'

const kinds: Record<string, ColumnKind> = {
  given: 'givenName',
  surname: 'surname',
  born: 'birthDate',
  phone: 'phone',
  town: 'town',
}
const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'ra', 'se', 'ti', 'vo', 'na', 'pe', 'zu']

/** A person of whom nothing tells anything about the rest. */
function person(number: number): string[] {
  let state = number + 1
  const below = (most: number) => {
    state = (Math.imul(state, 48_271) >>> 0) % 0x7fffffff
    return Math.floor((state / 0x7fffffff) * most)
  }
  for (let warmUp = 0; warmUp < 5; warmUp++) below(2)
  const name = () => [0, 0, 0].map(() => syllables[below(syllables.length)]).join('')
  const two = (value: number) => String(value).padStart(2, '0')
  const born = `19${two(10 + below(80))}-${two(1 + below(12))}-${two(1 + below(28))}`
  return [name(), name(), born, `06${10_000_000 + below(80_000_000)}`, `stad${below(9)}`]
}

function linked(rows: string[][], options: LinkOptions = {}) {
  const opened = openTable(kinds)
  for (const row of rows) opened.add(row)
  const result = link(opened.close(), options)
  return { ...result, groups: result.clusters.map((members) => members.toSorted((a, b) => a - b)) }
}

const people = Array.from({ length: 400 }, (_, number) => person(number))
const change = (row: string[], changes: Record<number, string>) => row.map((value, at) => changes[at] ?? value)

describe('what belongs together', () => {
  const again = people.slice(0, 100).map((row, number) => {
    const [given = '', surname = '', born = ''] = row
    if (number % 4 === 0) return change(row, { 0: surname, 1: given })
    if (number % 4 === 1) return change(row, { 2: `${born.slice(0, 5)}${born.slice(8)}-${born.slice(5, 7)}`, 4: '' })
    if (number % 4 === 2) return change(row, { 0: `${given}s`, 3: '' })
    return change(row, { 1: surname.slice(1), 4: 'elders' })
  })

  it('S-08 finds who was written down again with names turned round, a date turned, a letter more or less, or less known', () => {
    const entities = [...people.keys(), ...again.keys()].map(String)
    const { precision, recall, pairsCompleteness } = figuresOf(linked([...people, ...again]), entities, undefined)
    expect({ precision, recall, pairsCompleteness }).toEqual({ precision: 1, recall: 1, pairsCompleteness: 1 })
  })

  it('S-08 links two files with each other, and nobody within a file', () => {
    const twice = [...people, ...people.slice(0, 3), ...again]
    const { candidates } = linked(twice, { split: 403 })
    for (let pair = 0; pair < candidates.length; pair++) {
      expect(candidates.a[pair]).toBeLessThan(403)
      expect(candidates.b[pair]).toBeGreaterThanOrEqual(403)
    }
  })

  it('S-08 compares only what shares the chosen columns', () => {
    const { groups, candidates } = linked([...people, ...again], { blocking: [['phone']] })
    expect(groups.length).toBeGreaterThan(60)
    expect(groups).not.toContainEqual([2, 402])
    expect(candidates.length).toBeLessThan(200)
  })

  it('S-08 a rare value weighs more than one that many have', () => {
    const rows = [...people.map((row, number) => change(row, { 4: number < 200 ? 'breda' : (row[4] ?? '') })), ...again]
    const { scorer } = linked(rows)
    const [often, once] = [scorer.reasons(0, 4), scorer.reasons(250, 250)].map(
      (reasons) => reasons.find(({ feature }) => feature === 'town')?.bits ?? 0,
    )
    expect(once).toBeGreaterThan(often ?? 0)
  })

  it.each([
    ['nothing', []],
    ['one record', [person(1)]],
    ['records without any value', Array.from({ length: 50 }, () => ['', '', '', '', ''])],
  ])('S-08 finds nothing in %s', (_, rows) => {
    expect(linked(rows).groups).toEqual([])
  })

  it('S-08 links a file of two hundred columns', () => {
    const wide = Object.fromEntries(Array.from({ length: 200 }, (_, column) => [`c${column}`, 'text' as const]))
    const opened = openTable(wide)
    const row = (number: number) =>
      Array.from({ length: 200 }, (_, column) => person(number * 200 + column)[column % 2] ?? '')
    for (const number of [...Array(40).keys(), 0, 1, 2]) opened.add(row(number))
    expect(link(opened.close()).clusters.map((members) => members.toSorted((a, b) => a - b))).toEqual([
      [0, 40],
      [1, 41],
      [2, 42],
    ])
  })

  it('S-08 ends where all records say the same', () => {
    expect(() => linked(Array.from({ length: 300 }, () => person(1)))).not.toThrow()
  })
})
