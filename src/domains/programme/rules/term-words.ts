import { type Frequency, frequencies, isFrequency } from './frequency.ts'
import { parseTerm, type Term, writeTerm } from './term.ts'
import { meantTerm } from './term-meant.ts'

/** The frequencies as Dutch pages say them. */
const dutchFrequencies: Record<Frequency, string> = {
  'every week': 'elke week',
  'every two weeks': 'elke twee weken',
  'every month': 'elke maand',
  'every six weeks': 'elke zes weken',
  'every two months': 'elke twee maanden',
  'every quarter': 'elk kwartaal',
  'twice a year': 'twee keer per jaar',
  'every year': 'elk jaar',
  'every two years': 'elke twee jaar',
  'every three years': 'elke drie jaar',
  'every four years': 'elke vier jaar',
}

/** The other words of a term in both languages; what is longer stands first. */
const dutchWords: readonly [string, string][] = [
  ['then ongoing', 'daarna doorlopend'],
  ['working from', 'werkt vanaf'],
  ['made by', 'klaar in'],
  ['ongoing', 'doorlopend'],
  ['none', 'geen'],
  ['from', 'vanaf'],
]

/** How often, as the reader says it; a word that is no frequency stays as it is. */
export function frequencyInWords(said: string, locale: 'nl' | 'en'): string {
  if (locale === 'en') return said
  if (said === 'always') return 'altijd'
  return isFrequency(said) ? dutchFrequencies[said] : said
}

/** A term as it stands in a field of a form; `termTyped` reads it again. */
export function termInField(term: Term, locale: 'nl' | 'en'): string {
  const written = writeTerm(term)
  return locale === 'nl' ? inDutch(written) : written
}

/** A term as people read it: a quarter by its name. */
export const termInText = (term: Term, locale: 'nl' | 'en'): string =>
  termInField(term, locale).replace(/\b(\d{4})-Q([1-4])\b/g, 'Q$2 $1')

function inDutch(written: string): string {
  const often = frequencies.find((one) => written === one || written.startsWith(`${one},`))
  const said = often ? written.replace(often, dutchFrequencies[often]) : written
  return dutchWords.reduce((text, [english, dutch]) => text.replace(english, dutch), said)
}

/** What somebody typed as a term, in either language, as the file writes it; what is none stays as it was typed. */
export function termTyped(typed: string): string {
  const said = typed.trim().replace(/\s+/g, ' ')
  for (const words of [said, inEnglish(said), meantTerm(inEnglish(said)) ?? '']) {
    const read = words === '' ? { fault: '' } : parseTerm(words)
    if ('term' in read) return writeTerm(read.term)
  }
  return said
}

function inEnglish(typed: string): string {
  const said = typed.toLowerCase().replaceAll(/-q(?=\d)/g, '-Q')
  const often = frequencies.find((one) => said.startsWith(dutchFrequencies[one]))
  const start = often ? said.replace(dutchFrequencies[often], often) : said
  return dutchWords.reduce((text, [english, dutch]) => text.replace(dutch, english), start)
}
