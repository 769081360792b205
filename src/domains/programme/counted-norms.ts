import type { Context } from '../access/index.ts'
import { countIndicators, findIndicator, type WorkCount } from '../picture/index.ts'
import { knownSince } from './meeting-facts.ts'
import { type MeetingRow, meetingRows } from './meeting-queries.ts'
import type { Day } from './rules/calendar.ts'
import type { NextMeeting } from './rules/hand-colour.ts'
import type { Counted, NormCount } from './rules/norm-values.ts'
import { wholeRegion } from './rules/places.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'

type Norm = NonNullable<ProgrammeFile['norms']>[number]

/** What the system counted for the norms that it measures, and when bodies meet next. */
export type CountedWork = {
  counted: Map<string, Counted>
  nextMeeting: NextMeeting
  /** The days on which bodies meet, as far as these decide until when a colour by hand holds. */
  agenda: string[]
}

/** Counts meetings and work for the norms of a programme until a day. */
export async function countWork(ctx: Context, { norms = [] }: ProgrammeFile, day: Day): Promise<CountedWork> {
  const known = await knownSince(ctx)
  const meetings = await meetingRows(ctx.db, {})
  const bySystem = norms.filter(({ measured }) => measured === 'bySystem')
  const wanted = new Set(bySystem.flatMap((norm) => (norm.body ? [] : (findIndicator(norm.indicator)?.id ?? []))))
  const work = await countIndicators(ctx, [...wanted], day)
  const counted = new Map<string, Counted>()
  for (const norm of bySystem) {
    const counts = countsOf(norm, meetings, work)
    if (counts) counted.set(norm.id, { since: earliest(counts, known), counts })
  }
  const agenda = meetings.map(({ body_id, day: of, state }) => `${body_id} ${of} ${state}`)
  return { counted, nextMeeting: (body, from) => nextOf(meetings, body, from), agenda }
}

function countsOf(
  norm: Norm,
  meetings: readonly MeetingRow[],
  work: Awaited<ReturnType<typeof countIndicators>>,
): NormCount[] | undefined {
  if (norm.body !== undefined) {
    const held = meetings.filter(({ body_id, state }) => body_id === norm.body && state === 'held')
    return held.flatMap(({ district_id, day }) => countedAt(district_id, day, 1))
  }
  const indicator = findIndicator(norm.indicator)
  return (
    indicator &&
    work
      .get(indicator.id)
      ?.filter(fits(norm))
      .flatMap(({ district, day, count }) => countedAt(district, day, count))
  )
}

const fits =
  ({ qualifiers }: Norm) =>
  ({ forms }: WorkCount) =>
    qualifiers?.forms === undefined || qualifiers.forms.some((form) => forms.includes(form))

/** What counts in a district counts in the region too. */
const countedAt = (district: string | null, day: Day, count: number): NormCount[] => [
  { place: wholeRegion, day, count },
  ...(district === null ? [] : [{ place: district, day, count }]),
]

const earliest = (counts: readonly NormCount[], known: Day): Day =>
  counts.reduce((first, { day }) => (day < first ? day : first), known)

/** Meetings come in their order. */
function nextOf(meetings: readonly MeetingRow[], body: string | null, from: Day): Day | null {
  return meetings.find((one) => one.body_id === body && one.state !== 'cancelled' && one.day >= from)?.day ?? null
}
