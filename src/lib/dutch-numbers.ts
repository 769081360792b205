/** Numbers that Dutch registers give out: postcodes, and those of the trade register (KvK). */
import type { NormalFault, NormalForm } from './normal-form.ts'

/** A postcode as `4811 AB`. */
export function normalPostcode(typed: string): NormalForm {
  const [, digits, letters] = /^([1-9]\d{3})\s*([a-z]{2})$/i.exec(typed.trim()) ?? []
  return digits && letters ? { normal: `${digits} ${letters.toUpperCase()}` } : { fault: 'postcode' }
}

/** A number of the trade register: eight digits. */
export const normalKvk = (typed: string): NormalForm => digitsOf(typed, 8, 'kvk')

/** The number of an establishment in the trade register: twelve digits. */
export const normalEstablishment = (typed: string): NormalForm => digitsOf(typed, 12, 'establishment')

function digitsOf(typed: string, length: number, fault: NormalFault): NormalForm {
  const plain = typed.replace(/^\s*kvk[\s:.-]*/i, '').replaceAll(/[\s.-]/g, '')
  return /^\d+$/.test(plain) && plain.length === length ? { normal: plain } : { fault }
}
