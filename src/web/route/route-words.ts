/** The words of the reporting route: what a rule asks, and where it leads. */
import type { Desk, DeskKind, Region } from '../../domains/access/rules/region.ts'
import type { CodeLists } from '../../domains/signals/rules/code-lists.ts'
import { type InputColumn, otherSource, routeWords, unknownForm } from '../../domains/signals/rules/reporting-route.ts'
import { coordinatorReference } from '../../domains/signals/rules/route-region.ts'
import type { Condition } from '../../domains/signals/rules/route-table.ts'
import type { Term } from '../../domains/signals/rules/terms.ts'
import { distanceInWords } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

/** What is needed to say the route: the region it belongs to, the code lists, a language. */
export interface RouteSpeech {
  region: Region
  lists: CodeLists
  locale: Locale
}

/** The heading of each column. */
export const columnWords: Record<InputColumn, Words> = {
  vorm: m.route_col_form,
  minderjarig: m.route_col_minor,
  acuut: m.route_col_acute,
  waar: m.route_col_where,
  district: m.route_col_district,
  bron: m.route_col_source,
}

const known: Record<string, Words> = {
  [routeWords.known.yes]: m.route_yes,
  [routeWords.known.no]: m.route_no,
  [routeWords.known.unknown]: m.route_unknown,
}
const where: Record<string, Words> = {
  [routeWords.where.inRegion]: m.route_where_in,
  [routeWords.where.outside]: m.route_where_out,
  [routeWords.where.unknown]: m.route_where_unknown,
}
const special: Record<string, Words> = {
  [`vorm ${unknownForm}`]: m.route_form_unknown,
  [`bron ${otherSource}`]: m.route_source_other,
  [`district ${routeWords.noDistrict}`]: m.route_district_none,
}

/** A value of a column as people say it; one that nobody knows is said as it is written. */
export function valueInWords(column: InputColumn, value: string, { region, lists, locale }: RouteSpeech): string {
  const words = special[`${column} ${value}`] ?? (column === 'waar' ? where : known)[value]
  if (words) return sayIn(locale)(words)
  if (column === 'vorm') return lists.forms.nameOf(value, locale)
  if (column === 'bron') return lists.sourceKinds.nameOf(value, locale)
  return region.districts.find(({ id }) => id === value)?.name ?? value
}

/** What a rule asks in a column; null when it does not matter. */
export function conditionInWords(column: InputColumn, condition: Condition, speech: RouteSpeech): string | null {
  if (condition.kind === 'any') return null
  if (condition.kind === 'written') return condition.text
  const values = oneOf(
    condition.values.map((value) => valueInWords(column, value, speech)),
    speech.locale,
  )
  return condition.kind === 'one' ? values : m.route_not({ values }, { locale: speech.locale })
}

/** “ja of niet bekend”. */
export function oneOf(values: readonly string[], locale: Locale): string {
  const last = values.at(-1) ?? ''
  return values.length < 2 ? last : m.route_or({ some: values.slice(0, -1).join(', '), last }, { locale })
}

const kindWords: Record<DeskKind, Words> = {
  attentionOfficers: m.route_kind_attention_officers,
  careCoordination: m.route_kind_care_coordination,
  safetyCoordination: m.route_kind_safety_coordination,
  districtCoordination: m.route_kind_district_coordination,
  chainDirection: m.route_kind_chain_direction,
  police: m.route_kind_police,
  policeControlRoom: m.route_kind_police_control_room,
  prosecution: m.route_kind_prosecution,
  labourInspectorate: m.route_kind_labour_inspectorate,
  veiligThuis: m.route_kind_veilig_thuis,
  shelter: m.route_kind_shelter,
  youthCare: m.route_kind_youth_care,
  comensha: m.route_kind_comensha,
  riec: m.route_kind_riec,
  fallback: m.route_kind_fallback,
  other: m.route_kind_other,
}

const isKind = (reference: string): reference is DeskKind => Object.hasOwn(kindWords, reference)

/** Whom a rule means: a desk by its name; a kind of which there are several by what it does. */
export function deskInWords(reference: string, { region, locale }: RouteSpeech): string {
  if (reference === coordinatorReference) return m.route_coordinator({}, { locale })
  const isNamed = ({ id, kind, territory }: Desk) =>
    id === reference || (kind === reference && territory.kind !== 'elsewhere')
  const [only, ...others] = region.desks.filter(isNamed)
  if (only && others.length === 0) return only.name
  return isKind(reference) ? sayIn(locale)(kindWords[reference]) : reference
}

/** A term as people say it: “4 uur”. */
export function termInWords(term: Term, locale: Locale): string {
  if ('minutes' in term) return distanceInWords({ unit: 'minutes', count: term.minutes }, locale)
  if ('hours' in term) return distanceInWords({ unit: 'hours', count: term.hours }, locale)
  return distanceInWords({ unit: 'workingDays', count: term.workingDays }, locale)
}
