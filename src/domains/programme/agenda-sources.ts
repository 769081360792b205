import type { Context } from '../access/index.ts'
import { followUpRows, handledRows, type MeetingRow, meetingRows } from './meeting-queries.ts'
import { lateOnPolicy } from './policy-state.ts'
import { openProposals } from './proposals.ts'
import { notesSince } from './representation-queries.ts'
import type { AgendaLine, Proposed, SourceName } from './rules/agenda.ts'
import type { Gathering } from './rules/body.ts'
import { dueSubjects } from './rules/due-subjects.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'
import { openSessions } from './session-queries.ts'
import { openBottlenecks } from './view-bottlenecks.ts'
import { monitorOn } from './view-monitor.ts'

/** For which meeting of which body an agenda is made. */
export type AgendaOf = { gathering: Gathering; programme: ProgrammeFile | null; meeting: MeetingRow }
/** Something that puts itself on the agenda of a body: its name, and what it has to say now. */
type AgendaSource = { name: SourceName; lines: (ctx: Context, of: AgendaOf) => Promise<AgendaLine[]> }

/** Everything that puts itself on an agenda, in the order in which a meeting takes it. A new one is a line here. */
const agendaSources: readonly AgendaSource[] = [
  { name: 'minutes', lines: minutesToAdopt },
  { name: 'followUps', lines: openFollowUps },
  { name: 'bottlenecks', lines: bottlenecksHere },
  { name: 'actions', lines: actionsInRed },
  { name: 'policy', lines: latePolicy },
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
const districtOf = ({ gathering: { body, districtId } }: AgendaOf) =>
  body.kind === 'districtWorkingGroup' ? districtId : null

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
async function bottlenecksHere(ctx: Context, of: AgendaOf): Promise<AgendaLine[]> {
  const { body } = of.gathering
  const ofDistrict = districtOf(of)
  const open = await openBottlenecks(ctx)
  return open
    .filter((one) => one.bodyId === body.id || (ofDistrict !== null && one.districtId === ofDistrict))
    .map(({ id, title, dueOn }) => ({ ref: id, text: title, due: dueOn, href: `/programma/knelpunten/${id}` }))
}

/** A meeting has no time for more: the monitor has them all. */
const mostActions = 7

/** What is red for the longest: for the team that drives the programme, and for a working group what is red in its district. */
async function actionsInRed(ctx: Context, of: AgendaOf): Promise<AgendaLine[]> {
  const district = districtOf(of)
  if (!drives(of) && district === null) return []
  const judged = (await monitorOn(ctx, ctx.today))?.actions ?? []
  return judged
    .filter(({ colour, places }) =>
      district === null ? colour === 'red' : places.some((one) => one.place === district && one.colour === 'red'),
    )
    .map(({ action, places }) => ({ action, due: dueIn(places, district) }))
    .toSorted((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'))
    .slice(0, mostActions)
    .map(({ action, due }) => ({
      ...{ ref: action.id, text: action.title, href: `/programma/acties/${action.id}` },
      ...(due === null ? {} : { due }),
    }))
}

/** The first day on which something was due that is red now. */
const dueIn = (places: readonly { place: string; colour: string; due: string | null }[], district: string | null) =>
  places
    .filter(({ place, colour }) => colour === 'red' && (district === null || place === district))
    .flatMap(({ due }) => due ?? [])
    .toSorted()[0] ?? null

/** Municipalities that are late with their policy, and with how much: of the region, or of the district. */
async function latePolicy(ctx: Context, of: AgendaOf): Promise<AgendaLine[]> {
  const district = districtOf(of)
  if (!drives(of) && district === null) return []
  const late = (await lateOnPolicy(ctx)).filter((one) => district === null || one.district === district)
  return [...Map.groupBy(late, ({ code }) => code)].flatMap(([code, [first, ...others]]) =>
    first
      ? { ref: code, text: `${first.name} (${others.length + 1})`, due: first.due, href: `/programma/beleid/${code}` }
      : [],
  )
}

/** What was proposed for the programme, for the team that drives it; what it agreed itself is on its agenda already. */
async function proposalsToDecide(ctx: Context, of: AgendaOf): Promise<AgendaLine[]> {
  if (!drives(of)) return []
  const others = (await openProposals(ctx)).filter(({ from }) => from?.agenda.bodyId !== of.meeting.body_id)
  return others.map(({ id, title }) => ({ ref: id, text: title, href: '/programma/voorstellen' }))
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
