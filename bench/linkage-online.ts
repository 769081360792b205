/**
 * A new record against an index of a million: how long it takes to find who it may be, how many records a second are taken
 * in, and how much memory they take. In the same run, with the same questions: the floor, who has the same name and birth
 * date to the letter; and PostgreSQL, the ten names most alike by trigrams.
 */
import pg from 'pg'
import { generatedSchemas } from '../src/domains/linkage/rules/generate/schemas.ts'
import { openIndex } from '../src/domains/linkage/rules/online/online-index.ts'
import { shippedModel } from '../src/domains/linkage/shipped-models.ts'
import { quantile, rounded } from './setup/figures.ts'
import { openInstallation } from './setup/installation.ts'

type Values = Record<string, string>
type Question = { of: string; values: Values }

const quick = process.argv.includes('--quick')
const sizes = quick ? [1_000, 10_000] : [10_000, 1_000_000]
const questions = quick ? 200 : 1_000
const most = 10
const bound = { p95: 10, addedPerSecond: 500 }
const columns = Object.keys(generatedSchemas.person.columns)
const runs = []
for (const size of sizes) {
  const people = invented(size)
  runs.push({ size, ...ofIndex(people), floor: ofEqual(people), postgres: await ofTrigrams(people) })
}
const [small, large] = runs
if (!small || !large) throw new Error('two sizes are compared')
const exponent = rounded(Math.log(large.p50 / small.p50) / Math.log(large.size / small.size))
console.log(JSON.stringify({ bench: 'linkage-online', ...large, exponent, smaller: small }))
if (large.p95 > bound.p95 || large.addedPerSecond < bound.addedPerSecond) process.exitCode = 1

/** People for the index, and second records of some of them to ask about. */
function invented(size: number): { kept: Question[]; asked: Question[] } {
  const [kept, asked]: [Question[], Question[]] = [[], []]
  let last = -1
  for (const { of, cells } of generatedSchemas.person.records(size)) {
    const values = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
    if (of !== last) kept.push({ of: String(of), values })
    else if (of % Math.ceil(size / questions / 2) === 0) asked.push({ of: String(of), values })
    last = of
  }
  return { kept, asked }
}

function ofIndex({ kept, asked }: ReturnType<typeof invented>) {
  const before = process.memoryUsage().rss
  const index = openIndex(shippedModel('person'))
  const started = performance.now()
  for (const { of, values } of kept) index.add(of, values)
  const seconds = (performance.now() - started) / 1000
  const megabytes = (process.memoryUsage().rss - before) / 1024 / 1024
  const found = timed(asked, (values) => index.find(values, most).map(({ id }) => id))
  return { addedPerSecond: rounded(kept.length / seconds, 0), megabytes: rounded(megabytes, 0), ...found }
}

/** Who has the same name and birth date, found in a map. */
function ofEqual({ kept, asked }: ReturnType<typeof invented>) {
  const keyOf = ({ name, birthDate }: Values) => `${name}|${birthDate}`
  const people = Map.groupBy(kept, ({ values }) => keyOf(values))
  return timed(asked, (values) => people.get(keyOf(values))?.map(({ of }) => of) ?? [])
}

async function ofTrigrams({ kept, asked }: ReturnType<typeof invented>) {
  const installation = await openInstallation()
  const client = new pg.Client(installation.owner)
  try {
    await client.connect()
    await client.query('create extension if not exists pg_trgm')
    await client.query('create table people (id text, name text)')
    for (let at = 0; at < kept.length; at += 10_000) {
      const part = kept.slice(at, at + 10_000)
      const values = [part.map(({ of }) => of), part.map(({ values }) => values.name)]
      await client.query('insert into people select * from unnest($1::text[], $2::text[])', values)
    }
    await client.query('create index on people using gist (name gist_trgm_ops(siglen=64))')
    await client.query('analyze people')
    const few = asked.slice(0, 100)
    const answers: string[][] = []
    const milliseconds: number[] = []
    for (const { values } of few) {
      const started = performance.now()
      const { rows } = await client.query<{ id: string }>(`select id from people order by name <-> $1 limit ${most}`, [
        values.name,
      ])
      milliseconds.push(performance.now() - started)
      answers.push(rows.map(({ id }) => id))
    }
    return figuresOf(few, answers, milliseconds)
  } finally {
    await client.end()
    await installation.stop()
  }
}

function timed(asked: Question[], find: (values: Values) => string[]) {
  const milliseconds: number[] = []
  const answers = asked.map(({ values }) => {
    const started = performance.now()
    const answer = find(values)
    milliseconds.push(performance.now() - started)
    return answer
  })
  return figuresOf(asked, answers, milliseconds)
}

function figuresOf(asked: Question[], answers: string[][], milliseconds: number[]) {
  const right = asked.filter(({ of }, at) => answers[at]?.includes(of)).length
  const [p50, p95] = [0.5, 0.95].map((share) => rounded(quantile(milliseconds, share), 3))
  return { p50: p50 ?? 0, p95: p95 ?? 0, recall: rounded(right / Math.max(1, asked.length), 4) }
}
