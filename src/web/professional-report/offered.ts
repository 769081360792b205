import type { Region } from '../../domains/access/index.ts'
import type { Code, CodeList } from '../../domains/signals/rules/code-list.ts'
import type { CodeLists } from '../../domains/signals/rules/code-lists.ts'
import type { Choices } from './faults.ts'

/** Sources that no colleague is. */
const notAtWork = ['public', 'partnerSystem']

/** The kinds of work that somebody can choose. */
export const sourcesOn = (lists: CodeLists, today: string): Code[] =>
  lists.sourceKinds.at(today).filter(({ id }) => !notAtWork.includes(id))

/** What can be chosen today. */
export function offeredOn(lists: CodeLists, region: Region, today: string): Choices {
  const ids = (list: CodeList<Code>) => list.at(today).map(({ id }) => id)
  return {
    forms: [...ids(lists.forms), ...ids(lists.subforms)],
    signs: ids(lists.indicators),
    reliabilities: ids(lists.reliability),
    sources: sourcesOn(lists, today).map(({ id }) => id),
    roles: ids(lists.factRoles),
    municipalities: region.municipalities,
  }
}
