import { type Colour, colours, worstOf } from '../../domains/programme/rules/colour.ts'
import type { Monitor, MonitorAction, MonitorNorm } from '../../domains/programme/rules/monitor.ts'
import { liesIn } from '../../domains/programme/rules/places.ts'
import { readDay } from '../../lib/day-input.ts'

/** What of the monitor somebody asked for, by its address. */
export type MonitorFilter = {
  pillar: string | null
  goal: string | null
  district: string | null
  owner: string | null
  colour: Colour | null
}

/** The names that the filters have in the address. */
export const filterNames = {
  pillar: 'pijler',
  goal: 'doel',
  district: 'district',
  owner: 'eigenaar',
  colour: 'kleur',
} as const

/** Reads the filters of an address; what does not exist in this programme is no filter. */
export function readFilter(
  asked: (name: string) => string | undefined,
  { programme, territory }: Monitor,
): MonitorFilter {
  const { pillars = [], strategicGoals = [], operationalGoals = [] } = programme
  const known = (name: string, ids: readonly string[]) => ids.find((id) => id === asked(name)) ?? null
  const goals = [...strategicGoals, ...operationalGoals].map(({ id }) => id)
  const owners = (programme.actions ?? []).flatMap(({ owner }) => owner ?? [])
  return {
    pillar: known(
      filterNames.pillar,
      pillars.map(({ id }) => id),
    ),
    goal: known(filterNames.goal, goals),
    district: known(
      filterNames.district,
      territory.districts.map(({ id }) => id),
    ),
    owner: known(filterNames.owner, owners),
    colour: colours.find((one) => one === asked(filterNames.colour)) ?? null,
  }
}

/** Whether anything was filtered. */
export const isFiltered = (filter: MonitorFilter): boolean => Object.values(filter).some((one) => one !== null)

/** The address of the monitor with filters, and with the day when that is not today. */
export function monitorAddress(filter: Partial<MonitorFilter>, day: string | null = null): string {
  const query = new URLSearchParams()
  for (const [name, inAddress] of Object.entries(filterNames)) {
    const value = filter[name as keyof MonitorFilter]
    if (value) query.set(inAddress, value)
  }
  if (day !== null) query.set('dag', day)
  const asked = query.toString()
  return asked === '' ? '/programma/monitor' : `/programma/monitor?${asked}`
}

/** The day that was asked for: today without one, undefined when it is none or is yet to come. */
export function readMonitorDay(typed: string | undefined, today: string): string | undefined {
  if (typed === undefined || typed.trim() === '') return today
  const day = readDay(typed)
  return day !== undefined && day <= today && day >= '2000-01-01' ? day : undefined
}

/** What the filters leave of the monitor. With a district: what counts there, in the colour that it has there. */
export function filtered(monitor: Monitor, filter: MonitorFilter): Monitor {
  const { pillar, goal, district, owner, colour } = filter
  const under = ({ serves }: { serves: ReadonlySet<string> }) =>
    (pillar === null || serves.has(pillar)) && (goal === null || serves.has(goal))
  const actions = (
    district === null ? monitor.actions : monitor.actions.flatMap((one) => inDistrict(one, district, monitor))
  )
    .filter(under)
    .filter((one) => owner === null || one.action.owner?.includes(owner))
    .filter((one) => colour === null || one.colour === colour)
  const norms = (
    district === null ? monitor.norms : monitor.norms.flatMap((one) => normInDistrict(one, district, monitor))
  )
    .filter(under)
    .filter(() => owner === null)
    .filter((one) => colour === null || one.colour === colour)
  const goals = monitor.goals.filter((one) => one.goal.id === goal || under(one))
  return { ...monitor, actions, norms, goals }
}

function inDistrict(one: MonitorAction, district: string, { territory }: Monitor): MonitorAction[] {
  const places = one.places.filter(({ place }) => liesIn(place, district, territory))
  const most = worstOf(places)
  return most ? [{ ...one, places, colour: most.colour, rule: most.rule, hand: null, trend: most.trend }] : []
}

function normInDistrict(one: MonitorNorm, district: string, { territory }: Monitor): MonitorNorm[] {
  const places = one.places.filter(({ place }) => liesIn(place, district, territory))
  const most = worstOf(places)
  return most ? [{ ...one, places, colour: most.colour, rule: most.rule }] : []
}
