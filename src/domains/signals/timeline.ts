import type { Context, Sealer } from '../access/index.ts'
import type { TimelineKind } from './rules/timeline-kinds.ts'
import { insertEvent } from './signal-store.ts'

/** What is written on the timeline of a signal. `text` is sealed: a reason, never in clear. */
export type TimelineEntry = {
  signalId: string
  handoverId?: string
  kind: TimelineKind
  detail?: Record<string, unknown>
  text?: { sealer: Sealer; words: string }
}

/** The system of a partner through which something came, for a line of the timeline; nobody else is named. */
export const throughSystem = ({ actor }: Context): { system?: string } =>
  actor.kind === 'client' ? { system: actor.name } : {}

/** Writes what the actor did on the timeline of a signal. */
export function writeTimeline(ctx: Context, entry: TimelineEntry): Promise<void> {
  const { actor } = ctx
  const rowId = ctx.newId()
  return insertEvent(ctx.db, {
    row_id: rowId,
    signal_id: entry.signalId,
    handover_id: entry.handoverId ?? null,
    at: ctx.now,
    kind: entry.kind,
    by_person: actor.kind === 'person' ? actor.personId : null,
    by_desk: null,
    detail: JSON.stringify({ ...entry.detail, ...throughSystem(ctx) }),
    sealed: entry.text ? entry.text.sealer.seal('signals.event', rowId, 'sealed', entry.text.words) : null,
  })
}
