import { InvalidInput, NotAllowed, NotFound } from '../../lib/errors.ts'
import { placeOf } from './appointment-place.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { findPerson } from './person-queries.ts'
import { insertAppointment } from './person-store.ts'
import type { Appointment } from './rules/actor.ts'
import { type AppointmentInput, clashOf } from './rules/person.ts'

/**
 * Gives a person a function, at a desk or for an organisation, from a day on (today when none was given). Nobody gives
 * oneself a function: who manages people would be a step away from what they may not see.
 */
export async function appointPerson(ctx: Context, personId: string, input: AppointmentInput): Promise<void> {
  const resource = { kind: 'person', id: personId }
  requirePermission(ctx, 'appointment.start', resource)
  if (ctx.actor.kind === 'person' && ctx.actor.personId === personId)
    throw new NotAllowed('appointment.start', resource)
  const person = await findPerson(ctx.db, personId)
  if (!person) throw new NotFound('person')
  await startAppointment(ctx, personId, person.appointments, input)
}

/** Stores an appointment that fits beside those that are `held`, and records it. */
export async function startAppointment(
  ctx: Context,
  personId: string,
  held: Appointment[],
  input: AppointmentInput,
): Promise<void> {
  const validFrom = input.validFrom ?? ctx.today
  if (input.validUntil !== null && input.validUntil < validFrom)
    throw new InvalidInput([{ path: 'validUntil', code: 'beforeStart' }])
  const place = await placeOf(ctx.db, input)
  const wanted = { function: input.function, deskId: place.deskId, validFrom, validUntil: input.validUntil }
  const clash = clashOf(held, wanted)
  if (clash) throw new InvalidInput([{ path: 'function', code: clash }])
  await insertAppointment(ctx.db, {
    id: ctx.newId(),
    region: ctx.region,
    person_id: personId,
    function: input.function,
    organisation_id: place.organisationId,
    desk_id: place.deskId,
    district_id: place.districtId,
    municipality_code: place.municipalityCode,
    valid_from: validFrom,
    valid_until: input.validUntil,
  })
  await recordAudit(ctx, {
    action: 'appointment.start',
    resource: { kind: 'person', id: personId },
    detail: { function: input.function, desk: place.deskId },
  })
}
