import { setTimeout as pause } from 'node:timers/promises'
import type { Handler } from 'hono'

/** How long the database may take to answer, in milliseconds. */
const patience = 2_000

/**
 * `/healthz`: whether this process can work, as 200 or 503 without details. However often it is asked, one question at a
 * time goes to the database.
 */
export function health(reachDatabase: () => Promise<unknown>): Handler {
  let asked: Promise<boolean> | undefined
  const ask = () =>
    reachDatabase()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asked = undefined
      })
  return async (c) => {
    asked ??= ask()
    const waited = new AbortController()
    const tooLate = pause(patience, false, { signal: waited.signal, ref: false }).catch(() => false)
    const reached = await Promise.race([asked, tooLate])
    waited.abort()
    return c.json({ status: reached ? 'ok' : 'unavailable' }, reached ? 200 : 503)
  }
}
