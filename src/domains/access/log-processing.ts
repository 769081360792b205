/** The processing log, by the standard Logboek Dataverwerkingen: apart from the record, in the transaction of the act. */
import { randomBytes } from 'node:crypto'
import type { Db } from '../../platform/database.ts'
import { type Context, requireSystem } from './context.ts'
import { deleteProcessing, insertProcessing } from './processing-store.ts'
import { workOf } from './rules/processing.ts'
import { activityFor } from './rules/register.ts'

/** What was processed: the act, what it was about, and how it ended. */
export type Processed = { action: string; resource: { kind: string; id?: string | null }; status?: 'Ok' | 'Error' }

const traces = new WeakMap<Db, Buffer>()

/** Everything that is done in one transaction is one trace. */
function traceOf({ db }: Context): Buffer {
  const trace = traces.get(db) ?? randomBytes(16)
  traces.set(db, trace)
  return trace
}

/**
 * Logs that data of people was processed: under which entry of the register, and a line for every person. Who did it
 * stands in the record, not here. Does nothing for what processes no data of anybody.
 */
export async function logProcessing(ctx: Context, { action, resource, status = 'Ok' }: Processed): Promise<void> {
  const work = workOf(action) ?? null
  if (work === null) return
  const activity = activityFor(ctx.loaded.region, work)
  await insertProcessing(ctx.db, { trace: traceOf(ctx), status, name: action, activity, resource, at: momentOf(ctx) })
}

/** Of whoever reports, and of a partner system that may pass it on at once, nothing finer than the day is logged. */
function momentOf({ actor, now, today }: Context): Date {
  return actor.kind === 'reporter' || actor.kind === 'client' ? new Date(`${today}T12:00:00Z`) : now
}

const mostAtOnce = 10_000

/** Forgets the lines that are older than the register allows. Returns how many. */
export function forgetProcessing(ctx: Context): Promise<number> {
  requireSystem(ctx)
  const months = ctx.loaded.region.processingActivities.find(({ id }) => id === 'accessRecord')?.term.months ?? 0
  const before = new Date(ctx.now)
  before.setUTCMonth(before.getUTCMonth() - months)
  return deleteProcessing(ctx.db, ctx.region, before, mostAtOnce)
}
