/** What happened, in words. */
import type { Region } from '../../domains/access/index.ts'
import { codeLists } from '../../domains/signals/index.ts'
import { type EscalationStep, escalationSteps } from '../../domains/signals/rules/clocks.ts'
import { ClosingResult } from '../../domains/signals/rules/closing.ts'
import { channels } from '../../domains/signals/rules/handover.ts'
import type { TimelineKind } from '../../domains/signals/rules/timeline-kinds.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Light } from '../components/chain.tsx'
import { sayIn, type Words } from '../say.ts'
import { closingInWords } from './closing-words.ts'
import { channelInWords } from './handover-words.ts'
import { deskName, sourceInWords } from './words.ts'

/** What a line of a timeline is about. */
export type TimelineEvent = { kind: TimelineKind; detail: Record<string, unknown> }

/** Where and when a line is read. */
export type Reading = { locale: Locale; region: Region; now: Date }

const what: Record<TimelineKind, Words> = {
  received: m.signals_line_received,
  partShared: m.signals_line_part_shared,
  taken: m.signals_line_taken,
  givenBack: m.signals_line_given_back,
  factAdded: m.signals_line_fact_added,
  factCorrected: m.signals_line_fact_corrected,
  fileAdded: m.attached_timeline,
  consulting: m.signals_line_consulting,
  watching: m.signals_line_watching,
  reviewDue: m.signals_line_review_due,
  offered: m.signals_line_offered,
  noAnswer: m.signals_line_no_answer,
  termPassed: m.signals_line_no_answer,
  messageSent: m.signals_line_message_sent,
  reporterWrote: m.signals_line_reporter_wrote,
  clockPaused: m.signals_line_clock_paused,
  clockResumed: m.signals_line_clock_resumed,
  interpreterAsked: m.interpreter_line_asked,
  interpreterWithdrawn: m.interpreter_line_withdrawn,
  translationEntered: m.interpreter_line_entered,
  escalated: m.signals_line_escalated,
  closed: m.signals_line_closed,
  reopened: m.signals_line_reopened,
  emergency: m.emergency_line,
  linkMade: m.receiver_line_made,
  linkRead: m.receiver_line_read,
  linkWithdrawn: m.receiver_line_withdrawn,
  accept: m.signals_line_accepted,
  recordAccepted: m.signals_line_accepted,
  refuse: m.signals_line_refused,
  recordRefused: m.signals_line_refused,
  handBack: m.signals_line_handed_back,
  recordReturned: m.signals_line_handed_back,
  answer: m.signals_line_answered,
  recordAnswered: m.signals_line_answered,
  withdraw: m.signals_line_withdrawn,
  remind: m.signals_line_reminded,
  attempt: m.unanswered_line_attempt,
  printed: m.unanswered_line_printed,
  linkFile: m.receiver_line_file,
  registered: m.registration_line_made,
  consentWithdrawn: m.registration_line_withdrawn,
  linkConfirmed: m.related_line_confirmed,
  linkRejected: m.related_line_rejected,
  linkUndone: m.related_line_undone,
  shielded: m.related_line_shielded,
  shieldEnded: m.related_line_shield_ended,
}

const lost: readonly TimelineKind[] = [
  ...(['refuse', 'recordRefused', 'handBack', 'recordReturned'] as const),
  ...(['noAnswer', 'termPassed', 'escalated', 'emergency'] as const),
]

type DeskWords = (inputs: { desk: string }, options: { locale: Locale }) => string

/** How the desk of a line takes part in it; where nothing is said the receiver did it. */
const deskWords: Partial<Record<TimelineKind, DeskWords>> = {
  partShared: m.signals_line_with,
  offered: m.signals_line_to,
  linkMade: m.signals_line_to,
  linkWithdrawn: m.signals_line_to,
  withdraw: m.signals_line_to,
  remind: m.signals_line_at,
  attempt: m.signals_line_at,
  printed: m.signals_line_to,
  noAnswer: m.signals_line_from,
  termPassed: m.signals_line_from,
}
const receiverActs: readonly TimelineKind[] = ['accept', 'refuse', 'handBack', 'answer']
const recordedActs: readonly TimelineKind[] = ['recordAccepted', 'recordRefused', 'recordReturned', 'recordAnswered']

/** Who did it: a person of the desk that the line names, one who wrote down what a receiver said, or one of us. */
export function personInWords(kind: TimelineKind, name: string, locale: Locale): string {
  if (receiverActs.includes(kind)) return `(${name})`
  return (recordedActs.includes(kind) ? m.signals_recorded_by : m.signals_by)({ name }, { locale })
}

/** What a line is about, in bold: “Opgepakt”. */
export const lineInWords = (kind: TimelineKind, locale: Locale): string => sayIn(locale)(what[kind])

/** The light of a line: what was refused or not answered has none. */
export const lightOf = (kind: TimelineKind): Light => (lost.includes(kind) ? 'lost' : 'lit')

/** What follows the bold words: with which desk, which fact, until when, through which channel or system. */
export function lineDetail({ kind: line, detail }: TimelineEvent, { locale, region, now }: Reading): string {
  const { desk, origin, kind, source, remindOn, until, to, result, channel, system } = detail
  const parts: string[] = []
  if (typeof desk === 'string')
    parts.push((deskWords[line] ?? m.signals_line_by)({ desk: deskName(region, desk) }, { locale }))
  if (typeof origin === 'string') parts.push(m.signals_line_by_route({}, { locale }))
  if (typeof source === 'string' && typeof kind === 'string')
    parts.push(`(${codeLists().factKinds.nameOf(kind, locale)}, ${sourceInWords(source, locale)})`)
  for (const day of [remindOn, until])
    if (typeof day === 'string') parts.push(m.signals_paused_until({ day: dayInShort(day, locale, now) }, { locale }))
  const step = escalationSteps.find((one) => one === to)
  if (step) parts.push(escalationInWords(step, locale))
  const ending = ClosingResult.safeParse(result)
  if (ending.success)
    parts.push(m.signals_line_result({ result: closingInWords(ending.data, locale).name }, { locale }))
  const way = channels.find((one) => one === channel)
  if (way) parts.push(m.signals_line_through({ channel: channelInWords(way, locale) }, { locale }))
  if (typeof system === 'string') parts.push(m.signals_line_system({ name: system }, { locale }))
  return parts.join(', ')
}

const escalationWords: Record<EscalationStep, Words> = {
  standIn: m.signals_escalated_stand_in,
  districtCoordinator: m.signals_escalated_district,
  chainDirector: m.signals_escalated_chain,
}

const escalationInWords = (step: EscalationStep, locale: Locale): string => sayIn(locale)(escalationWords[step])
