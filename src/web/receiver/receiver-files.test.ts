import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import {
  addFiles,
  askInterpreter,
  enterTranslation,
  makeReceiverLink,
  newUploadToken,
  offerHandover,
  receiveFile,
  viewHandover,
  viewSignal,
} from '../../domains/signals/index.ts'
import { handoverOffer } from '../../domains/signals/rules/handover.ts'
import { aTakenSignal } from '../../testing/desk.ts'
import { testSite } from '../../testing/signed-in.ts'
import { type Visitor, visitorOf } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { floodGuard } from '../http/flood.ts'
import type { PageEnv } from '../http/page.ts'
import { receiverPages } from './receiver-pages.tsx'

let world: World
let noor: PersonActor
let number: string
let handover: string
let given: string
let kept: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  number = await aTakenSignal(world, noor, { story: 'Осем мъже спят зад пералнята.' })
  given = await addFile('kenteken.txt', 'VK-882-Q')
  kept = await addFile('huis.txt', 'Vuurbaakhof 14')
  await translate()
  handover = await offered()
})
afterAll(() => world.close())

async function addFile(name: string, text: string): Promise<string> {
  const token = newUploadToken()
  const bytes = ReadableStream.from([Buffer.from(text)])
  const { id } = await receiveFile(world.system, noor, { token, name, bytes })
  await world.as(noor, (ctx) => addFiles(ctx, number, { token, ids: [id] }))
  const { files } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  return files.find((file) => file.name === name)?.id ?? ''
}

async function translate(): Promise<void> {
  const view = () => world.as(noor, (ctx) => viewSignal(ctx, number))
  const id = (await view()).facts.find(({ kind }) => kind === 'story')?.id ?? ''
  const asking = { of: { kind: 'fact' as const, id }, language: 'bg', reason: 'Wie leest dit?', until: '2026-11-27' }
  await world.as(noor, (ctx) => askInterpreter(ctx, number, asking))
  const [asked] = (await view()).translations
  const said = { id: asked?.id ?? '', text: 'Acht mannen slapen achter de wasserij.', translator: 'Tolk 17' }
  await world.as(noor, (ctx) => enterTranslation(ctx, number, said))
}

async function offered(): Promise<string> {
  const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  const offer = handoverOffer.parse({
    ...{ number, desks: ['parket-mensenhandel'], purpose: 'opsporing', legalBasis: 'politietaak' },
    ...{ factIds: facts.map(({ id }) => id), fileIds: [given], question: 'Kennen jullie dit?', answerBy: '2026-12-01' },
  })
  return (await world.as(noor, (ctx) => offerHandover(ctx, offer)))[0] ?? ''
}

/** A receiver who has opened the link. */
async function reading(): Promise<Visitor> {
  const { token, code } = await world.as(noor, (ctx) => makeReceiverLink(ctx, handover))
  const now = () => world.system.clock().getTime()
  const flood = floodGuard({ trustedProxies: [], wait: () => Promise.resolve(), now })
  const app = new Hono<PageEnv>()
  app.route('/', receiverPages(world.system, { siteOf: () => testSite, flood }))
  const visitor = visitorOf(app)
  await visitor.open(`/ontvangst/${token}`)
  visitor.type('code', code)
  await visitor.press('Open')
  return visitor
}
const press = (visitor: Visitor, id: string) => visitor.press({ name: 'bestand', value: id })

describe('what a receiver without an account reads', () => {
  it('S-02 has the translation beside the original, and nobody who made or entered it', async () => {
    const { text } = await reading()
    expect(text).toContain('Осем мъже спят зад пералнята.')
    expect(text).toContain('Acht mannen slapen achter de wasserij.')
    for (const hidden of ['Tolk 17', 'Noor Verlinden', 'Wie leest dit?']) expect(text).not.toContain(hidden)
  })

  it('S-18 has the files that were given with it, and no others', async () => {
    const visitor = await reading()
    expect(visitor.text).toContain('kenteken.txt')
    expect(visitor.html).not.toContain('huis.txt')
    expect(visitor.html).not.toContain(kept)
  })

  it('S-18 opens the copy of a file as often as the half hour lasts, and the sender sees each time', async () => {
    const visitor = await reading()
    const page = visitor.html
    await press(visitor, given)
    expect([visitor.status, visitor.html]).toEqual([200, 'VK-882-Q'])
    expect(visitor.headers.get('content-disposition')).toMatch(/^attachment; filename="kenteken.txt"/)
    expect(page).toContain('Open de kopie')
    const { timeline } = await world.as(noor, (ctx) => viewHandover(ctx, handover))
    expect(timeline.map(({ kind }) => kind)).toContain('linkFile')
    const { rows } = await world.database.owner.query(
      `select detail ->> 'file' as file from access.audit_event where actor_kind = 'receiver' and detail ? 'file'`,
    )
    expect(rows).toEqual([{ file: given }])
  })

  it('S-18 gives no file of the signal that was not given with it', async () => {
    const visitor = await reading()
    const html = visitor.html.replaceAll(given, kept)
    const [, address = ''] = /<form id="formulier" action="([^"]+)"/.exec(html) ?? []
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
    const now = () => world.system.clock().getTime()
    const flood = floodGuard({ trustedProxies: [], wait: () => Promise.resolve(), now })
    const app = new Hono<PageEnv>()
    app.route('/', receiverPages(world.system, { siteOf: () => testSite, flood }))
    const body = new URLSearchParams({ sleutel: field('sleutel'), code: field('code'), bestand: kept })
    const answer = await app.request(address, { method: 'POST', body })
    expect(answer.headers.get('content-disposition')).toBeNull()
    expect(await answer.text()).not.toContain('Vuurbaakhof')
  })

  it('A-09 gives no file after the half hour', async () => {
    const visitor = await reading()
    world.at('2026-11-24T10:05')
    await press(visitor, given)
    expect([visitor.status, visitor.text.includes('Dit lukt niet.')]).toEqual([422, true])
    world.at('2026-11-24T09:30')
  })
})
