import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileCopy, type FileStore, safeId } from './file-store.ts'

/**
 * Keeps files in a folder of its own, outside of what the web server serves: for its owner only (0600), under random
 * names. A copy gets its name when all of it is on the disk.
 */
export function diskStore(folder: string): FileStore {
  const folderOf = (id: string) => join(folder, safeId(id).slice(0, 2), id)
  return {
    async write(id, copy, sealed) {
      const own = folderOf(id)
      await mkdir(own, { recursive: true, mode: 0o700 })
      const part = join(own, `${copy}.part`)
      try {
        const size = await writeAll(part, sealed)
        await rename(part, join(own, copy))
        return size
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    read: (id: string, copy: FileCopy) => createReadStream(join(folderOf(id), copy)),
    remove: (id) => rm(folderOf(id), { recursive: true, force: true }),
  }
}

async function writeAll(path: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  await rm(path, { force: true })
  const file = await open(path, 'wx', 0o600)
  try {
    const size = await pour(file, bytes)
    await file.datasync()
    return size
  } finally {
    await file.close()
  }
}

async function pour(file: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0
  for await (const some of bytes) {
    await file.writeFile(some)
    size += some.length
  }
  return size
}
