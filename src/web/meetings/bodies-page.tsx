import type { BodyLine } from '../../domains/programme/index.ts'
import { dayInShort, dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ListFiles } from '../lists/list-files.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { gatheringName, oftenInWords, periodLooks } from './meeting-words.ts'

type Districts = readonly { id: string; name: string }[]
interface BodiesProps {
  frame: WorkbenchFrame
  bodies: readonly BodyLine[]
  districts: Districts
  hasProgramme: boolean
  now: Date
}

/** Where a body has its page. */
export const bodyAddress = (key: string): string => `/programma/overleggen/${key}`

/** The page `/programma/overleggen`: which bodies there are, when they meet, and which did not meet as often as agreed. */
export function BodiesPage(props: BodiesProps) {
  const { frame, bodies, hasProgramme } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.meetings_title)} current="/programma">
      <ProgrammeNav frame={frame} current="/programma/overleggen" />
      <Head title={say(m.meetings_title)} facts={<p>{say(m.meetings_lead)}</p>} />
      <div className="lk-stack-l">
        {bodies.length === 0 ? (
          <Empty title={say(m.meetings_title)}>
            <p>{say(hasProgramme ? m.meetings_no_bodies : m.meetings_no_programme)}</p>
          </Empty>
        ) : (
          <>
            <Attention {...props} />
            <BodiesTable {...props} />
            <ListFiles frame={frame} lists={[{ id: 'overleggen', title: m.lists_meetings }]} />
          </>
        )}
      </div>
    </WorkbenchPage>
  )
}

/** What missed its last period, and what has nothing planned for the one that runs. */
function Attention({ frame: { locale }, bodies, districts, now }: BodiesProps) {
  const lines = bodies.flatMap(({ key, gathering, record }) => {
    const name = gatheringName(gathering, districts, locale)
    const period = record?.state === 'missed' ? record.periods.findLast(({ state }) => state === 'missed') : undefined
    if (!period) return []
    const days = { from: dayInText(period.first, locale, now), until: dayInText(period.last, locale, now) }
    return [{ key, text: m.meetings_attention_missed({ body: name, ...days }, { locale }) }]
  })
  if (lines.length === 0) return null
  return (
    <Section title={sayIn(locale)(m.meetings_attention)} stack="s">
      <ul>
        {lines.map(({ key, text }) => (
          <li key={key}>
            <a href={bodyAddress(key)}>{text}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function BodiesTable({ frame: { locale }, bodies, districts, now }: BodiesProps) {
  const say = sayIn(locale)
  return (
    <Table
      caption={say(m.meetings_caption)}
      rows={bodies}
      keyOf={({ key }) => key}
      columns={[
        {
          title: say(m.meetings_body),
          cell: ({ key, gathering }) => <a href={bodyAddress(key)}>{gatheringName(gathering, districts, locale)}</a>,
        },
        {
          title: say(m.meetings_next),
          cell: ({ next }) => (next ? dayLink(next, locale, now) : <Soft>{say(m.meetings_none_planned)}</Soft>),
        },
        {
          title: say(m.meetings_last),
          cell: ({ last }) => (last ? dayLink(last, locale, now) : <Soft>{say(m.meetings_none_held)}</Soft>),
        },
        { title: say(m.meetings_frequency), cell: (line) => <Frequency line={line} locale={locale} /> },
      ]}
    />
  )
}

const Soft = ({ children }: { children: string }) => <span className="lk-soft">{children}</span>

const dayLink = ({ id, day }: { id: string; day: string }, locale: Locale, now: Date) => (
  <a href={`/programma/overleg/${id}`}>{dayInShort(day, locale, now)}</a>
)

function Frequency({ line: { gathering, record }, locale }: { line: BodyLine; locale: Locale }) {
  const say = sayIn(locale)
  const { meets } = gathering.body
  if (!meets) return <Soft>{say(m.meetings_no_frequency)}</Soft>
  const look = record ? periodLooks[record.state] : undefined
  return (
    <>
      {look && (
        <Badge tone={look.tone} icon={look.icon}>
          {say(look.words)}
        </Badge>
      )}
      <SubLine>{oftenInWords(meets, locale)}</SubLine>
    </>
  )
}
