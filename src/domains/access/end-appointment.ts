import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { findPerson, lockAdministrations } from './person-queries.ts'
import { updateLastDay } from './person-store.ts'
import { leavesAnAdministrator } from './rules/person.ts'

/** Gives an appointment its last day: today, or a day to come. The last administrator stays. */
export async function endAppointment(
  ctx: Context,
  personId: string,
  appointmentId: string,
  lastDay: string | null,
): Promise<void> {
  requirePermission(ctx, 'appointment.end', { kind: 'person', id: personId })
  const person = await findPerson(ctx.db, personId)
  const appointment = person?.appointments.find((one) => one.id === appointmentId)
  if (!appointment) throw new NotFound('appointment')
  const until = lastDay ?? ctx.today
  if (until < ctx.today || until < appointment.validFrom)
    throw new InvalidInput([{ path: 'lastDay', code: 'beforeToday' }])
  if (appointment.function === 'administrator') await requireAnotherAdministrator(ctx, personId)
  await updateLastDay(ctx.db, appointmentId, personId, until)
  await recordAudit(ctx, {
    action: 'appointment.end',
    resource: { kind: 'person', id: personId },
    detail: { function: appointment.function, desk: appointment.deskId, lastDay: until },
  })
}

/** Throws Conflict when nobody else would be left who can log in and manage people. */
export async function requireAnotherAdministrator(ctx: Context, personId: string): Promise<void> {
  const administrations = await lockAdministrations(ctx.db)
  if (!leavesAnAdministrator(administrations, personId, ctx.today)) throw new Conflict('lastAdministrator')
}
