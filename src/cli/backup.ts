import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backupScope, recordSystemActs } from '../domains/access/index.ts'
import { makeBackup } from '../platform/backup.ts'
import type { Manifest } from '../platform/backup-archive.ts'
import { openKeyFile } from '../platform/keys.ts'
import { backUpFiles } from './backup-files.ts'
import { UsageError } from './command.ts'
import { type Environment, openInstallation } from './installation.ts'
import { requireApartFromKeys } from './keep-apart.ts'

const options = {
  out: { type: 'string' },
  'dossier-keys': { type: 'string' },
  files: { type: 'string' },
  data: { type: 'string' },
} as const

/** Where the keys of the dossiers go when nothing else is said: beside the archive, always under the same name. */
export const besideArchive = (archive: string): string => join(dirname(resolve(archive)), 'dossier-keys.lichtketen')

/** Where the copies of the files go when nothing else is said: a folder beside the archive. */
export const filesBesideArchive = (archive: string): string => join(dirname(resolve(archive)), 'files')

/** Backs the database up into one archive, the keys of the dossiers into a file of their own, the files into a folder. */
export async function backup(args: string[], environment: Environment = process.env): Promise<number> {
  const { values } = parseArgs({ args, options })
  if (values.out === undefined) throw new UsageError('say where the archive goes: --out FILE')
  const out = resolve(values.out)
  const dossierKeys = resolve(values['dossier-keys'] ?? besideArchive(out))
  const files = resolve(values.files ?? filesBesideArchive(out))
  await using installation = await openInstallation(values.data, environment)
  for (const file of [out, dossierKeys, files]) await requireApartFromKeys(file, installation.keyFile)
  const keys = await openKeyFile(installation.keyFile)
  const takenAt = new Date()
  const connection = installation.owner()
  const written = await makeBackup({ connection, out, dossierKeys, scope: backupScope, takenAt, keys })
  const detail = { rows: rowsIn(written.archive), dossiers: rowsIn(written.dossierKeys) }
  await recordSystemActs(installation.open('owner'), keys.regions(), 'backup.make', detail, takenAt)
  console.log(`${out}: ${detail.rows} rows of ${written.archive.length} tables.
${dossierKeys}: the keys of ${detail.dossiers} dossiers. Keep the newest of these and destroy older copies.
Neither opens without the key file, which is not in them. Keep that, or its recovery, somewhere else.`)
  const whole = await backUpFiles(installation.files, files, out)
  return whole ? 0 : 1
}

const rowsIn = (manifest: Manifest): number => manifest.reduce((sum, { rows }) => sum + rows, 0)
