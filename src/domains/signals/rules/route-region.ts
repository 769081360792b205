import type { OfficeHours } from '../../../lib/office-hours.ts'

/** A desk as a route sees it. */
export type RouteDesk = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly hours: OfficeHours
  readonly hasAccount: boolean
}

/** What a desk gets to see when the route gives it a share. */
export type RouteShareRule = {
  readonly activity: string
  readonly purpose: string
  readonly legalBasis: string
  readonly factKinds: readonly string[]
  readonly days: number
}

type IdsByKind = Readonly<Partial<Record<string, readonly string[] | undefined>>>
type Words = { readonly nl: string; readonly en: string }

/** What routing has to know of a region. A region as `access` reads it from its file is one. */
export type RouteRegion = {
  readonly districts: readonly { readonly id: string; readonly name: string }[]
  readonly municipalities: readonly { readonly code: string; readonly name: string; readonly district: string }[]
  readonly desks: readonly RouteDesk[]
  readonly fallbackDesk: string
  /** By municipality code: desk ids by kind, the desk with the smallest territory first. */
  readonly serving: Readonly<Record<string, IdsByKind>>
  /** Desk ids by kind of the desks that work for the whole region. */
  readonly regional: IdsByKind
  /** By district id: the desk that all its signals also reach (S-10). */
  readonly coordinators: Readonly<Record<string, string>>
  /** Desks to which nothing may go: the register of processing names no such receiver. */
  readonly unregistered: readonly string[]
  readonly shareRules: Readonly<Record<string, RouteShareRule>>
  readonly purposes: readonly { readonly id: string; readonly name: Words }[]
  readonly legalBases: readonly {
    readonly id: string
    readonly name: Words
    readonly article: string
    readonly example: boolean
  }[]
}

/** Where a signal is, as far as the route is concerned. Without a municipality it is outside the region or unknown. */
export type RoutePlace = {
  where: 'inRegion' | 'outside' | 'unknown'
  municipalityCode: string | null
  districtId: string | null
}

/** How a route calls the coordinator whom the region names for a district. */
export const coordinatorReference = 'coordinator'
/** The kind of desk in which all signals of a municipality come together (S-06). */
export const inboxKind = 'attentionOfficers'

/** The place of a signal: a municipality code, 'outside' the region, or null when nobody knows. */
export function placeOf(region: RouteRegion, municipalityCode: string | null): RoutePlace {
  const municipality = region.municipalities.find(({ code }) => code === municipalityCode)
  if (municipality) return { where: 'inRegion', municipalityCode, districtId: municipality.district }
  return { where: municipalityCode === null ? 'unknown' : 'outside', municipalityCode: null, districtId: null }
}

/** The desk with an id; throws when the region has none, which `checkRoute` rules out. */
export function deskById(region: RouteRegion, id: string): RouteDesk {
  const desk = region.desks.find((one) => one.id === id)
  if (desk === undefined) throw new Error(`the region has no desk ${id}`)
  return desk
}

/** The desk that a route means by an id, a kind or "coordinator", for a signal at this place; undefined when there is none. */
export function deskFor(region: RouteRegion, reference: string, place: RoutePlace): RouteDesk | undefined {
  const id = idFor(region, reference, place)
  return region.desks.find((desk) => desk.id === id)
}

// A desk that does not work for the place of the signal is no answer, even when the route calls it by its id.
function idFor(
  region: RouteRegion,
  reference: string,
  { municipalityCode, districtId }: RoutePlace,
): string | undefined {
  if (reference === coordinatorReference) return districtId === null ? undefined : region.coordinators[districtId]
  const byKind = municipalityCode === null ? region.regional : (region.serving[municipalityCode] ?? {})
  return (
    byKind[reference]?.[0] ??
    Object.values(byKind)
      .flatMap((ids) => ids ?? [])
      .find((id) => id === reference)
  )
}

/** Whether the region has such a desk or kind of desk at all, wherever it works. */
export function isReference(region: RouteRegion, reference: string): boolean {
  return (
    reference === coordinatorReference || region.desks.some(({ id, kind }) => id === reference || kind === reference)
  )
}
