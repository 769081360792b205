import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../lib/errors.ts'
import type { Row } from '../../platform/database.ts'
import { recordAudit } from './audit.ts'
import { peopleInFunctions } from './colleague-queries.ts'
import { type Context, requirePermission, requireSystem } from './context.ts'
import { changeCovenant, covenantRow, covenantRows, insertCovenant, noteReminded } from './covenant-store.ts'
import { notify } from './notify.ts'
import { type CovenantInput, type CovenantState, covenantState } from './rules/covenant.ts'
import { permissions } from './rules/permissions.ts'

/**
 * A covenant between partners (G-03). It narrows what may be shared: nothing that decides about sharing reads it as a ground.
 */
export type Covenant = CovenantInput & { id: string; state: CovenantState }

function asCovenant(row: Row<'access.covenant'>, today: string): Covenant {
  const { id, title, parties, purposes, document, version } = row
  const days = { fromDay: row.from_day, untilDay: row.until_day, remindOn: row.remind_on }
  return {
    ...{ id, title, parties, purposes, document, version, ...days },
    legalBases: row.legal_bases,
    state: covenantState(days, today),
  }
}

/** Every covenant, the one that ends first on top. */
export async function listCovenants(ctx: Context): Promise<Covenant[]> {
  requirePermission(ctx, 'covenant.view')
  return (await covenantRows(ctx.db)).map((row) => asCovenant(row, ctx.today))
}

/** A covenant by its id. */
export async function viewCovenant(ctx: Context, id: string): Promise<Covenant> {
  requirePermission(ctx, 'covenant.view', { kind: 'covenant', id })
  const row = await covenantRow(ctx.db, id)
  if (!row) throw new NotFound()
  return asCovenant(row, ctx.today)
}

/**
 * Writes down a covenant, or a change of one. Its purposes and grounds are those of the register: it can name no other, and
 * so make none. Throws Conflict when somebody else was first. Returns its id.
 */
export async function keepCovenant(ctx: Context, id: string | null, input: CovenantInput): Promise<string> {
  requirePermission(ctx, 'covenant.keep', { kind: 'covenant', ...(id === null ? {} : { id }) })
  checkKnown(ctx, input)
  const { version, legalBases, fromDay, untilDay, remindOn, ...words } = input
  const days = { from_day: fromDay, until_day: untilDay, remind_on: remindOn, reminded: false }
  const row = { ...words, ...days, legal_bases: legalBases, written_by: actingPerson(ctx) }
  const kept = id ?? ctx.newId()
  if (id === null) await insertCovenant(ctx.db, { id: kept, region: ctx.region, ...row })
  else {
    if (!(await covenantRow(ctx.db, id))) throw new NotFound()
    if (!(await changeCovenant(ctx.db, { id, version }, row))) throw new Conflict('changed')
  }
  const detail = { step: id === null ? 'add' : 'change' }
  await recordAudit(ctx, { action: 'covenant.keep', resource: { kind: 'covenant', id: kept }, detail })
  return kept
}

function checkKnown({ loaded: { region } }: Context, { parties, purposes, legalBases }: CovenantInput): void {
  const unknown = (ids: readonly string[], known: readonly { id: string }[]) =>
    ids.some((id) => !known.some((one) => one.id === id))
  const issues = [
    ...(unknown(parties, region.organisations) ? [{ path: 'parties', code: 'unknown' }] : []),
    ...(unknown(purposes, region.purposes) ? [{ path: 'purposes', code: 'unknown' }] : []),
    ...(unknown(
      legalBases,
      region.legalBases.filter((one) => one.narrowedByCovenant),
    )
      ? [{ path: 'legalBases', code: 'unknown' }]
      : []),
  ]
  if (issues.length > 0) throw new InvalidInput(issues)
}

function actingPerson({ actor }: Context): string {
  if (actor.kind !== 'person') throw new NotAllowed('covenant.keep')
  return actor.personId
}

/** Tells who keeps covenants, once a covenant, that one nears its end. Work of the system; returns of how many. */
export async function remindOfCovenants(ctx: Context): Promise<number> {
  requireSystem(ctx)
  const ending = await noteReminded(ctx.db, ctx.today)
  if (ending === 0) return 0
  const people = await peopleInFunctions(ctx.db, [...permissions['covenant.keep'].functions], ctx.today)
  const to = people.map((personId) => ({ personId }))
  await notify(ctx, 'covenantEnds', to)
  return ending
}
