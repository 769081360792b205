import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { indexedKinds } from '../../lib/record-index.ts'
import {
  type Context,
  desksAllowing,
  openDossier,
  recordAudit,
  requirePermission,
  type Sealer,
} from '../access/index.ts'
import { openFact } from './fact-view.ts'
import { findRelated } from './find-related.ts'
import { actingPerson } from './open-signal.ts'
import { type DecisionRow, decisionsAbout, factsOfSignals, type KnownSignal } from './related-queries.ts'
import { insertDecision } from './related-store.ts'
import type { DecisionLine } from './related-view.ts'
import type { FactValue } from './rules/fact.ts'
import {
  type Likelihood,
  type LinkDecision,
  type LinkVerdict,
  likelihoodOf,
  type Match,
  verdicts,
} from './rules/related.ts'
import { factsOf, findSignalOrPart } from './signal-queries.ts'
import { findSignalForUpdate } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

/** What two signals have in common, side by side: each as it is written, and what each field says. */
export type CommonFact = Pick<Match, 'kind' | 'reasons'> & { own: FactValue; other: FactValue }

/** A signal in hand beside another one: what they have in common, and what was decided about the two. */
export type ComparedView = {
  number: string
  other: { number: string; deskId: string; municipalityCode: string | null; receivedOn: string }
  likelihood: Likelihood | null
  common: CommonFact[]
  /** What holds now; null when nobody decided. */
  verdict: LinkVerdict | null
  history: DecisionLine[]
  mayDecide: boolean
}

/** Shows two signals beside each other. Throws NotFound when the actor may not know of either of them. */
export async function viewLink(ctx: Context, number: string, other: string): Promise<ComparedView> {
  requirePermission(ctx, 'link.view', { kind: 'signal', id: number })
  const [own, theirs] = [await knownByNumber(ctx, number), await knownByNumber(ctx, other)]
  if (!own || !theirs || own.id === theirs.id) throw new NotFound()
  const { matches, probability } = await inCommon(ctx, own.id, theirs.id)
  const history = (await decisionsAbout(ctx.db, own.id)).filter((row) => isAbout(row, theirs.id))
  const values = await valuesOf(ctx, [own.id, theirs.id])
  for (const { number: id } of [own, theirs])
    await recordAudit(ctx, { action: 'link.view', resource: { kind: 'signal', id }, detail: { beside: true } })
  return {
    number,
    other: {
      ...{ number: theirs.number, deskId: theirs.desk_id },
      ...{ municipalityCode: theirs.municipality_code, receivedOn: theirs.received_on },
    },
    likelihood: probability === null ? null : likelihoodOf(probability),
    common: matches.flatMap((match) => {
      const [a, b] = [values.get(match.ownFact ?? ''), values.get(match.otherFact)]
      return a && b ? [{ kind: match.kind, reasons: match.reasons, own: a, other: b }] : []
    }),
    verdict: standing(history),
    history: await linesOf(ctx, history),
    mayDecide: desksAllowing(ctx.actor, 'link.decide', ctx.today).includes(own.desk_id),
  }
}

async function knownByNumber(ctx: Context, number: string): Promise<KnownSignal | undefined> {
  const { whole, part } = await findSignalOrPart(ctx.db, number)
  return whole ?? part
}

const isAbout = (row: DecisionRow, id: string) => row.signal_id === id || row.other_id === id

/** The last word about two signals. */
const standing = (history: readonly DecisionRow[]): LinkVerdict | null =>
  verdicts.find((verdict) => verdict === history[0]?.verdict) ?? null

async function inCommon(ctx: Context, ownId: string, otherId: string) {
  const sealer = await openDossier(ctx, ownId)
  const facts = (await factsOf(ctx.db, ownId)).filter(({ replaced }) => !replaced)
  const sought = facts.map((fact) => ({ fact: fact.id, value: openFact(sealer, fact).value }))
  const found = (await findRelated(ctx, sought, ownId)).signals.find(({ id }) => id === otherId)
  return { matches: found?.matches ?? [], probability: found?.probability ?? null }
}

async function valuesOf(ctx: Context, ids: readonly string[]): Promise<Map<string, FactValue>> {
  const sealers = new Map<string, Sealer>()
  for (const id of ids) sealers.set(id, await openDossier(ctx, id))
  const rows = await factsOfSignals(ctx.db, ids, indexedKinds)
  return new Map(
    rows.flatMap(({ id, signal_id, sealed }): [string, FactValue][] => {
      const sealer = sealers.get(signal_id)
      return sealer ? [[id, JSON.parse(sealer.open('signals.fact', id, 'sealed', sealed)) as FactValue]] : []
    }),
  )
}

async function linesOf(ctx: Context, history: readonly DecisionRow[]): Promise<DecisionLine[]> {
  const lines: DecisionLine[] = []
  for (const row of history) {
    const sealer = await openDossier(ctx, row.signal_id)
    const verdict = verdicts.find((one) => one === row.verdict)
    const reason = sealer.open('signals.link_decision', row.id, 'sealed', row.sealed)
    if (verdict) lines.push({ verdict, byName: row.byName, byDesk: row.by_desk, at: row.at, reason })
  }
  return lines
}

const lineOf = { same: 'linkConfirmed', different: 'linkRejected', undone: 'linkUndone' } as const

/**
 * Decides that two signals belong together, that what they have in common says nothing, or that an earlier decision does not
 * hold. Nothing merges, nothing is overwritten, and no index overrules it. Throws NotFound when the actor may not know of
 * either, NotAllowed when another desk handles the first, Conflict when there is nothing to undo or to reject.
 */
export async function decideLink(ctx: Context, decision: LinkDecision): Promise<void> {
  const { number, other, verdict, reason } = decision
  requirePermission(ctx, 'link.decide', { kind: 'signal', id: number })
  const row = await findSignalForUpdate(ctx.db, number)
  const theirs = await knownByNumber(ctx, other)
  if (!row || !theirs || row.id === theirs.id) throw new NotFound()
  if (!desksAllowing(ctx.actor, 'link.decide', ctx.today).includes(row.desk_id))
    throw new NotAllowed('link.decide', { kind: 'signal', id: number })
  const { matches } = await inCommon(ctx, row.id, theirs.id)
  const history = (await decisionsAbout(ctx.db, row.id)).filter((one) => isAbout(one, theirs.id))
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
