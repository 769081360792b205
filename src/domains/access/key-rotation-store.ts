import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'

/** The next dossiers, by id after `after`, whose key is wrapped with a version under `version`; held until the commit. */
export function lockOlderKeys(
  db: Db,
  region: string,
  version: number,
  after: string | undefined,
  limit: number,
): Promise<Row<'access.dossier_key'>[]> {
  return db
    .selectFrom('access.dossier_key')
    .selectAll()
    .where('region', '=', region)
    .where('key_version', '<', version)
    .$if(after !== undefined, (query) => query.where('dossier_id', '>', after ?? ''))
    .orderBy('dossier_id')
    .limit(limit)
    .forUpdate()
    .execute()
}

/** Replaces the wrapping of keys; the keys inside stay the same. */
export async function replaceWrapping(
  db: Db,
  keys: { dossierId: string; keyVersion: number; wrapped: Buffer }[],
): Promise<void> {
  await sql`update access.dossier_key as k set key_version = n.version, wrapped = n.wrapped
    from unnest(${keys.map((key) => key.dossierId)}::uuid[], ${keys.map((key) => key.keyVersion)}::integer[],
      ${keys.map((key) => key.wrapped)}::bytea[]) as n (id, version, wrapped)
    where k.dossier_id = n.id`.execute(db)
}

/** Waits until nobody writes a dossier key, and lets nobody do so until the commit. */
export async function stopDossierKeys(db: Db): Promise<void> {
  await sql`lock table access.dossier_key in share mode`.execute(db)
}

/** How many dossiers of a region are wrapped with a version under `version`. */
export async function countOlderKeys(db: Db, region: string, version: number): Promise<number> {
  const { count } = await db
    .selectFrom('access.dossier_key')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('region', '=', region)
    .where('key_version', '<', version)
    .executeTakeFirstOrThrow()
  return count
}

/** Keeps that versions of a region's key are gone, so that the database refuses what a stale process wraps with them. */
export async function insertRetiredKeys(db: Db, region: string, versions: number[], day: string): Promise<void> {
  await db
    .insertInto('access.retired_key')
    .values(versions.map((version) => ({ region, version, retired_on: day })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
