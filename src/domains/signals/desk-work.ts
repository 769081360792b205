import { NotAllowed } from '../../lib/errors.ts'
import { type Action, type Context, desksAllowing, recordAudit, requirePermission } from '../access/index.ts'
import { type DeskSignalRow, deskFigures, deskSignals, type FigureRow } from './desk-work-queries.ts'
import { firstOfPage, type Part, partOf } from './rules/part.ts'

/** An open signal of a desk in a list: what routes and counts, no content and nothing of who reported. */
export type DeskSignal = DeskSignalRow

/** Figures of a desk by what they count; only counts. */
export type DeskFigures = { since: string; figures: FigureRow[] }

/** The open signals of the desk that the acting partner system works for, what is due first, a page at a time. */
export async function listDeskSignals(ctx: Context, page: number): Promise<Part<DeskSignal>> {
  requireDesk(ctx, 'desk.signals')
  const rows = await deskSignals(ctx.db, firstOfPage(page))
  await recordAudit(ctx, { action: 'desk.signals', resource: { kind: 'signal' } })
  return partOf(rows)
}

/** Figures of that desk: what stands open now, and what came in and was closed in this year and the one before. */
export async function viewDeskFigures(ctx: Context): Promise<DeskFigures> {
  requireDesk(ctx, 'desk.figures')
  const since = `${Number(ctx.today.slice(0, 4)) - 1}-01-01`
  const figures = await deskFigures(ctx.db, ctx.now, since)
  await recordAudit(ctx, { action: 'desk.figures', resource: { kind: 'signal' } })
  return { since, figures }
}

// A token can be given before two administrators agreed on the desk: then there is nothing to read yet.
function requireDesk(ctx: Context, action: Action): void {
  requirePermission(ctx, action)
  if (desksAllowing(ctx.actor, action, ctx.today).length === 0) throw new NotAllowed(action)
}
