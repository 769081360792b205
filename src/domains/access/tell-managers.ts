import { peopleInFunctions } from './colleague-queries.ts'
import type { Context } from './context.ts'
import { type NoticeKind, notify } from './notify.ts'
import { permissions } from './rules/permissions.ts'

/** Tells everybody who manages this by a function they hold today, but for one of them. */
export async function tellManagers(
  ctx: Context,
  action: 'clients.manage' | 'webhooks.manage',
  kind: NoticeKind,
  but?: string,
): Promise<void> {
  const people = await peopleInFunctions(ctx.db, [...permissions[action].functions], ctx.today)
  const to = people.filter((personId) => personId !== but).map((personId) => ({ personId }))
  if (to.length > 0) await notify(ctx, kind, to)
}
