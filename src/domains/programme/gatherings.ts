import { NotAllowed, NotFound } from '../../lib/errors.ts'
import { appointmentsOn, type Context, officeHolders, requirePermission } from '../access/index.ts'
import { currentProgramme } from './current-programme.ts'
import { type Filling, type Gathering, gatheringsOf, keyOf } from './rules/body.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'

/** The bodies that meet, with the programme that says so; none in a region without a programme. */
export async function loadGatherings(
  ctx: Context,
): Promise<{ programme: ProgrammeFile | null; gatherings: Gathering[] }> {
  const programme = (await currentProgramme(ctx))?.programme ?? null
  const districts = ctx.loaded.region.districts.map(({ id }) => id)
  return { programme, gatherings: programme === null ? [] : gatheringsOf(programme, districts) }
}

/** A body that meets, by its key. Throws NotFound when the programme has none such. */
export async function getGathering(
  ctx: Context,
  key: string,
): Promise<{ programme: ProgrammeFile; gathering: Gathering }> {
  const { programme, gatherings } = await loadGatherings(ctx)
  const gathering = gatherings.find((one) => keyOf(one) === key)
  if (programme === null || gathering === undefined) throw new NotFound()
  return { programme, gathering }
}

/** The same for a meeting that was kept: of a body that left the programme since, what is known of it is its id. */
export async function gatheringOfMeeting(
  ctx: Context,
  { body_id, district_id }: { body_id: string; district_id: string | null },
): Promise<{ programme: ProgrammeFile | null; gathering: Gathering }> {
  const { programme, gatherings } = await loadGatherings(ctx)
  const found = gatherings.find(({ body, districtId }) => body.id === body_id && districtId === district_id)
  const gone: Gathering = { body: { id: body_id, name: body_id, kind: 'other' }, districtId: district_id }
  return { programme, gathering: found ?? gone }
}

const everywhere = ['chainDirector', 'projectLeader', 'chair', 'secretary'] as const

/** Whether the actor plans and records meetings there: a district coordinator those of the own district. */
export function keepsMeetings({ actor, today }: Context, districtId: string | null): boolean {
  return appointmentsOn(actor, today).some(
    (one) =>
      everywhere.some((name) => name === one.function) ||
      (one.function === 'districtCoordinator' && districtId !== null && one.districtId === districtId),
  )
}

/** Throws NotAllowed unless the actor keeps the meetings there. */
export function requireKeeping(ctx: Context, districtId: string | null, id?: string): void {
  const resource = { kind: 'meeting', ...(id === undefined ? {} : { id }) }
  requirePermission(ctx, 'meeting.keep', resource)
  if (!keepsMeetings(ctx, districtId)) throw new NotAllowed('meeting.keep', resource)
}

/** The id of the person who acts; what only people do is done by nobody else. */
export function actingPerson({ actor }: Context): string {
  if (actor.kind !== 'person') throw new NotAllowed('meeting.keep')
  return actor.personId
}

/** Who may fill places of bodies today: everybody who holds a function, by what the region knows of organisations and desks. */
export async function fillingOf(ctx: Context): Promise<Filling> {
  return { holders: await officeHolders(ctx), places: placesOf(ctx) }
}

/** The ids of the organisations and desks of the region. */
export function placesOf({ loaded: { region } }: Context): ReadonlySet<string> {
  return new Set([...region.organisations, ...region.desks].map(({ id }) => id))
}
