import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, NotFound, ProofNeeded } from '../../lib/errors.ts'
import { aPerson, issuesOf } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { actAs, actAsClient, actAsJobs } from './act-as.ts'
import { clientOverview } from './manage-people.ts'
import { confirmClient, registerClient, renewToken, revokeToken } from './register-client.ts'
import type { PersonActor } from './rules/actor.ts'
import type { ClientInput } from './rules/client.ts'
import { mayDo, permissions } from './rules/permissions.ts'
import { deskScopes, opensTask, type Scope, scopeNames, scopeTasks, usualScopes } from './rules/scopes.ts'
import { warnEndingTokens } from './warn-ending-tokens.ts'

const desk = 'aandachtsfunctionarissen-breda'
const ofBreda = { name: 'Zaaksysteem', organisationId: 'gemeente-breda' }
let world: World
let ties: PersonActor
let roos: PersonActor

beforeAll(async () => {
  world = await openWorld()
  ties = { ...(await aPerson(world, [{ function: 'administrator' }])), proven: true }
  roos = { ...(await aPerson(world, [{ function: 'administrator' }])), proven: true }
})
afterAll(() => world.close())
beforeEach(() => world.at('2026-11-24T09:30'))

const registered = (input: Partial<ClientInput> = {}, by = ties) =>
  world.as(by, (ctx) => registerClient(ctx, { ...ofBreda, ...input }))
const whoHas = (token: string) => actAsClient(world.system, token, async ({ actor }) => actor)
const tokensOf = async (id: string) =>
  (await world.as(ties, clientOverview)).clients.find((client) => client.id === id)?.tokens ?? []

describe('the last day of a token', () => {
  it('X-01 a token works through its last day and not a day longer', async () => {
    const { token, expiresOn } = await registered({ expiresOn: '2026-12-31' })
    expect(expiresOn).toBe('2026-12-31')
    world.at('2026-12-31T23:30')
    expect(await whoHas(token)).toBeDefined()
    world.at('2027-01-01T00:30')
    expect(await whoHas(token)).toBeUndefined()
  })

  it('X-01 without a day it is the usual one, and never further than the region allows', async () => {
    expect((await registered()).expiresOn).toBe('2027-11-24')
    expect((await registered({ expiresOn: '2028-11-23' })).expiresOn).toBe('2028-11-23')
    for (const expiresOn of ['2028-11-24', '2026-11-23'])
      expect(await issuesOf(registered({ expiresOn }))).toEqual(['expiresOn outside'])
  })

  it('X-01 the administrator sees on which day it was last used', async () => {
    const { id, token } = await registered()
    expect((await tokensOf(id)).map(({ lastUsedOn }) => lastUsedOn)).toEqual([null])
    world.at('2026-11-30T10:00')
    await whoHas(token)
    expect((await tokensOf(id)).map(({ lastUsedOn }) => lastUsedOn)).toEqual(['2026-11-30'])
  })

  it('X-01 the administrators are told once, a month before a token ends', async () => {
    const { rows: before } = await world.database.owner.query('select id from access.notice where kind = $1', [
      'tokenEnds',
    ])
    await registered({ expiresOn: '2027-03-31' })
    const gone = await registered({ expiresOn: '2027-03-31' })
    const [token] = await tokensOf(gone.id)
    await world.as(ties, (ctx) => revokeToken(ctx, token?.id ?? ''))
    const warn = () => actAsJobs(world.system, 'tokens', warnEndingTokens)
    world.at('2027-02-28T09:00')
    await warn()
    const { rows: early } = await world.database.owner.query('select id from access.notice where kind = $1', [
      'tokenEnds',
    ])
    world.at('2027-03-01T09:00')
    expect(await warn()).toBe(1)
    expect(await warn()).toBe(0)
    const { rows } = await world.database.owner.query(
      `select person_id as id from access.notice where kind = 'tokenEnds' order by at desc limit 2`,
    )
    expect(early.length).toBeGreaterThanOrEqual(before.length)
    expect(rows.map(({ id }) => id).sort()).toEqual([ties.personId, roos.personId].sort())
  })
})

describe('a new token in the place of the old one', () => {
  it('X-01 the old one works on for a fortnight; the new one may do the same', async () => {
    const scopes: Scope[] = ['signalen.insturen', 'berichten.lezen']
    const old = await registered({ scopes })
    const renewed = await world.as(ties, (ctx) => renewToken(ctx, old.id))
    expect(renewed.token).not.toBe(old.token)
    expect(await whoHas(old.token)).toMatchObject({ scopes })
    expect(await whoHas(renewed.token)).toMatchObject({ scopes })
    world.at('2026-12-09T09:30')
    expect(await whoHas(old.token)).toBeUndefined()
    expect(await whoHas(renewed.token)).toMatchObject({ clientId: old.id })
  })

  it('X-01 one token can be revoked while the other goes on', async () => {
    const old = await registered()
    const renewed = await world.as(ties, (ctx) => renewToken(ctx, old.id))
    const [first] = (await tokensOf(old.id)).filter(({ expiresOn }) => expiresOn === '2026-12-08')
    await world.as(ties, (ctx) => revokeToken(ctx, first?.id ?? ''))
    expect(await whoHas(old.token)).toBeUndefined()
    expect(await whoHas(renewed.token)).toBeDefined()
    await expect(world.as(ties, (ctx) => revokeToken(ctx, first?.id ?? ''))).rejects.toThrow(NotFound)
    await expect(world.as(ties, (ctx) => renewToken(ctx, crypto.randomUUID()))).rejects.toThrow(NotFound)
  })
})

describe('scopes', () => {
  it('X-01 a token opens the tasks of its scopes, and no other', async () => {
    const { token } = await registered({ scopes: ['signalen.lezen'] })
    const actor = await whoHas(token)
    if (actor === undefined) throw new Error('not let in')
    expect(mayDo(actor, 'signal.ownReports', '2026-11-24')).toBe(true)
    for (const action of ['signal.submit', 'receipt.open', 'file.send', 'handover.view', 'signal.view'] as const)
      expect(mayDo(actor, action, '2026-11-24')).toBe(false)
  })

  it('X-01 who says nothing gets the least: handing in, and how far that is', async () => {
    expect(await whoHas((await registered()).token)).toMatchObject({ scopes: usualScopes })
    expect(usualScopes).toEqual(['signalen.insturen', 'signalen.lezen'])
  })

  it('A-02 every task of a partner system in the table of permissions stands under a scope, and the other way round', () => {
    const entries = Object.entries<{ functions: readonly string[]; also?: readonly string[] }>(permissions)
    const tasks = entries.filter(([, { also }]) => also?.includes('client')).map(([action]) => action)
    expect(Object.values(scopeTasks).flat().sort()).toEqual(tasks.sort())
    expect(opensTask([], 'signal.submit')).toBe(false)
  })

  it('X-01 a scope that is not there is none, and without any there is no token', async () => {
    expect(await issuesOf(registered({ scopes: ['alles'] }))).toEqual(['scopes missing'])
  })

  it('X-01 settling a hand-over comes with reading it', async () => {
    const { token } = await registered({ deskId: desk, scopes: ['overdrachten.behandelen'] })
    expect(await whoHas(token)).toMatchObject({ scopes: ['overdrachten.lezen', 'overdrachten.behandelen'] })
  })
})

describe('a desk', () => {
  it.each(deskScopes)('X-01 %s is not given without a desk', async (scope) =>
    expect(await issuesOf(registered({ scopes: [scope] }))).toEqual(['deskId needed']),
  )

  it('A-03 a partner system works for a desk when two administrators agreed, and not before', async () => {
    const { id, token } = await registered({ deskId: desk, scopes: [...scopeNames] })
    expect(await whoHas(token)).toMatchObject({ deskId: null })
    await expect(world.as(ties, (ctx) => confirmClient(ctx, id))).rejects.toThrow(Conflict)
    await world.as(roos, (ctx) => confirmClient(ctx, id))
    expect(await whoHas(token)).toMatchObject({ deskId: desk })
    await expect(world.as(roos, (ctx) => confirmClient(ctx, id))).rejects.toThrow(NotFound)
  })

  it('A-03 that asks for a fresh second factor', async () => {
    const tired = { ...ties, proven: false }
    await expect(registered({ deskId: desk }, tired)).rejects.toThrow(ProofNeeded)
    const { id } = await registered({ deskId: desk })
    await expect(world.as({ ...roos, proven: false }, (ctx) => confirmClient(ctx, id))).rejects.toThrow(ProofNeeded)
    await expect(world.as(tired, (ctx) => renewToken(ctx, id))).rejects.toThrow(ProofNeeded)
  })

  it('A-02 of another organisation is refused', async () =>
    expect(await issuesOf(registered({ deskId: 'team-avim' }))).toEqual(['deskId unknown']))

  it('A-02 the database refuses to agree oneself, and to let a token work longer', async () => {
    const { id } = await registered({ deskId: desk })
    const tried = [
      `update access.api_client set desk_confirmed_by = '${ties.personId}' where id = '${id}'`,
      `update access.api_client set desk_confirmed_by = '${roos.personId}' where id = '${id}'`,
      `update access.api_token set expires_on = '2030-01-01' where client_id = '${id}'`,
    ]
    for (const statement of tried)
      await expect(world.as(ties, (ctx) => sql.raw(statement).execute(ctx.db))).rejects.toThrow()
    await actAs(world.system, roos, (ctx) => confirmClient(ctx, id))
  })
})
