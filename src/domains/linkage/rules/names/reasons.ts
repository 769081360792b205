import type { Alignment } from './alignment.ts'
import type { NameWord } from './name-words.ts'

/** How alike two names are, from 0 to 1, and how their words stand to each other. */
export type NameLikeness = { score: number; alignment: Alignment }

const words: Record<Alignment['pairs'][number]['likeness']['why'], string> = {
  same: 'same',
  variant: 'variant',
  initial: 'initial',
  noVowels: 'without vowels',
  sound: 'sounds like',
  different: 'different',
}

/** Says word by word how two names compare. */
export function reasonsOf({ pairs, onlyA, onlyB }: Alignment): string[] {
  return [
    ...pairs.map(({ a, b, likeness }) =>
      likeness.why === 'same'
        ? `same: ${a.text}`
        : `${words[likeness.why]}: ${a.text}, ${b.text} (${likeness.value.toFixed(2)})`,
    ),
    ...onlyA.map(({ text }) => `only in the first: ${text}`),
    ...onlyB.map(({ text }) => `only in the second: ${text}`),
  ]
}

/** All words of a name in order of the alphabet: what two names are that differ in the order of words only. */
export const allWords = (name: readonly NameWord[]): string =>
  name
    .map(({ text }) => text)
    .toSorted()
    .join(' ')
