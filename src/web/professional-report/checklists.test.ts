import { describe, expect, it } from 'vitest'
import { codeLists } from '../../domains/signals/index.ts'
import { checklistsOn } from './checklists.ts'

const lists = codeLists()
const checklists = checklistsOn(lists, '2026-11-24')
const idsOf = (form: string | null) =>
  checklists
    .filter((one) => one.form === form)
    .flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)))

describe('S-04 the checklists on the form', () => {
  it('begin with the signs that several forms share, then one list for each form', () => {
    expect(checklists.map(({ form }) => form)).toEqual([null, 'labour', 'sexual', 'criminal', 'organRemoval'])
  })

  it.each(['labour', 'sexual', 'criminal', 'organRemoval'])('have at least ten signs of %s alone', (form) => {
    expect(idsOf(form).length).toBeGreaterThanOrEqual(10)
    for (const id of idsOf(form)) expect(lists.indicators.find(id)?.forms).toEqual([form])
  })

  it('hold every sign of the day exactly once', () => {
    const shown = checklists.flatMap(({ form }) => idsOf(form))
    expect(shown.toSorted()).toEqual(
      lists.indicators
        .at('2026-11-24')
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('hold none on a day before there were any', () => {
    expect(checklistsOn(lists, '2025-12-31')).toEqual([])
  })
})
