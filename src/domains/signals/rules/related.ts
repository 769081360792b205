import { z } from 'zod'
import type { IndexedKind } from '../../../lib/record-index.ts'
import { cleanLine } from '../../../lib/typed-text.ts'
import { reason } from './enrichment.ts'
import type { Nearness } from './nearness.ts'
import { signalNumber } from './signal.ts'

/** How likely it is that two signals are about the same, in words: nobody reads a number as if it were measured. */
export const likelihoods = ['veryLikely', 'likely', 'possible'] as const
export type Likelihood = (typeof likelihoods)[number]

const veryLikelyFrom = 0.98
const likelyFrom = 0.9

/** The word for a probability. */
function likelihoodOf(probability: number): Likelihood {
  if (probability >= veryLikelyFrom) return 'veryLikely'
  return probability >= likelyFrom ? 'likely' : 'possible'
}

/** As many related signals are shown by themselves; the others, and the less likely ones, when somebody asks. */
export const mostShown = 5
/** As many more stand one click away. */
export const mostMore = 15
/** What is less likely than this is not told at all. */
export const leastTold = 0.2

/** What two facts have in common: of which kind they are, and what each field says. */
export type Match = {
  ownFact: string | null
  otherFact: string
  kind: IndexedKind
  probability: number
  shown: boolean
  reasons: readonly { feature: string; grade: string }[]
}

/** How likely two signals are about the same, by all that they have in common: what each pair leaves open is multiplied. */
export function probabilityOf(matches: readonly Match[]): number {
  return 1 - matches.reduce((open, { probability }) => open * (1 - probability), 1)
}

/** Whether two people have no more in common than a name that is written alike: of those one in five is somebody else. */
export const isNameAlone = ({ kind, reasons }: Pick<Match, 'kind' | 'reasons'>): boolean =>
  kind === 'person' && !reasons.some(({ feature }) => feature === 'birthDate')

/**
 * Whether a signal is shown by itself: by a match that is sure enough, or by a name that something supports, an address
 * nearby or another match. A name alone stands one click away.
 */
export function isShown(matches: readonly Match[], near: Nearness | null): boolean {
  const sure = matches.filter(({ shown }) => shown)
  if (sure.some((match) => !isNameAlone(match))) return true
  return sure.length > 0 && (near !== null || matches.length > sure.length)
}

/** How likely two signals are said to be about the same: a name that nothing supports is never more than possible. */
export const likelihoodOfSignal = (matches: readonly Match[], shown: boolean): Likelihood =>
  !shown && matches.every(isNameAlone) ? 'possible' : likelihoodOf(probabilityOf(matches))

/** How many times in an hour somebody looks without saying why so often. */
export const usualLookUps = 30

/** Why somebody looks more often than that. A list, so that nobody types a name here. */
export const lookUpReasons = ['acuteDanger', 'largeCase', 'inspection', 'handover'] as const
export type LookUpReason = (typeof lookUpReasons)[number]

const purpose = z.string().min(1, 'choose')
const why = z.enum(lookUpReasons, 'choose').optional()

/** What somebody says who asks which desks know something of a signal in hand. */
export const askingInput = z.strictObject({ number: signalNumber, purpose, why })
export type Asking = z.output<typeof askingInput>

const searched = z.string().transform(cleanLine).pipe(z.string().max(200, 'tooLong'))

/** What somebody looks for: one thing is enough. With the number of a signal in hand, desks that know something are named. */
export const searchInput = z
  .strictObject({
    ...{ name: searched, birthDate: searched, phone: searched, plate: searched, address: searched, town: searched },
    number: z.literal('').or(signalNumber),
    purpose,
    why,
  })
  .refine(({ name, phone, plate, address }) => name + phone + plate + address !== '', {
    path: ['name'],
    message: 'nothingSought',
  })
export type Search = z.output<typeof searchInput>

/** What people decide about two signals. */
export const verdicts = ['same', 'different', 'undone'] as const
export type LinkVerdict = (typeof verdicts)[number]

/** What somebody decides about a signal in hand and another one, and why. */
export const linkDecision = z.strictObject({
  number: signalNumber,
  other: signalNumber,
  verdict: z.enum(verdicts, 'choose'),
  reason,
  /** How many decisions about the two this person saw. */
  seen: z.number().int().optional(),
})
export type LinkDecision = z.output<typeof linkDecision>

/** Whether a signal is shielded from now on, and why. */
export const shielding = z.strictObject({ number: signalNumber, shielded: z.boolean(), reason })
export type Shielding = z.output<typeof shielding>
