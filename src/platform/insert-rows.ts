import { CompiledQuery } from 'kysely'
import type { Db, NewRow } from './database.ts'
import type { Tables } from './tables.ts'

/** New rows by table. */
export type Rows = { [Table in keyof Tables]?: NewRow<Table>[] }

/**
 * Writes new rows of several tables in one statement for each group: one way to the database and back for all of them.
 * Rows of a group do not see each other while policies are asked, but they see those of the groups before, and may refer
 * to each other. When a group fails, nothing of the transaction stays.
 */
export async function insertRows(db: Db, ...groups: Rows[]): Promise<void> {
  const statements = groups.flatMap(statementOf)
  // What is asked at once on a connection is sent together, and done in order.
  await db
    .getExecutor()
    .provideConnection((connection) => Promise.all(statements.map((statement) => connection.executeQuery(statement))))
}

function statementOf(rows: Rows): CompiledQuery[] {
  const parameters: unknown[] = []
  const inserts = Object.entries(rows).flatMap(([table, list]) => insertOf(table, list, parameters))
  const last = inserts.pop()
  if (last === undefined) return []
  const before = inserts.map((insert, index) => `w${index} as (${insert})`).join(', ')
  return [CompiledQuery.raw(before === '' ? last : `with ${before} ${last}`, parameters)]
}

/** The text of one insert; its values are added to `parameters`. None when there are no rows. */
function insertOf(table: string, rows: readonly object[], parameters: unknown[]): string[] {
  if (rows.length === 0) return []
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const values = rows.map((row) => {
    const given = new Map<string, unknown>(Object.entries(row))
    const places = columns.map((column) => {
      const value = given.get(column)
      return value === undefined ? 'default' : `$${parameters.push(value)}`
    })
    return `(${places.join(', ')})`
  })
  return [`insert into ${table} ("${columns.join('", "')}") values ${values.join(', ')}`]
}
