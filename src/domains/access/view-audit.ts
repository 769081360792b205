import { recordAudit } from './audit.ts'
import { type AuditLine, listActors, listAuditLines } from './audit-queries.ts'
import { type Context, requirePermission } from './context.ts'
import type { AuditFilter } from './rules/audit-filter.ts'

const linesOnAPage = 50

/** A page of the record; `older` is the number to ask the next page with, null on the last one. */
export type AuditPage = { lines: AuditLine[]; older: number | null; actors: { id: string; name: string }[] }

/** Reads a page of the record, the newest first. Reading it is an event of the record as well. */
export async function viewAudit(ctx: Context, filter: AuditFilter): Promise<AuditPage> {
  requirePermission(ctx, 'audit.view', { kind: 'audit' })
  const found = await listAuditLines(ctx.db, filter, linesOnAPage + 1)
  const lines = found.slice(0, linesOnAPage)
  const older = found.length > linesOnAPage ? (lines.at(-1)?.id ?? null) : null
  await recordAudit(ctx, { action: 'audit.view', resource: { kind: 'audit' }, detail: asked(filter) })
  return { lines, older, actors: await listActors(ctx.db) }
}

const asked = (filter: AuditFilter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null))
