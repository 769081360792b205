import { afterAll, beforeAll, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '../../lib/errors.ts'
import { aPerson, issuesOf } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { actAsClient } from './act-as.ts'
import { clientOverview } from './manage-people.ts'
import { registerClient, revokeClient } from './register-client.ts'
import type { PersonActor } from './rules/actor.ts'

const zorgsysteem = { name: 'Zorgsysteem', organisationId: 'gemeente-breda' }
let world: World
let ties: PersonActor

beforeAll(async () => {
  world = await openWorld()
  ties = await aPerson(world, [{ function: 'administrator' }])
})
afterAll(() => world.close())

const whoHas = (token: string) => actAsClient(world.system, token, async ({ actor }) => actor)

it('X-01 a partner system is known by its token until an administrator revokes it', async () => {
  const { id, token } = await world.as(ties, (ctx) => registerClient(ctx, zorgsysteem))
  expect(await whoHas(token)).toEqual({
    kind: 'client',
    clientId: id,
    organisationId: 'gemeente-breda',
    name: 'Zorgsysteem',
    tokenId: expect.any(String),
    scopes: ['signalen.insturen', 'signalen.lezen'],
    deskId: null,
  })
  expect(await whoHas(`${token}x`)).toBeUndefined()
  await world.as(ties, (ctx) => revokeClient(ctx, id))
  expect(await whoHas(token)).toBeUndefined()
  await expect(world.as(ties, (ctx) => revokeClient(ctx, id))).rejects.toThrow(NotFound)
  const { clients } = await world.as(ties, clientOverview)
  expect(clients).toContainEqual(expect.objectContaining({ id, active: false, organisation: 'Gemeente Breda' }))
})

it('A-05 the token stands nowhere: not in the database, not in the record', async () => {
  const { token } = await world.as(ties, (ctx) => registerClient(ctx, zorgsysteem))
  const { rows } = await world.database.owner.query<{ row: string }>(
    `select to_jsonb(t)::text as row from access.api_token t union all select to_jsonb(e)::text from access.audit_event e`,
  )
  const stored = rows.map(({ row }) => row).join()
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(Buffer.from(token).toString('hex'))
})

it('A-02 only an administrator registers one, and for an organisation of the region', async () => {
  const noor = await aPerson(world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-breda' }])
  await expect(world.as(noor, (ctx) => registerClient(ctx, zorgsysteem))).rejects.toThrow(NotAllowed)
  await expect(world.as(noor, (ctx) => revokeClient(ctx, crypto.randomUUID()))).rejects.toThrow(NotAllowed)
  await expect(world.as(noor, clientOverview)).rejects.toThrow(NotAllowed)
  const nowhere = world.as(ties, (ctx) => registerClient(ctx, { ...zorgsysteem, organisationId: 'nergens' }))
  expect(await issuesOf(nowhere)).toEqual(['organisationId unknown'])
})
