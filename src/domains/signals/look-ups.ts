import { InvalidInput } from '../../lib/errors.ts'
import { type Context, getDesk, groundsFor, requireSystem } from '../access/index.ts'
import { actingPerson } from './open-signal.ts'
import { lookUpsSince } from './related-queries.ts'
import { deleteLookUps, insertLookUp } from './related-store.ts'
import { type LookUpReason, usualLookUps } from './rules/related.ts'

const hour = 3_600_000
const day = 24 * hour

/** For what somebody looks, from which desk, about which signal, and why so often where that was asked. */
export type LookUp = { deskId: string; signalId: string | null; purpose: string; why?: LookUpReason | undefined }

/**
 * Counts that somebody looks, before anything is found. Throws InvalidInput when the purpose is none of the desk, and
 * `why missing` when this person looked more often than usual in the last hour and did not say why.
 */
export async function noteLookUp(ctx: Context, { deskId, signalId, purpose, why }: LookUp): Promise<void> {
  const person_id = actingPerson(ctx)
  if (!purposesOf(ctx, deskId).includes(purpose)) throw new InvalidInput([{ path: 'purpose', code: 'choose' }])
  const often = (await lookUpsSince(ctx.db, person_id, new Date(ctx.now.getTime() - hour))) >= usualLookUps
  if (often && why === undefined) throw new InvalidInput([{ path: 'why', code: 'tooOften' }])
  const reason = often ? (why ?? null) : null
  const row = { id: ctx.newId(), region: ctx.region, person_id, signal_id: signalId, purpose, reason, at: ctx.now }
  await insertLookUp(ctx.db, row)
}

/** The purposes for which a desk may look: those on which its organisation may receive. */
export function purposesOf({ loaded }: Context, deskId: string): string[] {
  const grounds = groundsFor(loaded.region, getDesk(loaded.region, deskId))
  return [...new Set(grounds.map(({ purpose }) => purpose.id))]
}

/** Forgets who looked for something outside a signal, a day later: it was needed to count an hour. */
export function forgetLookUps(ctx: Context): Promise<number> {
  requireSystem(ctx)
  return deleteLookUps(ctx.db, new Date(ctx.now.getTime() - day))
}
