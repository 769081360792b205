import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type PostgresConnection, startEmbeddedPostgres } from '../platform/embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's connection to the one PostgreSQL of this run. */
    postgres: PostgresConnection
  }
}

/** Starts one PostgreSQL for the whole run in a folder of its own; nothing of it is left afterwards. */
export default async function serverForTests(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lk-test-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  try {
    const server = await startEmbeddedPostgres({ dataDir: folder })
    project.provide('postgres', server.connection)
    return () => server.stop().finally(removeFolder)
  } catch (error) {
    await removeFolder()
    throw error
  }
}
