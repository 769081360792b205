import type { Db, NewRow } from '../../platform/database.ts'

/** Adds a fact after the newest one of its point; false when somebody else was first. */
export async function addFact(db: Db, fact: NewRow<'programme.policy_fact'>): Promise<boolean> {
  const { numbers } = await db
    .selectFrom('programme.policy_fact')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.val(0)).as('numbers'))
    .where('municipality_code', '=', fact.municipality_code)
    .where('point', '=', fact.point)
    .executeTakeFirstOrThrow()
  if (numbers !== fact.number - 1) return false
  const added = await db
    .insertInto('programme.policy_fact')
    .values(fact)
    .onConflict((conflict) => conflict.columns(['municipality_code', 'point', 'number']).doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Notes that somebody is told that a day nears or passed; false when they were told already. */
export async function addReminder(db: Db, reminder: NewRow<'programme.policy_reminder'>): Promise<boolean> {
  const added = await db
    .insertInto('programme.policy_reminder')
    .values(reminder)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
