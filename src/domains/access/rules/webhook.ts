import { z } from 'zod'
import { cleanLine } from '../../../lib/typed-text.ts'

/** What every type of event begins with. */
export const typePrefix = 'nl.lichtketen.'

/** What a webhook can tell of, in the order in which pages show it. */
export const eventTypes = [
  'signaal.toegewezen',
  'signaal.gedeeld',
  'signaal.opgepakt',
  'signaal.afgesloten',
  'signaal.heropend',
  'bericht.ontvangen',
  'overdracht.aangeboden',
  'overdracht.herinnerd',
  'overdracht.ingetrokken',
  'overdracht.aangenomen',
  'overdracht.geweigerd',
  'overdracht.teruggegeven',
  'overdracht.beantwoord',
  'overdracht.onbeantwoord',
] as const

/** What happened. */
export type EventType = (typeof eventTypes)[number]
/** The event with which a receiver is tried out. */
export const testType = 'webhook.getest'

const here = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether an address can be one of a webhook: https and a name. It holds no secret: the signature says who sends. Loopback
 * is for tests and demonstrations; an installation for real refuses it where it sends.
 */
function canBeWebhook(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  if (username + password + search + hash !== '') return false
  if (here.includes(hostname)) return protocol === 'http:'
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
  return protocol === 'https:' && !isNumber && hostname.includes('.')
}

/** A webhook as an administrator registers it: for a system, about one desk of its organisation. */
export const webhookInput = z.object({
  clientId: z.guid('missing'),
  deskId: z.string().max(200),
  url: z
    .string()
    .max(10_000)
    .transform(cleanLine)
    .refine((text) => text !== '', 'missing')
    .refine((text) => text.length <= 500, 'tooLong')
    .refine(canBeWebhook, 'noAddress'),
  types: z.array(z.enum(eventTypes)).min(1).max(eventTypes.length),
  expiresOn: z.iso.date('notADate'),
})
export type WebhookInput = z.output<typeof webhookInput>

/** How long a webhook may last, in days: somebody looks at it every year. */
export const longestDays = 365

/** So many days before its last day the administrators are told that a webhook ends, the nearest first. */
export const endNotices = [7, 30] as const

/** Whether a webhook ends so soon that they were told, on a day; one that has passed its last day does not. */
export function endsSoon({ expiresOn }: { expiresOn: string }, today: string): boolean {
  const left = Math.round((Date.parse(expiresOn) - Date.parse(today)) / 86_400_000)
  return left >= 0 && left <= Math.max(...endNotices)
}

/** Whether it waits for a second administrator or its first answer, sends, was paused, has passed its last day, or has ended. */
export type WebhookState = 'unconfirmed' | 'waiting' | 'on' | 'paused' | 'expired' | 'ended'

type Stateful = { state: string; confirmed: boolean; verifiedOn: string | null; expiresOn: string }

/** The state of a webhook on a day. */
export function webhookState({ state, confirmed, verifiedOn, expiresOn }: Stateful, today: string): WebhookState {
  if (state === 'ended') return 'ended'
  if (expiresOn < today) return 'expired'
  if (!confirmed) return 'unconfirmed'
  if (state === 'paused') return 'paused'
  return verifiedOn === null ? 'waiting' : 'on'
}
