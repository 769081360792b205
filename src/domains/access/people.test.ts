import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, NotFound } from '../../lib/errors.ts'
import { hashPassword } from '../../platform/auth-library.ts'
import { type Db, openDatabase } from '../../platform/database.ts'
import { anInvitation, aPerson, aSession, getActor, issuesOf, sessionsOf } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { acceptInvitation, openInvitation } from './accept-invitation.ts'
import { appointPerson } from './appoint-person.ts'
import { activatePerson, deactivatePerson } from './deactivate-person.ts'
import { endAppointment } from './end-appointment.ts'
import { invitePerson, renewInvitation } from './invite-person.ts'
import { findPersonOfSession } from './person-queries.ts'
import type { PersonActor } from './rules/actor.ts'
import { mayDo } from './rules/permissions.ts'
import type { AppointmentInput, PersonInput } from './rules/person.ts'

const breda = 'aandachtsfunctionarissen-breda'
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

describe('inviting', () => {
  it('A-01 an administrator invites a person in a function at a desk, who accepts and can log in', async () => {
    const { personId, token } = await invite()
    expect(await personOf(personId)).toBeNull()
    expect(await world.as(byLink, (ctx) => openInvitation(ctx, token))).toMatchObject({ name: 'Noor Verlinden' })
    await accept(token)
    expect((await personOf(personId))?.appointments).toMatchObject([
      {
        function: 'attentionOfficer',
        deskId: breda,
        organisationId: 'gemeente-breda',
        districtId: 'de-baronie',
        municipalityCode: 'GM0758',
        validFrom: '2026-11-24',
        validUntil: null,
      },
    ])
  })

  it('A-03 a link works once', async () => {
    const { token } = await invite()
    await accept(token)
    await expect(accept(token)).rejects.toThrow(NotFound)
    await expect(world.as(byLink, (ctx) => openInvitation(ctx, token))).rejects.toThrow(NotFound)
  })

  it('A-03 of two who use a link at the same moment one gets in', async () => {
    const { token } = await invite()
    const results = await Promise.allSettled([accept(token), accept(token), accept(token)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('A-03 a link opens nothing after three days', async () => {
    const { token } = await invite()
    world.at('2026-11-27T10:19')
    await world.as(byLink, (ctx) => openInvitation(ctx, token))
    world.at('2026-11-27T10:20')
    await expect(world.as(byLink, (ctx) => openInvitation(ctx, token))).rejects.toThrow(NotFound)
    await expect(accept(token)).rejects.toThrow(NotFound)
  })

  it('A-03 a new link ends the older one; whoever has an account gets none this way', async () => {
    const first = await invite()
    const next = await world.as(ties, (ctx) => renewInvitation(ctx, first.personId))
    await expect(accept(first.token)).rejects.toThrow(NotFound)
    await accept(next.token)
    await expect(world.as(ties, (ctx) => renewInvitation(ctx, first.personId))).rejects.toThrow(Conflict)
  })

  it('A-05 the database holds no token that opens anything', async () => {
    const { token } = await invite()
    const { rows } = await world.database.owner.query<{ row: string }>(
      'select to_jsonb(i)::text as row from access.invitation i',
    )
    expect(rows.map(({ row }) => row).join()).not.toContain(token)
    await expect(accept('')).rejects.toThrow(NotFound)
  })

  it('A-04 invitation and acceptance stand in the record, without the token', async () => {
    const { personId, token } = await invite()
    await accept(token)
    const { rows } = await world.database.owner.query<{ action: string }>(
      `select action, actor_kind, detail::text from access.audit_event where resource_id = $1 order by id`,
      [personId],
    )
    expect(rows.map(({ action }) => action)).toEqual(['appointment.start', 'person.invite', 'invitation.accept'])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('says what is wrong: an address that is taken, a desk that is not there, a function that needs one', async () => {
    await invite({ email: 'noor@voorbeeld.invalid' })
    expect(await issuesOf(invite({ email: 'Noor@Voorbeeld.invalid' }))).toEqual(['email taken'])
    expect(await issuesOf(invite({ deskId: 'nergens' }))).toEqual(['deskId unknown'])
    expect(await issuesOf(invite({ deskId: null, organisationId: 'gemeente-breda' }))).toEqual(['deskId needsDesk'])
    const policy = { function: 'policyOfficer', deskId: null } as const
    expect(await issuesOf(invite(policy))).toEqual(['organisationId missing'])
    expect(await issuesOf(invite({ ...policy, organisationId: 'gemeente-breda', municipalityCode: 'GM9999' }))).toEqual(
      ['organisationId unknown'],
    )
    expect(await issuesOf(invite({ validFrom: '2026-12-01', validUntil: '2026-11-30' }))).toEqual([
      'validUntil beforeStart',
    ])
  })
})

describe('appointments', () => {
  it('A-01 one person holds several functions, each for a period', async () => {
    const { personId, token } = await invite()
    await accept(token)
    await appoint(personId, {
      function: 'districtCoordinator',
      deskId: 'districtscoordinatie-de-baronie',
      validUntil: '2026-12-31',
    })
    const actor = await getActor(world, personId)
    expect(mayDo(actor, 'oversight.view', '2026-12-31')).toBe(true)
    expect(mayDo(actor, 'oversight.view', '2027-01-01')).toBe(false)
    expect(mayDo(actor, 'signal.take', '2027-01-01')).toBe(true)
  })

  it('A-01 nobody gets the same function at the same desk twice', async () => {
    const { personId } = await invite()
    expect(await issuesOf(appoint(personId, {}))).toEqual(['function alreadyHeld'])
  })

  it('A-02 who manages people or guards the record gets no function that sees content, nor the other way round', async () => {
    const { personId } = await invite()
    for (const name of ['administrator', 'privacyOfficer'] as const)
      expect(
        await issuesOf(appoint(personId, { function: name, deskId: null, organisationId: 'gemeente-breda' })),
      ).toEqual(['function standsAlone'])
    expect(await issuesOf(appoint(second.personId, {}))).toEqual(['function standsAlone'])
  })

  it('A-03 who has no function today cannot log in, and who has one tomorrow not before', async () => {
    const { personId, token } = await invite({ validFrom: '2026-11-25', validUntil: '2026-11-26' })
    await accept(token)
    expect(await personOf(personId, '2026-11-24')).toBeNull()
    expect(await personOf(personId, '2026-11-25')).not.toBeNull()
    expect(await personOf(personId, '2026-11-27')).toBeNull()
  })

  it('A-01 an appointment ends on a last day, today at the earliest', async () => {
    const { personId } = await invite()
    const [held] = (await getActor(world, personId)).appointments
    const end = (day: string | null) => world.as(ties, (ctx) => endAppointment(ctx, personId, held?.id ?? '', day))
    expect(await issuesOf(end('2026-11-23'))).toEqual(['lastDay beforeToday'])
    await end(null)
    expect((await getActor(world, personId)).appointments[0]?.validUntil).toBe('2026-11-24')
    await expect(world.as(ties, (ctx) => endAppointment(ctx, second.personId, held?.id ?? '', null))).rejects.toThrow(
      NotFound,
    )
  })

  it('A-02 the last administrator stays, also when two leave at the same moment', async () => {
    const leave = (one: PersonActor) =>
      world.as(one, (ctx) => endAppointment(ctx, one.personId, one.appointments[0]?.id ?? '', '2026-12-31'))
    const results = await Promise.allSettled([leave(ties), leave(second)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const rejected = results.find((result) => result.status === 'rejected')
    expect(rejected?.reason).toBeInstanceOf(Conflict)
  })

  it('A-02 an administrator who cannot log in yet does not count as another one', async () => {
    await world.as(ties, (ctx) => deactivatePerson(ctx, second.personId))
    await aPerson(world, [{ function: 'administrator' }], { account: false })
    await expect(world.as(ties, (ctx) => deactivatePerson(ctx, ties.personId))).rejects.toThrow(Conflict)
  })
})

describe('leaving', () => {
  it('A-03 who is made inactive is logged out at once and comes back by being made active', async () => {
    const { personId, token } = await invite()
    await accept(token)
    await aSession(world, personId)
    await world.as(ties, (ctx) => deactivatePerson(ctx, personId))
    expect(await sessionsOf(world, personId)).toHaveLength(0)
    expect(await personOf(personId)).toBeNull()
    await world.as(ties, (ctx) => activatePerson(ctx, personId))
    expect(await personOf(personId)).not.toBeNull()
  })

  it('A-03 a link of somebody who was made inactive opens nothing', async () => {
    const { personId, token } = await invite()
    await world.as(ties, (ctx) => deactivatePerson(ctx, personId))
    await expect(accept(token)).rejects.toThrow(NotFound)
  })
})

const invite = (changes: Partial<PersonInput> = {}) => world.as(ties, (ctx) => invitePerson(ctx, anInvitation(changes)))
const accept = (token: string) => world.as(byLink, (ctx) => acceptInvitation(ctx, token, passwordHash))
const appoint = (id: string, changes: Partial<AppointmentInput>, by = ties) =>
  world.as(by, (ctx) => appointPerson(ctx, id, anInvitation(changes)))

/** As a session finds this person: by the account, with the rights of the role of accounts. */
const personOf = (id: string, day = '2026-11-24') => findPersonOfSession(accounts.db, id, world.loaded.region.id, day)
