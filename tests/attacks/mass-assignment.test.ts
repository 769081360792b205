import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../routes.ts'
import { type Attacked, changed, openAttacked, posts } from './attacked.ts'

/** The same scene twice: one gets the forms as our pages send them, the other with more in them. */
let plain: Attacked
let forged: Attacked
let more: [string, string][]
beforeAll(async () => {
  plain = await openAttacked()
  forged = await openAttacked()
  more = await everyColumn(forged)
}, 300_000)
afterAll(async () => {
  await plain.close()
  await forged.close()
})

/** What a database takes in a column of a type; of an id one that is there. */
const takenIn = (type: string, id: string): string =>
  ({
    uuid: id,
    boolean: 'true',
    integer: '99',
    bigint: '99',
    date: '2020-01-01',
    jsonb: '{"x":1}',
    bytea: '\\x00',
    ARRAY: '{x}',
    'timestamp with time zone': '2020-01-01T00:00:00Z',
  })[type] ?? 'forged'

/** The name of every column of every table, as it is and as our code writes it, with a value that it would take. */
async function everyColumn({ scene }: Attacked): Promise<[string, string][]> {
  const { rows } = await scene.world.database.owner.query<{ name: string; type: string }>(
    `select distinct on (column_name) column_name as name, data_type as type from information_schema.columns
     where table_schema in ('access', 'signals', 'auth') order by 1`,
  )
  const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  const all = rows.flatMap(({ name, type }) =>
    [...new Set([name, camel(name), `${name}[]`])].map((one): [string, string] => [
      one,
      takenIn(type, scene.signal.id),
    ]),
  )
  return all.filter(([name]) => !ownFields.has(name))
}
/** Names of columns that a form of ours uses for a field of its own. */
const ownFields = new Set(['code', 'url', 'postcode'])

/** The days of the machine: the test may go on past midnight. */
const days = [0, 1].map((on) => new Date(Date.now() + on * 86_400_000).toISOString().slice(0, 10))
/** A row without what must differ between two times that the same is done: ids, seals, secrets, the time and transactions. */
const comparable = (row: string) =>
  row
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '?')
    .replaceAll(/\\+x[0-9a-f]{8,}/g, (seal) => `sealed ${seal.length}`)
    .replaceAll(new RegExp(`(?:${days.join('|')}) [\\d:.]+\\+\\d\\d`, 'g'), 'now')
    .replaceAll(/[\w-]{32,}/g, '#')
    .replace(/^(signals\.index_change \(.*,)\d+(,[\d-]+\))$/, '$1transaction$2')

async function send(attacked: Attacked, route: Route, extra: [string, string][]) {
  const as = await attacked.browserFor(route)
  const path = attacked.addressOf(route)
  const before = await attacked.stored()
  const body = new URLSearchParams([...Object.entries(attacked.sentTo(route)), ...extra])
  const { status } = await attacked.ask(path, { method: 'POST', as, body })
  const rows = changed(before, await attacked.stored()).filter((row) => !row.startsWith('auth.'))
  return { status, rows: rows.map(comparable).sort() }
}

describe('every form behind the log-in with the name of every column in it', () => {
  it('A-05 stores what it stores without, row by row', async () => {
    expect(more.length).toBeGreaterThan(150)
    const stored: string[] = []
    for (const route of posts) {
      const usual = await send(plain, route, [])
      expect(await send(forged, route, more), route.route).toEqual(usual)
      if (usual.rows.length > 0) stored.push(route.route)
    }
    expect(stored.length).toBeGreaterThan(20)
  }, 600_000)
})
