import type { Frequency } from './frequency.ts'
import type { ProgrammeFile } from './programme-file.ts'

/** A body as the programme has it. */
export type Body = NonNullable<ProgrammeFile['bodies']>[number]

/** A body that meets: one of the region, or one of a district where each district has its own. */
export type Gathering = { body: Body; districtId: string | null }

/** What a gathering is called in addresses: the id of the body, and behind a point that of the district. */
export const keyOf = ({ body, districtId }: Gathering): string =>
  districtId === null ? body.id : `${body.id}.${districtId}`

/** The gatherings of a programme, in its order. A body of each district is there once for each of them. */
export function gatheringsOf(programme: ProgrammeFile, districtIds: readonly string[]): Gathering[] {
  return (programme.bodies ?? []).flatMap((body) =>
    districtsOf(body, districtIds).map((districtId) => ({ body, districtId })),
  )
}

function districtsOf({ scope }: Body, districtIds: readonly string[]): (string | null)[] {
  if (scope === 'district' && districtIds.length > 0) return [...districtIds]
  return [typeof scope === 'object' && 'district' in scope ? scope.district : null]
}

/** Bodies of which nobody outside should know who is in them: experts by experience, young people, migrant workers. */
export function protectsMembers({ kind }: Pick<Body, 'kind'>): boolean {
  return kind === 'expertPanel' || kind === 'youthAlliance' || kind === 'soundingBoard'
}

/** Somebody who holds a function today, with where. */
export type Holder = {
  personId: string
  name: string
  function: string
  organisationId: string
  deskId: string | null
  districtId: string | null
}

/** A place in a body, as the programme has it, and who fills it today. */
export type Seat = {
  /** Role and organisation of the programme, to recognise the place by. */
  key: string
  role: string | null
  organisation: string | null
  attends: readonly Frequency[] | null
  note: string | null
  duties: ('chair' | 'secretary')[]
  people: { personId: string; name: string }[]
}

/** What is known of who fills places: who holds a function, and which organisations and desks work here. */
export type Filling = { holders: readonly Holder[]; places: ReadonlySet<string> }

/** The places in a body with who fills them today; chair and secretary have one even where they are not named as members. */
export function seatsOf({ body, districtId }: Gathering, programme: ProgrammeFile, filling: Filling): Seat[] {
  const named = (body.members ?? []).map(({ role = null, organisation = null, attends = null, note = null }) => ({
    ...{ role, organisation, attends, note },
  }))
  const leading = [body.chair, body.secretary].filter((one): one is string => one !== undefined)
  const missing = leading.filter((one) => !named.some(({ role, organisation }) => role === one || organisation === one))
  const added = [...new Set(missing)].map((role) => ({ role, organisation: null, attends: null, note: null }))
  return [...added, ...named].map((seat) => ({
    ...seat,
    key: [seat.role ?? '', seat.organisation ?? ''].join('@'),
    duties: dutiesOf(body, seat),
    people: peopleIn(seat, programme, filling, districtId),
  }))
}

function dutiesOf(
  { chair, secretary }: Body,
  { role, organisation }: Pick<Seat, 'role' | 'organisation'>,
): Seat['duties'] {
  const is = (one: string | undefined) => one !== undefined && (one === role || (role === null && one === organisation))
  return [...(is(chair) ? (['chair'] as const) : []), ...(is(secretary) ? (['secretary'] as const) : [])]
}

/**
 * Who fills a place: people in the function of the role. Where the programme names an organisation that is one here, or a
 * desk, they work there. An organisation without a role that is no desk says nothing about who comes.
 */
function peopleIn(
  { role, organisation }: Pick<Seat, 'role' | 'organisation'>,
  programme: ProgrammeFile,
  { holders, places }: Filling,
  districtId: string | null,
): Seat['people'] {
  const wanted = programme.roles?.find(({ id }) => id === role)?.function
  if (wanted === undefined && (role !== null || organisation === null)) return []
  const found = holders.filter(
    (one) =>
      (wanted === undefined ? one.deskId === organisation : one.function === wanted) &&
      (wanted === undefined || worksAt(one, organisation, places)) &&
      (districtId === null || one.districtId === null || one.districtId === districtId),
  )
  return [...new Map(found.map(({ personId, name }) => [personId, { personId, name }])).values()]
}

// The programme may name organisations that have no account here: then the function alone decides.
function worksAt(one: Holder, organisation: string | null, places: ReadonlySet<string>): boolean {
  if (organisation === null || !places.has(organisation)) return true
  return one.organisationId === organisation || one.deskId === organisation
}
