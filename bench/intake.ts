/** How many signals a second the API takes in, beside the floor: the same rows in plain SQL transactions. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { hashOfToken } from '../src/domains/access/invitation-link.ts'
import { openKeyFile } from '../src/platform/keys.ts'
import type { Floor } from './intake/floor.ts'
import type { Posts } from './intake/post.ts'
import { readSamples } from './intake/samples.ts'
import type { Seen } from './intake/work.ts'
import { run, startServer } from './setup/child.ts'
import { median, quantile, rounded } from './setup/figures.ts'
import { type Installation, openInstallation, regionName } from './setup/installation.ts'

const quick = process.argv.includes('--quick')
const seconds = quick ? 2 : 6
const rounds = quick ? 2 : 5

await using undo = new AsyncDisposableStack()
const installation = await openInstallation()
undo.defer(() => installation.stop())
const server = await startServer(installation)
undo.defer(async () => void (await server.stop()))
const client = new pg.Client(installation.owner)
await client.connect()
undo.defer(() => client.end())

const token = await registerPartner(installation)
const api = (connections: number, duration = seconds) =>
  run<Seen>('intake/post.ts', { to: 'api', url: server.url, token, connections, seconds: duration } satisfies Posts)
await api(8, quick ? 3 : 8)
const samples = await readSamples(client)
const floor = (connections: number, duration = seconds) =>
  run<Seen>('intake/floor.ts', { owner: installation.owner, samples, connections, seconds: duration } satisfies Floor)
await floor(8, 1)

const eight = await compare(8)
const one = await compare(1, Math.min(rounds, 2))
const form = await run<Seen>('intake/post.ts', {
  to: 'form',
  url: server.url,
  networks: 4000,
  connections: 8,
  seconds,
} satisfies Posts)

console.log(
  JSON.stringify({
    bench: 'intake',
    connections: 8,
    ...eight,
    one,
    form: { perSecond: rounded(form.perSecond), ...latencies(form.milliseconds) },
  }),
)

/** Measures both in turns, so that whatever else the machine does weighs on both alike; the rates are medians. */
async function compare(connections: number, turns = rounds) {
  const ours: Seen[] = []
  const plain: Seen[] = []
  for (let turn = 0; turn < turns; turn++) {
    ours.push(await api(connections))
    plain.push(await floor(connections))
  }
  const perSecond = median(ours.map((seen) => seen.perSecond))
  const floorPerSecond = median(plain.map((seen) => seen.perSecond))
  return {
    perSecond: rounded(perSecond),
    ...latencies(ours.flatMap((seen) => seen.milliseconds)),
    floorPerSecond: rounded(floorPerSecond),
    ratio: rounded(perSecond / floorPerSecond),
  }
}

function latencies(milliseconds: number[]) {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => rounded(quantile(milliseconds, share)))
  return { p50, p95, p99 }
}

/** Registers a partner system as an administrator would; returns its token. */
async function registerPartner({ keyFile }: Installation): Promise<string> {
  const made = `lk_${randomBytes(32).toString('base64url')}`
  const hash = hashOfToken(await openKeyFile(keyFile), made)
  await client.query(
    `insert into access.api_client (id, region, organisation_id, name, token_hash, created_on)
     select gen_random_uuid(), $1, id, 'Meetsysteem', $2, current_date from access.organisation limit 1`,
    [regionName, hash],
  )
  return made
}
