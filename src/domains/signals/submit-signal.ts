import {
  auditRow,
  type Context,
  happeningRow,
  logProcessing,
  newDossierKey,
  noticeRows,
  requirePermission,
} from '../access/index.ts'
import { attachFiles } from './attach-files.ts'
import { checkCodes } from './check-codes.ts'
import { currentRoute } from './current-route.ts'
import { repeated, submissionRow } from './earlier-submission.ts'
import { acknowledgeClock, factRows, firstEvents, type Incoming, shareRows, signalRow } from './new-signal-rows.ts'
import { newReceiptRow } from './receipts.ts'
import { type RouteOutcome, routeSignal } from './rules/routing.ts'
import type { Report } from './rules/signal.ts'
import { claimNumber, insertSignal } from './signal-store.ts'
import type { Submission, Submitted } from './submission.ts'
import type { Attachments } from './uploads.ts'

/**
 * Takes in a report: routes it, seals it, starts its clock, shares what the route shares and tells the desks. Throws
 * InvalidInput on codes that cannot be chosen today and on files that are not there any more, Conflict when the same submission came before with another body.
 */
export async function submitSignal(
  ctx: Context,
  report: Report,
  submission?: Submission,
  files?: Attachments,
): Promise<Submitted> {
  requirePermission(ctx, actionOf(ctx))
  checkCodes(ctx, report)
  const year = Number(ctx.today.slice(0, 4))
  const { number, earlier } = await claimNumber(ctx.db, year, submission?.key ?? null)
  if (submission && earlier) return repeated(ctx, report, submission, { number, earlier })
  return store(ctx, { id: ctx.newId(), number, report, outcome: await routed(ctx, report) }, { submission, files })
}

const actionOf = (ctx: Context) => (ctx.actor.kind === 'person' ? 'signal.report' : 'signal.submit')

async function routed(ctx: Context, report: Report): Promise<RouteOutcome> {
  const { forms, minor, acute, sourceKind, place } = report
  const municipalityCode = place.kind === 'municipality' ? place.code : place.kind === 'outside' ? 'outside' : null
  const route = await currentRoute(ctx)
  return routeSignal(route, ctx.loaded.region, { forms, minor, acute, municipalityCode, sourceKind })
}

type With = { submission: Submission | undefined; files: Attachments | undefined }

async function store(ctx: Context, incoming: Incoming, { submission, files }: With): Promise<Submitted> {
  const { id, report, number, outcome } = incoming
  const key = await newDossierKey(ctx, id)
  const facts = factRows(ctx, incoming, key.sealer)
  const { shares, items } = shareRows(ctx, incoming, facts)
  const clock = acknowledgeClock(ctx, incoming)
  const receipt = ctx.actor.kind === 'person' ? null : newReceiptRow(ctx, id, submission)
  const stored = insertSignal(ctx.db, {
    signal: signalRow(ctx, incoming, clock.times.dueAt),
    facts,
    shares,
    shareItems: items,
    clock: clock.row,
    events: firstEvents(ctx, incoming, shares),
    receipt: receipt?.row ?? null,
    submission: submission ? submissionRow(ctx, report, submission, { id, number }) : null,
    ofAccess: {
      'access.dossier_key': [key.row],
      'access.notice': newsForDesks(ctx, incoming),
      'access.webhook_event': newsForSystems(ctx, incoming),
      'access.audit_event': [auditRow(ctx, { action: actionOf(ctx), resource: { kind: 'signal', id: number } })],
    },
  })
  // Sent together and done in this order, one way to the database and back for both.
  await Promise.all([stored, logProcessing(ctx, { action: actionOf(ctx), resource: { kind: 'signal', id: number } })])
  if (files) await attachFiles(ctx, { signalId: id, sealer: key.sealer }, files)
  const acknowledgeBy = clock.times.dueAt
  return { number, receipt: receipt?.text ?? null, repeated: false, deskId: outcome.ownerDesk, acknowledgeBy }
}

/** Who is told: the desk that owns the signal, and those that see a part of it. */
function newsForDesks(ctx: Context, { report, outcome }: Incoming) {
  const acute = report.acute === 'yes'
  const owner = [{ deskId: outcome.ownerDesk }]
  return [
    ...noticeRows(ctx, outcome.fallback ? 'fallbackSignal' : 'newSignal', owner, acute),
    ...noticeRows(ctx, 'partShared', outcome.shares, acute),
  ]
}

/** The same for systems of partners that listen to one of those desks. */
function newsForSystems(ctx: Context, { number, outcome }: Incoming) {
  return [
    happeningRow(ctx, { type: 'signaal.toegewezen', deskId: outcome.ownerDesk, number }),
    ...outcome.shares.map(({ deskId }) => happeningRow(ctx, { type: 'signaal.gedeeld', deskId, number })),
  ]
}
