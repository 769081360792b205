import { randomUUID } from 'node:crypto'
import { Conflict, InvalidInput, NotAllowed, NotFound, ProofNeeded, Unavailable } from '../../lib/errors.ts'
import { toDay } from '../../lib/quarter.ts'
import { type DatabaseRole, isDatabaseGone, transactionAs } from '../../platform/database.ts'
import { type Refusal, recordRefusal } from './audit.ts'
import { becomeClient } from './client-queries.ts'
import { type Context, firstAsked, lastAsked, type System } from './context.ts'
import { hashOfToken } from './invitation-link.ts'
import { logProcessing } from './log-processing.ts'
import type { Actor } from './rules/actor.ts'
import { isSwitchedOn } from './rules/register.ts'

/**
 * Runs `work` as `actor` in one transaction with the rights of the role app. Commits when it returns. When it throws
 * nothing of it stays, and a refusal is recorded on its own.
 */
export async function actAs<T>(system: System, actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T> {
  const facts = factsOf(system, actor)
  const attempt: { ctx?: Context } = {}
  try {
    return await transact(system, 'lichtketen_app', facts, (ctx) => {
      attempt.ctx = ctx
      return work(ctx)
    })
  } catch (error) {
    await noteRefusal(system, facts, error, attempt.ctx)
    await noteFailure(system, facts, error, attempt.ctx)
    throw error
  }
}

// What failed through our own doing is logged as such, in a transaction of its own: nothing else of it stays. When even
// that fails, what went wrong first is what must be told.
async function noteFailure(system: System, facts: Facts, error: unknown, ctx: Context | undefined): Promise<void> {
  const asked = isOurs(error) || isDatabaseGone(error) ? undefined : ctx && firstAsked(ctx)
  if (asked)
    await transact(system, 'lichtketen_app', facts, (later) =>
      logProcessing(later, { ...asked, status: 'Error' }),
    ).catch(() => {})
}

/** An answer that one of the rules gave; no failure. */
const isOurs = (error: unknown): boolean =>
  [InvalidInput, NotAllowed, ProofNeeded, NotFound, Conflict, Unavailable].some((kind) => error instanceof kind)

// What one may not know of and what is not there leave the same line: it tells who asked, and nothing about what is there.
async function noteRefusal(system: System, facts: Facts, error: unknown, ctx: Context | undefined): Promise<void> {
  const refusal = refusalIn(error, ctx)
  if (refusal) await transact(system, 'lichtketen_app', facts, (later) => recordRefusal(later, refusal))
}

function refusalIn(error: unknown, ctx: Context | undefined): Refusal | undefined {
  if (error instanceof NotAllowed) return error
  return error instanceof NotFound && ctx ? lastAsked(ctx) : undefined
}

/**
 * Runs `work` as the partner system to which a bearer token belongs, in one transaction that also finds out which that
 * is. Returns undefined, and does nothing, when the token was revoked, has passed or never was.
 */
export async function actAsClient<T>(
  system: System,
  token: string,
  work: (ctx: Context) => Promise<T>,
): Promise<T | undefined> {
  const nobodyYet = factsOf(system, { kind: 'system', task: 'client' })
  const found: { client?: Actor; ctx?: Context } = {}
  try {
    return await transact(system, 'lichtketen_app', nobodyYet, async (ctx) => {
      const client = await becomeClient(ctx.db, hashOfToken(ctx.keys, token), ctx.today)
      if (!client || !isSwitchedOn(ctx.loaded.region, 'partnerSystems')) return undefined
      found.client = client
      found.ctx = { ...ctx, actor: client }
      return work(found.ctx)
    })
  } catch (error) {
    if (found.client) await noteRefusal(system, factsOf(system, found.client), error, found.ctx)
    if (found.client) await noteFailure(system, factsOf(system, found.client), error, found.ctx)
    throw error
  }
}

/** Runs work of the system itself in one transaction with the rights of the jobs: every clock, no content. */
export function actAsJobs<T>(system: System, task: string, work: (ctx: Context) => Promise<T>): Promise<T> {
  return transact(system, 'lichtketen_jobs', factsOf(system, { kind: 'system', task }), work)
}

type Facts = Omit<Context, 'db'>

function factsOf(system: System, actor: Actor): Facts {
  const now = system.clock()
  const loaded = system.loaded()
  const { keys, files, linkage } = system
  return {
    ...{ keys, files, linkage, leaving: new Set<string>() },
    ...{ loaded, region: loaded.region.id, actor, now, today: toDay(now), newId: randomUUID },
  }
}

async function transact<T>(
  system: System,
  role: DatabaseRole,
  facts: Facts,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const result = await transactionAs(system.db, role, settingsOf(facts), (db) => work({ db, ...facts }))
  const { linkage, leaving } = facts
  if (leaving.size > 0) await linkage.drop([...leaving])
  return result
}

function settingsOf({ actor, region, today, now }: Omit<Context, 'db'>): Record<string, string> {
  return {
    actor_kind: actor.kind,
    actor: actor.kind === 'person' ? actor.personId : actor.kind === 'client' ? actor.clientId : '',
    region,
    today,
    now: now.toISOString(),
    signal: actor.kind === 'reporter' ? (actor.signalId ?? '') : '',
    handover: actor.kind === 'receiver' ? (actor.handoverId ?? '') : '',
    token: actor.kind === 'client' ? actor.tokenId : '',
  }
}
