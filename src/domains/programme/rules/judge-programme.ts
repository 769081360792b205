import type { Day } from './calendar.ts'
import {
  type ActionRule,
  type Colour,
  type ColourCounts,
  countColours,
  type GoalRule,
  judgeAction,
  judgeGoal,
  judgeNorm,
  type NormRule,
  worstOf,
} from './colour.ts'
import { type HandColour, handColourOn, type NextMeeting } from './hand-colour.ts'
import { type NormCell, type NormFacts, normNow } from './norm-values.ts'
import { placesOf, type Territory } from './places.ts'
import type { ProgrammeFile } from './programme-file.ts'
import type { ProgressFact, ProgressState } from './progress.ts'
import { servingOf } from './serving.ts'
import { situationOf } from './situation.ts'

/** All that was recorded about a programme: of each action, by hand, and of its norms. */
export type RecordedFacts = {
  /** By action, and then by place, in the order in which they were recorded. */
  progress: ReadonlyMap<string, ReadonlyMap<string, readonly ProgressFact[]>>
  hands: ReadonlyMap<string, readonly HandColour[]>
  norms: NormFacts
  nextMeeting: NextMeeting
}

/** An action at one place. */
export type ActionPlace = {
  place: string
  colour: Colour
  rule: ActionRule
  due: Day | null
  state: ProgressState | null
}
/** A colour given by hand that holds, and through which day. */
export type HeldHand = HandColour & { until: Day }
export type JudgedAction = {
  colour: Colour
  rule: ActionRule
  /** The colour that somebody gave it instead; the rule then says what it would have been. */
  hand: HeldHand | null
  places: ActionPlace[]
}
/** A norm at one place. */
export type NormPlace = {
  place: string
  colour: Colour
  rule: NormRule
  now: NormCell
  before: NormCell | null
}
export type JudgedNorm = { colour: Colour; rule: NormRule; places: NormPlace[] }
/** A goal; without a colour as long as nothing hangs under it. */
export type JudgedGoal = {
  colour: Colour | null
  rule: GoalRule | null
  counts: ColourCounts
  actions: number
  norms: number
}

/** The colour of everything in a programme on a day. */
export type JudgedProgramme = {
  actions: ReadonlyMap<string, JudgedAction>
  norms: ReadonlyMap<string, JudgedNorm>
  goals: ReadonlyMap<string, JudgedGoal>
}

type Action = NonNullable<ProgrammeFile['actions']>[number]
type Norm = NonNullable<ProgrammeFile['norms']>[number]

/** Gives everything in a programme its colour on a day, by the one table of rules and what was recorded until then. */
export function judgeProgramme(
  programme: ProgrammeFile,
  territory: Territory,
  facts: RecordedFacts,
  day: Day,
): JudgedProgramme {
  const { actions = [], norms = [] } = programme
  const body = regionalTeamOf(programme)
  const judgedActions = new Map(actions.map((one) => [one.id, judgedAction(one, territory, facts, day, body)]))
  const judgedNorms = new Map(norms.map((one) => [one.id, judgedNorm(one, territory, facts, day)]))
  return { actions: judgedActions, norms: judgedNorms, goals: judgedGoals(programme, judgedActions, judgedNorms) }
}

/** The body that looks at the monitor: the regional team, when the programme has one. */
const regionalTeamOf = ({ bodies = [] }: ProgrammeFile): string | null =>
  bodies.find(({ kind }) => kind === 'regionalTeam')?.id ?? null

function judgedAction(
  { id, scope, term = { kind: 'none' } }: Action,
  territory: Territory,
  { progress, hands, nextMeeting }: RecordedFacts,
  day: Day,
  body: string | null,
): JudgedAction {
  const held = progress.get(id)
  const places = placesOf(scope, territory).map((place): ActionPlace => {
    const situation = situationOf(term, held?.get(place) ?? [], day)
    return { place, ...judgeAction(situation), due: situation.due, state: situation.state }
  })
  const given = hands.get(id)
  const hand = given ? handColourOn(given, day, (from) => nextMeeting(body, from)) : null
  const { colour, rule } = worstOf(places) ?? judgeAction(situationOf(term, [], day))
  return { colour: hand?.colour ?? colour, rule, hand, places }
}

function judgedNorm(norm: Norm, territory: Territory, { norms }: RecordedFacts, day: Day): JudgedNorm {
  const places = placesOf(norm.scope, territory).map((place): NormPlace => {
    const { now, before } = normNow(norm, place, norms, day)
    const facts = { now: now.state ?? 'notYet', before: before?.state ?? null, running: now.period.to >= day }
    return { place, ...judgeNorm(facts), now, before }
  })
  const { colour, rule } = worstOf(places) ?? judgeNorm({ now: 'noData', before: null, running: true })
  return { colour, rule, places }
}

function judgedGoals(
  programme: ProgrammeFile,
  actions: ReadonlyMap<string, JudgedAction>,
  norms: ReadonlyMap<string, JudgedNorm>,
): Map<string, JudgedGoal> {
  const serving = servingOf(programme)
  const under = new Map<string, { actions: JudgedAction[]; norms: JudgedNorm[] }>()
  const { strategicGoals = [], operationalGoals = [] } = programme
  for (const { id } of [...strategicGoals, ...operationalGoals]) under.set(id, { actions: [], norms: [] })
  for (const [id, one] of actions) for (const goal of serving.get(id) ?? []) under.get(goal)?.actions.push(one)
  for (const [id, one] of norms) for (const goal of serving.get(id) ?? []) under.get(goal)?.norms.push(one)
  return new Map([...under].map(([id, { actions: own, norms: ownNorms }]) => [id, judgedGoal(own, ownNorms)]))
}

function judgedGoal(actions: readonly JudgedAction[], norms: readonly JudgedNorm[]): JudgedGoal {
  const all = [...actions, ...norms]
  const counts = countColours(all)
  const judged = all.length === 0 ? { colour: null, rule: null } : judgeGoal(counts)
  return { ...judged, counts, actions: actions.length, norms: norms.length }
}
