import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The user and group that a process runs as, or undefined for our own. */
export type RunAs = { uid: number; gid: number } | undefined

const userName = 'postgres'

/**
 * PostgreSQL refuses to run as root, so root lends it the system user `postgres`, which is made when it is missing.
 * Everybody else runs it as themselves.
 */
export async function databaseUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return undefined
  return (await findUser()) ?? (await createUser())
}

async function findUser(): Promise<RunAs> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', userName]), run('id', ['-g', userName])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

async function createUser(): Promise<RunAs> {
  const problem = await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/bin/false',
    userName,
  ]).then(
    () => '',
    (error: Error) => error.message,
  )
  const user = await findUser()
  if (!user) throw new Error(`PostgreSQL does not run as root, and the user ${userName} cannot be made: ${problem}`)
  return user
}

/** Whether that user can enter the folder: asked by trying it, so that closed parents and access lists count too. */
export function canEnter(folder: string, user: RunAs): boolean {
  const attempt = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' })
  return attempt.status === 0
}
