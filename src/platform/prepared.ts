import { sql } from 'kysely'
import type pg from 'pg'

/** Longer statements write many rows at once and hardly come again as they are. */
const longest = 6_000
const most = 300

/**
 * In front of a question for one row by its key, or for the rows of one signal, of columns that are named: it may be
 * prepared as well. A question that is built takes it with `modifyFront`.
 */
export const prepared = sql.raw('/* prepared */')

const names = new Map<string, string>()

/**
 * Lets a connection prepare the writes that come again and again: the database then works out once, not each time, what
 * tables, policies and foreign keys ask of them. Questions are prepared only when they say so: a plan that is made once
 * would not fit both a desk with ten signals and one with ten thousand, and one for every column of a table would fail
 * when that gets another while the system runs.
 */
export function prepareStatements(client: pg.ClientBase): void {
  const send: (...asked: unknown[]) => unknown = client.query.bind(client)
  const query = (asked: unknown, ...more: unknown[]) => {
    const name = typeof asked === 'string' && comesAgain(asked) ? nameOf(asked) : undefined
    return send(name === undefined ? asked : { name, text: asked }, ...more)
  }
  Object.assign(client, { query })
}

const comesAgain = (text: string) =>
  text.length <= longest && /^(?:(?:select )?\/\* prepared \*\/|(?:with w0 as \()?(?:insert|update|delete) )/.test(text)

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const name = `lichtketen ${names.size + 1}`
  names.set(text, name)
  return name
}
