import { type Context, requirePermission } from '../access/index.ts'
import type { AboutFile } from './file-view.ts'
import { type UploadRow, uploadsWith } from './files-queries.ts'
import { dropUploadRow } from './files-store.ts'
import { lookupOf, uploadSealer } from './upload-token.ts'

/** A file that was sent along with a form that is not handed in yet. */
export type Upload = Pick<AboutFile, 'name' | 'type' | 'size'> & { id: string }

/** Files that a form sends along when it is handed in: its token, and those of which the form knows. */
export type Attachments = { token: string; ids: readonly string[] }

/** The files that wait with the form of a token; none when it is no token of ours. */
export async function listUploads(ctx: Context, token: string): Promise<Upload[]> {
  requirePermission(ctx, 'file.send')
  const rows = await uploadsWith(ctx.db, lookupOf(ctx.keys, token), ctx.now)
  return rows.map((row) => {
    const { name, type, size } = aboutUpload(ctx, token, row)
    return { id: row.id, name, type, size }
  })
}

/** Opens what is kept about an upload. */
export function aboutUpload(ctx: Context, token: string, row: UploadRow): AboutFile {
  return JSON.parse(uploadSealer(ctx.region, token, row.id).open('sealed', row.sealed)) as AboutFile
}

/** Takes a file out of a form again. Its bytes go with the next round of the jobs. */
export async function dropUpload(ctx: Context, token: string, id: string): Promise<void> {
  requirePermission(ctx, 'file.send')
  await dropUploadRow(ctx.db, lookupOf(ctx.keys, token), id)
}
