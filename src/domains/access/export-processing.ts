import { createHmac } from 'node:crypto'
import { InvalidInput } from '../../lib/errors.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { linesBetween } from './processing-queries.ts'
import { mostLines, type ProcessingExport } from './rules/processing-export.ts'
import { type StandardLine, toStandard } from './rules/processing-line.ts'

/** A part of the processing log to take away: who took it, when and why, and its lines by the standard. */
export type ProcessingFile = {
  export: { by: string; at: string; why: string; from: string; until: string }
  lines: StandardLine[]
}

/**
 * Takes a part of the processing log out, by the standard Logboek Dataverwerkingen. A person is named by a pseudonym that
 * stands nowhere else. Throws InvalidInput when it is more than one file holds.
 */
export async function exportProcessing(
  ctx: Context,
  { from, until, why }: ProcessingExport,
  to: { registerUrl: string; version: string },
): Promise<ProcessingFile> {
  requirePermission(ctx, 'processing.export', { kind: 'processing' })
  const kept = await linesBetween(ctx.db, from, until, mostLines + 1)
  if (kept.length > mostLines) throw new InvalidInput([{ path: 'until', code: 'tooMany' }])
  const lines = kept.map((line) => toStandard(line, { ...to, pseudonymOf: (subject) => pseudonymOf(ctx, subject) }))
  await recordAudit(ctx, {
    action: 'processing.export',
    resource: { kind: 'processing' },
    detail: { from, until, lines: lines.length },
  })
  const by = ctx.actor.kind === 'person' ? ctx.actor.name : ''
  return { export: { by, at: ctx.now.toISOString(), why, from, until }, lines }
}

// The same person of the same dossier has the same pseudonym in every export, and nobody without our key finds the dossier.
function pseudonymOf({ keys, region }: Context, subject: string): string {
  return createHmac('sha256', keys.pepper())
    .update(['processing log', region, subject].join('\n'))
    .digest('hex')
    .slice(0, 32)
}
