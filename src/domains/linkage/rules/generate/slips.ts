import type { Random } from './random.ts'

const letters = 'etaoinsrdlkmuvgbpjzfhcwy'

/** A slip of the pen: a letter left out, doubled, replaced, put in, or changed places with the next. */
export function slipIn(text: string, random: Random): string {
  const signs = [...text]
  if (signs.length < 3) return text
  const at = 1 + random.below(signs.length - 2)
  const [here = '', next = ''] = [signs[at], signs[at + 1]]
  if (here === ' ' || next === ' ') return text
  const slips = ['', here + here, random.of([...letters]), here + random.of([...letters])]
  const kind = random.below(5)
  if (kind === 4) signs.splice(at, 2, next, here)
  else signs[at] = slips[kind] ?? here
  return signs.join('')
}

/** Two digits that are beside each other change places; the same where they are the same. */
export function turnDigits(text: string, random: Random): string {
  const places = [...text.matchAll(/\d(?=\d)/g)].map(({ index }) => index).filter((at) => text[at] !== text[at + 1])
  if (places.length === 0) return text
  const at = random.of(places)
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
}

/** One digit, not the first, becomes another. */
export function otherDigit(text: string, random: Random): string {
  const places = [...text.matchAll(/(?<=\d)\d/g)].map(({ index }) => index)
  if (places.length === 0) return text
  const at = random.of(places)
  const digit = (Number(text[at]) + 1 + random.below(9)) % 10
  return text.slice(0, at) + digit + text.slice(at + 1)
}

/** Takes the marks off letters, as a keyboard without them does. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('ı', 'i')
