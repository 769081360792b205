import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAsJobs, groundsFor, type PersonActor } from '../../domains/access/index.ts'
import {
  forgetOldLinks,
  makeReceiverLink,
  offerHandover,
  viewHandover,
  viewSignal,
  withdrawHandover,
} from '../../domains/signals/index.ts'
import { handoverOffer } from '../../domains/signals/rules/handover.ts'
import { aTakenSignal, opened } from '../../testing/desk.ts'
import { dumpOf } from '../../testing/dump.ts'
import { testSite } from '../../testing/signed-in.ts'
import { type Visitor, visitorOf } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { floodGuard } from '../http/flood.ts'
import type { PageEnv } from '../http/page.ts'
import { receiverPages } from './receiver-pages.tsx'

let world: World
let noor: PersonActor
let number: string
const waited: number[] = []

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

beforeEach(async () => {
  world.at('2026-11-24T09:30')
  number = await offered('parket-mensenhandel')
})

/** Offers a new signal to a desk; gives the number of the hand-over. */
async function offered(deskId: string): Promise<string> {
  const signal = await aTakenSignal(world, noor, { story: 'Achter de wasserij slapen acht mannen.' })
  const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, signal))
  const { region } = world.loaded
  const desk = region.desks.find(({ id }) => id === deskId)
  const [ground] = desk ? groundsFor(region, desk) : []
  const offer = { number: signal, desks: [deskId], factIds: facts.map(({ id }) => id) }
  const on = { purpose: ground?.purpose.id, legalBasis: ground?.legalBasis.id, answerBy: '2026-12-04' }
  const parsed = handoverOffer.parse({ ...offer, ...on, question: 'Wordt dit vervolgd?' })
  return (await world.as(noor, (ctx) => offerHandover(ctx, parsed)))[0] ?? ''
}

/** The public pages, with a guard that only notes how long it would wait. */
function reader(): Visitor {
  const wait = (milliseconds: number) => Promise.resolve(waited.push(milliseconds))
  const flood = floodGuard({ trustedProxies: [], wait, now: () => world.system.clock().getTime() })
  const app = new Hono<PageEnv>()
  app.route('/', receiverPages(world.system, { siteOf: () => testSite, flood }))
  return visitorOf(app)
}

/** The address and the code that stand on a page, this one time. */
const secretsOn = ({ html }: Visitor): string[] =>
  [...html.matchAll(/<code dir="ltr">([^<]+)<\/code>/g)].map(([, one = '']) => one.replace('https://hier.invalid', ''))

/** The sender makes a link; gives the address and the code that stand on the page. */
async function made(): Promise<{ address: string; code: string }> {
  const sender = await opened(world, noor, `/overdrachten/${number}`)
  await sender.press('Maak een link en een code')
  const [address = '', code = ''] = secretsOn(sender)
  return { address, code }
}

async function give(visitor: Visitor, address: string, code: string): Promise<void> {
  await visitor.open(address)
  visitor.type('code', code)
  await visitor.press('Open')
}

const senderPage = async () => (await opened(world, noor, `/overdrachten/${number}`)).text
const handover = () => world.as(noor, (ctx) => viewHandover(ctx, number))
const refusal = 'Dit lukt niet.'

describe('a receiver without an account', () => {
  it('S-15 reads with link and code exactly what was given, and the sender sees when', async () => {
    const { address, code } = await made()
    const visitor = reader()
    await give(visitor, address, code.toLowerCase().replace('-', ' '))
    expect(visitor.status).toBe(200)
    expect(visitor.text).toContain('Wordt dit vervolgd?')
    expect(visitor.text).toContain('Achter de wasserij slapen acht mannen.')
    expect(visitor.title).not.toMatch(/overdracht|signaal|O-2026/i)
    expect(await senderPage()).toContain('Gelezen op')
    const kinds = (await handover()).timeline.map(({ kind }) => kind)
    expect(kinds).toEqual(['offered', 'linkMade', 'linkRead'])
  })

  it('S-15 accepts and answers in its own words, which count as its own answer', async () => {
    const { address, code } = await made()
    const visitor = reader()
    await give(visitor, address, code)
    await visitor.press('Neem aan')
    expect(visitor.text).toContain('Aangenomen')
    expect((await handover()).state).toBe('accepted')
    visitor.type('woorden', 'Er is een onderzoek begonnen.')
    await visitor.press('Geef antwoord')
    expect(visitor.text).toContain('Je antwoord is bij het loket.')
    expect(visitor.html).not.toContain('wasserij')
    const view = await handover()
    expect([view.state, view.recordedChannel]).toEqual(['answered', null])
    expect(view.words.at(-1)).toMatchObject({ kind: 'answer', text: 'Er is een onderzoek begonnen.', byName: null })
    const { rows } = await world.database.owner.query(
      `select actor_kind, action from access.audit_event where resource_id = $1 and actor_kind = 'receiver' order by id`,
      [number],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      ...['handover.read', 'handover.reply', 'handover.read', 'handover.reply', 'handover.read'],
    ])
  })

  it('S-15 who answers at once has accepted with it', async () => {
    const { address, code } = await made()
    const visitor = reader()
    await give(visitor, address, code)
    visitor.type('woorden', 'Is al gedaan.')
    await visitor.press('Geef antwoord')
    const kinds = (await handover()).timeline.map(({ kind }) => kind)
    expect(kinds).toEqual(['offered', 'linkMade', 'linkRead', 'accept', 'answer'])
  })

  it('S-15 refuses with a reason; without one it reads on, and is told what is missing', async () => {
    const { address, code } = await made()
    const visitor = reader()
    await give(visitor, address, code)
    await visitor.press('Weiger')
    expect([visitor.status, visitor.title]).toEqual([422, expect.stringMatching(/^Fout/)])
    expect(visitor.text).toContain('Schrijf op wat je hebt gedaan')
    visitor.type('woorden', 'Dit is niet voor ons.')
    await visitor.press('Weiger')
    expect(visitor.text).toContain('waarom.')
    expect((await handover()).state).toBe('refused')
  })

  it('S-15 keeps what was typed when it asks for English', async () => {
    const { address, code } = await made()
    const visitor = reader()
    await give(visitor, address, code)
    visitor.type('woorden', 'Half af')
    await visitor.press('English')
    expect(visitor.text).toContain('What we ask you')
    expect(visitor.valueOf('woorden')).toBe('Half af')
    await visitor.press('Accept')
    expect(visitor.text).toContain('Accepted')
  })
})

describe('a link', () => {
  it('A-09 opens nothing twice: another browser gets nothing, and after half an hour nobody does', async () => {
    const { address, code } = await made()
    const first = reader()
    await give(first, address, code)
    const second = reader()
    await give(second, address, code)
    expect([second.status, second.text.includes(refusal)]).toEqual([422, true])
    world.at('2026-11-24T10:00')
    await first.press('Neem aan')
    expect([first.status, first.text.includes(refusal)]).toEqual([422, true])
    expect((await handover()).state).toBe('offered')
  })

  it('A-09 lasts 72 hours, and then its hashes are forgotten', async () => {
    const { address, code } = await made()
    world.at('2026-11-27T09:30')
    const late = reader()
    await give(late, address, code)
    expect(late.text).toContain(refusal)
    expect(await senderPage()).toContain('De link is verlopen.')
    world.at('2026-11-27T10:01')
    await actAsJobs(world.system, 'links', forgetOldLinks)
    const { rows } = await world.database.owner.query(
      'select count(*)::int as kept from signals.receiver_link where coalesce(token_hash, code_hash, session_hash) is not null',
    )
    expect(rows).toEqual([{ kept: 0 }])
  })

  it('A-09 is withdrawn by the sender, also while it is read', async () => {
    const { address, code } = await made()
    const visitor = reader()
    await give(visitor, address, code)
    const sender = await opened(world, noor, `/overdrachten/${number}`)
    await sender.press('Trek de link in')
    await visitor.press('Neem aan')
    expect([visitor.status, visitor.html.includes('wasserij')]).toEqual([422, false])
  })

  it('A-09 ends when a new one is made, and with the hand-over', async () => {
    const old = await made()
    const sender = await opened(world, noor, `/overdrachten/${number}`)
    await sender.press('Maak een nieuwe link')
    const visitor = reader()
    await give(visitor, old.address, old.code)
    expect(visitor.text).toContain(refusal)
    const [address = '', code = ''] = secretsOn(sender)
    await world.as(noor, (ctx) => withdrawHandover(ctx, { number }))
    await give(visitor, address, code)
    expect(visitor.text).toContain(refusal)
    expect(await senderPage()).not.toContain('Maak een')
  })

  it('A-09 is shut after ten wrong codes, and the answers come slower and slower', async () => {
    const { address, code } = await made()
    const visitor = reader()
    waited.length = 0
    for (let times = 0; times < 10; times += 1) await give(visitor, address, 'AAAA-AAAA')
    await give(visitor, address, code)
    expect(visitor.text).toContain(refusal)
    expect(waited).toEqual([1_000, 2_000, 3_000])
    expect(await senderPage()).toContain('De link is dicht')
  })

  it('A-09 that never was answers with the same bytes and waits as long as one with a wrong code', async () => {
    const { address } = await made()
    const answers: string[] = []
    const waits: number[][] = []
    for (const path of [address, `/ontvangst/${'a'.repeat(43)}`, '/ontvangst/x']) {
      const visitor = reader()
      waited.length = 0
      for (let times = 0; times < 9; times += 1) await give(visitor, path, 'AAAA-AAAA')
      waits.push([...waited])
      answers.push(
        [visitor.status, visitor.html]
          .join(' ')
          .replaceAll(path, '')
          .replaceAll(/value="[0-9a-f]{32}"/g, ''),
      )
    }
    expect(new Set(answers).size).toBe(1)
    expect(new Set(waits.map(String))).toEqual(new Set(['1000']))
  })

  it('A-09 and its code stand in no table, also after it was read', async () => {
    const { address, code } = await made()
    await give(reader(), address, code)
    const dump = await dumpOf(world.database)
    const token = address.split('/').at(-1) ?? ''
    const hex = (text: string) => Buffer.from(text).toString('hex')
    for (const secret of [token, code, code.replace('-', '')]) {
      expect(secret.length).toBeGreaterThan(7)
      expect(dump).not.toContain(secret)
      expect(dump).not.toContain(hex(secret))
    }
  })

  it('S-15 is for a receiver without an account: one with an account reads at its own desk', async () => {
    const withAccount = await offered('riec')
    const sender = await opened(world, noor, `/overdrachten/${withAccount}`)
    expect(sender.text).not.toContain('Maak een link en een code')
    await expect(world.as(noor, (ctx) => makeReceiverLink(ctx, withAccount))).rejects.toThrow('receiverAnswersItself')
  })
})
