import type { DeliveryLine, DeskClient, Webhook } from '../../domains/access/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Words } from '../say.ts'

/** Where the pages about webhooks stand. */
export const webhooksPath = '/beheer/webhooks'

/** A field of the form for a new webhook. */
export type WebhookField = 'systeem' | 'adres' | 'soort' | 'tot'

/** What was typed in that form, and what is wrong with it. */
export interface WebhookForm {
  typed: { systeem?: string; adres?: string; soorten?: string[]; tot?: string }
  faults: Partial<Record<WebhookField, Words>>
}

/** Of whom a webhook is: the names of its system and desk. */
export type Named = { name: string; desk: string }

/** The page with every webhook. */
export interface WebhooksView {
  frame: WorkbenchFrame
  webhooks: readonly (Webhook & Named)[]
  today: string
  now: Date
  ended: boolean
  /** Whether the region switched systems of partners on in its register. */
  on: boolean
}

/** The page on which one is registered. */
export interface WebhookFormView extends WebhookForm {
  frame: WorkbenchFrame
  clients: readonly DeskClient[]
  on: boolean
}

/** The page of one webhook, with what was just done. */
export interface WebhookView {
  frame: WorkbenchFrame
  webhook: Webhook & Named
  /** Who registered it, by name. */
  registeredBy: string | null
  /** The administrator who looks. */
  me: string
  log: readonly DeliveryLine[]
  on: boolean
  today: string
  now: Date
  /** What came back from the test that was just sent. */
  tested?: string | undefined
  /** Whether the one who looks agreed just now. */
  agreed: boolean
  /** How many events were just queued again. */
  again?: number | undefined
  after: { typed: string; wrong: boolean }
}
