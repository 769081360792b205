import { Conflict, NotFound } from '../../lib/errors.ts'
import { type Context, requirePermission } from '../access/index.ts'
import { actingPerson, gatheringOfMeeting } from './gatherings.ts'
import { agendaOf, handleOf, keepAgenda } from './meeting-agenda.ts'
import { type MeetingRow, meetingRow, meetingRows } from './meeting-queries.ts'
import {
  changeMeeting,
  insertDecisions,
  insertFollowUps,
  insertHandled,
  keepAttendance,
  strikeDecision,
} from './meeting-store.ts'
import { meetingFor, recordStep } from './plan-meetings.ts'
import { proposeAgreed } from './propose-agreed.ts'
import type { AgendaItem } from './rules/agenda.ts'
import type { MeetingRecord } from './rules/meeting-input.ts'

/**
 * Records a meeting: who was there, what was said under each item, what was decided and agreed. From then on it was held, and
 * its agenda stays as it was. Throws Conflict when somebody else wrote in the meantime.
 */
export async function recordMeeting(ctx: Context, id: string, record: MeetingRecord): Promise<void> {
  const meeting = await meetingFor(ctx, id, 'record')
  const items = (await agendaOf(ctx, meeting)).map((item) => withMinutes(item, record))
  const change = { state: 'held', minutes_state: 'draft', guests: record.guests } as const
  if (!(await changeMeeting(ctx.db, { id, version: record.version }, change))) throw new Conflict('changed')
  await keepAgenda(ctx, meeting, items)
  const rows = record.attendance.map((one) => ({ ...one, meeting_id: id, region: ctx.region }))
  await keepAttendance(ctx.db, rows)
  await keepDecided(ctx, meeting, items, record)
  await keepHandled(ctx, meeting, items, record)
  await recordStep(ctx, id, 'record')
}

const recordedOf = (item: AgendaItem, { items }: MeetingRecord) => items.find((one) => one.handle === handleOf(item))

function withMinutes(item: AgendaItem, record: MeetingRecord): AgendaItem {
  const recorded = recordedOf(item, record)
  return recorded ? { ...item, minutes: recorded.minutes } : item
}

async function keepDecided(ctx: Context, meeting: MeetingRow, items: AgendaItem[], record: MeetingRecord) {
  const about = { region: ctx.region, meeting_id: meeting.id, written_by: actingPerson(ctx) }
  const all = items.map((item) => ({ item, recorded: recordedOf(item, record) }))
  const decisions = all.flatMap(({ item, recorded }) =>
    (recorded?.decisions ?? []).map((text) => ({ ...about, id: ctx.newId(), item_id: item.id, text })),
  )
  const year = Number(meeting.day.slice(0, 4))
  await insertDecisions(
    ctx.db,
    decisions.map((one) => ({ ...one, year, decided_on: meeting.day })),
  )
  const agreed = all.flatMap(({ item, recorded }) =>
    (recorded?.actions ?? []).map((one) => ({ ...one, id: ctx.newId(), itemId: item.id, why: '' })),
  )
  await insertFollowUps(
    ctx.db,
    agreed.map(({ id, itemId, text, owner, dueOn }) => ({
      ...{ ...about, id, item_id: itemId, text, owner, due_on: dueOn, written_on: ctx.today },
      ...{ body_id: meeting.body_id, district_id: meeting.district_id },
    })),
  )
  await proposeAgreed(
    ctx,
    agreed.filter(({ proposes }) => proposes),
  )
}

// Only what stood on the agenda as a subject that returns can have been discussed as one.
async function keepHandled(ctx: Context, meeting: MeetingRow, items: AgendaItem[], { handled }: MeetingRecord) {
  const due = items.filter(({ source }) => source === 'dueSubjects').flatMap(({ lines }) => lines.map(({ ref }) => ref))
  await insertHandled(
    ctx.db,
    due
      .filter((norm) => handled.includes(norm))
      .map((norm_id) => ({
        ...{ meeting_id: meeting.id, norm_id, region: ctx.region },
        ...{ district_id: meeting.district_id, on_day: meeting.day },
      })),
  )
}

/** Strikes a decision that was written down wrongly, as long as the minutes are not adopted; its number stays used. */
export async function strikeMeetingDecision(ctx: Context, meetingId: string, decisionId: string): Promise<void> {
  const meeting = await meetingFor(ctx, meetingId, 'record')
  if (!(await strikeDecision(ctx.db, decisionId, meeting.id))) throw new NotFound()
  await recordStep(ctx, meetingId, 'strike')
}

/** Puts the minutes up for adoption at the next meeting of the body. */
export async function proposeMinutes(ctx: Context, id: string): Promise<void> {
  const meeting = await meetingFor(ctx, id, 'propose')
  await changeOrConflict(ctx, meeting, { minutes_state: 'proposed' })
  await recordStep(ctx, id, 'propose')
}

/** Takes the minutes back to be written on. */
export async function reopenMinutes(ctx: Context, id: string): Promise<void> {
  const meeting = await meetingFor(ctx, id, 'reopen')
  await changeOrConflict(ctx, meeting, { minutes_state: 'draft' })
  await recordStep(ctx, id, 'reopen')
}

/** Adopts the minutes at the next meeting of the body that began or was held. Throws Conflict when there was none yet. */
export async function adoptMinutes(ctx: Context, id: string): Promise<void> {
  const meeting = await meetingFor(ctx, id, 'adopt')
  const at = await adoptingMeeting(ctx, meeting)
  if (!at) throw new Conflict('noMeetingYet')
  await changeOrConflict(ctx, meeting, { minutes_state: 'adopted', adopted_at: at })
  await recordStep(ctx, id, 'adopt')
}

/** The meeting at which the minutes of one can be adopted today; null when the body did not meet since. */
export async function adoptingMeeting(ctx: Context, meeting: MeetingRow): Promise<string | null> {
  requirePermission(ctx, 'meeting.view')
  const of = { bodyId: meeting.body_id, districtId: meeting.district_id, until: ctx.today }
  const later = await meetingRows(ctx.db, of)
  return later.find((one) => one.state !== 'cancelled' && one.starts_at > meeting.starts_at)?.id ?? null
}

async function changeOrConflict(ctx: Context, meeting: MeetingRow, change: Parameters<typeof changeMeeting>[2]) {
  if (!(await changeMeeting(ctx.db, meeting, change))) throw new Conflict('changed')
}

/** The row of a meeting and its body, for who may read it. Throws NotFound. */
export async function getMeeting(ctx: Context, id: string) {
  requirePermission(ctx, 'meeting.view', { kind: 'meeting', id })
  const meeting = await meetingRow(ctx.db, id)
  if (!meeting) throw new NotFound()
  return { meeting, ...(await gatheringOfMeeting(ctx, meeting)) }
}
