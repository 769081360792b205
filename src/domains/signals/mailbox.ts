import { NotFound } from '../../lib/errors.ts'
import { type Context, keptMoment, notify, openDossier, recordAudit, requirePermission } from '../access/index.ts'
import { type ReporterStage, reporterStage } from './rules/reporter-stage.ts'
import { SignalState } from './rules/signal-states.ts'
import { findSignalById, messagesOf } from './signal-queries.ts'
import { insertEvent, insertMessage, markMessagesRead, updateSignal } from './signal-store.ts'

/** A message as the reporter reads it: from whom in general, on which day, and whether it is new to them. */
export type MailboxMessage = { fromReporter: boolean; text: string; sentOn: string; isNew: boolean }

/** What a reporter sees with a code: how far it is, in plain stages with the days they were reached, and messages. */
export type Mailbox = {
  stage: ReporterStage
  municipalityCode: string | null
  receivedOn: string
  takenOn: string | null
  decidedOn: string | null
  closedOn: string | null
  closingWord: string | null
  decideBy: string | null
  messages: MailboxMessage[]
}

async function ownSignal(ctx: Context) {
  const id = ctx.actor.kind === 'reporter' ? ctx.actor.signalId : null
  const row = id && (await findSignalById(ctx.db, id))
  if (!row) throw new NotFound()
  return row
}

/** Opens the mailbox of the report whose code the reporter gave, and marks what it shows as read. */
export async function viewMailbox(ctx: Context): Promise<Mailbox> {
  requirePermission(ctx, 'receipt.open')
  const row = await ownSignal(ctx)
  const sealer = await openDossier(ctx, row.id)
  const messages = (await messagesOf(ctx.db, row.id)).map((message) => ({
    fromReporter: message.from_reporter,
    text: sealer.open('signals.message', message.id, 'sealed', message.sealed),
    sentOn: message.sent_on,
    isNew: !message.from_reporter && !message.read,
  }))
  await markMessagesRead(ctx.db, row.id, false)
  await recordAudit(ctx, { action: 'receipt.open', resource: { kind: 'signal', id: row.number } })
  return {
    stage: reporterStage(SignalState.parse(row.state), row.decided_on !== null),
    municipalityCode: row.municipality_code,
    receivedOn: row.received_on,
    takenOn: row.taken_on,
    decidedOn: row.decided_on,
    closedOn: row.closed_on,
    closingWord: row.reporter_word,
    decideBy: row.next_due_kind === 'weigh' && row.next_due_at ? row.next_due_at.toISOString().slice(0, 10) : null,
    messages,
  }
}

/** Adds what the reporter writes to the report, and tells the desk that something waits. */
export async function replyAsReporter(ctx: Context, text: string): Promise<void> {
  requirePermission(ctx, 'receipt.message')
  const row = await ownSignal(ctx)
  const sealer = await openDossier(ctx, row.id)
  const id = ctx.newId()
  const sealed = sealer.seal('signals.message', id, 'sealed', text)
  await insertMessage(ctx.db, { id, signal_id: row.id, from_reporter: true, sealed, sent_on: ctx.today })
  await updateSignal(ctx.db, row.id, { unread_messages: row.unread_messages + 1 })
  await insertEvent(ctx.db, {
    row_id: ctx.newId(),
    signal_id: row.id,
    at: keptMoment(ctx),
    kind: 'reporterWrote',
    detail: '{}',
  })
  await notify(ctx, 'reporterMessage', [{ deskId: row.desk_id }])
  await recordAudit(ctx, { action: 'receipt.message', resource: { kind: 'signal', id: row.number } })
}
