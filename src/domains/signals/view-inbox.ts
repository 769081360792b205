import { NotFound } from '../../lib/errors.ts'
import type { OfficeHours } from '../../lib/office-hours.ts'
import { type Context, desksAllowing, recordAudit, requirePermission } from '../access/index.ts'
import { deskHours } from './clock-keeping.ts'
import { countInbox, inboxCounts, inboxRows } from './inbox-queries.ts'
import { countParts, partRows } from './part-queries.ts'
import { ClockKind } from './rules/clock-settings.ts'
import type { InboxFilter, InboxRecord, InboxTab } from './rules/inbox.ts'
import { type Known, known } from './rules/signal.ts'
import { SignalState } from './rules/signal-states.ts'
import { clockHours } from './rules/terms.ts'
import { findSignalOrPart } from './signal-queries.ts'

/** One line of an inbox, with the hours in which its nearest clock runs. */
export type InboxRow = Omit<InboxRecord, 'clock' | 'state' | 'minor' | 'acute' | 'nextDueKind'> & {
  state: SignalState
  minor: Known
  acute: Known
  nextDueKind: ClockKind | null
  warnAt: Date | null
  pausedUntil: string | null
  hours: OfficeHours
}

/** A page of an inbox with the counts of its tabs. */
export type InboxView = { deskId: string; rows: InboxRow[]; total: number; counts: Record<InboxTab, number> }

/** Opens the inbox of a desk of the actor; throws NotFound for any other desk. */
export async function viewInbox(ctx: Context, deskId: string, filter: InboxFilter): Promise<InboxView> {
  requirePermission(ctx, 'inbox.view', { kind: 'inbox', id: deskId })
  if (!desksAllowing(ctx.actor, 'inbox.view', ctx.today).includes(deskId)) throw new NotFound()
  await recordAudit(ctx, { action: 'inbox.view', resource: { kind: 'inbox', id: deskId }, detail: { tab: filter.tab } })
  const counts = await inboxCounts(ctx.db, deskId, ctx.now)
  const { records, total } = await recordsOf(ctx, deskId, filter, counts)
  return { deskId, rows: records.map((record) => inboxRow(ctx, record)), total, counts }
}

async function recordsOf({ db, now }: Context, deskId: string, filter: InboxFilter, counts: InboxView['counts']) {
  const { tab, form, minor, state, takenBy } = filter
  const narrowed = Boolean(form || minor || state || takenBy)
  if (tab === 'part') {
    const total = narrowed ? await countParts(db, deskId, filter) : counts.part
    return { records: await partRows(db, deskId, filter), total }
  }
  const own = { ...filter, tab }
  const total = narrowed ? await countInbox(db, deskId, own, now) : counts[tab]
  return { records: await inboxRows(db, deskId, own, now), total }
}

function inboxRow(ctx: Context, { clock, ...record }: InboxRecord): InboxRow {
  return {
    ...record,
    state: SignalState.parse(record.state),
    minor: known.parse(record.minor),
    acute: known.parse(record.acute),
    nextDueKind: record.nextDueKind === null ? null : ClockKind.parse(record.nextDueKind),
    warnAt: clock ? new Date(clock.warnAt) : null,
    pausedUntil: clock?.pausedUntil ?? null,
    hours: clock ? clockHours(clock.term, deskHours(ctx, clock.desk)) : deskHours(ctx, record.deskId),
  }
}

/** Whether a number is that of a signal which the actor may see; a search is recorded whatever it finds. */
export async function findSignalByNumber(ctx: Context, number: string): Promise<boolean> {
  requirePermission(ctx, 'signal.find')
  const { whole, part } = await findSignalOrPart(ctx.db, number)
  const found = (whole ?? part) !== undefined
  await recordAudit(ctx, { action: 'signal.find', resource: { kind: 'signal' }, detail: { found } })
  return found
}
