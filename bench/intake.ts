/**
 * How many signals a second the API takes in, beside the floor: the same rows in plain SQL transactions, an insert for
 * each row; and beside the leanest way we know, an insert for each table, prepared once.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { hashOfToken } from '../src/domains/access/invitation-link.ts'
import { openKeyFile } from '../src/platform/keys.ts'
import { reportWithFiles } from './intake/files-and-languages.ts'
import type { Report, Task } from './intake/load.ts'
import { readSamples } from './intake/samples.ts'
import type { Seen } from './intake/work.ts'
import { run, startServer } from './setup/child.ts'
import { median, quantile, rounded } from './setup/figures.ts'
import { type Installation, openInstallation, regionName } from './setup/installation.ts'

const quick = process.argv.includes('--quick')
const turns = quick ? 6 : 20

await using undo = new AsyncDisposableStack()
const installation = await openInstallation()
undo.defer(() => installation.stop())
const server = await startServer(installation)
undo.defer(async () => void (await server.stop()))
const client = new pg.Client(installation.owner)
await client.connect()
undo.defer(() => client.end())

const target = { url: server.url, token: await registerPartner(installation) }
const load = (task: Task) => run<Report>('intake/load.ts', task)
await load({ what: 'warmUp', ...target, connections: 8, seconds: quick ? 3 : 8 })
const { owner } = installation
const samples = await readSamples(client)
const eight = await load({ what: 'compare', ...target, connections: 8, seconds: 1, turns, owner, samples })
const one = await load({ what: 'compare', ...target, connections: 1, seconds: 1, turns: turns / 2, owner, samples })
const form = await load({ what: 'form', ...target, connections: 8, seconds: quick ? 2 : 10 })
const withFiles = await reportWithFiles(server.url, { connections: 2, seconds: quick ? 5 : 30 })

console.log(
  JSON.stringify({
    bench: 'intake',
    connections: 8,
    ...compared(eight),
    oneConnection: compared(one),
    form: figures(form.form),
    filesAndLanguages: figures([withFiles]),
  }),
)

/** Medians over the turns; the latencies over all of them. */
function compared({ api, plain, lean }: Report) {
  const rate = (turns: Seen[]) => median(turns.map((seen) => seen.perSecond))
  const beside = (turns: Seen[]) => [rounded(rate(turns)), rounded(rate(api) / rate(turns))]
  const [floorPerSecond, ratio] = beside(plain)
  const [leanFloorPerSecond, leanRatio] = beside(lean)
  return { ...figures(api), floorPerSecond, ratio, leanFloorPerSecond, leanRatio }
}

function figures(turns: Seen[]) {
  const milliseconds = turns.flatMap((seen) => seen.milliseconds)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => rounded(quantile(milliseconds, share)))
  return { perSecond: rounded(median(turns.map((seen) => seen.perSecond))), p50, p95, p99 }
}

/** Registers a partner system as an administrator would; returns its token. */
async function registerPartner({ keyFile }: Installation): Promise<string> {
  const made = `lk_${randomBytes(32).toString('base64url')}`
  const hash = hashOfToken(await openKeyFile(keyFile), made)
  await client.query(
    `with client as (insert into access.api_client (id, region, organisation_id, name, created_on)
       select gen_random_uuid(), $1, id, 'Meetsysteem', current_date from access.organisation limit 1 returning id)
     insert into access.api_token (id, region, client_id, token_hash, scopes, created_on, expires_on)
       select gen_random_uuid(), $1, id, $2, '{signalen.insturen}', current_date, current_date + 30 from client`,
    [regionName, hash],
  )
  return made
}
