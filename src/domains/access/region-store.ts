import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { LoadedRegion } from './region-queries.ts'
import type { Desk, Region } from './rules/region.ts'

/** One line of what loading a region changes, such as { change: 'add', what: 'desk', id: 'avim' }. */
export type RegionChange = { change: 'add' | 'change' | 'remove'; what: string; id: string }

type Rows = { what: string; ids: Map<string, string> }

/** What loading would change, compared with what stands there. Empty when it is all the same. */
export async function planRegionLoad(db: Db, loaded: LoadedRegion): Promise<RegionChange[]> {
  const stored = await storedRegion(db, loaded.region.id)
  const before = stored ? rowsOf(stored) : []
  return rowsOf(loaded).flatMap((rows, index) => compare(before[index]?.ids ?? new Map(), rows))
}

/** The region as it was last loaded, for the owner of the schema; undefined when it never was. */
export async function storedRegion(db: Db, id: string): Promise<LoadedRegion | undefined> {
  const row = await db.selectFrom('access.region').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { region: row.definition as Region, routeVersion: row.route_version, routeXml: row.route_xml }
}

function rowsOf({ region, routeXml }: LoadedRegion): Rows[] {
  const rows = (what: string, list: { id: string; [part: string]: unknown }[]): Rows => ({
    what,
    ids: new Map(list.map((one) => [one.id, JSON.stringify(one)])),
  })
  const { id: _, districts, municipalities, organisations, desks, ...settings } = region
  return [
    rows('district', districts),
    rows(
      'municipality',
      municipalities.map((m) => ({ ...m, id: m.code })),
    ),
    rows('organisation', organisations),
    rows('desk', desks),
    rows('settings', [{ id: region.id, ...settings }]),
    rows('route', [{ id: 'reporting-route', routeXml }]),
  ]
}

function compare(before: Map<string, string>, after: Rows): RegionChange[] {
  const changes: RegionChange[] = []
  for (const [id, text] of after.ids) {
    if (!before.has(id)) changes.push({ change: 'add', what: after.what, id })
    else if (before.get(id) !== text) changes.push({ change: 'change', what: after.what, id })
  }
  for (const id of before.keys()) if (!after.ids.has(id)) changes.push({ change: 'remove', what: after.what, id })
  return changes
}

/** Loads a checked region in one transaction, as the owner of the schema. Desks that left are closed, never deleted. */
export async function storeRegion(db: Db, loaded: LoadedRegion, today: string): Promise<void> {
  const { region } = loaded
  const of = region.id
  await db.transaction().execute(async (trx) => {
    await upsert(trx, 'access.region', [regionRow(loaded, today)])
    await keepRegister(trx, region, today)
    await upsert(
      trx,
      'access.district',
      region.districts.map(({ id, name }) => ({ id, name, region: of })),
    )
    await upsert(
      trx,
      'access.municipality',
      region.municipalities.map((m) => ({ code: m.code, name: m.name, region: of, district_id: m.district })),
      'code',
    )
    await upsert(
      trx,
      'access.organisation',
      region.organisations.map((o) => ({ ...o, region: of })),
    )
    await trx.updateTable('access.desk').set({ active: false }).where('region', '=', of).execute()
    await upsert(
      trx,
      'access.desk',
      region.desks.map((desk) => deskRow(region, desk)),
    )
  })
}

/** Every register that ever held stays, so that it can be said since when something is on, and on which ground. */
async function keepRegister(db: Db, region: Region, today: string): Promise<void> {
  const { purposes, legalBases, processingActivities, switchedOn } = region
  const register = JSON.stringify({ purposes, legalBases, processingActivities, switchedOn })
  await db
    .insertInto('access.register_version')
    .values({ region: region.id, version: region.version, loaded_on: today, register })
    .onConflict((c) => c.columns(['region', 'version', 'loaded_on']).doUpdateSet({ register }))
    .execute()
}

const regionRow = ({ region, routeVersion, routeXml }: LoadedRegion, today: string) => ({
  id: region.id,
  name: region.name,
  version: region.version,
  definition: region,
  route_version: routeVersion,
  route_xml: routeXml,
  loaded_on: today,
})

function deskRow(region: Region, desk: Desk): Record<string, unknown> {
  const { territory } = desk
  const municipality = territory.kind === 'municipality' ? territory.municipalityCode : null
  const ofMunicipality = region.municipalities.find((m) => m.code === municipality)?.district ?? null
  return {
    id: desk.id,
    region: region.id,
    organisation_id: desk.organisationId,
    name: desk.name,
    kind: desk.kind,
    district_id: territory.kind === 'district' ? territory.districtId : ofMunicipality,
    municipality_code: municipality,
    hours: desk.hours,
    phone: desk.phone,
    has_account: desk.hasAccount,
    active: true,
  }
}

async function upsert(db: Db, table: string, rows: Record<string, unknown>[], key = 'id'): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const list = sql.join(columns.map((column) => sql.ref(column)))
  const updates = columns.filter((c) => c !== key).map((c) => sql`${sql.ref(c)} = excluded.${sql.ref(c)}`)
  await sql`insert into ${sql.table(table)} (${list})
    select ${list} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${sql.ref(key)}) do update set ${sql.join(updates)}`.execute(db)
}
