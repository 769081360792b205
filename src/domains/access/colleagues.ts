import { colleagueRows } from './colleague-queries.ts'
import { type Context, requirePermission } from './context.ts'

/** Somebody who works at a desk today. */
export type Colleague = { id: string; name: string; function: string }

/** Who works at a desk today, by name. They stand in for one another (S-06). */
export function colleaguesAt(ctx: Context, deskId: string): Promise<Colleague[]> {
  requirePermission(ctx, 'start.view')
  return colleagueRows(ctx.db, deskId, ctx.today)
}
