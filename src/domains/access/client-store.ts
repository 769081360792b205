import { sql } from 'kysely'
import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps a new partner system with its first token. */
export async function insertClient(
  db: Db,
  client: NewRow<'access.api_client'>,
  token: NewRow<'access.api_token'>,
): Promise<void> {
  await db.insertInto('access.api_client').values(client).execute()
  await insertToken(db, token)
}

/** Keeps a new token of a partner system. */
export async function insertToken(db: Db, token: NewRow<'access.api_token'>): Promise<void> {
  await db.insertInto('access.api_token').values(token).execute()
}

/** Takes a partner system its access away; false when there is none with this id. */
export async function closeClient(db: Db, id: string): Promise<boolean> {
  const changed = await db
    .updateTable('access.api_client')
    .set({ active: false })
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Notes that a second administrator agreed with the desk of a partner system. */
export async function confirmDesk(db: Db, id: string, personId: string): Promise<void> {
  await db.updateTable('access.api_client').set({ desk_confirmed_by: personId }).where('id', '=', id).execute()
}

/** Lets the tokens of a partner system end on a day, but for those that end before. */
export async function endTokens(db: Db, clientId: string, on: string): Promise<void> {
  await db
    .updateTable('access.api_token')
    .set({ expires_on: on })
    .where('client_id', '=', clientId)
    .where('expires_on', '>', on)
    .where('revoked', '=', false)
    .execute()
}

/** Ends a token at once; false when there is none, or it had ended. */
export async function closeToken(db: Db, id: string): Promise<boolean> {
  const changed = await db
    .updateTable('access.api_token')
    .set({ revoked: true })
    .where('id', '=', id)
    .where('revoked', '=', false)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Notes that the acting partner system used its token today. */
export async function noteTokenUse(db: Db): Promise<void> {
  await sql`select access.note_token_use()`.execute(db)
}

/** Notes of which tokens the administrators are told that they end, those that were told of before left out. */
export async function noteEndingTokens(db: Db, today: string, until: string): Promise<number> {
  const changed = await db
    .updateTable('access.api_token as t')
    .set({ warned: true })
    .where('t.warned', '=', false)
    .where('t.revoked', '=', false)
    .where('t.expires_on', '>=', today)
    .where('t.expires_on', '<=', until)
    .where((eb) =>
      eb.exists(
        eb.selectFrom('access.api_client as c').whereRef('c.id', '=', 't.client_id').where('c.active', '=', true),
      ),
    )
    .executeTakeFirst()
  return Number(changed.numUpdatedRows)
}
