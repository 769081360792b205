import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** What the database tells a reporter with a code about the report: how far it is, and nothing of who works on it. */
export type MailboxRow = {
  id: string
  number: string
  state: string
  deskId: string
  municipalityCode: string | null
  receivedOn: string
  takenOn: string | null
  decidedOn: string | null
  closedOn: string | null
  closingWord: string | null
  decideBy: Date | null
}

/** The report whose code the acting reporter gave; undefined for everybody else. */
export async function findMailbox(db: Db): Promise<MailboxRow | undefined> {
  const { rows } = await sql<MailboxRow>`
    select id, number, state, desk_id as "deskId", municipality_code as "municipalityCode", received_on as "receivedOn",
      taken_on as "takenOn", decided_on as "decidedOn", closed_on as "closedOn", reporter_word as "closingWord",
      decide_by as "decideBy"
    from signals.my_mailbox()`.execute(db)
  return rows[0]
}
