/** What is kept how long, what expired, and the lists on which it is destroyed. */
import { type DestructionListRow, isUnfinished } from '../../domains/signals/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { SignalNumber, SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { RestrictionsSection } from './restrictions-section.tsx'
import type { RetentionFacts } from './retention-facts.ts'
import { classInWords, lineInWords, listLooks, monthsInWords } from './retention-words.ts'

/** The page `/bewaren`. */
export function RetentionPage({ facts }: { facts: RetentionFacts }) {
  const { frame, faults, done, guards } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const crumbs = [{ href: '/start', label: say(m.signals_nav_start) }, { label: say(m.retention_title) }]
  return (
    <WorkbenchPage
      frame={frame}
      title={say(m.retention_title)}
      current="/bewaren"
      crumbs={crumbs}
      errors={errors.length}
    >
      <Head title={say(m.retention_title)} facts={say(m.retention_lead)} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {done && <Alert kind="good" title={say(done)} narrow />}
        <ExpiredSection facts={facts} />
        <ListsSection facts={facts} />
        {guards && <RestrictionsSection facts={facts} />}
        <TermsSection facts={facts} />
      </div>
    </WorkbenchPage>
  )
}

function ExpiredSection({ facts }: { facts: RetentionFacts }) {
  const { frame, region, view, now } = facts
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.retention_expired)} stack="m">
      {view.expired.length === 0 ? (
        <p>{say(m.retention_nothing_expired)}</p>
      ) : (
        <Table
          caption={say(m.retention_expired_caption)}
          rows={view.expired}
          keyOf={({ number }) => number}
          columns={[
            {
              title: say(m.retention_line),
              cell: ({ number }) => <SignalNumber>{lineInWords(number, locale)}</SignalNumber>,
            },
            {
              title: say(m.retention_class),
              cell: (line) => (
                <>
                  {classInWords(region, line.class, locale)}
                  <SubLine>{line.ground}</SubLine>
                </>
              ),
            },
            { title: say(m.retention_closed), cell: ({ closedOn }) => dayInShort(closedOn, locale, now) },
            { title: say(m.retention_since), cell: ({ expiredOn }) => dayInShort(expiredOn, locale, now) },
            {
              title: say(m.retention_what),
              cell: ({ restricted }) => say(restricted ? m.retention_kept : m.retention_on_list),
            },
          ]}
        />
      )}
      <ProposeForm facts={facts} />
    </Section>
  )
}

function ProposeForm({ facts: { frame, view, guards } }: { facts: RetentionFacts }) {
  const say = sayIn(frame.locale)
  if (!guards || view.expired.length === 0) return null
  if (view.lists.some(isUnfinished)) return <p className="lk-hint">{say(m.retention_waits)}</p>
  if (view.expired.every(({ restricted }) => restricted)) return <p className="lk-hint">{say(m.retention_all_kept)}</p>
  return (
    <form action="/bewaren/voorleggen" method="post" className="lk-stack-s">
      <p className="lk-hint">{say(m.retention_propose_hint)}</p>
      <div>
        <Button>{say(m.retention_propose)}</Button>
      </div>
    </form>
  )
}

function ListsSection({ facts: { frame, view, now } }: { facts: RetentionFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  const by = (name: string | null, day: string | null) =>
    name && day ? m.retention_by({ name, day: dayInShort(day, locale, now) }, { locale }) : say(m.retention_not_yet)
  return (
    <Section title={say(m.retention_lists)} stack="m">
      {view.lists.length === 0 ? (
        <p>{say(m.retention_no_lists)}</p>
      ) : (
        <Table
          caption={say(m.retention_lists_caption)}
          rows={view.lists}
          keyOf={({ id }) => id}
          columns={[
            {
              title: say(m.retention_list),
              cell: ({ id, proposed_on }) => (
                <a href={`/bewaren/lijsten/${id}`}>
                  {m.retention_list_of({ day: dayInShort(proposed_on, locale, now) }, { locale })}
                </a>
              ),
            },
            { title: say(m.retention_state), cell: (list) => <ListBadge list={list} frame={frame} /> },
            { title: say(m.retention_lines), cell: ({ lines }) => lines, numeric: true },
            { title: say(m.retention_proposed), cell: (list) => by(list.proposerName, list.proposed_on) },
            { title: say(m.retention_confirmed), cell: (list) => by(list.confirmerName, list.confirmed_on) },
          ]}
        />
      )}
    </Section>
  )
}

/** How it stands with a list. */
export function ListBadge({ list, frame }: { list: Pick<DestructionListRow, 'state'>; frame: WorkbenchFrame }) {
  const look = listLooks[list.state]
  if (!look) return null
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {sayIn(frame.locale)(look.words)}
    </Badge>
  )
}

function TermsSection({ facts: { frame, region } }: { facts: RetentionFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.retention_terms)}>
      <Table
        caption={say(m.retention_terms_caption)}
        rows={[...region.retention, ...region.records]}
        keyOf={({ id }) => id}
        columns={[
          { title: say(m.retention_class), cell: ({ name }) => name[locale] },
          { title: say(m.retention_term), cell: ({ months }) => monthsInWords(months, locale) },
          {
            title: say(m.retention_ground),
            cell: ({ article, example }) => (
              <>
                {article}
                {example && <SubLine>{say(m.retention_example)}</SubLine>}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
