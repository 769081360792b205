import type { OfficeHours } from '../../lib/office-hours.ts'
import type { FactView } from './fact-view.ts'
import type { FileView } from './file-view.ts'
import type { HandoverOfSignal } from './handover-view.ts'
import type { RegistrationView } from './registration-view.ts'
import type { ClockKind } from './rules/clock-settings.ts'
import type { ReporterWord } from './rules/closing.ts'
import type { ReporterStage } from './rules/reporter-stage.ts'
import type { RouteOutcome, ShareOrigin } from './rules/routing.ts'
import type { Anonymity, Known } from './rules/signal.ts'
import type { DeskStep, SignalState, SignalStepAnswer } from './rules/signal-states.ts'
import type { TimelineKind } from './rules/timeline-kinds.ts'
import type { TranslationView } from './translation-view.ts'

/** A line of the timeline; `reason` is there when somebody gave one. */
export type TimelineLine = {
  id: string
  at: Date
  kind: TimelineKind
  byName: string | null
  detail: Record<string, unknown>
  reason: string | null
}

/** A message as the desk reads it; `read`: the other side has seen it. */
export type MessageView = {
  id: string
  fromReporter: boolean
  /** Whether the system of a partner wrote it for the reporter. */
  bySystem: boolean
  authorName: string | null
  text: string
  sentOn: string
  read: boolean
  /** The language it is written in, where we know it. */
  locale: string | null
  /** What a prepared sentence says in Dutch, when it was sent in another language. */
  beside: string | null
}

/** Which desk sees which facts, and why; without a desk it is for a receiver outside the region. */
export type ShareView = {
  deskId: string | null
  origin: ShareOrigin | 'handover'
  purpose: string
  legalBasis: string
  until: string
  active: boolean
  factIds: string[]
}

/** Who saw the signal, wholly or in part; colleagues of the desk who did not see it yet stand apart. */
export type SeenView = { name: string; whole: boolean; times: number; lastAt: Date }

/** A clock of the signal itself; `hours` are those in which it runs. */
export type ClockView = {
  kind: ClockKind
  dueAt: Date | null
  warnAt: Date | null
  pausedUntil: string | null
  hours: OfficeHours
}

/** What a signal is about, for every reader. */
type SignalSummary = {
  id: string
  number: string
  /** `handles`: a desk of the reader handles it. `part`: the reader sees what was shared, and nothing else. */
  relation: 'handles' | 'part'
  deskId: string
  forms: string[]
  municipalityCode: string | null
  minor: Known
  acute: Known
  facts: FactView[]
  /** Photos and documents; of a part those that were shared. */
  files: FileView[]
  /** What interpreters were asked for, beside the texts that the reader sees. */
  translations: TranslationView[]
  /** All shares for who handles it; the reader's own for who sees a part. */
  shares: ShareView[]
}

/** What only the desk that handles a signal sees. For others it is empty. */
export type SignalInHand = {
  version: number
  state: SignalState
  /** Sub-forms of the forms, where the reporter named them. */
  subforms: string[]
  sourceKind: string
  anonymity: Anonymity
  /** The language in which the reporter reads. */
  locale: string
  /** The colleague of some organisation who reported; null when it was not somebody who is signed in. */
  reportedByName: string | null
  receivedAt: Date
  receivedOn: string
  /** Whether `receivedAt` was cut to the quarter of an hour. */
  roundedTime: boolean
  takenBy: { id: string; name: string; isMe: boolean } | null
  result: string | null
  reporterReads: ReporterStage
  reporterWord: ReporterWord | null
  closedOn: string | null
  remindOn: string | null
  /** The ground on which its use is restricted (AVG 18), and since when. */
  restricted: { ground: string; set_on: string } | null
  /** Never found from elsewhere: its desk shields it. */
  shielded: boolean
  fallback: boolean
  nextDueAt: Date | null
  nextDueKind: ClockKind | null
  route: RouteOutcome
  timeline: TimelineLine[]
  handovers: HandoverOfSignal[]
  messages: MessageView[]
  /** Files that were made for CoMensha. */
  registrations: RegistrationView[]
  seen: SeenView[]
  notSeen: string[]
  clocks: ClockView[]
  steps: (SignalStepAnswer & { step: DeskStep })[]
}

/** A signal as a reader may see it: all of it at the desk that handles it, only shared facts elsewhere. */
export type SignalView = SignalSummary & SignalInHand
