import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { type Context, desksAllowing, openDossier, recordAudit, requirePermission } from '../access/index.ts'
import { inCommon, isAbout, knownByNumber, standing } from './compare-signals.ts'
import { actingPerson } from './open-signal.ts'
import { decisionsAbout } from './related-queries.ts'
import { insertDecision } from './related-store.ts'
import type { LinkDecision, LinkVerdict } from './rules/related.ts'
import { findSignalForUpdate } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

const lineOf = { same: 'linkConfirmed', different: 'linkRejected', undone: 'linkUndone' } as const

/**
 * Decides that two signals belong together, that what they have in common says nothing, or that an earlier decision does not
 * hold. Nothing merges, nothing is overwritten, and no index overrules it. Throws NotFound when the actor may not know of
 * either, NotAllowed when another desk handles the first, Conflict when there is nothing to undo or to reject,
 * or when somebody decided since.
 */
export async function decideLink(ctx: Context, decision: LinkDecision): Promise<void> {
  const { number, other, verdict, reason, seen } = decision
  requirePermission(ctx, 'link.decide', { kind: 'signal', id: number })
  const row = await findSignalForUpdate(ctx.db, number)
  const theirs = await knownByNumber(ctx, other)
  if (!row || !theirs || row.id === theirs.id) throw new NotFound()
  if (!desksAllowing(ctx.actor, 'link.decide', ctx.today).includes(row.desk_id))
    throw new NotAllowed('link.decide', { kind: 'signal', id: number })
  const { matches } = await inCommon(ctx, row.id, theirs.id)
  const history = (await decisionsAbout(ctx.db, row.id)).filter((one) => isAbout(one, theirs.id))
  if (seen !== undefined && seen !== history.length) throw new Conflict('decidedByOther')
  requireSense(verdict, standing(history), matches.length)
  const id = ctx.newId()
  const sealer = await openDossier(ctx, row.id)
  const pairs = verdict === 'undone' ? [] : matches
  await insertDecision(
    ctx.db,
    {
      ...{ id, region: ctx.region, signal_id: row.id, other_id: theirs.id, verdict },
      sealed: sealer.seal('signals.link_decision', id, 'sealed', reason),
      ...{ by_person: actingPerson(ctx), by_desk: row.desk_id, at: ctx.now },
    },
    pairs.flatMap(({ ownFact, otherFact }) =>
      ownFact ? [{ decision_id: id, own_fact: ownFact, other_fact: otherFact }] : [],
    ),
  )
  await writeTimeline(ctx, { signalId: row.id, kind: lineOf[verdict], text: { sealer, words: reason } })
  await recordAudit(ctx, { action: 'link.decide', resource: { kind: 'signal', id: number }, detail: { verdict } })
}

/** What was decided already is not decided again, and one rejects only what there is to see. */
function requireSense(verdict: LinkVerdict, now: LinkVerdict | null, matches: number): void {
  if (verdict === 'undone' && (now === null || now === 'undone')) throw new Conflict('nothingToUndo')
  if (verdict === 'same' && now === 'same') throw new Conflict('alreadyDecided')
  if (verdict !== 'undone' && matches === 0) throw new Conflict('nothingInCommon')
}
