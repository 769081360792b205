import {
  actAs,
  type ClientActor,
  type Context,
  keptMoment,
  notify,
  openDossier,
  recordAudit,
  type System,
} from '../access/index.ts'
import { attachFiles } from './attach-files.ts'
import { enterClientMailbox } from './client-reports.ts'
import { fileFault } from './file-fault.ts'
import { openFileRow } from './file-view.ts'
import { filesOf } from './files-queries.ts'
import { type MailboxFile, ownMailbox } from './mailbox.ts'
import { receiveFile } from './receive-file.ts'
import { insertEvent, noteReporterWrote } from './signal-store.ts'
import { throughSystem } from './timeline.ts'
import { newUploadToken } from './upload-token.ts'
import { dropUpload, type Upload } from './uploads.ts'

/** A file that a partner system sends after a report of its own. */
export type ClientFile = { number: string; name: string; bytes: AsyncIterable<Uint8Array> }

/**
 * Takes in a file with a report of a partner system, while it comes, and tells the desk. Throws NotFound for a report of
 * others before a byte is read, InvalidInput when the file cannot be taken; then nothing of it stays.
 */
export async function receiveClientFile(system: System, actor: ClientActor, file: ClientFile): Promise<Upload> {
  await actAs(system, actor, (ctx) => roomFor(ctx, file))
  const token = newUploadToken()
  const upload = await receiveFile(system, actor, { token, name: file.name, bytes: file.bytes })
  try {
    await actAs(system, actor, (ctx) => handIn(ctx, file, { token, ids: [upload.id] }))
  } catch (error) {
    await actAs(system, actor, (ctx) => dropUpload(ctx, token, upload.id)).catch(() => {})
    throw error
  }
  return upload
}

/** The files that the acting partner system sent with a report of its own; throws NotFound for any other. */
export async function listClientFiles(ctx: Context, number: string): Promise<MailboxFile[]> {
  await enterClientMailbox(ctx, number, 'file.send')
  const { id } = await ownMailbox(ctx)
  const sealer = await openDossier(ctx, id)
  const files = await filesOf(ctx.db, id)
  await recordAudit(ctx, { action: 'file.send', resource: { kind: 'signal', id: number }, detail: { files: 0 } })
  return files.map((file) => openFileRow(sealer, file))
}

async function roomFor(ctx: Context, { number, name }: ClientFile): Promise<string> {
  await enterClientMailbox(ctx, number, 'file.send')
  const row = await ownMailbox(ctx)
  const files = await filesOf(ctx.db, row.id)
  const { count, together } = ctx.files.limits
  if (files.length >= count) throw fileFault('many', name)
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) >= together) throw fileFault('together', name)
  return row.id
}

async function handIn(ctx: Context, file: ClientFile, attachments: { token: string; ids: string[] }): Promise<void> {
  const signalId = await roomFor(ctx, file)
  const { deskId, number } = await ownMailbox(ctx)
  await attachFiles(ctx, { signalId, sealer: await openDossier(ctx, signalId) }, attachments)
  await noteReporterWrote(ctx.db)
  const detail = JSON.stringify(throughSystem(ctx))
  const event = { row_id: ctx.newId(), signal_id: signalId, at: keptMoment(ctx), kind: 'reporterWrote', detail }
  await insertEvent(ctx.db, event)
  await notify(ctx, 'reporterMessage', [{ deskId }])
  await recordAudit(ctx, { action: 'file.send', resource: { kind: 'signal', id: number }, detail: { files: 1 } })
}
