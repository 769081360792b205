/**
 * How long somebody with a code waits for their mailbox while others guess: 200 codes a second, half of them from one
 * network and half from everywhere; every other guess looks like a code. Those with a code come from networks of their own.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Report, Task } from './flood/load.ts'
import { openMailbox } from './mailbox/open-mailbox.ts'
import { run, startServer } from './setup/child.ts'
import { quantile, rounded } from './setup/figures.ts'
import { openInstallation } from './setup/installation.ts'
import { report } from './soak/reporters.ts'

const quick = process.argv.includes('--quick')
const perSecond = 200
const seconds = quick ? 15 : 60
const longest = 300

await using undo = new AsyncDisposableStack()
const installation = await openInstallation()
undo.defer(() => installation.stop())
const server = await startServer(installation)
undo.defer(async () => void (await server.stop()))

const codes: string[] = []
for (let turn = 0; turn < 10; turn++) codes.push(await report(server.url, turn, undefined))
const quiet = await visits(() => codes.length * 3)
const task: Task = { what: 'guesses', url: server.url, seconds, perSecond }
let over = false
const flood = run<Report>('flood/load.ts', task).finally(() => {
  over = true
})
await pause(1_000)
const during = await visits((seen) => (over ? seen : seen + 1))
const { sent, statuses, broken, ...guessed } = await flood
const { mostResident } = await server.memory('now')
const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => rounded(quantile(during, share), 0))
const p95Quiet = rounded(quantile(quiet, 0.95), 0)
const guessesPerSecond = rounded(sent / guessed.seconds, 0)
const mostMegabytes = rounded(mostResident / 1024 / 1024, 0)
const figures = { guessesPerSecond, visits: during.length, p50, p95, p99, p95Quiet, mostMegabytes, statuses, broken }
console.log(JSON.stringify({ bench: 'mailbox', ...figures, errors: server.errors().length }))
if ((p95 ?? 0) > longest || server.errors().length > 0) process.exitCode = 1

/** One visit after another, as long as more are asked for than were seen. */
async function visits(wanted: (seen: number) => number): Promise<number[]> {
  const took: number[] = []
  while (took.length < wanted(took.length)) {
    const code = codes[took.length % codes.length] ?? ''
    took.push(await openMailbox(server.url, `203.${took.length >> 8}.${took.length & 255}`, code))
  }
  return took
}
