import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { actAs, actAsJobs, findPerson, type PersonActor, type System } from '../../src/domains/access/index.ts'
import { viewInbox } from '../../src/domains/signals/index.ts'
import { inboxFilter } from '../../src/domains/signals/rules/inbox.ts'
import type { Tables } from '../../src/platform/tables.ts'
import { openSystem } from '../../src/system.ts'
import { configOf } from '../setup/config.ts'
import type { Installation } from '../setup/installation.ts'

/** The plans of those statements of an inbox that read all signals from end to end, as the role app would run them. */
export async function withoutIndex(installation: Installation, desk: string): Promise<string[]> {
  const { system, close } = await openSystem(configOf(installation), () => {})
  try {
    const officer = await officerOf(system, installation, desk)
    const statements = await statementsOf(system, installation, officer, desk)
    const plans = await actAs(system, officer, async ({ db }) => {
      const explained: string[] = []
      for (const { sql, parameters } of statements) {
        const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(
          CompiledQuery.raw(`explain ${sql}`, [...parameters]),
        )
        explained.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
      }
      return explained
    })
    if (!plans.some((plan) => plan.includes('signal_inbox'))) throw new Error('nothing of an inbox uses its index')
    return plans.filter((plan) => /Seq Scan on signal\b/.test(plan))
  } finally {
    await close()
  }
}

async function officerOf(system: System, { owner }: Installation, desk: string): Promise<PersonActor> {
  const client = new pg.Client(owner)
  await client.connect()
  const { rows } = await client.query<{ id: string }>(
    'select person_id as id from access.appointment where desk_id = $1 limit 1',
    [desk],
  )
  await client.end()
  const person = await actAsJobs(system, 'benchmark', (ctx) => findPerson(ctx.db, rows[0]?.id ?? ''))
  if (!person) throw new Error(`nobody works at ${desk}`)
  const { name, locale, demonstration, appointments } = person
  return { kind: 'person', personId: rows[0]?.id ?? '', name, locale, demonstration, appointments }
}

/** What opening the inbox asks of the database about signals. */
async function statementsOf(system: System, { runtime }: Installation, officer: PersonActor, desk: string) {
  const asked: CompiledQuery[] = []
  const dialect = new PostgresDialect({ pool: new pg.Pool({ ...runtime, max: 1 }) })
  const db = new Kysely<Tables>({ dialect, log: ({ query }) => void asked.push(query) })
  const tabs = ['open', 'new', 'late', 'elsewhere', 'closed']
  for (const tab of tabs)
    await actAs({ ...system, db }, officer, (ctx) => viewInbox(ctx, desk, inboxFilter.parse({ tab })))
  await db.destroy()
  return asked.filter(({ sql }) => /^select .*"signals"\."signal"/s.test(sql))
}
