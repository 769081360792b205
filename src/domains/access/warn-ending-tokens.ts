import { noteEndingTokens } from './client-store.ts'
import { peopleInFunctions } from './colleague-queries.ts'
import { type Context, requireSystem } from './context.ts'
import { notify } from './notify.ts'
import { daysAfter } from './rules/client.ts'
import { permissions } from './rules/permissions.ts'

/** Tells the administrators, once a token, that the token of a partner system ends soon. Returns of how many. */
export async function warnEndingTokens(ctx: Context): Promise<number> {
  requireSystem(ctx)
  const { noticeDays } = ctx.loaded.region.settings.apiTokens
  const ending = await noteEndingTokens(ctx.db, ctx.today, daysAfter(ctx.today, noticeDays))
  if (ending === 0) return 0
  const people = await peopleInFunctions(ctx.db, [...permissions['clients.manage'].functions], ctx.today)
  await notify(
    ctx,
    'tokenEnds',
    people.map((personId) => ({ personId })),
  )
  return ending
}
