import { type Db, transactionAs } from '../../platform/database.ts'
import type { Region } from './rules/region.ts'

/** A region as it was last loaded from its files: its definition and its reporting route. */
export type LoadedRegion = { region: Region; routeVersion: string; routeXml: string }

/** Finds the definition and route of a region as they were last loaded. */
export async function findRegion(db: Db, id: string): Promise<LoadedRegion | undefined> {
  const row = await transactionAs(db, 'lichtketen_app', { actor_kind: 'system', region: id }, (trx) =>
    trx
      .selectFrom('access.region')
      .select(['definition', 'route_version', 'route_xml'])
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  return row && { region: row.definition as Region, routeVersion: row.route_version, routeXml: row.route_xml }
}
