import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

const largestKeyFile = 1_000_000
const keyFormats = /"format":\s*"lichtketen-(keys|recovery)-\d+"/

/**
 * Refuses to put a backup where the keys are: in the folder of the key file, in one above it, or beside a file that
 * holds keys or a sealed copy of them. Whoever copies that folder would have both.
 */
export async function requireApartFromKeys(file: string, keyFile: string): Promise<void> {
  const folder = await realpath(dirname(resolve(file))).catch(() => {
    throw new Error(`There is no folder ${dirname(resolve(file))}.`)
  })
  const key = await realpath(keyFile)
  const keys = key.startsWith(folder === sep ? sep : folder + sep) ? key : await findKeys(folder)
  if (keys === undefined) return
  throw new Error(
    `${folder} holds keys (${keys}): a backup and its keys are never kept in one place. Choose another folder.`,
  )
}

async function findKeys(folder: string): Promise<string | undefined> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile() || found.size > largestKeyFile) continue
    if (keyFormats.test(await readFile(path, 'utf8').catch(() => ''))) return path
  }
  return undefined
}
