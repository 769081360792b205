import type pg from 'pg'
import type { Sample } from './floor.ts'

const most = 63

/** The tables that a report writes, in an order in which their rows may refer to each other, and where its rows are. */
const tables = {
  'signals.signal': 'signals.signal where id = $1',
  'access.dossier_key': 'access.dossier_key where dossier_id = $1',
  'signals.fact': 'signals.fact where signal_id = $1',
  'signals.share': 'signals.share where signal_id = $1',
  'signals.share_item': 'signals.share_item where share_id in (select id from signals.share where signal_id = $1)',
  'signals.clock': 'signals.clock where signal_id = $1',
  'signals.event': 'signals.event where signal_id = $1',
  'signals.receipt': 'signals.receipt where signal_id = $1',
  'signals.submission': 'signals.submission where signal_id = $1',
  // Notices are gone as soon as they were sent: one for the desk that got the signal, one for each that got a part.
  'access.notice': `(select (jsonb_populate_record(null::access.notice, jsonb_build_object('id', gen_random_uuid(), 'region', s.region,
      'desk_id', d.desk_id, 'kind', d.kind, 'acute', s.acute = 'yes', 'at', s.received_at, 'next_attempt_at', s.received_at, 'attempts', 0, 'spread', false))).*
    from signals.signal s cross join lateral (select s.desk_id, 'newSignal' as kind
      union all select desk_id, 'partShared' from signals.share where signal_id = s.id) d where s.id = $1) as notices`,
  'access.audit_event': `access.audit_event
    where action = 'signal.submit' and resource_id = (select number from signals.signal where id = $1)`,
  // It says nothing of the signal: its lines are those that the same transaction wrote.
  'access.processing_line':
    'access.processing_line where xmin = (select xmin from access.dossier_key where dossier_id = $1)',
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
    for (const [table, from] of Object.entries(tables)) {
      const rows = await rowsOf(client, table, from, signal)
      if (rows.rows.length > 0) sample.push(rows)
    }
    samples.push(sample)
  }
  return samples
}

async function rowsOf(
  client: pg.Client,
  table: string,
  from: string,
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
    text: `select ${values} from ${from}`,
    values: [id],
    rowMode: 'array',
  })
  const asPlace = (value: string | null, column: string | undefined) => {
    if (value === null || value === client_id) return value
    if (value === number) return 'number'
    if (table === 'signals.receipt' && (column === 'lookup' || column === 'hash')) return column
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
