import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { startServer } from '../main.ts'
import { type PostgresConnection, startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { ensureDatabase } from '../platform/ensure-database.ts'
import { defaultLimits } from '../platform/files/files.ts'
import { newKeyFile, writeKeyFile } from '../platform/keys.ts'
import { migrate } from '../platform/migrate.ts'
import { projectRoot } from '../platform/project-root.ts'
import { loadDemonstrationAddresses } from './demo-addresses.ts'
import { type DemoFolder, takeDemoFolder } from './demo-folder.ts'
import { demoPeople } from './demo-people.ts'
import { loadDemonstrationProgramme } from './demo-programme.ts'
import { loadDemonstrationRegion } from './demo-region.ts'
import { fillDemonstration } from './fill-demonstration.ts'
import { readPort, requireFreePort } from './port.ts'
import { stopAsked } from './stop-asked.ts'

const host = '127.0.0.1'
const region = 'zeeland-west-brabant'

const options = {
  port: { type: 'string', default: '8080' },
  data: { type: 'string' },
  fresh: { type: 'boolean', default: false },
} as const

/** Runs a demonstration with a database of its own until it is stopped. Nobody but this machine can reach it. */
export async function demo(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options })
  const port = readPort(values.port)
  refuseRealSettings(process.env)
  if (port !== 0) await requireFreePort(host, port)
  await using running = new AsyncDisposableStack()
  const folder = await takeDemoFolder(values.data, values.fresh)
  running.defer(folder.release)
  const postgres = await startEmbeddedPostgres({ dataDir: folder.postgres })
  running.defer(postgres.stop)
  if (!(await exists(folder.keyFile))) await writeKeyFile(folder.keyFile, newKeyFile(region))
  const database = await prepareDatabase(postgres.connection)
  const config = demoConfig(database, port, folder)
  await fillDemonstration(config)
  const server = await startServer(config)
  running.defer(server.stop)
  const stopped = stopAsked()
  console.log(`Lichtketen is ready on ${server.url}`)
  await stopped
  return 0
}

/** A demonstration has people anyone may be: it never meets a real database or a network. */
function refuseRealSettings(environment: NodeJS.ProcessEnv): void {
  for (const name of ['DATABASE_URL', 'MIGRATION_DATABASE_URL']) {
    if (environment[name]) throw new Error(`The demonstration brings its own database and refuses ${name}: unset it.`)
  }
  if (environment.HOST && !['127.0.0.1', 'localhost', '::1'].includes(environment.HOST)) {
    throw new Error(`The demonstration serves this machine alone and refuses HOST=${environment.HOST}: unset it.`)
  }
}

async function prepareDatabase(server: PostgresConnection): Promise<PostgresConnection> {
  const owner = await ensureDatabase(server, 'lichtketen')
  await migrate(owner, join(projectRoot, 'db')).catch((error: Error) => {
    if (!error.message.includes('was changed after')) throw error
    throw new Error('This demonstration was made by another version of Lichtketen: start it anew with --fresh.')
  })
  const folder = join(projectRoot, 'regions', region)
  await loadDemonstrationRegion(owner, folder)
  await loadDemonstrationProgramme(owner, join(folder, 'programme.yaml'))
  await loadDemonstrationAddresses(owner)
  return { ...owner, user: 'lichtketen_runtime' }
}

const demoConfig = (database: PostgresConnection, port: number, { keyFile, files }: DemoFolder): Config => ({
  mode: 'demonstration',
  demonstration: demoPeople,
  database,
  url: `http://${host}:${port}`,
  host,
  port,
  keyFile,
  files: { keptIn: { folder: files }, clamd: null, limits: defaultLimits },
  region,
  trustedProxies: [],
  logLevel: 'warn',
})

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
