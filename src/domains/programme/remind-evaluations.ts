import { daysAfter } from '../../lib/calendar-days.ts'
import { type Context, notify, peopleAtOrganisations, requireSystem } from '../access/index.ts'
import { invitationRows, toRemind } from './evaluation-queries.ts'
import { noteReminder } from './evaluation-store.ts'

/** How long before its term an organisation that did not answer yet is reminded. */
const daysBefore = 7

/** Reminds, once an evaluation, who works for an organisation that did not answer yet. Gives of how many evaluations. */
export async function remindEvaluations(ctx: Context): Promise<number> {
  requireSystem(ctx)
  const due = await toRemind(ctx.db, daysAfter(ctx.today, daysBefore))
  const open = await invitationRows(
    ctx.db,
    due.map(({ id }) => id),
  )
  for (const { id } of due) {
    await noteReminder(ctx.db, id, ctx.today)
    const silent = open.filter((one) => one.evaluation_id === id && one.answered_on === null)
    const people = await peopleAtOrganisations(
      ctx,
      silent.map((one) => one.organisation_id),
    )
    await notify(
      ctx,
      'reminder',
      people.map((personId) => ({ personId })),
    )
  }
  return due.length
}
