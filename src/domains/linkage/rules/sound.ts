/** Groups of letters that sound alike in the languages that people in our files come from; first match first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(?:sch|sh|sz|cz|ch|zh|ts|tz|tj|dj|dz|x|s|z)+|c(?=[eiy])/g, 's'],
  [/(?:ph|w|v|f)+/g, 'v'],
  [/(?:kh|gh|ck|k|q|g|c)+/g, 'k'],
  [/(?:th|dt|t|d)+/g, 't'],
  [/(?:p|b)+/g, 'p'],
  [/l+/g, 'l'],
  [/r+/g, 'r'],
  [/m+/g, 'm'],
  [/n+/g, 'n'],
]

/**
 * The consonants of a word in `toLatin` form as they sound, for finding and for a weak likeness: Mohammed and Muhammad
 * are both `mmt`, Kowalski and Kovalsky both `kvlsk`. A vowel counts only where a word begins with it.
 */
export function soundOf(word: string): string {
  const marked = sounds.reduce((text, [letters, sound]) => text.replaceAll(letters, sound.toUpperCase()), word)
  const begins = /^[aeiouyhj]/.test(word) ? 'a' : ''
  return begins + marked.replaceAll(/[^A-Z0-9]/g, '').toLowerCase()
}
