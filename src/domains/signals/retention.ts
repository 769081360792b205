import { Conflict, NotFound } from '../../lib/errors.ts'
import { sha256 } from '../../lib/sha256.ts'
import { type Context, mayDo, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson } from './open-signal.ts'
import {
  confirmList,
  type DestructionListRow,
  destructionLines,
  destructionLists,
  endRestriction,
  finishedUntil,
  insertDestructionList,
  insertRestriction,
  type RestrictionRow,
  restrictionsInForce,
  type SettledLine,
  signalOfRestriction,
  withdrawList,
} from './retention-store.ts'
import {
  type DestructionLine,
  erasureClass,
  expiringClasses,
  expiryOf,
  lastDayKept,
  type RestrictionInput,
  textOfList,
} from './rules/retention.ts'

/** Something whose term passed: number, class, ground and days, and whether it is kept all the same. */
export type ExpiredLine = DestructionLine & { restricted: boolean }

/** What the privacy officer sees of retention: what expired, the lists, what is restricted. No content. */
export type RetentionView = {
  expired: ExpiredLine[]
  lists: DestructionListRow[]
  restrictions: RestrictionRow[]
}

/** A destruction list with its lines; when all of it is done it is the proof of that. */
export type DestructionListView = { list: DestructionListRow; lines: SettledLine[]; mayConfirm: boolean }

/** A list that can still be read by the two people who sign it. */
const most = 200

/** What expired, which lists there are and what is restricted. */
export async function viewRetention(ctx: Context): Promise<RetentionView> {
  requirePermission(ctx, 'retention.view', { kind: 'retention' })
  const view = {
    expired: await expiredLines(ctx),
    lists: await destructionLists(ctx.db),
    restrictions: mayDo(ctx.actor, 'signal.restrict', ctx.today) ? await restrictionsInForce(ctx.db) : [],
  }
  const detail = { expired: view.expired.length }
  await recordAudit(ctx, { action: 'retention.view', resource: { kind: 'retention' }, detail })
  return view
}

/** Everything whose term is over or that a data subject had erased, each once; the most urgent first. */
export async function expiredLines(ctx: Context): Promise<ExpiredLine[]> {
  const lines = new Map<string, ExpiredLine>()
  for (const one of expiringClasses(ctx.loaded.region)) {
    for (const finished of await finishedUntil(ctx.db, one, lastDayKept(one, ctx.today), most)) {
      const { number, closedOn, restricted } = finished
      const expiry = expiryOf({ ...finished, of: one.of }, [one])
      if (!expiry || expiry.on > ctx.today) continue
      lines.set(number, { number, class: one.id, ground: one.article, closedOn, expiredOn: expiry.on, restricted })
    }
  }
  for (const { number, closedOn, dueOn, restricted } of await finishedUntil(ctx.db, erasures, ctx.today, most)) {
    const { id, article: ground } = erasureClass
    lines.set(number, { number, class: id, ground, closedOn, expiredOn: dueOn ?? closedOn, restricted })
  }
  return [...lines.values()].sort((a, b) => (a.expiredOn < b.expiredOn ? -1 : 1)).slice(0, most)
}

const erasures = { of: 'erasure', results: [] }

/**
 * Proposes to destroy all that expired and is not restricted; returns the id of the list. Throws NotFound when
 * nothing is, Conflict while another list waits.
 */
export async function proposeDestruction(ctx: Context): Promise<string> {
  requirePermission(ctx, 'retention.propose', { kind: 'destructionList' })
  if ((await destructionLists(ctx.db)).some(isUnfinished)) throw new Conflict('listWaits')
  const lines = (await expiredLines(ctx)).filter(({ restricted }) => !restricted)
  if (lines.length === 0) throw new NotFound()
  const id = ctx.newId()
  await insertDestructionList(ctx.db, { id, hash: sha256(textOfList(lines)), lines })
  const resource = { kind: 'destructionList', id }
  await recordAudit(ctx, { action: 'retention.propose', resource, detail: { lines: lines.length } })
  return id
}

/** Whether a list still waits: for agreement, or for the jobs. */
export const isUnfinished = ({ state }: Pick<DestructionListRow, 'state'>): boolean =>
  state === 'proposed' || state === 'confirmed'

/** Opens a destruction list; throws NotFound when there is none. */
export async function viewDestructionList(ctx: Context, id: string): Promise<DestructionListView> {
  const resource = { kind: 'destructionList', id }
  requirePermission(ctx, 'retention.view', resource)
  const [list] = await destructionLists(ctx.db, id)
  if (!list) throw new NotFound()
  await recordAudit(ctx, { action: 'retention.view', resource })
  const mayConfirm =
    list.state === 'proposed' &&
    mayDo(ctx.actor, 'retention.confirm', ctx.today) &&
    list.proposed_by !== actingPerson(ctx)
  return { list, lines: await destructionLines(ctx.db, id), mayConfirm }
}

/** Confirms a list that somebody else proposed, as the second pair of eyes; from then on the jobs destroy what is on it. */
export async function confirmDestruction(ctx: Context, id: string): Promise<void> {
  const resource = { kind: 'destructionList', id }
  requirePermission(ctx, 'retention.confirm', resource)
  const [list] = await destructionLists(ctx.db, id)
  if (!list || list.proposed_by === actingPerson(ctx)) throw new NotFound()
  const hash = sha256(textOfList(await destructionLines(ctx.db, id)))
  if (!(await confirmList(ctx.db, id, hash, actingPerson(ctx), ctx.today))) throw new NotFound()
  await recordAudit(ctx, { action: 'retention.confirm', resource, detail: { lines: list.lines } })
}

/** Takes back a list, or sends it back, before it was confirmed. */
export async function withdrawDestruction(ctx: Context, id: string): Promise<void> {
  const resource = { kind: 'destructionList', id }
  requirePermission(ctx, 'retention.withdraw', resource)
  if (!(await withdrawList(ctx.db, id))) throw new NotFound()
  await recordAudit(ctx, { action: 'retention.withdraw', resource })
}

/** Restricts the use of a signal by its number (AVG 18): it is not destroyed and goes to nobody else. */
export async function restrictSignal(ctx: Context, input: RestrictionInput): Promise<void> {
  const resource = { kind: 'signal', id: input.number }
  requirePermission(ctx, 'signal.restrict', resource)
  const id = ctx.newId()
  if (!(await insertRestriction(ctx.db, id, input))) throw new NotFound()
  const signalId = await signalOfRestriction(ctx.db, id)
  if (signalId !== undefined) ctx.leaving.add(signalId)
  await recordAudit(ctx, { action: 'signal.restrict', resource, detail: { ground: input.ground } })
}

/** Lifts a restriction. */
export async function liftRestriction(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'signal.restrict', { kind: 'restriction', id })
  const number = await endRestriction(ctx.db, id, actingPerson(ctx), ctx.today)
  if (number === undefined) throw new NotFound()
  await recordAudit(ctx, {
    action: 'signal.restrict',
    resource: { kind: 'signal', id: number },
    detail: { lifted: true },
  })
}
