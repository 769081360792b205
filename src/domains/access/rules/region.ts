import type { OfficeHours } from '../../../lib/office-hours.ts'
import type { FileDesk, FileOrganisation, RegionFile } from './region-file.ts'
import type { DeskKind, ShareableFactKind } from './region-kinds.ts'
import { namesOf, writeOutDesks, writeOutOrganisations } from './region-patterns.ts'

export type { DeskKind, OrganisationType, ShareableFactKind } from './region-kinds.ts'

/** Where a desk works: the whole region, one district, one municipality, or another region that has a name here. */
export type Territory =
  | { kind: 'region' }
  | { kind: 'district'; districtId: string }
  | { kind: 'municipality'; municipalityCode: string }
  | { kind: 'elsewhere'; region: string }

export type District = RegionFile['districts'][number]
export type Municipality = RegionFile['municipalities'][number] & { slug: string }
export type Organisation = FileOrganisation
export type PublicContact = RegionFile['publicContacts'][number]
export type Purpose = RegionFile['purposes'][number]
export type LegalBasis = RegionFile['legalBases'][number]
export type RetentionClass = RegionFile['retention'][number]
export type ProcessingActivity = RegionFile['processingActivities'][number]
export type SwitchedOn = RegionFile['switchedOn'][number]

/** The unit that receives work. Without an account it is reached by phone and paper. */
export type Desk = {
  id: string
  name: string
  organisationId: string
  kind: DeskKind
  territory: Territory
  /** When somebody reads what comes in; closed on Dutch public holidays. */
  hours: OfficeHours
  phone: string
  email: string | null
  hasAccount: boolean
  /** Until which day the number is known to be right, 'YYYY-MM-DD'. */
  reviewOn: string | null
}

/** What a desk gets to see when a signal is shared with it, what for, on which ground and for how many days. */
export type ShareRule = {
  activity: string
  purpose: string
  legalBasis: string
  factKinds: ShareableFactKind[]
  days: number
}

/** A region as its file says it, written out and with look-ups made. Plain data: it may be stored and sent as JSON. */
export type Region = {
  id: string
  name: string
  version: string
  note: string | null
  divisionSource: RegionFile['divisionSource']
  districts: District[]
  municipalities: Municipality[]
  organisations: Organisation[]
  desks: Desk[]
  fallbackDesk: string
  /** By municipality code: desk ids by kind, the desk with the smallest territory first. */
  serving: Record<string, Partial<Record<DeskKind, string[]>>>
  /** Desk ids by kind of the desks that work for the whole region. */
  regional: Partial<Record<DeskKind, string[]>>
  /** By district id: the desk that all signals of the district also reach (S-10). */
  coordinators: Record<string, string>
  /** By desk id: what a share with it contains. A desk that is not here gets no share. */
  shareRules: Record<string, ShareRule>
  publicContacts: PublicContact[]
  purposes: Purpose[]
  legalBases: LegalBasis[]
  processingActivities: ProcessingActivity[]
  switchedOn: SwitchedOn[]
  /** Desks to which nothing may go: the register names no such receiver of a hand-over. */
  unregistered: string[]
  retention: RetentionClass[]
  records: RegionFile['records']
  clocks: RegionFile['clocks']
  settings: RegionFile['settings']
}

/** Writes a region file out in full. The file must have passed `checkRegion`; what is unknown is left out here. */
export function resolveRegion(file: RegionFile): Region {
  const municipalities = file.municipalities.map((one) => ({ ...one, slug: namesOf(one).slug }))
  const desks = writeOutDesks(file).map((desk) => toDesk(desk, file.settings.officeHours))
  const region = { serving: servingOf(municipalities, desks), regional: byKind(desks.filter(isRegional)), desks }
  return {
    id: file.id,
    name: file.name,
    version: file.version,
    note: file.note ?? null,
    divisionSource: file.divisionSource,
    districts: file.districts,
    municipalities,
    organisations: writeOutOrganisations(file),
    ...region,
    fallbackDesk: file.fallbackDesk,
    coordinators: coordinatorsOf(file, desks),
    shareRules: shareRulesOf(file, desks),
    publicContacts: file.publicContacts,
    purposes: file.purposes,
    legalBases: file.legalBases,
    processingActivities: file.processingActivities,
    switchedOn: file.switchedOn,
    unregistered: unregisteredDesks(file, desks),
    retention: file.retention,
    records: file.records,
    clocks: file.clocks,
    settings: file.settings,
  }
}

/** The desk with an id, or undefined. */
export function findDesk(region: Pick<Region, 'desks'>, id: string): Desk | undefined {
  return region.desks.find((desk) => desk.id === id)
}

/** The desk with an id; throws when the region has none, which a checked region file rules out. */
export function getDesk(region: Pick<Region, 'desks'>, id: string): Desk {
  const desk = findDesk(region, id)
  if (desk === undefined) throw new Error(`region has no desk ${id}`)
  return desk
}

/** The desks of a kind that work for a municipality, smallest territory first; without a municipality the regional ones. */
export function desksFor(region: Region, kind: DeskKind, municipalityCode: string | null): Desk[] {
  const ids = municipalityCode === null ? region.regional : (region.serving[municipalityCode] ?? {})
  return (ids[kind] ?? []).map((id) => getDesk(region, id))
}

/** The municipality with a code, or undefined when it is not in the region. */
export function findMunicipality(region: Region, code: string): Municipality | undefined {
  return region.municipalities.find((municipality) => municipality.code === code)
}

/** The desk that all signals of a district also reach: its care or safety coordinator, as the region names it. */
export function coordinatorOf(region: Region, districtId: string): Desk {
  return getDesk(region, region.coordinators[districtId] ?? `(coordinator of ${districtId})`)
}

function toDesk(desk: FileDesk, officeHours: OfficeHours): Desk {
  const { id, name, kind, phone, hasAccount, hours = officeHours, email = null, reviewOn = null } = desk
  return {
    id,
    name,
    kind,
    phone,
    email,
    hasAccount,
    hours,
    reviewOn,
    organisationId: desk.organisation,
    territory: territoryOf(desk),
  }
}

function territoryOf({ territory }: FileDesk): Territory {
  if (territory === 'region') return { kind: 'region' }
  if ('district' in territory) return { kind: 'district', districtId: territory.district }
  if ('elsewhere' in territory) return { kind: 'elsewhere', region: territory.elsewhere }
  return { kind: 'municipality', municipalityCode: territory.municipality }
}

const isRegional = (desk: Desk) => desk.territory.kind === 'region'

function servingOf(municipalities: Municipality[], desks: Desk[]): Region['serving'] {
  return Object.fromEntries(municipalities.map((one) => [one.code, byKind(desksOf(one, desks))]))
}

function desksOf(municipality: Municipality, desks: Desk[]): Desk[] {
  const own = desks.filter(({ territory: t }) => t.kind === 'municipality' && t.municipalityCode === municipality.code)
  const ofDistrict = desks.filter(({ territory: t }) => t.kind === 'district' && t.districtId === municipality.district)
  return [...own, ...ofDistrict, ...desks.filter(isRegional)]
}

function byKind(desks: Desk[]): Partial<Record<DeskKind, string[]>> {
  const ids: Partial<Record<DeskKind, string[]>> = {}
  for (const desk of desks) ids[desk.kind] = [...(ids[desk.kind] ?? []), desk.id]
  return ids
}

function coordinatorsOf(file: RegionFile, desks: Desk[]): Region['coordinators'] {
  const pairs = file.coordinators.flatMap(({ district, desk }) => {
    const found = findCoordinator(desks, district, desk)
    return found === undefined ? [] : [[district, found.id] as const]
  })
  return Object.fromEntries(pairs)
}

/** The desk that a coordinator line names: by id, or the desk of that kind for exactly this district. */
export function findCoordinator(desks: Desk[], districtId: string, idOrKind: string): Desk | undefined {
  const ofDistrict = ({ territory: t }: Desk) => t.kind === 'district' && t.districtId === districtId
  return desks.find((desk) => desk.id === idOrKind) ?? desks.find((desk) => desk.kind === idOrKind && ofDistrict(desk))
}

function unregisteredDesks(file: RegionFile, desks: Desk[]): string[] {
  const receivers = file.processingActivities.find(({ id }) => id === 'handover')?.receivers ?? []
  const types = new Map(writeOutOrganisations(file).map(({ id, type }) => [id, type]))
  const isReceiver = (desk: Desk) => receivers.some((type) => type === types.get(desk.organisationId))
  return desks.filter((desk) => !isReceiver(desk)).map(({ id }) => id)
}

function shareRulesOf(file: RegionFile, desks: Desk[]): Region['shareRules'] {
  // What goes to another region is offered by a person each time, never shared by the route.
  const ours = desks.filter(({ territory }) => territory.kind !== 'elsewhere')
  const pairs = ours.flatMap((desk) => {
    const share = file.shares.find(({ to }) => to === desk.id) ?? file.shares.find(({ to }) => to === desk.kind)
    const activity = file.processingActivities.find(({ id }) => id === share?.activity)
    if (share === undefined || activity === undefined) return []
    const { factKinds, days } = share
    return [
      [
        desk.id,
        { activity: activity.id, purpose: activity.purpose, legalBasis: activity.legalBasis, factKinds, days },
      ] as const,
    ]
  })
  return Object.fromEntries(pairs)
}
