import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fingerprintOf, type KeyFile } from '../platform/key-file.ts'
import { exportRecovery } from '../platform/recovery.ts'

const shareLine = /^\s*(?:[0-9A-Za-z]{4}[- ]){3}[0-9A-Za-z]{4}\s*$/

/**
 * Writes the sealed keys and one share for each holder into a new folder: files for different people, which part at
 * once. Refuses a folder with anything in it, so that shares never lie beside a backup or beside older shares.
 */
export async function writeRecovery(folder: string, file: KeyFile, holders: number, day: string): Promise<string[]> {
  const path = resolve(folder)
  await mkdir(path, { recursive: true, mode: 0o700 })
  if ((await readdir(path)).length > 0) throw new Error(`${path} is not empty: name a new folder with --out-dir.`)
  const { sealed, shares } = exportRecovery(file, holders, day)
  const files = [
    { name: 'recovery.sealed', text: sealed },
    ...shares.map((share, index) => ({
      name: `holder-${index + 1}.txt`,
      text: sharePage(share, index + 1, holders, day, fingerprintOf(file)),
    })),
  ]
  for (const { name, text } of files) await writePrivate(join(path, name), text)
  return files.map(({ name }) => join(path, name))
}

async function writePrivate(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const sharePage = (
  share: string,
  holder: number,
  holders: number,
  day: string,
  fingerprint: string,
): string => `Lichtketen
Part ${holder} of ${holders} of the recovery key, exported on ${day}
For the keys ${shortFingerprint(fingerprint)}

${share.replaceAll(/^/gm, '    ')}

With all ${holders} parts and the file recovery.sealed every dossier can be opened; with one part fewer, none.
Keep this part alone, on paper, where only you come. Delete this file once it is on paper.
`

/** Enough of a fingerprint to compare two by eye. */
export const shortFingerprint = (fingerprint: string): string =>
  fingerprint.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ')

/** Reads shares from files; the other lines of a page are passed over. */
export async function readShares(files: string[]): Promise<string[]> {
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8').catch(() => {
        throw new Error(`The share ${file} cannot be read.`)
      })
      const lines = text.split('\n').filter((line) => shareLine.test(line))
      return lines.length > 0 ? lines.join('\n') : text
    }),
  )
}

const shareCharacters = 64

/** Reads shares that are typed, one after another, until there is one for each holder. */
export async function askShares(
  holders: number,
  lines: AsyncIterable<string>,
  ask: (text: string) => void,
): Promise<string[]> {
  const shares: string[] = []
  let typed = ''
  ask(`Holder 1 of ${holders}, type your part:`)
  for await (const line of lines) {
    typed += line.replaceAll(/[\s-]/g, '')
    if (typed.length < shareCharacters) continue
    shares.push(typed)
    typed = ''
    if (shares.length === holders) break
    ask(`Holder ${shares.length + 1} of ${holders}, type your part:`)
  }
  return typed === '' ? shares : [...shares, typed]
}
