import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import type { NewRow } from '../../platform/database.ts'
import { type Context, notify, officeHolders, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson } from './acting-person.ts'
import { findBottleneck } from './bottleneck-queries.ts'
import { insertBottleneck, stepBottleneck } from './bottleneck-store.ts'
import { currentProgramme } from './current-programme.ts'
import {
  type BottleneckInput,
  type BottleneckState,
  type BottleneckStepInput,
  bottleneckAfter,
  bottleneckInput,
  bottleneckStepInput,
  functionsAt,
  type Level,
  type Place,
  placeBelow,
  placesAbove,
  placesIn,
} from './rules/bottleneck.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'
import { type Bottleneck, bottleneckOf, movesBottleneck } from './view-bottlenecks.ts'

/** Logs what stands in the way (P-11). It begins in its district, or with the region when it names none. Gives its id. */
export async function logBottleneck(ctx: Context, typed: BottleneckInput): Promise<string> {
  requirePermission(ctx, 'bottleneck.log')
  const input = parseInput(bottleneckInput, typed)
  if (input.dueOn < ctx.today) throw new InvalidInput([{ path: 'dueOn', code: 'past' }])
  const programme = (await currentProgramme(ctx))?.programme ?? null
  requireKnown(programme, input.itemId)
  const place = placeOf(ctx, input)
  const [level] = placesIn(programme).filter((one) => one.level === (place.districtId === null ? 'region' : 'district'))
  const id = ctx.newId()
  const standing = {
    ...{ level: level?.level ?? 'region', body_id: level?.bodyId ?? null, state: 'open', due_on: input.dueOn },
    ...{ owner_function: input.ownerFunction, owner_person: null },
  }
  const { title, what, itemId: item_id } = input
  const where = { district_id: place.districtId, municipality_code: place.municipalityCode }
  const logged = { region: ctx.region, logged_by: actingPerson(ctx), logged_on: ctx.today, version: 1 }
  await insertBottleneck(
    ctx.db,
    { id, ...logged, title, what, item_id, ...where, ...standing },
    { ...stepRow(ctx, id, 1), kind: 'logged', reason: what, ...standing },
  )
  await recordAudit(ctx, { action: 'bottleneck.log', resource: { kind: 'bottleneck', id } })
  await tell(ctx, 'bottleneckLogged', { functions: [input.ownerFunction], districtId: place.districtId })
  return id
}

function requireKnown(programme: ProgrammeFile | null, itemId: string | null): void {
  const items = [programme?.strategicGoals, programme?.operationalGoals, programme?.actions].flatMap((one) => one ?? [])
  if (itemId !== null && !items.some(({ id }) => id === itemId))
    throw new InvalidInput([{ path: 'itemId', code: 'missing' }])
}

/** A municipality lies in its district, whatever else was chosen. */
function placeOf(
  { loaded: { region } }: Context,
  { districtId, municipalityCode }: Pick<Bottleneck, 'districtId' | 'municipalityCode'>,
) {
  const municipality = region.municipalities.find(({ code }) => code === municipalityCode)
  if (municipalityCode !== null && !municipality)
    throw new InvalidInput([{ path: 'municipalityCode', code: 'missing' }])
  const district = municipality?.district ?? districtId
  if (district !== null && !region.districts.some(({ id }) => id === district))
    throw new InvalidInput([{ path: 'districtId', code: 'missing' }])
  return { districtId: district, municipalityCode }
}

const stepRow = (ctx: Context, bottleneck_id: string, number: number) =>
  ({
    ...{ id: ctx.newId(), bottleneck_id, region: ctx.region, number, by_person: actingPerson(ctx), on_day: ctx.today },
  }) satisfies Partial<NewRow<'programme.bottleneck_step'>>

/**
 * Does a step with a bottleneck, with its reason: by who directs the region or owns it. Whoever is at the level to which it
 * goes is told. Throws Conflict when somebody else was first, or when the step is not possible.
 */
export async function moveBottleneck(ctx: Context, id: string, typed: BottleneckStepInput): Promise<void> {
  const resource = { kind: 'bottleneck', id }
  requirePermission(ctx, 'bottleneck.move', resource)
  const row = await findBottleneck(ctx.db, ctx.region, id)
  if (!row) throw new NotFound()
  const programme = (await currentProgramme(ctx))?.programme ?? null
  const bottleneck = bottleneckOf(row, programme)
  if (!movesBottleneck(ctx, bottleneck)) throw new NotAllowed('bottleneck.move', resource)
  const input = parseInput(bottleneckStepInput, typed)
  const to = bottleneckAfter(bottleneck, input.step, programme)
  if (to === undefined || input.version !== bottleneck.version) throw new Conflict('changed')
  const place = placeAfter(bottleneck, input, programme)
  const owner = input.step === 'assign' ? await ownerAfter(ctx, bottleneck, input) : keptOwner(bottleneck)
  const change = { state: to, level: place.level, body_id: place.bodyId, ...owner }
  const step = { ...stepRow(ctx, id, bottleneck.version + 1), kind: input.step, reason: input.reason, ...change }
  if (!(await stepBottleneck(ctx.db, step, change))) throw new Conflict('changed')
  await recordAudit(ctx, { action: 'bottleneck.move', resource, detail: { step: input.step, level: place.level } })
  await tellOfStep(ctx, { ...bottleneck, to, place, owner }, input, programme)
}

type Step = ReturnType<typeof bottleneckStepInput.parse>

function placeAfter(
  bottleneck: Bottleneck,
  { step, bodyId }: Step,
  programme: ProgrammeFile | null,
): Pick<Place, 'level' | 'bodyId'> {
  if (step === 'giveBack') return placeBelow(bottleneck, programme) ?? bottleneck
  if (step !== 'escalate') return bottleneck
  const above = placesAbove(bottleneck, programme)
  const chosen = above.find((one) => one.bodyId === bodyId) ?? (above.length === 1 ? above[0] : undefined)
  if (!chosen) throw new InvalidInput([{ path: 'bodyId', code: 'missing' }])
  return chosen
}

const keptOwner = ({ ownerFunction, ownerPerson, dueOn }: Bottleneck) => ({
  ...{ owner_function: ownerFunction, owner_person: ownerPerson, due_on: dueOn },
})

/** The new owner and term; a person must work in the region today. */
async function ownerAfter(ctx: Context, bottleneck: Bottleneck, { ownerFunction, ownerPerson, dueOn }: Step) {
  if (dueOn !== null && dueOn < ctx.today) throw new InvalidInput([{ path: 'dueOn', code: 'past' }])
  const holders = ownerPerson === null ? [] : await officeHolders(ctx)
  if (ownerPerson !== null && !holders.some(({ personId }) => personId === ownerPerson))
    throw new InvalidInput([{ path: 'ownerPerson', code: 'missing' }])
  return {
    owner_function: ownerFunction ?? bottleneck.ownerFunction,
    owner_person: ownerPerson,
    due_on: dueOn ?? bottleneck.dueOn,
  }
}

type Moved = Bottleneck & {
  to: BottleneckState
  place: { level: Level; bodyId: string | null }
  owner: ReturnType<typeof keptOwner>
}

async function tellOfStep(ctx: Context, moved: Moved, { step }: Step, programme: ProgrammeFile | null): Promise<void> {
  const { districtId, place, owner } = moved
  if (step === 'escalate' || step === 'giveBack')
    await tell(ctx, 'bottleneckEscalated', { functions: functionsAt(place, programme), districtId })
  if (step !== 'assign') return
  if (owner.owner_person !== null) return notify(ctx, 'bottleneckYours', [{ personId: owner.owner_person }])
  await tell(ctx, 'bottleneckYours', { functions: [owner.owner_function], districtId })
}

type Audience = { functions: readonly string[]; districtId: string | null }

/** Tells everybody in some functions; who works for one district alone hears of that district alone. */
async function tell(
  ctx: Context,
  kind: 'bottleneckLogged' | 'bottleneckEscalated' | 'bottleneckYours',
  audience: Audience,
) {
  const { functions, districtId } = audience
  const holders = (await officeHolders(ctx)).filter(
    (one) =>
      functions.includes(one.function) &&
      (districtId === null || one.districtId === null || one.districtId === districtId),
  )
  const people = new Set(holders.map(({ personId }) => personId))
  people.delete(actingPerson(ctx))
  await notify(
    ctx,
    kind,
    [...people].map((personId) => ({ personId })),
  )
}
