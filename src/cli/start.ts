import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { startServer } from '../main.ts'
import { requireFreePort } from './port.ts'
import { stopAsked } from './stop-asked.ts'

/** Runs the server with the settings of the environment until it is stopped. */
export async function start(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  const config = readConfig(process.env)
  await requireFreePort(config.host, config.port)
  const server = await startServer(config)
  const stopped = stopAsked()
  console.log(`Lichtketen is ready on ${server.url}`)
  await stopped
  await server.stop()
  return 0
}
