import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, recoveryWasTried } from '../domains/access/index.ts'
import { viewSignal } from '../domains/signals/index.ts'
import { openKeyFile } from '../platform/keys.ts'
import { makeEmptyDatabase, said } from '../testing/installation.ts'
import { type Kept, keptRegion, openKept, queryIn } from '../testing/kept.ts'
import { keys } from './keys.ts'
import { askShares } from './recovery-files.ts'

let kept: Kept
let folder: string
let out: string
beforeAll(async () => {
  kept = await openKept()
  folder = await mkdtemp(join(tmpdir(), 'lk-recovery-'))
})
afterAll(async () => {
  await kept.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  out = join(await mkdtemp(join(folder, 'out-')), 'recovery')
})

const run = (args: string[], settings: Record<string, string> = kept.settings) => said(() => keys(args, settings))
const refused = (args: string[], sentence: string | RegExp, settings?: Record<string, string>) =>
  expect(run(args, settings)).rejects.toThrow(sentence)
const tried = async () => recoveryWasTried(kept.system.db, await openKeyFile(kept.settings.KEY_FILE))

/** The arguments that bring the sealed file and the shares of all holders. */
const withShares = (place: string, holders = [1, 2]) => [
  ...['--sealed', join(place, 'recovery.sealed')],
  ...holders.flatMap((holder) => ['--share', join(place, `holder-${holder}.txt`)]),
]

describe('the recovery key', () => {
  it('A-11 goes into files for different people, which only their owner can read', async () => {
    const { text } = await run(['export-recovery', '--out-dir', out])
    expect((await readdir(out)).sort()).toEqual(['holder-1.txt', 'holder-2.txt', 'recovery.sealed'])
    for (const name of await readdir(out)) expect((await stat(join(out, name))).mode & 0o777).toBe(0o600)
    expect((await stat(out)).mode & 0o777).toBe(0o700)
    const [first, second] = await Promise.all(
      [1, 2].map((holder) => readFile(join(out, `holder-${holder}.txt`), 'utf8')),
    )
    expect(first).toMatch(/^Part 1 of 2 of the recovery key, exported on \d{4}-\d\d-\d\d$/m)
    const code = first?.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)?.[0] ?? ''
    expect(`${second}${text}${await readFile(join(out, 'recovery.sealed'), 'utf8')}`).not.toContain(code)
  })

  it('A-11 counts once it was tried, and not before', async () => {
    await run(['export-recovery', '--out-dir', out])
    expect(await tried()).toBe(false)
    const { text, code } = await run(['try-recovery', ...withShares(out)])
    expect(text).toMatch(/^The recovery key of .* gives back the keys in use/)
    expect(code).toBe(0)
    expect(await tried()).toBe(true)
  })

  it('A-11 does not open for one holder, with a typing error, or with the share of another export', async () => {
    await run(['export-recovery', '--out-dir', out])
    await refused(['try-recovery', ...withShares(out, [1])], 'the share of holder 2 is missing')
    await refused(['try-recovery', ...withShares(out, [1, 1])], 'the same share was given twice')
    const share = join(out, 'holder-2.txt')
    const page = await readFile(share, 'utf8')
    await writeFile(
      share,
      page.replace(/([0-9A-Z])(-[0-9A-Z]{4}\n)/, (_, last, rest) => `${last === '7' ? '8' : '7'}${rest}`),
    )
    await refused(['try-recovery', ...withShares(out)], 'share 2 has a mistake in it')
    await run(['export-recovery', '--out-dir', `${out}2`])
    await copyFile(join(`${out}2`, 'holder-2.txt'), share)
    await refused(['try-recovery', ...withShares(out)], 'these shares were not made together')
  })

  it('A-11 can be typed by its holders one after the other', async () => {
    const asked: string[] = []
    const typed = async function* () {
      yield* ['aaaa-bbbb-cccc-dddd', 'aaaa bbbb cccc dddd', '', 'a'.repeat(32), 'b'.repeat(64), 'not read']
    }
    const shares = await askShares(2, typed(), (text) => asked.push(text))
    expect(asked).toEqual(['Holder 1 of 2, type your part:', 'Holder 2 of 2, type your part:'])
    expect(shares).toEqual([`${'aaaabbbbccccdddd'.repeat(2)}${'a'.repeat(32)}`, 'b'.repeat(64)])
  })

  it('A-11 brings a lost key file back, and never writes over one that is there', async () => {
    await run(['export-recovery', '--out-dir', out, '--holders', '3'])
    await refused(['recover', ...withShares(out, [1, 2, 3])], 'There is a key file at')
    const lost = join(folder, 'lost', 'keys.json')
    await refused(['recover', ...withShares(out, [1, 2])], 'the share of holder 3 is missing', { KEY_FILE: lost })
    const { code } = await run(['recover', ...withShares(out, [1, 2, 3])], { KEY_FILE: lost })
    expect(code).toBe(0)
    expect(await readFile(lost, 'utf8')).toBe(await readFile(kept.settings.KEY_FILE, 'utf8'))
  })

  it('A-11 is not written beside anything else, and not for fewer than two', async () => {
    await refused(
      ['export-recovery', '--out-dir', join(kept.settings.KEY_FILE, '..')],
      'is not empty: name a new folder',
    )
    await refused(['export-recovery', '--out-dir', out, '--holders', '1'], '--holders is a number from 2 to 9')
    await refused(['export-recovery'], 'say where the files go: --out-dir DIR')
  })
})

describe('rotating the keys', () => {
  it('A-05 every dossier opens with the new key, for a system that was running all the time too', async () => {
    const before = await tried()
    const { text } = await run(['rotate', '--out-dir', out])
    expect(before).toBe(true)
    expect(text).toContain(`${keptRegion}: the keys of 1 dossiers are wrapped with version 2.`)
    const view = await actAs(kept.system, kept.noor, (ctx) => viewSignal(ctx, kept.number))
    expect(JSON.stringify(view)).toContain(kept.story)
    expect((await run(['rewrap'])).text).toContain('the keys of 0 dossiers')
  })

  it('A-11 asks for a trial of the recovery that it wrote, and refuses that of the older keys', async () => {
    await run(['export-recovery', '--out-dir', `${out}-old`])
    await run(['rotate', '--out-dir', out])
    expect(await tried()).toBe(false)
    await refused(['try-recovery', ...withShares(`${out}-old`)], 'opens keys that are no longer those in use')
    await run(['try-recovery', ...withShares(out)])
    expect(await tried()).toBe(true)
  })

  it('A-11 changes nothing when the recovery of the new keys cannot be written', async () => {
    const before = await readFile(kept.settings.KEY_FILE, 'utf8')
    await refused(['rotate'], 'say where the recovery of the new keys goes')
    await refused(['rotate', '--out-dir', join(kept.settings.KEY_FILE, '..')], 'is not empty')
    expect(await readFile(kept.settings.KEY_FILE, 'utf8')).toBe(before)
  })
})

describe('dropping the older keys', () => {
  it('A-11 waits for a tried recovery and for a backup that opens with the new keys alone', async () => {
    const older = await kept.backUp()
    await run(['rotate', '--out-dir', out])
    await refused(['drop-old'], 'name the dossier keys of a backup made since the rotation')
    await refused(['drop-old', '--dossier-keys', older.dossierKeys], 'was not tried yet')
    await run(['try-recovery', ...withShares(out)])
    await refused(['drop-old', '--dossier-keys', older.dossierKeys], 'has 1 dossiers that need an older key')
    const newer = await kept.backUp()
    await refused(['drop-old', '--dossier-keys', newer.archive], 'does not hold dossier keys')
    const { text } = await run(['drop-old', '--dossier-keys', newer.dossierKeys])
    expect(text).toContain('destroy the older recovery.sealed')
    expect((await run(['drop-old', '--dossier-keys', newer.dossierKeys])).text).toBe('There is no older key.')
    expect(await tried()).toBe(true)
    await expect(kept.restoreInto(await makeEmptyDatabase(), older)).rejects.toThrow('1 of 1 dossiers do not open')
    expect((await kept.restoreInto(await makeEmptyDatabase(), { ...older, dossierKeys: newer.dossierKeys })).code).toBe(
      0,
    )
  })

  it('A-05 is refused while a dossier still needs one', async () => {
    await run(['rotate', '--out-dir', out])
    await run(['try-recovery', ...withShares(out)])
    const files = await kept.backUp()
    const database = String(kept.world.database.connection.database)
    await queryIn(database, 'update access.dossier_key set key_version = key_version - 1')
    await refused(['drop-old', '--dossier-keys', files.dossierKeys], '1 dossiers still need an older key')
    await queryIn(database, 'update access.dossier_key set key_version = key_version + 1')
  })

  it('A-04 everything that is done with the keys is on the record', async () => {
    const { rows } = await kept.world.database.owner.query<{ action: string }>(
      `select distinct action from access.audit_event where action like 'keys.%' order by 1`,
    )
    expect(rows.map(({ action }) => action)).toEqual(['keys.dropOld', 'keys.recoveryTried', 'keys.rotate'])
  })
})

describe('making the keys', () => {
  it('A-05 happens once, in a file that only its owner can read', async () => {
    const settings = { KEY_FILE: join(folder, 'new', 'keys.json'), REGION: 'regions/zeeland-west-brabant' }
    expect((await run(['create'], settings)).text).toContain('The keys of zeeland-west-brabant are in')
    expect((await stat(settings.KEY_FILE)).mode & 0o777).toBe(0o600)
    await refused(['create'], 'There is a key file at', settings)
    await refused(['create'], 'say for which region', { KEY_FILE: settings.KEY_FILE })
    await refused(['create'], 'KEY_FILE is missing', { REGION: 'x' })
  })

  it('a word that is none of the commands is answered with what there is', async () => {
    await refused(
      ['polish'],
      'say what to do with the keys: create, export-recovery, try-recovery, recover, rotate, rewrap, drop-old',
    )
    await refused([], 'say what to do with the keys')
  })
})
