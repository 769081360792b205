import { type EventType, eventTypes, type WebhookState } from '../../domains/access/rules/webhook.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Tone } from '../components/badge.tsx'
import type { IconName } from '../components/icon.tsx'
import { sayIn, type Words } from '../say.ts'

/** What each type of event tells. */
export const typeWords: Record<EventType, Words> = {
  'signaal.toegewezen': m.webhooks_type_signal_assigned,
  'signaal.gedeeld': m.webhooks_type_signal_shared,
  'signaal.opgepakt': m.webhooks_type_signal_taken,
  'signaal.afgesloten': m.webhooks_type_signal_closed,
  'signaal.heropend': m.webhooks_type_signal_reopened,
  'bericht.ontvangen': m.webhooks_type_message,
  'overdracht.aangeboden': m.webhooks_type_offered,
  'overdracht.herinnerd': m.webhooks_type_reminded,
  'overdracht.ingetrokken': m.webhooks_type_withdrawn,
  'overdracht.aangenomen': m.webhooks_type_accepted,
  'overdracht.geweigerd': m.webhooks_type_refused,
  'overdracht.teruggegeven': m.webhooks_type_returned,
  'overdracht.beantwoord': m.webhooks_type_answered,
  'overdracht.onbeantwoord': m.webhooks_type_unanswered,
}

type Look = { tone: Tone; icon: IconName; words: Words }

/** How a state of a webhook looks; one that has ended is shown nowhere. */
export const stateLooks: Record<Exclude<WebhookState, 'ended'>, Look> = {
  unconfirmed: { tone: 'info', icon: 'users', words: m.webhooks_state_unconfirmed },
  waiting: { tone: 'info', icon: 'later', words: m.webhooks_state_waiting },
  on: { tone: 'good', icon: 'good', words: m.webhooks_state_on },
  paused: { tone: 'risk', icon: 'pause', words: m.webhooks_state_paused },
  expired: { tone: 'neutral', icon: 'lock', words: m.webhooks_state_expired },
}

const deliveryLooks: Record<string, Look> = {
  pending: { tone: 'info', icon: 'later', words: m.webhooks_delivery_pending },
  delivered: { tone: 'good', icon: 'good', words: m.webhooks_delivery_delivered },
  failed: { tone: 'bad', icon: 'bad', words: m.webhooks_delivery_failed },
}

/** How a line of the log looks. */
export const deliveryLook = (state: string): Look => deliveryLooks[state] ?? unknown

const unknown: Look = { tone: 'neutral', icon: 'unknown', words: m.webhooks_delivery_pending }

/** The type of an event as it was kept, in words. */
export function typeInWords(type: string, locale: Locale): string {
  const known = eventTypes.find((one) => one === type)
  return known ? sayIn(locale)(typeWords[known]) : type
}

const faultWords: Record<string, Words | undefined> = {
  slow: m.webhooks_came_slow,
  noAnswer: m.webhooks_came_none,
  address: m.webhooks_came_address,
}

/** What came back: a status, or why nothing did. */
export function outcomeInWords(outcome: string, locale: Locale): string {
  const words = faultWords[outcome]
  return words ? sayIn(locale)(words) : m.webhooks_came_status({ status: outcome }, { locale })
}
