import { z } from 'zod'
import { budgetFile, recurrences } from './budget-file.ts'
import {
  day,
  id,
  line,
  meets,
  moment,
  municipalityCode,
  oneOrMore,
  period,
  references,
  term,
  text,
  yesOrNo,
} from './programme-patterns.ts'
import { sourcePlace } from './source-place.ts'

const kinds = [
  'actionProgramme',
  'policyPlan',
  'implementationPlan',
  'actionPlan',
  'implementationAgenda',
  'vision',
  'safetyPlan',
  'other',
] as const
const documentKinds = ['plan', 'coveringLetter', 'decision', 'other'] as const
const bodyKinds = [
  'regionalTeam',
  'districtWorkingGroup',
  'steeringGroup',
  'regionalTable',
  'officerNetwork',
  'expertPanel',
  'youthAlliance',
  'soundingBoard',
  'workingGroup',
  'administrativeConsultation',
  'aboveRegion',
  'other',
] as const

const pillarKinds = ['pillar', 'lineOfAction'] as const
const measured = ['byHand', 'bySystem'] as const

/** The words of which one is chosen, for whoever offers them. */
export const codesOf = { kinds, documentKinds, bodyKinds, pillarKinds, measured, recurrences }

const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.enum(names, { error: `must be one of ${names.join(', ')}` })

const planKind = oneOf(kinds)
const scope = z
  .union(
    [
      z.enum(['region', 'district', 'municipality']),
      z.strictObject({ district: id }),
      z.strictObject({ municipality: municipalityCode }),
    ],
    {
      error:
        'must be region, district (each of them), municipality (each of them), { district: … } or { municipality: GM… }',
    },
  )
  .describe('For what it counts. Left out, it is the region as a whole.')

/** What every item may have. Nothing is shown to the public unless it says `public: true`. */
const everyItem = {
  public: yesOrNo.optional().describe('true when everybody may see it.'),
  source: sourcePlace.optional(),
}

const documentEntry = z.strictObject({
  id,
  title: line,
  kind: oneOf(documentKinds).describe(
    'What an item takes from a coveringLetter is marked: that letter only mentions it.',
  ),
  date: moment.optional(),
  url: z.url('must be an address that begins with https://').optional(),
  note: text.optional(),
})
const version = z.strictObject({
  version: z.union([z.string(), z.number()], { error: 'must be such as "1"' }).transform(String),
  date: moment.optional(),
  text: text.optional().describe('What changed.'),
  source: sourcePlace.optional(),
})
const decision = z.strictObject({
  id,
  title: line,
  by: line.describe('Who decided: an organisation or body, never the name of a person.'),
  municipality: municipalityCode.optional(),
  on: moment.optional(),
  text: text.optional(),
  ...everyItem,
})
const role = z.strictObject({
  id,
  name: line,
  function: line.optional().describe('The function in the system, such as chainDirector.'),
  text: text.optional().describe('What somebody in this role does.'),
  source: sourcePlace.optional(),
})
const partner = z.strictObject({ id, name: line })
const district = z.strictObject({ id, name: line })
const municipality = z.strictObject({ code: municipalityCode, name: line, district: id.optional() })

const plan = z.strictObject({
  id,
  title: line,
  kind: planKind,
  text: text.optional(),
  scope: scope.optional(),
  under: references.optional().describe('The plans that it hangs under; the programme itself counts as one.'),
  translates: references.optional().describe('The goals of the programme that it works out.'),
  term: term.optional(),
  ...everyItem,
})
const pillar = z.strictObject({
  id,
  title: line,
  kind: oneOf(pillarKinds),
  text: text.optional(),
  ...everyItem,
})
const strategicGoal = z.strictObject({
  id,
  title: line,
  text: text.optional(),
  serves: references.optional().describe('Pillars or lines of action.'),
  ...everyItem,
})
const operationalGoal = z.strictObject({
  id,
  title: line,
  text: text.optional(),
  serves: references.describe('Strategic goals, or pillars.'),
  ...everyItem,
})
const action = z.strictObject({
  id,
  title: line,
  text: text.optional(),
  serves: references.optional().describe('Goals, or pillars and lines of action.'),
  plan: id.optional().describe('The plan that it belongs to, when that is not the programme itself.'),
  scope: scope.optional(),
  owner: oneOrMore
    .optional()
    .describe('Who owns it, one or a list: a role; or a body or partner, when the plan names no role.'),
  partners: references.optional().describe('Roles, partners and bodies that take part.'),
  result: text.optional().describe('What is there when it is done.'),
  term: term.optional(),
  ...everyItem,
})

const qualifiers = z.strictObject({
  forms: z.array(line).min(1).optional().describe('Forms of exploitation: sexual, labour, criminal, organRemoval.'),
  with: references.optional().describe('Partners that must take part for it to count.'),
  after: text.optional().describe('The occasion that it must follow.'),
  note: text.optional(),
})
const norm = z.strictObject({
  id,
  title: line,
  text: text.optional(),
  serves: references.optional().describe('Goals, pillars or actions.'),
  body: id.optional().describe('The body whose meetings it counts.'),
  indicator: line.describe('What is counted or measured.'),
  measured: oneOf(measured).describe('Entered by people with evidence, or counted by the system.'),
  minimum: z.number({ error: 'must be a number' }).min(0, 'must not be below zero').max(1e9),
  unit: line.optional().describe('Such as fte, or inspections.'),
  scope: scope.optional(),
  period: period.describe('Such as every quarter; always for what must be there at any moment.'),
  from: day.optional().describe('The first day on which it counts.'),
  until: day.optional(),
  qualifiers: qualifiers.optional(),
  ...everyItem,
})
const member = z
  .strictObject({
    role: id.optional(),
    organisation: id.optional().describe('A partner.'),
    attends: meets.optional().describe('When it is less often than the body meets.'),
    note: text.optional(),
  })
  .refine(
    ({ role, organisation }) => role !== undefined || organisation !== undefined,
    'must have a role or an organisation',
  )
const body = z.strictObject({
  id,
  name: line,
  kind: oneOf(bodyKinds),
  text: text.optional(),
  scope: scope.optional(),
  meets: meets.optional().describe('How often, such as every quarter, or every month or every six weeks.'),
  chair: id.optional(),
  secretary: id.optional(),
  members: z.array(member).optional(),
  reportsTo: references.optional().describe('Bodies.'),
  from: moment.optional(),
  ...everyItem,
})

/** A programme as people write it (P-01, P-04, P-05). `null` is what YAML makes of a key with nothing behind it. */
export const programmeFile = z.strictObject({
  id,
  region: id.describe('The id of the region.'),
  kind: planKind,
  title: line,
  version: z.union([z.string(), z.number()], { error: 'must be such as "1"' }).transform(String),
  term: term.optional().describe('For which years it holds.'),
  mission: text.optional(),
  vision: z.array(text).optional(),
  text: text.optional(),
  note: text.optional().describe('For who maintains the file.'),
  under: references.optional().describe('The plans of "plans" that this programme hangs under.'),
  public: yesOrNo.optional(),
  documents: z.array(documentEntry).optional().describe('The texts that this file was made from.'),
  source: sourcePlace.optional(),
  versions: z.array(version).optional(),
  decisions: z.array(decision).optional(),
  districts: z.array(district).optional(),
  municipalities: z.array(municipality).optional(),
  roles: z.array(role).optional(),
  partners: z.array(partner).optional(),
  plans: z.array(plan).optional(),
  pillars: z.array(pillar).optional(),
  strategicGoals: z.array(strategicGoal).optional(),
  operationalGoals: z.array(operationalGoal).optional(),
  actions: z.array(action).optional(),
  norms: z.array(norm).optional(),
  bodies: z.array(body).optional(),
  budget: budgetFile.optional(),
})
export type ProgrammeFile = z.infer<typeof programmeFile>
