import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { TrialCount, TrialLists } from './rules/route-trial.ts'
import type { RouteVersionRow } from './rules/route-version.ts'

/** Which version holds from which day: the latest day first, and of one day what was decided last. Small, so that it can be asked often. */
export function activatedVersions(db: Db, region: string): Promise<{ number: number; activeFrom: string }[]> {
  return db
    .selectFrom('signals.route_version')
    .select(['number', 'active_from as activeFrom'])
    .where('region', '=', region)
    .where('state', '=', 'activated')
    .where('active_from', 'is not', null)
    .orderBy('active_from', 'desc')
    .orderBy('activated_at', 'desc')
    .$narrowType<{ activeFrom: string }>()
    .execute()
}

/** The file of a version, as it was stored. */
export async function routeXml(db: Db, region: string, number: number): Promise<string | null> {
  const row = await db
    .selectFrom('signals.route_version')
    .select('xml')
    .where('region', '=', region)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.xml ?? null
}

/** Whether a version was thrown away before it ever held; false for who does not edit the route. */
export async function isDiscarded(db: Db, region: string, number: number): Promise<boolean> {
  const row = await db
    .selectFrom('signals.route_version')
    .select('state')
    .where('region', '=', region)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.state === 'discarded'
}

/** Every version that the actor may see, the newest first, without its file. */
export function routeVersions(db: Db, region: string): Promise<RouteVersionRow[]> {
  return db
    .selectFrom('signals.route_version as v')
    .leftJoin('access.person as a', 'a.id', 'v.author')
    .leftJoin('access.person as p', 'p.id', 'v.proposed_by')
    .leftJoin('access.person as b', 'b.id', 'v.activated_by')
    .select([
      ...(['v.number', 'v.state', 'v.edits', 'v.editors', 'v.note', 'v.remark'] as const),
      'v.based_on as basedOn',
      'v.made_on as madeOn',
      'v.proposed_by as proposedById',
      'v.proposed_on as proposedOn',
      'v.activated_at as activatedAt',
      'v.active_from as activeFrom',
      'v.activation_note as activationNote',
      'p.name as proposedBy',
      'b.name as activatedBy',
    ])
    .select((eb) => eb.fn.coalesce('a.name', 'v.file_author').as('author'))
    .select((eb) => eb('v.author', 'is', null).as('fromFile'))
    .where('v.region', '=', region)
    .where('v.state', '<>', 'discarded')
    .orderBy('v.number', 'desc')
    .$castTo<RouteVersionRow>()
    .execute()
}

/** The next free number of a version, discarded ones included: a number is never used again. */
export async function nextVersionNumber(db: Db, region: string): Promise<number> {
  // Two who begin at the same moment get two numbers.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`route ${region}`}, 0))`.execute(db)
  const { last } = await db
    .selectFrom('signals.route_version')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('region', '=', region)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Counts signals by what two routes do with them; the database gives counts and nothing else. */
export async function countTrial(db: Db, since: string, lists: TrialLists): Promise<TrialCount[]> {
  const { keys, oldRules, newRules, oldDesks, newDesks } = lists
  const { rows } = await sql<TrialCount>`
    select * from signals.route_trial(${since}::date, ${keys}::text[], ${oldRules}::text[], ${newRules}::text[],
      ${oldDesks}::text[], ${newDesks}::text[])`.execute(db)
  return rows
}

/** What routing knew of a signal that the actor may see. */
export type RoutedSignal = {
  number: string
  forms: string[]
  minor: 'yes' | 'no' | 'unknown'
  acute: 'yes' | 'no' | 'unknown'
  municipalityCode: string | null
  where: string | null
  sourceKind: string
}

/** Signals since a day that the actor handles, with what routing knew of them. */
export function signalsSince(db: Db, since: string, most: number): Promise<RoutedSignal[]> {
  return db
    .selectFrom('signals.signal')
    .select(['number', 'forms', 'minor', 'acute', 'municipality_code as municipalityCode', 'source_kind as sourceKind'])
    .select(sql<string | null>`route #>> '{inputs,where}'`.as('where'))
    .where('received_on', '>=', since)
    .orderBy('received_on', 'desc')
    .orderBy('number', 'desc')
    .limit(most)
    .$castTo<RoutedSignal>()
    .execute()
}
