import type { TimelineLine } from '../../domains/signals/index.ts'
import { dayInShort, momentInShort, quarterInWords } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Chain, ChainStep, Time } from '../components/chain.tsx'
import { Section } from '../components/head.tsx'
import type { SignalFacts } from './signal-facts.ts'
import { lightOf, lineDetail, lineInWords, personInWords } from './timeline-words.ts'

/** What happened with a signal, the newest first. */
export function TimelineSection({ facts }: { facts: SignalFacts }) {
  const { frame, view } = facts
  return (
    <Section title={m.signals_timeline({}, { locale: frame.locale })}>
      <Chain>
        {view.timeline.map((line, at) => (
          <Line key={line.id} line={line} facts={facts} newest={at === 0} />
        ))}
      </Chain>
    </Section>
  )
}

function Line({ line, facts, newest }: { line: TimelineLine; facts: SignalFacts; newest: boolean }) {
  const { frame, region, now } = facts
  const { locale } = frame
  const light = lightOf(line.kind)
  const detail = lineDetail(line, { locale, region, now })
  return (
    <ChainStep light={newest && light === 'lit' ? 'now' : light}>
      <strong>{lineInWords(line.kind, locale)}</strong> {detail}
      {line.byName && <> {personInWords(line.kind, line.byName, locale)}</>}
      <Time>{lineTime(line, facts)}</Time>
      {line.reason && (
        <p className="lk-small lk-typed" dir="auto">
          {line.reason}
        </p>
      )}
    </ChainStep>
  )
}

/** Of whoever reports without signing in we say the quarter of the report while a clock runs, else the day alone. */
function lineTime({ at, kind, byName }: TimelineLine, { frame: { locale }, view, now }: SignalFacts): string {
  const byReporter = kind === 'received' || kind === 'partShared' || kind === 'reporterWrote'
  if (!byReporter || byName !== null || !view.roundedTime) return momentInShort(at, locale, now)
  const day = dayInShort(at, locale, now)
  return kind === 'received' && view.clocks.length > 0 ? `${day}, ${quarterInWords(at, locale)}` : day
}
