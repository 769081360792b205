import type { Appointment, OwnSession } from '../../domains/access/index.ts'
import type { Passkey } from '../../platform/passkeys.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Words } from '../say.ts'
import type { AppointmentWords } from './appointment-words.ts'
import type { PasswordFault } from './password-words.ts'

/** What was just done. */
export type AccountChange = 'wachtwoord' | 'taal' | 'sessie' | 'andere' | 'passkey' | 'passkey-weg'

/** A field of the account page that is wrong. */
export type AccountFault = { field: 'huidig' | 'ww' | 'ww2' | 'ww-nood'; fault: PasswordFault | 'wrongPassword' }

/** What is wrong with a new passkey, and the name that was typed. */
export type PasskeyFault = { words: Words; typed: string }

/** What the account page shows. */
export interface AccountView {
  frame: WorkbenchFrame
  sessions: readonly OwnSession[]
  sessionId: string
  /** When a session ends: so long without work, and so long after logging in. */
  ends: { minutes: number; hours: number }
  appointments: readonly Appointment[]
  names: AppointmentWords
  now: Date
  /** Whether there can be meetings for a calendar: not for who manages people or guards the record. */
  meets: boolean
  changed?: AccountChange | undefined
  fault?: AccountFault | undefined
  passkeys: readonly Passkey[]
  passkeyFault?: PasskeyFault | undefined
}
