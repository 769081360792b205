import { Unavailable } from '../../lib/errors.ts'
import { openStream } from '../../lib/sealed-stream.ts'
import type { Scanner, ScanResult } from '../../platform/files/clamd.ts'
import { type Context, openDossier, requireSystem } from '../access/index.ts'
import { type FileToScan, nextToScan } from './files-queries.ts'
import { noteFailedScan, noteScan, releaseUnscanned } from './files-store.ts'
import { fileKeyOf, placeOfCopy } from './upload-token.ts'

/**
 * Scans one file that waits in quarantine; returns how many it looked at. A file whose scan did not come off waits on
 * and is looked at `again`, apart, so that it holds up no other.
 */
export async function scanFiles(ctx: Context, again = false): Promise<number> {
  requireSystem(ctx)
  const { scanner } = ctx.files
  if (!scanner) return releaseUnscanned(ctx.db).then(() => 0)
  const file = await nextToScan(ctx.db, again)
  if (!file) return 0
  const found = await scan(ctx, scanner, file)
  if (found === 'unable') await noteFailedScan(ctx.db, file.id)
  else await noteScan(ctx.db, file.id, found, ctx.today)
  return again && found === 'unable' ? 0 : 1
}

async function scan(ctx: Context, scanner: Scanner, { id, signal_id, sealed_key }: FileToScan): Promise<ScanResult> {
  const readable = await openDossier(ctx, signal_id).catch(() => null)
  // Of a dossier that was destroyed the file is swept away.
  if (!readable) return 'unable'
  const key = fileKeyOf(readable.open('signals.file', id, 'sealed_key', sealed_key))
  const bytes = openStream(key, placeOfCopy(ctx.region, id, 'original'), ctx.files.store.read(id, 'original'))
  return scanner(bytes).catch((error: unknown): ScanResult => {
    if (error instanceof Unavailable) throw error
    return 'unable'
  })
}
