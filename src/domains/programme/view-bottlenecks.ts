import { NotFound } from '../../lib/errors.ts'
import { appointmentsOn, type Context, requirePermission } from '../access/index.ts'
import { type BottleneckRow, bottleneckRows, findBottleneck, stepRows } from './bottleneck-queries.ts'
import { currentProgramme } from './current-programme.ts'
import {
  type BottleneckState,
  type BottleneckStep,
  bottleneckAfter,
  bottleneckStates,
  bottleneckSteps,
  byAttention,
  isOpenBottleneck,
  type Level,
  levels,
  type Place,
  placesAbove,
} from './rules/bottleneck.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'

/** A bottleneck as all parties read it (P-11). */
export type Bottleneck = {
  id: string
  title: string
  what: string
  itemId: string | null
  districtId: string | null
  municipalityCode: string | null
  state: BottleneckState
  level: Level
  bodyId: string | null
  bodyName: string | null
  ownerFunction: string
  ownerPerson: string | null
  ownerName: string | null
  dueOn: string
  loggedByName: string | null
  loggedOn: string
  version: number
}

/** Something that was done with a bottleneck, with the reason. */
export type BottleneckLine = {
  number: number
  kind: BottleneckStep | 'logged'
  state: BottleneckState
  level: Level
  bodyName: string | null
  ownerFunction: string
  ownerName: string | null
  dueOn: string
  reason: string
  byName: string | null
  onDay: string
}

/** A bottleneck with its history and what the actor can do with it now. */
export type BottleneckView = {
  bottleneck: Bottleneck
  history: BottleneckLine[]
  steps: BottleneckStep[]
  above: Place[]
}

/** Every bottleneck of the region, what needs attention first. */
export async function viewBottlenecks(ctx: Context): Promise<Bottleneck[]> {
  requirePermission(ctx, 'bottleneck.view')
  const programme = (await currentProgramme(ctx))?.programme ?? null
  const rows = await bottleneckRows(ctx.db, ctx.region)
  return byAttention(
    rows.map((row) => bottleneckOf(row, programme)),
    ctx.today,
  )
}

/** Bottlenecks that still need somebody, what needs attention first: for agendas, reports and the monitor. */
export async function openBottlenecks(ctx: Context): Promise<Bottleneck[]> {
  return (await viewBottlenecks(ctx)).filter(({ state }) => isOpenBottleneck(state))
}

/** One bottleneck. Throws NotFound when there is none with the id. */
export async function viewBottleneck(ctx: Context, id: string): Promise<BottleneckView> {
  requirePermission(ctx, 'bottleneck.view', { kind: 'bottleneck', id })
  const row = await findBottleneck(ctx.db, ctx.region, id)
  if (!row) throw new NotFound()
  const programme = (await currentProgramme(ctx))?.programme ?? null
  const bottleneck = bottleneckOf(row, programme)
  const history = (await stepRows(ctx.db, id)).map((step) => ({
    ...{ number: step.number, kind: kindOf(step.kind), state: stateOf(step.state), level: levelOf(step.level) },
    ...{ bodyName: nameOfBody(programme, step.body_id), ownerFunction: step.owner_function, ownerName: step.ownerName },
    ...{ dueOn: step.due_on, reason: step.reason, byName: step.byName, onDay: step.on_day },
  }))
  const steps = bottleneckSteps.filter((step) => bottleneckAfter(bottleneck, step, programme) !== undefined)
  return {
    ...{ bottleneck, history, steps: movesBottleneck(ctx, bottleneck) ? steps : [] },
    above: placesAbove(bottleneck, programme),
  }
}

const directing: readonly string[] = ['chainDirector', 'projectLeader', 'executiveSponsor']

/** Whether the actor may move a bottleneck: who directs the region, and its owner. The database asks the same. */
export function movesBottleneck(
  { actor, today }: Context,
  { ownerFunction, ownerPerson, districtId }: Pick<Bottleneck, 'ownerFunction' | 'ownerPerson' | 'districtId'>,
): boolean {
  if (actor.kind !== 'person') return false
  const held = appointmentsOn(actor, today)
  if (held.some((one) => directing.includes(one.function))) return true
  if (ownerPerson !== null) return ownerPerson === actor.personId
  const ofDistrict = ownerFunction === 'districtCoordinator' && districtId !== null
  return held.some((one) => one.function === ownerFunction && (!ofDistrict || one.districtId === districtId))
}

/** A row as people read it. */
export function bottleneckOf(row: BottleneckRow, programme: ProgrammeFile | null): Bottleneck {
  const { id, title, what, ownerName, loggedByName, version } = row
  return {
    ...{ id, title, what, ownerName, loggedByName, version, itemId: row.item_id, districtId: row.district_id },
    ...{ municipalityCode: row.municipality_code, state: stateOf(row.state), level: levelOf(row.level) },
    ...{ bodyId: row.body_id, bodyName: nameOfBody(programme, row.body_id), ownerFunction: row.owner_function },
    ...{ ownerPerson: row.owner_person, dueOn: row.due_on, loggedOn: row.logged_on },
  }
}

const nameOfBody = (programme: ProgrammeFile | null, id: string | null) =>
  programme?.bodies?.find((one) => one.id === id)?.name ?? null
const stateOf = (word: string): BottleneckState => bottleneckStates.find((one) => one === word) ?? 'open'
const levelOf = (word: string): Level => levels.find((one) => one === word) ?? 'region'
const kindOf = (word: string): BottleneckLine['kind'] => bottleneckSteps.find((one) => one === word) ?? 'logged'
