import { toLatin } from '../../../../lib/latin.ts'
import { skeletonOf, soundsIn } from './letters.ts'

/** What a word is in a name. What is `loose` (a particle, a legal form) says little; `mark` tells a father from a son. */
export type Role =
  | 'name'
  | 'initial'
  | 'particle'
  | 'patronymic'
  | 'mark'
  | 'number'
  | 'legalForm'
  | 'general'
  | 'place'

/** A word of a name with what is asked of it. `bare` is written without vowels, or without some, as Arabic, Hebrew and Devanagari are. */
export type NameWord = {
  text: string
  sounds: string
  skeleton: string
  bare: boolean
  role: Role
  weight: number
}

/** A word as it was written: in Latin letters, whether without vowels, and whether in capitals only. */
export type RawWord = { text: string; bare: boolean; capitals: boolean }

const mostWords = 12
const withoutVowels =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}]/u

/** The words of a name as it was typed. A dot or a hyphen parts words; an apostrophe joins them. */
export function rawWords(typed: string): RawWord[] {
  const mixed = /\p{Ll}/u.test(typed)
  return typed
    .split(/[\s.,\-‐-―/_()"“”„«»·•&+]+/u)
    .flatMap((part) => {
      const bare = withoutVowels.test(part)
      const capitals = mixed && /^\p{Lu}{2,}$/u.test(part)
      return toLatin(part)
        .split(' ')
        .flatMap((text) => (text === '' ? [] : [{ text, bare, capitals }]))
    })
    .slice(0, mostWords)
}

/** Prepares a word for comparing. */
export function nameWord(text: string, bare: boolean, role: Role, weight: number): NameWord {
  const sounds = soundsIn(endingOf(text))
  return { text, sounds, skeleton: skeletonOf(sounds), bare, role, weight }
}

/** Endings that tell a man's surname from a woman's, or one romanisation from another, and what stands for all of them. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[sc])k(?:i|y|yi|ii|ij|iy|yj|yy|a|aya|aia|aja|oi|oy|oj)$/, 'ki'],
  [/(?<=[oe])(?:va|w|wa|ff)$|(?<=.{3}o)f$/, 'v'],
  [/(?<=(?:poul|opoul|id|ak|ell)o)[us]$/, ''],
  [/(?<=.{4})(?:iene|aite|yte|ute)$/, 'as'],
]

/** A surname without what tells a man's from a woman's: Kowalska and Kowalski, Petrova and Petrov, -skij and -sky. */
function endingOf(text: string): string {
  if (text.length < 5) return text
  return endings.reduce((word, [ending, common]) => word.replace(ending, common), text)
}
