import type { Db, NewRow } from '../../platform/database.ts'
import type { PublicPart } from './rules/public-part.ts'

/** Keeps a version with what of it is for everybody; the database refuses one that does not follow the newest. */
export async function insertVersion(
  db: Db,
  version: NewRow<'programme.version'>,
  open: PublicPart | null,
): Promise<void> {
  await db.insertInto('programme.version').values(version).execute()
  const { region, number, from_day } = version
  const content = open === null ? null : JSON.stringify(open)
  await db.insertInto('programme.public_part').values({ region, number, from_day, content }).execute()
}
