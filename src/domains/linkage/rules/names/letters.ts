/** Groups of letters that are one sound, longest first; each becomes one sign. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/shch|szcz|sht(?=[aeiou])/g, 'St'],
  [/tsch|tch|tsh|cz/g, 'C'],
  [/dzh|dsch|dj|dz/g, 'J'],
  [/sch(?=[aeioumnlrwvt]|$)|sh|sz/g, 'S'],
  [/zh/g, 'Z'],
  [/kh/g, 'H'],
  [/ch/g, 'X'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/[td]h/g, 't'],
  [/tz|ts/g, 'c'],
  [/sc(?=[ei])/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/ck|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo|oe/g, 'u'],
  [/ee|ie|ij|yj|iy|yi|ii/g, 'i'],
  [/ae/g, 'e'],
  [/y/g, 'i'],
]

/** A word in `toLatin` form as a sign for each sound, without doubled ones: `muhammad` is `muhamad`, `szymanski` `Simanski`. */
export const soundsIn = (word: string): string =>
  groups.reduce((text, [letters, sign]) => text.replaceAll(letters, sign), word).replaceAll(/(.)\1+/g, '$1')

const vowels = 'aeiou'
const isVowel = (sign: string | undefined) => sign !== undefined && vowels.includes(sign)

/** What it costs to take one sound for another; not listed is 1. */
const replacing = new Map<string, number>()
const near = (cost: number, pairs: string) => {
  for (const pair of pairs.split(' ')) replacing.set(pair, cost).set(`${pair[1]}${pair[0]}`, cost)
}
near(0.1, 'ij Hh JZ jJ XH')
near(0.2, 'XC XS sz sc SC ou vf CJ iJ')
near(0.3, 'Jd ei ai ao ae Xh Xk Hk gh SZ Zz Ss jZ jh Cc kg gJ hX zc gH ck')
near(0.4, 'au eo eu io iu td pb vb jg Zj vu cC')
near(0.6, 'mn Cs pf kX')

const costOfReplacing = (a: string, b: string) => (a === b ? 0 : (replacing.get(a + b) ?? 1))

/** What it costs that a sound is written on one side only. */
function costOfLosing(word: string, at: number): number {
  const sign = word[at]
  if (sign === 'h') return 0.25
  if (isVowel(sign)) {
    // An e or an i beside another vowel is often no more than how that vowel is written.
    if ((sign === 'i' || sign === 'e') && (isVowel(word[at - 1]) || isVowel(word[at + 1]))) return 0.2
    return at === word.length - 1 && sign === 'a' ? 0.9 : 0.55
  }
  if (sign === 'j' && (isVowel(word[at - 1]) || isVowel(word[at + 1]))) return 0.25
  return 0.8
}

const longest = 40

/** How alike two words are in sounds (`soundsIn`), from 0 to 1: what is taken for one another in romanisations costs little. */
export function likenessOfSounds(a: string, b: string): number {
  if (a === b) return 1
  if (a.length > longest || b.length > longest || a === '' || b === '') return 0
  const begins = costOfReplacing(a[0] ?? '', b[0] ?? '') > 0.7 ? beginsOtherwise : 0
  const cost = costBetween(a, b) + begins + (turnsMasculine(a, b) ? 0.5 : 0)
  return Math.max(0, 1 - (2 * cost) / (a.length + b.length))
}

/** A slip of the pen is rare at the beginning of a name. */
const beginsOtherwise = 0.5

/** An a against an o at the end is a woman's name against a man's. */
const turnsMasculine = (a: string, b: string) => {
  const ends = `${a.at(-1)}${b.at(-1)}`
  return ends === 'ao' || ends === 'oa'
}

function costBetween(a: string, b: string): number {
  let before: number[] = []
  let last = [0]
  for (let j = 1; j <= b.length; j++) last[j] = (last[j - 1] ?? 0) + costOfLosing(b, j - 1)
  for (let i = 1; i <= a.length; i++) {
    const row = [(last[0] ?? 0) + costOfLosing(a, i - 1)]
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        (last[j] ?? 0) + costOfLosing(a, i - 1),
        (row[j - 1] ?? 0) + costOfLosing(b, j - 1),
        (last[j - 1] ?? 0) + costOfReplacing(a[i - 1] ?? '', b[j - 1] ?? ''),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 0.7)
      row[j] = cost
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

const coarse: readonly (readonly [RegExp, string])[] = [
  [/[vbpf]/g, 'p'],
  [/J/g, 'D'],
  [/[SsZzcCX]/g, 's'],
  [/[kgHq]/g, 'k'],
  [/[dt]/g, 't'],
]

/** Whether two skeletons may be of one word. A D is a letter that some write as a d and others as a z, a j or a g. */
export const sameSkeleton = (a: string, b: string): boolean =>
  a.length === b.length && [...a].every((sign, at) => sign === b[at] || mayBe(sign, b[at]) || mayBe(b[at], sign))

const mayBe = (sign: string | undefined, other: string | undefined) =>
  sign === 'D' && other !== undefined && 'stk'.includes(other)

/** The consonants of a word in sounds, as coarsely as a script without vowels tells them; weak ones are left out. */
export function skeletonOf(sounds: string): string {
  const begins = isVowel(sounds[0]) ? 'a' : ''
  const rest = sounds
    .replaceAll(/(?<=.)v/g, '')
    .replaceAll(/[aeiouh]/g, '')
    .replaceAll('j', 'J')
    .replaceAll(/(.)\1+/g, '$1')
  return begins + coarse.reduce((text, [letters, sign]) => text.replaceAll(letters, sign), rest)
}
