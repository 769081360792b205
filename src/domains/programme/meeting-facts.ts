import { type Context, requirePermission } from '../access/index.ts'
import { programmeOn } from './current-programme.ts'
import { loadGatherings } from './gatherings.ts'
import { type MeetingRow, meetingRows, type Wanted } from './meeting-queries.ts'
import { type Gathering, keyOf } from './rules/body.ts'
import { type FrequencyRecord, recordOf } from './rules/meeting-frequency.ts'
import { firstDay } from './rules/moment.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'

/** A meeting that was held, with its day ('YYYY-MM-DD'). */
export type HeldMeeting = { id: string; bodyId: string; districtId: string | null; day: string }

/** The meetings that were held, the earliest first; days both included. A fact that norms count. */
export async function meetingsHeld(ctx: Context, wanted: Wanted): Promise<HeldMeeting[]> {
  requirePermission(ctx, 'programme.view')
  const rows = await meetingRows(ctx.db, wanted)
  return rows
    .filter(({ state }) => state === 'held')
    .map(({ id, body_id, district_id, day }) => ({ id, bodyId: body_id, districtId: district_id, day }))
}

/** The first day after `day` on which a body meets, as it is planned or was held; null when none is planned. */
export async function nextMeeting(
  ctx: Context,
  bodyId: string,
  day: string,
  districtId?: string | null,
): Promise<string | null> {
  requirePermission(ctx, 'programme.view')
  const rows = await meetingRows(ctx.db, { bodyId, from: day, ...(districtId === undefined ? {} : { districtId }) })
  return rows.find((one) => one.state !== 'cancelled' && one.day > day)?.day ?? null
}

/** How a body kept to its frequency; `record` is null where the programme names none. */
export type GatheringFrequency = {
  key: string
  bodyId: string
  districtId: string | null
  record: FrequencyRecord | null
}

/** How every body kept to its frequency, as far as that was known on a day. */
export async function frequencyOf(ctx: Context, day: string): Promise<GatheringFrequency[]> {
  requirePermission(ctx, 'programme.view')
  const { gatherings, programme } = await loadGatherings(ctx)
  const counting = await countingOf(ctx, programme)
  return gatherings.map((gathering) => ({
    key: keyOf(gathering),
    bodyId: gathering.body.id,
    districtId: gathering.districtId,
    record: recordOn(gathering, counting, day),
  }))
}

/** The day from which the programme is known here; before it nobody can have missed anything. */
export async function knownSince(ctx: Context): Promise<string> {
  return (await programmeOn(ctx, '2000-01-01'))?.fromDay ?? ctx.today
}

/** What the frequencies of bodies are counted by today. */
export async function countingOf(ctx: Context, programme: ProgrammeFile | null): Promise<Counting> {
  return { meetings: await meetingRows(ctx.db, {}), norms: programme?.norms, known: await knownSince(ctx) }
}

/** What the frequency of bodies is counted by: all meetings, the norms, and since when anything is known here. */
export type Counting = { meetings: readonly MeetingRow[]; norms: ProgrammeFile['norms']; known: string }

/**
 * How one body kept to its frequency on a day. It counts from the first meeting that is known here, not before the body
 * began, and no longer than its norm holds: after that nothing is due.
 */
export function recordOn(
  gathering: Gathering,
  { meetings, norms, known }: Counting,
  day: string,
): FrequencyRecord | null {
  const { body } = gathering
  const own = meetings.filter((one) => isOf(gathering, one))
  const norm = norms?.find((one) => one.body === body.id)
  const first = earliest(own[0]?.day ?? known, known)
  const since = latest(first, body.from === undefined ? first : firstDay(body.from), norm?.from ?? first)
  return recordOf(body.meets ?? [], own, { since, today: day, until: norm?.until })
}

const earliest = (...days: string[]) => days.sort()[0] ?? ''
const latest = (...days: string[]) => days.sort().at(-1) ?? ''

/** Whether a meeting is one of a body. */
export const isOf = ({ body, districtId }: Gathering, one: MeetingRow): boolean =>
  one.body_id === body.id && one.district_id === districtId
