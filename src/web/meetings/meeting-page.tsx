import type { MeetingView } from '../../domains/programme/index.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { DataList } from '../components/data-list.tsx'
import { Head, Section } from '../components/head.tsx'
import { Panel, Split } from '../components/panel.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { AgendaSection } from './agenda-section.tsx'
import { bodyAddress } from './bodies-page.tsx'
import { FollowUps } from './follow-ups.tsx'
import { errorsOf } from './form-faults.ts'
import { MeetingSteps } from './meeting-steps.tsx'
import { LookBadge } from './meeting-table.tsx'
import { gatheringName, hoursInWords, lookOf, minutesLooks, nameIn } from './meeting-words.ts'
import type { MeetingPageProps } from './page-props.ts'

/** Where a meeting has its page. */
export const meetingAddress = (id: string): string => `/programma/overleg/${id}`

/** The page of a meeting: its agenda, and once it was held its minutes. */
export function MeetingPage(props: MeetingPageProps) {
  const { frame, view, districts, faults, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const name = gatheringName(view.gathering, districts, locale)
  const day = dayInFull(view.meeting.day, locale)
  const title = m.meetings_meeting_of({ body: name, day }, { locale })
  const errors = errorsOf(faults, locale)
  const crumbs = [
    { href: '/programma/overleggen', label: say(m.meetings_title) },
    { href: bodyAddress(view.key), label: name },
    { label: day },
  ]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={name} facts={<MeetingFacts {...props} />} />
      <ErrorSummary locale={locale} errors={errors} />
      <Split asideLabel={say(m.meetings_to_do)} aside={<Aside {...props} />} asideFirst>
        <News {...props} />
        <AgendaSection {...props} />
        {view.followUps.length > 0 && (
          <Section title={say(m.meetings_follow_ups)} stack="m">
            <FollowUps
              {...{ locale, now, today: props.today }}
              followUps={view.followUps}
              programme={view.programme}
              settles={view.steps.length > 0 || view.meeting.state === 'held'}
              back={meetingAddress(view.meeting.id)}
            />
          </Section>
        )}
        {view.meeting.state === 'held' && <Attendance {...props} />}
      </Split>
    </WorkbenchPage>
  )
}

function MeetingFacts({ frame: { locale }, view: { meeting }, today }: MeetingPageProps) {
  return (
    <>
      <LookBadge locale={locale} look={lookOf(meeting, today)} />
      <span>{`${dayInFull(meeting.day, locale)}, ${hoursInWords(meeting, locale)}`}</span>
      {meeting.place && <span dir="auto">{meeting.place}</span>}
    </>
  )
}

function News({ frame: { locale }, news }: MeetingPageProps) {
  if (news === null) return null
  if (news === 'conflict') return <Alert kind="risk" title={sayIn(locale)(m.meetings_conflict_step)} />
  return <Alert kind="good" title={m.meetings_saved_invited({ count: news.invited }, { locale })} narrow />
}

function Aside(props: MeetingPageProps) {
  const { frame, view } = props
  const { meeting } = view
  const { locale } = frame
  const say = sayIn(locale)
  const minutes = minutesLooks[meeting.minutesState]
  const facts = [
    ...(meeting.link ? [{ name: say(m.meetings_plan_link), value: <a href={meeting.link}>{meeting.link}</a> }] : []),
    ...(meeting.state === 'held'
      ? [{ name: say(m.meetings_minutes), value: <LookBadge locale={locale} look={minutes} /> }]
      : []),
  ]
  return (
    <>
      <Panel title={say(m.meetings_to_do)} noPrint>
        <MeetingSteps {...{ locale, view }} />
        {meeting.state === 'planned' && (
          <p className="lk-small">{say(meeting.invited ? m.meetings_invited_yes : m.meetings_invited_no)}</p>
        )}
      </Panel>
      {meeting.cancelReason && <p>{m.meetings_cancelled_because({ reason: meeting.cancelReason }, { locale })}</p>}
      {facts.length > 0 && <DataList facts={facts} narrow />}
      {meeting.adoptedAt && (
        <p>
          {say(m.meetings_adopted_at)} <a href={meetingAddress(meeting.adoptedAt)}>{say(m.meetings_adopted_link)}</a>
        </p>
      )}
    </>
  )
}

const presences = ['present', 'excused', 'absent'] as const
const presenceWords = { present: m.meetings_present, excused: m.meetings_excused, absent: m.meetings_absent }

function Attendance({ frame: { locale }, view }: MeetingPageProps) {
  const say = sayIn(locale)
  const { attendance, meeting } = view
  const names = new Map([
    ...view.seats.flatMap(({ people }) => people.map(({ personId, name }) => [personId, name] as const)),
    ...view.outside.map(({ id, organisation }) => [id, organisation] as const),
  ])
  const facts = presences.flatMap((presence) => {
    const of = attendance.filter((one) => one.presence === presence)
    const value = of.map(({ who, seat }) => names.get(who) ?? seatName(view, seat)).join(', ')
    return value === '' ? [] : [{ name: say(presenceWords[presence]), value }]
  })
  return (
    <Section title={say(m.meetings_attendance)} stack="m">
      {facts.length > 0 ? <DataList facts={facts} /> : <p>{say(m.meetings_attendance_none)}</p>}
      {meeting.guests && (
        <>
          <h3>{say(m.meetings_guests)}</h3>
          <Paragraphs text={meeting.guests} />
        </>
      )}
    </Section>
  )
}

// Who left since is still known by the place they had.
function seatName({ programme }: MeetingView, seat: string): string {
  const [role = '', organisation = ''] = seat.split('@')
  return nameIn(programme, role || organisation)
}
