import type { Generated } from 'kysely'
import type { Day } from './columns.ts'

/** The table of schema "signals" for the index of linkage: which signals changed, and nothing about what. */
export type IndexTables = {
  'signals.index_change': {
    sequence: Generated<number>
    region: string
    signal_id: string
    by_transaction: Generated<string>
    on_day: Day
  }
}
