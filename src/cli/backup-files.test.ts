import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAs, actAsJobs } from '../domains/access/index.ts'
import { newUploadToken, openFile, receiveFile, submitSignal, sweepFiles } from '../domains/signals/index.ts'
import { defaultLimits, openFiles } from '../platform/files/files.ts'
import { makeEmptyDatabase, said, settingsFor } from '../testing/installation.ts'
import { type Kept, openKept } from '../testing/kept.ts'
import { aReport, reporter } from '../testing/world.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let kept: Kept
let place: string
let number = 0
beforeAll(async () => {
  kept = await openKept()
  place = await mkdtemp(path.join(tmpdir(), 'lk-files-kept-'))
})
afterAll(async () => {
  await rm(place, { recursive: true })
  await kept.close()
})

const text = 'Het kenteken is VK-882-Q.'
const settings = () => ({ ...kept.settings, LICHTKETEN_FILES_FOLDER: kept.world.filesFolder })

async function sendFile(handedIn: boolean): Promise<string> {
  const token = newUploadToken()
  const bytes = ReadableStream.from([Buffer.from(text)])
  const { id } = await receiveFile(kept.system, reporter, { token, name: 'kenteken.txt', bytes })
  if (handedIn)
    await actAs(kept.system, reporter, (ctx) => submitSignal(ctx, aReport(), undefined, { token, ids: [id] }))
  return id
}

/** Backs up beside the files of before; gives what it said and the ids of the copies. */
async function backUp() {
  number += 1
  const out = path.join(place, `data-${number}.lichtketen`)
  const answer = await said(() => backup(['--out', out], settings()))
  const all = await readdir(path.join(place, 'files'), { recursive: true, withFileTypes: true })
  const ids = all.filter((one) => one.isFile()).map(({ parentPath }) => path.basename(parentPath))
  return { ...answer, out, ids: [...new Set(ids)].sort() }
}

describe('a backup with files', () => {
  it('A-11 copies what was handed in, sealed as it is, and what was destroyed goes from the copies too', async () => {
    const [first, second] = [await sendFile(true), await sendFile(true)]
    await sendFile(false)
    const made = await backUp()
    expect(made.code).toBe(0)
    expect(made.ids).toEqual([first, second].sort())
    for (const id of made.ids) {
      const copy = await readFile(path.join(place, 'files', id.slice(0, 2), id, 'original'))
      expect(copy.includes('VK-882-Q')).toBe(false)
    }
    await kept.world.database.owner.query(
      'delete from access.dossier_key where dossier_id = (select signal_id from signals.file where id = $1)',
      [second],
    )
    await actAsJobs(kept.system, 'sweep', sweepFiles)
    expect((await backUp()).ids).toEqual([first])
  })

  it('A-11 comes back with its files, which open with the keys of their dossiers', async () => {
    const { out, ids } = await backUp()
    const database = await makeEmptyDatabase()
    const folder = path.join(place, 'restored')
    const target = { ...settingsFor(database, kept.settings.KEY_FILE), LICHTKETEN_FILES_FOLDER: folder }
    const answer = await said(() => restore([out], target))
    expect(answer.text).toContain('1 files are back')
    expect(answer.code).toBe(0)
    await kept.openRestored(database, async (restored) => {
      const files = openFiles({ keptIn: { folder }, clamd: null, limits: defaultLimits })
      const opened = await actAs({ ...restored, files }, kept.noor, (ctx) =>
        openFile(ctx, ids[0] ?? '', { copy: 'working' }),
      )
      expect((await buffer(opened.bytes)).toString()).toBe(text)
    })
  })

  it('A-11 says so when files are lost, or when the disk with files is not there', async () => {
    const id = await sendFile(true)
    await rm(path.join(kept.world.filesFolder, id.slice(0, 2), id), { recursive: true })
    const lost = await backUp()
    expect([lost.code, lost.text]).toEqual([1, expect.stringContaining('some are lost')])
    const nowhere = { ...settings(), LICHTKETEN_FILES_FOLDER: '/nergens/bestanden' }
    const out = path.join(place, 'nowhere.lichtketen')
    await expect(said(() => backup(['--out', out], nowhere))).rejects.toThrow('There is no folder with files')
  })

  it('A-11 leaves a folder alone that holds something else', async () => {
    await writeFile(path.join(place, 'files', 'brief.txt'), 'van iemand anders')
    await expect(backUp()).rejects.toThrow('holds something else')
    expect(await readFile(path.join(place, 'files', 'brief.txt'), 'utf8')).toBe('van iemand anders')
  })
})
