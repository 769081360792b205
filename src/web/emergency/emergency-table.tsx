import type { ReactNode } from 'react'
import type { EmergencyLine } from '../../domains/signals/index.ts'
import { dayInShort, momentInShort, timeInWords } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { SignalNumber, SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'

interface TableProps {
  lines: readonly EmergencyLine[]
  locale: Locale
  now: Date
  /** What can be done with a line that waits for a verdict. */
  act?: (line: EmergencyLine) => ReactNode
}

/** Emergencies, the newest first; draws nothing when there are none. */
export function EmergencyTable({ lines, locale, now, act }: TableProps) {
  const say = sayIn(locale)
  if (lines.length === 0) return null
  return (
    <Table
      caption={say(m.emergency_caption)}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { title: say(m.emergency_when), cell: ({ opened_at }) => momentInShort(opened_at, locale, now) },
        { title: say(m.emergency_who), cell: ({ personName }) => personName },
        {
          title: say(m.emergency_signal),
          cell: (line) => (
            <>
              <SignalNumber>{line.number}</SignalNumber>
              <GoOn line={line} locale={locale} now={now} />
            </>
          ),
        },
        { title: say(m.emergency_why), cell: ({ reason }) => <span dir="auto">{reason}</span> },
        {
          title: say(m.emergency_verdict),
          cell: (line) => (line.verdict === null && act ? act(line) : <VerdictBadge {...{ line, locale, now }} />),
        },
      ]}
    />
  )
}

function GoOn({ line, locale, now }: { line: EmergencyLine; locale: Locale; now: Date }) {
  if (!line.mine || line.ends_at <= now) return null
  return (
    <SubLine>
      <a href={`/noodtoegang/${line.id}`}>
        {m.emergency_go_on({ time: timeInWords(line.ends_at, locale) }, { locale })}
      </a>
    </SubLine>
  )
}

function VerdictBadge({ line, locale, now }: { line: EmergencyLine; locale: Locale; now: Date }) {
  const say = sayIn(locale)
  if (line.verdict === null || line.reviewed_on === null)
    return (
      <Badge tone="risk" icon="risk">
        {say(m.emergency_waits)}
      </Badge>
    )
  const good = line.verdict === 'justified'
  return (
    <>
      <Badge tone={good ? 'good' : 'bad'} icon={good ? 'good' : 'bad'}>
        {say(good ? m.emergency_justified : m.emergency_not_justified)}
      </Badge>
      <SubLine>
        {m.emergency_by({ name: line.reviewerName ?? '', day: dayInShort(line.reviewed_on, locale, now) }, { locale })}
      </SubLine>
    </>
  )
}
