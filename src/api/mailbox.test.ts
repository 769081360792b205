import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import type { PersonActor } from '../domains/access/index.ts'
import {
  messageReporter,
  openReceipt,
  replyAsReporter,
  takeSignal,
  viewMailbox,
  viewSignal,
} from '../domains/signals/index.ts'
import { opened } from '../testing/desk.ts'
import { aPartner, openApi, type Partner } from '../testing/partner.ts'
import { openWorld, reporter, type World } from '../testing/world.ts'

let world: World
let api: ReturnType<typeof openApi>
let partner: Partner
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  api = openApi(world)
  partner = await aPartner(world, api.app, 'Zorgsysteem', [
    ...([
      'signalen.insturen',
      'signalen.lezen',
      'berichten.lezen',
      'berichten.schrijven',
      'bestanden.insturen',
    ] as const),
  ])
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

const sent = z.object({ signaalnummer: z.string(), ontvangstcode: z.string() })
async function aSignal() {
  const body = { omschrijving: 'Acht mannen wonen in één kamer.', gemeente: 'Breda' }
  const { signaalnummer: number, ontvangstcode: code } = sent.parse(await (await partner.send(body)).json())
  await world.as(noor, (ctx) => takeSignal(ctx, number))
  return { number, code }
}
const messages = z.object({ berichten: z.array(z.looseObject({ van: z.string(), tekst: z.string() })) })
const read = async (number: string) =>
  messages
    .parse(await (await partner.ask(`/signalen/${number}/berichten`)).json())
    .berichten.map(({ van, tekst }) => `${van}: ${tekst}`)
const write = (number: string, body: unknown, by = partner) =>
  by.ask(`/signalen/${number}/berichten`, 'POST', {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const sendFile = (number: string, body: string, headers: Record<string, string> = {}, by = partner) =>
  by.ask(`/signalen/${number}/bestanden`, 'POST', {
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
  })

it('X-01 S-16 it writes to the desk about its own signal, and reads what the desk writes back', async () => {
  const { number } = await aSignal()
  expect((await write(number, { tekst: 'Zij zijn er nog.' })).status).toBe(201)
  await world.as(noor, (ctx) => messageReporter(ctx, number, 'Dank. Hoeveel mensen ziet u?'))
  expect(await read(number)).toEqual(['melder: Zij zijn er nog.', 'loket: Dank. Hoeveel mensen ziet u?'])
  const { messages: seen } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  expect(seen.map(({ text }) => text)).toEqual(['Zij zijn er nog.', 'Dank. Hoeveel mensen ziet u?'])
})

it('S-05 S-16 the desk reads that message and file came through the system of a partner, and through which', async () => {
  const { number, code } = await aSignal()
  await write(number, { tekst: 'Zij zijn er nog.' })
  await sendFile(number, 'Kenteken op een briefje.')
  const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, code))) ?? ''
  await world.as({ kind: 'reporter', signalId }, (ctx) => replyAsReporter(ctx, 'Dit schrijf ik zelf.'))
  const { text } = await opened(world, noor, `/signalen/${number}`)
  expect(text).toMatch(
    /De melder, via het systeem van een partner.*Zij zijn er nog\..*De melder(?!,).*Dit schrijf ik zelf\./,
  )
  expect(text).toContain('Melder, via het systeem van een partner,')
  expect(text).toContain('De melder schreef via het systeem Zorgsysteem')
  expect(text).toContain('Ontvangen via het systeem Zorgsysteem')
  expect(text.match(/De melder schreef/g)).toHaveLength(3)
  expect(text.match(/De melder schreef via het systeem/g)).toHaveLength(2)
})

it('A-09 where the reporter writes with the code, the system reads along no further', async () => {
  const { number, code } = await aSignal()
  await write(number, { tekst: 'Namens de melder.' })
  await world.as(noor, (ctx) => messageReporter(ctx, number, 'Bedankt voor het doorgeven.'))
  const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, code))) ?? ''
  const self = { kind: 'reporter', signalId } as const
  await world.as(self, (ctx) => replyAsReporter(ctx, 'Dit zeg ik alleen tegen u.'))
  await world.as(noor, (ctx) => messageReporter(ctx, number, 'Dat blijft tussen ons.'))
  expect(await read(number)).toEqual(['melder: Namens de melder.', 'loket: Bedankt voor het doorgeven.'])
  const { messages: own } = await world.as(self, viewMailbox)
  expect(own.map(({ text, isNew }) => [text, isNew])).toEqual([
    ['Namens de melder.', false],
    ['Bedankt voor het doorgeven.', true],
    ['Dit zeg ik alleen tegen u.', false],
    ['Dat blijft tussen ons.', true],
  ])
})

it('X-01 S-18 it sends a file with its own signal; the desk sees it and the system reads back that it arrived', async () => {
  const { number } = await aSignal()
  const answer = await sendFile(number, 'Kenteken op een briefje.', {
    bestandsnaam: 'briefje%20é.txt'.replace('é', '%C3%A9'),
  })
  const file = { bestandId: expect.any(String), bestandsnaam: 'briefje é.txt', soort: 'txt' }
  expect([answer.status, await answer.json()]).toEqual([201, file])
  expect(await (await partner.ask(`/signalen/${number}/bestanden`)).json()).toEqual({ bestanden: [file] })
  const { files } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  expect(files.map(({ name, fromReporter }) => [name, fromReporter])).toEqual([['briefje é.txt', true]])
})

it.each([
  ['of a kind that is not taken', '<svg onload="x()"/>', {}, [400]],
  ['that is empty', '', {}, [400]],
  ['with a name that is not encoded', 'x', { bestandsnaam: '%E0%A4%A' }, [400]],
  ['as another kind of content', '{}', { 'content-type': 'application/json' }, [415]],
])('X-01 a file %s is refused, and nothing of it stays', async (_, body, headers, statuses) => {
  const { number } = await aSignal()
  const answer = await sendFile(number, body, headers)
  expect(statuses).toContain(answer.status)
  const { rows } = await world.database.owner.query('select id from signals.upload')
  expect(rows).toEqual([])
  expect(await (await partner.ask(`/signalen/${number}/bestanden`)).json()).toEqual({ bestanden: [] })
})

it('S-18 no more files than may be sent with a signal', async () => {
  const { number } = await aSignal()
  const { count } = world.system.files.limits
  for (let at = 0; at < count; at++) expect((await sendFile(number, `Briefje ${at}.`)).status).toBe(201)
  const answer = await sendFile(number, 'Nog een.')
  expect([
    answer.status,
    z.object({ errors: z.array(z.object({ code: z.string() })) }).parse(await answer.json()).errors,
  ]).toEqual([400, [{ code: 'many' }]])
})

it('A-03 signals of others are not there, and nobody without a token gets as far', async () => {
  const { number } = await aSignal()
  const other = await aPartner(world, api.app, 'Ander systeem', [
    'berichten.lezen',
    'berichten.schrijven',
    'bestanden.insturen',
  ])
  expect((await other.ask(`/signalen/${number}/berichten`)).status).toBe(404)
  expect((await other.ask(`/signalen/${number}/bestanden`)).status).toBe(404)
  expect((await write(number, { tekst: 'x' }, other)).status).toBe(404)
  expect((await sendFile(number, 'x', {}, other)).status).toBe(404)
  expect((await api.app.request(`/api/v1/signalen/${number}/bestanden`, { method: 'POST', body: 'x' })).status).toBe(
    401,
  )
})

it('X-01 it lists its own signals, the newest first, a page at a time', async () => {
  const mine = await aPartner(world, api.app, 'Veel signalen')
  const numbers: string[] = []
  for (let at = 0; at < 51; at++)
    numbers.push(sent.parse(await (await mine.send({ omschrijving: `Signaal ${at}.` })).json()).signaalnummer)
  const page = z.object({
    signalen: z.array(z.looseObject({ signaalnummer: z.string() })),
    volgendePagina: z.int().optional(),
  })
  const first = page.parse(await (await mine.ask('/signalen')).json())
  const second = page.parse(await (await mine.ask('/signalen?pagina=2')).json())
  expect([first.signalen.length, first.volgendePagina]).toEqual([50, 2])
  expect([second.signalen.length, second.volgendePagina]).toEqual([1, undefined])
  const listed = [...first.signalen, ...second.signalen].map(({ signaalnummer }) => signaalnummer)
  expect(listed.toSorted()).toEqual(numbers.toSorted())
})
