import { NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { findClientReport } from './client-report-queries.ts'
import { renewReceipt } from './receipts.ts'
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
  const stage = reporterStage(SignalState.parse(row.state), row.decidedOn !== null)
  const { receivedOn, takenOn, decidedOn, closedOn } = row
  return { number, stage, receivedOn, takenOn, decidedOn, closedOn }
}

/** Gives a report of the acting partner system a new code; older ones no longer work. */
export async function renewClientReceipt(ctx: Context, number: string): Promise<string> {
  requirePermission(ctx, 'receipt.renew', { kind: 'signal', id: number })
  return renewReceipt(ctx, (await ownReport(ctx, number)).id)
}

async function ownReport(ctx: Context, number: string) {
  const row = await findClientReport(ctx.db, number)
  if (!row) throw new NotFound()
  return row
}
