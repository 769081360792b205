import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import type { ProgrammeFile } from './programme-file.ts'

/** How far a bottleneck is. It is followed until it was solved, or until somebody accepted it with a reason (P-11). */
export const bottleneckStates = ['open', 'solving', 'escalated', 'solved', 'accepted'] as const
export type BottleneckState = (typeof bottleneckStates)[number]

/** What can be done with a bottleneck. */
export const bottleneckSteps = ['takeUp', 'escalate', 'giveBack', 'solve', 'accept', 'reopen', 'assign'] as const
export type BottleneckStep = (typeof bottleneckSteps)[number]

/** Who looks at it, from the district up to the mayors. */
export const levels = ['district', 'region', 'steering', 'administrative'] as const
export type Level = (typeof levels)[number]

/** Where each step leads; what is not here cannot be done. `assign` changes owner and term and nothing else. */
const steps = {
  open: { takeUp: 'solving', escalate: 'escalated', solve: 'solved', accept: 'accepted', assign: 'open' },
  solving: { escalate: 'escalated', solve: 'solved', accept: 'accepted', assign: 'solving' },
  escalated: {
    ...{
      takeUp: 'solving',
      escalate: 'escalated',
      giveBack: 'open',
      solve: 'solved',
      accept: 'accepted',
      assign: 'escalated',
    },
  },
  solved: { reopen: 'open' },
  accepted: { reopen: 'open' },
} as const satisfies Record<BottleneckState, Partial<Record<BottleneckStep, BottleneckState>>>

/** A place to which a bottleneck can go: a level, and the body of the programme file that is there, if it names one. */
export type Place = { level: Level; bodyId: string | null; name: string | null }

/** Where a bottleneck is. */
export type Standing = { state: BottleneckState; level: Level; bodyId: string | null }

/** Where a step leads, or undefined when it cannot be done now. Up and down need a level above or below. */
export function bottleneckAfter(
  standing: Standing,
  step: BottleneckStep,
  programme: Bodies,
): BottleneckState | undefined {
  const next: Partial<Record<BottleneckStep, BottleneckState>> = steps[standing.state]
  if (step === 'escalate' && placesAbove(standing, programme).length === 0) return undefined
  if (step === 'giveBack' && levels.indexOf(standing.level) === 0) return undefined
  return next[step]
}

/** Whether it still needs somebody. */
export const isOpenBottleneck = (state: BottleneckState): boolean => state !== 'solved' && state !== 'accepted'

type Bodies = Pick<ProgrammeFile, 'bodies'> | null
type Body = NonNullable<ProgrammeFile['bodies']>[number]

const kindLevels: Partial<Record<Body['kind'], Level>> = {
  districtWorkingGroup: 'district',
  regionalTeam: 'region',
  regionalTable: 'region',
  steeringGroup: 'steering',
  administrativeConsultation: 'administrative',
  aboveRegion: 'administrative',
}

const placeOf = ({ id, name, kind }: Body): Place[] => {
  const level = kindLevels[kind]
  return level ? [{ level, bodyId: id, name }] : []
}

/** The bodies of a programme where bottlenecks are looked at; a level for which it names none is there without a body. */
export function placesIn(programme: Bodies): Place[] {
  const named = (programme?.bodies ?? []).flatMap(placeOf)
  return levels.flatMap((level) => {
    const here = named.filter((one) => one.level === level)
    return here.length > 0 ? here : [{ level, bodyId: null, name: null }]
  })
}

/** Where a bottleneck can go up to: the bodies that its body reports to, or else those of the first level above. */
export function placesAbove({ level, bodyId }: Pick<Standing, 'level' | 'bodyId'>, programme: Bodies): Place[] {
  const all = placesIn(programme)
  const above = (one: Place) => levels.indexOf(one.level) > levels.indexOf(level)
  const body = programme?.bodies?.find(({ id }) => id === bodyId)
  const reportsTo = all.filter((one) => above(one) && body?.reportsTo?.includes(one.bodyId ?? ''))
  if (reportsTo.length > 0) return reportsTo
  const [next] = all.filter(above)
  return next ? all.filter((one) => one.level === next.level) : []
}

/** Where it goes when it is given back: the first place of the level below. */
export function placeBelow({ level }: Pick<Standing, 'level'>, programme: Bodies): Place | undefined {
  const below = levels[levels.indexOf(level) - 1]
  return placesIn(programme).find((one) => one.level === below)
}

/** The functions of the people who are in a body, by the roles of the programme; those of the region when it names none. */
export function functionsAt(
  { level, bodyId }: Pick<Standing, 'level' | 'bodyId'>,
  programme: ProgrammeFile | null,
): string[] {
  const body = programme?.bodies?.find(({ id }) => id === bodyId)
  const roles = [body?.chair, body?.secretary, ...(body?.members ?? []).map(({ role }) => role)].flat()
  const functions = (programme?.roles ?? []).flatMap((role) =>
    role.function && roles.includes(role.id) ? [role.function] : [],
  )
  return [...new Set(functions.length > 0 ? functions : usually[level])]
}

const usually: Record<Level, string[]> = {
  district: ['districtCoordinator'],
  region: ['chainDirector', 'projectLeader'],
  steering: ['chainDirector', 'executiveSponsor'],
  administrative: ['executiveSponsor', 'portfolioHolder'],
}

/** Functions that can own a bottleneck; anybody else owns it by name. */
export const ownerFunctions = [
  'chainDirector',
  'projectLeader',
  'districtCoordinator',
  'careCoordinator',
  'executiveSponsor',
  'policyOfficer',
] as const

const line = z.string().transform(cleanLine).pipe(z.string().min(1, 'empty').max(160, 'tooLong'))
const text = z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(4000, 'tooLong'))

/** What somebody logs. `itemId` is a goal or action; a municipality has its district by itself. */
export const bottleneckInput = z.strictObject({
  title: line,
  what: text,
  itemId: z.string().max(100).nullable(),
  districtId: z.string().max(100).nullable(),
  municipalityCode: z
    .string()
    .regex(/^GM\d{4}$/, 'missing')
    .nullable(),
  ownerFunction: z.enum(ownerFunctions, 'missing'),
  dueOn: z.iso.date('noDay'),
})
export type BottleneckInput = z.input<typeof bottleneckInput>

/** A step with its reason; `version` is the one that was on the screen. */
export const bottleneckStepInput = z.strictObject({
  version: z.int(),
  step: z.enum(bottleneckSteps, 'missing'),
  reason: text,
  /** To which body it goes up, where there is a choice. */
  bodyId: z.string().max(100).nullable(),
  ownerFunction: z.enum(ownerFunctions).nullable(),
  ownerPerson: z.uuid('missing').nullable(),
  dueOn: z.iso.date('noDay').nullable(),
})
export type BottleneckStepInput = z.input<typeof bottleneckStepInput>

/** What puts one bottleneck before another: too late first, then the highest level, then the nearest term. */
export function byAttention<One extends Standing & { dueOn: string }>(all: readonly One[], today: string): One[] {
  const rank = ({ state, level, dueOn }: One): [number, number, string] => {
    if (!isOpenBottleneck(state)) return [2, 0, dueOn]
    return [dueOn < today ? 0 : 1, -levels.indexOf(level), dueOn]
  }
  return all.toSorted((one, other) => {
    const [a, b] = [rank(one), rank(other)]
    return a[0] - b[0] || a[1] - b[1] || a[2].localeCompare(b[2])
  })
}
