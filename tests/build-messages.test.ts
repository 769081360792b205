import { expect, it } from 'vitest'
import { findProblems } from '../scripts/messages.mjs'

const area = (name: string, nl: string[], en: string[]) => ({
  name,
  keys: new Map([
    ['nl', nl],
    ['en', en],
  ]),
})

it('messages are complete when every key stands in every language and in one area', () => {
  const areas = [area('common', ['a'], ['a']), area('public', ['b', 'c'], ['c', 'b'])]
  expect(findProblems(areas, ['common', 'public'])).toEqual([])
})

it('a missing key, a key in two areas and an unlisted area are each named', () => {
  const areas = [area('common', ['a', 'b'], ['a']), area('public', ['a'], ['a', 'd'])]
  expect(findProblems(areas, ['common', 'public', 'lost'])).toEqual([
    'messages/lost: not listed in project.inlang/settings.json',
    'messages/common/en.json: b is missing',
    'messages/public/nl.json: d is missing',
    'a: stands in messages/common and in messages/public',
  ])
})
