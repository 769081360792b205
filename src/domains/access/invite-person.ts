import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { startAppointment } from './appoint-person.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { newLink } from './invitation-link.ts'
import { insertInvitation, withdrawInvitations } from './invitation-store.ts'
import { notify } from './notify.ts'
import { findPerson } from './person-queries.ts'
import { insertPerson } from './person-store.ts'
import type { PersonInput } from './rules/person.ts'

/** An invitation that was made: the token of the link is shown once and handed over by whoever asked for it. */
export type Invited = { personId: string; token: string; expiresAt: Date }

/** Adds a person with a first function and makes the link with which they choose a password and second factor. */
export async function invitePerson(ctx: Context, input: PersonInput): Promise<Invited> {
  requirePermission(ctx, 'person.invite')
  const personId = ctx.newId()
  const added = await insertPerson(ctx.db, {
    id: personId,
    region: ctx.region,
    name: input.name,
    email: input.email,
    locale: input.locale,
    created_on: ctx.today,
  })
  if (!added) throw new InvalidInput([{ path: 'email', code: 'taken' }])
  await startAppointment(ctx, personId, [], input)
  return makeInvitation(ctx, personId)
}

/** Makes a new link for somebody who has not used theirs; the older one opens nothing any more. */
export async function renewInvitation(ctx: Context, personId: string): Promise<Invited> {
  requirePermission(ctx, 'person.invite', { kind: 'person', id: personId })
  const person = await findPerson(ctx.db, personId)
  if (!person?.active) throw new NotFound('person')
  if (person.account) throw new Conflict('hasAccount')
  return makeInvitation(ctx, personId)
}

async function makeInvitation(ctx: Context, personId: string): Promise<Invited> {
  await withdrawInvitations(ctx.db, personId)
  const link = newLink(ctx.keys, ctx.now)
  await insertInvitation(ctx.db, {
    id: ctx.newId(),
    region: ctx.region,
    person_id: personId,
    token_hash: link.tokenHash,
    recovery: false,
    requested_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    expires_at: link.expiresAt,
  })
  await recordAudit(ctx, { action: 'person.invite', resource: { kind: 'person', id: personId } })
  if (ctx.actor.kind === 'person') await notify(ctx, 'invitation', [{ personId }])
  return { personId, token: link.token, expiresAt: link.expiresAt }
}
