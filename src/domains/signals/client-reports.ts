import { NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { type ClientReportRow, enterMailbox, findClientReport, listOwnClientReports } from './client-report-queries.ts'
import { renewReceipt } from './receipts.ts'
import { firstOfPage, type Part, partOf } from './rules/part.ts'
import { type ReporterStage, reporterStage } from './rules/reporter-stage.ts'
import { SignalState } from './rules/signal-states.ts'

/** What a partner system reads back of a report of its own: how far it is and since when, nothing else. */
export type ClientReport = {
  number: string
  stage: ReporterStage
  receivedOn: string
  takenOn: string | null
  decidedOn: string | null
  closedOn: string | null
}

/** How far a report of the acting partner system is; throws NotFound for any other, as for one that is not there. */
export async function viewClientReport(ctx: Context, number: string): Promise<ClientReport> {
  requirePermission(ctx, 'signal.ownReports', { kind: 'signal', id: number })
  const row = await ownReport(ctx, number)
  await recordAudit(ctx, { action: 'signal.ownReports', resource: { kind: 'signal', id: number } })
  return reportOf(number, row)
}

/** The reports of the acting partner system, the newest first, a page at a time. */
export async function listClientReports(ctx: Context, page: number): Promise<Part<ClientReport>> {
  requirePermission(ctx, 'signal.ownReports')
  const rows = await listOwnClientReports(ctx.db, firstOfPage(page))
  await recordAudit(ctx, { action: 'signal.ownReports', resource: { kind: 'signal' } })
  return partOf(rows.map((row) => reportOf(row.number, row)))
}

/** Gives a report of the acting partner system a new code; older ones no longer work. */
export async function renewClientReceipt(ctx: Context, number: string): Promise<string> {
  requirePermission(ctx, 'receipt.renew', { kind: 'signal', id: number })
  return renewReceipt(ctx, (await ownReport(ctx, number)).id)
}

/**
 * Opens the mailbox of a report of the acting partner system for the rest of the act: what is read or written after it is
 * of that report. Throws NotFound for any other.
 */
export async function enterClientMailbox(
  ctx: Context,
  number: string,
  action: 'receipt.open' | 'receipt.message' | 'file.send',
): Promise<void> {
  requirePermission(ctx, action, { kind: 'signal', id: number })
  await enterMailbox(ctx.db, (await ownReport(ctx, number)).id)
}

function reportOf(number: string, row: Omit<ClientReportRow, 'id'>): ClientReport {
  const { receivedOn, takenOn, decidedOn, closedOn } = row
  const stage = reporterStage(SignalState.parse(row.state), decidedOn !== null)
  return { number, stage, receivedOn, takenOn, decidedOn, closedOn }
}

async function ownReport(ctx: Context, number: string) {
  const row = await findClientReport(ctx.db, number)
  if (!row) throw new NotFound()
  return row
}
