/** The points by which a municipality shows that it meets what was agreed: its policy (P-06) and its duties (P-07). */

/** What was said of a point: in order, on the way, not, or nobody knows. */
export const policyValues = ['met', 'partly', 'not', 'unknown'] as const
export type PolicyValue = (typeof policyValues)[number]

/** How a point stands at a glance, the most pressing first. */
export const glances = ['late', 'missing', 'soon', 'attention', 'unknown', 'later', 'good'] as const
export type Glance = (typeof glances)[number]

/** What can be filled in at a point besides its value. */
export type PolicyField = 'day' | 'dueOn' | 'percent' | 'body' | 'holder' | 'document'

/** By which rule a point gets its state. */
export type PolicyRule =
  /** By the answer alone; a day by which it will be in order may pass. */
  | { kind: 'answer'; whenNot: 'missing' | 'attention'; soonDays: number }
  /** Holds until a day. */
  | { kind: 'until'; soonDays: number }
  /** Comes back: first some years after the policy was adopted, then at least every so many years. */
  | { kind: 'evaluation'; firstYears: number; thenYears: number; soonDays: number }
  /** A part of people, in hundredths, counted anew each year. */
  | { kind: 'share'; goodFrom: number; attentionFrom: number; years: number; soonDays: number }
  /** People whom the system itself counts. */
  | { kind: 'people'; goodFrom: number; attentionFrom: number }

/** In which part of the grid a point stands. */
export const policyParts = ['policy', 'basis', 'tasks'] as const
export type PolicyPart = (typeof policyParts)[number]

type Point = { part: PolicyPart; requirement: 'P-06' | 'P-07'; rule: PolicyRule; fields: readonly PolicyField[] }

const answer = { kind: 'answer', whenNot: 'missing', soonDays: 60 } as const
const agreed = { requirement: 'P-07', rule: answer, fields: ['holder', 'day', 'dueOn'] } as const

/** The one table of points and their rules, in the order of the page. The page shows the rules in words. */
export const policyPoints = {
  adopted: {
    ...{ part: 'policy', requirement: 'P-06', rule: answer },
    fields: ['day', 'body', 'holder', 'document', 'dueOn'],
  },
  councilInformed: { part: 'policy', requirement: 'P-06', rule: answer, fields: ['day', 'dueOn'] },
  published: {
    ...{ part: 'policy', requirement: 'P-06', rule: { ...answer, whenNot: 'attention' } },
    fields: ['day', 'document', 'dueOn'],
  },
  // A new policy takes half a year through college and council.
  validUntil: { part: 'policy', requirement: 'P-06', rule: { kind: 'until', soonDays: 183 }, fields: ['dueOn'] },
  evaluated: {
    ...{ part: 'policy', requirement: 'P-06', fields: ['day', 'document'] },
    rule: { kind: 'evaluation', firstYears: 1, thenYears: 4, soonDays: 60 },
  },
  officers: {
    ...{ part: 'policy', requirement: 'P-06', fields: [] },
    rule: { kind: 'people', goodFrom: 2, attentionFrom: 1 },
  },
  routeKnown: { part: 'policy', requirement: 'P-06', rule: answer, fields: ['day', 'dueOn'] },
  trained: {
    ...{ part: 'policy', requirement: 'P-06', fields: ['percent', 'day'] },
    rule: { kind: 'share', goodFrom: 80, attentionFrom: 60, years: 1, soonDays: 30 },
  },
  tiedToSafetyPlan: {
    ...{ part: 'basis', requirement: 'P-06', fields: ['dueOn', 'document'] },
    rule: { ...answer, whenNot: 'attention', soonDays: 183 },
  },
  implementationAgenda: { part: 'basis', requirement: 'P-06', rule: answer, fields: ['day', 'document', 'dueOn'] },
  basicLevel: { part: 'basis', requirement: 'P-06', rule: answer, fields: ['day', 'dueOn'] },
  agreedPolicy: { part: 'basis', ...agreed },
  agreedShelter: { part: 'basis', ...agreed },
  agreedCareCoordination: { part: 'basis', ...agreed },
  agreedRecognising: { part: 'basis', ...agreed },
  taskPrevention: { part: 'tasks', ...agreed },
  taskRecognising: { part: 'tasks', ...agreed },
  taskEnforcement: { part: 'tasks', ...agreed },
  taskSafetyAndCare: { part: 'tasks', ...agreed },
  roleRecogniser: { part: 'tasks', ...agreed },
  rolePolicyMaker: { part: 'tasks', ...agreed },
  roleDirector: { part: 'tasks', ...agreed },
  roleShelter: { part: 'tasks', ...agreed },
} as const satisfies Record<string, Point>

/** The id of a point. */
export type PolicyPointId = keyof typeof policyPoints

/** Every point, in the order of the page. */
export const policyPointIds = Object.keys(policyPoints).filter(isPolicyPoint)

/** Whether a word is the id of a point. */
export function isPolicyPoint(word: string): word is PolicyPointId {
  return Object.hasOwn(policyPoints, word)
}

/** A point as the table says it. */
export function policyPoint(id: PolicyPointId): Point {
  return policyPoints[id]
}

/** The points of one part of the grid. */
export function pointsIn(part: PolicyPart): PolicyPointId[] {
  return policyPointIds.filter((id) => policyPoints[id].part === part)
}

/** Whether a point is filled in by people; the others the system counts itself. */
export function isRecorded(id: PolicyPointId): boolean {
  return policyPoint(id).rule.kind !== 'people'
}
