import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { progressOf, sumProgress } from './budget-progress.ts'
import { budgetTable, findLine } from './budget-table.ts'
import { programmeFile } from './programme-file.ts'

const euros = (cents: bigint | undefined) => Number(cents ?? 0n) / 100

describe('the budget of a programme', () => {
  it('P-09 of Zuid-Limburg is the table of its board proposal, to the euro', async () => {
    const text = await readFile(new URL('../../../../regions/zuid-limburg/programme.yaml', import.meta.url), 'utf8')
    const table = budgetTable(programmeFile.parse(parse(text)).budget)
    expect(table.years).toEqual(['2023', '2024', '2025'])
    expect(table.years.map((year) => euros(table.sums.get(year)?.cost))).toEqual([94_000, 81_500, 81_500])
    expect(table.years.map((year) => euros(table.sums.get(year)?.cover))).toEqual([94_000, 81_500, 81_500])
    expect(table.years.map((year) => table.sums.get(year)?.shortfall)).toEqual([0n, 0n, 0n])
    const [part, ...others] = table.parts
    expect([part?.centreMunicipality, others]).toEqual(['GM0935', []])
    const lines = part?.lines.map(({ kind, years }) => [kind, ...[...years.values()].map(({ cost }) => euros(cost))])
    expect(lines).toEqual([
      ['structural', 45_000, 45_000, 45_000],
      ['structural', 20_000, 20_000, 20_000],
      ['structural', 25_000, 12_500, 12_500],
      ['structural', 4_000, 4_000, 4_000],
    ])
  })

  it('P-09 keeps parts of the region apart, with hours, fte and what is not covered', () => {
    const table = budgetTable({
      parts: [{ id: 'west', name: 'West', centreMunicipality: 'GM0001' }],
      lines: [
        { id: 'a', title: 'A', part: 'west', kind: 'structural', costs: { '2026': 100.1 }, fte: { '2026': 0.5 } },
        { id: 'b', title: 'B', kind: 'incidental', costs: { '2026': 0.2, '2027': 10 }, hours: { '2026': 80 } },
      ],
      cover: [{ id: 'c', title: 'C', part: 'west', kind: 'structural', amounts: { '2026': 60 } }],
      shortfall: { '2026': 40.3, '2027': 10 },
    })
    expect(table.parts.map(({ id, sums }) => [id, sums.get('2026')])).toEqual([
      ['west', { cost: 10010n, cover: 6000n, shortfall: 4010n }],
      ['', { cost: 20n, cover: 0n, shortfall: 0n }],
    ])
    expect(table.sums.get('2026')).toEqual({ cost: 10030n, cover: 6000n, shortfall: 4030n })
    expect(findLine(table, 'a')?.line.years.get('2026')).toEqual({ cost: 10010n, hours: null, fte: 0.5 })
    expect(findLine(table, 'b')?.line.years.get('2026')?.hours).toBe(80)
  })

  it('P-09 without amounts is valid, and an empty table', () => {
    expect(budgetTable(undefined)).toEqual({ years: [], parts: [], sums: new Map() })
    expect(budgetTable({ text: 'Bedragen volgen.' }).parts).toEqual([])
  })
})

const entry = (id: string, kind: 'commitment' | 'actual' | 'forecast', amount: bigint, more = {}) => ({
  ...{ id, kind, amount, settles: null, reverses: null },
  ...more,
})

describe('how far the money of a line is', () => {
  it('P-09 counts a commitment and what was paid on it once', () => {
    const entries = [
      entry('a', 'commitment', 600n),
      entry('b', 'actual', 250n, { settles: 'a' }),
      entry('c', 'actual', 100n),
    ]
    expect(progressOf(1000n, entries)).toMatchObject({
      committed: 600n,
      open: 350n,
      spent: 350n,
      left: 300n,
      standing: 'within',
    })
  })

  it('P-09 counts nothing of what was taken back', () => {
    const entries = [
      entry('a', 'actual', 900n),
      entry('b', 'actual', -900n, { reverses: 'a' }),
      entry('c', 'forecast', 100n),
    ]
    expect(progressOf(1000n, entries)).toMatchObject({ spent: 0n, expected: 100n, left: 900n })
  })

  it('P-09 warns before it is too much, and when it is', () => {
    expect(progressOf(1000n, [entry('a', 'actual', 900n), entry('b', 'forecast', 200n)]).standing).toBe('goesOver')
    expect(progressOf(1000n, [entry('a', 'actual', 1001n)]).standing).toBe('over')
  })

  it('P-09 of several lines together does not hide the one that is over', () => {
    const over = progressOf(100n, [entry('a', 'actual', 150n)])
    expect(sumProgress([over, progressOf(1000n, [])])).toMatchObject({
      budget: 1100n,
      spent: 150n,
      left: 950n,
      standing: 'over',
    })
  })
})
