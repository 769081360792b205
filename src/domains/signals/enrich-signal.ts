import { Conflict, InvalidInput, type Issue, NotFound } from '../../lib/errors.ts'
import type { NewRow } from '../../platform/database.ts'
import { type Context, recordAudit } from '../access/index.ts'
import { isRoleOf } from './check-codes.ts'
import { codeLists } from './code-list-files.ts'
import { openFact } from './fact-view.ts'
import { type OpenSignal, takeInHand } from './open-signal.ts'
import type { FactAddition, FactCorrection } from './rules/enrichment.ts'
import { summaryOf } from './rules/fact-summary.ts'
import { factsOf } from './signal-queries.ts'
import { insertFacts, markFactReplaced, updateSignal } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

/** Adds a fact to a signal, with its source, date and reliability. */
export async function addFact(ctx: Context, number: string, addition: FactAddition): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.enrich', step: 'enrich' })
  checkCodes(ctx, addition)
  await insertFacts(ctx.db, [factRow(ctx, open, addition, null)])
  await note(ctx, open, 'factAdded', { kind: addition.kind, source: addition.source })
}

/**
 * Corrects a fact: the new value stands beside the earlier one, which stays to be read. Throws Conflict with both texts
 * when a colleague corrected the same fact first.
 */
export async function correctFact(ctx: Context, number: string, correction: FactCorrection): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.enrich', step: 'enrich' })
  checkCodes(ctx, correction)
  const facts = (await factsOf(ctx.db, open.row.id)).map((row) => openFact(open.sealer, row))
  const before = facts.find((fact) => fact.id === correction.replaces)
  if (!before || before.kind !== correction.kind) throw new NotFound()
  if (!(await markFactReplaced(ctx.db, before.id))) {
    const theirs = facts.find((fact) => fact.replaces === before.id) ?? before
    throw new Conflict('correctedByOther', {
      fact: theirs.id,
      value: summaryOf(theirs.value),
      by: theirs.addedByName ?? '',
    })
  }
  await insertFacts(ctx.db, [factRow(ctx, open, correction, before.id)])
  ctx.leaving.add(open.row.id)
  const { kind, source, why } = correction
  await note(ctx, open, 'factCorrected', { kind, source, fact: before.id }, why)
}

function checkCodes(ctx: Context, addition: FactAddition): void {
  const { kind, role, sourceOn } = addition
  const lists = codeLists()
  const issues: Issue[] = []
  for (const path of ['sourceReliability', 'informationReliability'] as const)
    if (lists[path].unknownAt([addition[path]], ctx.today).length > 0) issues.push({ path, code: 'unknownCode' })
  if (role !== undefined && !isRoleOf(kind, role, ctx.today)) issues.push({ path: 'role', code: 'unknownCode' })
  if (sourceOn > ctx.today) issues.push({ path: 'sourceOn', code: 'dayToCome' })
  if (issues.length > 0) throw new InvalidInput(issues)
}

function factRow(ctx: Context, open: OpenSignal, fact: FactAddition, replaces: string | null): NewRow<'signals.fact'> {
  const id = ctx.newId()
  return {
    id,
    signal_id: open.row.id,
    kind: fact.kind,
    role: fact.role ?? null,
    sealed: open.sealer.seal('signals.fact', id, 'sealed', JSON.stringify(fact.value)),
    source: fact.source,
    source_on: fact.sourceOn,
    reliability: null,
    source_reliability: fact.sourceReliability,
    information_reliability: fact.informationReliability,
    added_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    added_desk: open.row.desk_id,
    added_on: ctx.today,
    replaces,
  }
}

async function note(
  ctx: Context,
  open: OpenSignal,
  kind: 'factAdded' | 'factCorrected',
  detail: { kind: string; source: string; fact?: string },
  why?: string,
): Promise<void> {
  const text = why === undefined ? {} : { text: { sealer: open.sealer, words: why } }
  await writeTimeline(ctx, { signalId: open.row.id, kind, detail, ...text })
  await updateSignal(ctx.db, open.row.id, {})
  await recordAudit(ctx, { action: 'signal.enrich', resource: { kind: 'signal', id: open.row.number }, detail })
}
