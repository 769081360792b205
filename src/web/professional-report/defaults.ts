/** What the form knows already of who fills it in, so that a normal case needs few answers (S-04). */
import { type Appointment, findDesk, type Region } from '../../domains/access/index.ts'
import type { OrganisationType } from '../../domains/access/rules/region.ts'
import type { Fields } from './fields.ts'

/** A municipality has many kinds of counters and teams: whoever works there chooses. */
const sources: Partial<Record<OrganisationType, string>> = {
  police: 'police',
  labourInspectorate: 'inspection',
  school: 'school',
  housing: 'housingCorporation',
  care: 'care',
  careAndSafetyHouse: 'care',
  veiligThuis: 'care',
}

/** The answers that are there before anybody types: the own municipality, the own kind of work, by name. */
export function defaultsFor(region: Region, appointments: readonly Appointment[]): Fields {
  const municipality = appointments.map((one) => municipalityOf(region, one)).find((code) => code !== undefined)
  const source = appointments.map((one) => sourceOf(region, one)).find((code) => code !== undefined)
  return {
    ...(municipality ? { gemeente: [municipality] } : {}),
    ...(source ? { bron: [source] } : {}),
    ...unlessChosen,
  }
}

/** What an answer is as long as nobody chose another: the form shows it, so that no browser picks the first of a list. */
export const unlessChosen: Fields = { zeker: ['suspicion'], hoe: ['met-naam'] }

function municipalityOf(region: Region, { municipalityCode, deskId, organisationId }: Appointment): string | undefined {
  if (municipalityCode !== null) return municipalityCode
  const territory = deskId === null ? undefined : findDesk(region, deskId)?.territory
  if (territory?.kind === 'municipality') return territory.municipalityCode
  return region.municipalities.find(({ slug }) => organisationId === `gemeente-${slug}`)?.code
}

function sourceOf(region: Region, { organisationId }: Appointment): string | undefined {
  const type = region.organisations.find(({ id }) => id === organisationId)?.type
  return type && sources[type]
}
