import { Conflict, NotFound } from '../../lib/errors.ts'
import { type Context, mayDo, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson, loadGatherings } from './gatherings.ts'
import { followUpsOfSession } from './meeting-queries.ts'
import { insertFollowUps } from './meeting-store.ts'
import { asFollowUp, type FollowUp } from './meeting-words.ts'
import { proposeAgreed } from './propose-agreed.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'
import type { IdeaDecision, NewIdea, NewSession } from './rules/session-input.ts'
import { type IdeaRow, ideaRows, type SessionLine, sessionLines, sessionRow } from './session-queries.ts'
import { closeOpenSession, decideOpenIdea, insertIdea, insertSession } from './session-store.ts'

/** A session as pages show it. */
export type Session = {
  id: string
  question: string
  background: string
  onDay: string | null
  place: string
  invited: string
  experts: boolean
  state: 'open' | 'closed'
}
/** The same in a list, with how many ideas it has and how many of them wait. */
export type SessionInList = Session & { ideas: number; waiting: number; madeOn: string }

/** Every session for which the actor is asked, the newest first. */
export async function listSessions(ctx: Context): Promise<SessionInList[]> {
  requirePermission(ctx, 'session.view')
  return (await sessionLines(ctx.db)).map((row: SessionLine) => ({
    ...asSession(row),
    ideas: row.ideas,
    waiting: row.waiting,
    madeOn: row.made_on,
  }))
}

type Kept = Omit<SessionLine, 'ideas' | 'waiting'>
const asSession = ({ id, question, background, on_day, place, invited, experts, state }: Kept): Session => ({
  ...{ id, question, background, place, invited, experts, state },
  onDay: on_day,
})

/** A session with its ideas, what was decided on each, and what was agreed. */
export type SessionView = {
  session: Session
  ideas: IdeaRow[]
  followUps: FollowUp[]
  programme: ProgrammeFile | null
  /** Whether the actor decides on ideas. */
  keeps: boolean
}

/** A session by its id. Throws NotFound when the actor was not asked for it. */
export async function viewSession(ctx: Context, id: string): Promise<SessionView> {
  requirePermission(ctx, 'session.view', { kind: 'session', id })
  const row = await sessionRow(ctx.db, id)
  if (!row) throw new NotFound()
  return {
    session: asSession(row),
    ideas: await ideaRows(ctx.db, id),
    followUps: (await followUpsOfSession(ctx.db, id)).map(asFollowUp),
    programme: (await loadGatherings(ctx)).programme,
    keeps: mayDo(ctx.actor, 'session.keep', ctx.today),
  }
}

/** Puts a question to partners and, where that is said, to experts by experience. Returns its id. */
export async function openSession(ctx: Context, input: NewSession): Promise<string> {
  requirePermission(ctx, 'session.keep')
  const { onDay, ...words } = input
  const id = ctx.newId()
  const made = { made_by: actingPerson(ctx), made_on: ctx.today }
  await insertSession(ctx.db, { id, region: ctx.region, ...words, on_day: onDay, ...made })
  await recordAudit(ctx, { action: 'session.keep', resource: { kind: 'session', id }, detail: { step: 'open' } })
  return id
}

/** Brings an idea. That of an expert by experience is kept without who it was: also not in the record (K-06). */
export async function bringIdea(ctx: Context, sessionId: string, { text, fromExpert }: NewIdea): Promise<void> {
  const resource = { kind: 'session', id: sessionId }
  requirePermission(ctx, 'session.think', resource)
  const session = await sessionRow(ctx.db, sessionId)
  if (!session) throw new NotFound()
  if (session.state !== 'open') throw new Conflict('tooLate')
  const onlyPanel = !mayDo(ctx.actor, 'meeting.view', ctx.today)
  const byExpert = onlyPanel || (fromExpert && mayDo(ctx.actor, 'session.keep', ctx.today))
  await insertIdea(ctx.db, {
    ...{ id: ctx.newId(), region: ctx.region, session_id: sessionId, text, by_expert: byExpert },
    by_person: byExpert ? null : actingPerson(ctx),
    written_on: ctx.today,
  })
  if (!onlyPanel) await recordAudit(ctx, { action: 'session.think', resource })
}

/**
 * Decides on an idea, with a reason. One that is accepted becomes something that is agreed, with an owner and a day, stands
 * on the next agenda of the body that drives the programme, and is proposed for the programme.
 */
export async function decideIdea(
  ctx: Context,
  of: { sessionId: string; id: string },
  { state, reason, owner, dueOn }: IdeaDecision,
): Promise<void> {
  const resource = { kind: 'session', id: of.sessionId }
  requirePermission(ctx, 'session.keep', resource)
  const idea = (await ideaRows(ctx.db, of.sessionId)).find(({ id }) => id === of.id)
  if (!idea) throw new NotFound()
  const by = actingPerson(ctx)
  const change = { state, reason, decided_by: by, decided_on: ctx.today }
  if (!(await decideOpenIdea(ctx.db, of, change))) throw new Conflict('changed')
  if (state === 'accepted' && dueOn !== null)
    await agree(ctx, of.sessionId, { text: idea.text, owner, dueOn, why: reason })
  await recordAudit(ctx, { action: 'session.keep', resource, detail: { step: state } })
}

async function agree(
  ctx: Context,
  sessionId: string,
  one: { text: string; owner: string; dueOn: string; why: string },
) {
  const { gatherings } = await loadGatherings(ctx)
  const driving = gatherings.find(({ body }) => body.kind === 'regionalTeam') ?? gatherings[0]
  if (!driving) throw new Conflict('noBody')
  const id = ctx.newId()
  await insertFollowUps(ctx.db, [
    {
      ...{ id, region: ctx.region, session_id: sessionId, text: one.text, owner: one.owner },
      ...{ body_id: driving.body.id, district_id: driving.districtId, meeting_id: null, item_id: null },
      ...{ due_on: one.dueOn, written_by: actingPerson(ctx), written_on: ctx.today },
    },
  ])
  await proposeAgreed(ctx, [{ ...one, id }])
}

/** Closes a session once there is a decision on every idea. Throws Conflict while one waits. */
export async function closeSession(ctx: Context, id: string): Promise<void> {
  const resource = { kind: 'session', id }
  requirePermission(ctx, 'session.keep', resource)
  if (!(await sessionRow(ctx.db, id))) throw new NotFound()
  if ((await ideaRows(ctx.db, id)).some(({ state }) => state === 'open')) throw new Conflict('ideasWait')
  if (!(await closeOpenSession(ctx.db, id))) throw new Conflict('changed')
  await recordAudit(ctx, { action: 'session.keep', resource, detail: { step: 'close' } })
}
