import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import {
  isPolicyPoint,
  isRecorded,
  type PolicyField,
  type PolicyValue,
  policyPoint,
  policyValues,
} from './policy-points.ts'

/** Who adopted a policy. */
export const policyBodies = ['college', 'council', 'mayor', 'regionalBoard'] as const
/** The role that holds a duty: never the name of a person. */
export const policyHolders = [
  'mayor',
  'aldermanSocial',
  'aldermanSafety',
  'policyOfficerSafety',
  'policyOfficerSocial',
  'attentionOfficers',
  'careCoordinator',
  'inspection',
  'centreMunicipality',
  'chainDirector',
  'region',
  'partner',
] as const
export type PolicyBody = (typeof policyBodies)[number]
export type PolicyHolder = (typeof policyHolders)[number]

const day = z.iso.date('noDay').nullable()
const line = z.string().transform(cleanLine).pipe(z.string().max(200, 'tooLong'))
const address = line.refine((text) => text === '' || isAddress(text), 'noAddress')

/** What somebody records of a point. `number` is that of the fact on the screen, 0 when there was none. */
export const policyFactInput = z
  .strictObject({
    municipality: z.string().max(20),
    point: z.string().refine((word) => isPolicyPoint(word) && isRecorded(word), 'unknown'),
    number: z.int().min(0),
    value: z.enum(policyValues, 'missing'),
    day,
    dueOn: day,
    percent: z.int('noPercent').min(0, 'noPercent').max(100, 'noPercent').nullable(),
    body: z.enum(policyBodies).nullable(),
    holder: z.enum(policyHolders).nullable(),
    document: line,
    link: address,
    evidence: z.string().transform(cleanText).pipe(z.string().max(2000, 'tooLong')),
  })
  .superRefine((fact, ctx) => {
    for (const field of neededFields(fact.point, fact.value))
      if (fact[field] === null || fact[field] === '') ctx.addIssue({ code: 'custom', path: [field], message: 'needed' })
    for (const path of fieldsBeside(fact.point))
      if (fact[path] !== null && fact[path] !== '') ctx.addIssue({ code: 'custom', path: [path], message: 'notHere' })
  })
export type PolicyFactInput = z.output<typeof policyFactInput>

/** What must be filled in before a value means something: when the policy was adopted, until when it holds. */
function neededFields(point: string, value: PolicyValue): PolicyField[] {
  if (value !== 'met') return []
  const needed: Record<string, PolicyField[]> = {
    adopted: ['day', 'body'],
    validUntil: ['dueOn'],
    evaluated: ['day'],
    trained: ['percent', 'day'],
  }
  return needed[point] ?? []
}

const allFields: readonly PolicyField[] = ['day', 'dueOn', 'percent', 'body', 'holder', 'document']

function fieldsBeside(point: string): PolicyField[] {
  const fields: readonly PolicyField[] = isPolicyPoint(point) ? policyPoint(point).fields : []
  return allFields.filter((field) => !fields.includes(field))
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol)
}

/** A fact as it was recorded. */
export type PolicyFact = Omit<PolicyFactInput, 'point' | 'municipality'> & {
  byName: string | null
  /** When it was recorded, 'YYYY-MM-DD'. */
  onDay: string
}
