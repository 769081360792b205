import type { Random } from './random.ts'

/** Letters, and how they are written instead by ear or by habit. */
export type Respelling = readonly [RegExp, string]

/** Other spellings by origin; `everywhere` is what a Dutch ear does to any name. */
export const respellings: Partial<Record<string, readonly Respelling[]>> & { everywhere: readonly Respelling[] } = {
  everywhere: [
    [/(?<=[a-z])([lmnst])\1/, '$1'],
    [/(?<=[aeiou])([lnst])(?=[aeiou])/, '$1$1'],
    [/ck/, 'k'],
    [/ph/i, 'f'],
    [/th/, 't'],
    [/(?<=[a-z])y/, 'i'],
  ],
  dutch: [
    [/ij/, 'y'],
    [/ei/, 'ij'],
    [/ss(?=en$)/, 's'],
    [/(?<=[a-z])s$/, 'ssen'],
    [/aa/, 'ae'],
    [/oo/, 'o'],
    [/ui/, 'uy'],
    [/c/i, 'k'],
    [/sz?$/, 'z'],
  ],
  moroccan: [
    [/^El /, 'Al '],
    [/^El /, 'El-'],
    [/^El /, 'L'],
    [/^El /, ''],
    [/ou/, 'u'],
    [/ou/, 'oe'],
    [/ch/i, 'sh'],
    [/kh/i, 'ch'],
    [/Mohammed/, 'Mohamed'],
    [/Mohammed/, 'Muhammad'],
    [/Abde[lr]/, 'Abdul'],
    [/Ben /, 'Ben'],
    [/ss/, 's'],
    [/e(?=[lmn])/, 'a'],
    [/aa?(?=[bdlmn])/, 'e'],
    [/y/i, 'i'],
    [/dd/, 'd'],
    [/q/i, 'k'],
  ],
  turkish: [
    [/ş/i, 'sh'],
    [/ç/i, 'ch'],
    [/ö/i, 'oe'],
    [/ü/i, 'ue'],
    [/ğ/, ''],
    [/ğ/, 'gh'],
    [/c(?=[aeiou])/i, 'dj'],
    [/Mehmet/, 'Mehmed'],
    [/et$/, 'ed'],
    [/y/i, 'j'],
  ],
  polish: [
    [/w/i, 'v'],
    [/sz/i, 'sh'],
    [/cz/i, 'ch'],
    [/rz/i, 'zh'],
    [/ą/, 'om'],
    [/ę/, 'en'],
    [/ski$/, 'sky'],
    [/ska$/, 'ski'],
    [/ck/, 'tsk'],
    [/j/i, 'y'],
  ],
  romanian: [
    [/ș/i, 'sh'],
    [/ț/i, 'tz'],
    [/escu$/, 'esco'],
    [/ă/, 'e'],
    [/Ion$/, 'Ioan'],
    [/x/, 'ks'],
    [/u$/, ''],
  ],
  bulgarian: [
    [/ov(?=a?$)/, 'off'],
    [/v/, 'w'],
    [/ts/i, 'tz'],
    [/y/i, 'j'],
  ],
  bulgarianCyrillic: [
    [/ov(?=a?$)/, 'off'],
    [/v/, 'w'],
    [/ts/i, 'tz'],
    [/y/i, 'j'],
  ],
  vietnamese: [
    [/ễ|ế|ề/, 'ee'],
    [/Ph/, 'F'],
    [/ng$/, 'n'],
    [/ư|ứ/, 'ue'],
    [/ Thị| Văn|Thị |Văn /, ''],
    [/nh$/, 'n'],
    [/Đ/, 'Dj'],
  ],
  hungarian: [
    [/sz/i, 's'],
    [/gy/i, 'di'],
    [/cs/i, 'ch'],
    [/zs/i, 'zh'],
    [/ő|ö/, 'oe'],
    [/ű|ü/, 'ue'],
    [/th/, 't'],
    [/y$/, 'i'],
    [/ács$/, 'acz'],
  ],
  ukrainian: [
    [/v/, 'w'],
    [/enko$/, 'enco'],
    [/Oleksandr/, 'Aleksandr'],
    [/Mykola/, 'Nikolai'],
    [/h/i, 'g'],
    [/yi$|ii$/, 'y'],
  ],
  latinAmerican: [
    [/z/, 's'],
    [/ñ/, 'ny'],
    [/v/i, 'b'],
    [/ll/, 'y'],
    [/j/i, 'h'],
    [/c(?=[ei])/, 's'],
    [/gu(?=[ei])/i, 'g'],
  ],
}

/** Spells a name in one of the other ways that apply to it; the same name where none does. */
export function respell(name: string, ways: readonly Respelling[], random: Random): string {
  const fitting = ways.filter(([letters]) => letters.test(name))
  if (fitting.length === 0) return name
  const [letters, instead] = random.of(fitting)
  const at = name.search(letters)
  const spelled = name.replace(letters, instead)
  const first = name[at] ?? ''
  return (first === first.toLowerCase() ? spelled : spelled.slice(0, at) + capital(spelled.slice(at))).trim()
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
