import { actAs, type Context, type PersonActor, type System } from '../domains/access/index.ts'
import { recordPolicy } from '../domains/programme/index.ts'
import { policyFactInput } from '../domains/programme/rules/policy-fact.ts'
import type { PolicyPointId } from '../domains/programme/rules/policy-points.ts'
import { daysAfter } from '../lib/calendar-days.ts'
import { appointOfficers } from './demo-officers.ts'
import { followPlan, screenPolicy } from './demo-policy-work.ts'

/** What was recorded of a point; days as so many days ago (or to come, for `dueOn`). */
type Told = {
  value?: 'met' | 'partly' | 'not'
  ago?: number
  dueIn?: number
  percent?: number
  body?: 'college' | 'council'
  holder?: string
  document?: string
  evidence?: string
}
type Profile = Partial<Record<PolicyPointId, Told>>

const [week, year] = [7, 365]
/** How many days ago most of it was recorded; `ago` counts from then, `dueIn` from today. */
const recordedAgo = 55

/** Policy of the region that a municipality adopted some days ago. */
function regionalPolicy(ago: number, holder = 'mayor'): Profile {
  const adopted = { ago, body: 'college' as const, holder, document: 'Regionaal beleid tegen mensenhandel' }
  return {
    adopted: { ...adopted, evidence: 'Besluitenlijst van het college' },
    councilInformed: { ago: ago - 2 * week, evidence: 'Brief aan de raad' },
    published: { ago: ago - 3 * week, document: 'Beleid op de site van de gemeente' },
    validUntil: { dueIn: 4 * year - ago },
    routeKnown: { ago: 40, evidence: 'Besproken in de werkoverleggen van balie, Wmo en vergunningen' },
    tiedToSafetyPlan: { dueIn: 4 * year - ago },
    implementationAgenda: { ago: ago - 8 * week, document: 'Uitvoeringsagenda' },
    basicLevel: { ago: 60 },
    ...agreed(holder),
  }
}

function agreed(holder: string): Profile {
  const all: PolicyPointId[] = [
    ...(['agreedPolicy', 'agreedShelter', 'agreedCareCoordination', 'agreedRecognising'] as const),
    ...(['taskPrevention', 'taskRecognising', 'taskEnforcement', 'taskSafetyAndCare'] as const),
    ...(['roleRecogniser', 'rolePolicyMaker', 'roleDirector', 'roleShelter'] as const),
  ]
  return {
    ...Object.fromEntries(all.map((point) => [point, { ago: 90, holder }])),
    agreedShelter: { value: 'partly', holder: 'centreMunicipality', dueIn: 150, evidence: 'Plekken worden ingekocht' },
    taskEnforcement: { ago: 90, holder: 'inspection' },
    agreedCareCoordination: { ago: 90, holder: 'careCoordinator' },
  }
}

/** What differs from one municipality to the next, so that none looks like another. */
const variants: readonly Profile[] = [
  { ...regionalPolicy(400), evaluated: { ago: 30 }, trained: { percent: 84, ago: 50 } },
  { ...regionalPolicy(250), trained: { percent: 71, ago: 20 }, published: { value: 'not' } },
  { ...regionalPolicy(700), evaluated: { ago: 300 }, trained: { percent: 92, ago: 340 } },
  { ...regionalPolicy(420), trained: { percent: 57, ago: 80 }, councilInformed: { value: 'not', dueIn: 30 } },
  { ...regionalPolicy(3 * year + 280), evaluated: { ago: 2 * year }, trained: { percent: 81, ago: 120 } },
  { ...regionalPolicy(340), trained: { percent: 66, ago: 15 }, implementationAgenda: { value: 'partly', dueIn: 45 } },
  { ...regionalPolicy(180), trained: { percent: 88, ago: 70 }, basicLevel: { value: 'partly', dueIn: 200 } },
  { ...regionalPolicy(600), evaluated: { ago: 190 }, trained: { percent: 76, ago: 33 }, routeKnown: { value: 'not' } },
  { ...regionalPolicy(500), evaluated: { ago: 90 }, trained: { percent: 95, ago: 44 } },
  {
    ...regionalPolicy(210, 'aldermanSafety'),
    trained: { percent: 48, ago: 61 },
    taskPrevention: { value: 'partly', dueIn: 20 },
  },
  {
    ...regionalPolicy(365 + 20),
    evaluated: { ago: 5 },
    trained: { percent: 82, ago: 25 },
    tiedToSafetyPlan: { value: 'not' },
  },
]

const without = (profile: Profile, ...points: PolicyPointId[]): Profile =>
  Object.fromEntries(Object.entries(profile).filter(([point]) => !points.some((one) => one === point)))

/** Municipalities with a story of their own. */
const special: Record<string, Profile> = {
  // No policy yet.
  GM0654: { ...agreed('mayor'), ...notYet('not'), trained: { percent: 84, ago: 30 }, routeKnown: { ago: 20 } },
  GM0748: { ...agreed('mayor'), ...notYet('partly'), trained: { percent: 50, ago: 30 }, routeKnown: { ago: 20 } },
  // Expired, and nobody evaluated it.
  GM0785: { ...regionalPolicy(4 * year + 24), trained: { percent: 95, ago: 12 } },
  // Nobody ever told whether the route is known.
  GM0717: without({ ...regionalPolicy(300), trained: { percent: 95, ago: 12 } }, 'routeKnown', 'basicLevel'),
  GM0664: { ...regionalPolicy(330), trained: { percent: 81, ago: 12 }, taskPrevention: { value: 'partly', dueIn: -9 } },
}

function notYet(value: 'partly' | 'not'): Profile {
  return {
    adopted: { value, dueIn: value === 'not' ? -21 : 75, evidence: 'Wacht op het regionale beleid' },
    agreedPolicy: { value, holder: 'mayor' },
    rolePolicyMaker: { value, holder: 'mayor' },
    ...{ councilInformed: { value: 'not' }, published: { value: 'not' }, implementationAgenda: { value: 'not' } },
  }
}

/** Puts the policy of every municipality in a demonstration: some in order, some late, some that nobody knows of. */
export async function writePolicy(system: System, people: ReadonlyMap<string, PersonActor>): Promise<void> {
  const leader = people.get('Lotte van Wijk')
  const [officer, holder] = [people.get('Ilse Roelofs'), people.get('Karel Munting')]
  if (!leader || !officer || !holder) throw new Error('the demonstration has nobody for its policy')
  await appointOfficers(daysBack(system, 59))
  const { municipalities } = system.loaded().region
  for (const [at, { code }] of municipalities.entries()) {
    const profile = special[code] ?? variants[at % variants.length] ?? {}
    await actAs(daysBack(system, recordedAgo), code === 'GM0664' ? officer : leader, (ctx) =>
      recordAll(ctx, code, profile),
    )
  }
  await screenPolicy(system, officer)
  await followPlan(system, leader, officer)
  // What stood there before is the history of the point.
  const trained = { percent: 83, ago: 0, evidence: 'Twaalf mensen van de balie deden de e-learning' }
  await actAs(daysBack(system, 3), officer, (ctx) => record(ctx, 'GM0664', 'trained', trained, 1))
}

async function recordAll(ctx: Context, code: string, profile: Profile): Promise<void> {
  for (const [point, told] of Object.entries(profile)) await record(ctx, code, point, told, 0)
}

function record(ctx: Context, municipality: string, point: string, told: Told, number: number): Promise<void> {
  const { value = 'met', ago, dueIn, percent = null, body = null, holder = null, document = '', evidence = '' } = told
  const fact = {
    ...{ municipality, point, number, value, percent, body, holder, document, evidence, link: '' },
    day: ago === undefined ? null : daysAfter(ctx.today, -Math.max(ago, 0)),
    dueOn: dueIn === undefined ? null : daysAfter(ctx.today, recordedAgo + dueIn),
  }
  return recordPolicy(ctx, policyFactInput.parse(fact))
}

const daysBack = (system: System, days: number): System => ({
  ...system,
  clock: () => new Date(system.clock().getTime() - days * 24 * 3_600_000),
})
