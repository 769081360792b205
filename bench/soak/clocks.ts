import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

/** What is seen of clocks: how many came due, and how much later than that the slowest of them fired, in seconds. */
export type ClocksSeen = { due: number; slowest: number }

const everyMs = 5_000
const ahead = 2

/** Lets a few clocks come due every five seconds until it is asked to stop, and watches when each of them fires. */
export async function watchClocks(client: pg.Client, signal: AbortSignal): Promise<ClocksSeen> {
  const seen: ClocksSeen = { due: 0, slowest: 0 }
  while (!signal.aborted) {
    const ids = await letComeDue(client)
    const due = performance.now() + ahead * 1000
    await pause(ahead * 1000)
    while (!signal.aborted && ids.length > 0 && (await notFired(client, ids))) await pause(100)
    if (ids.length > 0) seen.slowest = Math.max(seen.slowest, (performance.now() - due) / 1000)
    seen.due += ids.length
    await pause(everyMs, undefined, { signal }).catch(() => {})
  }
  return seen
}

/** Clocks that have not fired yet: their first warning is now in a moment. */
async function letComeDue(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `update signals.clock set next_fire_at = now() + make_interval(secs => $1)
     where id in (select id from signals.clock where level = 0 and next_fire_at > now() and stopped_on is null limit 3)
       -- Asked again: somebody's work may have stopped it while this waited for its row.
       and level = 0 and next_fire_at > now() and stopped_on is null
     returning id`,
    [ahead],
  )
  return rows.map(({ id }) => id)
}

/** One that was stopped by somebody's work in between need not fire any more. */
async function notFired(client: pg.Client, ids: readonly string[]): Promise<boolean> {
  const { rows } = await client.query(
    'select from signals.clock where id = any($1::uuid[]) and level = 0 and next_fire_at <= now() and stopped_on is null',
    [ids],
  )
  return rows.length > 0
}
