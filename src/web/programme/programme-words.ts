import type { Region } from '../../domains/access/index.ts'
import { functionNames } from '../../domains/access/rules/functions.ts'
import type { EditPart } from '../../domains/programme/rules/edit-fields.ts'
import type { KnownWords } from '../../domains/programme/rules/programme-checks.ts'
import { listsOfKinds } from '../../domains/programme/rules/programme-names.ts'
import { isRaw, itemsAt, type Raw } from '../../domains/programme/rules/programme-problem.ts'
import { frequencyInWords } from '../../domains/programme/rules/term-words.ts'
import { codeLists } from '../../domains/signals/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { functionInWords } from '../function-names.ts'
import { sayIn } from '../say.ts'
import { codeWords, labelWords, manyWords, oneWords } from './programme-labels.ts'

/** Words that a programme may name and that the rest of the system knows. */
export const knownWords = (): KnownWords => ({
  functions: functionNames,
  forms: codeLists().forms.all.map(({ id }) => id),
})

const said = (
  words: Record<string, Parameters<ReturnType<typeof sayIn>>[0] | undefined>,
  key: string,
  locale: Locale,
) => {
  const found = words[key]
  return found ? sayIn(locale)(found) : key
}

/** What a list or part is called: Acties, Begroting. */
export const partInWords = ({ path }: EditPart, locale: Locale): string =>
  said(manyWords, path.at(-1) ?? 'head', locale)
/** What one item of a list is called: Actie. */
export const oneInWords = (list: string, locale: Locale): string => said(oneWords, list, locale)
/** The label of a word of the file: Beoogd resultaat. */
export const labelInWords = (word: string, locale: Locale): string => said(labelWords, word, locale)
/** A code in words: Uitvoeringsplan. */
export const codeInWords = (code: string, locale: Locale): string => said(codeWords, code, locale)

/** A function of the system in words, or the word itself when it is none. */
export function systemFunctionInWords(name: string, locale: Locale): string {
  const known = functionNames.find((one) => one === name)
  return known ? functionInWords(known, locale) : name
}

/** A form of exploitation in words. */
export const formInWords = (id: string, locale: Locale): string => codeLists().forms.find(id)?.names[locale] ?? id

/** How often, with the choice that a plan leaves: elke maand of elke zes weken. */
export const meetsInWords = (meets: readonly string[], locale: Locale): string =>
  meets.map((one) => frequencyInWords(one, locale)).join(` ${m.programme_or({}, { locale })} `)

/** The names of districts and municipalities, as the programme has them and else as the region has them. */
export function placesOf(
  file: unknown,
  region: Region,
): { districts: Map<string, string>; municipalities: Map<string, string> } {
  const names = (list: string, key: string) =>
    new Map(itemsAt(file, [list]).map((item) => [String(item[key]), String(item.name)]))
  const [districts, municipalities] = [names('districts', 'id'), names('municipalities', 'code')]
  const own = new Map(region.municipalities.map(({ code, name }) => [code, name]))
  return { districts, municipalities: municipalities.size > 0 ? municipalities : own }
}

/** For what something counts, in words. */
export function scopeInWords(scope: unknown, places: ReturnType<typeof placesOf>, locale: Locale): string {
  const say = sayIn(locale)
  if (scope === 'district') return say(m.programme_scope_each_district)
  if (scope === 'municipality') return say(m.programme_scope_each_municipality)
  if (!isRaw(scope)) return say(m.programme_scope_region)
  const [district, code] = [String(scope.district), String(scope.municipality)]
  return scope.district === undefined
    ? m.programme_scope_municipality({ name: places.municipalities.get(code) ?? code }, { locale })
    : m.programme_scope_district({ name: places.districts.get(district) ?? district }, { locale })
}

/** What every id of a file is called. */
export function namesOfIds(file: Raw): Map<string, string> {
  const names = new Map([[String(file.id), String(file.title)]])
  for (const { list, inBudget, key = 'id' } of listsOfKinds)
    for (const item of itemsAt(file, inBudget ? ['budget', list] : [list]))
      names.set(String(item[key]), itemTitle(item))
  return names
}

/** What an item is called. */
export const itemTitle = (item: Raw): string => String(item.title ?? item.name ?? item.version ?? item.id)
