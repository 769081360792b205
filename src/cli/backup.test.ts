import { copyFile, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEmptyDatabase, said } from '../testing/installation.ts'
import { type Kept, keptRegion, openKept, queryIn } from '../testing/kept.ts'
import { backup } from './backup.ts'

let kept: Kept
beforeAll(async () => {
  kept = await openKept()
})
afterAll(() => kept.close())

describe('what is in a backup', () => {
  it('A-05 none of the words that were reported, no key, and no key of a dossier in the archive', async () => {
    const files = await kept.backUp()
    const archive = gunzipSync(await readFile(files.archive)).toString('utf8')
    const dossierKeys = gunzipSync(await readFile(files.dossierKeys)).toString('utf8')
    const keyFile = JSON.parse(await readFile(kept.settings.KEY_FILE, 'utf8'))
    for (const text of [archive, dossierKeys]) {
      expect(text).not.toContain('container')
      for (const secret of [keyFile.pepper, keyFile.regions[keptRegion][0].key, 'PRIVATE KEY'])
        expect(text).not.toContain(secret)
    }
    const { rows } = await kept.world.database.owner.query<{ wrapped: string }>(
      `select encode(wrapped, 'hex') as wrapped from access.dossier_key`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { wrapped } of rows) {
      expect(archive).not.toContain(wrapped)
      expect(dossierKeys).toContain(wrapped)
    }
  })

  it('A-11 belongs to its owner alone, and leaves no half file', async () => {
    const files = await kept.backUp()
    for (const file of Object.values(files)) expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await readdir(join(files.archive, '..'))).sort()).toEqual(['data.lichtketen', 'dossier-keys.lichtketen'])
  })

  it('A-03 nobody is logged in after a restore', async () => {
    const { owner } = kept.world.database
    await owner.query(
      `insert into auth."user" (id, name, email, "emailVerified") values ('u', '', 'u@voorbeeld.invalid', true)`,
    )
    await owner.query(
      `insert into auth.session (id, "expiresAt", token, "updatedAt", "userId") values ('s', now(), 'geheim-teken', now(), 'u')`,
    )
    const files = await kept.backUp()
    expect(gunzipSync(await readFile(files.archive)).toString('utf8')).not.toContain('geheim-teken')
    const target = await makeEmptyDatabase()
    expect((await kept.restoreInto(target, files)).code).toBe(0)
    const { rows } = await queryIn(
      target,
      'select (select count(*)::integer from auth.session) as sessions, (select count(*)::integer from auth."user") as users',
    )
    expect(rows).toEqual([{ sessions: 0, users: 1 }])
  })
})

describe('a backup that is refused', () => {
  const refused = (args: string[], sentence: string | RegExp, from = kept.settings) =>
    expect(said(() => backup(args, from))).rejects.toThrow(sentence)

  it('A-11 where the keys are: in their folder, above it, or beside a copy or a sealed copy of them', async () => {
    const inFolder = join(kept.settings.KEY_FILE, '..', 'data')
    await refused(['--out', inFolder], 'a backup and its keys are never kept in one place')
    await refused(
      ['--out', join(kept.settings.KEY_FILE, '..', '..', 'data')],
      'a backup and its keys are never kept in one place',
    )
    const place = await mkdtemp(join(kept.folder, 'copy-'))
    await copyFile(kept.settings.KEY_FILE, join(place, 'old-keys.txt'))
    await refused(['--out', join(place, 'data')], 'a backup and its keys are never kept in one place')
    await refused(['--out', join(kept.folder, 'data'), '--dossier-keys', join(place, 'k')], 'never kept in one place')
    expect(await readdir(place)).toEqual(['old-keys.txt'])
    expect(await readdir(join(kept.settings.KEY_FILE, '..'))).toEqual(['keys.json'])
  })

  it('A-11 over another backup, or over dossier keys of another installation', async () => {
    const files = await kept.backUp()
    await refused(['--out', files.archive], 'There is a file at')
    await kept.world.database.owner.query('update access.installation set id = gen_random_uuid()')
    const other = join(kept.folder, 'other')
    await refused(
      ['--out', other, '--dossier-keys', files.dossierKeys],
      'does not hold the dossier keys of this installation',
    )
    await refused(
      ['--out', other, '--dossier-keys', files.archive],
      'does not hold the dossier keys of this installation',
    )
    await writeFile(`${kept.folder}/mine.txt`, 'a file of somebody')
    await refused(['--out', other, '--dossier-keys', `${kept.folder}/mine.txt`], 'is damaged, or is none of ours')
    expect(await readFile(`${kept.folder}/mine.txt`, 'utf8')).toBe('a file of somebody')
    expect(await readdir(kept.folder)).not.toContain('other')
  })

  it('A-11 when a table would come out with rows missing', async () => {
    const { owner } = kept.world.database
    await owner.query('alter policy backup on signals.fact using (false)')
    const args = ['--out', join(kept.folder, 'missing')]
    await refused(args, 'The role lichtketen_backup does not see every row of signals.fact')
    await owner.query('alter policy backup on signals.fact using (true)')
    await owner.query('revoke select on signals.message from lichtketen_backup')
    await refused(args, 'The role lichtketen_backup does not see every row of signals.message')
    await owner.query('grant select on signals.message to lichtketen_backup')
  })

  it('A-11 without a place, a folder or a setting', async () => {
    await refused([], 'say where the archive goes: --out FILE')
    await refused(['--out', '/nowhere/at/all/data'], 'There is no folder /nowhere/at/all.')
    await refused(['--out', join(kept.folder, 'x')], 'MIGRATION_DATABASE_URL is missing', {
      ...kept.settings,
      MIGRATION_DATABASE_URL: '',
    })
  })
})
