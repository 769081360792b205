import { execFile } from 'node:child_process'
import { access, chmod, chown, mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { canEnter, databaseUser, type RunAs } from './database-user.ts'
import { type PostgresBinaries, postgresBinaries } from './embedded-postgres-binaries.ts'
import { type KeptServer, startKept } from './postgres-keeper.ts'
import { claimOwnership } from './single-owner.ts'

const run = promisify(execFile)

/** What a pool of `pg` needs to reach the server as its superuser. `host` is the folder of the socket. */
export type PostgresConnection = { host: string; port: number; user: string; database: string }

/** A PostgreSQL of this process alone: started by it, restarted when it dies, gone when the process is gone. */
export type EmbeddedPostgres = { connection: PostgresConnection; stop(): Promise<void> }

/** `dataDir` is made when missing and keeps the rows; `log` gets the lines of the server; `onRestart` hears that it died and runs again. */
export type EmbeddedPostgresOptions = {
  dataDir: string
  log?: (line: string) => void
  onRestart?: () => void
}

/** Longest socket path that every system takes. */
const longestSocketPath = 100
const port = 5432
const superuser = 'postgres'

/** The error says in a sentence why it cannot start: the folder is in use, its path is too long, or closed to the database. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir)
  const log = options.log ?? (() => {})
  if (!socketFits(dataDir)) {
    throw new Error(
      `The path of the data folder is too long for a database: choose one under ${longestFolder} characters.`,
    )
  }
  const user = await databaseUser()
  const release = await claimFolder(dataDir, user)
  try {
    const command = await prepareCluster(dataDir, user)
    const start = () => startPatiently(command, user, log)
    const stop = keepAlive(await start(), start, log, options.onRestart ?? (() => {}))
    return {
      connection: { host: dataDir, port, user: superuser, database: 'postgres' },
      stop: () => stop().finally(release),
    }
  } catch (error) {
    await release()
    throw error
  }
}

const socketName = `.s.PGSQL.${port}`
const longestFolder = longestSocketPath - socketName.length - 1

/** Whether a Unix socket in this folder stays within the length that the system allows. */
export const socketFits = (dataDir: string): boolean => Buffer.byteLength(join(dataDir, socketName)) < longestSocketPath

async function claimFolder(dataDir: string, user: RunAs): Promise<() => Promise<void>> {
  const release = await ownFolder(dataDir, user).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error
    throw new Error(`The data folder ${dataDir} belongs to another user: choose another one.`)
  })
  if (!release) throw new Error(`Another Lichtketen is running on the data folder ${dataDir}: stop that one first.`)
  if (canEnter(dataDir, user)) return release
  await release()
  throw new Error(`The database runs as user ${superuser}, who may not enter ${dataDir}: choose another data folder.`)
}

async function ownFolder(dataDir: string, user: RunAs): Promise<(() => Promise<void>) | undefined> {
  await mkdir(dataDir, { recursive: true })
  const release = await claimOwnership(join(dataDir, 'owner.sock'))
  if (release) await giveTo(user, dataDir)
  return release
}

async function giveTo(user: RunAs, folder: string): Promise<void> {
  await chmod(folder, 0o700)
  if (user) await chown(folder, user.uid, user.gid)
}

/** Makes the cluster when there is none; returns the command that serves it. */
async function prepareCluster(dataDir: string, user: RunAs): Promise<string[]> {
  const binaries = await postgresBinaries(user)
  const cluster = join(dataDir, 'cluster')
  const present = await access(cluster).then(
    () => true,
    () => false,
  )
  if (!present) await initCluster(binaries, cluster, user)
  return [binaries.postgres, '-D', cluster, ...settings(dataDir)]
}

/** Made beside its place and moved there when it is whole, so that a start that was cut off leaves no half cluster. */
async function initCluster(binaries: PostgresBinaries, cluster: string, user: RunAs): Promise<void> {
  const draft = `${cluster}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft)
  await giveTo(user, draft)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
  const options = ['-D', draft, `--username=${superuser}`, '--auth=trust', '--no-instructions', ...locale]
  await run(binaries.initdb, options, { ...user, cwd: '/' })
  await rename(draft, cluster)
}

/** Reachable through the folder alone; the log of the server never repeats what was in a statement. */
function settings(dataDir: string): string[] {
  const values = {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: `"${dataDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const patience = 15_000
const pause = 100
/** What the server says while an earlier one, whose Node was killed, is still on its way out. */
const stillLeaving = /lock file|shared memory/

async function startPatiently(command: string[], user: RunAs, log: (line: string) => void): Promise<KeptServer> {
  const until = Date.now() + patience
  for (;;) {
    try {
      return await startKept(command, user, log)
    } catch (error) {
      if (!(error instanceof Error && stillLeaving.test(error.message) && Date.now() < until)) {
        throw new Error('The database does not start.', { cause: error })
      }
      await sleep(pause)
    }
  }
}

/** Starts the server again each time it ends by itself; returns how to stop for good. */
function keepAlive(
  first: KeptServer,
  start: () => Promise<KeptServer>,
  log: (line: string) => void,
  onRestart: () => void,
): () => Promise<void> {
  let stopping = false
  const startAgain = async (): Promise<KeptServer | undefined> => {
    while (!stopping) {
      const server = await start().catch((error: Error) => log(error.message))
      if (server) return server
      await sleep(pause * 10)
    }
    return undefined
  }
  const watch = async (server: KeptServer): Promise<void> => {
    await server.ended
    current = startAgain()
    const next = await current
    if (!next) return
    if (!stopping) onRestart()
    watched = watch(next)
  }
  let current: Promise<KeptServer | undefined> = Promise.resolve(first)
  let watched = watch(first)
  return async () => {
    stopping = true
    await (await current)?.stop()
    await watched
  }
}
