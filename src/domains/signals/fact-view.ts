import type { Row } from '../../platform/database.ts'
import type { Sealer } from '../access/index.ts'
import type { FactKind, FactValue } from './rules/fact.ts'

/** A fact as a reader who may see it reads it. `source` is a code, 'reporter', or the name of a source by hand. */
export type FactView = {
  id: string
  kind: FactKind
  role: string | null
  value: FactValue
  source: string
  sourceOn: string
  reliability: string
  addedByName: string | null
  addedOn: string
  replaces: string | null
  replaced: boolean
}

/** Opens a fact. */
export function openFact(sealer: Sealer, row: Row<'signals.fact'> & { addedByName: string | null }): FactView {
  const value = JSON.parse(sealer.open('signals.fact', row.id, 'sealed', row.sealed)) as FactValue
  return {
    id: row.id,
    kind: value.kind,
    value,
    role: row.role,
    source: row.source,
    sourceOn: row.source_on,
    reliability: row.reliability,
    addedByName: row.addedByName,
    addedOn: row.added_on,
    replaces: row.replaces,
    replaced: row.replaced,
  }
}
