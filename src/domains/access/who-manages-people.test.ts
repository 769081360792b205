import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NotAllowed } from '../../lib/errors.ts'
import { type Db, openDatabase } from '../../platform/database.ts'
import { anInvitation, aPerson } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { appointPerson } from './appoint-person.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { createDemonstrationPerson } from './demonstration-person.ts'
import { invitePerson } from './invite-person.ts'
import { peopleOverview } from './manage-people.ts'
import { findPersonOfSession, hasDemonstrationPeople } from './person-queries.ts'
import type { PersonActor } from './rules/actor.ts'
import { mayDo, permissions } from './rules/permissions.ts'
import type { AppointmentInput } from './rules/person.ts'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let ties: PersonActor
let accounts: { db: Db; close(): Promise<void> }

beforeAll(async () => {
  world = await openWorld()
  accounts = openDatabase({ ...world.database.connection, max: 1, options: '-c role=lichtketen_auth' }, () => {})
})
afterAll(async () => {
  await accounts.close()
  await world.close()
})
beforeEach(async () => {
  world.at('2026-11-24T10:20')
  await world.database.owner.query(`update access.person set active = false where active`)
  ties = await aPerson(world, [{ function: 'administrator' }], { name: 'Ties Brugman' })
})

describe('who may do this', () => {
  it('A-02 an administrator may do nothing with a signal, a hand-over or the record', () => {
    const content = Object.keys(permissions).filter((action) =>
      /^(signal|inbox|handover|oversight|escalations|audit)\./.test(action),
    )
    expect(content.length).toBeGreaterThan(10)
    for (const action of content)
      expect([action, mayDo(ties, action as keyof typeof permissions, '2026-11-24')]).toEqual([action, false])
  })

  it('A-02 nobody but an administrator manages people, in the commands and in the database', async () => {
    const noor = await aPerson(world, [{ function: 'attentionOfficer', desk: breda }])
    const chain = await aPerson(world, [{ function: 'chainDirector', desk: 'ketenregie' }])
    for (const actor of [noor, chain]) {
      await expect(world.as(actor, (ctx) => peopleOverview(ctx))).rejects.toThrow(NotAllowed)
      await expect(world.as(actor, (ctx) => invitePerson(ctx, anInvitation()))).rejects.toThrow(NotAllowed)
      await expect(world.as(actor, (ctx) => deactivatePerson(ctx, ties.personId))).rejects.toThrow(NotAllowed)
      await expect(appoint(actor.personId, { function: 'chainDirector', deskId: 'ketenregie' }, actor)).rejects.toThrow(
        NotAllowed,
      )
      const raise = world.as(actor, (ctx) =>
        ctx.db
          .insertInto('access.appointment')
          .values({
            id: ctx.newId(),
            region: ctx.region,
            person_id: actor.personId,
            function: 'handler',
            organisation_id: 'gemeente-breda',
            desk_id: 'vangnetloket',
            valid_from: ctx.today,
          })
          .execute(),
      )
      await expect(raise).rejects.toThrow('row-level security')
      const others = await world.as(actor, (ctx) => ctx.db.selectFrom('access.invitation').selectAll().execute())
      expect(others).toEqual([])
    }
  })
})

describe('demonstration people', () => {
  it('have no password, and an installation for real sees that they are there', async () => {
    expect(await hasDemonstrationPeople(world.system.db)).toBe(false)
    const person = { ...anInvitation(), email: 'noor.verlinden@voorbeeld.invalid' }
    const id = await world.as({ kind: 'system', task: 'demonstration' }, (ctx) =>
      createDemonstrationPerson(ctx, person),
    )
    expect(await hasDemonstrationPeople(world.system.db)).toBe(true)
    expect(await personOf(id)).toMatchObject({ name: 'Noor Verlinden', demonstration: true })
    const { rowCount } = await world.database.owner.query('select from auth.account where "userId" = $1', [id])
    expect(rowCount).toBe(0)
  })
})

const appoint = (id: string, changes: Partial<AppointmentInput>, by = ties) =>
  world.as(by, (ctx) => appointPerson(ctx, id, anInvitation(changes)))

/** As a session finds this person: by the account, with the rights of the role of accounts. */
const personOf = (id: string, day = '2026-11-24') => findPersonOfSession(accounts.db, id, world.loaded.region.id, day)
