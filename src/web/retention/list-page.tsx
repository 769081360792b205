/** A destruction list: what two people agree on, and afterwards the proof that it is gone. */
import type { Region } from '../../domains/access/index.ts'
import type { DestructionListView, SettledLine } from '../../domains/signals/index.ts'
import { dayInFull, dayInShort, momentInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { PrintLine } from '../components/panel.tsx'
import { SignalNumber, SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { ListBadge } from './retention-page.tsx'
import { classInWords, lineInWords, outcomeWords } from './retention-words.ts'

interface ListProps {
  frame: WorkbenchFrame
  region: Region
  view: DestructionListView
  now: Date
  done: Words | undefined
}

/** The page `/bewaren/lijsten/:id`. */
export function DestructionListPage({ frame, region, view, now, done }: ListProps) {
  const { locale, user } = frame
  const say = sayIn(locale)
  const { list, lines } = view
  const gone = list.state === 'destroyed'
  const title = say(gone ? m.retention_proof : m.retention_list)
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current="/bewaren"
      crumbs={[
        { label: say(m.signals_nav_start), href: '/start' },
        { label: say(m.retention_title), href: '/bewaren' },
        { label: title },
      ]}
    >
      <PrintLine>{m.retention_printed({ name: user.name, when: momentInFull(now, locale) }, { locale })}</PrintLine>
      <Head title={title} facts={<ListBadge list={list} frame={frame} />} />
      <div className="lk-stack-l">
        {done && <Alert kind="good" title={say(done)} narrow />}
        {gone && <p>{say(m.retention_proof_text)}</p>}
        <WhoAgreed view={view} frame={frame} />
        <Steps view={view} frame={frame} />
        <Section title={say(m.retention_lines)}>
          <Lines lines={lines} frame={frame} region={region} now={now} />
        </Section>
        {gone && <p className="lk-hint lk-noprint">{say(m.retention_print_hint)}</p>}
      </div>
    </WorkbenchPage>
  )
}

function WhoAgreed({ view: { list }, frame: { locale } }: { view: DestructionListView; frame: WorkbenchFrame }) {
  const say = sayIn(locale)
  const by = (name: string | null, day: string | null) =>
    name && day ? m.retention_by({ name, day: dayInFull(day, locale) }, { locale }) : say(m.retention_not_yet)
  const done = list.destroyed_on ? dayInFull(list.destroyed_on, locale) : say(m.retention_not_yet)
  return (
    <DataList
      facts={[
        { name: say(m.retention_proposed), value: by(list.proposerName, list.proposed_on) },
        { name: say(m.retention_confirmed), value: by(list.confirmerName, list.confirmed_on) },
        { name: say(m.retention_destroyed), value: done },
        {
          name: say(m.retention_hash),
          value: (
            <span className="lk-hash" dir="ltr">
              {list.hash.toString('hex')}
            </span>
          ),
          source: say(m.retention_hash_hint),
        },
      ]}
    />
  )
}

function Steps({ view: { list, mayConfirm }, frame }: { view: DestructionListView; frame: WorkbenchFrame }) {
  const say = sayIn(frame.locale)
  if (list.state !== 'proposed') return null
  const address = `/bewaren/lijsten/${list.id}`
  return (
    <div className="lk-stack-s lk-noprint">
      <p className="lk-hint">{say(mayConfirm ? m.retention_confirm_hint : m.retention_second)}</p>
      <div className="lk-actions">
        {mayConfirm && (
          <form action={`${address}/akkoord`} method="post">
            <Button>{say(m.retention_confirm)}</Button>
          </form>
        )}
        <form action={`${address}/intrekken`} method="post">
          <Button kind="second">{say(mayConfirm ? m.retention_send_back : m.retention_withdraw)}</Button>
        </form>
      </div>
    </div>
  )
}

interface LinesProps {
  lines: readonly SettledLine[]
  frame: WorkbenchFrame
  region: Region
  now: Date
}

function Lines({ lines, frame: { locale }, region, now }: LinesProps) {
  const say = sayIn(locale)
  return (
    <Table
      caption={say(m.retention_list_caption)}
      rows={lines}
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
          title: say(m.retention_outcome),
          cell: ({ outcome }) => say(outcomeWords[outcome ?? ''] ?? m.retention_outcome_waits),
        },
      ]}
    />
  )
}
