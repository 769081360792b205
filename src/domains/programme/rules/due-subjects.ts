import type { Gathering } from './body.ts'
import type { Frequency } from './frequency.ts'
import { periodOf } from './meeting-frequency.ts'
import type { ProgrammeFile } from './programme-file.ts'

type Norm = NonNullable<ProgrammeFile['norms']>[number]

/** A subject that returns, with the last day of the period in which it is to be discussed. */
export type DueSubject = { normId: string; title: string; due: string }
/** That a subject was discussed, for a district or the region. */
export type Handled = { normId: string; districtId: string | null; day: string }

// What returns more often is work of every week, not something that a meeting takes its time for.
const subjects: readonly Frequency[] = [
  'twice a year',
  'every year',
  'every two years',
  'every three years',
  'every four years',
]

/**
 * What a body has to discuss in this half-year, year or longer, and did not yet: evaluations and the like that the programme
 * asks for (G-04). Those of the region are for the team that drives the programme, those of each district for its working group.
 */
export function dueSubjects(
  { body, districtId }: Gathering,
  { norms = [] }: Pick<ProgrammeFile, 'norms'>,
  handled: readonly Handled[],
  today: string,
): DueSubject[] {
  const scope = { regionalTeam: 'region', districtWorkingGroup: 'district' }[body.kind as string]
  return norms.flatMap((norm) => {
    const { id, title, period } = norm
    if (period === 'always' || !subjects.includes(period) || (norm.scope ?? 'region') !== scope) return []
    if (!holds(norm, today)) return []
    const { first, last } = periodOf(period, today)
    const done = handled.some(
      (one) => one.normId === id && one.districtId === districtId && one.day >= first && one.day <= last,
    )
    return done ? [] : [{ normId: id, title, due: last }]
  })
}

const holds = ({ measured, body, from, until }: Norm, today: string) =>
  measured === 'byHand' && body === undefined && (from ?? today) <= today && (until ?? today) >= today
