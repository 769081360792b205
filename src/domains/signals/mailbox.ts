import { NotFound } from '../../lib/errors.ts'
import { type Context, keptMoment, notify, openDossier, recordAudit, requirePermission } from '../access/index.ts'
import { findMailbox } from './mailbox-queries.ts'
import { type ReporterStage, reporterStage } from './rules/reporter-stage.ts'
import { SignalState } from './rules/signal-states.ts'
import { messagesOf } from './signal-queries.ts'
import { insertEvent, insertMessage, markMessagesRead, noteReporterWrote } from './signal-store.ts'

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
  const row = await findMailbox(ctx.db)
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
    stage: reporterStage(SignalState.parse(row.state), row.decidedOn !== null),
    municipalityCode: row.municipalityCode,
    receivedOn: row.receivedOn,
    takenOn: row.takenOn,
    decidedOn: row.decidedOn,
    closedOn: row.closedOn,
    closingWord: row.closingWord,
    decideBy: row.decideBy?.toISOString().slice(0, 10) ?? null,
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
  await noteReporterWrote(ctx.db)
  await insertEvent(ctx.db, {
    row_id: ctx.newId(),
    signal_id: row.id,
    at: keptMoment(ctx),
    kind: 'reporterWrote',
    detail: '{}',
  })
  await notify(ctx, 'reporterMessage', [{ deskId: row.deskId }])
  await recordAudit(ctx, { action: 'receipt.message', resource: { kind: 'signal', id: row.number } })
}
