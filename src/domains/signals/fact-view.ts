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
  /** What a reporter chose in plain words; null for what an officer added. */
  reliability: string | null
  /** On the 4×4 scale: the source, and what it says. */
  sourceReliability: string
  informationReliability: string
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
    sourceReliability: row.source_reliability,
    informationReliability: row.information_reliability,
    addedByName: row.addedByName,
    addedOn: row.added_on,
    replaces: row.replaces,
    replaced: row.replaced,
  }
}
