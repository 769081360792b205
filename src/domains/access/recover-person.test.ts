import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { hashPassword } from '../../platform/auth-library.ts'
import { type Db, openDatabase } from '../../platform/database.ts'
import { anInvitation, aPerson, aSession, sessionsOf } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { inviteFirstAdministrator } from './first-administrator.ts'
import { invitePerson } from './invite-person.ts'
import { confirmRecovery, requestRecovery } from './recover-person.ts'
import type { PersonActor } from './rules/actor.ts'
import type { PersonInput } from './rules/person.ts'

const byLink = { kind: 'system', task: 'invitation' } as const
let world: World
let ties: PersonActor
let second: PersonActor
let passwordHash: string
let accounts: { db: Db; close(): Promise<void> }

beforeAll(async () => {
  world = await openWorld()
  accounts = openDatabase({ ...world.database.connection, max: 1, options: '-c role=lichtketen_auth' }, () => {})
  passwordHash = await hashPassword('een lang en goed wachtwoord')
})
afterAll(async () => {
  await accounts.close()
  await world.close()
})
beforeEach(async () => {
  world.at('2026-11-24T10:20')
  await world.database.owner.query(`update access.person set active = false where active`)
  ties = await aPerson(world, [{ function: 'administrator' }], { name: 'Ties Brugman' })
  second = await aPerson(world, [{ function: 'administrator' }], { name: 'Wil Aarts' })
})

describe('a lost log-in', () => {
  it('A-03 is restored by two administrators; then password, second factor and sessions are new', async () => {
    const { personId, token } = await invite()
    await accept(token)
    await aSession(world, personId)
    await world.as(ties, (ctx) => requestRecovery(ctx, personId))
    expect(await sessionsOf(world, personId)).toHaveLength(1)
    const recovery = await world.as(second, (ctx) => confirmRecovery(ctx, personId))
    if (recovery.mailed) throw new Error('nobody asked for a mail')
    await accept(recovery.token)
    expect(await sessionsOf(world, personId)).toHaveLength(0)
    const { rows } = await world.database.owner.query('select "twoFactorEnabled" from auth."user" where id = $1', [
      personId,
    ])
    expect(rows).toEqual([{ twoFactorEnabled: false }])
  })

  it('A-03 nobody restores alone, nor the own log-in', async () => {
    const { personId, token } = await invite()
    await accept(token)
    await world.as(ties, (ctx) => requestRecovery(ctx, personId))
    await expect(world.as(ties, (ctx) => confirmRecovery(ctx, personId))).rejects.toThrow(NotAllowed)
    await expect(world.as(ties, (ctx) => requestRecovery(ctx, ties.personId))).rejects.toThrow(NotAllowed)
    const forged = world.database.owner.query(
      'update access.invitation set token_hash = $1, confirmed_by = requested_by where recovery',
      [Buffer.from('x')],
    )
    await expect(forged).rejects.toThrow('violates check constraint')
  })

  it('A-03 a request waits three days, no longer', async () => {
    const { personId, token } = await invite()
    await accept(token)
    await world.as(ties, (ctx) => requestRecovery(ctx, personId))
    world.at('2026-11-27T10:20')
    await expect(world.as(second, (ctx) => confirmRecovery(ctx, personId))).rejects.toThrow(NotFound)
  })
})

describe('the first administrator', () => {
  const server = { kind: 'system', task: 'admin' } as const
  const first = {
    name: 'Eerste',
    email: 'eerste@voorbeeld.invalid',
    locale: 'nl',
    organisationId: 'gemeente-tilburg',
  } as const

  it('A-01 is invited by who runs the server, as long as nobody manages people', async () => {
    await expect(world.as(server, (ctx) => inviteFirstAdministrator(ctx, first))).rejects.toThrow(Conflict)
    await world.database.owner.query(`update access.person set active = false`)
    const lost = await world.as(server, (ctx) => inviteFirstAdministrator(ctx, first))
    const { personId, token } = await world.as(server, (ctx) => inviteFirstAdministrator(ctx, first))
    expect(personId).toBe(lost.personId)
    await expect(accept(lost.token)).rejects.toThrow(NotFound)
    await accept(token)
    await expect(world.as(server, (ctx) => inviteFirstAdministrator(ctx, first))).rejects.toThrow(Conflict)
  })
})

const invite = (changes: Partial<PersonInput> = {}) => world.as(ties, (ctx) => invitePerson(ctx, anInvitation(changes)))
const accept = (token: string) => world.as(byLink, (ctx) => acceptInvitation(ctx, token, passwordHash))
