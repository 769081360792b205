import type { Budget } from '../../domains/programme/index.ts'
import type { BudgetPart } from '../../domains/programme/rules/budget-table.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Empty, Tabs } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ListFiles } from '../lists/list-files.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { closingLooks, inEuros } from './budget-words.ts'
import { CostTable, partName } from './cost-table.tsx'
import { ProgressTable } from './progress-table.tsx'

interface BudgetPageProps {
  frame: WorkbenchFrame
  budget: Budget | null
  /** The year that the address asks for. */
  asked: string
  municipalities: readonly { code: string; name: string }[]
  now: Date
  today: string
}

/** The page `/programma/begroting`. */
export function BudgetPage(props: BudgetPageProps) {
  const { frame, budget } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.budget_title)} current="/programma">
      <ProgrammeNav frame={frame} current="/programma/begroting" />
      <Head title={say(m.budget_title)} facts={say(m.budget_lead)} />
      {budget === null || budget.table.parts.length === 0 ? (
        <NoBudget frame={frame} budget={budget} />
      ) : (
        <Filled {...props} budget={budget} />
      )}
    </WorkbenchPage>
  )
}

function NoBudget({ frame: { locale }, budget }: Pick<BudgetPageProps, 'frame' | 'budget'>) {
  const say = sayIn(locale)
  return (
    <Empty title={say(budget === null ? m.budget_no_programme : m.budget_no_amounts)}>
      {budget?.text && <p>{budget.text}</p>}
      <p>{say(budget === null ? m.budget_no_programme_text : m.budget_no_amounts_text)}</p>
      <p>{say(m.budget_no_amounts_how)}</p>
    </Empty>
  )
}

function Filled(props: BudgetPageProps & { budget: Budget }) {
  const { frame, budget, asked, municipalities, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { years, parts } = budget.table
  const year = years.includes(asked) ? asked : (years.at(-1) ?? '')
  return (
    <div className="lk-stack-l">
      <TooMuch {...{ frame, budget, year }} />
      <Section title={m.budget_progress({ year }, { locale })} stack="m">
        <Tabs
          label={say(m.budget_years)}
          tabs={years.map((one) => ({ label: one, href: `/programma/begroting?jaar=${one}`, current: one === year }))}
        />
        {parts.map((part) => (
          <ProgressTable key={part.id} {...{ frame, budget, part, year, municipalities }} />
        ))}
        <p className="lk-hint">{say(m.budget_how_counted)}</p>
      </Section>
      <Section title={say(m.budget_costs)} stack="m">
        {budget.text && <p>{budget.text}</p>}
        {parts.map((part) => (
          <CostTable key={part.id} {...{ frame, part, years, municipalities }} />
        ))}
        {parts.length > 1 && <CostTable {...{ frame, years, municipalities }} whole={budget.table} />}
        <p className="lk-hint">{m.budget_as_of({ day: dayInText(budget.day, locale, now) }, { locale })}</p>
        <ListFiles frame={frame} lists={[{ id: 'begroting', title: m.lists_budget }]} />
      </Section>
      <Closings {...props} />
    </div>
  )
}

/** Says before anything else that a line costs too much; on a good day it says nothing. */
function TooMuch({ frame: { locale }, budget, year }: { frame: WorkbenchFrame; budget: Budget; year: string }) {
  const lines = budget.table.parts.flatMap((part) => part.lines)
  const wrong = lines
    .map((line) => ({ ...line, progress: budget.progress(line.id, year) }))
    .filter(({ progress }) => progress.standing !== 'within')
  if (wrong.length === 0) return null
  const isOver = wrong.some(({ progress }) => progress.standing === 'over')
  return (
    <Alert kind={isOver ? 'bad' : 'risk'} title={m.budget_attention({ count: wrong.length }, { locale })}>
      <ul>
        {wrong.map(({ id, title, progress }) => (
          <li key={id}>
            <a href={`/programma/begroting/posten/${id}`}>{title}</a>:{' '}
            {m.budget_too_much({ amount: inEuros(-progress.left, locale) }, { locale })}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function Closings({ frame: { locale }, budget, municipalities, today }: BudgetPageProps & { budget: Budget }) {
  const say = sayIn(locale)
  const past = budget.table.years.filter((year) => year < today.slice(0, 4)).toReversed()
  const rows = past.flatMap((year) =>
    budget.table.parts.filter(({ sums }) => sums.has(year)).map((part) => ({ year, part })),
  )
  return (
    <Section title={say(m.budget_closings)} stack="m">
      <p>{budget.leftoverText ?? say(m.budget_closings_text)}</p>
      {rows.length === 0 ? (
        <p>{say(m.budget_closings_none)}</p>
      ) : (
        <Table
          caption={say(m.budget_closings_caption)}
          rows={rows}
          keyOf={({ year, part }) => `${year} ${part.id}`}
          columns={[
            {
              title: say(m.budget_year),
              cell: ({ year, part }) => (
                <a href={closingAddress(year, part)}>
                  {year}, {partName(part, municipalities, locale)}
                </a>
              ),
            },
            { title: say(m.budget_state), cell: (row) => <ClosingBadge {...row} {...{ budget, locale }} /> },
            {
              title: say(m.budget_left),
              numeric: true,
              cell: ({ year, part }) => {
                const { budget: planned, spent } = budget.progressOfYear(year, part)
                return inEuros(planned - spent, locale)
              },
            },
          ]}
        />
      )}
    </Section>
  )
}

/** Where a year of a part is closed. */
const closingAddress = (year: string, { id }: BudgetPart): string =>
  `/programma/begroting/jaren/${year}?${new URLSearchParams({ deel: id })}`

type BadgeProps = { budget: Budget; year: string; part: BudgetPart; locale: WorkbenchFrame['locale'] }

function ClosingBadge({ budget, year, part, locale }: BadgeProps) {
  const say = sayIn(locale)
  const [newest] = budget.closings.filter((one) => one.year === year && one.partId === part.id)
  if (!newest || newest.state === 'withdrawn') {
    return <Badge icon="later">{say(m.budget_closing_open)}</Badge>
  }
  const { tone, icon, words } = closingLooks[newest.state]
  return (
    <Badge tone={tone} icon={icon}>
      {say(words)}
    </Badge>
  )
}
