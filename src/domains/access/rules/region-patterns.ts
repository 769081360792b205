import type { DeskPattern, FileDesk, FileOrganisation, RegionFile } from './region-file.ts'

/** What a pattern may mention of the municipality or district that it is written out for. */
export type Names = { slug: string; name: string; code: string }

/** The names of a municipality or a district, for patterns and for ids. */
export function namesOf(place: { name: string; code?: string; id?: string }): Names {
  return { name: place.name, code: place.code ?? place.id ?? '', slug: place.id ?? slugOf(place.name) }
}

/** Fills {slug}, {name} and {code} in a pattern. */
function fill(pattern: string, names: Names): string {
  return pattern.replace(/\{(slug|name|code)\}/g, (_, key: keyof Names) => names[key])
}

/** All desks of a region file, those from patterns included, except where one by hand has the same id. */
export function writeOutDesks(file: RegionFile): FileDesk[] {
  const byMunicipality = file.municipalities.flatMap((one) =>
    desksFrom(file.forEachMunicipality.desks, namesOf(one), { municipality: one.code }),
  )
  const byDistrict = file.districts.flatMap((one) =>
    desksFrom(file.forEachDistrict.desks, namesOf(one), { district: one.id }),
  )
  return withoutOverruled([...file.desks, ...byDistrict, ...byMunicipality])
}

/** All organisations of a region file, those from patterns included. */
export function writeOutOrganisations(file: RegionFile): FileOrganisation[] {
  const places = [
    { patterns: file.forEachMunicipality.organisations, places: file.municipalities },
    { patterns: file.forEachDistrict.organisations, places: file.districts },
  ]
  const written = places.flatMap(({ patterns, places }) =>
    places.flatMap((place) => patterns.map((pattern) => organisationFrom(pattern, namesOf(place)))),
  )
  return withoutOverruled([...file.organisations, ...written])
}

function desksFrom(patterns: DeskPattern[], names: Names, territory: FileDesk['territory']): FileDesk[] {
  return patterns
    .filter(({ only }) => only === undefined || only.includes(names.code))
    .map(({ only: _, ...pattern }) => ({
      ...pattern,
      id: fill(pattern.id, names),
      name: fill(pattern.name, names),
      organisation: fill(pattern.organisation, names),
      territory,
    }))
}

function organisationFrom(pattern: FileOrganisation, names: Names): FileOrganisation {
  return { id: fill(pattern.id, names), name: fill(pattern.name, names), type: pattern.type }
}

function withoutOverruled<T extends { id: string }>(all: T[]): T[] {
  const seen = new Set<string>()
  return all.filter(({ id }) => !seen.has(id) && seen.add(id))
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
