import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPerson, type PersonActor } from '../domains/access/index.ts'
import { openLinkageRecords } from '../domains/linkage/index.ts'
import {
  feedIndex,
  listRequests,
  viewInbox,
  viewRelated,
  viewSignal,
  viewUnanswered,
} from '../domains/signals/index.ts'
import { inboxFilter } from '../domains/signals/rules/inbox.ts'
import { openWorld, type World } from '../testing/world.ts'
import { demoPeople } from './demo-people.ts'
import { registerRequests } from './demo-requests.ts'
import { playScenes } from './demo-signals.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('U-03 the demonstration begins with signals in every state that an officer meets', async () => {
  const people = new Map<string, PersonActor>()
  const breda = 'aandachtsfunctionarissen-breda'
  for (const { name, function: work, deskId } of demoPeople)
    people.set(name, { ...(await world.person(name, work, deskId)), proven: true })
  const [ofTheHouse = ''] = await playScenes(world.system, people)
  const [noor, rosa] = [people.get('Noor Verlinden'), people.get('Rosa Maas')]
  if (!(noor && rosa)) throw new Error('nobody')
  const states = async (tab: string) =>
    (await world.as(noor, (ctx) => viewInbox(ctx, breda, inboxFilter.parse({ tab })))).rows.map((row) => row.state)
  expect(new Set([...(await states('open')), ...(await states('closed'))])).toEqual(
    new Set(['new', 'takenUp', 'consulting', 'watching', 'handedOver', 'closed']),
  )
  const tried = (await world.as(noor, viewUnanswered)).own.map((line) => line.tried?.kind)
  expect(tried, 'somebody called and got no answer').toContain('attempt')

  await registerRequests(world.system, people, ofTheHouse)
  const requests = await world.as(rosa, listRequests)
  expect(requests).toHaveLength(2)
})

it('S-08 an officer opens a signal and sees the same man, four months ago and two streets on, and whom to call', async () => {
  const { rows } = await world.database.owner.query<{ number: string; person_id: string }>(
    'select s.number, l.person_id from signals.look_up l join signals.signal s on s.id = l.signal_id',
  )
  const [asked] = rows
  const noor = await world.as(
    { kind: 'system', task: 'test' },
    async ({ db }) => (await findPerson(db, asked?.person_id ?? ''))?.appointments ?? [],
  )
  const actor: PersonActor = {
    ...{ kind: 'person', personId: asked?.person_id ?? '', name: 'Noor Verlinden', locale: 'nl', demonstration: true },
    appointments: noor,
  }
  const { db, keys } = world.system
  const linkage = feedIndex({ db, keys, region: world.loaded.region.id }, openLinkageRecords())
  await linkage.fill()
  world.system.linkage = linkage
  const related = await world.as(actor, async (ctx) => viewRelated(ctx, await viewSignal(ctx, asked?.number ?? '')))
  const [first] = related.suggested.filter((one) => one.shown)
  expect(first).toMatchObject({ municipalityCode: 'GM0826', likelihood: 'veryLikely', near: 'fewStreets' })
  expect(first?.matches).toMatchObject([{ kind: 'person', reasons: [{ feature: 'name', grade: 'nearlySame' }] }])
  expect(related.desks).toEqual(['aandachtsfunctionarissen-tilburg'])
})
