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

/** A version in the history: when it holds, why it came and who put it into force. */
export type VersionLine = Omit<KeptVersion, 'text' | 'by_person'> & { byName: string | null }

/** Every version, the newest first. */
export function versionLines(db: Db, region: string): Promise<VersionLine[]> {
  return db
    .selectFrom('programme.version as v')
    .leftJoin('access.person as p', 'p.id', 'v.by_person')
    .select(['v.number', 'v.from_day', 'v.reason', 'p.name as byName'])
    .where('v.region', '=', region)
    .orderBy('v.number', 'desc')
    .execute()
}

/** A version by its number. */
export function versionNumbered(db: Db, region: string, number: number): Promise<KeptVersion | undefined> {
  return db
    .selectFrom('programme.version')
    .select(['number', 'from_day', 'text', 'reason', 'by_person'])
    .where('region', '=', region)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** What everybody may read of the version that holds on a day; null when that is nothing. */
export async function publicContentOn(db: Db, region: string, day: string): Promise<unknown> {
  const found = await db
    .selectFrom('programme.public_part')
    .select('content')
    .where('region', '=', region)
    .where('from_day', '<=', day)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.content ?? null
}
