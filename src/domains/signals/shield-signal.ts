import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { type Context, desksAllowing, openDossier, recordAudit, requirePermission } from '../access/index.ts'
import type { Shielding } from './rules/related.ts'
import { findSignalForUpdate, updateSignal } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

/**
 * Shields a signal, or ends that, with a reason: a running investigation, or what may not be passed on. It is then never
 * found from another signal or by a search, and nobody hears that it is there. Throws NotFound when the actor may not know
 * of the signal, NotAllowed when another desk handles it, Conflict when it stands so already.
 */
export async function shieldSignal(ctx: Context, { number, shielded, reason }: Shielding): Promise<void> {
  requirePermission(ctx, 'signal.shield', { kind: 'signal', id: number })
  const row = await findSignalForUpdate(ctx.db, number)
  if (!row) throw new NotFound()
  if (!desksAllowing(ctx.actor, 'signal.shield', ctx.today).includes(row.desk_id))
    throw new NotAllowed('signal.shield', { kind: 'signal', id: number })
  if (row.shielded === shielded) throw new Conflict('changedByOther')
  const sealer = await openDossier(ctx, row.id)
  await updateSignal(ctx.db, row.id, { shielded })
  const kind = shielded ? ('shielded' as const) : ('shieldEnded' as const)
  await writeTimeline(ctx, { signalId: row.id, kind, text: { sealer, words: reason } })
  await recordAudit(ctx, { action: 'signal.shield', resource: { kind: 'signal', id: number }, detail: { shielded } })
}
