/** How long the monitor takes in the server in a country of regions, and how long a large programme takes to check. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { fillDemonstration } from '../src/cli/fill-demonstration.ts'
import { knownWords } from '../src/cli/programme.ts'
import { readProgrammeText } from '../src/domains/programme/index.ts'
import { largeProgramme } from './monitor/large-programme.ts'
import { readMonitor } from './monitor/read-monitor.ts'
import { renderStatic } from './monitor/static-page.ts'
import { startServer } from './setup/child.ts'
import { configOf } from './setup/config.ts'
import { quantile, rounded } from './setup/figures.ts'
import { openInstallation, regionName } from './setup/installation.ts'

const quick = process.argv.includes('--quick')
const [regions, actions] = quick ? [3, 1500] : [25, 1500]
const [longestPage, longestCheck] = [100, 1000]

const text = largeProgramme(regionName, actions)
const checks = Array.from({ length: 5 }, () => {
  const begun = performance.now()
  const reading = readProgrammeText(Buffer.from(text), 'groot.yaml', knownWords())
  if (reading.programme?.actions?.length !== actions) throw new Error(reading.problems.map(String).join('\n'))
  return performance.now() - begun
})

await using undo = new AsyncDisposableStack()
const installation = await openInstallation()
undo.defer(() => installation.stop())
await fillDemonstration(configOf(installation))
const client = new pg.Client(installation.owner)
await client.connect()
undo.defer(() => client.end())
const settings = { regions: String(regions), actions: String(actions), text }
for (const [name, value] of Object.entries(settings))
  await client.query(`select set_config('bench.${name}', $1, false)`, [value])
await client.query(await readFile(path.join(import.meta.dirname, 'monitor/seed.sql'), 'utf8'))
await client.query('vacuum analyze')
const { rows } = await client.query<{ facts: number; municipalities: number }>(
  `select (select count(*)::int from programme.progress) as facts, (select count(*)::int from access.municipality) as municipalities`,
)

const server = await startServer(installation)
const { bytes } = await readMonitor(server.url, client, quick ? 80 : 400)
const { '/programma': pages = [] } = await server.stop()
const [p95, p50] = [rounded(quantile(pages, 0.95)), rounded(quantile(pages, 0.5))]
const check = rounded(quantile(checks, 0.5))
console.log(
  JSON.stringify({
    ...{ bench: 'monitor', regions, actions, ...rows[0], bytes, p95, p50 },
    ...{ floorP95: rounded(renderStatic(bytes, 40)), checkMs: check },
  }),
)
if (p95 > longestPage || check > longestCheck) process.exitCode = 1
