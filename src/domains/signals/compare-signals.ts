import { NotFound } from '../../lib/errors.ts'
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
import { type DecisionRow, decisionsAbout, factsOfSignals, type KnownSignal } from './related-queries.ts'
import type { DecisionLine } from './related-view.ts'
import type { FactValue, RowValue } from './rules/fact.ts'
import { type Nearness, nearestOf } from './rules/nearness.ts'
import { type Likelihood, type LinkVerdict, type Match, verdicts } from './rules/related.ts'
import { factsOf, findSignalOrPart } from './signal-queries.ts'

/** What two signals have in common, side by side: each as it is written, and what each field says. */
export type CommonFact = Pick<Match, 'kind' | 'reasons'> & { own: FactValue; other: FactValue }

/** A signal in hand beside another one: what they have in common, and what was decided about the two. */
export type ComparedView = {
  number: string
  other: { number: string; deskId: string; municipalityCode: string | null; receivedOn: string }
  likelihood: Likelihood | null
  common: CommonFact[]
  /** How near the addresses of the two are. */
  near: Nearness | null
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
  const { matches, likelihood } = await inCommon(ctx, own.id, theirs.id)
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
    likelihood,
    common: matches.flatMap((match) => {
      const [a, b] = [values.get(match.ownFact ?? ''), values.get(match.otherFact)]
      return a && b ? [{ kind: match.kind, reasons: match.reasons, own: a.value, other: b.value }] : []
    }),
    near: nearestOf(addressesOf(values, own.id), addressesOf(values, theirs.id)),
    verdict: standing(history),
    history: await linesOf(ctx, history),
    mayDecide: desksAllowing(ctx.actor, 'link.decide', ctx.today).includes(own.desk_id),
  }
}

/** A signal that the actor handles or sees a part of. */
export async function knownByNumber(ctx: Context, number: string): Promise<KnownSignal | undefined> {
  const { whole, part } = await findSignalOrPart(ctx.db, number)
  return whole ?? part
}

/** Whether a decision is about another signal as well. */
export const isAbout = (row: DecisionRow, id: string) => row.signal_id === id || row.other_id === id

/** The last word about two signals. */
export const standing = (history: readonly DecisionRow[]): LinkVerdict | null =>
  verdicts.find((verdict) => verdict === history[0]?.verdict) ?? null

/** What two signals have in common now, and how likely that makes it; null when there is nothing. */
export async function inCommon(ctx: Context, ownId: string, otherId: string) {
  const sealer = await openDossier(ctx, ownId)
  const facts = (await factsOf(ctx.db, ownId)).filter(({ replaced }) => !replaced)
  const sought = facts.map((fact) => ({ fact: fact.id, value: openFact(sealer, fact).value }))
  const found = (await findRelated(ctx, sought, ownId)).signals.find(({ id }) => id === otherId)
  return { matches: found?.matches ?? [], likelihood: found?.likelihood ?? null }
}

type Values = Map<string, { signal: string; value: FactValue }>

async function valuesOf(ctx: Context, ids: readonly string[]): Promise<Values> {
  const sealers = new Map<string, Sealer>()
  for (const id of ids) sealers.set(id, await openDossier(ctx, id))
  const values: Values = new Map()
  for (const { id, signal_id, sealed } of await factsOfSignals(ctx.db, ids, indexedKinds)) {
    const opened = sealers.get(signal_id)?.open('signals.fact', id, 'sealed', sealed)
    if (opened !== undefined) values.set(id, { signal: signal_id, value: JSON.parse(opened) as FactValue })
  }
  return values
}

const addressesOf = (values: Values, of: string): RowValue[] =>
  [...values.values()].flatMap(({ signal, value }) => (signal === of && value.kind === 'address' ? [value.parts] : []))

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
