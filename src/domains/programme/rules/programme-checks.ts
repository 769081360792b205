import { closestName } from '../../../lib/closest-name.ts'
import { checkSums } from './budget-sums.ts'
import { firstDay, isMoment } from './moment.ts'
import { checkCircles } from './programme-circles.ts'
import { checkNames, type Names, namesIn } from './programme-names.ts'
import { isRaw, itemsOf, type ProgrammeProblem, type Raw, textsOf } from './programme-problem.ts'
import { checkReferences } from './programme-references.ts'

/** What the rest of the system knows and a programme file may name. */
export type KnownWords = { functions: readonly string[]; forms: readonly string[] }

/** What is wrong between the items of a file. It reads what is there, also when other parts of the file are wrong. */
export function checkProgramme(raw: Raw, known: KnownWords): ProgrammeProblem[] {
  const names = namesIn(raw)
  return [
    ...checkNames(names),
    ...checkReferences(raw, names),
    ...checkCircles(raw),
    ...checkScopes(raw, names),
    ...checkVersions(raw),
    ...checkDays(raw),
    ...checkKnownWords(raw, known),
    ...checkSums(raw),
  ]
}

function checkScopes(raw: Raw, names: Names): ProgrammeProblem[] {
  return ['plans', 'actions', 'norms', 'bodies'].flatMap((list) =>
    itemsOf(raw, list).flatMap(({ item, at }) => {
      const message = scopeFault(item.scope, names)
      return message === undefined ? [] : [{ path: [list, at, 'scope'], message }]
    }),
  )
}

function scopeFault(scope: unknown, names: Names): string | undefined {
  const [districts, municipalities] = [names.ofKinds(['district']), names.ofKinds(['municipality'])]
  if (scope === 'district' && districts.length === 0)
    return 'speaks of districts, and the file has none; add "districts", or choose region or municipality'
  if (!isRaw(scope)) return undefined
  const { district, municipality } = scope
  if (typeof district === 'string' && !districts.includes(district)) return unknown(district, 'district', districts)
  if (typeof municipality === 'string' && municipalities.length > 0 && !municipalities.includes(municipality))
    return unknown(municipality, 'municipality', municipalities)
  return undefined
}

function unknown(word: string, what: string, names: readonly string[]): string {
  const meant = closestName(word, names)
  return `"${word}" is no ${what} of this file; ${meant ? `did you mean "${meant}"?` : `add it to the file, or choose one that is there`}`
}

function checkVersions(raw: Raw): ProgrammeProblem[] {
  const versions = itemsOf(raw, 'versions').map(({ item, at }) => ({
    ...item,
    version: String(item.version),
    at,
    date: item.date,
  }))
  const numbers = versions.map(({ version }) => version)
  const twice = versions.filter(({ version }, index) => numbers.indexOf(version) < index)
  const back = versions.filter(({ date }, index) => isBefore(date, versions[index - 1]?.date))
  const current = String(raw.version)
  const missing = raw.version !== undefined && numbers.length > 0 && !numbers.includes(current)
  return [
    ...twice.map(({ version, at }) => ({
      path: ['versions', at, 'version'],
      message: `"${version}" is already a version; choose another for this one`,
    })),
    ...back.map(({ at }) => ({
      path: ['versions', at, 'date'],
      message: 'is before the date of the version above it; the oldest version comes first',
    })),
    ...(missing ? [{ path: ['version'], message: `"${current}" is not among "versions"; add it there` }] : []),
  ]
}

const isBefore = (date: unknown, earlier: unknown) =>
  isMoment(String(date)) && isMoment(String(earlier)) && firstDay(String(date)) < firstDay(String(earlier))

function checkDays(raw: Raw): ProgrammeProblem[] {
  return itemsOf(raw, 'norms').flatMap(({ item: { from, until }, at }) =>
    isBefore(until, from)
      ? [{ path: ['norms', at, 'until'], message: `is before "from" (${String(from)}); a norm ends after it begins` }]
      : [],
  )
}

function checkKnownWords(raw: Raw, { functions, forms }: KnownWords): ProgrammeProblem[] {
  const roles = itemsOf(raw, 'roles').flatMap(({ item, at }) =>
    textsOf(item.function).map(({ text }) => ({
      text,
      path: ['roles', at, 'function'],
      words: functions,
      what: 'function',
    })),
  )
  const qualifiers = itemsOf(raw, 'norms').flatMap(({ item, at }) =>
    textsOf(isRaw(item.qualifiers) ? item.qualifiers.forms : []).map(({ text, steps }) => ({
      text,
      path: ['norms', at, 'qualifiers', 'forms', ...steps],
      words: forms,
      what: 'form of exploitation',
    })),
  )
  return [...roles, ...qualifiers].flatMap(({ text, path, words, what }) => {
    if (words.includes(text)) return []
    const meant = closestName(text, words)
    const instead = meant ? `did you mean "${meant}"?` : `it is one of ${words.join(', ')}`
    return [{ path, message: `"${text}" is no ${what} that the system knows; ${instead}` }]
  })
}
