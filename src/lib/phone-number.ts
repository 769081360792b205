import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { NormalForm } from './normal-form.ts'

/** A phone number as E.164 with its country. Without a country code it is Dutch. */
export function normalPhone(typed: string): NormalForm {
  const number = parsePhoneNumberFromString(typed, { defaultCountry: 'NL', extract: false })
  if (!number?.isValid() || number.ext) return { fault: 'phone' }
  return { normal: number.number, ...(number.country ? { country: number.country } : {}) }
}

/** A number in E.164 as people read it, with the country code: `+31 6 12345678`. */
export function writePhone(normal: string): string {
  return parsePhoneNumberFromString(normal)?.formatInternational() ?? normal
}
