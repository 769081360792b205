import type { Amounts, BudgetFile } from './budget-file.ts'
import { type Cents, centsOfEuros, sumCents } from './money.ts'

/** What one line of the budget costs in one year, in cents, with the hours and fte that belong to it. */
export type LineYear = { cost: Cents; hours: number | null; fte: number | null }

/** A line of costs with its years. */
export type BudgetLine = {
  id: string
  title: string
  text: string | null
  kind: 'structural' | 'incidental'
  serves: readonly string[]
  years: ReadonlyMap<string, LineYear>
}

/** A source of money with what it gives by year. */
export type CoverLine = {
  id: string
  title: string
  kind: 'structural' | 'incidental'
  years: ReadonlyMap<string, Cents>
}

/** Sums of one year. */
export type YearSum = { cost: Cents; cover: Cents; shortfall: Cents }

/** A part of the region with money of its own; '' is what is for the region as a whole. */
export type BudgetPart = {
  id: string
  name: string | null
  centreMunicipality: string | null
  lines: readonly BudgetLine[]
  cover: readonly CoverLine[]
  sums: ReadonlyMap<string, YearSum>
}

/** The budget of a programme as a table; every sum is made here and nowhere else. */
export type BudgetTable = { years: readonly string[]; parts: readonly BudgetPart[]; sums: ReadonlyMap<string, YearSum> }

/** Makes the table of a budget (P-09). A budget without amounts has no years and no parts. */
export function budgetTable(budget: BudgetFile | undefined): BudgetTable {
  const { parts = [], lines = [], cover = [], shortfall } = budget ?? {}
  const all = [...lines.map(({ costs }) => costs), ...cover.map(({ amounts }) => amounts), shortfall ?? {}]
  const years = [...new Set(all.flatMap((one) => Object.keys(one)))].sort()
  const named = parts.map(({ id, name, centreMunicipality }) => ({
    id,
    name,
    centreMunicipality: centreMunicipality ?? null,
  }))
  const places = [...named, { id: '', name: null, centreMunicipality: null }]
  const made = places.map((place) => partOf(place, budget ?? {}, years))
  const filled = made.filter(({ lines, cover }) => lines.length + cover.length > 0)
  return { years, parts: filled, sums: withShortfall(years, filled, shortfall) }
}

function partOf(
  place: Pick<BudgetPart, 'id' | 'name' | 'centreMunicipality'>,
  budget: BudgetFile,
  years: string[],
): BudgetPart {
  const isHere = ({ part = '' }: { part?: string | undefined }) => part === place.id
  const lines = (budget.lines ?? []).filter(isHere).map((line) => ({
    ...{ id: line.id, title: line.title, text: line.text ?? null, kind: line.kind, serves: line.serves ?? [] },
    years: new Map(Object.entries(line.costs).map(([year, cost]) => [year, yearOf(line, year, cost)])),
  }))
  const cover = (budget.cover ?? []).filter(isHere).map(({ id, title, kind, amounts }) => ({
    ...{ id, title, kind, years: inCents(amounts) },
  }))
  const sums = new Map(years.map((year) => [year, sumOf(year, lines, cover)]))
  return { ...place, lines, cover, sums }
}

type FileLine = NonNullable<BudgetFile['lines']>[number]
const yearOf = ({ hours, fte }: FileLine, year: string, cost: number): LineYear => ({
  cost: centsOfEuros(cost),
  hours: hours?.[year] ?? null,
  fte: fte?.[year] ?? null,
})

const inCents = (amounts: Amounts) =>
  new Map(Object.entries(amounts).map(([year, euros]) => [year, centsOfEuros(euros)]))

function sumOf(year: string, lines: readonly BudgetLine[], cover: readonly CoverLine[]): YearSum {
  const cost = sumCents(lines.map(({ years }) => years.get(year)?.cost ?? 0n))
  const covered = sumCents(cover.map(({ years }) => years.get(year) ?? 0n))
  // Without any cover the file does not say who pays, which is something else than a shortfall.
  return { cost, cover: covered, shortfall: cover.length === 0 ? 0n : cost - covered }
}

/** What the file calls not covered is the shortfall; where it does not, cost without cover is. */
function withShortfall(
  years: string[],
  parts: readonly BudgetPart[],
  stated: Amounts | undefined,
): Map<string, YearSum> {
  return new Map(
    years.map((year) => {
      const own = parts.flatMap(({ sums }) => sums.get(year) ?? [])
      const [cost, cover] = [sumCents(own.map((one) => one.cost)), sumCents(own.map((one) => one.cover))]
      const says = stated !== undefined || parts.some((part) => part.cover.length > 0)
      return [year, { cost, cover, shortfall: says ? cost - cover : 0n }]
    }),
  )
}

/** A line of the budget by its id, with the part it belongs to. */
export function findLine({ parts }: BudgetTable, id: string): { part: BudgetPart; line: BudgetLine } | undefined {
  for (const part of parts) {
    const line = part.lines.find((one) => one.id === id)
    if (line) return { part, line }
  }
  return undefined
}
