import { z } from 'zod'
import { dayFromText, textOfDay } from '../../../lib/local-day.ts'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import { monthsAfter, restrictionGrounds } from './retention.ts'
import { signalNumber } from './signal.ts'

/** What somebody may ask about data on oneself: AVG articles 15, 16, 17, 18 and 21. */
export const requestKinds = ['access', 'correction', 'erasure', 'restriction', 'objection'] as const
export type RequestKind = (typeof requestKinds)[number]
/** How a request came in. */
export const requestChannels = ['letter', 'mail', 'desk'] as const
/** How it was made sure who asks. Only the kind of check is kept: never a copy or number of a document. */
export const identityChecks = ['documentShown', 'digid', 'knownAddress', 'mandate'] as const
export type IdentityCheck = (typeof identityChecks)[number]
/** How a request ends. */
export const requestOutcomes = ['granted', 'partly', 'refused', 'withdrawn'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]
/** What a desk did with a signal for a request, and what the privacy officer did. */
export const deskMeasures = ['overviewGiven', 'corrected', 'receiversTold'] as const
const officerMeasures = ['restricted', 'toErase'] as const
export type DeskMeasure = (typeof deskMeasures)[number]

const longest = 5000
const line = z.string().transform(cleanLine).pipe(z.string().max(300, 'tooLong'))
const text = z.string().transform(cleanText).pipe(z.string().max(longest, 'tooLong'))
const written = text.pipe(z.string().min(1, 'empty'))

/** By what somebody can be found: as it was written down, and compared in its normal form. */
export const subjectFields = z.strictObject({ name: line, phone: line, plate: line, address: line, postcode: line })
export type SubjectFields = z.output<typeof subjectFields>

/** A request as the privacy officer registers it. The identity may be checked later. */
export const requestInput = z.strictObject({
  kind: z.enum(requestKinds, 'choose'),
  channel: z.enum(requestChannels, 'choose'),
  receivedOn: z.iso.date('date'),
  identity: z.enum(identityChecks).nullable(),
  applicant: written.pipe(z.string().max(600, 'tooLong')),
  request: text,
  subject: subjectFields.refine((one) => Object.values(one).some((value) => value !== ''), 'empty'),
})
export type RequestInput = z.output<typeof requestInput>

/** Why it takes longer. */
export const extensionInput = z.strictObject({ reason: written })

/** What was decided: on which grounds where not all was granted, and what the person reads about it. */
export const decisionInput = z
  .strictObject({ outcome: z.enum(requestOutcomes, 'choose'), grounds: z.array(z.string()).max(20), explanation: text })
  .refine(({ outcome, grounds }) => needsGrounds(outcome) === grounds.length > 0, {
    path: ['grounds'],
    message: 'grounds',
  })
export type DecisionInput = z.output<typeof decisionInput>

/** What a desk found: some of its signals, or nothing. */
export const findingInput = z
  .strictObject({
    answer: z.enum(['found', 'notFound'], 'choose'),
    numbers: z
      .array(signalNumber)
      .max(100)
      .transform((all) => [...new Set(all)]),
  })
  .refine(({ answer, numbers }) => (answer === 'found') === numbers.length > 0, {
    path: ['numbers'],
    message: 'numbers',
  })
export type FindingInput = z.output<typeof findingInput>

/** What the privacy officer does with a signal that was found. */
export const measureInput = z
  .strictObject({
    number: signalNumber,
    kind: z.enum(officerMeasures, 'choose'),
    ground: z.enum(restrictionGrounds).optional(),
  })
  .refine(({ kind, ground }) => kind !== 'restricted' || ground !== undefined, { path: ['ground'], message: 'choose' })
export type MeasureInput = z.output<typeof measureInput>

/** Whether an outcome leaves something out and so needs a ground in law. */
const needsGrounds = (outcome: RequestOutcome): boolean => outcome === 'partly' || outcome === 'refused'

/** The days of a request from which its terms follow. */
export type RequestDays = { receivedOn: string; extendedOn: string | null; answeredOn: string | null }

/** The last day of the first month: until then the answer comes, or the reason why it takes longer (AVG article 12). */
const firstTermEnds = (receivedOn: string): string => monthsAfter(receivedOn, 1)

/** The last day on which the answer may come: a month after receipt, or three when that was told in time. */
export const answerBy = ({ receivedOn, extendedOn }: Omit<RequestDays, 'answeredOn'>): string =>
  monthsAfter(receivedOn, extendedOn === null ? 1 : 3)

/** Whether the term can still be extended: once, within the first month. */
export const mayExtend = ({ receivedOn, extendedOn, answeredOn }: RequestDays, today: string): boolean =>
  extendedOn === null && answeredOn === null && today <= firstTermEnds(receivedOn)

/** Days before the end of a term from which it is named urgent. */
const warningDays = 7

/** How an open request stands: in time, soon due, or late; null once it was answered. */
export function urgencyOf(days: RequestDays, today: string): 'inTime' | 'soon' | 'late' | null {
  if (days.answeredOn !== null) return null
  const last = answerBy(days)
  if (today > last) return 'late'
  return textOfDay(dayFromText(today) + warningDays) >= last ? 'soon' : 'inTime'
}

/** What stands in the way of a decision. */
export type DecisionHindrance = 'identity' | 'noDesk' | 'deskWaits'

/**
 * What has to be done before a request can be decided. Withdrawn is withdrawn; who is not known to be the one can only be
 * refused; and nobody can grant or refuse what no desk looked for.
 */
export function hindrancesFor(
  outcome: RequestOutcome,
  { identity, answers }: { identity: string | null; answers: readonly (string | null)[] },
): DecisionHindrance[] {
  if (outcome === 'withdrawn' || (outcome === 'refused' && identity === null)) return []
  if (identity === null) return ['identity']
  if (answers.length === 0) return outcome === 'refused' ? [] : ['noDesk']
  return answers.includes(null) ? ['deskWaits'] : []
}
