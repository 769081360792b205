import { holderRows, peopleInFunctions } from './colleague-queries.ts'
import { type Context, requirePermission } from './context.ts'

/** Somebody who holds a function today, and where; without a district for the whole region. */
export type OfficeHolder = {
  personId: string
  name: string
  function: string
  organisationId: string
  deskId: string | null
  districtId: string | null
}

/** Who holds which function today. Members of a panel are protected: nobody is named to be one. */
export async function officeHolders(ctx: Context): Promise<OfficeHolder[]> {
  requirePermission(ctx, 'meeting.view')
  const holders = await holderRows(ctx.db, ctx.today)
  return holders.filter((one) => one.function !== 'panelMember')
}

/** The ids of the members of the panel, to send them an invitation; never a name. */
export function panelToInvite(ctx: Context): Promise<string[]> {
  requirePermission(ctx, 'meeting.keep')
  return peopleInFunctions(ctx.db, ['panelMember'], ctx.today)
}
