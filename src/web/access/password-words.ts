import { type PasswordProblem, problemOfPassword } from '../../domains/access/rules/password.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'

/** Why two typed passwords are not taken. */
export type PasswordFault = PasswordProblem | 'differs'

const words: Record<PasswordFault, Words> = {
  tooShort: m.access_password_tooShort,
  tooLong: m.access_password_tooLong,
  easy: m.access_password_easy,
  differs: m.access_password_differs,
}

/** The words for a password that is not taken. */
export function passwordFaultWords(fault: PasswordFault): Words {
  return words[fault]
}

/** What is wrong with a password that was typed twice; undefined when it may be used. */
export function passwordFault(
  typed: string,
  again: string,
  owner: { name: string; email: string },
): PasswordFault | undefined {
  return problemOfPassword(typed, owner) ?? (typed === again ? undefined : 'differs')
}
