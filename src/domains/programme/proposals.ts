import { Conflict, NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { currentProgramme } from './current-programme.ts'
import { personOf, startProgrammeDraft } from './programme-draft.ts'
import { insertProposal, type KeptProposal, proposalRows, settleProposal } from './proposal-store.ts'
import { addAction } from './propose-action.ts'
import type { KnownWords } from './rules/programme-checks.ts'
import type { ProposalDecision, ProposalInput } from './rules/proposal.ts'

/** What became of a proposal: it waits, was declined, or was accepted and stands in the programme that holds, or not yet. */
export type ProposalState = 'open' | 'declined' | 'accepted' | 'inProgramme'

/** An idea or action that somebody proposed. */
export type Proposal = {
  id: string
  kind: string
  title: string
  why: string
  goal: string | null
  owner: string | null
  byName: string | null
  isOwn: boolean
  on: string
  state: ProposalState
  answer: string
  decidedByName: string | null
  decidedOn: string | null
  /** Where it was agreed, when it was; a meeting or a session that was destroyed since is not known any more. */
  from: AgreedAt | null
}

/** Where something was agreed that is proposed now; `agenda`: of which body it stands on the agenda until it is done. */
export type AgreedAt = {
  meeting: { id: string; at: Date } | null
  session: { id: string; question: string } | null
  agenda: { bodyId: string; districtId: string | null }
}

/** Proposes an idea or action; gives its id. */
export async function proposeForProgramme(ctx: Context, input: ProposalInput): Promise<string> {
  requirePermission(ctx, 'programme.propose')
  const id = ctx.newId()
  const row = { id, region: ctx.region, ...input, by_person: personOf(ctx), on_day: ctx.today }
  await insertProposal(ctx.db, row)
  await recordAudit(ctx, {
    action: 'programme.propose',
    resource: { kind: 'proposal', id },
    detail: { of: input.kind },
  })
  return id
}

/** Every proposal with what became of it, the newest first. */
export async function listProposals(ctx: Context): Promise<Proposal[]> {
  requirePermission(ctx, 'programme.view')
  const rows = await proposalRows(ctx.db, ctx.region)
  const current = await currentProgramme(ctx)
  const inProgramme = new Set(current?.programme.actions?.map(({ id }) => id))
  return rows.map((row) => proposalOf(ctx, row, inProgramme))
}

/** The proposals on which nobody decided yet, the oldest first: for an agenda. */
export async function openProposals(ctx: Context): Promise<Proposal[]> {
  requirePermission(ctx, 'programme.view')
  const rows = await proposalRows(ctx.db, ctx.region, { open: true })
  return rows.reverse().map((row) => proposalOf(ctx, row, new Set()))
}

function proposalOf({ actor }: Context, row: KeptProposal, inProgramme: ReadonlySet<string>): Proposal {
  const { id, kind, title, why, goal, owner, byName, on_day, answer, decidedByName, decided_on } = row
  return {
    ...{ id, kind, title, why, goal, owner, byName, answer, decidedByName },
    isOwn: actor.kind === 'person' && actor.personId === row.by_person,
    on: on_day,
    decidedOn: decided_on,
    from: agreedAt(row),
    state: stateOf(row, inProgramme),
  }
}

function agreedAt({ bodyId, districtId, meetingId, meetingAt, sessionId, question }: KeptProposal): AgreedAt | null {
  if (bodyId === null) return null
  return {
    agenda: { bodyId, districtId },
    meeting: meetingId !== null && meetingAt !== null ? { id: meetingId, at: meetingAt } : null,
    session: sessionId !== null && question !== null ? { id: sessionId, question } : null,
  }
}

function stateOf({ state, item }: KeptProposal, inProgramme: ReadonlySet<string>): ProposalState {
  if (state === 'open' || state === 'declined') return state
  return item !== null && inProgramme.has(item) ? 'inProgramme' : 'accepted'
}

/** Takes a proposal up as an action in the draft of the programme, or declines it with a reason. */
export async function decideProposal(
  ctx: Context,
  id: string,
  { decision, answer }: ProposalDecision,
  known: KnownWords,
): Promise<void> {
  const resource = { kind: 'proposal', id }
  requirePermission(ctx, 'programme.decide', resource)
  const [proposal] = await proposalRows(ctx.db, ctx.region, { id })
  if (!proposal) throw new NotFound()
  if (proposal.state !== 'open') throw new Conflict('decided')
  if (decision === 'accepted') await startProgrammeDraft(ctx)
  const item = decision === 'accepted' ? await addAction(ctx, proposal, known) : null
  const change = { state: decision, answer, decided_by: personOf(ctx), decided_on: ctx.today, item }
  if (!(await settleProposal(ctx.db, id, change))) throw new Conflict('decided')
  await recordAudit(ctx, { action: 'programme.decide', resource, detail: { decision } })
}
