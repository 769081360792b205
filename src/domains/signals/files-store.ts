import { sql } from 'kysely'
import type { Db, NewRow } from '../../platform/database.ts'

/** Notes that a file is coming in, before its first byte is kept. */
export async function beginUpload(
  db: Db,
  upload: { id: string; lookup: Buffer; sealedKey: Buffer; expiresAt: Date },
): Promise<void> {
  const { id, lookup, sealedKey, expiresAt } = upload
  await sql`select signals.begin_upload(${id}, ${lookup}, ${sealedKey}, ${expiresAt})`.execute(db)
}

/** Notes that all of it is there; false when it was taken away meanwhile. */
export async function finishUpload(
  db: Db,
  upload: { id: string; lookup: Buffer; sealed: Buffer; bytes: number },
): Promise<boolean> {
  const { id, lookup, sealed, bytes } = upload
  const { rows } = await sql<{ done: boolean }>`
    select signals.finish_upload(${lookup}, ${id}, ${sealed}, ${bytes}) as done`.execute(db)
  return rows[0]?.done ?? false
}

/** Takes an upload away; false when there is none that the token opens. */
export async function dropUploadRow(db: Db, lookup: Buffer, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select signals.drop_upload(${lookup}, ${id}) as done`.execute(db)
  return rows[0]?.done ?? false
}

/** Adds files to a signal. */
export async function insertFiles(db: Db, files: NewRow<'signals.file'>[]): Promise<void> {
  await db.insertInto('signals.file').values(files).execute()
}

/** Notes what a scan found. */
export async function noteScan(db: Db, id: string, state: 'clean' | 'infected', today: string): Promise<void> {
  await db.updateTable('signals.file').set({ state, scanned_on: today }).where('id', '=', id).execute()
}

/** Notes that a scan did not come off. */
export async function noteFailedScan(db: Db, id: string): Promise<void> {
  await db
    .updateTable('signals.file')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Lets files out of quarantine that wait for a scanner which is not there any more. */
export async function releaseUnscanned(db: Db): Promise<void> {
  await db.updateTable('signals.file').set({ state: 'unscanned' }).where('state', '=', 'waiting').execute()
}

/** Takes away the rows of uploads that nobody handed in, and of files whose dossier was destroyed. */
export async function deleteForgottenFiles(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('signals.upload').where('expires_at', '<=', now).execute()
  await db
    .deleteFrom('signals.file')
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('access.dossier_key as k').whereRef('k.dossier_id', '=', 'signals.file.signal_id')),
      ),
    )
    .execute()
}

/** Notes that the bytes of a file are gone as well. */
export async function deleteRemains(db: Db, id: string): Promise<void> {
  await db.deleteFrom('signals.file_remains').where('id', '=', id).execute()
}
