import { indexedKinds } from '../../lib/record-index.ts'
import { type Context, desksAllowing, recordAudit, requirePermission } from '../access/index.ts'
import { described, lineOf } from './describe-related.ts'
import { type FoundSignal, findRelated, type Sought } from './find-related.ts'
import { actingPerson } from './open-signal.ts'
import { confirmedLinks, hasAsked, knownSignals, toldDesks } from './related-queries.ts'
import type { LinkedSignal, RelatedView } from './related-view.ts'
import { closingEffects } from './rules/closing.ts'
import { clusterAround } from './rules/linked-signals.ts'
import { type Mention, mentionsByMonth } from './rules/mentions.ts'
import type { SignalView } from './signal-view.ts'

const mostLinks = 500

/**
 * What is related with a signal that was just opened: what the index suggests, what people confirmed, and the desks that
 * were named to this reader. Of everything only what the reader may see anyway.
 */
export async function viewRelated(ctx: Context, signal: SignalView): Promise<RelatedView> {
  requirePermission(ctx, 'link.view', { kind: 'signal', id: signal.number })
  const index = ctx.linkage.state()
  const links = mayLink(signal)
  const sought = links ? soughtIn(signal) : []
  const found = await findRelated(ctx, sought, signal.id)
  const { linked, bridges } = links ? await linkedWith(ctx, signal) : { linked: [], bridges: [] }
  const open = found.signals.filter(({ id }) => !linked.some((one) => one.id === id && one.direct))
  const suggested = described(open)
  const may = whatIsAllowed(ctx, signal, links)
  const desks = await namedDesks(ctx, signal)
  const told = { suggested: suggested.length, linked: linked.length, desks: desks?.length ?? 0 }
  await recordAudit(ctx, { action: 'link.view', resource: { kind: 'signal', id: signal.number }, detail: told })
  const mentions = mentionsByMonth(
    mentionsIn(
      signal,
      found.signals.filter(({ shown }) => shown),
    ),
  )
  return { index, links, suggested, linked, bridges, mentions, may, desks }
}

const mayLink = ({ restricted, result }: SignalView): boolean =>
  restricted === null && (result === null || closingEffects[result as keyof typeof closingEffects]?.links !== false)

/** The facts in which something can be found again. */
const soughtIn = ({ facts }: SignalView): Sought[] =>
  facts.filter(({ replaced }) => !replaced).map(({ id, value }) => ({ fact: id, value }))

function whatIsAllowed(ctx: Context, { deskId, relation, state }: SignalView, links: boolean): RelatedView['may'] {
  const works = (action: 'link.decide' | 'link.ask' | 'signal.shield') =>
    desksAllowing(ctx.actor, action, ctx.today).includes(deskId)
  const handles = relation === 'handles' && links
  return {
    decide: handles && works('link.decide'),
    ask: handles && state !== 'closed' && works('link.ask'),
    shield: relation === 'handles' && works('signal.shield'),
  }
}

async function namedDesks(ctx: Context, { id, relation }: SignalView): Promise<string[] | null> {
  if (relation !== 'handles' || ctx.actor.kind !== 'person') return null
  const desks = await toldDesks(ctx.db, id)
  return (await hasAsked(ctx.db, id, actingPerson(ctx))) ? desks : null
}

async function linkedWith(ctx: Context, { id }: SignalView) {
  const links = await confirmedLinks(ctx.db, id, mostLinks)
  const cluster = clusterAround(id, links)
  const known = await knownSignals(ctx.db, cluster.members)
  const direct = new Set(links.filter((link) => link.includes(id)).flat())
  const linked = [...known.values()]
    .filter((one) => one.id !== id)
    .map((one): LinkedSignal => ({ ...lineOf(one), direct: direct.has(one.id) }))
    .toSorted((one, other) => other.receivedOn.localeCompare(one.receivedOn))
  const numberOf = (member: string) => known.get(member)?.number ?? ''
  const bridges = cluster.bridges.map(([one, other]): [string, string] => [numberOf(one), numberOf(other)])
  return { linked, bridges }
}

/** When each fact was mentioned: here, and in what is likely the same. */
function mentionsIn(signal: SignalView, found: readonly FoundSignal[]): Mention[] {
  const kinds: readonly string[] = indexedKinds
  const own = signal.facts.filter(({ replaced, kind }) => !replaced && kinds.includes(kind))
  const here = own.map(({ id }) => ({ fact: id, number: signal.number, on: signal.receivedOn }))
  const elsewhere = found.flatMap(({ number, received_on, matches }) =>
    matches.flatMap(({ ownFact, shown }) => (ownFact && shown ? [{ fact: ownFact, number, on: received_on }] : [])),
  )
  return [...here, ...elsewhere]
}
