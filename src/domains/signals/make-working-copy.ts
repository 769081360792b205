import type { KeyObject } from 'node:crypto'
import { openStream, sealStream } from '../../lib/sealed-stream.ts'
import type { FileCopy } from '../../platform/files/file-store.ts'
import type { Files } from '../../platform/files/files.ts'
import { fileFault } from './file-fault.ts'
import type { AboutFile } from './file-view.ts'
import { type FileType, fileTypes } from './rules/file-types.ts'
import { placeOfCopy } from './upload-token.ts'

/** A file of which the original is kept. */
type KeptOriginal = { id: string; region: string; key: KeyObject; type: FileType; name: string }

/**
 * Makes the copy that people open: of an image only what can be seen on it, with a small picture; of plain text the same
 * bytes. Of other kinds there is none. Throws InvalidInput for an image that cannot be made anew.
 */
export async function makeWorkingCopy(
  files: Files,
  kept: KeptOriginal,
): Promise<Pick<AboutFile, 'working' | 'thumbnail'>> {
  const { id, region, key, type, name } = kept
  const { working } = fileTypes[type]
  if (working !== 'image') return { working: working === 'same' ? 'same' : null, thumbnail: null }
  const original = openStream(key, placeOfCopy(region, id, 'original'), files.store.read(id, 'original'))
  const made = await files.images(original)
  // What telephones of one maker write, few programs can read: the sentence says what helps.
  if ('fault' in made) throw fileFault(type === 'heic' && made.fault === 'unreadable' ? 'heic' : made.fault, name)
  const write = (copy: FileCopy, bytes: Buffer) =>
    files.store.write(id, copy, sealStream(key, placeOfCopy(region, id, copy), once(bytes)))
  await write('working', made.working)
  await write('thumbnail', made.thumbnail)
  const kind = made.type === 'png' ? 'png' : 'jpg'
  return { working: { type: kind, size: made.working.length }, thumbnail: made.thumbnail.length }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
