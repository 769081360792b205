/** How long the inbox and the page of a signal take in the server, with 100,000 signals in the region. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { fillDemonstration } from '../src/cli/fill-demonstration.ts'
import { readPages } from './inbox/read-pages.ts'
import { withoutIndex } from './inbox/without-index.ts'
import { startServer } from './setup/child.ts'
import { configOf } from './setup/config.ts'
import { quantile, rounded } from './setup/figures.ts'
import { openInstallation } from './setup/installation.ts'

const quick = process.argv.includes('--quick')
const desk = 'aandachtsfunctionarissen-breda'
const longest = 50

await using undo = new AsyncDisposableStack()
const installation = await openInstallation()
undo.defer(() => installation.stop())
await fillDemonstration(configOf(installation))
const client = new pg.Client(installation.owner)
await client.connect()
undo.defer(() => client.end())
await client.query(await readFile(path.join(import.meta.dirname, 'inbox/seed.sql'), 'utf8'))
await client.query('vacuum analyze')
const signals = await client.query<{ count: number }>('select count(*)::int from signals.signal')

const server = await startServer(installation)
await readPages(server.url, client, desk, quick ? 100 : 500)
const took = await server.stop()
const slow = await withoutIndex(installation, desk)

const [inboxP95, signalP95] = ['/postvak', '/signalen'].map((kind) => rounded(quantile(took[kind] ?? [], 0.95)))
const [inboxP50, signalP50] = ['/postvak', '/signalen'].map((kind) => rounded(quantile(took[kind] ?? [], 0.5)))
console.log(
  JSON.stringify({
    bench: 'inbox',
    signals: signals.rows[0]?.count,
    inboxP95,
    signalP95,
    inboxP50,
    signalP50,
    indexUsed: slow.length === 0,
  }),
)
for (const plan of slow) console.error(`reads every signal:\n${plan}`)
if (slow.length > 0 || (inboxP95 ?? 0) > longest || (signalP95 ?? 0) > longest) process.exitCode = 1
