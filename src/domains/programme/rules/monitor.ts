import { type Day, quarterEnds } from './calendar.ts'
import { type Colour, type ColourCounts, countColours } from './colour.ts'
import {
  type ActionPlace,
  type JudgedAction,
  type JudgedGoal,
  type JudgedNorm,
  judgeProgramme,
  type RecordedFacts,
} from './judge-programme.ts'
import { type NormCell, normCells } from './norm-values.ts'
import { placesOf, type Territory, territoryOf } from './places.ts'
import type { ProgrammeFile } from './programme-file.ts'
import { servingOf } from './serving.ts'

/** Over how many quarters the monitor looks back, the running one included. */
export const quartersShown = 8

type ItemOf<List extends 'actions' | 'norms' | 'strategicGoals' | 'operationalGoals'> = NonNullable<
  ProgrammeFile[List]
>[number]
/** The colour at the end of each of the last eight quarters, the oldest first; null where it did not exist. */
export type Trend = (Colour | null)[]

/** An action on the monitor: the colour, why, what is due, who owns it, and how it went. */
export type MonitorAction = Omit<JudgedAction, 'places'> & {
  action: ItemOf<'actions'>
  /** Goals and pillars that it hangs under, directly or through another goal. */
  serves: ReadonlySet<string>
  trend: Trend
  places: (ActionPlace & { trend: Trend })[]
}
export type MonitorNorm = JudgedNorm & { norm: ItemOf<'norms'>; serves: ReadonlySet<string>; trend: Trend }
export type MonitorGoal = JudgedGoal & {
  goal: ItemOf<'strategicGoals'> | ItemOf<'operationalGoals'>
  kind: 'strategic' | 'operational'
  serves: ReadonlySet<string>
  trend: Trend
}

/** A norm with its last periods at every place where it counts, the oldest period first (P-03). */
export type NormGrid = {
  norm: ItemOf<'norms'>
  /** Who knows the figures: the system, by counting, or people, by registering them. */
  source: 'system' | 'hand'
  rows: { place: string; cells: NormCell[] }[]
}

/** The monitor of a day (P-02). */
export type Monitor = {
  day: Day
  programme: ProgrammeFile
  territory: Territory
  /** The days at which the trends look: the ends of quarters, and last the day itself. */
  ends: Day[]
  actions: MonitorAction[]
  norms: MonitorNorm[]
  goals: MonitorGoal[]
  grids: NormGrid[]
  /** How many actions had each colour at each of those days. */
  history: ColourCounts[]
}

/** The programme that held on a day. */
export type ProgrammeOn = (day: Day) => ProgrammeFile

/** Makes the monitor of a day: from the programme that held then and what was known then, and so for every quarter before. */
export function makeMonitor(programmeOn: ProgrammeOn, region: Territory, facts: RecordedFacts, day: Day): Monitor {
  const ends = quarterEnds(day, quartersShown)
  const judged = ends.map((end) => judgeProgramme(programmeOn(end), territoryOf(programmeOn(end), region), facts, end))
  const programme = programmeOn(day)
  const territory = territoryOf(programme, region)
  const now = judged.at(-1) ?? judgeProgramme(programme, territory, facts, day)
  const serving = servingOf(programme)
  const none: ReadonlySet<string> = new Set()
  const more = (list: 'actions' | 'norms' | 'goals', id: string) => ({
    serves: serving.get(id) ?? none,
    trend: judged.map((one) => one[list].get(id)?.colour ?? null),
  })
  const goals = (kind: MonitorGoal['kind'], items: readonly MonitorGoal['goal'][] = []) =>
    items.map((goal): MonitorGoal => ({ ...given(now.goals, goal.id), goal, kind, ...more('goals', goal.id) }))
  return {
    ...{ day, programme, territory, ends },
    actions: (programme.actions ?? []).map((action) => ({
      ...given(now.actions, action.id),
      action,
      ...more('actions', action.id),
      places: given(now.actions, action.id).places.map((one) => ({
        ...one,
        trend: judged.map(({ actions }) => colourAt(actions.get(action.id), one.place)),
      })),
    })),
    norms: (programme.norms ?? []).map((norm) => ({ ...given(now.norms, norm.id), norm, ...more('norms', norm.id) })),
    goals: [...goals('strategic', programme.strategicGoals), ...goals('operational', programme.operationalGoals)],
    grids: (programme.norms ?? []).map((norm) => gridOf(norm, territory, facts, day)),
    history: judged.map(({ actions }) => countColours(actions.values())),
  }
}

function gridOf(norm: NormGrid['norm'], territory: Territory, { norms }: RecordedFacts, day: Day): NormGrid {
  const cells = (place: string) => normCells(norm, place, norms, day, quartersShown)
  const rows = placesOf(norm.scope, territory).map((place) => ({ place, cells: cells(place) }))
  return { norm, source: norms.counted.has(norm.id) ? 'system' : 'hand', rows }
}

const colourAt = (action: JudgedAction | undefined, place: string): Colour | null =>
  action?.places.find((one) => one.place === place)?.colour ?? null

function given<Judged>(all: ReadonlyMap<string, Judged>, id: string): Judged {
  const found = all.get(id)
  if (found === undefined) throw new Error(`nothing was judged of ${id}`)
  return found
}
