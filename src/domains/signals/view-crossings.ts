import { indexedKinds } from '../../lib/record-index.ts'
import { type Context, desksAllowing, openDossier, recordAudit, requirePermission } from '../access/index.ts'
import { recentSignals } from './crossing-queries.ts'
import { findRelated } from './find-related.ts'
import {
  confirmedLinks,
  factsOfSignals,
  type KnownSignal,
  knownSignals,
  type ToldAboutUs,
  toldAboutUs,
  toldDesks,
} from './related-queries.ts'
import type { FactValue } from './rules/fact.ts'
import type { Likelihood } from './rules/related.ts'

/** One side of a link that crosses municipalities. */
export type CrossingSide = { number: string; municipalityCode: string | null; deskId: string; receivedOn: string }
/** Two signals of two municipalities; `likelihood` is null where somebody confirmed it. */
export type Crossing = { one: CrossingSide; other: CrossingSide; likelihood: Likelihood | null }

/** Links over municipal borders, as far as the reader sees both sides; and the desks that know more. */
export type CrossingsView = {
  index: { ready: boolean; read: number; of: number }
  confirmed: Crossing[]
  likely: Crossing[]
  /** A name alone: whoever sees only people of a signal has nothing else to go by. */
  possible: Crossing[]
  /** Signals in hand of which another desk knows something, with these desks. */
  elsewhere: { number: string; desks: string[] }[]
  /** Who was told that a desk of the reader knows something. */
  toldAboutUs: ToldAboutUs[]
}

const mostLinks = 500
/** So many of the newest signals are looked at: each asks the index some questions. */
const mostLookedAt = 60

/** The links between municipalities that the reader may see, for who keeps the overview of a district. */
export async function viewCrossings(ctx: Context): Promise<CrossingsView> {
  requirePermission(ctx, 'link.overview', { kind: 'signal' })
  const links = await confirmedLinks(ctx.db, null, mostLinks)
  const known = await knownSignals(ctx.db, [...new Set(links.flat())])
  const confirmed = links
    .flatMap(([one, other]) => crossing(known.get(one), known.get(other), null))
    .toSorted((a, b) => b.one.receivedOn.localeCompare(a.one.receivedOn))
  const recent = await recentSignals(ctx.db, mostLookedAt)
  const found = await foundCrossings(ctx, recent, links)
  const [likely, possible] = [linesOf(found, true), linesOf(found, false)]
  const elsewhere = await knownElsewhere(ctx, recent)
  const detail = { confirmed: confirmed.length, likely: likely.length, elsewhere: elsewhere.length }
  await recordAudit(ctx, { action: 'link.overview', resource: { kind: 'signal' }, detail })
  return { index: ctx.linkage.state(), confirmed, likely, possible, elsewhere, toldAboutUs: await toldAboutUs(ctx.db) }
}

/** Two signals of two municipalities; nothing where they are of one, or where one of them is of none. */
function crossing(
  one: KnownSignal | undefined,
  other: KnownSignal | undefined,
  likelihood: Likelihood | null,
): Crossing[] {
  if (!one?.municipality_code || !other?.municipality_code || one.municipality_code === other.municipality_code)
    return []
  const [first, second] = one.received_on >= other.received_on ? [one, other] : [other, one]
  return [{ one: sideOf(first), other: sideOf(second), likelihood }]
}

const sideOf = (row: KnownSignal): CrossingSide => ({
  ...{ number: row.number, municipalityCode: row.municipality_code },
  ...{ deskId: row.desk_id, receivedOn: row.received_on },
})

const pairOf = (one: string, other: string) => [one, other].toSorted().join(' ')

type FoundCrossing = Crossing & { shown: boolean; probability: number }

const linesOf = (found: readonly FoundCrossing[], shown: boolean): Crossing[] =>
  found.filter((line) => line.shown === shown).map(({ one, other, likelihood }) => ({ one, other, likelihood }))

/** What the index finds between municipalities, the likeliest first. */
async function foundCrossings(
  ctx: Context,
  recent: readonly KnownSignal[],
  confirmed: readonly (readonly [string, string])[],
): Promise<FoundCrossing[]> {
  const seen = new Set(confirmed.map(([one, other]) => pairOf(one, other)))
  const facts = Map.groupBy(
    await factsOfSignals(
      ctx.db,
      recent.map(({ id }) => id),
      indexedKinds,
    ),
    ({ signal_id }) => signal_id,
  )
  const crossings: FoundCrossing[] = []
  for (const row of recent) {
    const sealer = await openDossier(ctx, row.id)
    const sought = (facts.get(row.id) ?? []).map(({ id, sealed }) => ({
      fact: id,
      value: JSON.parse(sealer.open('signals.fact', id, 'sealed', sealed)) as FactValue,
    }))
    const { signals } = await findRelated(ctx, sought, row.id)
    for (const found of signals.filter(
      ({ id, matches }) => matches.some((one) => one.shown) && !seen.has(pairOf(row.id, id)),
    )) {
      seen.add(pairOf(row.id, found.id))
      const { probability, likelihood, shown } = found
      crossings.push(...crossing(row, found, likelihood).map((one) => ({ ...one, probability, shown })))
    }
  }
  return crossings.toSorted((one, other) => other.probability - one.probability)
}

async function knownElsewhere(ctx: Context, recent: readonly KnownSignal[]): Promise<CrossingsView['elsewhere']> {
  const own = desksAllowing(ctx.actor, 'link.ask', ctx.today)
  const lines = []
  for (const { id, number } of recent.filter((row) => own.includes(row.desk_id))) {
    const desks = await toldDesks(ctx.db, id)
    if (desks.length > 0) lines.push({ number, desks })
  }
  return lines
}
