import { InvalidInput } from '../../lib/errors.ts'
import { shownName } from './rules/file-name.ts'
import type { FileFault } from './rules/file-types.ts'

/** What is wrong with a file, as an error that forms understand. */
export const fileFault = (code: FileFault, name = ''): InvalidInput =>
  new InvalidInput([{ path: 'files', code, detail: shownName(name) }])
