import { isMoment } from './moment.ts'
import { parseTerm, writeTerm } from './term.ts'

const moments = new Set(['term', 'date', 'on', 'from', 'until'])
const frequencies = new Set(['meets', 'attends', 'period'])
const small = new Set(['source', 'scope', 'costs', 'amounts', 'hours', 'fte', 'shortfall', 'totals'])
const money = new Set(['costs', 'amounts', 'shortfall', 'totals'])

/** The one way in which a value is written, by the word that it stands behind. */
export function regularValue(word: string, value: unknown): unknown {
  if (word === 'version') return String(value).trim()
  if (frequencies.has(word)) return String(value).trim().toLowerCase().replace(/\s+/g, ' ')
  if (moments.has(word)) return regularMoment(word, String(value).trim())
  return typeof value === 'string' ? value.trim() : value
}

function regularMoment(word: string, said: string): unknown {
  const read = word === 'term' ? parseTerm(said) : undefined
  const written = read !== undefined && 'term' in read ? writeTerm(read.term) : said
  return written.length === 4 && isMoment(written) ? Number(written) : written
}

/** Whether what stands behind a word is written on one line between braces, when it is short. */
export const isSmall = (word: string): boolean => small.has(word)

/** Whether the numbers behind a word are written with two decimals or none. */
export const isMoney = (word: string): boolean => money.has(word)
