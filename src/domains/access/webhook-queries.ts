import type { Db } from '../../platform/database.ts'

/** A webhook as an administrator, or the system whose it is, sees it: without its secret. */
export type Webhook = {
  id: string
  clientId: string
  deskId: string
  url: string
  types: string[]
  registeredBy: string
  /** Whether another administrator agreed; until then nothing is sent. */
  confirmed: boolean
  registeredOn: string
  expiresOn: string
  verifiedOn: string | null
  state: string
  pausedBy: string | null
  lastSequence: number
  failingSince: string | null
}

/** The webhooks that the actor may see and that have not ended, the newest first. */
export function listWebhooks(db: Db): Promise<Webhook[]> {
  return webhooks(db).where('state', '<>', 'ended').orderBy('registered_on', 'desc').orderBy('id').execute()
}

/** One webhook that has not ended. */
export function findWebhook(db: Db, id: string): Promise<Webhook | undefined> {
  return webhooks(db).where('id', '=', id).where('state', '<>', 'ended').executeTakeFirst()
}

function webhooks(db: Db) {
  return db
    .selectFrom('access.webhook')
    .select([
      'id',
      'client_id as clientId',
      'desk_id as deskId',
      'url',
      'types',
      'registered_by as registeredBy',
      'registered_on as registeredOn',
      'expires_on as expiresOn',
      'verified_on as verifiedOn',
      'state',
      'paused_by as pausedBy',
      'last_sequence as lastSequence',
      'failing_since as failingSince',
    ])
    .select((eb) => eb('confirmed_by', 'is not', null).$castTo<boolean>().as('confirmed'))
}

/** A system of an organisation and one of its desks: about that desk it can have a webhook. */
export type DeskClient = { id: string; name: string; deskId: string; desk: string }

/** Every system in use with every desk of its organisation, by name. */
export async function listDeskClients(db: Db): Promise<DeskClient[]> {
  return db
    .selectFrom('access.api_client as c')
    .innerJoin('access.desk as d', 'd.organisation_id', 'c.organisation_id')
    .select(['c.id', 'c.name', 'd.id as deskId', 'd.name as desk'])
    .where('c.active', '=', true)
    .where('d.active', '=', true)
    .where('d.has_account', '=', true)
    .orderBy('c.name')
    .orderBy('d.name')
    .orderBy('c.id')
    .execute()
}

/** What the secret of a webhook that two agreed on is sealed with, and where it sends. For the jobs alone. */
export async function findSealedWebhook(db: Db, id: string) {
  return db
    .selectFrom('access.webhook')
    .select(['id', 'url', 'desk_id as deskId', 'secret_key as secretKey', 'sealed_secret as sealedSecret'])
    .where('id', '=', id)
    .where('state', '<>', 'ended')
    .where('confirmed_by', 'is not', null)
    .executeTakeFirst()
}

/** One line of the log of a webhook: what was sent or waits, and what came of it. */
export type DeliveryLine = {
  sequence: number
  type: string
  subject: string
  day: string
  state: string
  attempts: number
  outcome: string | null
  dueAt: Date | null
}

/** The newest lines of the log of a webhook. */
export function newestDeliveries(db: Db, webhookId: string, limit: number): Promise<DeliveryLine[]> {
  return db
    .selectFrom('access.webhook_delivery')
    .select(['sequence', 'type', 'subject', 'day', 'state', 'attempts', 'outcome', 'due_at as dueAt'])
    .where('webhook_id', '=', webhookId)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
}
