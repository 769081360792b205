import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { actAsJobs, catchingMailer, sendNotices } from '../src/domains/access/index.ts'
import {
  acceptHandover,
  addFact,
  answerHandover,
  closeSignal,
  messageReporter,
  newUploadToken,
  offerHandover,
  openFile,
  openReceipt,
  receiveFile,
  replyAsReporter,
  submitSignal,
  takeSignal,
  viewSignal,
} from '../src/domains/signals/index.ts'
import { factAddition } from '../src/domains/signals/rules/enrichment.ts'
import { handoverOffer } from '../src/domains/signals/rules/handover.ts'
import { dumpOf, filesIn, filesOf, momentsIn } from '../src/testing/dump.ts'
import { aReport, openWorld, reporter, type World } from '../src/testing/world.ts'

/** What went in, in the order of the journey. None of it may be found again outside the product. */
const secrets = [
  'Zij zit opgesloten achter de groene deur',
  'Wilhelmina Vuurvogel',
  '0612340987',
  'Vuurbaakhof 14',
  'VK-882-Q',
  'Het busje komt om half zes',
  'Wij vroegen of zij hulp wil',
  'Wij spraken haar in het park',
  'Reden: alles is opgelost',
  'BRP wijst op twee bewoners',
  'Aantekening over de groene deur',
  'foto van mevrouw Vuurvogel',
  'Nog niet verstuurd aan iemand',
]

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.at('2026-11-24T09:37')
})
afterAll(() => world.close())

describe('a stolen database', () => {
  const lines: string[] = []
  beforeAll(async () => {
    const write = vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    const print = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    await journey()
    await actAsJobs(world.system, 'notices', (ctx) => sendNotices(ctx, { mail: catchingMailer(ctx), dutyPhone: null }))
    write.mockRestore()
    print.mockRestore()
  })

  it('A-05 shows none of the names, numbers and sentences that went in, its mail queue included', async () => {
    const dump = await dumpOf(world.database)
    expect(dump).toContain('aandachtsfunctionarissen-breda')
    expect(dump).toContain('access.caught_mail')
    for (const secret of secrets) expect(dump).not.toContain(secret)
    for (const secret of secrets) expect(dump).not.toContain(Buffer.from(secret).toString('hex'))
  })

  it('A-05 shows none of them in the files of the server either, the log of changes included', async () => {
    await world.database.owner.query('checkpoint')
    let read = 0
    for await (const { file, bytes } of filesOf(world.database)) {
      read += bytes.length
      for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false)
    }
    expect(read).toBeGreaterThan(10_000_000)
  }, 120_000)

  it('S-18 shows none of them in the folder of the files, nor what a file is called', async () => {
    let read = 0
    for await (const { file, bytes } of filesIn(world.filesFolder)) {
      read += 1
      for (const secret of secrets)
        expect(bytes.includes(secret) || file.includes(secret), `${secret} in ${file}`).toBe(false)
      expect(file).not.toContain('.txt')
    }
    expect(read).toBe(2)
  })

  it('A-05 and the log of the process says nothing of them', () => {
    for (const secret of secrets) expect(lines.join('')).not.toContain(secret)
  })

  it('A-05 destroying the key of a dossier destroys it for everybody', async () => {
    const noor = await world.person('Noor Later', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
    const { number } = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
    await world.database.owner.query(
      'delete from access.dossier_key where dossier_id = (select id from signals.signal where number = $1)',
      [number],
    )
    await expect(world.as(noor, (ctx) => viewSignal(ctx, number))).rejects.toThrow('destroyed')
  })
})

const send = (token: string, name: string, text: string) =>
  receiveFile(world.system, reporter, { token, name, bytes: ReadableStream.from([Buffer.from(text)]) })

async function journey(): Promise<void> {
  const breda = 'aandachtsfunctionarissen-breda'
  const noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  const selma = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
  const rows = [
    { kind: 'person' as const, parts: { name: 'Wilhelmina Vuurvogel' } },
    { kind: 'vehicle' as const, parts: { plate: 'VK-882-Q' } },
    { kind: 'address' as const, parts: { address: 'Vuurbaakhof 14' } },
  ]
  const about = { story: 'Zij zit opgesloten achter de groene deur', rows, anonymity: 'confidential' as const }
  const report = aReport({ ...about, reporter: { name: 'Wilhelmina Vuurvogel', contact: '0612340987' } })
  const text = 'Aantekening over de groene deur'
  const token = newUploadToken()
  const sent = await send(token, 'foto van mevrouw Vuurvogel.txt', text)
  const files = { token, ids: [sent.id] }
  const { number, receipt } = await world.as(reporter, (ctx) => submitSignal(ctx, report, undefined, files))
  await send(newUploadToken(), 'wacht.txt', 'Nog niet verstuurd aan iemand')
  const opened = await world.as(noor, (ctx) => openFile(ctx, sent.id, { copy: 'working' }))
  for await (const bytes of opened.bytes) expect(String(bytes)).toBe(text)
  await world.as(noor, (ctx) => takeSignal(ctx, number))
  const fact = {
    kind: 'note',
    parts: { description: 'BRP wijst op twee bewoners' },
    source: 'brp',
    sourceOn: '2026-11-24',
  }
  const grades = { sourceReliability: 'provenReliable', informationReliability: 'certain' }
  await world.as(noor, (ctx) => addFact(ctx, number, factAddition.parse({ ...fact, ...grades })))
  await world.as(noor, (ctx) => messageReporter(ctx, number, 'Wij vroegen of zij hulp wil'))
  const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, receipt ?? ''))) ?? null
  await world.as({ kind: 'reporter', signalId }, (ctx) => replyAsReporter(ctx, 'Het busje komt om half zes'))
  const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  const factIds = facts.filter((one) => one.kind !== 'reporter').map((one) => one.id)
  const ground = { purpose: 'zorg-slachtoffer', legalBasis: 'taak-zorgcoordinatie' }
  const to = { number, desks: ['zorgcoordinatie-de-baronie'], ...ground, factIds, answerBy: '2026-12-01' }
  const offer = handoverOffer.parse({ ...to, question: 'Wij vroegen of zij hulp wil' })
  const [offered = ''] = await world.as(noor, (ctx) => offerHandover(ctx, offer))
  await world.as(selma, (ctx) => acceptHandover(ctx, { number: offered }))
  await world.as(selma, (ctx) => answerHandover(ctx, { number: offered, answer: 'Wij spraken haar in het park' }))
  const closing = { number, result: 'helped' as const, reason: 'Reden: alles is opgelost' }
  await world.as(noor, (ctx) => closeSignal(ctx, { ...closing, reporterWord: 'followedUp' }))
}

describe('an anonymous report', () => {
  const quarter = 15 * 60_000

  it('A-09 leaves no time finer than the quarter of an hour anywhere', async () => {
    const own = await openWorld()
    own.at('2026-11-24T09:37')
    const exact = { ...own.system, clock: () => new Date('2026-11-24T08:37:21.345Z') }
    const { actAs } = await import('../src/domains/access/index.ts')
    const { receipt } = await actAs(exact, reporter, (ctx) => submitSignal(ctx, aReport({ acute: 'yes' })))
    const signalId = (await actAs(exact, reporter, (ctx) => openReceipt(ctx, receipt ?? ''))) ?? null
    const mine = { kind: 'reporter', signalId } as const
    const token = newUploadToken()
    const bytes = () => ReadableStream.from([Buffer.from('x')])
    const { id } = await receiveFile(exact, mine, { token, name: 'a.txt', bytes: bytes() })
    await actAs(exact, mine, (ctx) => replyAsReporter(ctx, 'Nog iets', undefined, { token, ids: [id] }))
    await receiveFile(exact, mine, { token, name: 'b.txt', bytes: bytes() })
    const moments = await momentsIn(own.database)
    expect(moments.length).toBeGreaterThan(8)
    const finer = moments.filter(({ at }) => at.getTime() % quarter !== 0)
    await own.close()
    expect(finer).toEqual([])
  })

  it('A-09 keeps only the day once it was closed', async () => {
    const own = await openWorld()
    const noor = await own.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
    const { number } = await own.as(reporter, (ctx) => submitSignal(ctx, aReport()))
    await own.as(noor, (ctx) => takeSignal(ctx, number))
    const closing = {
      number,
      result: 'noAction' as const,
      reason: 'Niets aan de hand.',
      reporterWord: 'lookedInto' as const,
    }
    await own.as(noor, (ctx) => closeSignal(ctx, closing))
    const { rows } = await own.database.owner.query(
      `select s.received_at, c.started_at, c.due_at, c.warn_at, c.next_fire_at, c.escalations from signals.signal s
       join signals.clock c on c.signal_id = s.id and c.kind = 'acknowledge'`,
    )
    const events = await own.database.owner.query(
      `select at from signals.event where kind in ('received', 'partShared')`,
    )
    await own.close()
    expect(new Set(events.rows.map(({ at }) => at.toISOString()))).toEqual(new Set(['2026-11-24T11:00:00.000Z']))
    expect(rows).toEqual([
      {
        received_at: new Date('2026-11-24T12:00:00Z'),
        started_at: null,
        due_at: null,
        warn_at: null,
        next_fire_at: null,
        escalations: [],
      },
    ])
  })
})
