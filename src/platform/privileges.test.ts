import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSystemEvent } from '../testing/audit.ts'
import { openTestDatabase, type TestDatabase } from '../testing/database.ts'
import { transactionAs } from './database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const roles = ['app', 'auth', 'jobs', 'reader', 'picture', 'search', 'backup', 'runtime'].map(
  (name) => `lichtketen_${name}`,
)
const schemas = `('access', 'auth', 'signals', 'programme', 'picture')`

const meanings: Record<string, string> = {
  lichtketen_app: 'Every request of a person, a reporter or a partner system. Policies narrow each table further.',
  lichtketen_auth: 'Accounts, second factors and sessions. Sees no signal.',
  lichtketen_jobs: 'Clocks, notices, the sealer of the record, wrapping keys anew. Cannot read what was reported.',
  lichtketen_reader: 'Owns the functions that look further than who calls them. Nobody takes this role.',
  lichtketen_picture: 'Figures of the work: reads views that hold how much, and nobody.',
  lichtketen_search:
    'The thread with the index of linkage: facts in which the same is looked for, of signals that may be linked.',
  lichtketen_backup: 'Reads every row of every table for a backup, and changes none.',
  lichtketen_runtime:
    'The log-in of the running system. Has nothing itself; takes app, auth, jobs, picture or search for a transaction.',
}

/** What a role may do with each table, and with which functions: one line each. Columns are named where not all are meant. */
async function privilegesOf(role: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ line: string }>(
    `with granted as (
       select n.nspname || '.' || c.relname as thing, lower(a.privilege_type) as what, null::text as "column"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(c.relacl) a
       where n.nspname in ${schemas} and c.relkind in ('r', 'S', 'v') and a.grantee in (to_regrole($1), 0)
       union all
       select n.nspname || '.' || c.relname, lower(a.privilege_type), t.attname
       from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(t.attacl) a
       where n.nspname in ${schemas} and a.grantee in (to_regrole($1), 0)
       union all
       select 'function ' || n.nspname || '.' || p.proname, 'run', null
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
       where n.nspname in ${schemas} and a.grantee in (to_regrole($1), 0) and p.prorettype <> 'trigger'::regtype and p.proowner <> to_regrole($1)
       union all
       select 'function ' || n.nspname || '.' || p.proname, 'own', null
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${schemas} and p.proowner = to_regrole($1)
     ), by_what as (
       select thing, what || coalesce(' (' || string_agg("column", ', ' order by "column") || ')', '') as what
       from granted group by thing, what, "column" is null
     )
     select thing || ': ' || string_agg(what, ', ' order by what) as line from by_what group by thing order by thing collate "C"`,
    [role],
  )
  return rows.map(({ line }) => line)
}

/** Who may do what in the database, as docs/database-roles.md shows it. */
async function rolesPage(): Promise<string> {
  const parts = await Promise.all(
    roles.map(async (role) => {
      const lines = role === 'lichtketen_backup' ? [] : await privilegesOf(role)
      const rows = lines.map((line) => `| ${line.replace(': ', ' | ')} |`)
      const table = rows.length === 0 ? [] : ['', '| on | may |', '|---|---|', ...rows]
      return [`## ${role}`, '', meanings[role], ...table].join('\n')
    }),
  )
  const intro = `# Database roles

What each role of the database may do, as the migrations grant it. Row level security narrows this further, and is forced: it binds the owner of the tables as well. A test compares this page with the database.`
  return `${[intro, ...parts].join('\n\n')}\n`
}

describe('the roles of the database', () => {
  it('A-02 may do what docs/database-roles.md says and no more (after a change: npx vitest run src/platform/privileges.test.ts -u)', async () => {
    await expect(await rolesPage()).toMatchFileSnapshot('../../docs/database-roles.md')
  })

  it('A-02 give nothing to everybody who can connect', async () => {
    const { rows } = await database.owner.query(
      `select n.nspname || '.' || c.relname as thing from pg_class c join pg_namespace n on n.oid = c.relnamespace
       cross join aclexplode(c.relacl) a where n.nspname in ${schemas} and a.grantee = 0
       union all
       select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where n.nspname in ${schemas} and a.grantee = 0`,
    )
    expect(rows).toEqual([])
  })

  it('A-02 cannot be logged in with, but for that of the running system, which has nothing itself', async () => {
    const { rows } = await database.owner.query(
      `select rolname as role, rolcanlogin as logs_in, rolinherit or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong,
        array(select m.roleid::regrole::text from pg_auth_members m where m.member = r.oid order by 1) as takes
       from pg_roles r where rolname like 'lichtketen%' order by 1`,
    )
    const plain = (role: string) => ({ role, logs_in: false, strong: false, takes: [] })
    expect(rows).toEqual([
      ...['app', 'auth', 'backup', 'jobs', 'picture', 'reader'].map((name) => plain(`lichtketen_${name}`)),
      {
        ...{ role: 'lichtketen_runtime', logs_in: true, strong: false },
        takes: ['app', 'auth', 'jobs', 'picture', 'search'].map((name) => `lichtketen_${name}`),
      },
      plain('lichtketen_search'),
    ])
    expect(await privilegesOf('lichtketen_runtime')).toEqual([])
    await expect(database.db.selectFrom('access.region').selectAll().execute()).rejects.toThrow('permission denied')
  })

  const content = ['fact', 'message', 'handover_text', 'draft', 'receipt'].map((table) => `signals.${table}`)
  it.each([
    ['lichtketen_jobs', [...content, 'signals.share_item', 'signals.seen', 'auth.user', 'auth.session']],
    ['lichtketen_auth', [...content, 'signals.signal', 'access.audit_event', 'access.dossier_key']],
    [
      'lichtketen_reader',
      [
        'signals.message',
        'signals.handover_text',
        'signals.draft',
        'access.dossier_key',
        'access.audit_event',
        'auth.user',
      ],
    ],
    [
      'lichtketen_search',
      [
        ...content,
        ...[
          'signals.signal',
          'signals.share',
          'signals.handover',
          'signals.event',
          'access.person',
          'access.audit_event',
        ],
        ...['access.dossier_key', 'auth.user', 'programme.version'],
      ],
    ],
    [
      'lichtketen_app',
      ['auth.user', 'auth.session', 'auth.account', 'access.audit_head', 'access.audit_unsealed', 'access.recovery'],
    ],
  ])('A-02 %s reads no content of %j', async (role, tables) => {
    const { rows } = await database.owner.query<{ name: string }>(
      `select name from unnest($2::text[]) as name
       where has_table_privilege($1, format('%I.%I', split_part(name, '.', 1), split_part(name, '.', 2)), 'select')`,
      [role, tables],
    )
    expect(rows).toEqual([])
  })

  it('A-02 the role backup reads every table and changes none', async () => {
    const { rows } = await database.owner.query(
      `select c.oid::regclass::text as table, has_table_privilege('lichtketen_backup', c.oid, 'select') as reads,
        has_table_privilege('lichtketen_backup', c.oid, 'insert, update, delete, truncate, references, trigger') as changes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${schemas} and c.relkind = 'r'`,
    )
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.filter(({ reads, changes }) => !reads || changes)).toEqual([])
  })

  it('A-02 every function that looks further than its caller is safe from names that others make', async () => {
    const { rows } = await database.owner.query<{ name: string; settings: string[] | null }>(
      `select p.oid::regprocedure::text as name, p.proconfig as settings from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ${schemas} and p.prosecdef`,
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const { name, settings } of rows) expect(settings?.join(), name).toMatch(/^search_path=pg_catalog/)
  })

  it('A-02 row level security is on and forced for every table that holds a person, a dossier or an act', async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ${schemas} and n.nspname <> 'auth' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
    )
    // Public facts of the region, and bookkeeping without a person in it.
    const open = [
      'audit_head',
      'audit_seal',
      'audit_unsealed',
      'desk',
      'district',
      'installation',
      'municipality',
      'organisation',
      'recovery',
      'region',
      'register_version',
      'retired_key',
    ]
    expect(rows.map(({ name }) => name)).toEqual([...open.map((name) => `access.${name}`), 'signals.address'])
  })
})

describe('the record of who did what', () => {
  it('A-02 is read by a privacy officer and by nobody else', async () => {
    const region = 'baronie'
    const person = (name: string) => `'${name}0000-0000-4000-8000-000000000000'`
    const [officer, colleague] = [person('aaaa'), person('bbbb')]
    await database.owner.query(`
      insert into access.region values ('${region}', '', '1', '{}', '1', '', '2026-01-01');
      insert into access.organisation values ('o', '${region}', '', 'municipality');
      insert into access.person (id, region, name, email, created_on) values (${officer}, '${region}', '', 'a', '2026-01-01'), (${colleague}, '${region}', '', 'b', '2026-01-01');
      insert into access.appointment (id, region, person_id, function, organisation_id, valid_from) values
        (gen_random_uuid(), '${region}', ${officer}, 'privacyOfficer', 'o', '2026-01-01'),
        (gen_random_uuid(), '${region}', ${colleague}, 'administrator', 'o', '2026-01-01')`)
    await transactionAs(database.db, 'lichtketen_jobs', {}, (trx) =>
      trx.insertInto('access.audit_event').values(aSystemEvent(region)).execute(),
    )
    const seenBy = async (settings: Record<string, string>) => {
      const read = transactionAs(database.db, 'lichtketen_app', { region, ...settings }, (trx) =>
        trx.selectFrom('access.audit_event').select('id').execute(),
      )
      return (await read).length
    }
    const as = (id: string) => ({ actor_kind: 'person', actor: id.slice(1, -1), today: '2026-11-21' })
    expect(await seenBy(as(officer))).toBe(1)
    expect(await seenBy(as(colleague))).toBe(0)
    expect(await seenBy({ ...as(officer), region: 'elsewhere' })).toBe(0)
    expect(await seenBy({ ...as(officer), actor_kind: 'reporter' })).toBe(0)
    expect(await seenBy({ actor_kind: 'system' })).toBe(0)
    expect(await seenBy({})).toBe(0)
  })
})
