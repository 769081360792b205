/** Two people at the same signal: what stands there now, beside what was typed. */
import { momentInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { StateBadge } from '../components/badge.tsx'
import { DataList, type Fact } from '../components/data-list.tsx'
import type { SignalFacts } from './signal-facts.ts'
import { lineDetail, lineInWords, personInWords } from './timeline-words.ts'

/** Somebody was first. The form under it holds what was typed; whoever sends it again decides. */
export function ConflictNotice({ facts, nothingTyped }: { facts: SignalFacts; nothingTyped?: boolean }) {
  const { frame, view } = facts
  const { locale } = frame
  const by = view.takenBy?.isMe
    ? m.signals_by_you({}, { locale })
    : view.takenBy && m.signals_by({ name: view.takenBy.name }, { locale })
  const state = (
    <StateBadge locale={locale} state={view.state}>
      {by}
    </StateBadge>
  )
  return (
    <Alert kind="risk" narrow title={m.signals_conflict({}, { locale })}>
      <p>{m.signals_conflict_nothing_lost({}, { locale })}</p>
      <DataList narrow facts={[{ name: m.signals_conflict_state({}, { locale }), value: state }, ...lastLine(facts)]} />
      {!nothingTyped && <p>{m.signals_conflict_yours({}, { locale })}</p>}
    </Alert>
  )
}

function lastLine({ frame, view, region, now }: SignalFacts): Fact[] {
  const { locale } = frame
  const [line] = view.timeline
  if (!line) return []
  const person = line.byName === null ? [] : [personInWords(line.kind, line.byName, locale)]
  const words = [lineInWords(line.kind, locale), lineDetail(line, { locale, region, now }), ...person]
  return [
    {
      name: m.signals_conflict_last({}, { locale }),
      value: (
        <>
          {words.filter(Boolean).join(' ')}
          {line.reason && (
            <span className="lk-typed lk-source" dir="auto">
              {line.reason}
            </span>
          )}
        </>
      ),
      source: momentInShort(line.at, locale, now),
    },
  ]
}
