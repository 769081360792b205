import { NotAllowed, ProofNeeded } from '../../lib/errors.ts'
import type { LinkageIndex } from '../../lib/record-index.ts'
import type { Db } from '../../platform/database.ts'
import type { Files } from '../../platform/files/files.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import type { LoadedRegion } from './region-queries.ts'
import type { Actor } from './rules/actor.ts'
import { type Action, mayDo } from './rules/permissions.ts'
import { needsProof } from './rules/proof.ts'

/** What lives as long as the process: the pool, keys, files and index, the clock, the region that this installation serves. */
export type System = {
  db: Db
  keys: KeyProvider
  files: Files
  linkage: LinkageIndex
  clock: () => Date
  loaded: () => LoadedRegion
}

/** What one act has: a database in a transaction as the actor, who acts, the moment, the day in Amsterdam. */
export type Context = {
  db: Db
  keys: KeyProvider
  files: Files
  /** What belongs together is found in it; who shows what was found asks the database first whether it still stands. */
  linkage: LinkageIndex
  /** Dossiers that the index may not hold as they were: they leave it when this act is done, before its answer is given. */
  leaving: Set<string>
  region: string
  /** The region's definition and route, as they were when the act began. */
  loaded: LoadedRegion
  actor: Actor
  now: Date
  today: string
  newId: () => string
}

/** What an act asked for: the action, and on what. */
export type Asked = { action: Action; resource: { kind: string; id?: string } }

const asked = new WeakMap<Context, Asked>()
const begun = new WeakMap<Context, Asked>()

/**
 * Throws NotAllowed unless the function or kind of the actor allows the action, and ProofNeeded when it asks for a fresh
 * second factor. First line of every command.
 */
export function requirePermission(ctx: Context, action: Action, resource?: { kind: string; id?: string }): void {
  if (!mayDo(ctx.actor, action, ctx.today)) throw new NotAllowed(action, resource)
  if (needsProof(action)) requireProof(ctx)
  const now = { action, resource: resource ?? { kind: 'none' } }
  asked.set(ctx, now)
  if (!begun.has(ctx)) begun.set(ctx, now)
}

/** Throws ProofNeeded unless the person who acts showed the second factor a short while ago. For a single step of an act. */
export function requireProof({ actor }: Context): void {
  if (actor.kind === 'person' && actor.proven !== true) throw new ProofNeeded('a fresh second factor is needed')
}

/** What the act asked for last; what it then may not find is a refusal of that. */
export function lastAsked(ctx: Context): Asked | undefined {
  return asked.get(ctx)
}

/** What the act asked for first: what it set out to do. */
export function firstAsked(ctx: Context): Asked | undefined {
  return begun.get(ctx)
}

/** Throws unless the system itself acts: what follows is no task of anybody, and no request gets here. */
export function requireSystem(ctx: Context): void {
  if (ctx.actor.kind !== 'system') throw new Error('only the system does this')
}
