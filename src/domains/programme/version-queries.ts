import type { Db, Row } from '../../platform/database.ts'

/** A version of a programme as it is kept. */
export type KeptVersion = Omit<Row<'programme.version'>, 'region'>

/** The version that holds on a day: the newest that began by then, or the first one when none had begun. */
export async function versionOn(db: Db, region: string, day: string): Promise<KeptVersion | undefined> {
  const versions = db
    .selectFrom('programme.version')
    .select(['number', 'from_day', 'text', 'reason', 'by_person'])
    .where('region', '=', region)
  const begun = await versions.where('from_day', '<=', day).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return begun ?? versions.orderBy('number').limit(1).executeTakeFirst()
}

/** The newest version, whether it holds yet or not. */
export function newestVersion(db: Db, region: string): Promise<KeptVersion | undefined> {
  return db
    .selectFrom('programme.version')
    .select(['number', 'from_day', 'text', 'reason', 'by_person'])
    .where('region', '=', region)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
