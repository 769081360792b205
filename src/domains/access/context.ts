import { randomUUID } from 'node:crypto'
import { NotAllowed } from '../../lib/errors.ts'
import { toDay } from '../../lib/quarter.ts'
import { type Db, transactionAs } from '../../platform/database.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import { recordRefusal } from './audit.ts'
import type { LoadedRegion } from './loaded-region.ts'
import type { Actor } from './rules/actor.ts'
import { type Action, mayDo } from './rules/permissions.ts'

/** What lives as long as the process: the pool, the keys, the clock, the region that this installation serves. */
export type System = { db: Db; keys: KeyProvider; clock: () => Date; loaded: () => LoadedRegion }

/** What one act has: a database in a transaction as the actor, who acts, the moment, the day in Amsterdam. */
export type Context = {
  db: Db
  keys: KeyProvider
  region: string
  /** The region's definition and route, as they were when the act began. */
  loaded: LoadedRegion
  actor: Actor
  now: Date
  today: string
  newId: () => string
}

/**
 * Runs `work` as `actor` in one transaction with the rights of the role app. Commits when it returns. When it throws
 * nothing of it stays, and a refusal is recorded on its own.
 */
export async function actAs<T>(system: System, actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T> {
  const now = system.clock()
  const loaded = system.loaded()
  const facts = {
    keys: system.keys,
    loaded,
    region: loaded.region.id,
    actor,
    now,
    today: toDay(now),
    newId: randomUUID,
  }
  const run = <R>(inside: (ctx: Context) => Promise<R>) =>
    transactionAs(system.db, 'lichtketen_app', settingsOf(facts), (db) => inside({ db, ...facts }))
  try {
    return await run(work)
  } catch (error) {
    if (error instanceof NotAllowed) await run((ctx) => recordRefusal(ctx, error))
    throw error
  }
}

/** Throws NotAllowed unless the function or kind of the actor allows the action. First line of every command. */
export function requirePermission(ctx: Context, action: Action, resource?: { kind: string; id?: string }): void {
  if (!mayDo(ctx.actor, action, ctx.today)) throw new NotAllowed(action, resource)
}

function settingsOf({ actor, region, today }: Omit<Context, 'db'>): Record<string, string> {
  return {
    actor_kind: actor.kind,
    actor: actor.kind === 'person' ? actor.personId : '',
    region,
    today,
    signal: actor.kind === 'reporter' ? (actor.signalId ?? '') : '',
  }
}
