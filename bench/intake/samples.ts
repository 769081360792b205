import type pg from 'pg'
import type { Sample } from './floor.ts'

const most = 63

/** The tables that a report writes, in an order in which their rows may refer to each other, and which rows are its own. */
const tables = {
  'signals.signal': 'id = $1',
  'access.dossier_key': 'dossier_id = $1',
  'signals.fact': 'signal_id = $1',
  'signals.share': 'signal_id = $1',
  'signals.share_item': 'share_id in (select id from signals.share where signal_id = $1)',
  'signals.clock': 'signal_id = $1',
  'signals.event': 'signal_id = $1',
  'signals.receipt': 'signal_id = $1',
  'signals.submission': 'signal_id = $1',
  // Nothing says for which signal a notice was made: one for the desk of each, of the kind that it got.
  'access.notice': `id in (
    select distinct on (desk_id) id from access.notice where $1::uuid is not null and desk_id in (
      select desk_id from signals.signal where id = $1 union select desk_id from signals.share where signal_id = $1))`,
  'access.audit_event': "action = 'signal.submit' and resource_id = (select number from signals.signal where id = $1)",
} as const

/** Reads the rows of signals that the API took in. */
export async function readSamples(client: pg.Client): Promise<Sample[]> {
  const signals = await client.query<{ id: string; number: string; client_id: string }>(
    'select id, number, client_id from signals.signal order by number desc limit $1',
    [most],
  )
  const samples: Sample[] = []
  for (const signal of signals.rows) {
    const sample: Sample = []
    for (const [table, own] of Object.entries(tables)) {
      const rows = await rowsOf(client, table, own, signal)
      if (rows.rows.length > 0) sample.push(rows)
    }
    samples.push(sample)
  }
  return samples
}

async function rowsOf(
  client: pg.Client,
  table: string,
  own: string,
  { id, number, client_id }: { id: string; number: string; client_id: string },
): Promise<Sample[number]> {
  const found = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = ''`,
    [table],
  )
  const columns = found.rows.map(({ name }) => name)
  const values = columns.map((name) => `${name}::text`).join(', ')
  const { rows } = await client.query<(string | null)[]>({
    text: `select ${values} from ${table} where ${own}`,
    values: [id],
    rowMode: 'array',
  })
  const asPlace = (value: string | null, column: string | undefined) => {
    if (value === null || value === client_id) return value
    if (value === number) return 'number'
    if (table === 'signals.receipt' && column === 'lookup') return 'lookup'
    if (table === 'signals.submission' && column === 'key') return 'key'
    return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value) ? `id:${value}` : value
  }
  return {
    table,
    columns,
    types: found.rows.map(({ type }) => type),
    rows: rows.map((row) => row.map((value, index) => asPlace(value, columns[index]))),
  }
}
