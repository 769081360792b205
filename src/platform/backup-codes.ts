import { randomInt } from 'node:crypto'

// Without letters that look like others on paper: I, L, O, U, 0 and 1.
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const howMany = 10
const groups = 3
const groupLength = 4

/** Makes ten backup codes, such as K7QM-2XVB-93TD, with almost 59 random bits each. */
export function newBackupCodes(): string[] {
  return Array.from({ length: howMany }, () => Array.from({ length: groups }, newGroup).join('-'))
}

const newGroup = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('')

/** What was typed over from paper, as it stands in the list of codes: capitals, in groups. */
export function readBackupCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return (letters.match(/.{1,4}/g) ?? []).join('-')
}
