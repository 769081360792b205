import { unlessChosen } from './defaults.ts'
import { type Fields, questionNames } from './fields.ts'
import type { FormView } from './form-view.ts'

/** A field that two versions of a draft answer differently, in words. */
export type Difference = { field: string; theirs: string; ours: string }

/** What differs between two versions of a draft: the questions in the order of the form, then the rows. */
export function differences(saved: Fields, ours: Fields, view: FormView): Difference[] {
  const theirs = { ...unlessChosen, ...saved }
  const names = [...new Set([...questionNames, ...Object.keys(ours), ...Object.keys(theirs)])]
  return names
    .map((field) => ({ field, theirs: inWords(field, theirs, view), ours: inWords(field, ours, view) }))
    .filter((one) => one.theirs !== one.ours)
}

function inWords(field: string, fields: Fields, view: FormView): string {
  return (fields[field] ?? []).map((value) => valueInWords(field, value, view)).join('\n')
}

/** A code as it is called on the form; typed text as it is. */
function valueInWords(field: string, value: string, { lists, region, frame: { locale } }: FormView): string {
  if (field === 'vorm') return (lists.forms.find(value) ? lists.forms : lists.subforms).nameOf(value, locale)
  if (field === 'teken') return lists.indicators.nameOf(value, locale)
  if (field === 'zeker') return lists.reliability.nameOf(value, locale)
  if (field === 'bron') return lists.sourceKinds.nameOf(value, locale)
  if (field === 'gemeente') return region.municipalities.find(({ code }) => code === value)?.name ?? value
  return field.endsWith('.role') ? lists.factRoles.nameOf(value, locale) : value
}
