import { mkdir } from 'node:fs/promises'
import { readArchive } from '../platform/backup-archive.ts'
import { mirrorFiles } from '../platform/files/copy-files.ts'

/** Where an installation keeps its files: in a folder, in storage of its own, or nowhere that we know of. */
export type FilesPlace = { folder: string } | 'storage' | null

/** The ids of the files that an archive knows; those of forms that were not handed in are not among them. */
async function filesIn(archive: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const { table, columns, rows } of readArchive(archive)) {
    const at = columns.indexOf('id')
    if (table === 'signals.file') for (const row of rows) ids.add(row[at] ?? '')
  }
  return ids
}

/**
 * Copies the sealed files beside the archive, the newest only: what was destroyed goes from the copy too. Made after the
 * archive, so that no file of it is missing. Returns false when files are.
 */
export async function backUpFiles(place: FilesPlace, to: string, archive: string): Promise<boolean> {
  const ids = await filesIn(archive)
  const known = ids.size
  if (place === 'storage') {
    console.log(`${known} files are in storage of their own: keep copies of it there. It opens nothing by itself.`)
    return true
  }
  if (place === null) {
    if (known > 0) console.log(`${known} files are not in this backup: set LICHTKETEN_FILES_FOLDER.`)
    return known === 0
  }
  // An installation in which nobody ever sent a file has no folder yet.
  if (known === 0) await mkdir(place.folder, { recursive: true, mode: 0o700 })
  const { files, copied, removed } = await mirrorFiles(place.folder, to, ids)
  console.log(`${to}: ${files} files, ${copied} copies new, ${removed} gone. Sealed like the archive.`)
  if (files >= known) return true
  console.log(`The archive knows ${known} files, and ${files} are in ${place.folder}: some are lost.`)
  return false
}

/** Puts the copies back. Returns false when files of the archive are not there. */
export async function restoreFiles(from: string | undefined, place: FilesPlace, archive: string): Promise<boolean> {
  const { size: known } = await filesIn(archive)
  if (place !== null && place !== 'storage' && from !== undefined) {
    const { files } = await mirrorFiles(from, place.folder)
    console.log(`${files} files are back in ${place.folder}.`)
    return files >= known
  }
  if (known === 0) return true
  console.log(
    place === 'storage'
      ? `${known} files are expected in the storage that LICHTKETEN_FILES_S3_URL names.`
      : `${known} files were not restored: say where their copies are with --files, and where they go with LICHTKETEN_FILES_FOLDER.`,
  )
  return place === 'storage'
}
