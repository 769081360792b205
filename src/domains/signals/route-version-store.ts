import { sql } from 'kysely'
import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps a new draft. */
export async function insertDraftVersion(db: Db, row: NewRow<'signals.route_version'>): Promise<void> {
  await db.insertInto('signals.route_version').values(row).execute()
}

/** Which version, as somebody last read it. */
export type ReadVersion = { region: string; number: number; edits: number }

/** Saves another content of a draft; false when it is no draft any more or somebody else saved in between. */
export async function updateDraftVersion(
  db: Db,
  { region, number, edits }: ReadVersion,
  change: { xml?: string; note?: string },
  by: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signals.route_version')
    .set((eb) => ({ ...change, edits: eb('edits', '+', 1), editors: withEditor(by) }))
    .where('region', '=', region)
    .where('number', '=', number)
    .where('edits', '=', edits)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

// Who changed it once never puts it into force, whoever changes it after.
const withEditor = (by: string) =>
  sql<string[]>`case when ${by}::uuid = any (editors) then editors else editors || ${by}::uuid end`

/** A step of a version from one state to another. */
export type VersionStep =
  | { to: 'proposed'; note: string; by: string; on: string }
  | { to: 'activated'; note: string; by: string; at: Date; from: string }
  | { to: 'draft'; remark: string }
  | { to: 'discarded' }

/** Takes a version one step; false when it has moved on since somebody read it. */
export async function stepVersion(
  db: Db,
  { region, number, edits }: ReadVersion,
  from: string,
  step: VersionStep,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signals.route_version')
    .set({ state: step.to, ...columnsOf(step) })
    .where('region', '=', region)
    .where('number', '=', number)
    .where('edits', '=', edits)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const notInForce = { activated_by: null, activated_at: null, active_from: null, activation_note: '' }

function columnsOf(step: VersionStep) {
  switch (step.to) {
    case 'proposed':
      return { note: step.note, proposed_by: step.by, proposed_on: step.on, remark: '', editors: withEditor(step.by) }
    case 'activated':
      return { activation_note: step.note, activated_by: step.by, activated_at: step.at, active_from: step.from }
    case 'draft':
      return { ...notInForce, remark: step.remark }
    case 'discarded':
      return {}
  }
}
