import pg from 'pg'
import { z } from 'zod'

/** A table as it is backed up: its columns in order, each as text; rows in the order of the key, on every machine the same. */
export type BackupTable = {
  name: string
  /** The name as it stands in a statement. */
  quoted: string
  columns: { name: string; type: string }[]
  orderBy: string
  forcesRowSecurity: boolean
  /** Tables that must be filled first. */
  needs: string[]
}

/** Where a sequence stands: the last number it gave, or none yet. */
export type SequencePosition = { name: string; last: string | null }

/** What a query needs; a client or a pool. */
export type Queryable = Pick<pg.Client, 'query'>

const tableRow = z.object({
  schema: z.string(),
  table: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string(), collated: z.boolean() })),
  key: z.array(z.string()).nullable(),
  forced: z.boolean(),
  needs: z.array(z.string()).nullable(),
})

const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')`

const tablesQuery = `
  select n.nspname as schema, c.relname as table, c.relforcerowsecurity as forced,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'collated', a.attcollation <> 0) order by a.attnum)
     from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select array_agg(a.attname::text order by k.place) from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, place)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary) as key,
    (select array_agg(distinct rn.nspname || '.' || r.relname) from pg_constraint f join pg_class r on r.oid = f.confrelid
     join pg_namespace rn on rn.oid = r.relnamespace where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and ${ours} order by 1, 2`

/** Every table of ours in an order in which each comes after those that it points at. */
export async function readTables(client: Queryable): Promise<BackupTable[]> {
  const rows = z.array(tableRow).parse((await client.query(tablesQuery)).rows)
  return inOrder(rows.map(toTable))
}

function toTable({ schema, table, columns, key, forced, needs }: z.infer<typeof tableRow>): BackupTable {
  // The order of texts differs between machines; that of their bytes does not.
  const sorted = (key ?? columns.map(({ name }) => name)).map((name) => {
    const column = columns.find((one) => one.name === name)
    return `r.${pg.escapeIdentifier(name)}${column?.collated ? ' collate "C"' : ''}`
  })
  return {
    name: `${schema}.${table}`,
    quoted: quotedName(`${schema}.${table}`),
    columns: columns.map(({ name, type }) => ({ name, type })),
    orderBy: sorted.join(', '),
    forcesRowSecurity: forced,
    needs: needs ?? [],
  }
}

function inOrder(tables: BackupTable[]): BackupTable[] {
  const sorted: BackupTable[] = []
  const waiting = [...tables]
  while (waiting.length > 0) {
    const at = waiting.findIndex((table) => table.needs.every((need) => sorted.some(({ name }) => name === need)))
    if (at < 0)
      throw new Error(`These tables point at each other in a circle: ${waiting.map(({ name }) => name).join(', ')}.`)
    sorted.push(...waiting.splice(at, 1))
  }
  return sorted
}

/** `schema.name` as it stands in a statement. */
export function quotedName(name: string): string {
  const dot = name.indexOf('.')
  return `${pg.escapeIdentifier(name.slice(0, dot))}.${pg.escapeIdentifier(name.slice(dot + 1))}`
}

const sequenceRow = z.object({ name: z.string(), last: z.string().nullable(), readable: z.boolean() })

/** Where every sequence of ours stands. Read after the rows: a number may be skipped, none may be given twice. */
export async function readSequences(client: Queryable): Promise<SequencePosition[]> {
  const { rows } = await client.query(`
    select n.nspname || '.' || c.relname as name, pg_sequence_last_value(c.oid)::text as last,
      has_sequence_privilege(c.oid, 'select') as readable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1`)
  const found = z.array(sequenceRow).parse(rows)
  const hidden = found.filter(({ readable }) => !readable)
  if (hidden.length > 0)
    throw new Error(`The role lichtketen_backup may not read ${names(hidden)}: run ./lichtketen migrate first.`)
  return found.map(({ name, last }) => ({ name, last }))
}

/** Refuses when a table would come out with rows missing: a backup that looks whole and is not is worse than none. */
export async function requireAllRowsVisible(client: Queryable): Promise<void> {
  const { rows } = await client.query(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${ours} and (not has_table_privilege(c.oid, 'select') or (row_security_active(c.oid) and not exists (
      select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*')
        and pg_get_expr(p.polqual, p.polrelid) = 'true' and p.polroles && array[current_user::regrole::oid, 0::oid])))
    order by 1`)
  const hidden = z.array(z.object({ name: z.string() })).parse(rows)
  if (hidden.length > 0)
    throw new Error(
      `The role lichtketen_backup does not see every row of ${names(hidden)}: run ./lichtketen migrate first.`,
    )
}

const names = (found: { name: string }[]): string => found.map(({ name }) => name).join(', ')

/** Makes values the same text on every server. */
export const plainText = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1`

const rowsAtATime = 500

/** The rows of a table as text, a batch at a time. Only inside a transaction. */
export async function* readRows(client: Queryable, table: BackupTable): AsyncGenerator<(string | null)[][]> {
  const columns = table.columns.map(({ name }) => `r.${pg.escapeIdentifier(name)}::text`).join(', ')
  await client.query(
    `declare backup_rows no scroll cursor for select ${columns} from ${table.quoted} as r order by ${table.orderBy}`,
  )
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${rowsAtATime} from backup_rows`,
      rowMode: 'array',
    })
    if (rows.length === 0) break
    yield rows
  }
  await client.query('close backup_rows')
}
