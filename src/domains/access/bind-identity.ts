import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { mailAboutAccount } from './account-mail.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { findIdentity } from './identity-queries.ts'
import { updateBinding } from './identity-store.ts'
import { findPerson } from './person-queries.ts'
import { endSessions } from './person-store.ts'

/**
 * Says which person an account at an organisation belongs to. A second administrator confirms it: alone, nobody gives
 * somebody a way in to what another person sees.
 */
export async function bindIdentity(ctx: Context, id: string, personId: string): Promise<void> {
  const by = requireAnother(ctx, id, personId)
  const found = await findIdentity(ctx.db, id)
  if (!found) throw new NotFound('identity')
  if (found.person_id !== null) throw new Conflict('alreadyBound')
  const person = await findPerson(ctx.db, personId)
  if (!person?.active || person.demonstration) throw new NotFound('person')
  await updateBinding(ctx.db, id, { person_id: personId, bound_by: by, confirmed_by: null })
  await record(ctx, id, 'bound')
}

/** Confirms what another administrator bound; from then on the account opens the log-in of that person, who is told. */
export async function confirmIdentity(ctx: Context, id: string): Promise<void> {
  const by = requireAnother(ctx, id, null)
  const found = await findIdentity(ctx.db, id)
  if (!found?.person_id || found.confirmed_by !== null) throw new NotFound('identity')
  if ([found.bound_by, found.person_id].includes(by)) throw new NotAllowed('providers.manage', { kind: 'identity', id })
  await updateBinding(ctx.db, id, { person_id: found.person_id, bound_by: found.bound_by, confirmed_by: by })
  await record(ctx, id, 'confirmed')
  await mailAboutAccount(ctx, found.person_id, 'changed')
}

/** Takes a binding back, confirmed or not; whoever came in by it is out at once. */
export async function releaseIdentity(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'providers.manage', { kind: 'identity', id })
  const found = await findIdentity(ctx.db, id)
  if (!found) throw new NotFound('identity')
  if (found.person_id && found.confirmed_by) await endSessions(ctx.db, found.person_id)
  await updateBinding(ctx.db, id, { person_id: null, bound_by: null, confirmed_by: null })
  await record(ctx, id, 'released')
}

function requireAnother(ctx: Context, id: string, personId: string | null): string {
  const resource = { kind: 'identity', id }
  requirePermission(ctx, 'providers.manage', resource)
  if (ctx.actor.kind !== 'person' || ctx.actor.personId === personId) throw new NotAllowed('providers.manage', resource)
  return ctx.actor.personId
}

const record = (ctx: Context, id: string, change: 'bound' | 'confirmed' | 'released') =>
  recordAudit(ctx, { action: 'providers.manage', resource: { kind: 'identity', id }, detail: { change } })
