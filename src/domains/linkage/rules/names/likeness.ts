import { familyNameVariants } from './family-names.ts'
import { givenNameVariants } from './given-names.ts'
import { likenessOfSounds, sameSkeleton } from './letters.ts'
import type { NameWord } from './name-words.ts'

/** How alike two words of names are, from 0 to 1, and why. */
export type Likeness = { value: number; why: 'same' | 'variant' | 'initial' | 'noVowels' | 'sound' | 'different' }

const exactRoles = new Set(['number', 'mark'])
const different: Likeness = { value: 0, why: 'different' }

/** Compares two words of names: as letters, as sounds, as known variants, or without their vowels. */
export function likenessOf(a: NameWord, b: NameWord): Likeness {
  if (a.text === b.text) return { value: 1, why: 'same' }
  if (a.role === 'initial' || b.role === 'initial') return likenessOfInitial(a, b)
  if (exactRoles.has(a.role) || exactRoles.has(b.role)) return different
  const sound = likenessOfSounds(a.sounds, b.sounds)
  const variants = givenNameVariants(a.text, b.text)
  if (variants === 'same' || familyNameVariants(a.text, b.text)) return { value: Math.max(sound, 0.94), why: 'variant' }
  if (a.bare !== b.bare) return likenessWithoutVowels(a, b, sound)
  // Two names that are known as two, however alike they look: Mario and Maria, Ahmed and Hamed.
  if ((variants === 'others' && sound < 0.97) || isFeminineOf(a, b) || isFeminineOf(b, a))
    return { value: Math.min(sound * 0.7, 0.6), why: 'sound' }
  return { value: sound, why: 'sound' }
}

/** Samira and Samir are two. Surnames that end so for a woman have lost their ending in the sounds. */
const isFeminineOf = (a: NameWord, b: NameWord) => a.sounds === `${b.sounds}a`

function likenessOfInitial(a: NameWord, b: NameWord): Likeness {
  const [initial, word] = a.role === 'initial' ? [a, b] : [b, a]
  const [first, other] = [initial.sounds[0] ?? '', word.sounds[0] ?? '']
  if (initial.text[0] === word.text[0] || (first === other && initial.text.length === 1))
    return { value: 0.9, why: 'initial' }
  // A single letter of another script may be one of two: й is i, y or j; ю is yu or iu.
  return 'ijy'.includes(initial.text[0] ?? '-') && 'ijy'.includes(word.text[0] ?? '-')
    ? { value: 0.85, why: 'initial' }
    : different
}

/** One of both is written without vowels: the consonants have to be the same. */
function likenessWithoutVowels(a: NameWord, b: NameWord, sound: number): Likeness {
  if (a.skeleton.length >= 2 && sameSkeleton(a.skeleton, b.skeleton)) return { value: 0.96, why: 'noVowels' }
  if (a.skeleton !== '' && a.skeleton === b.skeleton && Math.max(a.text.length, b.text.length) <= 4)
    return { value: 0.85, why: 'noVowels' }
  const skeleton = likenessOfSounds(a.skeleton, b.skeleton)
  return {
    value: Math.max(sound, a.skeleton.length >= 3 && b.skeleton.length >= 3 ? skeleton * 0.9 : 0),
    why: 'noVowels',
  }
}
