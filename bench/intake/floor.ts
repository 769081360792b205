import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { PostgresConnection } from '../../src/platform/embedded-postgres.ts'

/**
 * The rows of one signal, as text, in an order in which they may refer to each other. What must differ each time stands
 * in them as `id:…`, `number`, `lookup`, `hash` or `key`.
 */
export type Sample = { table: string; columns: string[]; types: string[]; rows: (string | null)[][] }[]

/**
 * The floor: the same rows, in as many transactions, written in SQL by their owner. No token, no rights, no route, no
 * seal and no HTTP: what is left is what the database itself costs. `plain` is an insert for each row, as one would write
 * it; `lean` is the least that we know to ask of it: an insert for each table, prepared once.
 */
export type Way = 'plain' | 'lean'

/** Opens the connections over which the floor is written, in one of the two ways. */
export async function openFloor(owner: PostgresConnection, samples: Sample[], connections: number, way: Way) {
  const clients = await Promise.all(Array.from({ length: connections }, () => connect(owner)))
  const signals = samples.map((sample) => sample.flatMap(way === 'plain' ? insertEachRow : insertTogether))
  const year = way === 'plain' ? 2027 : 2028
  const run = 1000 + (randomBytes(2).readUInt16BE() % 9000)
  let written = 0
  return {
    async write(connection: number): Promise<void> {
      const [client, signal] = [clients[connection], signals[written++ % signals.length]]
      if (!client || !signal) throw new Error('nothing to write')
      const fresh = freshValues(`${year}-${run}${String(written).padStart(5, '0')}`)
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

type Statement = { name?: string; text: string; values: (string | null)[] }

/** Each table in one statement, prepared once for each number of rows. */
const insertTogether = (rows: Sample[number]): Statement[] => [
  { name: `${rows.table} ${rows.rows.length}`, ...insert(rows) },
]

/** Each row in a statement of its own. */
const insertEachRow = ({ rows, ...table }: Sample[number]): Statement[] =>
  rows.map((row) => insert({ ...table, rows: [row] }))

function insert({ table, columns, types, rows }: Sample[number]): Statement {
  const places = rows.map(
    (_, row) => `(${types.map((type, i) => `$${row * types.length + i + 1}::${type}`).join(', ')})`,
  )
  const text = `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values ${places.join(', ')}`
  return { text, values: rows.flat() }
}

/** Gives the rows of one signal ids, number, code and key of their own. */
function freshValues(number: string): (value: string | null) => string | null {
  const ids = new Map<string, string>()
  return (value) => {
    if (value === 'number') return number
    if (value === 'lookup') return randomUUID().slice(0, 6)
    if (value === 'hash') return `\\x${randomBytes(32).toString('hex')}`
    if (value === 'key') return randomBytes(32).toString('base64url')
    if (!value?.startsWith('id:')) return value
    const id = ids.get(value) ?? randomUUID()
    ids.set(value, id)
    return id
  }
}
