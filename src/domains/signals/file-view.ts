import type { Sealer } from '../access/index.ts'
import type { FileRow } from './files-queries.ts'
import type { FileState, FileType } from './rules/file-types.ts'

/** What is kept sealed about a file. Sizes are in bytes, as it came in and as it is given. */
export type AboutFile = {
  name: string
  type: FileType
  size: number
  sha256: string
  /** The copy that people open; `same`: the original holds nothing that cannot be seen. */
  working: { type: FileType; size: number } | 'same' | null
  /** How large the small picture is, where there is one. */
  thumbnail: number | null
}

/** A file as a reader who may see it reads about it. */
export type FileView = AboutFile & {
  id: string
  state: FileState
  scannedOn: string | null
  fromReporter: boolean
  /** Whether the system of a partner sent it for the reporter. */
  bySystem: boolean
  addedByName: string | null
  addedOn: string
  messageId: string | null
}

/** Opens what is kept about a file. */
export function openFileRow(sealer: Sealer, row: FileRow): FileView {
  const about = JSON.parse(sealer.open('signals.file', row.id, 'sealed', row.sealed)) as AboutFile
  return {
    ...about,
    id: row.id,
    state: row.state as FileState,
    scannedOn: row.scanned_on,
    fromReporter: row.from_reporter,
    bySystem: row.client_id !== null,
    addedByName: row.addedByName,
    addedOn: row.added_on,
    messageId: row.message_id,
  }
}
