import type { NotAllowed } from '../../lib/errors.ts'
import type { NewRow } from '../../platform/database.ts'
import { insertAuditEvent } from './audit-store.ts'
import type { Context } from './context.ts'
import { keptMoment } from './kept-moment.ts'
import { appointmentsOn } from './rules/actor.ts'
import type { Action } from './rules/permissions.ts'

/** What is recorded of an act: the action, on what, for which purpose; never content. */
export type AuditEntry = {
  action: Action | 'login' | 'logout' | 'login.failed' | 'clock.fire' | 'region.load'
  resource: { kind: string; id?: string | null }
  purpose?: string
  detail?: Record<string, unknown>
}

/** Records an act in the transaction of the act. What a reporter or a partner system does is recorded to the quarter of an hour. */
export function recordAudit(ctx: Context, entry: AuditEntry): Promise<void> {
  return insertAuditEvent(ctx.db, auditRow(ctx, entry))
}

/** The same as a row, for whoever writes it together with rows of its own. */
export function auditRow(ctx: Context, entry: AuditEntry): NewRow<'access.audit_event'> {
  return { ...whoAndWhen(ctx), ...whatOf(entry), outcome: 'ok' }
}

/** Records that something was refused. */
export function recordRefusal(ctx: Context, refusal: NotAllowed): Promise<void> {
  const { action, resource } = refusal
  return insertAuditEvent(ctx.db, {
    ...whoAndWhen(ctx),
    action,
    resource_kind: resource.kind,
    resource_id: resource.id ?? null,
    purpose: null,
    detail: '{}',
    outcome: 'refused',
  })
}

function whoAndWhen(ctx: Context) {
  const { actor, today, region } = ctx
  const appointment = appointmentsOn(actor, today)[0]
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
