import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import type { Row } from '../../platform/database.ts'
import {
  type Context,
  desksAllowing,
  notify,
  openDossier,
  recordAudit,
  requirePermission,
  requireSwitchedOn,
} from '../access/index.ts'
import { openFact } from './fact-view.ts'
import { findRelated } from './find-related.ts'
import { noteLookUp } from './look-ups.ts'
import type { FoundPair } from './related-queries.ts'
import { askDesks } from './related-store.ts'
import type { Asking, LookUpReason, Match } from './rules/related.ts'
import { factsOf } from './signal-queries.ts'
import { findSignalForUpdate } from './signal-store.ts'

/**
 * Asks which desks know something of an open signal in hand that the actor does not see, for a purpose. Returns these desks
 * and nothing else; each of them sees who asked. Throws NotFound when the actor may not know of the signal, Conflict when it
 * is closed or the region did not switch this on, InvalidInput when no purpose was chosen.
 */
export async function askOtherDesks(ctx: Context, { number, purpose, why }: Asking): Promise<string[]> {
  const row = await signalInHand(ctx, number)
  await noteLookUp(ctx, { deskId: row.desk_id, signalId: row.id, purpose, why })
  const sealer = await openDossier(ctx, row.id)
  const facts = (await factsOf(ctx.db, row.id)).filter(({ replaced }) => !replaced)
  const sought = facts.map((fact) => ({ fact: fact.id, value: openFact(sealer, fact).value }))
  const { unseen } = await findRelated(ctx, sought, row.id)
  return namedDesks(ctx, row, { unseen, purpose, why, lasting: true })
}

/** Takes an open signal in hand for a question to other desks. */
export async function signalInHand(ctx: Context, number: string): Promise<Row<'signals.signal'>> {
  requirePermission(ctx, 'link.ask', { kind: 'signal', id: number })
  requireSwitchedOn(ctx, 'relatedSignals')
  const row = await findSignalForUpdate(ctx.db, number)
  if (!row) throw new NotFound()
  if (!desksAllowing(ctx.actor, 'link.ask', ctx.today).includes(row.desk_id))
    throw new NotAllowed('link.ask', { kind: 'signal', id: number })
  if (row.state === 'closed') throw new Conflict('closed')
  return row
}

/** What only other desks see, for what it is asked, and whether it stays on the page of the signal. */
type Question = { unseen: readonly Match[]; purpose: string; why: LookUpReason | undefined; lasting: boolean }

/** Names the desks, tells them, and records for what; the record says which desks, and not by what. */
export async function namedDesks(ctx: Context, row: Row<'signals.signal'>, question: Question): Promise<string[]> {
  const { unseen, purpose, why, lasting } = question
  const pairs: FoundPair[] = unseen.map(({ ownFact, otherFact }) => ({ own: ownFact, found: otherFact }))
  const desks = await askDesks(ctx.db, { signalId: row.id, pairs, purpose, lasting })
  await notify(
    ctx,
    'deskNamed',
    desks.map((deskId) => ({ deskId })),
  )
  const detail = { desks, ...(why ? { why } : {}) }
  await recordAudit(ctx, { action: 'link.ask', resource: { kind: 'signal', id: row.number }, purpose, detail })
  return desks
}
