import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { AddressLine } from './rules/address-line.ts'

/** An address as one line, for people: "Vuurbaakhof 14 a, 4899 SS Breda". */
type Shown = { address: string }
/** What loading does to one kind of change: how many, and the first of them. */
export type Changes = { count: number; first: string[] }
/** What loading changes. */
export type AddressChanges = { added: Changes; changed: Changes; removed: Changes }

const columns = sql`postcode, number, letter, addition, street, town, municipality_code`
const shown = (table: string) =>
  sql`concat(${sql.ref(`${table}.street`)}, ' ', ${sql.ref(`${table}.number`)}, ${sql.ref(`${table}.letter`)},
    nullif('-' || ${sql.ref(`${table}.addition`)}, '-'), ', ', ${sql.ref(`${table}.postcode`)}, ' ', ${sql.ref(`${table}.town`)})`
const same = sql`a.postcode = n.postcode and a.number = n.number and a.letter = n.letter and a.addition = n.addition`
const differs = sql`(a.street, a.town, a.municipality_code) is distinct from (n.street, n.town, n.municipality_code)`

/** Makes room beside the table for what a file says, until the transaction ends. */
export async function makeRoom(db: Db): Promise<void> {
  await sql`create temporary table new_address (like signals.address including defaults, line integer not null)
    on commit drop`.execute(db)
}

/** Puts lines of a file in that room. */
export async function insertNew(db: Db, lines: readonly (AddressLine & { line: number })[]): Promise<void> {
  const column = <Value>(value: (line: AddressLine & { line: number }) => Value) => lines.map(value)
  await sql`insert into pg_temp.new_address (${columns}, line)
    select * from unnest(${column((l) => l.postcode)}::text[], ${column((l) => l.number)}::int[],
      ${column((l) => l.letter)}::text[], ${column((l) => l.addition)}::text[], ${column((l) => l.street)}::text[],
      ${column((l) => l.town)}::text[], ${column((l) => l.municipalityCode)}::text[], ${column((l) => l.line)}::int[])`.execute(
    db,
  )
}

/** Lines that repeat an earlier one: the first of each. */
export async function repeatedLines(db: Db, most: number): Promise<{ line: number; earlier: number }[]> {
  const { rows } = await sql<{ line: number; earlier: number }>`
    select line, earlier from (select line, min(line) over (partition by postcode, number, letter, addition) as earlier
      from pg_temp.new_address) as numbered
    where line > earlier order by line limit ${most}`.execute(db)
  return rows
}

/** What the file changes, compared with what stands there. */
export async function compareAddresses(db: Db): Promise<AddressChanges> {
  await sql`create unique index on pg_temp.new_address (postcode, number, letter, addition)`.execute(db)
  await sql`analyze pg_temp.new_address`.execute(db)
  const [added, changed, removed] = [
    sql`pg_temp.new_address n where not exists (select from signals.address a where ${same})`,
    sql`pg_temp.new_address n join signals.address a on ${same} where ${differs}`,
    sql`signals.address a where not exists (select from pg_temp.new_address n where ${same})`,
  ]
  return {
    added: await changesIn(db, 'n', added),
    changed: await changesIn(db, 'n', changed),
    removed: await changesIn(db, 'a', removed),
  }
}

async function changesIn(db: Db, table: string, from: ReturnType<typeof sql>): Promise<Changes> {
  const counted = await sql<{ count: number }>`select count(*)::int as count from ${from}`.execute(db)
  const first = await sql<Shown>`select ${shown(table)} as address from ${from} order by 1 limit 5`.execute(db)
  return { count: counted.rows[0]?.count ?? 0, first: first.rows.map(({ address }) => address) }
}

/** Makes the table say what the file says. */
export async function replaceAddresses(db: Db): Promise<void> {
  await sql`delete from signals.address a where not exists (select from pg_temp.new_address n where ${same})`.execute(
    db,
  )
  await sql`insert into signals.address as a (${columns}) select ${columns} from pg_temp.new_address
    on conflict (postcode, number, letter, addition) do update
    set street = excluded.street, town = excluded.town, municipality_code = excluded.municipality_code
    where (a.street, a.town, a.municipality_code) is distinct from (excluded.street, excluded.town, excluded.municipality_code)`.execute(
    db,
  )
}
