import type { NewRow } from '../../platform/database.ts'
import { type Context, recordAudit, type Sealer } from '../access/index.ts'
import { fileFault } from './file-fault.ts'
import { type UploadRow, uploadsWith } from './files-queries.ts'
import { dropUploadRow, insertFiles } from './files-store.ts'
import { takeInHand } from './open-signal.ts'
import { updateSignal } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'
import { lookupOf, uploadSealer } from './upload-token.ts'
import { type Attachments, aboutUpload } from './uploads.ts'

/** Where files are attached: a signal, and the message that they came with. */
type AttachTo = { signalId: string; sealer: Sealer; messageId?: string }

/**
 * Makes files out of the uploads of a form: their keys are sealed with the key of the dossier, their bytes stay where
 * they are. Throws InvalidInput when one that the form names is not there any more.
 */
export async function attachFiles(ctx: Context, to: AttachTo, { token, ids }: Attachments): Promise<void> {
  const lookup = lookupOf(ctx.keys, token)
  const uploads = (await uploadsWith(ctx.db, lookup, ctx.now)).filter(({ id }) => ids.includes(id))
  if (uploads.length !== new Set(ids).size) throw fileFault('gone')
  if (uploads.length === 0) return
  const { count, together } = ctx.files.limits
  if (uploads.length > count) throw fileFault('many')
  if (uploads.reduce((sum, { bytes }) => sum + bytes, 0) > together) throw fileFault('together')
  const inOrder = ids.flatMap((id) => uploads.find((upload) => upload.id === id) ?? [])
  await insertFiles(
    ctx.db,
    inOrder.map((upload) => fileRow(ctx, to, token, upload)),
  )
  for (const { id } of uploads) await dropUploadRow(ctx.db, lookup, id)
}

function fileRow(ctx: Context, to: AttachTo, token: string, upload: UploadRow): NewRow<'signals.file'> {
  const { id, bytes } = upload
  const { actor, files } = ctx
  const key = uploadSealer(ctx.region, token, id).open('sealed_key', upload.sealed_key)
  const seal = (column: string, text: string) => to.sealer.seal('signals.file', id, column, text)
  return {
    id,
    signal_id: to.signalId,
    message_id: to.messageId ?? null,
    sealed_key: seal('sealed_key', key),
    sealed: seal('sealed', JSON.stringify(aboutUpload(ctx, token, upload))),
    bytes,
    state: files.scanner ? 'waiting' : 'unscanned',
    from_reporter: actor.kind !== 'person',
    client_id: actingClient(ctx),
    added_by: actor.kind === 'person' ? actor.personId : null,
    added_on: ctx.today,
  }
}

/** The partner system that acts, for what is kept with its name; null for everybody else. */
export const actingClient = ({ actor }: Context): string | null => (actor.kind === 'client' ? actor.clientId : null)

/** Adds files to a signal in hand. */
export async function addFiles(ctx: Context, number: string, attachments: Attachments): Promise<void> {
  const { row, sealer } = await takeInHand(ctx, { number, action: 'file.add', step: 'enrich' })
  await attachFiles(ctx, { signalId: row.id, sealer }, attachments)
  await writeTimeline(ctx, { signalId: row.id, kind: 'fileAdded' })
  await updateSignal(ctx.db, row.id, {})
  const detail = { files: attachments.ids.length }
  await recordAudit(ctx, { action: 'file.add', resource: { kind: 'signal', id: number }, detail })
}
