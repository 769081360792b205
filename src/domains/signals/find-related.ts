import { type Context, openDossier } from '../access/index.ts'
import { factsOfSignals, type KnownSignal, knownSignals, linkablePairs, seenFacts } from './related-queries.ts'
import type { FactValue, RowValue } from './rules/fact.ts'
import { indexedValues } from './rules/indexed-values.ts'
import { type Nearness, nearestOf } from './rules/nearness.ts'
import {
  isNameAlone,
  isShown,
  type Likelihood,
  leastTold,
  likelihoodOfSignal,
  type Match,
  probabilityOf,
} from './rules/related.ts'

/** What is looked for: a fact of a signal in hand, or what somebody typed. */
export type Sought = { fact: string | null; value: FactValue }

/** A signal that the actor may see and that may be about the same, and by what. */
export type FoundSignal = KnownSignal & {
  probability: number
  likelihood: Likelihood
  shown: boolean
  matches: Match[]
  /** How near its addresses are; null when nothing says so. */
  near: Nearness | null
}

/** What was found: the signals that the actor may see, the likeliest first, and what only other desks see. */
export type FoundRelated = { signals: FoundSignal[]; unseen: Match[] }

const mostPerFact = 25
/** A signal with more facts than this is looked for by the first of them. */
const mostFacts = 60

/**
 * Looks in the index for what may be the same, and asks the database of everything that was found whether it still stands,
 * may hit and may be seen. Nothing is told that the database did not confirm in this transaction.
 */
export async function findRelated(ctx: Context, sought: readonly Sought[], signalId?: string): Promise<FoundRelated> {
  const matches = await matchesFor(ctx, sought, signalId)
  const told = await linkablePairs(
    ctx.db,
    matches.map((match) => ({ ...match, own: match.ownFact, found: match.otherFact })),
  )
  const seen = await seenFacts(
    ctx.db,
    told.map(({ otherFact }) => otherFact),
  )
  const signalOf = new Map(seen.map(({ id, signal_id }) => [id, signal_id]))
  const known = await knownSignals(ctx.db, [...new Set(signalOf.values())])
  const near = await nearOf(ctx, sought, [
    ...new Set(told.filter(isNameAlone).flatMap((one) => signalOf.get(one.otherFact) ?? [])),
  ])
  const unseen = told.filter(({ otherFact, shown }) => shown && !signalOf.has(otherFact))
  return {
    signals: inOrder(told, signalOf, known, near),
    // What somebody typed is asked as it is; of a signal a name alone names no desk.
    unseen: unseen.filter((match) => match.ownFact === null || !isNameAlone(match)).map(matchOf),
  }
}

const mostOpened = 20

/** How near the addresses of signals are to those that are sought; of the first of them, for each has to be opened. */
async function nearOf(ctx: Context, sought: readonly Sought[], ids: readonly string[]): Promise<Map<string, Nearness>> {
  const own = addressesIn(sought.map(({ value }) => value))
  const found = new Map<string, Nearness>()
  if (own.length === 0) return found
  const facts = Map.groupBy(
    await factsOfSignals(ctx.db, ids.slice(0, mostOpened), ['address']),
    (fact) => fact.signal_id,
  )
  for (const [id, some] of facts) {
    const sealer = await openDossier(ctx, id)
    const values = some.map(
      (fact) => JSON.parse(sealer.open('signals.fact', fact.id, 'sealed', fact.sealed)) as FactValue,
    )
    const near = nearestOf(own, addressesIn(values))
    if (near) found.set(id, near)
  }
  return found
}

const addressesIn = (values: readonly FactValue[]): RowValue[] =>
  values.flatMap((value) => (value.kind === 'address' ? [value.parts] : []))

async function matchesFor(
  { linkage, region }: Context,
  sought: readonly Sought[],
  signalId?: string,
): Promise<Match[]> {
  const asked = sought.slice(0, mostFacts).map(async ({ fact, value }): Promise<Match[]> => {
    const indexed = indexedValues(value)
    if (!indexed) return []
    const without = signalId === undefined ? [] : [signalId]
    const found = await linkage.find({ region, ...indexed, without, most: mostPerFact })
    return found
      .filter(({ probability }) => probability >= leastTold)
      .map(({ id, probability, shown, reasons }) => ({
        ...{ ownFact: fact, otherFact: id, kind: indexed.kind, probability, shown },
        reasons: reasons.flatMap(({ feature, grade }) => (grade === null ? [] : [{ feature, grade }])),
      }))
  })
  return (await Promise.all(asked)).flat()
}

const matchOf = ({ ownFact, otherFact, kind, probability, shown, reasons }: Match): Match => ({
  ...{ ownFact, otherFact, kind, probability, shown, reasons },
})

function inOrder(
  told: readonly Match[],
  signalOf: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, KnownSignal>,
  nearOfSignal: ReadonlyMap<string, Nearness>,
): FoundSignal[] {
  const bySignal = Map.groupBy(told, ({ otherFact }) => signalOf.get(otherFact))
  const signals = [...bySignal].flatMap(([id, some]): FoundSignal[] => {
    const row = known.get(id ?? '')
    const matches = oneForEach(some.map(matchOf))
    const near = nearOfSignal.get(id ?? '') ?? null
    const shown = isShown(matches, near)
    const likelihood = likelihoodOfSignal(matches, shown)
    return row ? [{ ...row, matches, near, shown, likelihood, probability: probabilityOf(matches) }] : []
  })
  return signals.toSorted(
    (one, other) =>
      Number(other.shown) - Number(one.shown) ||
      other.probability - one.probability ||
      other.received_on.localeCompare(one.received_on),
  )
}

/** A name that stands in the other signal twice is one thing in common: of each own fact and kind the likeliest counts. */
function oneForEach(matches: readonly Match[]): Match[] {
  const best = new Map<string, Match>()
  for (const match of matches.toSorted((one, other) => other.probability - one.probability)) {
    const key = `${match.ownFact} ${match.kind}`
    if (!best.has(key)) best.set(key, match)
  }
  return [...best.values()]
}
