import { toDay } from '../../lib/quarter.ts'
import type { Context } from '../access/index.ts'
import type { HandoverClocks } from './handover-clocks.ts'
import type { NewHandover } from './handover-store.ts'
import { actingPerson, type OpenSignal } from './open-signal.ts'
import type { HandoverOffer } from './rules/handover.ts'

/** Who receives: a desk of the region, or somebody else by name. Without an account the sender records the answer. */
export type Receiver =
  | { deskId: string; hasAccount: boolean; name?: never }
  | { deskId: null; hasAccount: false; name: string }

const daysAfterAnswer = 180

/** The day on which a share ends: half a year after the answer was due, or earlier when the sender withdraws it. */
export function shareEnds(answerDue: Date): string {
  return toDay(new Date(answerDue.getTime() + daysAfterAnswer * 86_400_000))
}

/** The rows of a new hand-over: the contract with its preview, the sealed question, the share that acceptance opens. */
export function handoverRows(
  ctx: Context,
  { row, sealer }: OpenSignal,
  offer: HandoverOffer,
  made: { id: string; number: string; receiver: Receiver; clocks: HandoverClocks },
): NewHandover {
  const { id, number, receiver, clocks } = made
  const textId = ctx.newId()
  const shareId = ctx.newId()
  const person = actingPerson(ctx)
  return {
    handover: {
      id,
      number,
      region: ctx.region,
      signal_id: row.id,
      from_desk: row.desk_id,
      to_desk: receiver.deskId,
      sealed_receiver:
        receiver.deskId === null ? sealer.seal('signals.handover', id, 'sealed_receiver', receiver.name) : null,
      state: 'offered',
      offered_by: person,
      offered_at: ctx.now,
      accept_due: clocks.acceptDue,
      answer_due: clocks.answerDue,
      purpose: offer.purpose,
      legal_basis: offer.legalBasis,
      forms: row.forms,
      municipality_code: row.municipality_code,
      acute: row.acute,
    },
    texts: [
      {
        id: textId,
        handover_id: id,
        signal_id: row.id,
        kind: 'question',
        sealed: sealer.seal('signals.handover_text', textId, 'sealed', offer.question),
        by_person: person,
        at: ctx.now,
      },
    ],
    share: {
      id: shareId,
      signal_id: row.id,
      desk_id: receiver.deskId,
      origin: 'handover',
      handover_id: id,
      purpose: offer.purpose,
      legal_basis: offer.legalBasis,
      active: false,
      starts_on: ctx.today,
      until: shareEnds(clocks.answerDue),
    },
    items: offer.factIds.map((factId) => ({ share_id: shareId, fact_id: factId })),
    files: offer.fileIds.map((fileId) => ({ share_id: shareId, file_id: fileId })),
    clocks: clocks.rows,
  }
}
