import type { ColumnKind } from './kinds.ts'

/** A feature of a comparison: what kind its column is, and the names of its grades. */
type Compared = { column: { kind: ColumnKind }; grades: readonly string[] }

const ofPlace = new Set<ColumnKind>(['street', 'streetNumber', 'postcode', 'town'])
const otherPerson: Partial<Record<ColumnKind, readonly string[]>> = {
  givenName: ['different'],
  fullName: ['part'],
}
const otherDay = ['twoSigns', 'different']
const unknown = -1

/**
 * Who live together share an address and often a surname, and are not one person. Where the given name is another and the
 * birth date does not say otherwise, the address says nothing: its grades become unknown. Who is `wary` needs the birth date to
 * say that it is one person, and does not take nothing for that. Undefined where a table has no
 * names and addresses.
 */
export function householdRule(
  features: readonly Compared[],
  wary: boolean,
): ((grades: Int8Array, at: number) => void) | undefined {
  const name = features.findIndex(({ column }) => otherPerson[column.kind] !== undefined)
  const born = features.findIndex(({ column }) => column.kind === 'birthDate')
  const places = [...features.keys()].filter((index) => ofPlace.has(features[index]?.column.kind ?? 'text'))
  if (name < 0 || places.length === 0) return undefined
  const others = gradesNamed(features[name], otherPerson[features[name]?.column.kind ?? 'text'] ?? [])
  const otherDays = gradesNamed(features[born], otherDay)
  return (grades, at) => {
    if (!others.has(grades[at + name] ?? unknown)) return
    const day = born < 0 ? unknown : (grades[at + born] ?? unknown)
    if (!otherDays.has(day) && !(wary && day === unknown)) return
    for (const place of places) grades[at + place] = unknown
  }
}

const gradesNamed = (feature: Compared | undefined, names: readonly string[]) =>
  new Set(names.map((name) => feature?.grades.indexOf(name) ?? unknown).filter((grade) => grade >= 0))
