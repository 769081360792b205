import type { Db, NewRow, Row, RowChange } from '../../platform/database.ts'

/** Everything of one plan as it is kept. */
export type PlanRows = {
  plan: Row<'programme.regional_plan'>
  feedback: Row<'programme.plan_feedback'>[]
  adoptions: Row<'programme.plan_adoption'>[]
  moves: (Row<'programme.plan_move'> & { byName: string | null })[]
}

/** The plans of the region with all that belongs to them, the newest first; of one when its id is given. */
export async function planRows(db: Db, id?: string): Promise<PlanRows[]> {
  let query = db.selectFrom('programme.regional_plan').selectAll().orderBy('started_on', 'desc').orderBy('title')
  if (id !== undefined) query = query.where('id', '=', id)
  const plans = await query.execute()
  const ids = [...plans.map((plan) => plan.id), '00000000-0000-0000-0000-000000000000']
  const [feedback, adoptions, moves] = await Promise.all([
    db.selectFrom('programme.plan_feedback').selectAll().where('plan_id', 'in', ids).orderBy('due_on').execute(),
    db.selectFrom('programme.plan_adoption').selectAll().where('plan_id', 'in', ids).orderBy('due_on').execute(),
    db
      .selectFrom('programme.plan_move as m')
      .leftJoin('access.person as p', 'p.id', 'm.by_person')
      .selectAll('m')
      .select('p.name as byName')
      .where('m.plan_id', 'in', ids)
      .orderBy('m.number', 'desc')
      .execute(),
  ])
  const of = <Of extends { plan_id: string }>(rows: Of[], plan: string) => rows.filter((row) => row.plan_id === plan)
  return plans.map((plan) => ({
    plan,
    feedback: of(feedback, plan.id),
    adoptions: of(adoptions, plan.id),
    moves: of(moves, plan.id),
  }))
}

/** Keeps a plan that begins, with its first step. */
export async function insertPlan(db: Db, plan: NewRow<'programme.regional_plan'>): Promise<void> {
  await db.insertInto('programme.regional_plan').values(plan).execute()
}

/** Keeps a step of a plan for its history. */
export async function insertMove(db: Db, move: NewRow<'programme.plan_move'>): Promise<void> {
  await db.insertInto('programme.plan_move').values(move).execute()
}

/** Changes a plan at the version that was on the screen; false when it is no longer that. */
export async function changePlan(
  db: Db,
  id: string,
  version: number,
  change: Omit<RowChange<'programme.regional_plan'>, 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programme.regional_plan')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Asks partners; those that were asked before stay as they are. */
export async function insertFeedback(db: Db, rows: NewRow<'programme.plan_feedback'>[]): Promise<void> {
  await db
    .insertInto('programme.plan_feedback')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps what a partner said, at the version that was on the screen; false when it is no longer that. */
export async function changeFeedback(
  db: Db,
  of: { plan: string; organisation: string; version: number },
  change: Omit<RowChange<'programme.plan_feedback'>, 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programme.plan_feedback')
    .set({ ...change, version: of.version + 1 })
    .where('plan_id', '=', of.plan)
    .where('organisation_id', '=', of.organisation)
    .where('version', '=', of.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Asks municipalities to adopt a plan; those that were asked before stay as they are. */
export async function insertAdoptions(db: Db, rows: NewRow<'programme.plan_adoption'>[]): Promise<void> {
  await db
    .insertInto('programme.plan_adoption')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps that a municipality adopted the plan, at the version that was on the screen; false when it is no longer that. */
export async function changeAdoption(
  db: Db,
  of: { plan: string; municipality: string; version: number },
  change: Omit<RowChange<'programme.plan_adoption'>, 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programme.plan_adoption')
    .set({ ...change, version: of.version + 1 })
    .where('plan_id', '=', of.plan)
    .where('municipality_code', '=', of.municipality)
    .where('version', '=', of.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What is still due of the plans, for the jobs: the plan itself, partners that were asked, municipalities. */
export async function duePlans(db: Db, region: string) {
  const [plans, feedback, adoptions] = await Promise.all([
    db.selectFrom('programme.regional_plan').select(['id', 'state', 'due_on']).where('region', '=', region).execute(),
    db
      .selectFrom('programme.plan_feedback')
      .select(['plan_id', 'organisation_id', 'due_on'])
      .where('region', '=', region)
      .where('received_on', 'is', null)
      .execute(),
    db
      .selectFrom('programme.plan_adoption')
      .select(['plan_id', 'municipality_code', 'due_on'])
      .where('region', '=', region)
      .where('adopted_on', 'is', null)
      .execute(),
  ])
  return { plans, feedback, adoptions }
}
