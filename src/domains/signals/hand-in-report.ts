import { NotAllowed, NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { discardDraft } from './drafts.ts'
import { findOwnReport, type ReceivedReport } from './own-report-queries.ts'
import type { Report } from './rules/signal.ts'
import { formScope, type Submitted } from './submission.ts'
import { submitSignal } from './submit-signal.ts'
import type { Attachments } from './uploads.ts'

/** A professional's report with the random key of its form, the draft it was made from, and the files with it. */
export type ProfessionalReport = {
  report: Report
  formKey: string
  draftId?: string | undefined
  files?: Attachments | undefined
}

/**
 * Takes in the report of a professional and throws its draft away, both or neither. A second press of the same button
 * gives back the first number. Throws Conflict when the same form came before with other answers.
 */
export async function handInReport(
  ctx: Context,
  { report, formKey, draftId, files }: ProfessionalReport,
): Promise<Submitted> {
  if (ctx.actor.kind !== 'person') throw new NotAllowed('signal.report')
  const submitted = await submitSignal(ctx, report, { scope: formScope, key: formKey }, files)
  if (draftId !== undefined && !submitted.repeated) await discardIfThere(ctx, draftId)
  return submitted
}

// Thrown away in another tab: the report is complete without it.
async function discardIfThere(ctx: Context, draftId: string): Promise<void> {
  try {
    await discardDraft(ctx, draftId)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
  }
}

/** Where a report of one's own went; throws NotFound for anybody else's. */
export async function viewReceivedReport(ctx: Context, number: string): Promise<ReceivedReport> {
  requirePermission(ctx, 'signal.ownReports', { kind: 'signal', id: number })
  const found = await findOwnReport(ctx.db, number)
  if (!found) throw new NotFound()
  await recordAudit(ctx, { action: 'signal.ownReports', resource: { kind: 'signal', id: number } })
  return found
}
