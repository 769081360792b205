import type { Budget } from '../../domains/programme/index.ts'
import type { Progress } from '../../domains/programme/rules/budget-progress.ts'
import type { BudgetPart } from '../../domains/programme/rules/budget-table.ts'
import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Table } from '../components/table.tsx'
import { sayIn, type Words } from '../say.ts'
import { inEuros, needCents } from './budget-words.ts'
import { partName } from './cost-table.tsx'
import { StandingBadge } from './standing-badge.tsx'

interface ProgressTableProps {
  frame: WorkbenchFrame
  budget: Budget
  part: BudgetPart
  year: string
  municipalities: readonly { code: string; name: string }[]
}

type Row = { id: string; title: string; total?: true; progress: Progress }
type Amount = Exclude<keyof Progress, 'standing'>

/** The columns of how far money is, in the order in which it goes. */
export const progressColumns: readonly [Amount, Words][] = [
  ['budget', m.budget_budgeted],
  ['committed', m.budget_committed],
  ['spent', m.budget_spent],
  ['expected', m.budget_expected],
  ['left', m.budget_left],
]

/** How far the money of a part is in a year: every line, and all of them together. */
export function ProgressTable({ frame: { locale }, budget, part, year, municipalities }: ProgressTableProps) {
  const say = sayIn(locale)
  const lines: Row[] = part.lines
    .filter(({ years }) => years.has(year))
    .map(({ id, title }) => ({ id, title, progress: budget.progress(id, year) }))
  const total: Row = { id: '', title: say(m.budget_total), total: true, progress: budget.progressOfYear(year, part) }
  const rows = lines.length > 1 ? [...lines, total] : lines
  const exact = needCents(rows.flatMap(({ progress }) => progressColumns.map(([name]) => progress[name])))
  if (rows.length === 0) return null
  return (
    <Table
      caption={<strong>{partName(part, municipalities, locale)}</strong>}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          title: say(m.budget_line),
          cell: ({ id, title, total }) =>
            total ? <strong>{title}</strong> : <a href={`/programma/begroting/posten/${id}`}>{title}</a>,
        },
        ...progressColumns.map(([name, words]) => ({
          ...{ title: say(words), numeric: true },
          cell: ({ progress, total }: Row) => {
            const amount = inEuros(progress[name], locale, exact)
            return total ? <strong>{amount}</strong> : amount
          },
        })),
        {
          title: say(m.budget_state),
          cell: ({ progress }) => <StandingBadge standing={progress.standing} locale={locale} />,
        },
      ]}
    />
  )
}
