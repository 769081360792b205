import { expect, it } from 'vitest'
import { type Code, codeList } from './code-list.ts'

const oldForm: Code = {
  id: 'oldForm',
  names: { nl: 'Oude vorm', en: 'Old form' },
  validFrom: '2005-01-01',
  validUntil: '2027-06-30',
  source: 'oldLaw',
}
const newForm: Code = { id: 'newForm', names: { nl: 'Nieuwe vorm', en: 'New form' }, validFrom: '2027-07-01' }
const list = codeList([oldForm, newForm], { oldLaw: { body: 'Parliament', title: 'The old law' } })
const idsOn = (day: string) => list.at(day).map((code) => code.id)

it('a code can be chosen from its first day up to and including its last', () => {
  expect(idsOn('2004-12-31')).toEqual([])
  expect(idsOn('2005-01-01')).toEqual(['oldForm'])
  expect(idsOn('2027-06-30')).toEqual(['oldForm'])
  expect(idsOn('2027-07-01')).toEqual(['newForm'])
})

it('a code keeps its meaning after it was ended', () => {
  expect(idsOn('2030-01-01')).not.toContain('oldForm')
  expect(list.nameOf('oldForm', 'nl')).toBe('Oude vorm')
  expect(list.nameOf('oldForm', 'en')).toBe('Old form')
  expect(list.sourceOf('oldForm')?.title).toBe('The old law')
})

it('a code that nobody knows is shown as it is', () => {
  expect(list.nameOf('fromAnotherTime', 'nl')).toBe('fromAnotherTime')
  expect(list.sourceOf('fromAnotherTime')).toBeUndefined()
})

it('what somebody sends is compared with what can be chosen on the day', () => {
  expect(list.unknownAt(['oldForm', 'newForm', 'nothing'], '2027-07-01')).toEqual(['oldForm', 'nothing'])
  expect(list.unknownAt(['newForm'], '2027-07-01')).toEqual([])
})
