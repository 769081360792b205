import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'
import { prepared } from '../../platform/prepared.ts'

/** An upload that a token opens. */
export type UploadRow = { id: string; sealed_key: Buffer; sealed: Buffer; bytes: number }

/** The uploads of a token that are whole and did not expire. */
export async function uploadsWith(db: Db, lookup: Buffer, now: Date): Promise<UploadRow[]> {
  const { rows } = await sql<UploadRow>`select * from signals.uploads_with(${lookup}, ${now})`.execute(db)
  return rows
}

/** How many bytes are kept of forms that were not handed in yet. */
export async function pendingBytes(db: Db): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select signals.pending_bytes() as bytes`.execute(db)
  return rows[0]?.bytes ?? 0
}

/** A file with who added it. */
export type FileRow = Row<'signals.file'> & { addedByName: string | null }

const fileRows = (db: Db) =>
  db
    .selectFrom('signals.file as f')
    .leftJoin('access.person as p', 'p.id', 'f.added_by')
    .modifyFront(prepared)
    .select(['f.id', 'f.signal_id', 'f.message_id', 'f.sealed_key', 'f.sealed', 'f.bytes', 'f.state', 'f.scanned_on'])
    .select(['f.attempts', 'f.from_reporter', 'f.added_by', 'f.added_on', 'f.sequence', 'f.client_id'])
    .select('p.name as addedByName')

/** The files of a signal that the actor may see, in the order in which they came. */
export function filesOf(db: Db, signalId: string): Promise<FileRow[]> {
  return fileRows(db).where('f.signal_id', '=', signalId).orderBy('f.sequence').execute()
}

/** The files that belong to a hand-over, as far as the actor may see them. */
export function handoverFileRows(db: Db, handoverId: string): Promise<FileRow[]> {
  return fileRows(db)
    .innerJoin('signals.share_file as i', 'i.file_id', 'f.id')
    .innerJoin('signals.share as h', 'h.id', 'i.share_id')
    .where('h.handover_id', '=', handoverId)
    .orderBy('f.sequence')
    .execute()
}

/** A file that the actor may see. */
export function findFile(db: Db, id: string): Promise<FileRow | undefined> {
  return fileRows(db).where('f.id', '=', id).executeTakeFirst()
}

/** What the jobs read of a file in quarantine. */
export type FileToScan = Pick<Row<'signals.file'>, 'id' | 'signal_id' | 'sealed_key'>

/** A file that waits for its scan, locked; one whose scan did not come off before only when `again`. */
export function nextToScan(db: Db, again: boolean): Promise<FileToScan | undefined> {
  return db
    .selectFrom('signals.file')
    .select(['id', 'signal_id', 'sealed_key'])
    .where('state', '=', 'waiting')
    .where('attempts', again ? '>' : '=', 0)
    .orderBy('attempts')
    .orderBy('sequence')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Files of which only bytes are left, locked. */
export async function remainsOfFiles(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('signals.file_remains').select('id').limit(50).forUpdate().skipLocked().execute()
  return rows.map(({ id }) => id)
}
