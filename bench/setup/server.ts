// The real server, as it is built, in a process of its own, so that whoever measures it takes nothing away from it. Nothing that
// translates sources stands in that process: it would take four times the memory of the server. Asked for its memory it
// says how much that is. When its input closes it stops, and says how long each request took as it saw it: from the last
// header read to the last byte sent.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Memory } from './child.ts'

// It is built: a type of it would ask for what is not there before the first build.
const built: Pick<typeof import('../../src/main.ts'), 'startServer'> = await import(
  path.join(import.meta.dirname, '../../dist/server.js')
)
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

let mostResident = 0
const watch = setInterval(() => {
  mostResident = Math.max(mostResident, process.memoryUsage.rss())
}, 100)

const server = await built.startServer(JSON.parse(process.argv[2] ?? ''))
console.log(server.url)
for await (const asked of createInterface({ input: process.stdin })) console.log(JSON.stringify(memory(asked)))
clearInterval(watch)
await server.stop()
console.log(JSON.stringify(took))
process.exit(0)

/** What is held now, and the most that ever was; `kept` first throws away what nobody needs. */
function memory(asked: string): Memory {
  if (asked === 'kept') throwAway()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { resident: rss, mostResident: Math.max(rss, mostResident), heap: heapUsed, outside: external }
}

function throwAway(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('this Node cannot collect its garbage')
  for (let turn = 0; turn < 3; turn++) collect()
}
