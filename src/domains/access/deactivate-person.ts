import { NotFound } from '../../lib/errors.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { requireAnotherAdministrator } from './end-appointment.ts'
import { withdrawInvitations } from './invitation-store.ts'
import { findPerson } from './person-queries.ts'
import { endSessions, updateActive } from './person-store.ts'

/** Makes a person inactive: sessions end at once, links open nothing. What they did stays theirs in the record. */
export async function deactivatePerson(ctx: Context, personId: string): Promise<void> {
  const resource = { kind: 'person', id: personId }
  requirePermission(ctx, 'person.deactivate', resource)
  const person = await findPerson(ctx.db, personId)
  if (!person) throw new NotFound('person')
  if (person.appointments.some((one) => one.function === 'administrator'))
    await requireAnotherAdministrator(ctx, personId)
  await withdrawInvitations(ctx.db, personId)
  await endSessions(ctx.db, personId)
  await recordAudit(ctx, { action: 'person.deactivate', resource })
  // Last: who makes oneself inactive may do nothing more from here on.
  await updateActive(ctx.db, personId, false)
}

/** Makes a person active again; their password and second factor still hold. */
export async function activatePerson(ctx: Context, personId: string): Promise<void> {
  const resource = { kind: 'person', id: personId }
  requirePermission(ctx, 'person.activate', resource)
  if (!(await updateActive(ctx.db, personId, true))) throw new NotFound('person')
  await recordAudit(ctx, { action: 'person.activate', resource })
}
