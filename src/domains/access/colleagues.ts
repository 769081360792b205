import { colleagueRows, peopleInFunctions, peopleOfOrganisations } from './colleague-queries.ts'
import { type Context, requirePermission, requireSystem } from './context.ts'
import { type Action, permissions } from './rules/permissions.ts'

/** Somebody who works at a desk today. */
export type Colleague = { id: string; name: string; function: string }

/** Who works at a desk today, by name. They stand in for one another (S-06). */
export function colleaguesAt(ctx: Context, deskId: string): Promise<Colleague[]> {
  requirePermission(ctx, 'start.view')
  return colleagueRows(ctx.db, deskId, ctx.today)
}

/** The ids of everybody whose function allows an action today: who can be asked to do it. */
export function peopleWhoMay(ctx: Context, action: Action): Promise<string[]> {
  requirePermission(ctx, 'start.view')
  return peopleInFunctions(ctx.db, [...permissions[action].functions], ctx.today)
}

/** Who works for one of some organisations today and takes part in the programme: for the jobs, which remind them. */
export function peopleAtOrganisations(ctx: Context, organisations: readonly string[]): Promise<string[]> {
  requireSystem(ctx)
  return peopleOfOrganisations(ctx.db, organisations, ctx.today)
}

/** The same for the jobs, which tell them that something waits. */
export function peopleToTell(ctx: Context, action: Action): Promise<string[]> {
  requireSystem(ctx)
  return peopleInFunctions(ctx.db, [...permissions[action].functions], ctx.today)
}
