// The real server, as it is built, in a process of its own, so that whoever measures it takes nothing away from it. When its input
// closes it stops, and says how long each request took as it saw it: from the last header read to the last byte sent.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { configOf } from './config.ts'

// It is built: a type of it would ask for what is not there before the first build.
const built: Pick<typeof import('../../src/main.ts'), 'startServer'> = await import(
  path.join(import.meta.dirname, '../../dist/server.js')
)
const [host = '', port = '', database = '', keyFile = ''] = process.argv.slice(2)
const took: Record<string, number[]> = {}
const started = new WeakMap<object, number>()
const requestIn = (message: unknown) => (message as { request: IncomingMessage }).request

subscribe('http.server.request.start', (message) => started.set(requestIn(message), performance.now()))
subscribe('http.server.response.finish', (message) => {
  const request = requestIn(message)
  const [, kind = ''] = /^(\/[a-z]*)/.exec(request.url ?? '') ?? []
  const measured = request.headers['x-measured'] !== undefined
  if (measured) took[kind] = [...(took[kind] ?? []), performance.now() - (started.get(request) ?? 0)]
})

const runtime = { host, port: Number(port), database, user: 'lichtketen_runtime' }
const server = await built.startServer(configOf({ runtime, keyFile }))
console.log(server.url)
process.stdin.resume().on('end', async () => {
  await server.stop()
  console.log(JSON.stringify(took))
  process.exit(0)
})
