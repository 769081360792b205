import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'

/**
 * Claims a socket path for this process; undefined when another living process has it. The kernel lets go of it when
 * the owner dies in whatever way, which a lock file would not.
 */
export async function claimOwnership(path: string): Promise<(() => Promise<void>) | undefined> {
  if (await answers(path)) return undefined
  await rm(path, { force: true })
  const server = createServer((visitor) => visitor.destroy()).listen(path)
  await once(server, 'listening')
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visit = connect(path)
    visit.once('error', () => resolve(false)).once('connect', () => resolve(visit.destroy().destroyed))
  })
}
