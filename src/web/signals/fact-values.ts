import type { FactView } from '../../domains/signals/index.ts'
import { type FactKind, type FactValue, type RowKind, rowKinds } from '../../domains/signals/rules/fact.ts'

type ValueOf<Kind extends FactKind> = Extract<FactValue, { kind: Kind }>

/** The facts of a kind that stand now, each with its value. */
export function valuesOf<Kind extends 'story' | 'indicators' | 'reporter'>(
  facts: readonly FactView[],
  kind: Kind,
): { fact: FactView; value: ValueOf<Kind> }[] {
  const isKind = (value: FactValue): value is ValueOf<Kind> => value.kind === kind
  return facts.flatMap((fact) => (!fact.replaced && isKind(fact.value) ? [{ fact, value: fact.value }] : []))
}

/** A fact that people add as a row, with the values it had before, the newest first. */
export type RowFact = { fact: FactView; kind: RowKind; earlier: FactView[] }

/** The people, addresses, companies and other rows that stand now. */
export function rowsOf(facts: readonly FactView[]): RowFact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  return facts.flatMap((fact) => {
    const kind = rowKinds.find((one) => one === fact.kind)
    return kind && !fact.replaced ? [{ fact, kind, earlier: earlierOf(fact, byId) }] : []
  })
}

function earlierOf(fact: FactView, byId: ReadonlyMap<string, FactView>): FactView[] {
  const before = fact.replaces === null ? undefined : byId.get(fact.replaces)
  return before ? [before, ...earlierOf(before, byId)] : []
}
