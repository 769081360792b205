import { type Context, newDossier, notify, recordAudit, requirePermission } from '../access/index.ts'
import { checkCodes } from './check-codes.ts'
import { currentRoute } from './current-route.ts'
import { earlierSubmission, submissionRow } from './earlier-submission.ts'
import { acknowledgeClock, factRows, firstEvents, type Incoming, shareRows, signalRow } from './new-signal-rows.ts'
import { newReceiptRow } from './receipts.ts'
import { routeSignal } from './rules/routing.ts'
import type { Report } from './rules/signal.ts'
import { insertSignal, nextNumber } from './signal-store.ts'
import type { Submission, Submitted } from './submission.ts'

/**
 * Takes in a report: routes it, seals it, starts its clock, shares what the route shares and tells the desks. Throws
 * InvalidInput on codes that cannot be chosen today, Conflict when the same submission came before with another body.
 */
export async function submitSignal(ctx: Context, report: Report, submission?: Submission): Promise<Submitted> {
  requirePermission(ctx, ctx.actor.kind === 'person' ? 'signal.report' : 'signal.submit')
  checkCodes(ctx, report)
  const earlier = submission && (await earlierSubmission(ctx, report, submission))
  if (earlier) return earlier
  return store(ctx, await routed(ctx, report), submission)
}

async function routed(ctx: Context, report: Report): Promise<Incoming> {
  const { forms, minor, acute, sourceKind, place } = report
  const municipalityCode = place.kind === 'municipality' ? place.code : place.kind === 'outside' ? 'outside' : null
  const route = await currentRoute(ctx.loaded)
  const outcome = routeSignal(route, ctx.loaded.region, { forms, minor, acute, municipalityCode, sourceKind })
  const number = await nextNumber(ctx.db, '', Number(ctx.today.slice(0, 4)))
  return { id: ctx.newId(), number, report, outcome }
}

async function store(ctx: Context, incoming: Incoming, submission: Submission | undefined): Promise<Submitted> {
  const { id, number, report, outcome } = incoming
  const facts = factRows(ctx, incoming, await newDossier(ctx, id))
  const { shares, items } = shareRows(ctx, incoming, facts)
  const clock = acknowledgeClock(ctx, incoming)
  const receipt = ctx.actor.kind === 'person' ? null : newReceiptRow(ctx, id, submission)
  await insertSignal(ctx.db, {
    signal: signalRow(ctx, incoming, clock.times.dueAt),
    facts,
    shares,
    shareItems: items,
    clock: clock.row,
    events: firstEvents(ctx, incoming, shares),
    receipt: receipt?.row ?? null,
    submission: submission ? submissionRow(ctx, report, submission, { id, number }) : null,
  })
  await tellDesks(
    ctx,
    incoming,
    outcome.shares.map((share) => share.deskId),
  )
  const action = ctx.actor.kind === 'person' ? 'signal.report' : 'signal.submit'
  await recordAudit(ctx, { action, resource: { kind: 'signal', id: number } })
  const acknowledgeBy = clock.times.dueAt
  return { number, receipt: receipt?.text ?? null, repeated: false, deskId: outcome.ownerDesk, acknowledgeBy }
}

async function tellDesks(ctx: Context, { report, outcome }: Incoming, parts: string[]): Promise<void> {
  const acute = report.acute === 'yes'
  await notify(ctx, outcome.fallback ? 'fallbackSignal' : 'newSignal', [{ deskId: outcome.ownerDesk }], acute)
  await notify(
    ctx,
    'partShared',
    parts.map((deskId) => ({ deskId })),
    acute,
  )
}
