import { createHash, randomUUID } from 'node:crypto'
import { toNextQuarter } from '../../lib/quarter.ts'
import { sealStream } from '../../lib/sealed-stream.ts'
import { headBytes, mediaTypeOf, textWatch } from '../../platform/files/sniff.ts'
import { type Actor, actAs, type Context, requirePermission, type System } from '../access/index.ts'
import { fileFault } from './file-fault.ts'
import type { AboutFile } from './file-view.ts'
import { pendingBytes, uploadsWith } from './files-queries.ts'
import { beginUpload, dropUploadRow, finishUpload } from './files-store.ts'
import { makeWorkingCopy } from './make-working-copy.ts'
import { safeName } from './rules/file-name.ts'
import { type FileType, fileTypeOf } from './rules/file-types.ts'
import { fileKeyOf, lookupOf, newFileKey, placeOfCopy, uploadSealer } from './upload-token.ts'
import type { Upload } from './uploads.ts'

/** A file as a form sends it: the token of the form, the name that somebody gave it, and its bytes as they come in. */
export type IncomingFile = { token: string; name: string; bytes: AsyncIterable<Uint8Array> }

const aDay = 24 * 3_600_000

/**
 * Takes in a file that is sent along with a form, while it comes: sealed chunk by chunk, its kind told by its content, a
 * working copy made where that can be done. It is kept for a day, or until the form is handed in. Throws InvalidInput
 * when it cannot be taken; then nothing of it stays.
 */
export async function receiveFile(system: System, actor: Actor, file: IncomingFile): Promise<Upload> {
  const begun = await actAs(system, actor, (ctx) => begin(ctx, file))
  try {
    const { about, bytes } = await keep(system, file, begun)
    const sealed = begun.sealer.seal('sealed', JSON.stringify(about))
    await actAs(system, actor, (ctx) => finish(ctx, { id: begun.id, lookup: begun.lookup, sealed, bytes }))
    return { id: begun.id, name: about.name, type: about.type, size: about.size }
  } catch (error) {
    await actAs(system, actor, (ctx) => dropUploadRow(ctx.db, begun.lookup, begun.id)).catch(() => {})
    await system.files.store.remove(begun.id).catch(() => {})
    throw error
  }
}

type Begun = {
  id: string
  region: string
  lookup: Buffer
  sealer: ReturnType<typeof uploadSealer>
  key: string
  /** How many bytes there is room for in this form. */
  room: number
}

// The row stands before the first byte is kept: bytes that nobody knows of can never be left behind.
async function begin(ctx: Context, { token, name }: IncomingFile): Promise<Begun> {
  requirePermission(ctx, 'file.send')
  const { limits } = ctx.files
  const lookup = lookupOf(ctx.keys, token)
  const before = await uploadsWith(ctx.db, lookup, ctx.now)
  if (before.length >= limits.count) throw fileFault('many', name)
  if ((await pendingBytes(ctx.db)) >= limits.pending) throw fileFault('full', name)
  const [id, key] = [randomUUID(), newFileKey()]
  const sealer = uploadSealer(ctx.region, token, id)
  const expiresAt = toNextQuarter(new Date(ctx.now.getTime() + aDay))
  await beginUpload(ctx.db, { id, lookup, sealedKey: sealer.seal('sealed_key', key), expiresAt })
  const used = before.reduce((sum, { bytes }) => sum + bytes, 0)
  return { id, region: ctx.region, lookup, sealer, key, room: limits.together - used }
}

async function finish(ctx: Context, upload: Parameters<typeof finishUpload>[1]): Promise<void> {
  requirePermission(ctx, 'file.send')
  if (!(await finishUpload(ctx.db, upload))) throw fileFault('cut')
}

async function keep({ files }: System, file: IncomingFile, begun: Begun): Promise<{ about: AboutFile; bytes: number }> {
  const key = fileKeyOf(begun.key)
  const watch = watched(file, Math.min(files.limits.largest, begun.room), files.limits.largest)
  const place = placeOfCopy(begun.region, begun.id, 'original')
  await files.store.write(begun.id, 'original', sealStream(key, place, watch.bytes))
  const { size, sha256, type } = watch.seen()
  const copies = await makeWorkingCopy(files, { id: begun.id, region: begun.region, key, type, name: file.name })
  return { about: { name: safeName(file.name, type), type, size, sha256, ...copies }, bytes: size }
}

/** Lets bytes through while it counts, hashes and looks at them; stops at what cannot be taken as soon as that is sure. */
function watched({ name, bytes }: IncomingFile, most: number, largest: number) {
  const [hash, text] = [createHash('sha256'), textWatch()]
  let head: Uint8Array[] = []
  let size = 0
  let type: FileType | undefined
  const tell = async () => {
    const media = await mediaTypeOf(Buffer.concat(head))
    type = media === undefined ? undefined : fileTypeOf(media)
    head = []
    if (media !== undefined && type === undefined) throw fileFault('type', name)
  }
  async function* through() {
    for await (const some of bytes) {
      const known = size >= headBytes
      size += some.length
      if (size > most) throw fileFault(size > largest ? 'large' : 'together', name)
      hash.update(some)
      text.see(some)
      if (!known) head.push(some)
      if (!known && size >= headBytes) await tell()
      yield some
    }
    if (size === 0) throw fileFault('empty', name)
    if (size < headBytes) await tell()
    if (type === undefined && !text.isText()) throw fileFault('type', name)
  }
  const seen = () => ({ size, sha256: hash.digest('hex'), type: type ?? ('txt' as const) })
  return { bytes: through(), seen }
}
