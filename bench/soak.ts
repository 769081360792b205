/**
 * Half an hour of mixed work in one process: people report in many languages, with photographs and without, and come
 * back with their code; officers read, take up and hand over; receivers answer; clocks come due. Whether memory grows
 * is told by what the objects of the server take after what nobody needs was thrown away: how much of the machine a
 * process holds depends more on when it last did so.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { fillDemonstration } from '../src/cli/fill-demonstration.ts'
import type { Memory } from './setup/child.ts'
import { startServer } from './setup/child.ts'
import { configOf } from './setup/config.ts'
import { rounded } from './setup/figures.ts'
import { openInstallation } from './setup/installation.ts'
import { watchClocks } from './soak/clocks.ts'
import { growthOf } from './soak/growth.ts'
import { startWork } from './soak/work.ts'

const quick = process.argv.includes('--quick')
const minutes = quick ? 3 : 30
const mostGrowth = 10
const latest = 10

await using undo = new AsyncDisposableStack()
const installation = await openInstallation()
undo.defer(() => installation.stop())
await fillDemonstration(configOf(installation))
const server = await startServer(installation)
undo.defer(async () => void (await server.stop()))
const client = new pg.Client(installation.owner)
await client.connect()
undo.defer(() => client.end())

const stopping = new AbortController()
const work = await startWork(server.url, client, stopping.signal)
const clocks = watchClocks(client, stopping.signal)
const seen: Memory[] = []
const end = performance.now() + minutes * 60_000
while (performance.now() < end) {
  await pause(10_000)
  seen.push(await server.memory('kept'))
}
stopping.abort()
const [done, fired] = await Promise.all([work.finished, clocks])
const { growth, growthResident } = growthOf(seen)
const last = seen.at(-1)
const errors = [...done.errors, ...server.errors()]
console.log(
  JSON.stringify({
    bench: 'soak',
    minutes,
    ...done.counts,
    growthMegabytes: growth,
    growthResidentMegabytes: growthResident,
    heapMegabytes: megabytes(last?.heap),
    residentMegabytes: megabytes(last?.resident),
    mostResidentMegabytes: megabytes(last?.mostResident),
    errors: errors.length,
    clocks: fired.due,
    slowestClockSeconds: rounded(fired.slowest),
  }),
)
for (const error of errors.slice(0, 20)) console.error(error)
if (errors.length > 0 || growth > mostGrowth || fired.slowest > latest) process.exitCode = 1

function megabytes(bytes = 0): number {
  return rounded(bytes / 1024 / 1024, 1)
}
