import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { InvalidInput, NotFound } from '../../lib/errors.ts'
import { openFiles } from '../../platform/files/files.ts'
import { type ClamdServer, startClamd, virus } from '../../testing/clamd-server.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { type Actor, actAsJobs, type PersonActor } from '../access/index.ts'
import {
  addFiles,
  dropUpload,
  listUploads,
  newUploadToken,
  openFile,
  openReceipt,
  receiveFile,
  replyAsReporter,
  scanFiles,
  submitSignal,
  sweepFiles,
  takeSignal,
  viewFile,
  viewMailbox,
  viewSignal,
} from './index.ts'

let world: World
let noor: PersonActor
let clamd: ClamdServer
beforeAll(async () => {
  world = await openWorld()
  clamd = await startClamd()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(async () => {
  await clamd.close()
  await world.close()
})
afterEach(() => world.at('2026-11-24T09:30'))

async function* streamOf(bytes: Uint8Array | string) {
  const all = Buffer.from(bytes)
  for (let at = 0; at < all.length; at += 50_000) yield all.subarray(at, at + 50_000)
}

const send = (token: string, name: string, bytes: Uint8Array | string, actor: Actor = reporter) =>
  receiveFile(world.system, actor, { token, name, bytes: streamOf(bytes) })

const aPhoto = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#335577' } })
    .withExif({ IFD0: { Make: 'Voorbeeldfoon' } })
    .jpeg()
    .toBuffer()

/** Everything in the folder of the files. */
async function kept(): Promise<Buffer[]> {
  const all = await readdir(world.filesFolder, { recursive: true, withFileTypes: true })
  return Promise.all(all.filter((one) => one.isFile()).map((one) => readFile(path.join(one.parentPath, one.name))))
}

/** Hands a report in with a photo; gives its number, code and file. */
async function reportWithPhoto() {
  const token = newUploadToken()
  const { id } = await send(token, 'huis.jpg', await aPhoto())
  const submitted = await world.as(reporter, (ctx) => submitSignal(ctx, aReport(), undefined, { token, ids: [id] }))
  return { ...submitted, id }
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof InvalidInput ? error.issues[0]?.code : String(error)),
  )

describe('a file that is sent along', () => {
  it('S-18 travels with the report: the officer reads what it is, and opens a copy without what the phone wrote in it', async () => {
    const { number, id } = await reportWithPhoto()
    const { files } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(files).toMatchObject([
      { id, name: 'huis.jpg', type: 'jpg', state: 'unscanned', fromReporter: true, addedOn: '2026-11-24' },
    ])
    const opened = await world.as(noor, (ctx) => openFile(ctx, id, { copy: 'working' }))
    const bytes = await buffer(opened.bytes)
    expect(bytes.length).toBe(opened.size)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  it('S-18 the original stays as evidence, and is opened for a reason that the record keeps', async () => {
    const { id } = await reportWithPhoto()
    const wanted = { copy: 'original', reason: 'evidence' } as const
    const opened = await world.as(noor, (ctx) => openFile(ctx, id, wanted))
    expect((await buffer(opened.bytes)).includes('Voorbeeldfoon')).toBe(true)
    const { rows } = await world.database.owner.query(
      `select purpose, actor_id from access.audit_event where action = 'file.openOriginal' and resource_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ purpose: 'evidence', actor_id: noor.personId }])
    const about = await world.as(noor, (ctx) => viewFile(ctx, id))
    expect(about.sha256).toMatch(/^[\da-f]{64}$/)
  })

  it('S-18 is not there for another desk, nor for the reporter to open', async () => {
    const { number, id, receipt } = await reportWithPhoto()
    const other = await world.person('Piet Elders', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
    await expect(world.as(other, (ctx) => openFile(ctx, id, { copy: 'working' }))).rejects.toThrow(NotFound)
    const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, receipt ?? ''))) ?? null
    const own: Actor = { kind: 'reporter', signalId }
    await expect(world.as(own, (ctx) => openFile(ctx, id, { copy: 'working' }))).rejects.toThrow('not allowed')
    expect((await world.as(own, viewMailbox)).files).toMatchObject([{ name: 'huis.jpg' }])
    expect(number).toBeTruthy()
  })

  it('S-03 comes with a message too, and the desk sees with which', async () => {
    const { number, receipt } = await reportWithPhoto()
    const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, receipt ?? ''))) ?? null
    const own: Actor = { kind: 'reporter', signalId }
    const token = newUploadToken()
    const { id } = await send(token, 'bus.txt', 'Het busje komt om half zes.', own)
    await world.as(own, (ctx) => replyAsReporter(ctx, 'Nog iets', undefined, { token, ids: [id] }))
    const { files, messages } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(files.find((file) => file.id === id)?.messageId).toBe(messages[0]?.id)
    const { messages: read } = await world.as(own, viewMailbox)
    expect(read[0]?.files).toMatchObject([{ name: 'bus.txt', type: 'txt' }])
  })

  it('S-18 is added by an officer who works on the signal, with a line on the timeline', async () => {
    const { number } = await reportWithPhoto()
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const token = newUploadToken()
    const { id } = await send(token, 'notitie.txt', 'Bezoek aan het pand.', noor)
    await world.as(noor, (ctx) => addFiles(ctx, number, { token, ids: [id] }))
    const { files, timeline } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(files.at(-1)).toMatchObject({ addedByName: 'Noor Verlinden', fromReporter: false, working: 'same' })
    expect(timeline[0]?.kind).toBe('fileAdded')
  })
})

describe('a file that waits with its form', () => {
  it('S-18 is opened by the token of the form alone: the server cannot read what it keeps', async () => {
    const token = newUploadToken()
    await send(token, 'geheim.txt', 'achter de groene deur')
    expect(await world.as(reporter, (ctx) => listUploads(ctx, token))).toMatchObject([{ name: 'geheim.txt' }])
    expect(await world.as(reporter, (ctx) => listUploads(ctx, newUploadToken()))).toEqual([])
    const { rows } = await world.database.owner.query('select t::text as row from signals.upload t')
    expect(rows.map(({ row }) => row).join()).not.toContain(token)
    for (const bytes of await kept()) expect(bytes.includes('groene deur')).toBe(false)
  })

  it('S-18 is taken away again by whoever sent it', async () => {
    const token = newUploadToken()
    const { id } = await send(token, 'weg.txt', 'weg')
    await world.as(reporter, (ctx) => dropUpload(ctx, newUploadToken(), id))
    expect(await world.as(reporter, (ctx) => listUploads(ctx, token))).toHaveLength(1)
    await world.as(reporter, (ctx) => dropUpload(ctx, token, id))
    expect(await world.as(reporter, (ctx) => listUploads(ctx, token))).toEqual([])
  })

  it('S-18 is handed in with one form only, and not when it is gone', async () => {
    const token = newUploadToken()
    const { id } = await send(token, 'een.txt', 'een')
    const files = { token, ids: [id] }
    await world.as(reporter, (ctx) => submitSignal(ctx, aReport(), undefined, files))
    expect(await codeOf(world.as(reporter, (ctx) => submitSignal(ctx, aReport(), undefined, files)))).toBe('gone')
    const other = { token: newUploadToken(), ids: [id] }
    expect(await codeOf(world.as(reporter, (ctx) => submitSignal(ctx, aReport(), undefined, other)))).toBe('gone')
  })

  it('S-18 is erased after a day, bytes and all', async () => {
    await sweep()
    const before = (await kept()).length
    const token = newUploadToken()
    await send(token, 'oud.txt', 'oud')
    world.at('2026-11-25T09:29')
    await sweep()
    expect(await world.as(reporter, (ctx) => listUploads(ctx, token))).toHaveLength(1)
    world.at('2026-11-25T09:46')
    expect(await world.as(reporter, (ctx) => listUploads(ctx, token))).toEqual([])
    await sweep()
    expect((await kept()).length).toBeLessThanOrEqual(before)
    const { rows } = await world.database.owner.query('select count(*)::int as left from signals.upload')
    expect(rows[0].left).toBe(0)
  })
})

const sweep = async () => {
  while ((await actAsJobs(world.system, 'sweep', sweepFiles)) > 0);
}

describe('a file that cannot be taken', () => {
  const dropped = async (name: string, bytes: Uint8Array | string) => {
    const before = (await kept()).length
    const code = await codeOf(send(newUploadToken(), name, bytes))
    expect((await kept()).length).toBe(before)
    return code
  }
  const zip = Buffer.from('504b0304140000000000000000000000000000000000000000000500000061', 'hex')

  it.each<[string, string, Uint8Array | string, string]>([
    ['a web page', 'pagina.txt', '<!doctype html><script>alert(1)</script>', 'type'],
    ['a web page that begins as text', 'brief.txt', `Beste lezer, ${' '.repeat(70_000)}<script>1</script>`, 'type'],
    ['a drawing with script', 'foto.jpg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'type'],
    ['an archive', 'foto.jpg', zip, 'type'],
    ['a program', 'foto.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)]), 'type'],
    ['nonsense', 'foto.jpg', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), 'type'],
    ['nothing', 'foto.jpg', '', 'empty'],
    ['half a photo', 'foto.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'unreadable'],
    ['a photo of an iPhone', 'IMG_1.HEIC', heic(), 'heic'],
  ])('S-18 is %s, and nothing of it stays', async (_, name, bytes, code) => {
    expect(await dropped(name, bytes)).toBe(code)
  })

  it('S-18 is one that is too large, in itself or with the others, or one too many', async () => {
    const limits = { ...world.system.files.limits, largest: 1000, together: 1500, count: 2 }
    const small = { ...world.system, files: { ...world.system.files, limits } }
    const token = newUploadToken()
    const put = (size: number) =>
      codeOf(receiveFile(small, reporter, { token, name: 'a.txt', bytes: streamOf('a'.repeat(size)) }))
    expect(await put(1001)).toBe('large')
    expect(await put(900)).toBe('taken')
    expect(await put(900)).toBe('together')
    expect(await put(600)).toBe('taken')
    expect(await put(1)).toBe('many')
  })

  it('S-18 is any file while the room for forms that were not handed in is used up', async () => {
    const full = {
      ...world.system,
      files: { ...world.system.files, limits: { ...world.system.files.limits, pending: 0 } },
    }
    const bytes = streamOf('a')
    expect(await codeOf(receiveFile(full, reporter, { token: newUploadToken(), name: 'a.txt', bytes }))).toBe('full')
  })

  it('S-18 is one of which the connection was cut: nothing of it stays', async () => {
    const before = (await kept()).length
    async function* cut() {
      yield Buffer.from('eerste stuk')
      throw new Error('aborted')
    }
    const token = newUploadToken()
    await expect(receiveFile(world.system, reporter, { token, name: 'a.txt', bytes: cut() })).rejects.toThrow('aborted')
    expect((await kept()).length).toBe(before)
    expect(await world.as(reporter, (ctx) => listUploads(ctx, token))).toEqual([])
  })
})

/** The beginning of a photo as telephones of one maker write it. */
function heic(): Buffer {
  const box = Buffer.alloc(600)
  box.writeUInt32BE(24, 0)
  box.write('ftypheic', 4)
  box.write('mif1heic', 16)
  return box
}

describe('a virus scan', () => {
  const scanned = () => {
    const scanner = openFiles({
      keptIn: { folder: world.filesFolder },
      clamd: clamd.address,
      limits: world.system.files.limits,
    })
    return { ...world.system, files: scanner }
  }
  async function handedIn(text: string) {
    const system = scanned()
    const { actAs } = await import('../access/index.ts')
    const token = newUploadToken()
    const { id } = await receiveFile(system, reporter, { token, name: 'a.txt', bytes: streamOf(text) })
    const { number } = await actAs(system, reporter, (ctx) =>
      submitSignal(ctx, aReport(), undefined, { token, ids: [id] }),
    )
    return { system, id, number }
  }
  const open = (id: string) => world.as(noor, (ctx) => openFile(ctx, id, { copy: 'original', reason: 'content' }))

  it('S-18 keeps a file in quarantine until nothing was found in it', async () => {
    const { system, id, number } = await handedIn('schone tekst')
    await expect(open(id)).rejects.toThrow('file.waiting')
    while ((await actAsJobs(system, 'scan', scanFiles)) > 0);
    await expect(open(id)).resolves.toMatchObject({ name: 'a.txt' })
    const { files } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(files[0]).toMatchObject({ state: 'clean', scannedOn: '2026-11-24' })
  })

  it('S-18 in which something was found is never opened again, and the desk reads so', async () => {
    const { system, id, number } = await handedIn(`tekst met ${virus}`)
    while ((await actAsJobs(system, 'scan', scanFiles)) > 0);
    await expect(open(id)).rejects.toThrow('file.infected')
    expect((await world.as(noor, (ctx) => viewSignal(ctx, number))).files[0]?.state).toBe('infected')
  })

  it('S-18 that does not come off is done again later, and holds up no other', async () => {
    clamd.alwaysSay('INSTREAM size limit exceeded. ERROR')
    const first = await handedIn('te groot voor de scanner')
    await actAsJobs(first.system, 'scan', scanFiles)
    clamd.alwaysSay('stream: OK')
    const second = await handedIn('gewoon')
    while ((await actAsJobs(second.system, 'scan', scanFiles)) > 0);
    await expect(open(second.id)).resolves.toBeTruthy()
    await expect(open(first.id)).rejects.toThrow('file.waiting')
    await actAsJobs(first.system, 'scan', (ctx) => scanFiles(ctx, true))
    await expect(open(first.id)).resolves.toBeTruthy()
  })

  it('S-18 is no reason to lose files when the scanner was taken away', async () => {
    const { id } = await handedIn('wacht')
    await actAsJobs(world.system, 'scan', scanFiles)
    await expect(open(id)).resolves.toBeTruthy()
  })
})

describe('a dossier that is destroyed', () => {
  it('A-07 takes its files along: rows, bytes and copies', async () => {
    await world.database.owner.query('truncate signals.signal, signals.upload cascade')
    await sweep()
    const { number } = await reportWithPhoto()
    const before = (await kept()).length
    await world.database.owner.query(
      'delete from access.dossier_key where dossier_id = (select id from signals.signal where number = $1)',
      [number],
    )
    await sweep()
    expect(before - (await kept()).length).toBe(3)
    const { rows } = await world.database.owner.query('select count(*)::int as left from signals.file')
    expect(rows[0].left).toBe(0)
  })

  it('A-07 takes the bytes along whoever takes its rows away', async () => {
    const { number } = await reportWithPhoto()
    const before = (await kept()).length
    await world.database.owner.query(
      'delete from signals.file where signal_id = (select id from signals.signal where number = $1)',
      [number],
    )
    await sweep()
    expect(before - (await kept()).length).toBe(3)
  })
})
