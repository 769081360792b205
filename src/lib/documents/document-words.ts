import { dayInFull } from '../dates-in-words.ts'

/** The few words that a document says of its own. */
type DocumentWords = {
  table: string
  figure: string
  figuresOf: string
  page: string
  of: string
  minimum: (least: string) => string
  number: (value: number) => string
  asOf: (day: string) => string
  source: (name: string, day: string) => string
}

const dutchNumber = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })
const englishNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const dateOnly = (day: string, locale: 'nl' | 'en') => dayInFull(day, locale).replace(/^\S+ /, '')

/** What tables, figures and sources are called, per language of a document. */
export const documentWords: Record<'nl' | 'en', DocumentWords> = {
  nl: {
    ...{ table: 'Tabel', figure: 'Figuur', figuresOf: 'De cijfers van', page: 'Pagina', of: 'van' },
    minimum: (least) => `minimum: ${least}`,
    number: (value) => dutchNumber.format(value),
    asOf: (day) => `Stand op ${dateOnly(day, 'nl')}.`,
    source: (name, day) => `Cijfers: ${name}, stand op ${dateOnly(day, 'nl')}`,
  },
  en: {
    ...{ table: 'Table', figure: 'Figure', figuresOf: 'The figures of', page: 'Page', of: 'of' },
    minimum: (least) => `minimum: ${least}`,
    number: (value) => englishNumber.format(value),
    asOf: (day) => `As of ${dateOnly(day, 'en')}.`,
    source: (name, day) => `Figures: ${name}, as of ${dateOnly(day, 'en')}`,
  },
}
