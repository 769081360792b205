import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { PostgresConnection } from '../../src/platform/embedded-postgres.ts'

/**
 * The rows of one signal, as text, in an order in which they may refer to each other. What must differ each time stands
 * in them as `id:…`, `number`, `lookup` or `key`.
 */
export type Sample = { table: string; columns: string[]; types: string[]; rows: (string | null)[][] }[]

/**
 * The floor: the same rows, in as many transactions, written in plain SQL by their owner. No token, no rights, no route,
 * no seal and no HTTP: what is left is what the database itself costs.
 */
export async function openFloor(owner: PostgresConnection, samples: Sample[], connections: number) {
  const clients = await Promise.all(Array.from({ length: connections }, () => connect(owner)))
  const signals = samples.map((sample) => sample.map(toStatement))
  const run = 1000 + (randomBytes(2).readUInt16BE() % 9000)
  let written = 0
  return {
    async write(connection: number): Promise<void> {
      const [client, signal] = [clients[connection], signals[written++ % signals.length]]
      if (!client || !signal) throw new Error('nothing to write')
      const fresh = freshValues(`2027-${run}${String(written).padStart(5, '0')}`)
      await client.query('begin')
      for (const { values, ...statement } of signal) await client.query({ ...statement, values: values.map(fresh) })
      await client.query('commit')
    },
    close: () => Promise.all(clients.map((client) => client.end())),
  }
}

async function connect(owner: PostgresConnection): Promise<pg.Client> {
  const client = new pg.Client(owner)
  await client.connect()
  return client
}

/** Each table in one statement, prepared once for each number of rows. */
function toStatement({ table, columns, types, rows }: Sample[number]) {
  const places = rows.map(
    (_, row) => `(${types.map((type, i) => `$${row * types.length + i + 1}::${type}`).join(', ')})`,
  )
  const text = `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values ${places.join(', ')}`
  return { name: `${table} ${rows.length}`, text, values: rows.flat() }
}

/** Gives the rows of one signal ids, number, code and key of their own. */
function freshValues(number: string): (value: string | null) => string | null {
  const ids = new Map<string, string>()
  return (value) => {
    if (value === 'number') return number
    if (value === 'lookup') return randomUUID().slice(0, 6)
    if (value === 'key') return randomBytes(32).toString('base64url')
    if (!value?.startsWith('id:')) return value
    const id = ids.get(value) ?? randomUUID()
    ids.set(value, id)
    return id
  }
}
