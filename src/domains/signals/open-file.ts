import { Conflict, NotFound } from '../../lib/errors.ts'
import { openStream } from '../../lib/sealed-stream.ts'
import { type Context, openDossier, recordAudit, requirePermission, type Sealer } from '../access/index.ts'
import { type FileView, openFileRow } from './file-view.ts'
import { type FileRow, findFile } from './files-queries.ts'
import { safeName } from './rules/file-name.ts'
import type { FileType, OriginalReason } from './rules/file-types.ts'
import { fileKeyOf, placeOfCopy } from './upload-token.ts'

/** Which copy somebody opens; the original as it came in only for a reason. */
export type WantedCopy = { copy: 'working' | 'thumbnail' } | { copy: 'original'; reason: OriginalReason }

/** A file on its way to who may see it. A stream that is not as it was sealed breaks off. */
export type OpenedFile = { name: string; type: FileType; size: number; bytes: AsyncIterable<Uint8Array> }

/**
 * Opens a copy of a file. Throws NotFound when the actor may not know of it or there is no such copy, Conflict when it
 * waits for its virus scan or a virus was found.
 */
export async function openFile(ctx: Context, id: string, wanted: WantedCopy): Promise<OpenedFile> {
  const action = wanted.copy === 'original' ? 'file.openOriginal' : 'file.open'
  requirePermission(ctx, action, { kind: 'file', id })
  const row = await findFile(ctx.db, id)
  if (!row) throw new NotFound()
  const sealer = await openDossier(ctx, row.signal_id)
  const file = openFileRow(sealer, row)
  if (file.state === 'waiting' || file.state === 'infected') throw new Conflict(`file.${file.state}`)
  const { stored, ...given } = copyOf(file, wanted.copy)
  await recordAudit(ctx, {
    action,
    resource: { kind: 'file', id },
    detail: { copy: wanted.copy },
    ...(wanted.copy === 'original' ? { purpose: wanted.reason } : {}),
  })
  return { ...given, bytes: bytesOf(ctx, sealer, row, stored) }
}

/**
 * The working copy of a file that the actor was given: never the original, so one of which there is no copy is not found.
 * Throws Conflict like `openFile`; the caller asks for permission and records it.
 */
export function unsafeOpenCopy(ctx: Context, sealer: Sealer, row: FileRow): OpenedFile {
  const file = openFileRow(sealer, row)
  if (file.state === 'waiting' || file.state === 'infected') throw new Conflict(`file.${file.state}`)
  const { stored, ...given } = copyOf(file, 'working')
  return { ...given, bytes: bytesOf(ctx, sealer, row, stored) }
}

function bytesOf(ctx: Context, sealer: Sealer, { id, sealed_key }: FileRow, stored: StoredCopy) {
  const key = fileKeyOf(sealer.open('signals.file', id, 'sealed_key', sealed_key))
  const sealed = () => ctx.files.store.read(id, stored)
  return openLater(() => openStream(key, placeOfCopy(ctx.region, id, stored), sealed()))
}

type StoredCopy = ReturnType<typeof copyOf>['stored']

/** What is given, and the copy in which it is kept. Throws NotFound when there is none. */
function copyOf({ name, type, size, working, thumbnail }: FileView, copy: WantedCopy['copy']) {
  if (copy === 'original' || (copy === 'working' && working === 'same'))
    return { name, type, size, stored: 'original' as const }
  if (copy === 'thumbnail' && thumbnail !== null)
    return { name: safeName(name, 'jpg'), type: 'jpg' as const, size: thumbnail, stored: 'thumbnail' as const }
  if (copy === 'thumbnail' || working === null || working === 'same') throw new NotFound()
  return { name: safeName(name, working.type), type: working.type, size: working.size, stored: 'working' as const }
}

// The transaction ends before the first byte goes out: a slow reader holds no connection to the database.
async function* openLater(open: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* open()
}

/** What is known about a file, for the page on which its original is asked for. Throws NotFound like `openFile`. */
export async function viewFile(ctx: Context, id: string): Promise<FileView> {
  requirePermission(ctx, 'file.open', { kind: 'file', id })
  const row = await findFile(ctx.db, id)
  if (!row) throw new NotFound()
  await recordAudit(ctx, { action: 'file.open', resource: { kind: 'file', id }, detail: { copy: 'none' } })
  return openFileRow(await openDossier(ctx, row.signal_id), row)
}
