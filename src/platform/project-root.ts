import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the project, with `db/`, `regions/` and `dist/` in it; the same from the sources and from the bundle. */
export const projectRoot: string = findRoot(import.meta.dirname)

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'db'))) return folder
  if (folder === dirname(folder)) throw new Error('The folder of the project cannot be found.')
  return findRoot(dirname(folder))
}
