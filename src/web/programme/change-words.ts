import type { ProgrammeDifference } from '../../domains/programme/index.ts'
import { inEuros } from '../../domains/programme/rules/budget-sums.ts'
import type { ProgrammeChange } from '../../domains/programme/rules/programme-changes.ts'
import { isRaw } from '../../domains/programme/rules/programme-problem.ts'
import { parseTerm } from '../../domains/programme/rules/term.ts'
import { frequencyInWords, termInField } from '../../domains/programme/rules/term-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn } from '../say.ts'
import { codeWords, manyWords } from './programme-labels.ts'
import { codeInWords, formInWords, labelInWords, oneInWords, systemFunctionInWords } from './programme-words.ts'

/** What another version changes, one sentence for each change. */
export const differenceInWords = ({ changes, titles }: ProgrammeDifference, locale: Locale): string[] =>
  changes.map((change) => changeInWords(change, titles, locale))

function changeInWords(change: ProgrammeChange, titles: ReadonlyMap<string, string>, locale: Locale): string {
  if (change.kind === 'costs') {
    const { year, was, is } = change
    return m.programme_diff_costs({ year, is: inEuros(is), was: inEuros(was) }, { locale })
  }
  const many = manyWords[change.list]
  if (change.kind === 'order')
    return m.programme_diff_order({ list: many ? sayIn(locale)(many) : change.list }, { locale })
  const one = oneInWords(change.list === 'programme' ? 'head' : change.list, locale)
  const item = change.item ? `${one} “${change.item.title}”` : one
  if (change.kind !== 'word')
    return change.kind === 'new'
      ? m.programme_diff_new({ item }, { locale })
      : m.programme_diff_gone({ item }, { locale })
  return wordInWords(change, item, (value) => valueInWords(value, change.word, titles, locale), locale)
}

type WordChange = Extract<ProgrammeChange, { kind: 'word' }>

function wordInWords(
  { word: key, was, is }: WordChange,
  item: string,
  tell: (value: unknown) => string,
  locale: Locale,
) {
  const word = labelInWords(key, locale).toLowerCase()
  if (Array.isArray(was) && Array.isArray(is)) return textsInWords(was, is, { item, word, tell, locale })
  if (was === undefined) return m.programme_diff_word_new({ item, word, is: tell(is) }, { locale })
  if (is === undefined) return m.programme_diff_word_gone({ item, word, was: tell(was) }, { locale })
  return m.programme_diff_word({ item, word, is: tell(is), was: tell(was) }, { locale })
}

type Telling = { item: string; word: string; tell: (value: unknown) => string; locale: Locale }

function textsInWords(was: unknown[], is: unknown[], { item, word, tell, locale }: Telling): string {
  const [before, after] = [was.map(tell), is.map(tell)]
  const added = after.filter((one) => !before.includes(one)).join(', ')
  const dropped = before.filter((one) => !after.includes(one)).join(', ')
  if (added && dropped) return m.programme_diff_texts_both({ item, word, added, dropped }, { locale })
  if (added) return m.programme_diff_texts_added({ item, word, added }, { locale })
  if (dropped) return m.programme_diff_texts_dropped({ item, word, dropped }, { locale })
  return m.programme_diff_texts_order({ item, word }, { locale })
}

/** A value as the reader says it; an id by its title. */
function valueInWords(value: unknown, word: string, titles: ReadonlyMap<string, string>, locale: Locale): string {
  const say = sayIn(locale)
  if (Array.isArray(value))
    return value.map((one) => valueInWords(one, word, titles, locale)).join(', ') || say(m.programme_nothing)
  if (isRaw(value))
    return Object.entries(value)
      .map(([inner, one]) => `${labelInWords(inner, locale).toLowerCase()} ${valueInWords(one, inner, titles, locale)}`)
      .join(', ')
  if (typeof value === 'boolean') return say(value ? m.programme_yes : m.programme_no)
  const text = String(value)
  if (word === 'term') return termSaid(text, locale)
  if (word === 'function') return systemFunctionInWords(text, locale)
  if (word === 'forms') return formInWords(text, locale)
  if (word === 'period' || word === 'meets' || word === 'attends') return frequencyInWords(text, locale)
  if ((word === 'kind' || word === 'measured') && codeWords[text]) return codeInWords(text, locale)
  const title = titles.get(text)
  return title === undefined ? (text.includes(' ') ? `“${text}”` : text) : `“${title}”`
}

function termSaid(text: string, locale: Locale): string {
  const read = parseTerm(text)
  return 'term' in read ? termInField(read.term, locale) : text
}
