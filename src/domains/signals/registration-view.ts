import type { Db } from '../../platform/database.ts'
import type { Sealer } from '../access/index.ts'
import { type RegistrationRow, registrationRows } from './registration-store.ts'
import {
  type Consent,
  consentGivers,
  mayBeUsed,
  purposesOf,
  type RegistrationFields,
  type RegistrationKind,
  type RegistrationPurpose,
  registrationKinds,
  registrationPurposes,
} from './rules/registration.ts'

/** A file that was made for CoMensha, with its ground. */
export type RegistrationView = {
  id: string
  /** What both sides call it: the number of the signal and the how manieth it is. */
  reference: string
  kind: RegistrationKind
  purposes: readonly RegistrationPurpose[]
  legalDuty: boolean
  consent: Consent | null
  madeOn: string
  madeByName: string
  withdrawnOn: string | null
  /** Whether it can still be opened. */
  usable: boolean
}

/** What a file holds. */
export type RegistrationFile = RegistrationView & { fields: RegistrationFields; consentName: string | null }

/** What is kept sealed. */
export type SealedRegistration = { fields: RegistrationFields; consentName: string | null }

/** The files that were made of a signal; what stands in them is for who opens one. */
export async function viewRegistrations(db: Db, signalId: string, number: string): Promise<RegistrationView[]> {
  return (await registrationRows(db, signalId)).map((row) => registrationOf(row, number))
}

/** A registration as it stands on the page of its signal. */
function registrationOf(row: RegistrationRow, number: string): RegistrationView {
  const kind = registrationKinds.find((one) => one === row.kind) ?? 'registration'
  return {
    id: row.id,
    reference: `${number}-R${row.sequence}`,
    ...{ kind, purposes: purposesOf(kind), legalDuty: row.legal_duty, consent: consentOf(row) },
    ...{ madeOn: row.made_on, madeByName: row.madeByName, withdrawnOn: row.withdrawn_on },
    usable: mayBeUsed(kind, row.legal_duty, row.withdrawn_on !== null),
  }
}

function consentOf(row: RegistrationRow): Consent | null {
  const by = consentGivers.find((one) => one === row.consent_by)
  if (!by || row.consent_on === null) return null
  return { by, on: row.consent_on, purposes: registrationPurposes.filter((one) => row.consent_purposes?.includes(one)) }
}

/** Opens what stands in a file. */
export function openRegistrationRow(sealer: Sealer, row: RegistrationRow, number: string): RegistrationFile {
  const sealed = JSON.parse(sealer.open('signals.registration', row.id, 'sealed', row.sealed)) as SealedRegistration
  return { ...registrationOf(row, number), ...sealed }
}
