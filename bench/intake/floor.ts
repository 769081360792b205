// The floor: the same rows, in as many transactions, written in plain SQL by their owner. No token, no rights, no route,
// no seal and no HTTP: what is left is what the database itself costs.
import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { PostgresConnection } from '../../src/platform/embedded-postgres.ts'
import { drive, type Load, task } from './work.ts'

/** What is written: rows that the API wrote before, by table, in an order in which they may refer to each other. */
export type Floor = Load & { owner: PostgresConnection; samples: Sample[] }
/** The rows of one signal, as text. What must differ each time stands in them as `id:…`, `number`, `lookup` or `key`. */
export type Sample = { table: string; columns: string[]; types: string[]; rows: (string | null)[][] }[]

const { owner, samples, ...load }: Floor = await task()
const clients = await Promise.all(
  Array.from({ length: load.connections }, async () => {
    const client = new pg.Client(owner)
    await client.connect()
    return client
  }),
)

const start = process.hrtime.bigint()
let written = 0

/** Each table in one statement that is prepared once for each number of rows. */
const statements = samples.map((sample) =>
  sample.map(({ table, columns, types, rows }) => {
    const places = rows.map(
      (_, row) => `(${types.map((type, i) => `$${row * types.length + i + 1}::${type}`).join(', ')})`,
    )
    const text = `insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`
    return { name: `${table} ${rows.length}`, text, values: rows.flat() }
  }),
)

const seen = await drive(load, async (connection) => {
  const client = clients[connection]
  const statement = statements[written++ % statements.length]
  if (!client || !statement) throw new Error('nothing to write')
  const ids = new Map<string, string>()
  const number = `2027-${start % 100_000n}${String(written).padStart(4, '0')}`
  const fresh = (value: string | null) => {
    if (value === 'number') return number
    if (value === 'lookup') return randomUUID().slice(0, 6)
    if (value === 'key') return randomBytes(32).toString('base64url')
    if (!value?.startsWith('id:')) return value
    const known = ids.get(value) ?? randomUUID()
    ids.set(value, known)
    return known
  }
  await client.query('begin')
  for (const { name, text, values } of statement) await client.query({ name, text, values: values.map(fresh) })
  await client.query('commit')
})
await Promise.all(clients.map((client) => client.end()))
console.log(JSON.stringify(seen))
