import type { RouteTrial } from '../../domains/signals/index.ts'
import type { RouteRule } from '../../domains/signals/rules/route-table.ts'
import type { Tally } from '../../domains/signals/rules/route-trial.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { SignalNumber, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { partInWords } from './difference-words.ts'
import { rulesInWords } from './finding-words.ts'
import { deskInWords, type RouteSpeech } from './route-words.ts'

interface TrialProps {
  number: number
  trial: RouteTrial
  speech: RouteSpeech
  now: Date
  /** The rules that hold, and those of the version that is tried. */
  rules: { now: readonly RouteRule[]; draft: readonly RouteRule[] }
}

/** What the version would have done with the signals of the last year. */
export function TrialSection(props: TrialProps) {
  const { number, trial, speech, now } = props
  const { locale } = speech
  const say = sayIn(locale)
  const since = dayInText(trial.since, locale, now)
  const nothing = trial.all.counted + trial.all.small === 0
  return (
    <Section title={say(m.routing_try)} stack="m" id="proef">
      {nothing ? (
        <p>{m.routing_try_none({ since }, { locale })}</p>
      ) : (
        <>
          <p>
            {m.routing_try_lead({ all: tallyInWords(trial.all, speech), since, number }, { locale })}{' '}
            <strong>{m.routing_try_changed({ changed: tallyInWords(trial.changed, speech) }, { locale })}</strong>.
          </p>
          <ByRule {...props} />
          <ByDesk {...props} />
          <Moves {...props} />
          <Own {...props} />
        </>
      )}
    </Section>
  )
}

const few = (count: number | null, { locale }: RouteSpeech) =>
  count === null ? m.routing_few({}, { locale }) : String(count)

/** A sum of which some parts are too small to say. */
function tallyInWords({ counted, small }: Tally, speech: RouteSpeech): string {
  const { locale } = speech
  if (small === 0) return String(counted)
  if (counted === 0 && small === 1) return m.routing_few({}, { locale })
  return m.routing_or_more({ count: counted + small }, { locale })
}

function ByRule({ trial, speech, rules }: TrialProps) {
  const say = sayIn(speech.locale)
  if (trial.byRule.length === 0) return null
  return (
    <Table
      caption={say(m.routing_try_caption)}
      rows={trial.byRule}
      keyOf={({ before, after }) => `${before} ${after}`}
      columns={[
        { title: say(m.routing_try_rule), cell: ({ before, after }) => becomes(before, after, speech) },
        { title: say(m.routing_try_signals), cell: ({ signals }) => few(signals, speech) },
        {
          title: say(m.routing_try_else),
          cell: ({ before, after, parts }) =>
            parts.map((part) => changeOf(before, after, part, rules, speech)).join('; '),
        },
      ]}
    />
  )
}

function becomes(before: number[], after: number[], speech: RouteSpeech): string {
  const { locale } = speech
  const words = (numbers: number[]) => numbers.join(', ') || m.routing_try_no_rule({}, { locale })
  if (String(before) === String(after)) return rulesInWords(after, speech)
  return m.routing_try_becomes({ before: words(before), after: words(after) }, { locale })
}

const said = {
  desks: m.routing_part_desks,
  acknowledge: m.routing_part_acknowledge,
  answer: m.routing_part_answer,
  shares: m.routing_part_shares,
}

function changeOf(
  before: number[],
  after: number[],
  part: RouteTrial['byRule'][number]['parts'][number],
  rules: TrialProps['rules'],
  speech: RouteSpeech,
): string {
  const { locale } = speech
  if (part === 'advice') return m.routing_part_advice({}, { locale })
  const of = (all: readonly RouteRule[], numbers: number[]) =>
    all
      .filter(({ number }) => numbers.includes(number))
      .map((rule) => partInWords(rule, part, speech))
      .join(', ') || m.route_nobody({}, { locale })
  const is = said[part]({ is: of(rules.draft, after) }, { locale })
  return m.routing_try_was({ is, was: of(rules.now, before) }, { locale })
}

function ByDesk({ trial, speech, number }: TrialProps) {
  const { locale } = speech
  const say = sayIn(locale)
  return (
    <Table
      caption={say(m.routing_try_by_desk)}
      rows={trial.byDesk}
      keyOf={({ desk }) => desk}
      columns={[
        { title: say(m.routing_try_desk), cell: ({ desk }) => deskInWords(desk, speech) },
        { title: say(m.routing_try_now), cell: ({ now }) => tallyInWords(now, speech), numeric: true },
        {
          title: m.routing_try_draft({ number }, { locale }),
          cell: ({ draft }) => tallyInWords(draft, speech),
          numeric: true,
        },
      ]}
    />
  )
}

function Moves({ trial, speech }: TrialProps) {
  const say = sayIn(speech.locale)
  if (trial.moves.length === 0) return null
  return (
    <Table
      caption={say(m.routing_try_moves)}
      rows={trial.moves}
      keyOf={({ from, to }) => `${from} ${to}`}
      columns={[
        { title: say(m.routing_try_from), cell: ({ from }) => deskInWords(from, speech) },
        { title: say(m.routing_try_to), cell: ({ to }) => deskInWords(to, speech) },
        { title: say(m.routing_try_signals), cell: ({ signals }) => few(signals, speech) },
      ]}
    />
  )
}

/** Single signals, for who handles them. */
function Own({ trial, speech }: TrialProps) {
  const say = sayIn(speech.locale)
  if (trial.signals.length === 0) return null
  return (
    <>
      <h3>{say(m.routing_try_own)}</h3>
      <p className="lk-hint">{say(m.routing_try_own_lead)}</p>
      <ul>
        {trial.signals.map(({ number, now, draft }) => (
          <li key={number}>
            <SignalNumber href={`/signalen/${number}`}>{number}</SignalNumber>: {deskInWords(draft.ownerDesk, speech)}
            {now.ownerDesk !== draft.ownerDesk && ` (${deskInWords(now.ownerDesk, speech)})`}
          </li>
        ))}
      </ul>
    </>
  )
}
