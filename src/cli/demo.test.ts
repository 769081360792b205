import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { ensureDatabase } from '../platform/ensure-database.ts'
import { projectRoot } from '../platform/project-root.ts'

// A whole demonstration is filled in some of these, while other tests run beside them.
vi.setConfig({ testTimeout: 120_000 })

let parent: string
const started: ChildProcess[] = []

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'lk demo-'))
  await chmod(parent, 0o711)
})

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await rm(parent, { recursive: true, force: true })
})

function launch(args: string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'demo', ...args], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: '', MIGRATION_DATABASE_URL: '', HOST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  return child
}

async function refusal(args: string[], env?: Record<string, string>): Promise<{ code: number; error: string }> {
  const child = launch(args, env)
  let error = ''
  child.stderr?.on('data', (text) => (error += text))
  const [code] = await once(child, 'close')
  return { code, error }
}

async function readyAddress(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
    const address = /^Lichtketen is ready on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1]
    if (address) return address
  }
  throw new Error('the demonstration ended before it was ready')
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** The number of the server process, which a test may look up to see that it is gone. */
const serverOf = async (data: string): Promise<number> =>
  Number((await readFile(join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

describe('the demonstration', () => {
  it('serves until it is asked to stop, refuses company, and leaves nothing running', async () => {
    const data = join(parent, 'first')
    const child = launch(['--port', '0', '--data', data])
    const url = await readyAddress(child)
    await expect.poll(async () => (await fetch(`${url}/healthz`)).status).toBe(200)

    const second = await refusal(['--port', '0', '--data', data, '--fresh'])
    expect(second.code).toBe(1)
    expect(second.error).toMatch(/^lichtketen demo: Another demonstration is running on .*\n$/)
    const samePort = await refusal(['--port', new URL(url).port, '--data', join(parent, 'other')])
    expect(samePort.error).toMatch(/^lichtketen demo: Port \d+ is in use: .*\n$/)
    await expect.poll(async () => (await fetch(`${url}/healthz`)).status).toBe(200)

    const server = await serverOf(data)
    child.kill('SIGTERM')
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(isAlive(server)).toBe(false)
  })

  it('starts over with --fresh in a folder of its own, and stops at Ctrl-C', async () => {
    const data = join(parent, 'again')
    await mkdir(data)
    await writeFile(join(data, '.lichtketen-demo'), '')
    await writeFile(join(data, 'old'), 'of an earlier demonstration')
    const child = launch(['--port', '0', '--data', data, '--fresh'])
    await readyAddress(child)
    expect(await exists(join(data, 'old'))).toBe(false)
    const server = await serverOf(data)
    child.kill('SIGINT')
    expect((await once(child, 'close'))[0]).toBe(0)
    expect(isAlive(server)).toBe(false)
  })

  it('leaves a folder alone that it did not make, with --fresh too', async () => {
    const data = join(parent, 'photos')
    await mkdir(data)
    await writeFile(join(data, 'holiday.jpg'), 'dear')
    for (const options of [[], ['--fresh']]) {
      const { code, error } = await refusal(['--port', '0', '--data', data, ...options])
      expect(code).toBe(1)
      expect(error).toMatch(/was not made by a demonstration, so it is left alone/)
    }
    expect(await readdir(data)).toEqual(['holiday.jpg'])
  })

  it.each([
    ['DATABASE_URL', 'postgres://owner@localhost/real'],
    ['MIGRATION_DATABASE_URL', 'postgres://owner@localhost/real'],
    ['HOST', '0.0.0.0'],
  ])('refuses %s=%s', async (name, value) => {
    const { code, error } = await refusal(['--port', '0', '--data', join(parent, 'never')], { [name]: value })
    expect(code).toBe(1)
    expect(error).toContain(name)
    expect(await exists(join(parent, 'never'))).toBe(false)
  })

  it('refuses a port that something else uses, before it makes a folder', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const { code, error } = await refusal(['--port', port, '--data', join(parent, 'never')])
    other.close()
    expect(code).toBe(1)
    expect(error).toBe(`lichtketen demo: Port ${port} is in use: stop what uses it, or choose another port.\n`)
    expect(await exists(join(parent, 'never'))).toBe(false)
  })

  it('says how to go on with a folder that another version made', async () => {
    const data = join(parent, 'older')
    await mkdir(data)
    await chmod(data, 0o711)
    await writeFile(join(data, '.lichtketen-demo'), '')
    const postgres = await startEmbeddedPostgres({ dataDir: join(data, 'postgres') })
    const owner = await ensureDatabase(postgres.connection, 'lichtketen')
    const client = new pg.Client(owner)
    await client.connect()
    await client.query('create table public.migration (name text primary key, hash text not null)')
    await client.query(`insert into public.migration values ('0001_access.sql', 'of another version')`)
    await client.end()
    await postgres.stop()
    const { code, error } = await refusal(['--port', '0', '--data', data])
    expect(code).toBe(1)
    expect(error).toBe(
      'lichtketen demo: This demonstration was made by another version of Lichtketen: start it anew with --fresh.\n',
    )
  })

  it('leaves no database behind when it is killed, and starts again on the same folder', async () => {
    const data = join(parent, 'killed')
    const child = launch(['--port', '0', '--data', data])
    await readyAddress(child)
    const server = await serverOf(data)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = launch(['--port', '0', '--data', data])
    await readyAddress(next)
    while (isAlive(server)) await sleep(20)
    next.kill('SIGTERM')
    expect((await once(next, 'close'))[0]).toBe(0)
  })
})
