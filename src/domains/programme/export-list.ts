import { type Context, recordAudit, requirePermission } from '../access/index.ts'

/** Records that somebody takes a list of the programme out of the system, as what kind of file and how many rows. */
export async function recordListExport(
  ctx: Context,
  { list, format, rows }: { list: string; format: string; rows: number },
): Promise<void> {
  requirePermission(ctx, 'list.export', { kind: 'list', id: list })
  await recordAudit(ctx, { action: 'list.export', resource: { kind: 'list', id: list }, detail: { format, rows } })
}
