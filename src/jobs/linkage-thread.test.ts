import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Actor, actAs, type Context, type PersonActor, type System } from '../domains/access/index.ts'
import { restrictSignal, submitSignal, takeSignal } from '../domains/signals/index.ts'
import { openKeyFile } from '../platform/keys.ts'
import { newKeys, settingsFor } from '../testing/installation.ts'
import { aReport, openWorld, reporter, type World } from '../testing/world.ts'
import { type LinkageThread, linkageThread } from './linkage-thread.ts'

const patience = { timeout: 60_000, interval: 20 }
let world: World
let system: System
let keyFile: string
let noor: PersonActor
let priya: PersonActor
beforeAll(async () => {
  world = await openWorld()
  keyFile = (await newKeys(world.loaded.region.id)).keyFile
  system = { ...world.system, keys: await openKeyFile(keyFile) }
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  priya = await world.person('Priya Blok', 'privacyOfficer', null)
})
afterAll(() => world.close())

const errors: unknown[] = []
/** An index in a thread, ended with the test. `start` may be changed before it begins anew. */
function aThread(start: { megabytes: number } = { megabytes: 512 }) {
  const { DATABASE_URL } = settingsFor(String(world.database.connection.database), keyFile)
  const database = { connectionString: DATABASE_URL }
  const settings = { database, keyFile, region: world.loaded.region.id, ...start }
  const thread = linkageThread(settings, (error) => errors.push(error))
  onTestFinished(() => thread.close())
  thread.start()
  return { thread, settings }
}
const ready = async (thread: LinkageThread) => {
  await vi.waitFor(() => expect(thread.state().ready).toBe(true), patience)
  return thread
}
const as = <T>(thread: LinkageThread, actor: Actor, work: (ctx: Context) => Promise<T>) =>
  actAs({ ...system, linkage: thread }, actor, work)

/** A signal with a phone number that no other has; returns its number. */
async function aSignal(thread: LinkageThread, phone: string): Promise<string> {
  const rows = [{ kind: 'phone' as const, parts: { number: phone }, reliability: 'seenOneself' }]
  const { number } = await as(thread, reporter, (ctx) => submitSignal(ctx, aReport({ rows })))
  await as(thread, noor, (ctx) => takeSignal(ctx, number))
  return number
}
const count = async (thread: LinkageThread, phone: string) => {
  const asked = { region: world.loaded.region.id, kind: 'phone', values: { number: phone }, most: 5 } as const
  return (await thread.find(asked)).filter(({ shown }) => shown).length
}
const finds = (thread: LinkageThread, phone: string, times: number) =>
  vi.waitFor(async () => expect(await count(thread, phone)).toBe(times), patience)
const cutConnections = () =>
  world.database.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
     and application_name = 'lichtketen_index listens'`,
  )

describe('the index in a thread of its own', () => {
  it('S-08 is filled beside the work, finds nothing until then, and hears what comes in', async () => {
    const { thread } = aThread()
    const phone = '06 10 20 30 40'
    await aSignal(thread, phone)
    expect(thread.state().ready || (await count(thread, phone)) === 0).toBe(true)
    await ready(thread)
    expect(thread.state().read).toBe(thread.state().of)
    expect(await count(thread, phone)).toBe(1)
    await aSignal(thread, phone)
    await finds(thread, phone, 2)
  }, 120_000)

  it('A-05 what is restricted is gone before the answer', async () => {
    const { thread } = aThread()
    const phone = '06 11 21 31 41'
    const number = await aSignal(thread, phone)
    await ready(thread)
    await as(thread, priya, (ctx) => restrictSignal(ctx, { number, ground: 'claim' }))
    expect(await count(thread, phone)).toBe(0)
  }, 120_000)

  it('S-08 takes over what changed while its connection was cut', async () => {
    const { thread } = aThread()
    await ready(thread)
    const phone = '06 12 22 32 42'
    const told = errors.length
    expect((await cutConnections()).rowCount).toBe(1)
    await vi.waitFor(() => expect(errors.length).toBeGreaterThan(told), patience)
    await aSignal(thread, phone)
    await finds(thread, phone, 1)
    await aSignal(thread, phone)
    await finds(thread, phone, 2)
  }, 120_000)

  it('A-05 when the thread ends nobody waits, and it comes back with what is known', async () => {
    const { thread, settings } = aThread({ megabytes: 8 })
    const phone = '06 13 23 33 43'
    await aSignal(thread, phone)
    await vi.waitFor(() => expect(errors.at(-1)).toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' }), patience)
    expect(await count(thread, phone)).toBe(0)
    await thread.drop(['whatever is dropped then'])
    settings.megabytes = 512
    await ready(thread)
    expect(await count(thread, phone)).toBe(1)
  }, 120_000)

  it('S-08 is closed with the server, and answers nothing afterwards', async () => {
    const { thread } = aThread()
    await ready(thread)
    await thread.close()
    expect([await count(thread, '06 10 20 30 40'), thread.state().ready]).toEqual([0, false])
    const { rowCount } = await cutConnections()
    expect(rowCount).toBe(0)
  }, 120_000)
})
