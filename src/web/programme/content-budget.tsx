import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { m } from '../../messages/messages.js'
import { DataList } from '../components/data-list.tsx'
import { Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import type { Reading } from './content-facts.tsx'
import { codeInWords, labelInWords } from './programme-words.ts'

type Budget = NonNullable<ProgrammeFile['budget']>
type Row = { key: string; title: string; kind: string; amounts: Record<string, number>; sum?: true }

/** What the programme costs and what covers it, by year, as the plan says it. */
export function BudgetSection({ budget, reading }: { budget: Budget | undefined; reading: Reading }) {
  if (!budget) return null
  const { locale } = reading
  const say = sayIn(locale)
  const rows = rowsOf(budget, reading)
  const years = [...new Set(rows.flatMap(({ amounts }) => Object.keys(amounts)))].sort()
  const texts = (['text', 'leftover'] as const).flatMap((word) =>
    budget[word] ? [{ name: labelInWords(word, locale), value: budget[word] }] : [],
  )
  return (
    <Section title={say(m.programme_many_budget)} id="deel-budget" stack="m">
      {texts.length > 0 && <DataList facts={texts} />}
      {rows.length > 0 && (
        <Table
          caption={say(m.programme_content_caption_costs)}
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            {
              title: say(m.programme_content_what),
              cell: ({ title, sum }) => (sum ? <strong>{title}</strong> : title),
            },
            { title: labelInWords('kind', locale), cell: ({ kind }) => kind },
            ...years.map((year) => ({
              title: year,
              numeric: true,
              cell: ({ amounts }: Row) => (amounts[year] === undefined ? '' : euros(amounts[year], locale)),
            })),
          ]}
        />
      )}
    </Section>
  )
}

function rowsOf({ lines = [], cover = [], shortfall }: Budget, { locale, names }: Reading): Row[] {
  const say = sayIn(locale)
  const where = (part: string | undefined) => (part === undefined ? '' : ` (${names.get(part) ?? part})`)
  const of = (key: string, title: string, amounts: Row['amounts']): Row => ({
    key,
    title,
    kind: '',
    amounts,
    sum: true,
  })
  const costs = lines.map((line) => ({
    ...{ key: line.id, title: `${line.title}${where(line.part)}`, amounts: line.costs },
    kind: codeInWords(line.kind, locale),
  }))
  const covered = cover.map((line) => ({
    ...{ key: line.id, title: `${line.title}${where(line.part)}`, amounts: line.amounts },
    kind: codeInWords(line.kind, locale),
  }))
  return [
    ...costs,
    ...(costs.length > 0 ? [of('all costs', say(m.programme_content_total_costs), together(costs))] : []),
    ...covered,
    ...(covered.length > 0 ? [of('all cover', say(m.programme_content_total_cover), together(covered))] : []),
    ...(shortfall ? [of('shortfall', labelInWords('shortfall', locale), shortfall)] : []),
  ]
}

/** Sums in whole cents, so that they are exact. */
function together(rows: readonly Row[]): Record<string, number> {
  const cents = new Map<string, number>()
  for (const { amounts } of rows)
    for (const [year, amount] of Object.entries(amounts))
      cents.set(year, (cents.get(year) ?? 0) + Math.round(amount * 100))
  return Object.fromEntries([...cents].map(([year, sum]) => [year, sum / 100]))
}

const euros = (amount: number, locale: 'nl' | 'en') =>
  amount.toLocaleString(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  })
