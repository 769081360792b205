import type { NormalForm } from './normal-form.ts'

/** How long an account number is in countries that money often goes to; elsewhere the checksum alone decides. */
const lengths: Readonly<Record<string, number>> = {
  ...{ NL: 18, BE: 16, DE: 22, FR: 27, LU: 20, GB: 22, IE: 22, ES: 24, PT: 25, IT: 27, AT: 20, CH: 21 },
  ...{ PL: 28, RO: 24, BG: 22, HU: 28, CZ: 24, SK: 24, LT: 20, LV: 21, EE: 20, HR: 21, SI: 19, GR: 27, TR: 26 },
}

/** Whether somebody means a bank account: two letters, two digits and more. */
export const looksLikeIban = (typed: string): boolean => /^[a-z]{2}\s*\d{2}(\s*[a-z\d]){8,30}$/i.test(typed.trim())

/** A bank account without spaces, when its length and checksum (ISO 13616, remainder 1 of 97) are right. */
export function normalIban(typed: string): NormalForm {
  const plain = typed.replaceAll(/[\s.-]/g, '').toUpperCase()
  const country = plain.slice(0, 2)
  // Check digits run from 02 to 98: the remainder alone would let 99 pass for 02.
  const fits =
    /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z\d]{11,30}$/.test(plain) && (lengths[country] ?? plain.length) === plain.length
  return fits && remainder(plain) === 1 ? { normal: plain, country } : { fault: 'iban' }
}

/** In groups of four, as it stands on a card. */
export const writeIban = (normal: string): string => normal.replaceAll(/(.{4})(?=.)/g, '$1 ')

// Letters count as 10 to 35; digit by digit, because the whole is larger than a number can be.
function remainder(iban: string): number {
  const turned = iban.slice(4) + iban.slice(0, 4)
  const digits = [...turned].map((sign) => Number.parseInt(sign, 36)).join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}
