import { NotFound } from '../../lib/errors.ts'
import { recordAudit } from './audit.ts'
import { type ApiClient, listClients } from './client-queries.ts'
import { type Context, requirePermission } from './context.ts'
import { listPlaces, type Places } from './desk-queries.ts'
import { listOpenInvitations, type OpenInvitation } from './invitation-store.ts'
import { type LostFactor, openLostFactors } from './lost-factor-store.ts'
import { findPerson, listPeople, type Person } from './person-queries.ts'

/** Everybody in the region and how full the desks are, for who manages people. */
export async function peopleOverview(
  ctx: Context,
): Promise<{ people: Person[]; places: Places; open: OpenInvitation[]; lost: LostFactor[] }> {
  requirePermission(ctx, 'people.manage')
  const [people, places, open] = [
    await listPeople(ctx.db),
    await listPlaces(ctx.db, ctx.today),
    await listOpenInvitations(ctx.db, ctx.now),
  ]
  const lost = await openLostFactors(ctx.db)
  await recordAudit(ctx, { action: 'people.manage', resource: { kind: 'person' } })
  return { people, places, open, lost }
}

/** One person with what can be chosen for them. */
export async function personDetails(
  ctx: Context,
  id: string,
): Promise<{
  person: Person
  places: Places
  open: OpenInvitation | undefined
  requestedBy: string | null
  /** Since when this person asks to have the second factor restored. */
  askedAt: Date | null
}> {
  requirePermission(ctx, 'people.manage', { kind: 'person', id })
  const person = await findPerson(ctx.db, id)
  if (!person) throw new NotFound('person')
  const places = await listPlaces(ctx.db, ctx.today)
  const open = (await listOpenInvitations(ctx.db, ctx.now)).find((one) => one.personId === id)
  const by = open?.requestedBy ? await findPerson(ctx.db, open.requestedBy) : undefined
  await recordAudit(ctx, { action: 'people.manage', resource: { kind: 'person', id } })
  const [lost] = await openLostFactors(ctx.db, id)
  return { person, places, open, requestedBy: by?.name ?? null, askedAt: lost?.askedAt ?? null }
}

/** What an appointment can be for. */
export function choosablePlaces(ctx: Context): Promise<Places> {
  requirePermission(ctx, 'people.manage')
  return listPlaces(ctx.db, ctx.today)
}

/** Every partner system, and the organisations for which one can be registered. */
export async function clientOverview(ctx: Context): Promise<{ clients: ApiClient[]; places: Places }> {
  requirePermission(ctx, 'clients.manage')
  await recordAudit(ctx, { action: 'clients.manage', resource: { kind: 'client' } })
  return { clients: await listClients(ctx.db), places: await listPlaces(ctx.db, ctx.today) }
}
