import type { Entry } from '../../domains/programme/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { BookForm } from './book-form.tsx'
import { entryWords, inEuros, needCents, recurrenceWords } from './budget-words.ts'
import type { LinePageProps } from './line-view.ts'
import { progressColumns } from './progress-table.tsx'
import { StandingBadge } from './standing-badge.tsx'

const doneWords: Record<string, Words> = { geboekt: m.budget_done_booked, terug: m.budget_done_reversed }

/** The page of a line of the budget: how far its money is, and everything that was booked on it. */
export function LinePage(props: LinePageProps) {
  const { frame, view, books, unsent, done } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { title, text, kind } = view.line
  const errors = Object.entries(unsent.faults).map(([id, words]) => ({ id, text: say(words) }))
  const said = doneWords[done ?? '']
  const crumbs = [{ href: '/programma/begroting', label: say(m.budget_title) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={say(recurrenceWords[kind])} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {unsent.conflict && <Alert kind="risk" title={say(m.budget_conflict)} narrow />}
        {said && <Alert kind="good" title={say(said)} narrow />}
        {text && <p>{text}</p>}
        <Years {...props} />
        <Entries {...props} />
        {books && <BookForm {...props} />}
      </div>
    </WorkbenchPage>
  )
}

function Years({ frame: { locale }, view: { line, budget } }: LinePageProps) {
  const say = sayIn(locale)
  const rows = [...line.years.keys()].sort().map((year) => ({ year, progress: budget.progress(line.id, year) }))
  const exact = needCents(rows.flatMap(({ progress }) => progressColumns.map(([name]) => progress[name])))
  return (
    <Section title={say(m.budget_per_year)} stack="m">
      <Table
        caption={say(m.budget_how_counted)}
        rows={rows}
        keyOf={({ year }) => year}
        columns={[
          { title: say(m.budget_year), cell: ({ year }) => year },
          ...progressColumns.map(([name, words]) => ({
            ...{ title: say(words), numeric: true },
            cell: ({ progress }: (typeof rows)[number]) => inEuros(progress[name], locale, exact),
          })),
          {
            title: say(m.budget_state),
            cell: ({ progress }) => <StandingBadge standing={progress.standing} locale={locale} />,
          },
        ]}
      />
    </Section>
  )
}

function Entries(props: LinePageProps) {
  const { frame, view, now, books } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { entries } = view
  const exact = needCents(entries.map(({ amount }) => amount))
  return (
    <Section title={say(m.budget_entries)} stack="m">
      {entries.length === 0 ? (
        <p>{say(m.budget_entries_none)}</p>
      ) : (
        <Table
          caption={say(m.budget_entries_caption)}
          rows={entries}
          keyOf={({ id }) => id}
          columns={[
            { title: say(m.budget_reference), cell: (entry) => <What {...{ entry, frame }} /> },
            { title: say(m.budget_year), cell: ({ year }) => year },
            { title: say(m.budget_kind), cell: ({ kind }) => say(entryWords[kind]) },
            { title: say(m.budget_day), cell: ({ onDay }) => dayInShort(onDay, locale, now) },
            { title: say(m.budget_by), cell: ({ byName }) => byName ?? '' },
            { title: say(m.budget_amount), numeric: true, cell: ({ amount }) => inEuros(amount, locale, exact) },
            ...(books
              ? [{ title: say(m.budget_take_back), cell: (entry: Entry) => <TakeBack {...{ entry, frame }} /> }]
              : []),
          ]}
        />
      )}
    </Section>
  )
}

function What({ entry, frame: { locale } }: { entry: Entry; frame: WorkbenchFrame }) {
  const { reference, note, settles, reverses, reversed } = entry
  return (
    <>
      {reference}
      {reversed && (
        <>
          {' '}
          <Badge icon="back">{m.budget_reversed({}, { locale })}</Badge>
        </>
      )}
      {settles && reverses === null && <SubLine>{m.budget_pays({ reference: settles }, { locale })}</SubLine>}
      {reverses && <SubLine>{m.budget_reverses({ reference: reverses }, { locale })}</SubLine>}
      {note && <SubLine>{note}</SubLine>}
    </>
  )
}

/** A commitment on which was paid stays: what was paid goes back first. */
function TakeBack({ entry, frame: { locale } }: { entry: Entry; frame: WorkbenchFrame }) {
  const say = sayIn(locale)
  const { id, reverses, reversed, kind, openFor, amount } = entry
  if (reverses !== null || reversed) return null
  if (kind === 'commitment' && openFor !== amount) return <span className="lk-small">{say(m.budget_paid_on)}</span>
  return (
    <details className="lk-noprint">
      <summary>{say(m.budget_take_back)}</summary>
      <form action={`/programma/begroting/boekingen/${id}/terug`} method="post" className="lk-stack-s">
        <Field locale={locale} name="reden" id={`reden-${id}`} label={say(m.budget_reason)} />
        <div>
          <Button kind="second">{say(m.budget_take_back_do)}</Button>
        </div>
      </form>
    </details>
  )
}
