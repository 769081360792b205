import type pg from 'pg'

/** Longer statements write many rows at once and hardly come again as they are. */
const longest = 6_000
const most = 300

const names = new Map<string, string>()

/**
 * Lets a connection prepare the writes that come again and again: the database then works out once, not each time, what
 * tables, policies and foreign keys ask of them. Reads are not prepared: a plan that is made once would not fit both a
 * desk with ten signals and one with ten thousand, and would fail when a table gets a column while the system runs.
 */
export function prepareWrites(client: pg.ClientBase): void {
  const send: (...asked: unknown[]) => unknown = client.query.bind(client)
  const query = (asked: unknown, ...more: unknown[]) => {
    const name = typeof asked === 'string' && isWrite(asked) ? nameOf(asked) : undefined
    return send(name === undefined ? asked : { name, text: asked }, ...more)
  }
  Object.assign(client, { query })
}

const isWrite = (text: string) => text.length <= longest && /^(?:with w0 as \()?(?:insert|update|delete) /.test(text)

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const name = `write ${names.size + 1}`
  names.set(text, name)
  return name
}
