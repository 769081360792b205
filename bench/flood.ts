/**
 * A minute of 10,000 public posts, half from one network and half from everywhere, of which none does what the page asks.
 * Meanwhile people report who do, from the network of the flood and from elsewhere, with script and without. Told is how long they wait, how much
 * memory the server takes, and whether every report that was acknowledged is there.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { parseReceipt } from '../src/domains/signals/rules/receipt.ts'
import type { Report, Task } from './flood/load.ts'
import { type Reported, reportAsAsked } from './flood/person.ts'
import { run, startServer } from './setup/child.ts'
import { quantile, rounded } from './setup/figures.ts'
import { openInstallation } from './setup/installation.ts'

const quick = process.argv.includes('--quick')
const perSecond = 10_000 / 60
const seconds = quick ? 20 : 60
const mostMegabytes = 512
const longest = 5_000

await using undo = new AsyncDisposableStack()
const installation = await openInstallation()
undo.defer(() => installation.stop())
const server = await startServer(installation)
undo.defer(async () => void (await server.stop()))
const client = new pg.Client(installation.owner)
await client.connect()
undo.defer(() => client.end())

await reportAsAsked(server.url, { network: '198.51.100', script: true })
const task: Task = { what: 'mixed', url: server.url, seconds, perSecond }
let over = false
const flood = run<Report>('flood/load.ts', task).finally(() => {
  over = true
})
const people: Reported[] = []
// Without the sum nothing tells them from who floods there: they wait among those, and are told apart.
const behind: Reported[] = []
for (let at = 0; !over; at++) {
  await pause(2_000)
  const network = at % 2 === 0 ? '192.0.2' : `203.0.${at}`
  const script = at % 4 < 2
  const list = at % 2 === 0 && !script ? behind : people
  list.push(await reportAsAsked(server.url, { network, script }))
}
const { sent, statuses, codes, broken, ...flooded } = await flood
const { mostResident } = await server.memory('now')
const kept = await receiptsOf(client)
const lost = codes.filter((code) => !kept.has(lookupOf(code))).length
const asked = people.map(({ sum, answer }) => sum + answer)

const figures = {
  postsPerMinute: rounded((sent / flooded.seconds) * 60, 0),
  mostMegabytes: rounded(mostResident / 1024 / 1024, 0),
  people: people.length,
  answerP50: rounded(
    quantile(
      people.map(({ answer }) => answer),
      0.5,
    ),
    0,
  ),
  longestAnswer: rounded(Math.max(...people.map(({ answer }) => answer)), 0),
  longestSum: rounded(Math.max(...people.map(({ sum }) => sum)), 0),
  longestSumAndAnswer: rounded(Math.max(...asked), 0),
  longestWhole: rounded(Math.max(...people.map(({ whole }) => whole)), 0),
  longestBehind: rounded(Math.max(0, ...behind.map(({ answer }) => answer)), 0),
}
console.log(
  JSON.stringify({
    bench: 'flood',
    ...figures,
    statuses,
    acknowledged: codes.length,
    lost,
    broken,
    errors: server.errors().length,
  }),
)
const bad = figures.mostMegabytes >= mostMegabytes || figures.longestSumAndAnswer > longest || lost > 0
if (bad || server.errors().length > 0) process.exitCode = 1

async function receiptsOf(database: pg.Client): Promise<Set<string>> {
  const { rows } = await database.query<{ lookup: string }>('select lookup from signals.receipt')
  return new Set(rows.map(({ lookup }) => lookup))
}

function lookupOf(code: string): string {
  const parsed = parseReceipt(code)
  return 'lookup' in parsed ? parsed.lookup : ''
}
