import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupScope, seededTables } from '../domains/access/index.ts'
import { openKeyFile } from '../platform/keys.ts'
import { projectRoot } from '../platform/project-root.ts'
import { restoreBackup } from '../platform/restore.ts'
import { makeEmptyDatabase, makeOwner, newKeys, said, settingsFor } from '../testing/installation.ts'
import { type BackupFiles, type Kept, keptRegion, openKept, queryIn } from '../testing/kept.ts'
import { audit } from './audit-verify.ts'
import { restore } from './restore.ts'

let kept: Kept
beforeAll(async () => {
  kept = await openKept()
})
afterAll(() => kept.close())

describe('a restore that is refused leaves the database empty', () => {
  async function refused(files: BackupFiles, sentence: string | RegExp, keyFile?: string): Promise<void> {
    const target = await makeEmptyDatabase()
    await expect(kept.restoreInto(target, files, undefined, keyFile)).rejects.toThrow(sentence)
    const { rows } = await queryIn(target, `select nspname from pg_namespace where nspname in ('access', 'signals')`)
    expect(rows).toEqual([])
  }

  it('A-11 when any part of the archive or of the dossier keys is damaged', async () => {
    const files = await kept.backUp()
    for (const which of ['archive', 'dossierKeys'] as const) {
      const whole = await readFile(files[which])
      const damaged = `${files[which]}.damaged`
      const attempt = (bytes: Buffer) =>
        writeFile(damaged, bytes).then(() => refused({ ...files, [which]: damaged }, /damaged|do not have the same/))
      for (const at of [0.1, 0.5, 0.9]) {
        const bytes = Buffer.from(whole)
        const place = Math.floor(bytes.length * at)
        bytes[place] = (bytes[place] ?? 0) ^ 1
        await attempt(bytes)
      }
      await attempt(whole.subarray(0, whole.length - 40))
      await attempt(Buffer.alloc(0))
    }
  })

  it('A-11 when somebody put a row in and counted it', async () => {
    const files = await kept.backUp()
    const changed = await rewrite(files.archive, (text) => text.replace(/"Noor Verlinden"/, '"Iemand Anders"'))
    await refused({ ...files, archive: changed }, 'is damaged')
    const counted = await rewrite(files.archive, (text) => {
      const lines = text.replace(/"Noor Verlinden"/, '"Iemand Anders"').split('\n')
      const start = lines.findIndex((line) => line.startsWith('{"table":"access.person"'))
      const end = lines.findIndex((line, index) => index > start && !line.startsWith('['))
      const sha256 = createHash('sha256')
        .update(`${lines.slice(start, end).join('\n')}\n`)
        .digest('hex')
      return lines.join('\n').replace(/("table":"access.person","rows":\d+,"sha256":")[0-9a-f]+/, `$1${sha256}`)
    })
    await refused({ ...files, archive: counted }, 'was not made with these keys, or was changed')
  })

  it('A-05 without its key file: a backup alone opens nothing', async () => {
    const files = await kept.backUp()
    const other = await newKeys(keptRegion)
    await refused(files, /\d+ of \d+ dossiers do not open with this key file/, other.keyFile)
    await refused(files, 'cannot be read (ENOENT)', join(other.folder, 'none.json'))
  })

  it('A-11 when the dossier keys are older than the archive, of another installation, or the wrong file', async () => {
    const older = await kept.backUp()
    const newer = await kept.backUp()
    await refused(
      { archive: newer.archive, dossierKeys: older.dossierKeys },
      'The dossier keys are older than the archive',
    )
    await refused({ archive: newer.dossierKeys, dossierKeys: newer.dossierKeys }, 'The first file holds dossier keys')
    await refused({ archive: newer.archive, dossierKeys: newer.archive }, 'are damaged, or are none of ours')
    await refused({ archive: join(kept.folder, 'none'), dossierKeys: newer.dossierKeys }, 'There is no archive at')
    await refused({ archive: newer.archive, dossierKeys: join(kept.folder, 'none') }, 'There are no dossier keys at')
  })

  it('A-11 when it was made by another version of the system', async () => {
    const { owner } = kept.world.database
    await owner.query(`insert into public.migration (name, hash) values ('9999_future.sql', 'x')`)
    const files = await kept.backUp()
    await owner.query(`delete from public.migration where name = '9999_future.sql'`)
    await refused(files, 'made by another version of Lichtketen (9999_future.sql)')
  })
})

describe('a restore into a database in use', () => {
  it('A-11 is refused, whether it has our tables or others, and changes nothing', async () => {
    const files = await kept.backUp()
    const inUse = await makeEmptyDatabase(await makeOwner())
    expect((await kept.restoreInto(inUse, files)).code).toBe(0)
    await expect(kept.restoreInto(inUse, files)).rejects.toThrow('The database is in use')
    const foreign = await makeEmptyDatabase()
    await queryIn(foreign, 'create table public.ledger ()')
    await expect(kept.restoreInto(foreign, files)).rejects.toThrow('The database is in use')
  })

  it('A-11 also sees rows that row level security hides from its owner', async () => {
    const files = await kept.backUp()
    const owner = await makeOwner()
    const inUse = await makeEmptyDatabase(owner)
    expect((await kept.restoreInto(inUse, files, owner)).code).toBe(0)
    await expect(kept.restoreInto(inUse, files, owner)).rejects.toThrow('The database is in use')
  })
})

describe('a restore that fails at its last look', () => {
  it('A-11 leaves no row behind, and can be done again', async () => {
    const files = await kept.backUp()
    const target = await makeEmptyDatabase()
    const keys = await openKeyFile(kept.settings.KEY_FILE)
    const plan = {
      ...{ ...files, verify: keys.verify, scope: backupScope, seeded: seededTables },
      connection: { connectionString: settingsFor(target, '').MIGRATION_DATABASE_URL },
      migrations: join(projectRoot, 'db'),
    }
    const failing = restoreBackup({ ...plan, beforeCommit: () => Promise.reject(new Error('not like this')) })
    await expect(failing).rejects.toThrow('not like this')
    const left = 'select from signals.signal union all select from access.person'
    expect((await queryIn(target, left)).rowCount).toBe(0)
    await restoreBackup(plan)
    expect((await queryIn(target, left)).rowCount).toBe(2)
  })
})

describe('a restore into a demonstration', () => {
  it('A-02 is refused for real people, who would be anybody there, and works for invented ones', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'lk-demo-'))
    await chmod(parent, 0o711)
    const into = async (files: BackupFiles) =>
      said(() => restore([files.archive, '--data', join(parent, 'data'), '--key-file', kept.settings.KEY_FILE], {}))
    await expect(into(await kept.backUp())).rejects.toThrow('The archive holds real people')
    await kept.world.database.owner.query('update access.person set demonstration = true')
    const files = await kept.backUp()
    expect((await into(files)).code).toBe(0)
    await expect(into(files)).rejects.toThrow('has a demonstration already')
    const verdict = await said(() => audit(['verify', '--data', join(parent, 'data')], {}))
    expect(verdict).toMatchObject({ code: 0, text: expect.stringMatching(/^The record is whole/) })
    await rm(parent, { recursive: true, force: true })
  })
})

/** The same archive with other content; the compression is right. */
async function rewrite(file: string, change: (text: string) => string): Promise<string> {
  const path = `${file}.changed`
  await writeFile(path, gzipSync(change(gunzipSync(await readFile(file)).toString('utf8'))))
  return path
}
