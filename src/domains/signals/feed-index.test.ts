import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexedKinds } from '../../lib/record-index.ts'
import { openDatabase, transactionAs } from '../../platform/database.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { type Actor, actAs, actAsJobs, type Context, type PersonActor, type System } from '../access/index.ts'
import { openLinkageRecords } from '../linkage/index.ts'
import {
  addFact,
  closeSignal,
  confirmDestruction,
  correctFact,
  destroyExpired,
  type FedIndex,
  feedIndex,
  liftRestriction,
  proposeDestruction,
  reopenSignal,
  restrictSignal,
  submitSignal,
  takeSignal,
  viewRetention,
  viewSignal,
  wakeSignals,
} from './index.ts'
import { ClosingResult, closingEffects } from './rules/closing.ts'
import { factAddition, factCorrection } from './rules/enrichment.ts'
import type { RowKind, RowValue } from './rules/fact.ts'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let own: ReturnType<typeof openDatabase>
let jobs: ReturnType<typeof openDatabase>
let fed: FedIndex
let system: System
let noor: PersonActor
let priya: PersonActor
let wiebe: PersonActor
beforeAll(async () => {
  world = await openWorld()
  own = openDatabase(world.database.connection, () => {})
  jobs = openDatabase(world.database.connection, () => {})
  fed = feedOf(world.system.keys)
  await fed.fill()
  system = { ...world.system, linkage: fed }
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  priya = await world.person('Priya Blok', 'privacyOfficer', null)
  wiebe = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
})
afterAll(async () => {
  await Promise.all([jobs.close(), own.close()])
  await world.close()
})

const feedOf = (keys: KeyProvider) =>
  feedIndex({ db: own.db, keys, region: world.loaded.region.id }, openLinkageRecords())
const as = <T>(actor: Actor, work: (ctx: Context) => Promise<T>) => actAs(system, actor, work)

let plates = 100
/** A plate that no other test has. */
const newPlate = () => `VX-${plates++}-D`
const van = (plate: string): { kind: RowKind; parts: RowValue } => ({ kind: 'vehicle', parts: { plate } })

/** A signal that Noor took, in which a van stands: its number and id. */
async function aVan(plate: string): Promise<{ number: string; id: string }> {
  const rows = [{ ...van(plate), reliability: 'seenOneself' }]
  const { number } = await as(reporter, (ctx) => submitSignal(ctx, aReport({ rows })))
  await as(noor, (ctx) => takeSignal(ctx, number))
  const { rows: kept } = await world.database.owner.query('select id from signals.signal where number = $1', [number])
  return { number, id: kept[0].id }
}
/** Of which signals the index shows that they name this van, as it is now. */
const found = async (plate: string, without: string[] = [], index: FedIndex = fed) => {
  const region = world.loaded.region.id
  const answer = await index.find({ region, kind: 'vehicle', values: { plate }, without, most: 5 })
  return answer.flatMap(({ dossier, shown }) => (shown ? [dossier] : [])).toSorted()
}
/** The same for a van that is known already. */
async function aKnownVan(): Promise<{ plate: string; number: string; id: string }> {
  const plate = newPlate()
  const signal = await aVan(plate)
  await fed.catchUp()
  expect(await found(plate)).toEqual([signal.id])
  return { plate, ...signal }
}
const close = (number: string, result: ClosingResult) =>
  as(noor, (ctx) => closeSignal(ctx, { number, result, reason: 'Uitgezocht.', reporterWord: 'lookedInto' }))
const grades = { sourceReliability: 'provenReliable', informationReliability: 'certain' } as const
const added = { source: 'police', sourceOn: '2026-11-24', ...grades } as const

async function correct(number: string, plate: string): Promise<void> {
  const { facts } = await as(noor, (ctx) => viewSignal(ctx, number))
  const replaces = facts.find(({ kind, replaced }) => kind === 'vehicle' && !replaced)?.id
  const correction = factCorrection.parse({ ...van(plate), ...added, replaces, why: 'Verkeerd gelezen.' })
  await as(noor, (ctx) => correctFact(ctx, number, correction))
}

describe('the index of what is known', () => {
  it('S-08 finds what was reported elsewhere, and not in the signal from which one asks', async () => {
    const plate = newPlate()
    const ids = [(await aVan(plate)).id, (await aVan(plate)).id]
    await fed.catchUp()
    expect(await found(plate)).toEqual(ids.toSorted())
    expect(await found(plate, ids.slice(0, 1))).toEqual(ids.slice(1))
  })

  it('S-08 finds what an officer added', async () => {
    const [plate, { number, id }] = [newPlate(), await aKnownVan()]
    await as(noor, (ctx) => addFact(ctx, number, factAddition.parse({ ...van(plate), ...added })))
    await fed.catchUp()
    expect(await found(plate)).toEqual([id])
  })

  it('S-08 a fact that was corrected is gone before the answer, and found as it is now', async () => {
    const { plate, number, id } = await aKnownVan()
    const right = newPlate()
    await correct(number, right)
    expect(await found(plate)).toEqual([])
    await fed.catchUp()
    expect(await found(plate)).toEqual([])
    expect(await found(right)).toEqual([id])
  })

  it('A-05 what is restricted is gone before the answer, and comes back when that is lifted', async () => {
    const { plate, number, id } = await aKnownVan()
    await as(priya, (ctx) => restrictSignal(ctx, { number, ground: 'accuracy' }))
    expect(await found(plate)).toEqual([])
    await fed.catchUp()
    expect(await found(plate)).toEqual([])
    const { restrictions } = await as(priya, viewRetention)
    await as(priya, (ctx) => liftRestriction(ctx, restrictions.find((one) => one.number === number)?.id ?? ''))
    await fed.catchUp()
    expect(await found(plate)).toEqual([id])
  })

  it('A-06 what was destroyed is gone before the jobs go on', async () => {
    const { plate, number } = await aKnownVan()
    await close(number, 'noAction')
    await fed.catchUp()
    expect(await found(plate)).not.toEqual([])
    world.at('2036-12-01T09:30')
    await as(wiebe, async (ctx) => confirmDestruction(ctx, await as(priya, proposeDestruction)))
    await actAsJobs({ ...system, db: jobs.db }, 'destroy', destroyExpired)
    world.at('2026-11-24T09:30')
    expect(await found(plate)).toEqual([])
    await fed.catchUp()
    expect(await found(plate)).toEqual([])
  })

  it.each(ClosingResult.options)(
    'S-08 closed as %s it links as closing says, and anew when it is reopened',
    async (result) => {
      const { plate, number, id } = await aKnownVan()
      await close(number, result)
      const linked = closingEffects[result].links ? [id] : []
      expect(await found(plate)).toEqual(linked)
      await fed.catchUp()
      expect(await found(plate)).toEqual(linked)
      await as(noor, (ctx) => reopenSignal(ctx, { number, reason: 'Toch wel.' }))
      await fed.catchUp()
      expect(await found(plate)).toEqual([id])
    },
  )

  it('S-08 made anew holds the same as one that was kept up to date', async () => {
    const [kept, gone] = [await aKnownVan(), await aKnownVan()]
    await close(gone.number, 'unfounded')
    const other = feedOf(world.system.keys)
    expect([await found(kept.plate, [], other), other.state().ready]).toEqual([[], false])
    await other.fill()
    expect(other.state()).toMatchObject({ ready: true, read: other.state().of })
    expect(await found(kept.plate, [], other)).toEqual([kept.id])
    expect(await found(gone.plate, [], other)).toEqual([])
  })
})

describe('keeping up', () => {
  it('S-08 a transaction that began earlier and ends later is not passed over', async () => {
    const { plate, id } = await aKnownVan()
    const early = await world.database.owner.connect()
    await early.query('begin; update signals.fact set replaced = true where signal_id = $1'.replace('$1', `'${id}'`))
    const later = await aKnownVan()
    expect(await found(plate)).toEqual([id])
    await early.query('commit')
    early.release()
    await fed.catchUp()
    expect(await found(plate)).toEqual([])
    expect(await found(later.plate)).toEqual([later.id])
  })

  it('S-08 what is dropped while it is being read does not come back as it was', async () => {
    const { promise: opened, resolve: open } = Promise.withResolvers<void>()
    const { promise: reading, resolve: begun } = Promise.withResolvers<void>()
    const { keys } = world.system
    let isSlow = false
    const index = feedOf({
      ...keys,
      async unwrap(...asked) {
        if (isSlow) {
          begun()
          await opened
        }
        return keys.unwrap(...asked)
      },
    })
    await index.fill()
    const { plate, number } = await aKnownVan()
    isSlow = true
    const caughtUp = index.catchUp()
    await reading
    await actAs({ ...system, linkage: index }, priya, (ctx) => restrictSignal(ctx, { number, ground: 'claim' }))
    open()
    await caughtUp
    expect(await found(plate, [], index)).toEqual([])
  })

  it('S-08 what is dropped after it was read anew is read once more', async () => {
    const { plate, id } = await aKnownVan()
    await fed.drop([id])
    expect(await found(plate)).toEqual([])
    await fed.catchUp()
    expect(await found(plate)).toEqual([id])
  })

  it('S-08 nothing is passed over when reading fails half way', async () => {
    let broken = false
    const { keys } = world.system
    const index = feedOf({
      ...keys,
      unwrap: (...asked) => (broken ? Promise.reject(new Error('no key for now')) : keys.unwrap(...asked)),
    })
    await index.fill()
    const { plate, id } = await aKnownVan()
    broken = true
    await expect(index.catchUp()).rejects.toThrow('no key for now')
    broken = false
    await index.catchUp()
    expect(await found(plate, [], index)).toEqual([id])
  })

  it('S-08 a signal that does not open is left out and told, and the others are found', async () => {
    const damaged = await aKnownVan()
    const { owner } = world.database
    await owner.query('update access.dossier_key set wrapped = $2 where dossier_id = $1', [
      damaged.id,
      Buffer.alloc(80),
    ])
    const { plate, id } = await aKnownVan()
    let left = 0
    const source = { db: own.db, keys: world.system.keys, region: world.loaded.region.id, onDamaged: () => left++ }
    const index = feedIndex(source, openLinkageRecords())
    await index.fill()
    expect(left).toBe(1)
    expect(await found(damaged.plate, [], index)).toEqual([])
    expect(await found(plate, [], index)).toEqual([id])
  })

  it('A-06 what changed is noted without content or moment, and forgotten after a day', async () => {
    const { id } = await aKnownVan()
    const { owner } = world.database
    const columns = 'sequence, region, signal_id, by_transaction, on_day'
    const { fields } = await owner.query('select * from signals.index_change')
    expect(fields.map(({ name }) => name).join(', ')).toBe(columns)
    const count = async () =>
      (await owner.query('select from signals.index_change where signal_id = $1', [id])).rowCount
    const wake = () => actAsJobs({ ...system, db: jobs.db }, 'wake', wakeSignals)
    world.at('2026-11-25T09:30')
    await wake()
    expect(await count()).toBe(1)
    world.at('2026-11-26T09:30')
    await wake()
    expect(await count()).toBe(0)
    world.at('2026-11-24T09:30')
  })
})

describe('the role of the index', () => {
  const reading = async (query: string, region = world.loaded.region.id) => {
    const work = (trx: typeof own.db) => sql.raw<Record<string, unknown>>(query).execute(trx)
    return (await transactionAs(own.db, 'lichtketen_search', { region }, work)).rows
  }

  it('A-05 reads facts in which the same is looked for, and never who reported or what they told', async () => {
    await aKnownVan()
    const { rows } = await world.database.owner.query<{ kind: string }>('select distinct kind from signals.fact')
    expect(rows.map(({ kind }) => kind)).toContain('story')
    const kinds = (await reading('select distinct kind from signals.fact')).map(({ kind }) => String(kind))
    expect(kinds).toEqual(['vehicle'])
    expect(indexedKinds).toEqual(expect.arrayContaining(kinds))
  })

  it('A-05 reads no signal, fact or key of another region, nor of what may not be linked', async () => {
    const { number, id } = await aKnownVan()
    const tables = [
      `signals.signal where id = '${id}'`,
      `signals.fact where signal_id = '${id}'`,
      `access.dossier_key where dossier_id = '${id}'`,
    ]
    const seen = async (region?: string) => {
      const counts: unknown[] = []
      for (const table of tables) counts.push((await reading(`select count(*)::int as n from ${table}`, region))[0]?.n)
      return counts
    }
    expect(await seen()).toEqual([1, 1, 1])
    expect(await seen('elsewhere')).toEqual([0, 0, 0])
    await close(number, 'malicious')
    expect(await seen()).toEqual([0, 0, 0])
  })

  it('S-08 looks up the signal of each fact, and does not go through all signals for some facts', async () => {
    await world.database.owner.query('analyze signals.fact, signals.signal')
    for (const table of ['signals.fact', 'access.dossier_key']) {
      const plan = (await reading(`explain select from ${table}`)).map((row) => String(row['QUERY PLAN'])).join(' ')
      expect(plan).toContain('SubPlan')
      expect(plan).not.toContain('hashed')
    }
  })

  it('A-05 reads no key of what is no signal, such as a draft or a request', async () => {
    const { rows } = await world.database.owner.query(
      `insert into access.dossier_key (dossier_id, region, key_version, wrapped) select gen_random_uuid(), id, 1, '' from access.region returning dossier_id as id`,
    )
    expect(await reading(`select from access.dossier_key where dossier_id = '${rows[0].id}'`)).toEqual([])
  })

  it.each([
    'select number from signals.signal',
    'select desk_id from signals.signal',
    'select source from signals.fact',
    'select from signals.message',
    'select from signals.restriction',
    'select from signals.draft',
    'select from signals.share',
    'select from access.person',
    'select from access.audit_event',
    'select from programme.version',
    'update signals.fact set replaced = true',
    'delete from signals.index_change',
    "insert into signals.index_change (region, signal_id, on_day) values ('x', gen_random_uuid(), current_date)",
  ])('A-05 may not: %s', async (query) => {
    await expect(reading(query)).rejects.toThrow('permission denied')
  })
})
