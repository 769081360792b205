import { type ChecklistGroup, type CodeLists, checklistOn } from '../../domains/signals/rules/code-lists.ts'

/** A checklist on the form: the signs of one form of exploitation, or those that several forms share. */
export interface Checklist {
  /** The form, or null for the signs that several share. */
  form: string | null
  groups: readonly ChecklistGroup[]
}

/** Every sign of a day once: first those that several forms share, then those of each form by itself. */
export function checklistsOn(lists: CodeLists, today: string): Checklist[] {
  const all = checklistOn(lists, today)
  const forms = lists.forms.at(today).map(({ id }) => id)
  const own = forms.map((form) => ({ form, groups: only(all, (of) => of.length === 1 && of[0] === form) }))
  return [{ form: null, groups: only(all, (of) => of.length > 1) }, ...own].filter(({ groups }) => groups.length > 0)
}

function only(groups: readonly ChecklistGroup[], keep: (forms: readonly string[]) => boolean): ChecklistGroup[] {
  return groups.flatMap(({ group, indicators }) => {
    const kept = indicators.filter(({ forms }) => keep(forms))
    return kept.length > 0 ? [{ group, indicators: kept }] : []
  })
}
