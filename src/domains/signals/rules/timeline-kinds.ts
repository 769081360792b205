import { z } from 'zod'
import { allHandoverSteps } from './handover-states.ts'

/** What can stand on a timeline besides the steps of a hand-over. */
const ownKinds = [
  'received',
  'partShared',
  'taken',
  'givenBack',
  'factAdded',
  'factCorrected',
  'fileAdded',
  'consulting',
  'watching',
  'reviewDue',
  'offered',
  'noAnswer',
  'messageSent',
  'reporterWrote',
  'clockPaused',
  'clockResumed',
  'interpreterAsked',
  'interpreterWithdrawn',
  'translationEntered',
  'escalated',
  'closed',
  'reopened',
  'emergency',
  'linkMade',
  'linkRead',
  'linkWithdrawn',
  'linkFile',
  'printed',
  'registered',
  'consentWithdrawn',
  'linkConfirmed',
  'linkRejected',
  'linkUndone',
  'shielded',
  'shieldEnded',
] as const

/** Every kind of line on a timeline. A page that shows one has words for each, or it does not compile. */
export const TimelineKind = z.enum([...ownKinds, ...allHandoverSteps])
export type TimelineKind = z.infer<typeof TimelineKind>
