import type { BudgetPart, BudgetTable, YearSum } from '../../domains/programme/rules/budget-table.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { SubLine, Table } from '../components/table.tsx'
import { sayIn, type Words } from '../say.ts'
import { inDigits, inEuros, needCents, recurrenceWords } from './budget-words.ts'

type Municipalities = readonly { code: string; name: string }[]
type Row = {
  id: string
  title: string
  sub?: string
  strong?: boolean
  of: (year: string) => bigint | undefined
  beside?: (year: string) => string
}

/** What a part of the region is called, with the municipality that holds its money. */
export function partName(
  { name, centreMunicipality }: BudgetPart,
  municipalities: Municipalities,
  locale: Locale,
): string {
  if (name === null) return sayIn(locale)(m.budget_whole_region)
  const centre = municipalities.find(({ code }) => code === centreMunicipality)?.name ?? centreMunicipality
  return centre ? m.budget_part_of({ part: name, centre }, { locale }) : name
}

interface CostTableProps {
  frame: WorkbenchFrame
  years: readonly string[]
  municipalities: Municipalities
  part?: BudgetPart
  /** The sums of all parts together. */
  whole?: BudgetTable
}

/** What a part of the region costs by year and what covers it, or all parts together; every column adds up. */
export function CostTable({ frame: { locale }, years, municipalities, part, whole }: CostTableProps) {
  const say = sayIn(locale)
  const sums = part?.sums ?? whole?.sums ?? new Map<string, YearSum>()
  const rows = [...(part ? linesOf(part, locale) : []), ...totalsOf(sums, part, locale)]
  const exact = needCents(years.flatMap((year) => rows.flatMap(({ of }) => of(year) ?? [])))
  const caption = part ? partName(part, municipalities, locale) : say(m.budget_all_parts)
  return (
    <Table
      caption={<strong>{caption}</strong>}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          title: say(m.budget_line),
          cell: ({ title, sub, strong }) => (
            <>
              {strong ? <strong>{title}</strong> : title}
              {sub && <SubLine>{sub}</SubLine>}
            </>
          ),
        },
        ...years.map((year) => ({
          title: year,
          numeric: true,
          cell: (row: Row) => <Amount {...{ row, year, locale, exact }} />,
        })),
      ]}
    />
  )
}

function Amount({ row, year, locale, exact }: { row: Row; year: string; locale: Locale; exact: boolean }) {
  const amount = row.of(year)
  if (amount === undefined) return '–'
  const words = inEuros(amount, locale, exact)
  const beside = row.beside?.(year)
  return (
    <>
      {row.strong ? <strong>{words}</strong> : words}
      {beside && <SubLine>{beside}</SubLine>}
    </>
  )
}

const linesOf = ({ lines, cover }: BudgetPart, locale: Locale): Row[] => [
  ...lines.map(({ id, title, kind, years }) => ({
    ...{ id: `line ${id}`, title, sub: sayIn(locale)(recurrenceWords[kind]) },
    of: (year: string) => years.get(year)?.cost,
    beside: (year: string) => effort(years.get(year), locale),
  })),
  ...cover.map(({ id, title, kind, years }) => ({
    ...{ id: `cover ${id}`, title: m.budget_cover_from({ source: title }, { locale }) },
    ...{ sub: sayIn(locale)(recurrenceWords[kind]), of: (year: string) => years.get(year) },
  })),
]

function effort(year: { hours: number | null; fte: number | null } | undefined, locale: Locale): string {
  const hours = year?.hours == null ? [] : [m.budget_hours({ hours: inDigits(year.hours, locale) }, { locale })]
  const fte = year?.fte == null ? [] : [m.budget_fte({ fte: inDigits(year.fte, locale) }, { locale })]
  return [...hours, ...fte].join(', ')
}

function totalsOf(sums: ReadonlyMap<string, YearSum>, part: BudgetPart | undefined, locale: Locale): Row[] {
  const total = (id: keyof YearSum, words: Words): Row => ({
    ...{ id, title: sayIn(locale)(words), strong: true, of: (year) => sums.get(year)?.[id] },
  })
  const covered = [...sums.values()].some(({ cover }) => cover > 0n) || (part?.cover.length ?? 0) > 0
  const short = [...sums.values()].some(({ shortfall }) => shortfall > 0n)
  return [
    total('cost', m.budget_total_costs),
    ...(covered ? [total('cover', m.budget_total_cover)] : []),
    ...(short ? [total('shortfall', m.budget_shortfall)] : []),
  ]
}
