import type { MentionsByMonth } from './rules/mentions.ts'
import type { Nearness } from './rules/nearness.ts'
import type { Likelihood, LinkVerdict, Match } from './rules/related.ts'

/** A signal that the reader may see and that may be about the same. */
export type RelatedSignal = {
  id: string
  number: string
  deskId: string
  municipalityCode: string | null
  receivedOn: string
  closed: boolean
  likelihood: Likelihood
  /** So likely that it is shown by itself. */
  shown: boolean
  matches: readonly Pick<Match, 'kind' | 'ownFact' | 'otherFact' | 'reasons'>[]
  /** How near the addresses of the two are; null when nothing says so. */
  near: Nearness | null
}

/** A signal that was confirmed to belong with this one, directly or by way of others. */
export type LinkedSignal = Pick<
  RelatedSignal,
  'id' | 'number' | 'deskId' | 'municipalityCode' | 'receivedOn' | 'closed'
> & {
  direct: boolean
}

/** What is related with a signal, for a reader. */
export type RelatedView = {
  /** False while the index is read in: nothing is found then, and the work goes on. */
  index: { ready: boolean; read: number; of: number }
  /** Nothing links with what is restricted, or proved unfounded. */
  links: boolean
  suggested: RelatedSignal[]
  linked: LinkedSignal[]
  /** Pairs of numbers that hold two groups together by themselves. */
  bridges: (readonly [string, string])[]
  mentions: MentionsByMonth[]
  /** What this reader may do here. */
  may: { decide: boolean; ask: boolean; shield: boolean }
  /** The desks that were named to this reader; null when nobody asked yet. */
  desks: string[] | null
}

/** One decision about two signals, as it is read back. */
export type DecisionLine = { verdict: LinkVerdict; byName: string; byDesk: string; at: Date; reason: string }
