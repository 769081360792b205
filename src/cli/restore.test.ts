import { mkdtemp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAs } from '../domains/access/index.ts'
import { submitSignal, viewSignal } from '../domains/signals/index.ts'
import { sourceOf } from '../platform/backup.ts'
import { countTable } from '../platform/backup-archive.ts'
import { plainText, readSequences, readTables } from '../platform/backup-catalogue.ts'
import { makeEmptyDatabase, makeOwner, said, settingsFor } from '../testing/installation.ts'
import { type Kept, openKept, queryIn } from '../testing/kept.ts'
import { aReport, reporter } from '../testing/world.ts'
import { audit } from './audit-verify.ts'
import { backup } from './backup.ts'

let kept: Kept
beforeAll(async () => {
  kept = await openKept()
})
afterAll(() => kept.close())

/** Every table with its number of rows and a hash over them, and every sequence. */
async function contentOf(address: string) {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(`begin; ${plainText}; set local role lichtketen_backup`)
    const counts: [string, number, string][] = []
    for (const table of await readTables(client)) {
      const { rows, sha256 } = await countTable(sourceOf(client, table))
      counts.push([table.name, rows, sha256])
    }
    return { counts, sequences: await readSequences(client) }
  } finally {
    await client.end()
  }
}

describe('a backup that is restored', () => {
  it('A-11 is the same in every table, row and number', async () => {
    const files = await kept.backUp()
    const target = await makeEmptyDatabase()
    const before = await contentOf(kept.settings.MIGRATION_DATABASE_URL)
    const { code, text } = await kept.restoreInto(target, files)
    expect(text).toMatch(
      /^Restored the backup of .*; the keys of 1 dossiers open\.\nThe record is whole: \d+ events\.$/,
    )
    expect(code).toBe(0)
    const after = await contentOf(settingsFor(target, '').MIGRATION_DATABASE_URL)
    // The restore itself goes on the record, and what waited for its seal has it.
    const apart = ['access.audit_event', 'access.audit_seal', 'access.audit_unsealed']
    const others = ({ counts }: typeof before) => counts.filter(([name]) => !apart.includes(name))
    expect(others(after)).toEqual(others(before))
    expect(others(after).filter(([, rows]) => rows > 0).length).toBeGreaterThan(12)
    const positions = ({ sequences }: typeof before) => sequences.filter(({ name }) => name.startsWith('signals.'))
    expect(positions(after)).toEqual(positions(before))
    expect(positions(after).map(({ name }) => name)).toContain('signals.signal_number_2026')
  })

  it('A-11 opens for who handles it, goes on with the numbers, and refuses others as before', async () => {
    const files = await kept.backUp()
    const target = await makeEmptyDatabase()
    await kept.restoreInto(target, files)
    await kept.openRestored(target, async (restored) => {
      const view = await actAs(restored, kept.noor, (ctx) => viewSignal(ctx, kept.number))
      expect(JSON.stringify(view)).toContain(kept.story)
      const next = await actAs(restored, reporter, (ctx) => submitSignal(ctx, aReport()))
      expect(next.number > kept.number).toBe(true)
    })
    const { rows } = await queryIn(
      target,
      `select count(*)::integer as bare from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('access', 'signals') and c.relkind = 'r' and c.relrowsecurity <> c.relforcerowsecurity`,
    )
    expect(rows).toEqual([{ bare: 0 }])
    await expect(queryIn(target, 'delete from access.audit_event')).rejects.toThrow('the record is append only')
  })

  it('A-04 has a record that is whole, the backup and the restore in it', async () => {
    const target = await makeEmptyDatabase()
    await kept.restoreInto(target, await kept.backUp())
    const verdict = await said(() => audit(['verify'], settingsFor(target, kept.settings.KEY_FILE)))
    expect(verdict.text).toMatch(/^The record is whole/)
    expect(verdict.code).toBe(0)
    const { rows } = await queryIn(
      target,
      `select action from access.audit_event where resource_kind = 'installation' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ action: 'backup.restore' }])
  })

  it('A-11 works for an owner who is no superuser, from end to end', async () => {
    const owner = await makeOwner()
    const [source, target] = [await makeEmptyDatabase(owner), await makeEmptyDatabase(owner)]
    expect((await kept.restoreInto(source, await kept.backUp(), owner)).code).toBe(0)
    const place = await mkdtemp(join(kept.folder, 'owner-'))
    const archive = join(place, 'data')
    expect(
      (await said(() => backup(['--out', archive], settingsFor(source, kept.settings.KEY_FILE, owner)))).code,
    ).toBe(0)
    const again = await kept.restoreInto(
      target,
      { archive, dossierKeys: join(place, 'dossier-keys.lichtketen') },
      owner,
    )
    expect(again).toMatchObject({ code: 0, text: expect.stringContaining('the keys of 1 dossiers open') })
  })

  it('A-11 shows one moment, whatever is reported meanwhile', async () => {
    const reporting = (async () => {
      for (let count = 0; count < 15; count++) await kept.report(`Melding ${count} tijdens de back-up.`)
    })()
    const files = await kept.backUp()
    await reporting
    const target = await makeEmptyDatabase()
    expect((await kept.restoreInto(target, files)).code).toBe(0)
    const { rows } = await queryIn(
      target,
      `select (select count(*) from signals.signal) = (select count(*) from access.dossier_key) as keys,
        (select count(*) from signals.signal) = (select count(*) from access.audit_event where action = 'signal.submit') as events`,
    )
    expect(rows).toEqual([{ keys: true, events: true }])
  })
})

describe('a dossier that was destroyed', () => {
  it('A-05 stays destroyed when an older archive is restored with the newest dossier keys', async () => {
    const gone = await kept.report('Dit dossier wordt vernietigd.')
    const { rows } = await kept.world.database.owner.query<{ id: string }>(
      'select id from signals.signal where number = $1',
      [gone],
    )
    const old = await kept.backUp()
    await kept.world.database.owner.query('delete from access.dossier_key where dossier_id = $1', [rows[0]?.id])
    const { dossierKeys } = await kept.backUp()
    const target = await makeEmptyDatabase()
    expect((await kept.restoreInto(target, { archive: old.archive, dossierKeys })).code).toBe(0)
    await kept.openRestored(target, async (restored) => {
      expect(JSON.stringify(await actAs(restored, kept.noor, (ctx) => viewSignal(ctx, kept.number)))).toContain(
        kept.story,
      )
      const destroyed = actAs(restored, kept.noor, (ctx) => viewSignal(ctx, gone))
      expect(JSON.stringify(await destroyed.catch(String))).not.toContain('vernietigd.')
    })
    const wanted = await queryIn(target, `select from access.dossier_key where dossier_id = '${rows[0]?.id}'`)
    expect(wanted.rowCount).toBe(0)
  })

  it('A-05 the dossier keys of a later backup take the place of the older ones', async () => {
    const place = await mkdtemp(join(kept.folder, 'same-'))
    for (const name of ['monday', 'tuesday']) await said(() => backup(['--out', join(place, name)], kept.settings))
    expect((await readdir(place)).sort()).toEqual(['dossier-keys.lichtketen', 'monday', 'tuesday'])
    expect(
      (
        await kept.restoreInto(await makeEmptyDatabase(), {
          archive: join(place, 'monday'),
          dossierKeys: join(place, 'dossier-keys.lichtketen'),
        })
      ).code,
    ).toBe(0)
  })
})
