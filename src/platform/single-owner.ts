import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { link, rename, rm, stat } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'

/**
 * Claims a socket path for this process; undefined when another living process has it, or claims it at this moment. The
 * kernel lets go of it when the owner dies in whatever way, which a lock file would not.
 */
export async function claimOwnership(path: string): Promise<(() => Promise<void>) | undefined> {
  const there = await stampOf(path)
  if (there !== undefined && ((await answers(path)) || !(await removeDead(path, there)))) return undefined
  const server = createServer((visitor) => visitor.destroy())
  if (!(await listens(server, path))) return undefined
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

/** What a path names now; another socket at the same path is another stamp, also where its number is used again. */
async function stampOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  return found && `${found.ino} ${found.mtimeNs}`
}

/**
 * Takes away the socket of an owner that died; false when somebody else was first. It is moved before it is looked at
 * again: what came in its place meanwhile is alive, and goes back.
 */
async function removeDead(path: string, dead: string): Promise<boolean> {
  const aside = `${path}.${randomUUID()}`
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return false
  const isDead = (await stampOf(aside)) === dead && !(await answers(aside))
  if (!isDead) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
  return isDead
}

async function listens(server: Server, path: string): Promise<boolean> {
  try {
    await once(server.listen(path), 'listening')
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visit = connect(path)
    visit.once('error', () => resolve(false)).once('connect', () => resolve(visit.destroy().destroyed))
  })
}
