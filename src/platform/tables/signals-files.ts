import type { Generated } from 'kysely'
import type { Day } from './columns.ts'

/** The tables of schema "signals" about files. */
export type FileTables = {
  'signals.upload': {
    id: string
    region: string
    lookup: Buffer
    sealed_key: Buffer
    sealed: Buffer | null
    bytes: Generated<number>
    expires_at: Date
    sequence: Generated<number>
  }
  'signals.file': {
    id: string
    signal_id: string
    message_id: string | null
    sealed_key: Buffer
    sealed: Buffer
    bytes: number
    state: string
    scanned_on: Day | null
    attempts: Generated<number>
    from_reporter: boolean
    added_by: string | null
    added_on: Day
    sequence: Generated<number>
    client_id: string | null
  }
  'signals.share_file': { share_id: string; file_id: string }
  /** Bytes of files of which the row is gone. */
  'signals.file_remains': { id: string }
}
