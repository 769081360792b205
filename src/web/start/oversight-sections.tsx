import type { OversightRow, OversightStart } from '../../domains/signals/index.ts'
import { lateness } from '../../domains/signals/rules/lateness.ts'
import { SignalState } from '../../domains/signals/rules/signal-states.ts'
import { distanceInWords } from '../../lib/dates-in-words.ts'
import { dayFromText } from '../../lib/local-day.ts'
import { m } from '../../messages/messages.js'
import { signalStateInWords } from '../components/badge.tsx'
import { Due, dueOf } from '../components/due.tsx'
import { Empty } from '../components/filters.tsx'
import { Section } from '../components/head.tsx'
import { type Column, SignalNumber, SubLine, Table } from '../components/table.tsx'
import { sayIn, type Words } from '../say.ts'
import { deskName, formsInWords, municipalityInWords } from '../signals/words.ts'
import { type CountLine, countLines } from './district-counts.ts'
import type { StartFacts } from './start-facts.ts'

interface OversightProps {
  facts: StartFacts
  oversight: OversightStart
}

/** What is late anywhere in the region or district: routing fields, no content, and no way to what may not be opened. */
export function LateSignals({ facts, oversight: { late, counts } }: OversightProps) {
  const { locale } = facts.frame
  const say = sayIn(locale)
  if (late.length === 0) {
    return (
      <Empty title={say(m.start_see_none_late)}>
        <p>{say(m.start_see_none_late_text)}</p>
      </Empty>
    )
  }
  const all = counts.reduce((sum, one) => sum + one.late, 0)
  const most = all > late.length ? ` ${m.start_see_late_most({ count: late.length }, { locale })}` : ''
  return (
    <Section title={say(m.start_late)}>
      <Table
        caption={`${say(m.start_see_late_caption)}${most}`}
        columns={lateColumns(facts)}
        rows={late}
        keyOf={({ number }) => number}
      />
    </Section>
  )
}

const steps: Record<string, Words> = {
  acknowledge: m.start_step_acknowledge,
  weigh: m.start_step_weigh,
  accept: m.start_step_accept,
  answer: m.start_step_answer,
}

function lateColumns(facts: StartFacts): Column<OversightRow>[] {
  const { frame, region } = facts
  const { locale } = frame
  const say = sayIn(locale)
  return [
    { title: say(m.start_col_signal), cell: ({ number }) => <SignalNumber>{number}</SignalNumber> },
    { title: say(m.start_col_form), cell: ({ forms }) => formsInWords(forms, locale) },
    {
      title: say(m.start_col_place),
      cell: ({ municipalityCode }) => municipalityInWords(region, municipalityCode, locale),
    },
    { title: say(m.start_col_step), cell: (row) => <Stage row={row} facts={facts} /> },
    { title: say(m.start_col_desk), cell: ({ deskId }) => deskName(region, deskId) },
    { title: say(m.start_col_late), cell: (row) => <Lateness row={row} facts={facts} /> },
    { title: say(m.start_col_age), cell: ({ receivedOn }) => ageInWords(receivedOn, facts) },
  ]
}

function Stage({ row: { kind, state }, facts }: { row: OversightRow; facts: StartFacts }) {
  const { locale } = facts.frame
  const step = steps[kind ?? '']
  return (
    <>
      {step && sayIn(locale)(step)}
      <SubLine>{signalStateInWords(SignalState.parse(state), locale)}</SubLine>
    </>
  )
}

function Lateness({ row: { dueAt, deskId }, facts }: { row: OversightRow; facts: StartFacts }) {
  const { frame, now, region } = facts
  if (dueAt === null) return null
  const hours = region.desks.find(({ id }) => id === deskId)?.hours ?? region.settings.officeHours
  return <Due locale={frame.locale} now={now} due={dueOf(dueAt, lateness(dueAt, now, hours), false)} />
}

/** How long ago it came in, in whole days. */
function ageInWords(receivedOn: string, { frame: { locale }, today }: StartFacts): string {
  const count = dayFromText(today) - dayFromText(receivedOn)
  if (count < 1) return m.start_age_today({}, { locale })
  return m.start_age({ age: distanceInWords({ unit: 'days', count }, locale) }, { locale })
}

/** How much there is in each district, by state. */
export function DistrictCounts({ facts, oversight: { counts } }: OversightProps) {
  const say = sayIn(facts.frame.locale)
  return (
    <Section title={say(m.start_see_counts)}>
      {counts.length === 0 ? (
        <p>{say(m.start_see_none)}</p>
      ) : (
        <Table
          caption={say(m.start_see_counts_caption)}
          columns={countColumns(facts)}
          rows={countLines(counts, facts.region.districts)}
          keyOf={({ districtId, total }) => (total ? 'total' : (districtId ?? 'unknown'))}
        />
      )}
    </Section>
  )
}

function countColumns({ frame, region }: StartFacts): Column<CountLine>[] {
  const say = sayIn(frame.locale)
  const nameOf = ({ districtId, total }: CountLine) => {
    if (total) return say(m.start_total)
    return region.districts.find(({ id }) => id === districtId)?.name ?? say(m.start_district_unknown)
  }
  const number = (words: Words, cell: (line: CountLine) => number) => ({ title: say(words), cell, numeric: true })
  return [
    { title: say(m.start_col_district), cell: nameOf },
    number(m.start_col_new, (line) => line.new),
    number(m.start_col_in_hand, (line) => line.inHand),
    number(m.start_col_watched, (line) => line.watched),
    number(m.start_col_handed, (line) => line.handedOver),
    number(m.start_col_open, (line) => line.open),
    number(m.start_col_late, (line) => line.late),
  ]
}
