import type { Framework } from '../../domains/signals/index.ts'
import type { OfficeHours } from '../../lib/office-hours.ts'
import type { Problem } from './asked.ts'
import type { Faults } from './faults.ts'
import type { OfferTerms, OfferTyped } from './offer-form.ts'
import type { Receivers } from './receivers.ts'
import type { SignalFacts } from './signal-facts.ts'

/** What the page of an offer shows. */
export interface OfferFacts {
  signal: SignalFacts
  typed: OfferTyped
  faults: Faults
  problem: Problem
  receivers: Receivers
  terms: OfferTerms
  /** The hours of the receiver, to count the days to the answer. */
  hours: OfficeHours
  /** What the chosen receivers may and must do. */
  frameworks: readonly Framework[]
}
