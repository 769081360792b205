import type { Monitor, MonitorAction, MonitorGoal } from '../../domains/programme/rules/monitor.ts'

/** A goal with what hangs under it, as the table shows it. */
export type GoalGroup = { goal: MonitorGoal; operational: MonitorGoal[]; actions: MonitorAction[] }
/** A pillar with its goals, and actions that serve it without a goal between. */
export type PillarGroup = { id: string; title: string | null; goals: GoalGroup[]; actions: MonitorAction[] }

/**
 * The table of the monitor: by pillar, by goal. What serves several stands under the first of them, so that it stands on the
 * page once; the filters show it under each. Goals under which a filter leaves nothing are left out.
 */
export function groupsOf(
  monitor: Monitor,
  { whole, pillar }: { whole: boolean; pillar: string | null },
): PillarGroup[] {
  const pillars = (monitor.programme.pillars ?? []).filter(({ id }) => pillar === null || id === pillar)
  const left = new Set(monitor.actions)
  const strategic = monitor.goals.filter(({ kind }) => kind === 'strategic')
  const shown = new Set<MonitorGoal>()
  const take = (belongs: (one: MonitorAction) => boolean) => {
    const taken = [...left].filter(belongs)
    for (const one of taken) left.delete(one)
    return taken
  }
  const groupOf = (goal: MonitorGoal): GoalGroup => {
    shown.add(goal)
    const operational = monitor.goals.filter(
      (one) => one.kind === 'operational' && !shown.has(one) && one.serves.has(goal.goal.id),
    )
    for (const one of operational) shown.add(one)
    return { goal, operational, actions: take(({ serves }) => serves.has(goal.goal.id)) }
  }
  const groups = [...pillars, { id: '', title: null }].map(({ id, title }): PillarGroup => {
    const own = (one: MonitorGoal) => !shown.has(one) && (id === '' || one.serves.has(id))
    const first = strategic.filter(own).map(groupOf)
    // Where a plan has no strategic goals, its operational ones hang under a pillar.
    const rest = monitor.goals.filter((one) => one.kind === 'operational' && own(one)).map(groupOf)
    const goals = [...first, ...rest].filter((one) => whole || one.actions.length > 0)
    return { id, title, goals, actions: take(({ serves }) => id === '' || serves.has(id)) }
  })
  return groups.filter(({ goals, actions }) => goals.length > 0 || actions.length > 0)
}
