import { toLatin } from '../../../lib/latin.ts'
import { normalPhone } from '../../../lib/phone-number.ts'
import { plateIdentity } from '../../../lib/plate.ts'
import type { ColumnKind } from './kinds.ts'

const nothing = new Set(['', '-', '?', 'null', 'nan', 'none', 'n/a', 'na'])

/** A value of a kind in the one form in which it is compared; '' when there is none. */
export function normalValue(kind: ColumnKind, typed: string): string {
  const value = typed.trim()
  return nothing.has(value.toLowerCase()) ? '' : normalise[kind](value)
}

const joined = (value: string) => toLatin(value).replaceAll(' ', '')

const normalise: Record<ColumnKind, (value: string) => string> = {
  givenName: toLatin,
  surname: toLatin,
  fullName: toLatin,
  birthDate: normalDate,
  streetNumber: joined,
  street: toLatin,
  town: toLatin,
  postcode: joined,
  region: toLatin,
  country: toLatin,
  phone: (value) => {
    const phone = normalPhone(value)
    return 'normal' in phone ? phone.normal : value.replaceAll(/\D/g, '')
  },
  plate: plateIdentity,
  email: (value) => value.toLowerCase(),
  identifier: joined,
  company: toLatin,
  text: toLatin,
}

/**
 * A date as eight digits, year first. Read are `19811231`, `1981-12-31` and, day first, `31-12-1981`; what is none of
 * these stays as its digits, so that a mistyped date can still be compared.
 */
function normalDate(value: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?:\D.*)?$/.exec(value) ?? []
  if (year) return year + month.padStart(2, '0') + day.padStart(2, '0')
  const [, first = '', second = '', last] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(value) ?? []
  if (last) return last + second.padStart(2, '0') + first.padStart(2, '0')
  return value.replaceAll(/\D/g, '')
}
