import { Conflict } from '../../lib/errors.ts'
import { type Context, requireSystem } from './context.ts'
import { type Invited, invitePerson, renewInvitation } from './invite-person.ts'
import { findPersonIdByEmail, lockAdministrations } from './person-queries.ts'
import { leavesAnAdministrator, type PersonInput } from './rules/person.ts'

/**
 * Invites the first administrator of an installation, by whoever runs the server. Asked again before the link was
 * used it makes a new link. Throws Conflict when somebody manages people already: that one invites the others.
 */
export async function inviteFirstAdministrator(
  ctx: Context,
  person: Pick<PersonInput, 'name' | 'email' | 'locale' | 'organisationId'>,
): Promise<Invited> {
  requireSystem(ctx)
  const administrations = await lockAdministrations(ctx.db)
  if (leavesAnAdministrator(administrations, '', ctx.today)) throw new Conflict('hasAdministrator')
  const known = await findPersonIdByEmail(ctx.db, person.email)
  if (known !== undefined) return renewInvitation(ctx, known)
  return invitePerson(ctx, {
    ...person,
    function: 'administrator',
    deskId: null,
    municipalityCode: null,
    validFrom: null,
    validUntil: null,
  })
}
