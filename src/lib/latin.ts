import anyAscii from 'any-ascii'
import { koreanSyllable, spellScripts } from './script-letters.ts'

// Letters that do not fall apart into a letter and a mark; what is not here any-ascii spells.
const letters: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ı: 'i',
  ĳ: 'ij',
}

/**
 * A text in lower case, in the letters a to z and digits, its words apart by one space: `Łukasz Wiśniewski-Nowak` is
 * `lukasz wisniewski nowak`. Other scripts are spelled out. An apostrophe joins what stands around it.
 */
export function toLatin(text: string): string {
  if (plain.test(text)) return text
  const lower = text.toLowerCase()
  const spelled = isAscii.test(lower) ? lower : anyAscii(withoutMarks(spellScripts(lower.normalize('NFC'))))
  return spelled
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/
const isAscii = /^[\0-\x7f]*$/

/** Takes the marks off letters of alphabets in which they only colour a letter, and spells letters that have none. */
function withoutMarks(lower: string): string {
  return lower
    .normalize('NFKD')
    .replaceAll(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFKC')
    .replaceAll(/\p{Script=Hangul}/gu, (syllable) => koreanSyllable(anyAscii(syllable).toLowerCase()))
    .replaceAll(/[^\0-\x7f]/gu, (sign) => letters[sign] ?? sign)
}
