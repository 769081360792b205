import pg from 'pg'

/** A connection that hears what the database tells. */
export type Listener = { close(): Promise<void> }

const firstWait = 200
const longestWait = 10_000

/**
 * Listens on a channel of the database. `onHeard` is called for each notification, and after each time that the connection was
 * made: what was told meanwhile nobody heard. A connection that breaks is made anew until `close`.
 */
export function listen(
  config: pg.ClientConfig,
  channel: string,
  { onHeard, onError }: { onHeard: () => void; onError: (error: Error) => void },
): Listener {
  let client: pg.Client | undefined
  let wait = firstWait
  let closed = false
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const one = new pg.Client({ ...config, application_name: `${channel} listens`, keepAlive: true })
    client = one
    one.on('error', onError)
    one.on('notification', onHeard)
    one.on('end', later)
    await one.connect()
    await one.query(`listen ${pg.escapeIdentifier(channel)}`)
    wait = firstWait
    onHeard()
  }

  function later(): void {
    if (closed || timer !== undefined) return
    timer = setTimeout(again, wait)
    wait = Math.min(wait * 2, longestWait)
  }

  function again(): void {
    timer = undefined
    connect().catch((error: unknown) => {
      if (error instanceof Error && !closed) onError(error)
      later()
    })
  }

  again()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
