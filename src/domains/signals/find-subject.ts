import { type Context, openDossier } from '../access/index.ts'
import type { FactValue } from './rules/fact.ts'
import { matchesIn, type SubjectMatch } from './rules/subject-match.ts'
import type { SubjectFields } from './rules/subject-request.ts'
import { countAtDesk, type DeskFact, factsAtDesk } from './subject-request-queries.ts'

/** A signal that says the same of somebody, and by what. */
export type FoundSignal = { number: string; closed: boolean; by: SubjectMatch[] }

/** As many signals as are opened within a second or two; a desk with more looks for the rest itself. */
const mostSignals = 1000

/**
 * Looks among the signals of a desk for somebody, with the rights of who asks: facts are sealed per dossier, so there is
 * nothing to look in but what this person may open anyway.
 */
export async function findSubject(
  ctx: Context,
  deskId: string,
  subject: SubjectFields,
): Promise<{ found: FoundSignal[]; searched: number; all: number }> {
  const bySignal = Map.groupBy(await factsAtDesk(ctx.db, deskId, mostSignals), ({ signalId }) => signalId)
  const found: FoundSignal[] = []
  for (const [signalId, facts] of bySignal) {
    const by = await matchesOf(ctx, signalId, facts, subject)
    const [first] = facts
    if (first && by.length > 0) found.push({ number: first.number, closed: first.state === 'closed', by })
  }
  const all = await countAtDesk(ctx.db, deskId)
  return { found, searched: Math.min(all, mostSignals), all }
}

async function matchesOf(
  ctx: Context,
  signalId: string,
  facts: readonly DeskFact[],
  subject: SubjectFields,
): Promise<SubjectMatch[]> {
  const sealer = await openDossier(ctx, signalId)
  const values = facts.map(
    ({ id, sealed }) => JSON.parse(sealer.open('signals.fact', id, 'sealed', sealed)) as FactValue,
  )
  return [...new Set(values.flatMap((value) => matchesIn(value, subject)))]
}
