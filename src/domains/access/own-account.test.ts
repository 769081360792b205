import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { aPerson, aSession, sessionsOf } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { chooseLocale, logOut, logOutEverywhere, ownSessions } from './own-account.ts'
import { endSessions } from './person-store.ts'
import { recordFailedLogIn, recordLogIn } from './record-log-in.ts'
import type { PersonActor } from './rules/actor.ts'

let world: World
let noor: PersonActor
let bram: PersonActor

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  const officer = { function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-breda' } as const
  noor = await aPerson(world, [officer])
  bram = await aPerson(world, [officer])
})

it('A-03 somebody sees the own sessions and no others', async () => {
  const own = [await aSession(world, noor.personId), await aSession(world, noor.personId)]
  await aSession(world, bram.personId)
  const seen = await world.as(noor, ownSessions)
  expect(seen.map(({ id }) => id).sort()).toEqual(own.sort())
  expect(seen[0]?.browser).toBe('Firefox, Linux')
})

it('A-03 logging out ends one session, logging out everywhere ends all, or all others', async () => {
  const [one = '', two = '', three = ''] = [
    await aSession(world, noor.personId),
    await aSession(world, noor.personId),
    await aSession(world, noor.personId),
  ]
  await world.as(noor, (ctx) => logOut(ctx, one))
  expect((await sessionsOf(world, noor.personId)).sort()).toEqual([two, three].sort())
  await world.as(noor, (ctx) => logOutEverywhere(ctx, two))
  expect(await sessionsOf(world, noor.personId)).toEqual([two])
  await world.as(noor, (ctx) => logOutEverywhere(ctx))
  expect(await sessionsOf(world, noor.personId)).toEqual([])
})

it('A-02 nobody ends a session of somebody else: the command does nothing, the database refuses', async () => {
  const session = await aSession(world, bram.personId)
  await world.as(noor, (ctx) => logOut(ctx, session))
  expect(await sessionsOf(world, bram.personId)).toEqual([session])
  await expect(world.as(noor, (ctx) => endSessions(ctx.db, bram.personId))).rejects.toThrow('only own sessions')
  expect(await sessionsOf(world, bram.personId)).toEqual([session])
})

it('A-04 logging in, failing to and logging out are recorded, without what was typed', async () => {
  const { rows } = await world.database.owner.query<{ email: string }>(
    'select email from access.person where id = $1',
    [noor.personId],
  )
  const anyone = { kind: 'system', task: 'login' } as const
  await world.as(anyone, (ctx) => recordFailedLogIn(ctx, { email: rows[0]?.email.toUpperCase() ?? '' }, 'password'))
  await world.as(anyone, (ctx) => recordFailedLogIn(ctx, { email: 'geraden@voorbeeld.invalid' }, 'password'))
  await world.as(noor, (ctx) => recordLogIn(ctx, 'app'))
  await world.as(noor, (ctx) => logOutEverywhere(ctx))
  const events = await world.database.owner.query(
    `select actor_kind, actor_id, action, resource_id, detail from access.audit_event where action ~ '^log' order by id desc limit 4`,
  )
  const of = { actor_kind: 'person', actor_id: noor.personId, resource_id: noor.personId }
  const by = { actor_kind: 'system', actor_id: null, action: 'login.failed', detail: { step: 'password' } }
  expect(events.rows).toEqual([
    { ...of, action: 'logout', detail: { ended: 0 } },
    { ...of, action: 'login', detail: { factor: 'app' } },
    { ...by, resource_id: null },
    { ...by, resource_id: noor.personId },
  ])
})

it('U-01 somebody chooses the own language, nobody another one’s', async () => {
  await world.as(noor, (ctx) => chooseLocale(ctx, 'en'))
  const change = world.as(noor, (ctx) =>
    ctx.db.updateTable('access.person').set({ locale: 'en' }).where('id', '=', bram.personId).executeTakeFirst(),
  )
  expect((await change).numUpdatedRows).toBe(0n)
  const { rows } = await world.database.owner.query(
    'select id, locale from access.person where id = any ($1) order by locale',
    [[noor.personId, bram.personId]],
  )
  expect(rows).toEqual([
    { id: noor.personId, locale: 'en' },
    { id: bram.personId, locale: 'nl' },
  ])
})
