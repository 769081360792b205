import type { Context } from '../access/index.ts'
import type { StartMoments } from './rules/start-moments.ts'
import { changesSince, partsSince } from './start-queries.ts'

/** What the other side did: the receiver with a hand-over that we offered, the sender with one that we received. */
export const changeKinds = [
  'reporterWrote',
  'accept',
  'refuse',
  'handBack',
  'answer',
  'noAnswer',
  'withdraw',
  'remind',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One thing that changed. Who received a hand-over does not know the number of its signal. */
export type Change = {
  at: Date
  kind: ChangeKind
  signalNumber: string | null
  handoverNumber: string | null
  /** Who did it, where it was a desk. */
  byDesk: string | null
}

/** What changed since the last working day, and how many signals of others share a part since then. */
export type DeskChanges = { sinceDay: string; lines: Change[]; parts: { deskId: string; count: number }[] }

const mostChanges = 8

/** What others did with the work of some desks; what these desks did themselves is no news to them. */
export async function changesAtDesks(
  ctx: Context,
  desks: string[],
  { since, sinceDay }: StartMoments,
): Promise<DeskChanges> {
  const rows = await changesSince(ctx.db, { desks, since, kinds: changeKinds, limit: 4 * mostChanges })
  const lines = rows.flatMap((row) => {
    const kind = changeKinds.find((one) => one === row.kind)
    const change = kind && changeOf(kind, row, desks)
    return change ? [change] : []
  })
  return { sinceDay, lines: lines.slice(0, mostChanges), parts: await partsSince(ctx.db, desks, sinceDay) }
}

type Row = Awaited<ReturnType<typeof changesSince>>[number]

function changeOf(kind: ChangeKind, row: Row, desks: string[]): Change | null {
  const { at, signalNumber, handoverNumber, fromDesk, toDesk } = row
  const change = { at, kind, signalNumber, handoverNumber }
  if (kind === 'reporterWrote') return signalNumber === null ? null : { ...change, byDesk: null }
  const bySender = kind === 'withdraw' || kind === 'remind'
  const byDesk = bySender ? fromDesk : toDesk
  return handoverNumber === null || desks.includes(byDesk ?? '') ? null : { ...change, byDesk }
}
