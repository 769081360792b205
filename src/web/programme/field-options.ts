import type { Region } from '../../domains/access/index.ts'
import { functionNames } from '../../domains/access/rules/functions.ts'
import type { Control } from '../../domains/programme/rules/edit-fields.ts'
import { frequencies } from '../../domains/programme/rules/frequency.ts'
import { listsOfKinds } from '../../domains/programme/rules/programme-names.ts'
import { itemsAt, type Raw } from '../../domains/programme/rules/programme-problem.ts'
import { frequencyInWords } from '../../domains/programme/rules/term-words.ts'
import { codeLists } from '../../domains/signals/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Option } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import { codeInWords, formInWords, itemTitle, oneInWords, placesOf, systemFunctionInWords } from './programme-words.ts'

/** What the controls of a form choose from: the draft as it stands, and the region. */
export type Choosing = { raw: Raw; region: Region; locale: Locale }

/** What a control offers; what was chosen and is no longer there stays in the list, and says so. */
export function optionsOf(control: Control, chosen: readonly string[], choosing: Choosing): Option[] {
  const options = offered(control, choosing)
  const gone = chosen.filter((one) => one !== '' && !options.some(({ value }) => value === one))
  const { locale } = choosing
  return [...options, ...gone.map((id) => ({ value: id, label: m.programme_unknown_reference({ id }, { locale }) }))]
}

/** The same with “not filled in” before it, for a list of which one is chosen. */
export const optionsOrNone = (control: Control, chosen: readonly string[], choosing: Choosing): Option[] => [
  { value: '', label: sayIn(choosing.locale)(m.programme_choose_none) },
  ...optionsOf(control, chosen, choosing),
]

function offered(control: Control, choosing: Choosing): Option[] {
  const { locale } = choosing
  switch (control.as) {
    case 'choice':
      return control.of.map((value) => ({ value, label: codeInWords(value, locale) }))
    case 'function':
      return functionNames.map((value) => ({ value, label: systemFunctionInWords(value, locale) }))
    case 'forms':
      return codeLists().forms.all.map(({ id }) => ({ value: id, label: formInWords(id, locale) }))
    case 'period':
      return [...frequencies, 'always'].map((value) => ({ value, label: frequencyInWords(value, locale) }))
    case 'meets':
      return frequencies.map((value) => ({ value, label: frequencyInWords(value, locale) }))
    case 'municipality':
      return choosing.region.municipalities.map(({ code, name }) => ({ value: code, label: name }))
    case 'scope':
      return scopes(choosing)
    case 'reference':
    case 'references':
      return control.at.flatMap((kind) => ofKind(kind, control.at.length > 1, choosing))
    default:
      return []
  }
}

/** The items of a kind by their title; with the kind behind it where several kinds stand in one list. */
function ofKind(kind: string, says: boolean, { raw, locale }: Choosing): Option[] {
  if (kind === 'programme')
    return [{ value: String(raw.id), label: `${String(raw.title)} (${oneInWords('head', locale)})` }]
  const place = listsOfKinds.find((one) => one.kind === kind)
  if (!place) return []
  const { list, inBudget, key = 'id' } = place
  const word = oneInWords(list, locale).toLowerCase()
  return itemsAt(raw, inBudget ? ['budget', list] : [list]).map((item) => ({
    value: String(item[key]),
    label: says ? `${itemTitle(item)} (${word})` : itemTitle(item),
  }))
}

function scopes({ raw, region, locale }: Choosing): Option[] {
  const say = sayIn(locale)
  const { districts, municipalities } = placesOf(raw, region)
  return [
    { value: 'region', label: say(m.programme_scope_region) },
    { value: 'district', label: say(m.programme_scope_each_district) },
    { value: 'municipality', label: say(m.programme_scope_each_municipality) },
    ...[...districts].map(([id, name]) => ({
      value: `district:${id}`,
      label: m.programme_scope_district({ name }, { locale }),
    })),
    ...[...municipalities].map(([code, name]) => ({
      value: `municipality:${code}`,
      label: m.programme_scope_municipality({ name }, { locale }),
    })),
  ]
}
