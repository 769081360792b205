import type { Context } from '../access/index.ts'
import { followUpRows, handledRows, type MeetingRow, meetingRows } from './meeting-queries.ts'
import { openProposals } from './proposals.ts'
import { notesSince } from './representation-queries.ts'
import type { AgendaLine, Proposed, SourceName } from './rules/agenda.ts'
import type { Gathering } from './rules/body.ts'
import { dueSubjects } from './rules/due-subjects.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'
import { openSessions } from './session-queries.ts'
import { openBottlenecks } from './view-bottlenecks.ts'

/** For which meeting of which body an agenda is made. */
export type AgendaOf = { gathering: Gathering; programme: ProgrammeFile | null; meeting: MeetingRow }
/** Something that puts itself on the agenda of a body: its name, and what it has to say now. */
type AgendaSource = { name: SourceName; lines: (ctx: Context, of: AgendaOf) => Promise<AgendaLine[]> }

/** Everything that puts itself on an agenda, in the order in which a meeting takes it. A new one is a line here. */
const agendaSources: readonly AgendaSource[] = [
  { name: 'minutes', lines: minutesToAdopt },
  { name: 'followUps', lines: openFollowUps },
  { name: 'bottlenecks', lines: bottlenecksHere },
  { name: 'dueSubjects', lines: subjectsThatReturn },
  { name: 'proposals', lines: proposalsToDecide },
  { name: 'sessions', lines: ideasToDecide },
  { name: 'consultations', lines: newsOfConsultations },
]

/** What every source has to say for a meeting now. */
export async function proposedFor(ctx: Context, of: AgendaOf): Promise<Proposed[]> {
  const proposed: Proposed[] = []
  for (const { name, lines } of agendaSources) proposed.push({ source: name, lines: await lines(ctx, of) })
  return proposed
}

const drives = ({ gathering }: AgendaOf) => gathering.body.kind === 'regionalTeam'

/** Minutes of earlier meetings that were put up for adoption. */
async function minutesToAdopt(ctx: Context, { meeting }: AgendaOf): Promise<AgendaLine[]> {
  const earlier = await earlierMeetings(ctx, meeting)
  return earlier
    .filter((one) => one.minutes_state === 'proposed')
    .map(({ id, day }) => ({ ref: id, text: day, href: `/programma/overleg/${id}` }))
}

async function openFollowUps(ctx: Context, { meeting }: AgendaOf): Promise<AgendaLine[]> {
  const open = await followUpRows(ctx.db, { bodyId: meeting.body_id, districtId: meeting.district_id })
  return open.map(({ id, text, due_on }) => ({ ref: id, text, due: due_on }))
}

/** What stands in the way and was brought to this body; a working group has those of its district. */
async function bottlenecksHere(ctx: Context, { gathering: { body, districtId } }: AgendaOf): Promise<AgendaLine[]> {
  const ofDistrict = body.kind === 'districtWorkingGroup' ? districtId : null
  const open = await openBottlenecks(ctx)
  return open
    .filter((one) => one.bodyId === body.id || (ofDistrict !== null && one.districtId === ofDistrict))
    .map(({ id, title, dueOn }) => ({ ref: id, text: title, due: dueOn, href: `/programma/knelpunten/${id}` }))
}

/** Ideas and actions that were proposed for the programme, for the team that drives it. */
async function proposalsToDecide(ctx: Context, of: AgendaOf): Promise<AgendaLine[]> {
  if (!drives(of)) return []
  return (await openProposals(ctx)).map(({ id, title }) => ({ ref: id, text: title, href: '/programma/voorstellen' }))
}

async function subjectsThatReturn(ctx: Context, { gathering, programme, meeting }: AgendaOf): Promise<AgendaLine[]> {
  const handled = (await handledRows(ctx.db)).map(({ norm_id, district_id, on_day }) => ({
    ...{ normId: norm_id, districtId: district_id, day: on_day },
  }))
  const due = dueSubjects(gathering, programme ?? {}, handled, meeting.day)
  return due.map((one) => ({ ref: one.normId, text: one.title, due: one.due }))
}

/** Sessions of which ideas wait for a decision, for the team that drives the programme. */
async function ideasToDecide(ctx: Context, of: AgendaOf): Promise<AgendaLine[]> {
  if (!drives(of)) return []
  const open = await openSessions(ctx.db)
  return open
    .filter(({ waiting }) => waiting > 0)
    .map(({ id, question }) => ({ ref: id, text: question, href: `/programma/sessies/${id}` }))
}

/** What came back from national consultations since the team met last. */
async function newsOfConsultations(ctx: Context, of: AgendaOf): Promise<AgendaLine[]> {
  if (!drives(of)) return []
  const before = (await earlierMeetings(ctx, of.meeting)).findLast(({ state }) => state === 'held')
  const notes = await notesSince(ctx.db, before?.day ?? '2000-01-01', of.meeting.day)
  return notes.map(({ id, consultation, text, representation_id }) => ({
    ...{ ref: id, text: `${consultation}: ${text}`, href: `/programma/landelijk/${representation_id}` },
  }))
}

async function earlierMeetings(ctx: Context, meeting: MeetingRow): Promise<MeetingRow[]> {
  const rows = await meetingRows(ctx.db, { bodyId: meeting.body_id, districtId: meeting.district_id })
  return rows.filter(({ id, starts_at }) => id !== meeting.id && starts_at < meeting.starts_at)
}
