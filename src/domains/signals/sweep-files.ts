import { type Context, requireSystem } from '../access/index.ts'
import { remainsOfFiles } from './files-queries.ts'
import { deleteForgottenFiles, deleteRemains } from './files-store.ts'

/**
 * Takes away what nobody needs any more: uploads of forms that were not handed in, files of which the dossier was
 * destroyed, and the bytes of every file whose row is gone. Returns how many files lost their bytes.
 */
export async function sweepFiles(ctx: Context): Promise<number> {
  requireSystem(ctx)
  await deleteForgottenFiles(ctx.db, ctx.now)
  const remains = await remainsOfFiles(ctx.db)
  for (const id of remains) {
    await ctx.files.store.remove(id)
    await deleteRemains(ctx.db, id)
  }
  return remains.length
}
