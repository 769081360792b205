import { type Context, requirePermission } from '../access/index.ts'
import { type CountedWork, countWork } from './counted-norms.ts'
import { type Programme, programmeOn } from './current-programme.ts'
import { type Records, recordsOf } from './recorded-facts.ts'
import { type Day, quarterEnds } from './rules/calendar.ts'
import type { RecordedFacts } from './rules/judge-programme.ts'
import { type Monitor, makeMonitor, quartersShown } from './rules/monitor.ts'
import { type NormCell, normCells } from './rules/norm-values.ts'
import { placesOf, type Territory } from './rules/places.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'

/**
 * The monitor of a day (P-02): the colour of every goal, action and norm with why, what is due, who owns it and how it went,
 * from the programme that held that day and what was recorded by then. Null when the region has no programme.
 */
export async function monitorOn(ctx: Context, day: Day): Promise<Monitor | null> {
  requirePermission(ctx, 'programme.view')
  const now = await programmeOn(ctx, day)
  if (!now) return null
  const versions = await versionsOn(ctx, day, now)
  const records = await recordsOf(ctx)
  const work = await countWork(ctx, now.programme, day)
  const known = keyOf(ctx, day, versions, records, work)
  return once(known, () =>
    makeMonitor(
      (end) => (versions.get(end) ?? now).programme,
      ctx.loaded.region,
      { ...records, norms: { values: records.values, counted: work.counted }, nextMeeting: work.nextMeeting },
      day,
    ),
  )
}

/** A norm with its last periods at every place where it counts, the oldest period first (P-03). */
export type NormGrid = {
  norm: NonNullable<ProgrammeFile['norms']>[number]
  /** Who knows the figures: the system, by counting, or people, by registering them. */
  source: 'system' | 'hand'
  rows: { place: string; cells: NormCell[] }[]
}

/** Every norm of the programme of a day with its last eight periods, as they stood that day; none without a programme. */
export async function normsOn(ctx: Context, day: Day): Promise<NormGrid[]> {
  const monitor = await monitorOn(ctx, day)
  if (!monitor) return []
  const { values } = await recordsOf(ctx)
  const { counted } = await countWork(ctx, monitor.programme, day)
  return gridsOf(monitor.programme, monitor.territory, { values, counted }, day)
}

function gridsOf(
  { norms = [] }: ProgrammeFile,
  territory: Territory,
  facts: RecordedFacts['norms'],
  day: Day,
): NormGrid[] {
  return norms.map((norm) => ({
    norm,
    source: facts.counted.has(norm.id) ? 'system' : 'hand',
    rows: placesOf(norm.scope, territory).map((place) => ({
      place,
      cells: normCells(norm, place, facts, day, quartersShown),
    })),
  }))
}

async function versionsOn(ctx: Context, day: Day, now: Programme): Promise<Map<Day, Programme>> {
  const versions = new Map<Day, Programme>()
  // An earlier day before the one on which this version began has another one, if any.
  for (const end of quarterEnds(day, quartersShown))
    versions.set(end, end >= now.fromDay ? now : ((await programmeOn(ctx, end)) ?? now))
  return versions
}

/** All that the monitor of a day is made from: two with the same key are the same. */
function keyOf(ctx: Context, day: Day, versions: Map<Day, Programme>, { mark }: Records, work: CountedWork): string {
  const numbers = [...versions.values()].map(({ number }) => number)
  const counts = [...work.counted].map(([id, { since, counts }]) => [
    id,
    since,
    counts.map((one) => Object.values(one)),
  ])
  const { version } = ctx.loaded.region
  return JSON.stringify([ctx.region, version, day, numbers, mark, counts, work.agenda])
}

/** A monitor that was made is kept for the next reader: colleagues open the same one again and again. */
const most = 16
const made = new Map<string, Monitor>()

function once(key: string, make: () => Monitor): Monitor {
  const monitor = made.get(key) ?? make()
  made.delete(key)
  made.set(key, monitor)
  const [oldest] = made.keys()
  if (made.size > most && oldest !== undefined) made.delete(oldest)
  return monitor
}
