import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadDemonstrationRegion } from '../../src/cli/demo-region.ts'
import { type PostgresConnection, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { ensureDatabase } from '../../src/platform/ensure-database.ts'
import { newKeyFile, writeKeyFile } from '../../src/platform/keys.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { projectRoot } from '../../src/platform/project-root.ts'

/** The region that benchmarks serve. */
export const regionName = 'zeeland-west-brabant'

/** A database of its own with the region loaded and nobody in it; gone when it is stopped. */
export type Installation = {
  /** The owner's connection. */
  owner: PostgresConnection
  /** That of the running system. */
  runtime: PostgresConnection
  keyFile: string
  stop(): Promise<void>
}

/** Makes an installation in a temporary folder. */
export async function openInstallation(): Promise<Installation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lk-bench-'))
  // The database runs as another user when this runs as root: it must be able to pass through.
  await chmod(folder, 0o711)
  await using undo = new AsyncDisposableStack()
  undo.defer(() => rm(folder, { recursive: true, force: true }))
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'pg') })
  undo.defer(() => postgres.stop())
  const owner = await ensureDatabase(postgres.connection, 'lichtketen')
  await migrate(owner, path.join(projectRoot, 'db'))
  await loadDemonstrationRegion(owner, path.join(projectRoot, 'regions', regionName))
  const keyFile = path.join(folder, 'keys.json')
  await writeKeyFile(keyFile, newKeyFile(regionName))
  const all = undo.move()
  return { owner, runtime: { ...owner, user: 'lichtketen_runtime' }, keyFile, stop: () => all.disposeAsync() }
}
