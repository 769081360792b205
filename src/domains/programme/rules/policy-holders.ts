import { type ReminderStage, reminderStage } from './policy-state.ts'

/** A day that somebody has to keep: of a municipality, or of the region (null). */
export type DueMatter = { about: string; municipality: string | null; dueOn: string }

/** A matter of which somebody should hear now, and how near its day is. */
export type Reminder = DueMatter & { stage: ReminderStage }

/** The matters of which somebody should hear on a day: 60 and 14 days before, and when it passed. */
export function remindersOn(matters: readonly DueMatter[], today: string): Reminder[] {
  return matters.flatMap((matter) => {
    const stage = reminderStage(matter.dueOn, today)
    return stage === null ? [] : [{ ...matter, stage }]
  })
}

type Placed = { personId: string; function: string; municipalityCode: string | null; districtId: string | null }

/** The functions of whoever can be reminded. */
export const remindedFunctions = [
  'policyOfficer',
  'portfolioHolder',
  'attentionOfficer',
  'chainDirector',
  'projectLeader',
] as const

const regional = (people: readonly Placed[]) =>
  people.filter(
    (one) =>
      one.function === 'chainDirector' ||
      one.function === 'projectLeader' ||
      (one.function === 'policyOfficer' && one.municipalityCode === null && one.districtId === null),
  )

/**
 * Who hears of a matter: the policy officers of the municipality, where there are none those who are there, where nobody
 * is the region. Of a day that passed the portfolio holder and the region hear as well. The ids of people, each once.
 */
export function whoHears({ municipality, stage }: Reminder, people: readonly Placed[]): string[] {
  const there = people.filter((one) => municipality !== null && one.municipalityCode === municipality)
  const officers = there.filter((one) => one.function === 'policyOfficer')
  const holders = there.filter((one) => one.function === 'portfolioHolder')
  const nearest = officers.length > 0 ? officers : there.length > 0 ? there : regional(people)
  const told = stage === 'passed' ? [...nearest, ...holders, ...regional(people)] : nearest
  return [...new Set(told.map(({ personId }) => personId))]
}
