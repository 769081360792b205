import { expect, it } from 'vitest'
import { findProblems } from '../scripts/message-faults.mjs'

type Messages = Record<string, unknown>

const area = (name: string, nl: Messages, en: Messages, bg?: Messages) => ({
  name,
  messages: new Map(Object.entries({ nl, en, ...(bg ? { bg } : {}) })),
})
const errors = (...answers: string[]) => [
  {
    declarations: ['input count'],
    selectors: ['count'],
    match: Object.fromEntries(answers.map((one) => [one, '{count}'])),
  },
]

it('messages are complete when every key stands in every language and in one area', () => {
  const areas = [area('common', { a: 'A' }, { a: 'A' }), area('public', { b: 'B', c: 'C' }, { c: 'C', b: 'B' })]
  expect(findProblems(areas, ['common', 'public'])).toEqual([])
})

it('a missing key, a key in two areas and an unlisted area are each named', () => {
  const areas = [area('common', { a: 'A', b: 'B' }, { a: 'A' }), area('public', { a: 'A' }, { a: 'A', d: 'D' })]
  expect(findProblems(areas, ['common', 'public', 'lost'])).toEqual([
    'messages/lost: not listed in project.inlang/settings.json',
    'messages/common/en.json: b is missing',
    'messages/public/nl.json: d is missing',
    'a: stands in messages/common and in messages/public',
  ])
})

it('S-02 a message that a public language lacks is named with its file and key', () => {
  const areas = [area('report', { a: 'A', b: 'B' }, { a: 'A', b: 'B' }, { a: ' ' })]
  expect(findProblems(areas, ['report'])).toEqual([
    'messages/report/bg.json: b is missing',
    'messages/report/bg.json: a is empty',
  ])
})

it('S-02 a blank that a language forgets or makes up is named with its file and key', () => {
  const areas = [area('report', { a: 'Vanaf {day}', b: 'B' }, { a: 'From {day}', b: 'B' }, { a: 'Od', b: '{naam}' })]
  expect(findProblems(areas, ['report'])).toEqual([
    'messages/report/bg.json: a lacks {day}',
    'messages/report/bg.json: b has {naam}, which nl.json does not have',
  ])
})

it('S-02 a message that differs by number has an answer for every number', () => {
  const areas = [
    area('report', { a: errors('count=1', 'count=*') }, { a: errors('count=*') }, { a: errors('count=1') }),
  ]
  expect(findProblems(areas, ['report'])).toEqual([
    'messages/report/bg.json: a has no answer for all other values (=*)',
  ])
})
