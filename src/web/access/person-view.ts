import type { OpenInvitation, Person, Places } from '../../domains/access/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Words } from '../say.ts'
import type { AppointmentWords } from './appointment-words.ts'
import type { PersonFaults, TypedPerson } from './person-form.ts'

/** What was just done to a person. */
export type PersonChange = 'functie' | 'einde' | 'actief' | 'inactief' | 'herstel' | 'gemaild' | 'afgewezen'

/** A last day that is no good, at which appointment, and what was typed. */
export type EndFault = { appointmentId: string; typed: string; words: Words }

/** What the page of a person shows. */
export interface PersonView {
  frame: WorkbenchFrame
  person: Person
  places: Places
  open: OpenInvitation | undefined
  /** Who asked for the recovery that waits, when it was not oneself. */
  requestedBy: string | null
  /** Since when this person asks to have the second factor restored. */
  askedAt: Date | null
  names: AppointmentWords
  /** Who looks: nobody restores or stops the own log-in. */
  me: string
  today: string
  now: Date
  typed: TypedPerson
  faults: PersonFaults
  endFault?: EndFault | undefined
  lastAdministrator?: boolean
  changed?: PersonChange | undefined
}
