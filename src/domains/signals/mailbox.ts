import { NotFound } from '../../lib/errors.ts'
import {
  announce,
  type Context,
  keptMoment,
  notify,
  openDossier,
  recordAudit,
  requirePermission,
} from '../access/index.ts'
import { actingClient, attachFiles } from './attach-files.ts'
import { type FileView, openFileRow } from './file-view.ts'
import { filesOf } from './files-queries.ts'
import { findMailbox } from './mailbox-queries.ts'
import { type ReporterStage, reporterStage } from './rules/reporter-stage.ts'
import { SignalState } from './rules/signal-states.ts'
import { messagesOf } from './signal-queries.ts'
import { insertEvent, insertMessage, markMessagesRead, noteReporterWrote } from './signal-store.ts'
import { throughSystem } from './timeline.ts'
import type { Attachments } from './uploads.ts'

/** A message as the reporter reads it: from whom in general, on which day, and whether it is new to them. */
export type MailboxMessage = {
  fromReporter: boolean
  text: string
  /** The language it is written in, where we know it. */
  locale: string | null
  sentOn: string
  isNew: boolean
  /** Files that came with it. */
  files: MailboxFile[]
}

/** A file as the reporter who sent it reads it back: that it arrived, and nothing to open. */
export type MailboxFile = Pick<FileView, 'id' | 'name' | 'type'>

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
  /** Files that came with the report. */
  files: MailboxFile[]
}

/** The report whose mailbox is open; throws NotFound when none is. */
export async function ownMailbox(ctx: Context) {
  const row = await findMailbox(ctx.db)
  if (!row) throw new NotFound()
  return row
}

/** Opens the mailbox of the report whose code the reporter gave, and marks what it shows as read. */
export async function viewMailbox(ctx: Context): Promise<Mailbox> {
  requirePermission(ctx, 'receipt.open')
  const row = await ownMailbox(ctx)
  const sealer = await openDossier(ctx, row.id)
  const files = (await filesOf(ctx.db, row.id)).map((file) => openFileRow(sealer, file))
  const filesWith = (id: string | null): MailboxFile[] => files.filter(({ messageId }) => messageId === id)
  const messages = (await messagesOf(ctx.db, row.id)).map((message) => ({
    fromReporter: message.from_reporter,
    text: sealer.open('signals.message', message.id, 'sealed', message.sealed),
    locale: message.locale,
    sentOn: message.sent_on,
    isNew: !message.from_reporter && !message.read,
    files: filesWith(message.id),
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
    files: filesWith(null),
  }
}

/** Adds what the reporter writes, on a page in some language, with the files of that page, and tells the desk that something waits. */
export async function replyAsReporter(ctx: Context, text: string, locale?: string, files?: Attachments): Promise<void> {
  requirePermission(ctx, 'receipt.message')
  const row = await ownMailbox(ctx)
  const sealer = await openDossier(ctx, row.id)
  const id = ctx.newId()
  const sealed = sealer.seal('signals.message', id, 'sealed', text)
  await insertMessage(ctx.db, {
    id,
    signal_id: row.id,
    from_reporter: true,
    locale: locale ?? null,
    sealed,
    sent_on: ctx.today,
    client_id: actingClient(ctx),
  })
  if (files) await attachFiles(ctx, { signalId: row.id, sealer, messageId: id }, files)
  await noteReporterWrote(ctx.db)
  await insertEvent(ctx.db, {
    row_id: ctx.newId(),
    signal_id: row.id,
    at: keptMoment(ctx),
    kind: 'reporterWrote',
    detail: JSON.stringify(throughSystem(ctx)),
  })
  await notify(ctx, 'reporterMessage', [{ deskId: row.deskId }])
  await announce(ctx, { type: 'bericht.ontvangen', deskId: row.deskId, number: row.number })
  await recordAudit(ctx, { action: 'receipt.message', resource: { kind: 'signal', id: row.number } })
}
