import type { NewRow } from '../../platform/database.ts'
import type { Context } from './context.ts'
import { keptMoment } from './kept-moment.ts'
import { insertNotices } from './notice-store.ts'

/** Why somebody is told that something waits. The mail itself never says which. */
export type NoticeKind =
  | 'newSignal'
  | 'fallbackSignal'
  | 'partShared'
  | 'reporterMessage'
  | 'handoverOffered'
  | 'handoverAccepted'
  | 'handoverRefused'
  | 'handoverReturned'
  | 'handoverAnswered'
  | 'handoverWithdrawn'
  | 'warning'
  | 'late'
  | 'escalation'
  | 'reminder'
  | 'invitation'
  | 'recoveryAsked'
  | 'emergency'
  | 'adviceAsked'
  | 'subjectQuestion'
  | 'requestDue'
  | 'requestAnswered'
  | 'destructionReady'
  | 'destructionWaits'
  | 'draftEnds'
  | 'routeProposed'
  | 'routeActivated'
  | 'routeReturned'
  | 'webhookWaits'
  | 'webhookConfirmed'
  | 'webhookEnds'
  | 'webhookFailed'
  | 'webhookPaused'
  | 'bottleneckLogged'
  | 'bottleneckEscalated'
  | 'bottleneckYours'
  | 'bottleneckLate'
  | 'evaluationAsked'
  | 'tokenEnds'
  | 'policyDue'
  | 'covenantEnds'
  | 'deskNamed'

/** Who is told: everybody at a desk, or one person. */
export type NoticeTo = { deskId: string } | { personId: string }

/** Puts notices in the queue, in the transaction of what they are about. */
export function notify(ctx: Context, kind: NoticeKind, to: NoticeTo[], acute = false): Promise<void> {
  return insertNotices(ctx.db, noticeRows(ctx, kind, to, acute))
}

/** The same as rows, for whoever writes them together with rows of its own. */
export function noticeRows(ctx: Context, kind: NoticeKind, to: NoticeTo[], acute: boolean): NewRow<'access.notice'>[] {
  const at = keptMoment(ctx)
  return to.map((target) => ({
    id: ctx.newId(),
    region: ctx.region,
    desk_id: 'deskId' in target ? target.deskId : null,
    person_id: 'personId' in target ? target.personId : null,
    kind,
    acute,
    at,
    next_attempt_at: at,
  }))
}
