import { recordAudit } from './audit.ts'
import { type Context, requireSystem } from './context.ts'
import { forgetPerson, peopleGoneSince } from './person-store.ts'

const atOnce = 50

/**
 * Forgets who left: address and log-in after the term of the register for accounts, the name after that of the
 * record of who did what. What they wrote down stays, by a former colleague. Returns how many were settled.
 */
export async function forgetColleagues(ctx: Context): Promise<number> {
  requireSystem(ctx)
  const term = (activity: string) =>
    ctx.loaded.region.processingActivities.find(({ id }) => id === activity)?.term.months ?? 0
  const accounts = term('accounts')
  const steps = [
    { months: accounts, withName: false },
    { months: Math.max(accounts, term('accessRecord')), withName: true },
  ]
  let settled = 0
  for (const { months, withName } of steps)
    for (const id of await peopleGoneSince(ctx.db, ctx.region, { today: ctx.today, months, withName }, atOnce)) {
      await forgetPerson(ctx.db, id, withName)
      const detail = { of: withName ? 'name' : 'account' }
      await recordAudit(ctx, { action: 'retention.destroy', resource: { kind: 'person', id }, detail })
      settled += 1
    }
  return settled
}
