import { editDistance } from '../../../lib/edit-distance.ts'
import { jaroWinkler } from '../../../lib/jaro-winkler.ts'
import { soundOf } from './sound.ts'

/** How words compare, the same first. */
export const wordGrades = ['same', 'nearlySame', 'close', 'alike', 'part', 'different'] as const

/** A value of words, with what is asked of it again and again. */
export type Words = { text: string; letters: number; sound: string; sorted: string; words: readonly string[] }

/** Prepares a value in `toLatin` form for comparing. */
export function wordsOf(text: string): Words {
  const words = text.split(' ')
  return {
    text,
    letters: lettersOf(text),
    sound: soundOf(text.replaceAll(' ', '')),
    sorted: words.toSorted().join(''),
    words,
  }
}

/**
 * The grade of two values, as a place in `wordGrades`: nearly the same by one sign or a high likeness, close by likeness or
 * as the same words in another order, alike by likeness or sound, a part when they share a word or an initial.
 */
export function gradeOfWords(a: Words, b: Words): number {
  if (a.text === b.text) return 0
  if (highestLikeness(a, b) >= 0.8) {
    const likeness = jaroWinkler(a.text, b.text)
    if (likeness >= 0.94) return 1
    if (a.text.length >= 4 && b.text.length >= 4 && editDistance(a.text, b.text, 1) <= 1) return 1
    if (likeness >= 0.88 || a.sorted === b.sorted) return 2
    if (likeness >= 0.8) return 3
  }
  if (a.sorted === b.sorted) return 2
  if (a.sound === b.sound) return 3
  return sharesWord(a, b) ? 4 : 5
}

/** Whether both have a word of three letters or more, or one is the first letter of the other. */
function sharesWord(a: Words, b: Words): boolean {
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0]
  if (a.words.length === 1 && b.words.length === 1) return false
  return a.words.some((word) => word.length >= 3 && b.words.includes(word))
}

/** A bit for each letter that occurs. */
function lettersOf(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) % 31)
  return letters
}

/** No pair of texts with these letters is more alike than this: a letter that the other lacks is in no common part. */
function highestLikeness(a: Words, b: Words): number {
  const [lengthA, lengthB] = [a.text.length, b.text.length]
  const common = Math.min(lengthA - bitsIn(a.letters & ~b.letters), lengthB - bitsIn(b.letters & ~a.letters))
  if (common <= 0) return 0
  const jaro = (common / lengthA + common / lengthB + 1) / 3
  return a.text.charCodeAt(0) === b.text.charCodeAt(0) ? jaro + 0.4 * (1 - jaro) : jaro
}

function bitsIn(number: number): number {
  let rest = number - ((number >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
