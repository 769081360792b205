import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type EmbeddedPostgres,
  type PostgresConnection,
  socketFits,
  startEmbeddedPostgres,
} from './embedded-postgres.ts'

let folder: string
let server: EmbeddedPostgres

async function ask(connection: PostgresConnection, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

/** The first line of the server's own file is its process id; a test may read it to do harm, the code never does. */
const serverId = async (dataDir: string): Promise<number> =>
  Number((await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lk pg-'))
  // Under root the database runs as another user, who has to pass through.
  await chmod(folder, 0o711)
  server = await startEmbeddedPostgres({ dataDir: join(folder, 'data') })
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('the database that comes with Lichtketen', () => {
  it('is a real PostgreSQL that writes to disk, sorts by code point and listens to no network', async () => {
    const found = await ask(
      server.connection,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as network,
              datlocprovider as provider, datlocale as locale
         from pg_database where datname = current_database()`,
    )
    expect(found).toEqual({ fsync: 'on', network: '', provider: 'b', locale: 'C.UTF-8' })
  })

  it('keeps its rows over a stop and a start', async () => {
    const dataDir = join(folder, 'kept')
    const first = await startEmbeddedPostgres({ dataDir })
    await ask(first.connection, `create table kept as select 'here' as value`)
    const id = await serverId(dataDir)
    await first.stop()
    expect(isAlive(id)).toBe(false)
    const second = await startEmbeddedPostgres({ dataDir })
    const row = await ask(second.connection, 'select value from kept')
    await second.stop()
    expect(row).toEqual({ value: 'here' })
  })

  it('refuses a second instance on the same folder in a sentence, and the first goes on', async () => {
    await expect(startEmbeddedPostgres({ dataDir: join(folder, 'data') })).rejects.toThrow(
      /^Another Lichtketen is running on the data folder .*: stop that one first\.$/,
    )
    expect(await ask(server.connection, 'select 1 as one')).toEqual({ one: 1 })
  })

  it('refuses a path that is too long for a socket', async () => {
    const dataDir = join(folder, 'x'.repeat(100))
    expect(socketFits(dataDir)).toBe(false)
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/too long/)
  })

  it('comes back with its rows when PostgreSQL is killed', async () => {
    const dataDir = join(folder, 'killed')
    const restarted = Promise.withResolvers<void>()
    const running = await startEmbeddedPostgres({ dataDir, onRestart: restarted.resolve })
    await ask(running.connection, `create table acknowledged as select 7 as number`)
    process.kill(await serverId(dataDir), 'SIGKILL')
    await restarted.promise
    const row = await ask(running.connection, 'select number from acknowledged')
    await running.stop()
    expect(row).toEqual({ number: 7 })
  })

  it('comes back when the whole process group of the database is killed', async () => {
    const dataDir = join(folder, 'group')
    const restarted = Promise.withResolvers<void>()
    const running = await startEmbeddedPostgres({ dataDir, onRestart: restarted.resolve })
    process.kill(-(await keeperOf(await serverId(dataDir))), 'SIGKILL')
    await restarted.promise
    const row = await ask(running.connection, 'select 1 as one')
    await running.stop()
    expect(row).toEqual({ one: 1 })
  })

  it('never writes what was in a statement to its log', async () => {
    const lines: string[] = []
    const running = await startEmbeddedPostgres({ dataDir: join(folder, 'quiet'), log: (line) => lines.push(line) })
    await ask(running.connection, 'create table person (name text primary key)')
    await ask(running.connection, `insert into person values ('Fenna Voorbeeld')`)
    await expect(ask(running.connection, `insert into person values ('Fenna Voorbeeld')`)).rejects.toThrow(/duplicate/)
    await running.stop()
    expect(lines.join('\n')).toContain('duplicate key')
    expect(lines.join('\n')).not.toContain('Fenna')
  })
})

describe('when the process that started it is killed', () => {
  it('no server stays behind, and the next start finds every row', async () => {
    const dataDir = join(folder, 'orphan')
    const module = new URL('./embedded-postgres.ts', import.meta.url).href
    const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
      await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} })
      console.log('ready')
      setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(parent.stdout, 'data')
    const id = await serverId(dataDir)
    await ask(
      { host: dataDir, port: 5432, user: 'postgres', database: 'postgres' },
      'create table left_behind as select 1 as one',
    )
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    const next = await startEmbeddedPostgres({ dataDir })
    await until(() => !isAlive(id))
    const row = await ask(next.connection, 'select one from left_behind')
    await next.stop()
    expect(row).toEqual({ one: 1 })
  })
})

async function keeperOf(id: number): Promise<number> {
  const listed = spawn('ps', ['-o', 'pgid=', '-p', String(id)], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [output] = await once(listed.stdout, 'data')
  return Number(String(output))
}
