import { type Action, appointmentsAllowing, type Context } from '../access/index.ts'

type ReportAction = Extract<Action, 'report.write' | 'report.letterhead'>

/** The organisations for which the actor does something with reports, with their names. */
export function organisationsFor(
  { actor, today, loaded }: Context,
  action: ReportAction,
): { id: string; name: string }[] {
  const held = new Set(appointmentsAllowing(actor, action, today).map(({ organisationId }) => organisationId))
  return loaded.region.organisations.flatMap(({ id, name }) => (held.has(id) ? [{ id, name }] : []))
}

/** Whether the actor does that for one organisation. */
export const isOwn = (ctx: Context, action: ReportAction, organisationId: string): boolean =>
  organisationsFor(ctx, action).some(({ id }) => id === organisationId)
