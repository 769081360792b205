/** A request of a data subject, from receipt to letter. */
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import { Due } from '../components/due.tsx'
import { Head, Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { deskName } from '../signals/words.ts'
import { CarryOutSection } from './carry-out-section.tsx'
import { DecisionSection } from './decision-section.tsx'
import { DesksSection } from './desks-section.tsx'
import type { RequestFacts } from './request-facts.ts'
import {
  channelWords,
  crumbsTo,
  dueInDays,
  identityWords,
  inWords,
  kindWords,
  stateInWords,
  stepWords,
} from './request-words.ts'
import { IdentityForm, TermsSection } from './terms-section.tsx'

/** The page `/verzoeken/:id`. */
export function RequestPage({ facts }: { facts: RequestFacts }) {
  const { frame, view, now, today, unsent, done } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(unsent?.faults ?? {}).map(([id, words]) => ({ id, text: words ? say(words) : '' }))
  const crumbs = [...crumbsTo(locale), { label: view.number }]
  const about = [inWords(kindWords, view.kind, locale), stateInWords(view, locale, now)].join(' · ')
  const open = view.answeredOn === null
  return (
    <WorkbenchPage frame={frame} title={view.number} current="/verzoeken" crumbs={crumbs} errors={errors.length}>
      <Head title={`${say(m.requests_number)} ${view.number}`} facts={about}>
        {open && (
          <div>
            <p className="lk-soft">{say(m.requests_due)}</p>
            <Due locale={locale} now={now} due={dueInDays(view, today)} />
          </div>
        )}
      </Head>
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {done && <Alert kind="good" title={say(done)} narrow />}
        <WhoSection facts={facts} />
        <TermsSection facts={facts} />
        <DesksSection facts={facts} />
        <DecisionSection facts={facts} />
        {(view.outcome === 'granted' || view.outcome === 'partly') && <CarryOutSection facts={facts} />}
        {view.outcome !== null && <LetterSection facts={facts} />}
        <HistorySection facts={facts} />
      </div>
    </WorkbenchPage>
  )
}

function WhoSection({ facts }: { facts: RequestFacts }) {
  const { frame, view, now } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const { subject } = view
  const sought = [subject.name, subject.phone, subject.plate, subject.address, subject.postcode].filter(Boolean)
  const open = view.answeredOn === null
  const checked = view.identity === null ? say(m.requests_identity_none) : inWords(identityWords, view.identity, locale)
  const came = `${inWords(channelWords, view.channel, locale)}, ${dayInShort(view.receivedOn, locale, now)}`
  return (
    <Section title={say(m.requests_who)} stack="m">
      <DataList
        facts={[
          { name: say(m.requests_applicant), value: <Paragraphs text={view.applicant} /> },
          { name: say(m.requests_received), value: came },
          ...(view.request === '' ? [] : [{ name: say(m.requests_what), value: <Paragraphs text={view.request} /> }]),
          { name: say(m.requests_find), value: <span dir="auto">{sought.join(', ')}</span> },
          ...(view.identity === null && open ? [] : [{ name: say(m.requests_checked), value: checked }]),
        ]}
      />
      {view.identity === null && open && <IdentityForm facts={facts} />}
    </Section>
  )
}

function LetterSection({ facts: { frame, view } }: { facts: RequestFacts }) {
  const say = sayIn(frame.locale)
  return (
    <Section title={say(m.requests_letter)} stack="m">
      <p>{say(m.requests_letter_text)}</p>
      <p className="lk-actions">
        <a href={`/verzoeken/${view.id}/brief?in=nl`}>{say(m.requests_letter_nl)}</a>
        <a href={`/verzoeken/${view.id}/brief?in=en`}>{say(m.requests_letter_en)}</a>
      </p>
      {view.answeredOn === null && (
        <form action={`/verzoeken/${view.id}/verstuurd`} method="post" className="lk-stack-s">
          <p className="lk-hint">{say(m.requests_sent_hint)}</p>
          <div>
            <Button>{say(m.requests_sent)}</Button>
          </div>
        </form>
      )}
    </Section>
  )
}

function HistorySection({ facts: { frame, region, view, now } }: { facts: RequestFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  const rows = view.history.map((line, at) => ({ ...line, key: String(at) }))
  return (
    <Section title={say(m.requests_history)}>
      <Table
        caption={say(m.requests_history_caption)}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { title: say(m.requests_when), cell: ({ on }) => dayInShort(on, locale, now) },
          {
            title: say(m.requests_happened),
            cell: ({ step, deskId, number }) =>
              [say(stepWords[step]), deskId && deskName(region, deskId), number].filter(Boolean).join(': '),
          },
          { title: say(m.requests_by), cell: ({ byName }) => byName },
        ]}
      />
    </Section>
  )
}
