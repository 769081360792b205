import type { Meeting } from '../../domains/programme/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { hoursInWords, type Look, lookOf, minutesLooks } from './meeting-words.ts'

interface MeetingTableProps {
  locale: Locale
  meetings: readonly Meeting[]
  /** What is said when there are none. */
  none: string
  today: string
  now: Date
}

/** A badge for a state. */
export function LookBadge({ look, locale }: { look: Look; locale: Locale }) {
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {sayIn(locale)(look.words)}
    </Badge>
  )
}

/** Meetings with when, where and how they stand. */
export function MeetingTable({ locale, meetings, none, today, now }: MeetingTableProps) {
  const say = sayIn(locale)
  if (meetings.length === 0) return <p>{none}</p>
  return (
    <Table
      caption={<span className="lk-hidden">{say(m.meetings_title)}</span>}
      rows={meetings}
      keyOf={({ id }) => id}
      columns={[
        {
          title: say(m.meetings_when),
          cell: (one) => (
            <>
              <a href={`/programma/overleg/${one.id}`}>{dayInShort(one.day, locale, now)}</a>
              <SubLine>{hoursInWords(one, locale)}</SubLine>
            </>
          ),
        },
        {
          title: say(m.meetings_where),
          cell: ({ place, link }) => <span dir="auto">{place === '' ? link : place}</span>,
        },
        {
          title: say(m.meetings_state),
          cell: (one) => (
            <>
              <LookBadge locale={locale} look={lookOf(one, today)} />
              {one.state === 'held' && <SubLine>{say(minutesLooks[one.minutesState].words)}</SubLine>}
            </>
          ),
        },
      ]}
    />
  )
}
