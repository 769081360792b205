import { InvalidInput, type Issue } from '../../lib/errors.ts'
import { asJobs } from '../../platform/database.ts'
import {
  announce,
  type Context,
  findDesk,
  isAllowedGround,
  isSwitchedOn,
  notify,
  recordAudit,
} from '../access/index.ts'
import { refreshNextDue } from './clock-store.ts'
import { filesOf } from './files-queries.ts'
import { handoverClockRows } from './handover-clocks.ts'
import { handoverRows, type Receiver } from './handover-rows.ts'
import { handoversOf, insertHandover } from './handover-store.ts'
import { moveSignal, type OpenSignal, takeInHand } from './open-signal.ts'
import type { HandoverOffer } from './rules/handover.ts'
import { HandoverState, isOpenHandover } from './rules/handover-states.ts'
import { factsOf } from './signal-queries.ts'
import { nextNumber } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

/**
 * Offers a signal to one or several receivers, each as a contract of its own. Throws InvalidInput when a desk cannot
 * receive on this ground, has an open offer already, a fact may not be shared, or the day has passed. Returns the
 * numbers of the hand-overs.
 */
export async function offerHandover(ctx: Context, offer: HandoverOffer): Promise<string[]> {
  const { number, version } = offer
  const open = await takeInHand(ctx, { number, action: 'handover.offer', step: 'handOver', version })
  await checkOffer(ctx, open, offer)
  const receivers = receiversOf(ctx, offer)
  const waiting = open.facts.openHandovers + receivers.length
  await moveSignal(ctx, open, { weighed_on: open.row.weighed_on ?? ctx.today, remind_on: null }, waiting)
  const numbers: string[] = []
  for (const receiver of receivers) numbers.push(await offerTo(ctx, open, offer, receiver))
  await asJobs(ctx.db, () => refreshNextDue(ctx.db, open.row.id))
  return numbers
}

function receiversOf(ctx: Context, { desks, receiver }: HandoverOffer): Receiver[] {
  const toDesks = desks.map((deskId) => ({
    deskId,
    hasAccount: findDesk(ctx.loaded.region, deskId)?.hasAccount ?? false,
  }))
  return receiver === '' ? toDesks : [...toDesks, { deskId: null, name: receiver, hasAccount: false }]
}

async function checkOffer(ctx: Context, { row }: OpenSignal, offer: HandoverOffer): Promise<void> {
  const handovers = await handoversOf(ctx.db, row.id)
  const waiting = handovers.filter((one) => isOpenHandover(HandoverState.parse(one.state))).map((one) => one.to_desk)
  const issues = [...new Set(offer.desks)].flatMap((deskId) => deskIssues(ctx, row.desk_id, waiting, deskId, offer))
  const facts = new Map((await factsOf(ctx.db, row.id)).map((fact) => [fact.id, fact.kind]))
  // Who reports in confidence is known to the desk alone.
  const shareable = (id: string) => facts.has(id) && (facts.get(id) !== 'reporter' || row.anonymity === 'named')
  if (!offer.factIds.every(shareable)) issues.push({ path: 'factIds', code: 'unknownFact' })
  const files = (await filesOf(ctx.db, row.id)).map(({ id }) => id)
  if (!offer.fileIds.every((id) => files.includes(id))) issues.push({ path: 'fileIds', code: 'unknownFact' })
  if (offer.receiver !== '' && !isGround(ctx, offer)) issues.push({ path: 'legalBasis', code: 'groundDoesNotFit' })
  if (offer.receiver !== '' && !isSwitchedOn(ctx.loaded.region, 'outsideReceiver'))
    issues.push({ path: 'receiver', code: 'switchedOff' })
  if (row.acute !== 'yes' && offer.answerBy <= ctx.today) issues.push({ path: 'answerBy', code: 'dayPassed' })
  if (issues.length > 0) throw new InvalidInput(issues)
}

// Of a receiver outside the region we do not know what it is: the ground must at least carry the purpose.
function isGround({ loaded }: Context, { purpose, legalBasis }: HandoverOffer): boolean {
  return loaded.region.legalBases.some(({ id, purposes }) => id === legalBasis && purposes.includes(purpose))
}

function deskIssues(
  ctx: Context,
  from: string,
  waiting: (string | null)[],
  deskId: string,
  { purpose, legalBasis }: HandoverOffer,
): Issue[] {
  const desk = findDesk(ctx.loaded.region, deskId)
  if (!desk || deskId === from) return [{ path: 'desks', code: 'unknownDesk', detail: deskId }]
  if (desk.territory.kind === 'elsewhere' && !isSwitchedOn(ctx.loaded.region, 'outsideReceiver'))
    return [{ path: 'desks', code: 'switchedOff' }]
  if (waiting.includes(deskId)) return [{ path: 'desks', code: 'alreadyOffered', detail: desk.name }]
  if (isAllowedGround(ctx.loaded.region, desk, purpose, legalBasis)) return []
  return [{ path: 'legalBasis', code: 'groundDoesNotFit', detail: desk.name }]
}

async function offerTo(ctx: Context, open: OpenSignal, offer: HandoverOffer, receiver: Receiver): Promise<string> {
  const id = ctx.newId()
  const number = await nextNumber(ctx.db, 'O-', Number(ctx.today.slice(0, 4)))
  const clocks = handoverClockRows(ctx, open.row, {
    id,
    deskId: receiver.deskId ?? open.row.desk_id,
    answerBy: offer.answerBy,
  })
  await insertHandover(ctx.db, handoverRows(ctx, open, offer, { id, number, receiver, clocks }))
  await writeTimeline(ctx, {
    signalId: open.row.id,
    handoverId: id,
    kind: 'offered',
    detail: { desk: receiver.deskId, number },
  })
  if (receiver.hasAccount) await notify(ctx, 'handoverOffered', [{ deskId: receiver.deskId }], open.row.acute === 'yes')
  if (receiver.hasAccount) await announce(ctx, { type: 'overdracht.aangeboden', deskId: receiver.deskId, number })
  await recordAudit(ctx, {
    action: 'handover.offer',
    resource: { kind: 'handover', id: number },
    purpose: offer.purpose,
    detail: {
      signal: open.row.number,
      to: receiver.deskId,
      legalBasis: offer.legalBasis,
      facts: offer.factIds.length,
      files: offer.fileIds.length,
    },
  })
  return number
}
