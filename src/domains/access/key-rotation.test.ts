import { beforeEach, describe, expect, it } from 'vitest'
import { transactionAs } from '../../platform/database.ts'
import { type KeyProvider, keyProvider, newKeyFile } from '../../platform/keys.ts'
import { databaseForThisTest, type TestDatabase } from '../../testing/database.ts'
import { insertRegion, keepDossier } from '../../testing/dossiers.ts'
import { findDossierKey } from './dossier-key-store.ts'
import { dropOldKeys, rewrapDossierKeys } from './key-rotation.ts'

const region = 'baronie'
const now = new Date('2026-11-21T20:00:00Z')
let database: TestDatabase
let keys: KeyProvider

beforeEach(async () => {
  database = await databaseForThisTest()
  keys = keyProvider(newKeyFile(region), async () => {})
  await insertRegion(database.owner, region)
})

const keep = (provider = keys) => keepDossier(database.db, provider, region)

async function versionsInUse(): Promise<Record<string, number>> {
  const { rows } = await database.owner.query<{ version: number; count: number }>(
    'select key_version as version, count(*)::integer as count from access.dossier_key group by 1 order by 1',
  )
  return Object.fromEntries(rows.map(({ version, count }) => [version, count]))
}

async function opened(id: string): Promise<Buffer | undefined> {
  const row = await transactionAs(database.db, 'lichtketen_jobs', { region }, (trx) => findDossierKey(trx, id))
  return row && keys.unwrap(region, id, { keyVersion: row.key_version, wrapped: row.wrapped })
}

describe('rotating the key of a region', () => {
  it('A-05 wraps every data key again and changes none of them', async () => {
    const dossiers = await Promise.all(Array.from({ length: 450 }, () => keep()))
    await keys.rotate(region)
    expect(await rewrapDossierKeys(database.db, keys, region)).toBe(450)
    expect(await versionsInUse()).toEqual({ 2: 450 })
    for (const { id, dataKey } of dossiers.slice(0, 20)) expect(await opened(id)).toEqual(dataKey)
  })

  it('A-05 goes on where it was cut off', async () => {
    await Promise.all(Array.from({ length: 450 }, () => keep()))
    await keys.rotate(region)
    let left = 300
    const dying: KeyProvider = {
      ...keys,
      unwrap: (...key) => {
        left -= 1
        if (left < 0) throw new Error('cut off')
        return keys.unwrap(...key)
      },
    }
    await expect(rewrapDossierKeys(database.db, dying, region)).rejects.toThrow('cut off')
    expect(await versionsInUse()).toEqual({ 1: 250, 2: 200 })
    expect(await rewrapDossierKeys(database.db, keys, region)).toBe(250)
    expect(await versionsInUse()).toEqual({ 2: 450 })
  })

  it('A-05 does nothing when nothing was rotated, and leaves other regions alone', async () => {
    await insertRegion(database.owner, 'elsewhere')
    const both = newKeyFile(region)
    keys = keyProvider({ ...both, regions: { ...both.regions, ...newKeyFile('elsewhere').regions } }, async () => {})
    await keepDossier(database.db, keys, 'elsewhere')
    await keep()
    expect(await rewrapDossierKeys(database.db, keys, region)).toBe(0)
    await keys.rotate(region)
    expect(await rewrapDossierKeys(database.db, keys, region)).toBe(1)
    expect(await versionsInUse()).toEqual({ 1: 1, 2: 1 })
  })
})

describe('dropping old keys', () => {
  it('A-05 is refused while a dossier still needs one', async () => {
    const { id, dataKey } = await keep()
    await keys.rotate(region)
    await expect(dropOldKeys(database.db, keys, region, now)).rejects.toMatchObject({
      code: 'oldKeysInUse',
      theirs: { dossiers: '1' },
    })
    expect(await keys.versions(region)).toEqual([1, 2])
    expect(await opened(id)).toEqual(dataKey)
  })

  it('A-05 kills every copy of a data key that was made before, and none that is in use', async () => {
    const kept = await keep()
    const destroyed = await keep()
    const copy = await transactionAs(database.db, 'lichtketen_jobs', { region }, (trx) =>
      findDossierKey(trx, destroyed.id),
    )
    await database.owner.query('delete from access.dossier_key where dossier_id = $1', [destroyed.id])
    await keys.rotate(region)
    await rewrapDossierKeys(database.db, keys, region)
    expect(await dropOldKeys(database.db, keys, region, now)).toEqual([1])
    expect(await opened(kept.id)).toEqual(kept.dataKey)
    const fromCopy = keys.unwrap(region, destroyed.id, { keyVersion: 1, wrapped: copy?.wrapped ?? Buffer.alloc(0) })
    await expect(fromCopy).rejects.toThrow('Key 1 of region baronie is gone.')
    expect(await dropOldKeys(database.db, keys, region, now)).toEqual([])
  })

  it('A-05 is on the record', async () => {
    await keys.rotate(region)
    await dropOldKeys(database.db, keys, region, now)
    const { rows } = await database.owner.query('select region, actor_kind, action, detail, at from access.audit_event')
    expect(rows).toEqual([{ region, actor_kind: 'system', action: 'keys.dropOld', detail: { versions: '1' }, at: now }])
  })

  it('A-05 a process that still has the old key file cannot lose a dossier with it', async () => {
    const stale = keyProvider(newKeyFile(region), async () => {})
    await keys.rotate(region)
    await dropOldKeys(database.db, keys, region, now)
    await expect(keep(stale)).rejects.toThrow('version 1 of the key of region baronie was dropped')
    await keep()
  })

  it('A-05 waits for a dossier that is being written, and then counts it', async () => {
    const written = Promise.withResolvers<void>()
    const commit = Promise.withResolvers<void>()
    const old = await keys.wrap(region, '00000000-0000-4000-8000-000000000001', Buffer.alloc(32))
    const writing = transactionAs(database.db, 'lichtketen_app', { region }, async (trx) => {
      const row = { dossier_id: '00000000-0000-4000-8000-000000000001', region, key_version: 1, wrapped: old.wrapped }
      await trx.insertInto('access.dossier_key').values(row).execute()
      written.resolve()
      await commit.promise
    })
    await written.promise
    await keys.rotate(region)
    const dropping = dropOldKeys(database.db, keys, region, now)
    const refused = expect(dropping).rejects.toMatchObject({ code: 'oldKeysInUse' })
    await Promise.race([waitsForLock(), refused])
    commit.resolve()
    await writing
    await refused
  })

  async function waitsForLock(): Promise<void> {
    const query =
      'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())'
    for (let look = 0; look < 2_000 && (await database.owner.query(query)).rowCount === 0; look++);
  }
})
