import type { Db, NewRow, RowChange } from '../../platform/database.ts'
import { insertRows } from '../../platform/insert-rows.ts'

/** What an evaluation begins with. */
export type NewEvaluation = {
  evaluation: NewRow<'programme.evaluation'>
  questions: NewRow<'programme.evaluation_question'>[]
  invitations: NewRow<'programme.evaluation_invitation'>[]
}

/** Keeps a new evaluation with its questions and who will be asked. */
export async function insertEvaluation(db: Db, { evaluation, questions, invitations }: NewEvaluation): Promise<void> {
  const rest = { 'programme.evaluation_question': questions, 'programme.evaluation_invitation': invitations }
  await insertRows(db, { 'programme.evaluation': [evaluation] }, rest)
}

/** Changes an evaluation of which the version was seen; false when somebody else was first. */
export async function updateEvaluation(db: Db, id: string, version: number, change: RowChange<'programme.evaluation'>) {
  const done = await db
    .updateTable('programme.evaluation')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Adds a question. */
export async function insertQuestion(db: Db, question: NewRow<'programme.evaluation_question'>): Promise<void> {
  await db.insertInto('programme.evaluation_question').values(question).execute()
}

/** Takes a question away that was not asked yet; false when there is none. */
export async function deleteQuestion(db: Db, evaluationId: string, id: string): Promise<boolean> {
  const done = await db
    .deleteFrom('programme.evaluation_question')
    .where('evaluation_id', '=', evaluationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** Keeps the answers of an organisation; an earlier draft of them is replaced. */
export async function saveAnswers(db: Db, answers: NewRow<'programme.evaluation_answer'>[]): Promise<void> {
  if (answers.length === 0) return
  await db
    .insertInto('programme.evaluation_answer')
    .values(answers)
    .onConflict((conflict) =>
      conflict.columns(['evaluation_id', 'organisation_id', 'question_id']).doUpdateSet((eb) => ({
        words: eb.ref('excluded.words'),
        amount: eb.ref('excluded.amount'),
        by_person: eb.ref('excluded.by_person'),
      })),
    )
    .execute()
}

/** Hands in the answers of an organisation; false when that was done already. */
export async function handInAnswers(db: Db, evaluationId: string, organisationId: string, by: string, today: string) {
  const done = await db
    .updateTable('programme.evaluation_invitation')
    .set({ answered_by: by, answered_on: today })
    .where('evaluation_id', '=', evaluationId)
    .where('organisation_id', '=', organisationId)
    .where('answered_on', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Keeps a lesson. */
export async function insertLesson(db: Db, lesson: NewRow<'programme.lesson'>): Promise<void> {
  await db.insertInto('programme.lesson').values(lesson).execute()
}

/** Keeps what came of a lesson; false when it was done already or is not the actor's. */
export async function updateLesson(db: Db, id: string, change: RowChange<'programme.lesson'>): Promise<boolean> {
  const done = await db
    .updateTable('programme.lesson')
    .set(change)
    .where('id', '=', id)
    .where('done_on', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Notes that who did not answer yet was reminded of an evaluation. */
export async function noteReminder(db: Db, id: string, today: string): Promise<void> {
  await db.updateTable('programme.evaluation').set({ reminded_on: today }).where('id', '=', id).execute()
}
