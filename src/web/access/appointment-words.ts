import type { Appointment, Region } from '../../domains/access/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { functionInWords } from '../function-names.ts'

/** Names of the desks, organisations and municipalities of the region. */
export type AppointmentWords = Pick<Region, 'desks' | 'organisations' | 'municipalities'>

/** Function and place: "aandachtsfunctionaris, Aandachtsfunctionarissen Breda". */
export function appointmentInWords(appointment: Appointment, names: AppointmentWords, locale: Locale): string {
  return `${functionInWords(appointment.function, locale)}, ${placeInWords(appointment, names)}`
}

/** The desk of an appointment, or the organisation and municipality that it is for. */
export function placeInWords(
  { deskId, organisationId, municipalityCode }: Appointment,
  names: AppointmentWords,
): string {
  const desk = names.desks.find(({ id }) => id === deskId)
  if (desk) return desk.name
  const organisation = names.organisations.find(({ id }) => id === organisationId)?.name ?? organisationId
  const municipality = names.municipalities.find(({ code }) => code === municipalityCode)?.name
  return municipality && !organisation.includes(municipality) ? `${organisation}, ${municipality}` : organisation
}

/** "vanaf di 24 nov", or "di 24 nov tot en met do 31 dec". */
export function periodInWords({ validFrom, validUntil }: Appointment, locale: Locale, now: Date): string {
  const from = dayInShort(validFrom, locale, now)
  if (validUntil === null) return m.access_period_from({ from }, { locale })
  return m.access_period_both({ from, until: dayInShort(validUntil, locale, now) }, { locale })
}
