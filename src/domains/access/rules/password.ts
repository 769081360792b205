/** The shortest and longest password that is taken, in characters. */
const passwordLength = { shortest: 12, longest: 128 }
const fewestDifferent = 5

/** Why a new password is not taken. */
export type PasswordProblem = 'tooShort' | 'tooLong' | 'easy'

/** What is wrong with a new password; null when it may be used. Length counts, not kinds of characters. */
export function problemOfPassword(password: string, owner: { name: string; email: string }): PasswordProblem | null {
  const characters = [...password]
  if (characters.length < passwordLength.shortest) return 'tooShort'
  if (characters.length > passwordLength.longest) return 'tooLong'
  const easy = /^\d+$/.test(password) || new Set(characters).size < fewestDifferent || isOwn(password, owner)
  return easy ? 'easy' : null
}

/** The own name or address, whatever stands between or after it. */
function isOwn(password: string, { name, email }: { name: string; email: string }): boolean {
  const own = [name, email, email.split('@')[0] ?? ''].map(letters)
  return own.includes(letters(password))
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}]+/gu, '')
