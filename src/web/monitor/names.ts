import type { Monitor } from '../../domains/programme/rules/monitor.ts'
import { placeName, wholeRegion } from '../../domains/programme/rules/places.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'

/** What owners and partners are called: roles, partners and bodies of the programme. */
export type Names = ReadonlyMap<string, string>

const known = new WeakMap<ProgrammeFile, Names>()

/** The names of everybody of whom a programme speaks, by their id. */
export function namesOf(programme: ProgrammeFile): Names {
  const { roles = [], partners = [], bodies = [] } = programme
  const names = known.get(programme) ?? new Map([...roles, ...partners, ...bodies].map(({ id, name }) => [id, name]))
  known.set(programme, names)
  return names
}

/** Names after each other; without anybody: nobody yet. */
export const ownersInWords = (owners: readonly string[] | undefined, names: Names, locale: Locale): string =>
  (owners ?? []).map((id) => names.get(id) ?? id).join(', ') || m.monitor_nobody({}, { locale })

/** A place as it stands in a sentence; the region as a whole by that name. */
export const placeInWords = (place: string, { territory }: Pick<Monitor, 'territory'>, locale: Locale): string =>
  place === wholeRegion ? m.monitor_place_region({}, { locale }) : placeName(place, territory)
