import { noteEndingTokens } from './client-store.ts'
import { type Context, requireSystem } from './context.ts'
import { daysAfter } from './rules/client.ts'
import { tellManagers } from './tell-managers.ts'

/** Tells the administrators, once a token, that the token of a partner system ends soon. Returns of how many. */
export async function warnEndingTokens(ctx: Context): Promise<number> {
  requireSystem(ctx)
  const { noticeDays } = ctx.loaded.region.settings.apiTokens
  const ending = await noteEndingTokens(ctx.db, ctx.today, daysAfter(ctx.today, noticeDays))
  if (ending === 0) return 0
  await tellManagers(ctx, 'clients.manage', 'tokenEnds')
  return ending
}
