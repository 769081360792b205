import { codeLists } from './code-list-files.ts'
import type { RouteCodes } from './rules/route-checks-columns.ts'

const ids = (codes: readonly { id: string }[]) => codes.map(({ id }) => id)

/** The codes that a signal may have on a day, as a route has to know them. */
export function routeCodes(today: string): RouteCodes {
  const lists = codeLists()
  return { forms: ids(lists.forms.at(today)), sourceKinds: ids(lists.sourceKinds.at(today)) }
}
