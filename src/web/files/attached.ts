import type { Upload } from '../../domains/signals/index.ts'
import type { FileFault } from '../../domains/signals/rules/file-types.ts'
import type { FileLimits } from '../../platform/files/files.ts'

/** Something that is wrong with a file that was chosen; `name` is empty where it is about all of them. */
export interface WrongFile {
  code: FileFault
  name: string
}

/** The files of a form: those that wait with it, and what was wrong with others. */
export interface Attached {
  /** Travels in the form and opens its files; null while there are none. */
  token: string | null
  uploads: readonly Upload[]
  wrong: readonly WrongFile[]
  limits: FileLimits
}

/** The names of the fields in which files travel. */
export const fileFields = {
  chosen: 'bestand',
  token: 'bestanden',
  kept: 'bestand-id',
  remove: 'haal-weg',
} as const

/** What travels unseen in a form with files. */
export function hiddenFileFields({ token, uploads }: Attached): { field: string; value: string }[] {
  if (token === null) return []
  const ids = uploads.map(({ id }) => ({ field: fileFields.kept, value: id }))
  return [{ field: fileFields.token, value: token }, ...ids]
}
