import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Context, findMunicipality, recordAudit, requirePermission } from '../access/index.ts'
import { requireAtPlace } from './policy-places.ts'
import { answered, missingIn, type ScreeningStart, type ScreeningWork, screeningStates } from './rules/screening.ts'
import { codesOn, screeningQuestions } from './rules/screening-codes.ts'
import { changeScreening, findScreening, insertScreening, type ScreeningRow, screeningRows } from './screening-store.ts'

/** A screening of new local policy, as every party reads it (P-08). */
export type Screening = Omit<ScreeningWork, 'answers'> & {
  id: string
  municipality: string
  title: string
  field: string
  link: string
  state: (typeof screeningStates)[number]
  answers: ScreeningWork['answers']
  startedByName: string | null
  startedOn: string
  finishedByName: string | null
  finishedOn: string | null
}

/** The screenings of the region, or of one municipality; drafts first. */
export async function listScreenings(ctx: Context, municipality?: string): Promise<Screening[]> {
  requirePermission(ctx, 'policy.view')
  return (await screeningRows(ctx.db, municipality)).map(screeningOf)
}

/** One screening. Throws NotFound. */
export async function viewScreening(ctx: Context, id: string): Promise<Screening> {
  requirePermission(ctx, 'policy.view')
  const row = await findScreening(ctx.db, id)
  if (!row) throw new NotFound('screening')
  return screeningOf(row)
}

/** Begins a screening of new policy of a municipality. Returns its id. */
export async function startScreening(ctx: Context, start: ScreeningStart): Promise<string> {
  const person = requireAtPlace(ctx, 'policy.screen', start.municipality)
  const { municipality, title, field, link } = start
  if (!findMunicipality(ctx.loaded.region, municipality))
    throw new InvalidInput([{ path: 'municipality', code: 'missing' }])
  const id = ctx.newId()
  await insertScreening(ctx.db, {
    ...{ id, region: ctx.region, municipality_code: municipality, title, field, link, state: 'draft' },
    ...{ answers: '{}', findings: '', barriers: [], started_by: person, started_on: ctx.today },
  })
  await recordAudit(ctx, { action: 'policy.screen', resource: { kind: 'screening', id }, detail: { step: 'started' } })
  return id
}

/** Keeps what was found so far. Throws Conflict when somebody else changed it or finished it. */
export async function saveScreening(ctx: Context, id: string, work: ScreeningWork): Promise<void> {
  await workOn(ctx, id)
  await change(ctx, id, work, {})
  await recordAudit(ctx, { action: 'policy.screen', resource: { kind: 'screening', id }, detail: { step: 'saved' } })
}

/** Finishes a screening: from then on it stays as it is. Throws InvalidInput with every question that is still open. */
export async function finishScreening(ctx: Context, id: string, work: ScreeningWork): Promise<void> {
  const person = await workOn(ctx, id)
  const open = missingIn(work, codesOn(screeningQuestions, ctx.today))
  if (open.length > 0) throw new InvalidInput(open.map((path) => ({ path, code: 'needed' })))
  await change(ctx, id, work, { state: 'finished', finished_by: person, finished_on: ctx.today })
  await recordAudit(ctx, { action: 'policy.screen', resource: { kind: 'screening', id }, detail: { step: 'finished' } })
}

async function workOn(ctx: Context, id: string): Promise<string> {
  requirePermission(ctx, 'policy.screen', { kind: 'screening', id })
  const row = await findScreening(ctx.db, id)
  if (!row) throw new NotFound('screening')
  return requireAtPlace(ctx, 'policy.screen', row.municipality_code)
}

async function change(ctx: Context, id: string, work: ScreeningWork, more: object): Promise<void> {
  const { version, answers, findings, barriers } = work
  const kept = { answers: JSON.stringify(answers), findings, barriers, ...more }
  if (!(await changeScreening(ctx.db, id, version, kept))) throw new Conflict('changed')
}

function screeningOf(row: ScreeningRow): Screening {
  const { id, title, field, link, findings, barriers, version, startedByName, finishedByName } = row
  return {
    ...{ id, title, field, link, findings, barriers, version, startedByName, finishedByName },
    municipality: row.municipality_code,
    state: screeningStates.find((one) => one === row.state) ?? 'draft',
    answers: answersIn(row.answers),
    startedOn: row.started_on,
    finishedOn: row.finished_on,
  }
}

function answersIn(kept: object): ScreeningWork['answers'] {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, one]) => {
      const read = answered.safeParse(one)
      return read.success ? [[id, read.data]] : []
    }),
  )
}
