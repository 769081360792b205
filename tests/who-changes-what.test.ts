import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FunctionName, functionNames } from '../src/domains/access/index.ts'
import { type Db, transactionAs } from '../src/platform/database.ts'
import { type Onlooker, othersWhoLook, periods, personWhoLooks } from '../src/testing/onlookers.ts'
import { getActor } from '../src/testing/people.ts'
import { type Relation, relations } from '../src/testing/relations.ts'
import { openScene, type Scene } from '../src/testing/scene.ts'
import { attempts, targetFor } from './attempts.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.world.database.owner.query(trying)
  await scene.world.database.owner.query(versionsOfAnother)
})
afterAll(() => scene.world.close())

/** A draft and a proposal of the reporting route by somebody who tries nothing. */
const versionsOfAnother = `insert into signals.route_version
    (id, region, number, state, xml, author, editors, made_on, proposed_by)
  select gen_random_uuid(), p.region, v.number, v.state, '', p.id, array[p.id], '2026-11-24', v.proposer
  from (select * from access.person where name = 'Noor Verlinden' limit 1) p
    cross join lateral (values (90, 'draft', null), (91, 'proposed', p.id)) v(number, state, proposer)`

/** Tries statements with the rights of whoever calls, and takes back each: what was done, or why not. */
const trying = `create function public.tried(statements text[]) returns text[] language plpgsql as $$
  declare
    one text;
    done integer;
    outcomes text[] := '{}';
  begin
    foreach one in array statements loop
      begin
        execute one;
        get diagnostics done = row_count;
        raise exception using errcode = 'LK001', message = done::text;
      exception
        when sqlstate 'LK001' then outcomes := outcomes || sqlerrm;
        when others then outcomes := outcomes || sqlerrm;
      end;
    end loop;
    return outcomes;
  end $$`

/** Which statements did something. What the database refuses on rights did not; any other error is a fault of the test. */
async function doneOf({ actor }: Onlooker, statements: string[]): Promise<boolean[]> {
  const { rows } = await scene.world.as(actor, ({ db }) =>
    sql<{ outcomes: string[] }>`select public.tried(${statements}::text[]) as outcomes`.execute(db),
  )
  return (rows[0]?.outcomes ?? []).map((outcome) => {
    if (/^\d+$/.test(outcome)) return outcome !== '0'
    if (!/row-level security|permission denied|^only|^a link|append only/.test(outcome)) throw new Error(outcome)
    return false
  })
}

async function everyAttempt(onlooker: Onlooker): Promise<{ done: string[]; may: string[] }> {
  const all = Object.entries(attempts(await targetFor(scene, onlooker), onlooker))
  const done = await doneOf(
    onlooker,
    all.map(([, { does }]) => does),
  )
  const names = all.map(([name]) => name)
  return {
    done: names.filter((_, at) => done[at]),
    may: all.filter(([, { by }]) => by(onlooker)).map(([name]) => name),
  }
}

async function everyFunction(look: (name: FunctionName) => Promise<Onlooker>) {
  const done: Record<string, string[]> = {}
  const may: Record<string, string[]> = {}
  for (const name of functionNames) {
    const tried = await everyAttempt(await look(name))
    done[name] = tried.done
    may[name] = tried.may
  }
  return { done, may }
}

const places: (Relation | null)[] = [...(Object.keys(relations) as Relation[]), null]

describe('in the database, with nothing but the settings of who acts', () => {
  it.each(places)(
    'A-02 each function changes from the place “%s” what its task asks, and nothing else',
    async (place) => {
      const { done, may } = await everyFunction((name) => personWhoLooks(scene, name, place))
      expect(done).toEqual(may)
    },
  )

  const passed = Object.keys(periods).filter((period) => period !== 'today') as (keyof typeof periods)[]
  it.each(passed)('A-02 an appointment that does not hold today (%s) changes nothing', async (period) => {
    const { done, may } = await everyFunction((name) => personWhoLooks(scene, name, 'owner', period))
    expect(done).toEqual(may)
  })

  const others = [
    'the reporter with the code',
    'a reporter with the code of another signal',
    'a reporter without a code',
  ]
  const receivers = ['a receiver behind its link', 'a receiver without a code']
  it.each([...others, ...receivers, 'a partner system', 'the system'])('A-02 %s changes only its own', async (name) => {
    const onlooker = othersWhoLook(scene)[name]
    const tried = onlooker && (await everyAttempt(onlooker))
    expect(tried?.done).toEqual(tried?.may)
    expect(tried?.done).toContain('records an act')
  })
})

describe('whoever it is', () => {
  let tables: string[] = []
  const everybody = async (): Promise<Onlooker[]> => [
    ...(await Promise.all(functionNames.map((name) => personWhoLooks(scene, name, 'owner')))),
    ...Object.values(othersWhoLook(scene)),
  ]
  beforeAll(async () => {
    const found = await scene.world.database.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('access', 'signals', 'auth') order by 1`,
    )
    tables = found.rows.map(({ name }) => name)
  })

  it('A-02 nobody deletes anything of others', async () => {
    expect(tables.length).toBeGreaterThan(30)
    for (const onlooker of await everybody()) {
      const done = await doneOf(
        onlooker,
        tables.map((table) => `delete from ${table}`),
      )
      expect(tables.filter((_, at) => done[at])).toEqual([])
    }
  })

  it('A-02 a draft and its key go with whoever keeps it', async () => {
    const { rows } = await scene.world.database.owner.query('select person_id as id from signals.draft')
    const noor = await getActor(scene.world, rows[0].id)
    const done = await doneOf({ actor: noor, functionName: null, relation: null, holds: true }, [
      `delete from access.dossier_key where dossier_id = '${scene.draft}'`,
      'delete from signals.draft',
      `delete from access.dossier_key where dossier_id = '${scene.signal.id}'`,
    ])
    expect(done).toEqual([true, true, false])
  })

  it('A-02 what a signal, fact, share or hand-over is about stays as it was written', async () => {
    const fixed = [
      'signals.signal desk_id reported_by client_id anonymity number region municipality_code received_on route',
      'signals.fact sealed signal_id kind source added_by',
      'signals.share desk_id until signal_id',
      'signals.share_item fact_id share_id',
      'signals.handover to_desk from_desk signal_id offered_by purpose legal_basis',
      'signals.handover_text sealed kind by_person',
      'signals.event kind by_person detail sealed',
      'signals.message sealed author from_reporter signal_id',
      'signals.receipt hash signal_id',
      'signals.escalation to_desk settled',
      'access.audit_event action actor_id',
      'access.dossier_key wrapped',
      'access.person name email user_id demonstration',
      'access.appointment function desk_id person_id valid_from',
      'access.api_client desk_id desk_bound_by organisation_id',
      'access.api_token token_hash scopes client_id created_on last_used_on',
      'access.desk name organisation_id',
      'access.region definition route_xml',
      'signals.route_version number region author based_on made_on file_author',
    ]
    const changes = fixed.flatMap((line) => {
      const [table, ...columns] = line.split(' ')
      return columns.map((column) => `update ${table} set ${column} = ${column}`)
    })
    for (const onlooker of await everybody()) {
      const done = await doneOf(onlooker, changes)
      expect(changes.filter((_, at) => done[at])).toEqual([])
    }
  })

  it('A-02 without settings nothing is seen, changed or ended', async () => {
    const { rows } = await scene.world.database.owner.query('select person_id as id from signals.draft')
    const nobodyActs = <T>(work: (db: Db) => Promise<T>) =>
      transactionAs(scene.world.system.db, 'lichtketen_app', {}, work)
    for (const table of ['signals.signal', 'signals.fact', 'signals.part', 'access.person', 'access.dossier_key'])
      expect((await nobodyActs((db) => sql.raw(`select * from ${table}`).execute(db))).rows).toEqual([])
    const ending = nobodyActs((db) => sql`select access.end_sessions(${rows[0].id}, null, null)`.execute(db))
    await expect(ending).rejects.toThrow('only own sessions')
  })
})
