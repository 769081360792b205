import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a copy of the files did. */
export type FilesCopied = { files: number; copied: number; removed: number }

const folderName = /^[\da-f]{2}$/

/**
 * Makes one folder of sealed files the same as another: what is new is copied, what is gone is removed. A file never
 * changes, so one of the same size is the same. Throws when either folder is not what it should be: a disk that is not
 * there must not empty its backup. With `only`, nothing but the files with these ids goes along.
 */
export async function mirrorFiles(from: string, to: string, only?: ReadonlySet<string>): Promise<FilesCopied> {
  const all = await filesIn(from)
  const wanted = only ? new Map([...all].filter(([path]) => only.has(idOf(path)))) : all
  await mkdir(to, { recursive: true, mode: 0o700 })
  const present = await filesIn(to)
  let copied = 0
  for (const [path, size] of wanted) {
    if (present.get(path) === size) continue
    await copyWhole(join(from, path), join(to, path))
    copied += 1
  }
  const gone = [...present.keys()].filter((path) => !wanted.has(path))
  for (const path of gone) await rm(join(to, path))
  return { files: new Set([...wanted.keys()].map(idOf)).size, copied, removed: gone.length }
}

const idOf = (path: string): string => path.split('/')[1] ?? ''

/** The sealed files in a folder with their sizes; what is still being written is not among them. */
async function filesIn(folder: string): Promise<Map<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Error(`There is no folder with files at ${folder}.`)
  })
  const found = new Map<string, number>()
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1)
    if (!folderName.test(path.split('/')[0] ?? ''))
      throw new Error(`${folder} holds something else than files of Lichtketen (${entry.name}): choose another folder.`)
    if (entry.isFile() && !entry.name.endsWith('.part')) found.set(path, (await stat(join(folder, path))).size)
  }
  return found
}

async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(join(to, '..'), { recursive: true, mode: 0o700 })
  await copyFile(from, `${to}.part`)
  await chmod(`${to}.part`, 0o600)
  await rename(`${to}.part`, to)
}
