import { join } from 'node:path'
import { type DatabaseAddress, readDatabaseAddress, readKeyFilePath, readMigrationAddress } from '../config.ts'
import { type Db, openDatabase } from '../platform/database.ts'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { claimOwnership } from '../platform/single-owner.ts'
import type { FilesPlace } from './backup-files.ts'
import { findDemoFolder } from './demo-folder.ts'

/** The settings of the environment, or others in a test. */
export type Environment = Record<string, string | undefined>

/** What a command works on: the installation of the environment, or a demonstration in a folder. */
export type Installation = {
  keyFile: string
  files: FilesPlace
  /** The address of the owner of the tables. */
  owner(): DatabaseAddress
  /** Opens the database as the running system, or as the owner; closed with the installation. */
  open(as?: 'owner'): Db
  [Symbol.asyncDispose](): Promise<void>
}

/** Finds the installation; with `data`, that of a demonstration, whose database is started when it is not running. */
export async function openInstallation(data: string | undefined, environment: Environment): Promise<Installation> {
  await using stack = new AsyncDisposableStack()
  const found = data === undefined ? fromEnvironment(environment) : await fromFolder(data, stack)
  const rest = stack.move()
  return {
    keyFile: found.keyFile,
    files: found.files,
    owner: found.owner,
    open(as) {
      const { db, close } = openDatabase({ ...(as === 'owner' ? found.owner() : found.runtime()), max: 3 }, () => {})
      rest.defer(close)
      return db
    },
    [Symbol.asyncDispose]: () => rest.disposeAsync(),
  }
}

/** Where the settings say that files are kept. */
export function filesPlaceIn(environment: Environment): FilesPlace {
  const folder = environment.LICHTKETEN_FILES_FOLDER?.trim()
  if (folder) return { folder }
  return environment.LICHTKETEN_FILES_S3_URL?.trim() ? 'storage' : null
}

const fromEnvironment = (environment: Environment) => ({
  keyFile: readKeyFilePath(environment),
  files: filesPlaceIn(environment),
  owner: () => readMigrationAddress(environment),
  runtime: () => readDatabaseAddress(environment),
})

async function fromFolder(data: string, stack: AsyncDisposableStack) {
  const { postgres, keyFile, files } = await findDemoFolder(data)
  const owner = { ...(await reachServer(postgres, stack)), database: 'lichtketen' }
  return {
    keyFile,
    files: { folder: files },
    owner: () => owner,
    runtime: () => ({ ...owner, user: 'lichtketen_runtime' }),
  }
}

/** A demonstration that runs is asked through its socket; one that does not is started for as long as the command works. */
async function reachServer(folder: string, stack: AsyncDisposableStack) {
  const release = await claimOwnership(join(folder, 'owner.sock'))
  if (!release) return { host: folder, port: 5432, user: 'postgres' }
  await release()
  const server = await startEmbeddedPostgres({ dataDir: folder })
  stack.defer(server.stop)
  return server.connection
}
