import type { NewRow } from '../../platform/database.ts'
import { insertAuditEvent } from './audit-store.ts'
import type { Context } from './context.ts'
import { keptMoment } from './kept-moment.ts'
import { logProcessing } from './log-processing.ts'
import { appointmentsOn } from './rules/actor.ts'
import { type Action, appointmentsAllowing, permissions } from './rules/permissions.ts'
import { findDesk } from './rules/region.ts'

/** What is recorded of an act: the action, on what, for which purpose; never content. */
export type AuditEntry = {
  action: Action | 'login' | 'login.proof' | 'logout' | 'login.failed' | 'clock.fire' | 'region.load'
  resource: { kind: string; id?: string | null }
  purpose?: string
  detail?: Record<string, unknown>
}

/**
 * Records an act in the transaction of the act, and logs whose data it processed. What a reporter or a partner system does
 * is recorded to the quarter of an hour.
 */
export async function recordAudit(ctx: Context, entry: AuditEntry): Promise<void> {
  await insertAuditEvent(ctx.db, auditRow(ctx, entry))
  await logProcessing(ctx, entry)
}

/** The same as a row, for whoever writes it together with rows of its own, and logs the processing besides. */
export function auditRow(ctx: Context, entry: AuditEntry): NewRow<'access.audit_event'> {
  return { ...whoAndWhen(ctx, entry.action), ...whatOf(entry), outcome: 'ok' }
}

/** Something that was asked for and not given. */
export type Refusal = { action: string; resource: { kind: string; id?: string } }

/** Records that something was refused. */
export function recordRefusal(ctx: Context, { action, resource }: Refusal): Promise<void> {
  return insertAuditEvent(ctx.db, {
    ...whoAndWhen(ctx, action),
    action,
    resource_kind: resource.kind,
    resource_id: isId(ctx, resource.id) ? resource.id : null,
    purpose: null,
    detail: '{}',
    outcome: 'refused',
  })
}

// What was refused may have been typed into an address. The record keeps it only when it looks like an id of ours.
function isId({ loaded }: Context, id: string | undefined): id is string {
  return (
    id !== undefined &&
    (/^([AOV]-)?\d{4}-\d{3,9}$|^[\da-f-]{36}$/.test(id) || findDesk(loaded.region, id) !== undefined)
  )
}

/** The appointment under which somebody acts: the first whose function has the task. */
function appointmentFor({ actor, today }: Context, action: string) {
  const known = action in permissions ? appointmentsAllowing(actor, action as Action, today)[0] : undefined
  return known ?? appointmentsOn(actor, today)[0]
}

function whoAndWhen(ctx: Context, action: string) {
  const { actor, region } = ctx
  const appointment = appointmentFor(ctx, action)
  return {
    region,
    at: keptMoment(ctx),
    actor_kind: actor.kind,
    actor_id: actor.kind === 'person' ? actor.personId : actor.kind === 'client' ? actor.clientId : null,
    function: appointment?.function ?? null,
    desk_id: appointment?.deskId ?? null,
  }
}

const whatOf = ({ action, resource, purpose, detail }: AuditEntry) => ({
  action,
  resource_kind: resource.kind,
  resource_id: resource.id ?? null,
  purpose: purpose ?? null,
  detail: JSON.stringify(detail ?? {}),
})
