// Letters that any-ascii spells otherwise than people with such names do, or leaves out.

/** Cyrillic: ё as people write it; a Bulgarian ъ between consonants is a vowel, elsewhere it is silent. */
const cyrillic: readonly (readonly [RegExp, string])[] = [
  [/ё/g, 'yo'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])ъ(?=[бвгджзклмнпрстфхцчшщ])/g, 'a'],
  [/щ/g, 'shch'],
  [/ґ/g, 'g'],
]

/** Greek: two letters that are one sound. */
const greek: readonly (readonly [RegExp, string])[] = [
  [/ο[υύ]/g, 'ou'],
  [/(?<!\p{L})μπ/gu, 'b'],
  [/(?<!\p{L})ντ/gu, 'd'],
  [/γ(?=[γκχξ])/g, 'n'],
  [/([αε])[υύ]/g, '$1v'],
]

/** Arabic and Persian: a long a is written, a hamza and an ayn begin a vowel, the article stands by itself. */
const arabic: readonly (readonly [RegExp, string])[] = [
  [/[اأإآٱى]/g, 'a'],
  [/(?<!\p{L})ع/gu, 'a'],
  [/[عءئؤ]/g, ''],
  [/ة/g, 'a'],
  [/ذ/g, 'dh'],
  [/ظ/g, 'z'],
  [/ض/g, 'dz'],
]

/** Hebrew: letters at the end of a word are the same letters; an aleph and an ayin begin a vowel. */
const hebrew: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})[אע]/gu, 'a'],
  [/[אע]/g, ''],
  [/ג['׳]/g, 'j'],
  [/צ['׳]/g, 'ch'],
  [/[כך]/g, 'k'],
  [/[צץ]/g, 'ts'],
]

/** Korean, as any-ascii spells it, nearer to how names are written: eo is o, eu is u, ae is e. */
const koreanVowels: readonly (readonly [RegExp, string])[] = [
  [/eo/g, 'o'],
  [/eu/g, 'u'],
]

const scripts: readonly (readonly [RegExp, readonly (readonly [RegExp, string])[]])[] = [
  [/\p{Script=Cyrillic}/u, cyrillic],
  [/\p{Script=Greek}/u, greek],
  [/\p{Script=Arabic}/u, arabic],
  [/\p{Script=Hebrew}/u, hebrew],
]

/** Spells out, in a text in lower case, what any-ascii would lose, and puts a space around signs that are syllables. */
export function spellScripts(lower: string): string {
  let text = lower
  for (const [script, letters] of scripts) {
    if (script.test(text)) text = letters.reduce((spelled, [letter, latin]) => spelled.replaceAll(letter, latin), text)
  }
  return text.replaceAll(/[\p{Script=Han}\p{Script=Hangul}]/gu, ' $& ')
}

/** Korean in Latin letters as names are written, from how any-ascii spells a syllable. */
export const koreanSyllable = (spelled: string): string =>
  koreanVowels.reduce((text, [letters, latin]) => text.replaceAll(letters, latin), spelled)
