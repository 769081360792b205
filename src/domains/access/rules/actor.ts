import type { FunctionName } from './functions.ts'
import type { Scope } from './scopes.ts'

/** A person in a function, at a desk or for a territory, for a period ('YYYY-MM-DD'). */
export type Appointment = {
  id: string
  function: FunctionName
  organisationId: string
  deskId: string | null
  districtId: string | null
  municipalityCode: string | null
  validFrom: string
  validUntil: string | null
}

/** Who acts: a signed-in person, whoever reports, a partner system, a receiver without an account, or the system's own work. */
export type Actor =
  | {
      kind: 'person'
      personId: string
      name: string
      locale: string
      demonstration: boolean
      appointments: Appointment[]
      /** The second factor was shown a short while ago, in this session. */
      proven?: boolean
    }
  | { kind: 'reporter'; signalId: string | null }
  | {
      kind: 'client'
      clientId: string
      organisationId: string
      name: string
      /** The token with which it came, and what that opens. */
      tokenId: string
      scopes: readonly Scope[]
      /** The desk that it works for, once two administrators agreed. */
      deskId: string | null
    }
  /** Somebody without an account behind the link of one hand-over; none before its code was given. */
  | { kind: 'receiver'; handoverId: string | null }
  | { kind: 'system'; task: string }

/** A person as actor. */
export type PersonActor = Extract<Actor, { kind: 'person' }>

/** A partner system as actor. */
export type ClientActor = Extract<Actor, { kind: 'client' }>

/** The appointments that hold on a day. */
export function appointmentsOn(actor: Actor, day: string): Appointment[] {
  if (actor.kind !== 'person') return []
  return actor.appointments.filter((a) => a.validFrom <= day && (a.validUntil === null || a.validUntil >= day))
}
