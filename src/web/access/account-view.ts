import type { Appointment, OwnSession } from '../../domains/access/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { AppointmentWords } from './appointment-words.ts'
import type { PasswordFault } from './password-words.ts'

/** What was just done. */
export type AccountChange = 'wachtwoord' | 'taal' | 'sessie' | 'andere'

/** A field of the account page that is wrong. */
export type AccountFault = { field: 'huidig' | 'ww' | 'ww2' | 'ww-nood'; fault: PasswordFault | 'wrongPassword' }

/** What the account page shows. */
export interface AccountView {
  frame: WorkbenchFrame
  sessions: readonly OwnSession[]
  sessionId: string
  appointments: readonly Appointment[]
  names: AppointmentWords
  now: Date
  changed?: AccountChange | undefined
  fault?: AccountFault | undefined
}
