import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { offerHandover, viewSignal } from '../../domains/signals/index.ts'
import { handoverOffer } from '../../domains/signals/rules/handover.ts'
import { aTakenSignal } from '../../testing/desk.ts'
import { signedIn, testSite } from '../../testing/signed-in.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { signalPages } from './routes.tsx'

let world: World
let noor: PersonActor
let handover = ''
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  const other = await aTakenSignal(world, noor)
  const view = await world.as(noor, (ctx) => viewSignal(ctx, other))
  const offer = handoverOffer.parse({
    ...{ number: other, receiver: 'Stichting De Haven', purpose: 'opvang', legalBasis: 'toestemming' },
    ...{ factIds: view.facts.map(({ id }) => id), question: 'Is er plek?', answerBy: '2026-12-01' },
  })
  handover = (await world.as(noor, (ctx) => offerHandover(ctx, offer)))[0] ?? ''
})
afterAll(() => world.close())

const fields = [
  ...[
    'reden',
    'datum',
    'uitkomst',
    'zin',
    'woorden',
    'bericht',
    'soort',
    'rol',
    'bron',
    'zeker',
    'betrouwbaar',
    'zo',
    'kies',
    'verbetert',
    'waarom',
    'deel-name',
  ],
  ...['loket', 'ontvanger', 'doel', 'grond', 'wat', 'vraag', 'hoe', 'wie', 'versie', 'nummer', 'waarvoor', 'doe'],
]
const everywhere = (value: string) => new URLSearchParams(fields.map((name): [string, string] => [name, value]))
const file = new FormData()
for (const name of fields) file.append(name, new File(['PK\u0003\u0004'], 'foto.jpg'))

const bodies: readonly [string, RequestInit][] = [
  ['nothing', { body: new URLSearchParams() }],
  ['control characters', { body: everywhere('\u0000\u0008\u202Ea\u{D800}') }],
  ['SQL', { body: everywhere("'; drop table signals.signal; --") }],
  ['a formula', { body: everywhere('=HYPERLINK("x")') }],
  ['a long text', { body: everywhere('x'.repeat(30_000)) }],
  [
    'ten thousand rows',
    { body: new URLSearchParams(Array.from({ length: 10_000 }, (): [string, string] => ['wat', 'x'])) },
  ],
  ['names of objects', { body: everywhere('__proto__') }],
  ['files', { body: file }],
  ['JSON', { body: '{"reden":1}', headers: { 'content-type': 'application/json' } }],
]
const signalPosts = [
  ...['overleggen', 'in-de-gaten', 'afsluiten', 'heropenen', 'klok', 'klok/verder', 'bericht', 'print'],
  ...['adres', 'gegevens', 'gegevens/4d0d4e30-6a0c-4e0b-9a5e-0d3f6f2d7c11', 'gegevens/%00', 'overdragen', 'teruggeven'],
]
const handoverPosts = ['aannemen', 'herinneren', 'weigeren', 'teruggeven', 'antwoorden', 'vastleggen']

const ownScript = /<script type="module" src="\/assets\/[^"]+"[^>]*>/g

describe('whatever is posted', () => {
  it.each(bodies)('answers %s with a page, never with a fault', async (_, init) => {
    const signal = await aTakenSignal(world, noor)
    const app = signedIn(signalPages(world.system, { siteOf: () => testSite }), noor)
    const paths = [
      ...signalPosts.map((page) => `/signalen/${signal}/${page}`),
      ...handoverPosts.map((page) => `/overdrachten/${handover}/${page}`),
      '/signalen/zoek',
    ]
    for (const path of paths) {
      const answer = await app.request(path, { method: 'POST', ...init })
      expect([path, answer.status < 500]).toEqual([path, true])
      expect((await answer.text()).replaceAll(ownScript, '')).not.toContain('<script')
    }
  })
})
