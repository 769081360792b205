import type { Db, Row } from '../../platform/database.ts'

/** An evaluation with who finished it. */
export type EvaluationRow = Row<'programme.evaluation'> & { finishedByName: string | null }

/** The evaluations that the reader may see, or one of them, the newest first. */
export function evaluationRows(db: Db, region: string, id?: string): Promise<EvaluationRow[]> {
  let query = db
    .selectFrom('programme.evaluation as e')
    .leftJoin('access.person as p', 'p.id', 'e.finished_by')
    .selectAll('e')
    .select('p.name as finishedByName')
    .where('e.region', '=', region)
    .orderBy('e.until_day', 'desc')
    .orderBy('e.made_on', 'desc')
    .orderBy('e.id')
  if (id !== undefined) query = query.where('e.id', '=', id)
  return query.execute()
}

/** Who was asked for evaluations, by organisation. */
export function invitationRows(db: Db, ids: string[]): Promise<Row<'programme.evaluation_invitation'>[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('programme.evaluation_invitation')
    .selectAll()
    .where('evaluation_id', 'in', ids)
    .orderBy('organisation_id')
    .execute()
}

/** The questions of an evaluation, in order. */
export function questionRows(db: Db, id: string): Promise<Row<'programme.evaluation_question'>[]> {
  return db
    .selectFrom('programme.evaluation_question')
    .selectAll()
    .where('evaluation_id', '=', id)
    .orderBy('number')
    .execute()
}

/** The answers that the reader may see: the own organisation's, and what was handed in where that is for the reader. */
export function answerRows(db: Db, id: string): Promise<Row<'programme.evaluation_answer'>[]> {
  return db
    .selectFrom('programme.evaluation_answer')
    .selectAll()
    .where('evaluation_id', '=', id)
    .orderBy('organisation_id')
    .execute()
}

/** A lesson with who noted that it is done. */
export type LessonRow = Row<'programme.lesson'> & { doneByName: string | null }

/** The lessons of the evaluations that the reader may see, or of one of them, by term. */
export function lessonRows(db: Db, region: string, evaluationId?: string): Promise<LessonRow[]> {
  let query = db
    .selectFrom('programme.lesson as l')
    .leftJoin('access.person as p', 'p.id', 'l.done_by')
    .selectAll('l')
    .select('p.name as doneByName')
    .where('l.region', '=', region)
    .orderBy('l.due_on')
    .orderBy('l.id')
  if (evaluationId !== undefined) query = query.where('l.evaluation_id', '=', evaluationId)
  return query.execute()
}

/** Evaluations that end by a day, of which nobody was reminded yet; locked, for the jobs. */
export function toRemind(db: Db, day: string): Promise<{ id: string }[]> {
  return db
    .selectFrom('programme.evaluation')
    .select('id')
    .where('state', '=', 'asking')
    .where('answer_by', '<=', day)
    .where('reminded_on', 'is', null)
    .forUpdate()
    .skipLocked()
    .execute()
}
