import { type Likeness, likenessOf } from './likeness.ts'
import { type NameWord, nameWord } from './name-words.ts'

/** Two words that were put beside each other, one of each name. */
export type Aligned = { a: NameWord; b: NameWord; likeness: Likeness }
/** The words of two names beside each other, and what is left on either side. */
export type Alignment = { pairs: Aligned[]; onlyA: NameWord[]; onlyB: NameWord[] }

const least = 0.6
const leastOfShort = 0.72
const shortWord = 3
/** Words of trade and places are known words: what looks like one is another. */
const chosenWords = new Set(['general', 'place'])

/** Puts the words of two names beside each other so that together they are as alike as can be, in whatever order. */
export function align(wordsA: readonly NameWord[], wordsB: readonly NameWord[]): Alignment {
  const a = joinedAs(wordsA, wordsB)
  const b = joinedAs(wordsB, a)
  const likenesses = a.map((one) => b.map((other) => worthwhile(one, other)))
  const chosen = bestAssignment(likenesses, a, b)
  const pairs = chosen.flatMap((j, i) => {
    const [one, other, likeness] = [a[i], b[j], likenesses[i]?.[j]]
    return one && other && likeness ? [{ a: one, b: other, likeness }] : []
  })
  return {
    pairs,
    onlyA: a.filter((word) => !pairs.some((pair) => pair.a === word)),
    onlyB: b.filter((word) => !pairs.some((pair) => pair.b === word)),
  }
}

function worthwhile(one: NameWord, other: NameWord): Likeness | undefined {
  if ((one.role === 'number') !== (other.role === 'number')) return undefined
  if ((one.role === 'mark') !== (other.role === 'mark')) return undefined
  const likeness = likenessOf(one, other)
  if (chosenWords.has(one.role) && chosenWords.has(other.role) && likeness.value < 0.88) return undefined
  const bound = Math.min(one.sounds.length, other.sounds.length) <= shortWord ? leastOfShort : least
  return likeness.value >= bound ? likeness : undefined
}

/** Of each word of one name the place of its partner, or -1: the assignment with the highest sum of weighted likeness. */
function bestAssignment(
  likenesses: readonly (readonly (Likeness | undefined)[])[],
  a: readonly NameWord[],
  b: readonly NameWord[],
): number[] {
  const known = new Map<number, { value: number; partner: number }>()
  function best(i: number, taken: number): { value: number; partner: number } {
    if (i === a.length) return { value: 0, partner: -1 }
    const key = i * 2 ** b.length + taken
    const before = known.get(key)
    if (before) return before
    let found = { value: best(i + 1, taken).value, partner: -1 }
    for (const [j, likeness] of (likenesses[i] ?? []).entries()) {
      if (!likeness || taken & (1 << j)) continue
      // Words in the same place go first when nothing else tells.
      const order = i === j ? 0.001 : 0
      const value = likeness.value ** 2 * weightOfPair(a[i], b[j]) + order + best(i + 1, taken | (1 << j)).value
      if (value > found.value) found = { value, partner: j }
    }
    known.set(key, found)
    return found
  }
  let taken = 0
  return a.map((_, i) => {
    const { partner } = best(i, taken)
    if (partner >= 0) taken |= 1 << partner
    return partner
  })
}

/** What two words weigh that stand beside each other; an initial no more than an initial. */
export const weightOfPair = (a: NameWord | undefined, b: NameWord | undefined): number => {
  if (!a || !b) return 0
  if (a.role === 'initial' || b.role === 'initial') return Math.min(a.weight, b.weight)
  return (a.weight + b.weight) / 2
}

const joinable = new Set(['name', 'particle', 'patronymic', 'general', 'place'])

/** Joins words that stand next to each other where the other name has them as one: Xiao Ping as Xiaoping. */
function joinedAs(words: readonly NameWord[], others: readonly NameWord[]): NameWord[] {
  const joined: NameWord[] = []
  for (let at = 0; at < words.length; at++) {
    const [one, next, third] = [words[at], words[at + 1], words[at + 2]]
    if (!one) break
    const three = next && third && joinedOf([one, next, third], others)
    const two = next && joinedOf([one, next], others)
    joined.push(three || two || one)
    at += three ? 2 : two ? 1 : 0
  }
  return joined
}

function joinedOf(parts: readonly NameWord[], others: readonly NameWord[]): NameWord | undefined {
  if (parts.some(({ role }) => !joinable.has(role))) return undefined
  const first = parts[0]?.sounds[0]
  const longer = others.filter(({ text, sounds }) => text.length > 3 && sounds[0] === first)
  if (longer.length === 0) return undefined
  const bare = parts.some((part) => part.bare)
  const weight = Math.max(...parts.map((part) => part.weight), 1)
  const whole = nameWord(parts.map(({ text }) => text).join(''), bare, 'name', weight)
  const alone = (other: NameWord) => parts.some((part) => likenessOf(part, other).value >= 0.9)
  return longer.some((other) => !alone(other) && likenessOf(whole, other).value >= 0.9) ? whole : undefined
}
