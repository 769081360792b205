import { z } from 'zod'
import { readDay } from '../../../lib/day-input.ts'
import { isLocale } from '../../../lib/locales.ts'
import { cleanLine } from '../../../lib/typed-text.ts'
import { type FunctionName, functionName } from './functions.ts'

const typed = z.string().max(10_000).transform(cleanLine)
const line = (most: number) =>
  typed.refine((text) => text !== '', 'missing').refine((text) => text.length <= most, 'tooLong')
const choice = typed.transform((text) => (text === '' ? null : text)).default(null)
const dayTyped = typed.transform((text, context) => {
  const day = text === '' ? null : (readDay(text) ?? undefined)
  if (day !== undefined) return day
  context.issues.push({ code: 'custom', message: 'noDay', input: text })
  return z.NEVER
})

/** Where and until when somebody gets a function, as typed; days 'YYYY-MM-DD', null for an open end. */
export const appointmentInput = z.object({
  function: z.union([functionName], { error: 'missing' }),
  deskId: choice,
  organisationId: choice,
  municipalityCode: choice,
  validFrom: dayTyped.default(null),
  validUntil: dayTyped.default(null),
})
export type AppointmentInput = z.output<typeof appointmentInput>

/** A person who is invited, with the first function. */
export const personInput = appointmentInput.extend({
  name: line(100),
  email: line(200)
    .transform((text) => text.toLowerCase())
    .refine((text) => z.email().safeParse(text).success, 'noEmail'),
  locale: z.custom<'nl' | 'en'>(isLocale, 'missing').default('nl'),
})
export type PersonInput = z.output<typeof personInput>

/** Functions that handle work of a desk: without a desk there is nothing to do. */
const deskFunctions = [
  'attentionOfficer',
  'careCoordinator',
  'safetyCoordinator',
  'districtCoordinator',
  'handler',
] as const satisfies FunctionName[]

/** Functions that see no content and guard one another's work: who holds one holds no other at the same time. */
const standAlone = ['administrator', 'privacyOfficer'] as const satisfies FunctionName[]

/** Whether a function works at a desk. */
export function needsDesk(name: FunctionName): boolean {
  return deskFunctions.some((one) => one === name)
}

const standsAlone = (name: FunctionName) => standAlone.some((one) => one === name)

type Days = { validFrom: string; validUntil: string | null }
type Held = Days & { function: FunctionName; deskId: string | null }

/** Whether two periods share a day. */
function overlap(a: Days, b: Days): boolean {
  return (
    (a.validUntil === null || b.validFrom <= a.validUntil) && (b.validUntil === null || a.validFrom <= b.validUntil)
  )
}

/**
 * Why somebody cannot get a function beside what they hold: they have it there already, or it would let somebody see
 * content who manages people or guards the record. Null when nothing is in the way.
 */
export function clashOf(held: Held[], wanted: Held): 'alreadyHeld' | 'standsAlone' | null {
  const together = held.filter((one) => overlap(one, wanted))
  if (together.some((one) => one.function === wanted.function && one.deskId === wanted.deskId)) return 'alreadyHeld'
  const others = together.map((one) => one.function).filter((name) => name !== wanted.function)
  const mixed = others.length > 0 && [wanted.function, ...others].some(standsAlone)
  return mixed ? 'standsAlone' : null
}

/** Whether somebody may log in on a day: active, and in a function. */
export function mayLogIn(person: { active: boolean; appointments: Days[] }, day: string): boolean {
  return person.active && person.appointments.some((one) => overlap(one, { validFrom: day, validUntil: day }))
}

/** Somebody who manages people in a period and can log in. */
export type Administration = Days & { personId: string }

/** Whether somebody else than `personId` manages people on `day` and without an end: only then may this one stop. */
export function leavesAnAdministrator(administrations: Administration[], personId: string, day: string): boolean {
  return administrations.some((one) => one.personId !== personId && one.validFrom <= day && one.validUntil === null)
}
