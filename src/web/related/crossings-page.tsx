/** Links that cross municipal borders, and what other desks heard. */
import type { Region } from '../../domains/access/index.ts'
import type { Crossing, CrossingsView } from '../../domains/signals/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { type Column, SignalNumber, SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { signalAddress } from '../signals/signal-facts.ts'
import { deskName, municipalityInWords, purposeInWords } from '../signals/words.ts'
import { DeskPhones } from './desks-panel.tsx'
import { NotReady } from './related-section.tsx'
import { likelihoodInWords } from './related-words.ts'

interface CrossingsProps {
  frame: WorkbenchFrame
  region: Region
  now: Date
  view: CrossingsView
}

/** The page `/verbanden`. */
export function CrossingsPage(props: CrossingsProps) {
  const { frame, view } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.related_overview)} current="/verbanden">
      <Head title={say(m.related_overview)} />
      <div className="lk-stack-l">
        <p>{say(m.related_overview_lead)}</p>
        <NotReady locale={locale} related={{ index: view.index }} />
        <Section title={say(m.related_overview_likely)} stack="m">
          {view.likely.length === 0 ? (
            <p className="lk-soft">{say(m.related_overview_likely_none)}</p>
          ) : (
            <Crossings {...props} rows={view.likely} />
          )}
          {view.possible.length > 0 && (
            <details>
              <summary>{m.related_more({ count: view.possible.length }, { locale })}</summary>
              <Crossings {...props} rows={view.possible} />
            </details>
          )}
        </Section>
        <Section title={say(m.related_overview_confirmed)} stack="m">
          {view.confirmed.length === 0 ? (
            <p className="lk-soft">{say(m.related_overview_confirmed_none)}</p>
          ) : (
            <Crossings {...props} rows={view.confirmed} />
          )}
        </Section>
        <Elsewhere {...props} />
        <AboutUs {...props} />
      </div>
    </WorkbenchPage>
  )
}

function Crossings({ frame, region, now, rows }: CrossingsProps & { rows: readonly Crossing[] }) {
  const { locale } = frame
  const say = sayIn(locale)
  const side = (one: Crossing['one']) => (
    <>
      <SignalNumber href={signalAddress(one.number)}>{one.number}</SignalNumber>
      <SubLine>
        {municipalityInWords(region, one.municipalityCode, locale)},{' '}
        <span className="lk-number">{dayInShort(one.receivedOn, locale, now)}</span>
      </SubLine>
    </>
  )
  const guessed = rows.some(({ likelihood }) => likelihood !== null)
  const columns: Column<Crossing>[] = [
    { title: say(m.related_overview_col_one), cell: ({ one }) => side(one) },
    {
      title: say(guessed ? m.related_overview_col_other_likely : m.related_overview_col_other),
      cell: ({ other }) => side(other),
    },
  ]
  const how: Column<Crossing> = {
    title: say(m.related_overview_col_how),
    cell: ({ likelihood }) => likelihood && likelihoodInWords(likelihood, locale),
  }
  return (
    <Table
      caption={say(guessed ? m.related_search_caption : m.related_overview_caption)}
      rows={rows}
      keyOf={({ one, other }) => `${one.number} ${other.number}`}
      columns={guessed ? [...columns, how] : columns}
    />
  )
}

function Elsewhere({ frame, region, view }: CrossingsProps) {
  const { locale } = frame
  const say = sayIn(locale)
  if (view.elsewhere.length === 0) return null
  return (
    <Section title={say(m.related_overview_elsewhere)} stack="m">
      <p className="lk-soft">{say(m.related_overview_elsewhere_lead)}</p>
      <List>
        {view.elsewhere.map(({ number, desks }) => (
          <ListRow key={number} beside={<SignalNumber href={signalAddress(number)}>{number}</SignalNumber>}>
            <DeskPhones region={region} desks={desks} />
          </ListRow>
        ))}
      </List>
    </Section>
  )
}

function AboutUs({ frame, region, now, view }: CrossingsProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const rows = view.toldAboutUs
  return (
    <Section title={say(m.related_overview_us)} stack="m">
      <p className="lk-soft">{say(rows.length === 0 ? m.related_overview_us_none : m.related_overview_us_lead)}</p>
      {rows.length > 0 && (
        <Table
          caption={say(m.related_overview_us)}
          rows={rows}
          keyOf={(row) => Object.values(row).join(' ')}
          columns={[
            {
              title: say(m.related_overview_col_who),
              cell: ({ byName, by_desk }) => (
                <>
                  {byName}
                  <SubLine>{deskName(region, by_desk)}</SubLine>
                </>
              ),
            },
            {
              title: say(m.related_overview_col_for),
              cell: ({ purpose }) => purposeInWords(region, purpose, locale),
            },
            { title: say(m.related_overview_col_desk), cell: ({ desk_id }) => deskName(region, desk_id) },
            {
              title: say(m.related_overview_col_when),
              cell: ({ on_day }) => <span className="lk-number">{dayInShort(on_day, locale, now)}</span>,
            },
          ]}
        />
      )}
    </Section>
  )
}
