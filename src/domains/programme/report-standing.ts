import type { Context } from '../access/index.ts'
import type { Monitor, MonitorAction } from './rules/monitor.ts'
import { placeName, wholeRegion } from './rules/places.ts'
import type { NormStanding, ProgressStanding, ReportData } from './rules/report-data.ts'
import { monitorOn } from './view-monitor.ts'

/** How many actions a report names as asking for attention: a board reads no longer list. */
const most = 25

/** The monitor of a day as a report tells it; nothing without a programme. */
export async function standingOn(ctx: Context, day: string): Promise<Pick<ReportData, 'progress' | 'norms'>> {
  const monitor = await monitorOn(ctx, day)
  return monitor ? { progress: progressOf(monitor), norms: normsOf(monitor) } : { progress: null, norms: null }
}

function progressOf({ programme, actions, goals, history, ends }: Monitor): ProgressStanding {
  const none = { green: 0, orange: 0, red: 0, later: 0 }
  const { roles = [], partners = [], bodies = [] } = programme
  const names = new Map([...roles, ...partners, ...bodies].map(({ id, name }) => [id, name]))
  const asked = actions.flatMap((one) => {
    const { colour, action } = one
    if (colour !== 'red' && colour !== 'orange') return []
    const owner = [action.owner ?? []].flat().map((id) => names.get(id) ?? id)
    return [{ title: action.title, colour, due: dueOf(one), owner: owner.join(', ') }]
  })
  const early = (due: string | null) => due ?? '9999'
  return {
    ...{ actions: actions.length, counts: history.at(-1) ?? none },
    goals: goals.flatMap(({ kind, goal, counts }) => (kind === 'strategic' ? [{ title: goal.title, counts }] : [])),
    history: history.map((counts, at) => ({ label: quarterOf(ends[at] ?? ''), counts })),
    attention: asked
      .toSorted((a, b) => b.colour.localeCompare(a.colour) || early(a.due).localeCompare(early(b.due)))
      .slice(0, most),
  }
}

/** The first day on which an action is due anywhere. */
const dueOf = ({ places }: MonitorAction): string | null => places.flatMap(({ due }) => due ?? []).sort()[0] ?? null

const quarterOf = (day: string) => `Q${Math.ceil(Number(day.slice(5, 7)) / 3)} ${day.slice(0, 4)}`

function normsOf({ norms, territory }: Monitor): NormStanding[] {
  return norms.flatMap(({ norm, places }) =>
    places.map(({ place, now, before }) => ({
      title: norm.title,
      place: place === wholeRegion ? 'hele regio' : placeName(place, territory),
      district: territory.districts.some(({ id }) => id === place) ? place : null,
      ...{ minimum: norm.minimum, value: now.value, now: now.state, before: before?.state ?? null },
    })),
  )
}
