import { type Context, desksAllowing, recordAudit, requirePermission } from '../access/index.ts'
import { type EscalationRow, escalationsFor, type OversightRow, oversightRows } from './oversight-queries.ts'

/** Open work of the region or district: number, form, municipality, stage and age. No content. */
export async function viewOversight(ctx: Context): Promise<OversightRow[]> {
  requirePermission(ctx, 'oversight.view')
  await recordAudit(ctx, { action: 'oversight.view', resource: { kind: 'oversight' } })
  return oversightRows(ctx.db)
}

/** Late work that went one step up to the desks of the actor: number, desk and lateness. */
export function viewEscalations(ctx: Context): Promise<EscalationRow[]> {
  requirePermission(ctx, 'escalations.view')
  return escalationsFor(ctx.db, desksAllowing(ctx.actor, 'escalations.view', ctx.today))
}
