import { type Context, requirePermission } from '../access/index.ts'
import { type CountedWork, countWork } from './counted-norms.ts'
import { type Programme, programmeOn } from './current-programme.ts'
import { type Records, recordsOf } from './recorded-facts.ts'
import { type Day, quarterEnds } from './rules/calendar.ts'
import { type Monitor, makeMonitor, type NormGrid, quartersShown } from './rules/monitor.ts'

export type { Monitor, NormGrid } from './rules/monitor.ts'

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

/** Every norm of the programme of a day with its last eight periods, as they stood that day; none without a programme. */
export const normsOn = async (ctx: Context, day: Day): Promise<NormGrid[]> => (await monitorOn(ctx, day))?.grids ?? []

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
