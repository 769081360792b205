import { InvalidInput, type Issue } from '../../lib/errors.ts'
import type { Db } from '../../platform/database.ts'
import { type AppointmentPlace, findPlace } from './desk-queries.ts'
import type { FunctionName } from './rules/functions.ts'
import { needsDesk } from './rules/person.ts'

type Wanted = {
  function: FunctionName
  deskId: string | null
  organisationId: string | null
  municipalityCode: string | null
}

/**
 * Organisation and territory of an appointment. A desk brings its own; without one the organisation is chosen and a
 * municipality may be. Throws InvalidInput where the region does not have what was chosen.
 */
export async function placeOf(db: Db, wanted: Wanted): Promise<AppointmentPlace> {
  const missing = missingPart(wanted)
  if (missing) throw new InvalidInput([missing])
  const place = await findPlace(db, wanted)
  if (!place) throw new InvalidInput([{ path: wanted.deskId ? 'deskId' : 'organisationId', code: 'unknown' }])
  return place
}

function missingPart({ function: name, deskId, organisationId }: Wanted): Issue | null {
  if (deskId !== null) return null
  if (needsDesk(name)) return { path: 'deskId', code: 'needsDesk' }
  return organisationId === null ? { path: 'organisationId', code: 'missing' } : null
}
