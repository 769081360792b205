import type { CodeList } from './code-list.ts'
import type { CodeLists, Grade } from './code-lists.ts'

/** A fact on the 4×4 scale: how much its source can bear, and how sure what it says is. */
export type Grades = { source: string; information: string }

/** What is claimed of a fact of which nothing is known: the least. */
export const noGrades: Grades = { source: 'notAssessed', information: 'uncorroborated' }

/** The words of a reporter (a code of `reliability`) on the 4×4 scale. */
export function gradesOf({ sourceReliability, informationReliability }: CodeLists, said: string): Grades {
  const meant = (list: CodeList<Grade>) => list.all.find(({ saidAs }) => saidAs.includes(said))?.id
  return {
    source: meant(sourceReliability) ?? noGrades.source,
    information: meant(informationReliability) ?? noGrades.information,
  }
}
