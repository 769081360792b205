import type { Closing } from '../../domains/programme/index.ts'
import { asNumber } from '../../domains/programme/rules/closing.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Actions, Button } from '../components/button.tsx'
import { TextArea } from '../components/field.tsx'
import { Head, Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { closingLooks, inDigits, inEuros, keyWords } from './budget-words.ts'
import type { ClosingPageProps } from './closing-view.ts'
import { partName } from './cost-table.tsx'
import { KeyForm } from './key-form.tsx'
import { ProgressTable } from './progress-table.tsx'

const doneWords: Record<string, Words> = {
  voorgesteld: m.budget_done_proposed,
  gesloten: m.budget_done_closed,
  ingetrokken: m.budget_done_withdrawn,
  heropend: m.budget_done_reopened,
}

/** The page on which a year of a part of the region is closed, and what is left is divided. */
export function ClosingPage(props: ClosingPageProps) {
  const { frame, budget, part, year, municipalities, unsent, done, closes, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = m.budget_close_year({ year, part: partName(part, municipalities, locale) }, { locale })
  const errors = Object.entries(unsent.faults).map(([id, words]) => ({ id, text: say(words) }))
  const own = budget.closings.filter((one) => one.year === year && one.partId === part.id)
  const isOpen = own.every(({ state }) => state === 'withdrawn' || state === 'reopened')
  const said = doneWords[done ?? '']
  const crumbs = [{ href: '/programma/begroting', label: say(m.budget_title) }, { label: year }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {unsent.conflict && <Alert kind="risk" title={say(m.budget_conflict)} narrow />}
        {said && <Alert kind="good" title={say(said)} narrow />}
        <ProgressTable {...{ frame, budget, part, year, municipalities }} />
        {own.map((closing) => (
          <OneClosing key={closing.id} {...props} closing={closing} />
        ))}
        {isOpen && year >= today.slice(0, 4) && <p>{say(m.budget_not_over)}</p>}
        {isOpen && year < today.slice(0, 4) && (closes ? <KeyForm {...props} /> : <p>{say(m.budget_who_closes)}</p>)}
      </div>
    </WorkbenchPage>
  )
}

type OneProps = ClosingPageProps & { closing: Closing }

function OneClosing(props: OneProps) {
  const { frame, closing } = props
  const { locale } = frame
  const { tone, icon, words } = closingLooks[closing.state]
  return (
    <Section title={m.budget_version({ version: closing.version }, { locale })} stack="m">
      <p>
        <Badge tone={tone} icon={icon}>
          {sayIn(locale)(words)}
        </Badge>
      </p>
      <History {...props} />
      <Shares {...props} />
      <StepsOf {...props} />
    </Section>
  )
}

function History({ frame: { locale }, closing, now }: OneProps) {
  const say = (
    words: (typed: { name: string; day: string }, in_: { locale: Locale }) => string,
    name: string | null,
    day: string,
  ) => words({ name: name ?? '', day: dayInText(day, locale, now) }, { locale })
  const { proposedByName, proposedOn, confirmedByName, confirmedOn, reopenedByName, reopenedOn, reopenReason } = closing
  return (
    <ul>
      <li>{say(m.budget_proposed_by, proposedByName, proposedOn)}</li>
      {confirmedOn && <li>{say(m.budget_confirmed_by, confirmedByName, confirmedOn)}</li>}
      {reopenedOn && (
        <li>
          {say(m.budget_reopened_by, reopenedByName, reopenedOn)} {reopenReason}
        </li>
      )}
    </ul>
  )
}

function Shares({ frame: { locale }, closing, municipalities }: OneProps) {
  const say = sayIn(locale)
  const { shares, leftover, dividedBy } = closing
  const left = m.budget_leftover_is({ amount: inEuros(leftover, locale) }, { locale })
  if (shares.length === 0) {
    return (
      <p>
        {left} {say(m.budget_nothing_back)}
      </p>
    )
  }
  const name = (code: string) => municipalities.find((one) => one.code === code)?.name ?? code
  const total = { municipalityCode: '', weight: shares.reduce((sum, one) => sum + one.weight, 0n), amount: leftover }
  const weight = (value: bigint) =>
    dividedBy === 'amounts' ? '' : `${inDigits(Number(asNumber(value)), locale)}${dividedBy === 'percent' ? ' %' : ''}`
  return (
    <Table
      caption={`${left} ${say(keyWords[dividedBy] ?? m.budget_key_nothing)}`}
      rows={[...shares, total]}
      keyOf={({ municipalityCode }) => municipalityCode}
      columns={[
        {
          title: say(m.budget_municipality),
          cell: ({ municipalityCode }) =>
            municipalityCode === '' ? <strong>{say(m.budget_total)}</strong> : name(municipalityCode),
        },
        ...(dividedBy === 'amounts'
          ? []
          : [{ title: say(m.budget_key), numeric: true, cell: (row: { weight: bigint }) => weight(row.weight) }]),
        {
          ...{ title: say(m.budget_amount), numeric: true },
          cell: ({ municipalityCode, amount }) =>
            municipalityCode === '' ? <strong>{inEuros(amount, locale, true)}</strong> : inEuros(amount, locale, true),
        },
      ]}
    />
  )
}

function StepsOf({ frame: { locale }, closing, closes, me, unsent }: OneProps) {
  const say = sayIn(locale)
  const to = (step: string) => `/programma/begroting/afsluitingen/${closing.id}/${step}`
  if (!closes) return null
  if (closing.state === 'closed') {
    return (
      <details className="lk-noprint">
        <summary>{say(m.budget_reopen)}</summary>
        <form action={to('heropenen')} method="post" className="lk-stack-s">
          <TextArea
            locale={locale}
            name="reden"
            label={say(m.budget_reopen_reason)}
            value={unsent.typed.reden}
            rows={2}
          />
          <div>
            <Button kind="second">{say(m.budget_reopen)}</Button>
          </div>
        </form>
      </details>
    )
  }
  if (closing.state !== 'proposed') return null
  return (
    <form method="post" className="lk-stack-s lk-noprint">
      {closing.proposedBy === me && <p className="lk-hint">{say(m.budget_four_eyes)}</p>}
      <Actions>
        {closing.proposedBy !== me && <Button formAction={to('akkoord')}>{say(m.budget_confirm)}</Button>}
        <Button kind="second" formAction={to('intrekken')}>
          {say(m.budget_withdraw)}
        </Button>
      </Actions>
    </form>
  )
}
