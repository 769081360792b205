import { expect, it } from 'vitest'
import { titlesByRequirement, titlesIn } from './requirements.ts'

it('reads the titles of tests in every form that we write them', () => {
  const text = `
    describe("groups", () => {
      it('the owner\\'s turn', () => {})
      it.each([['one', 1]])('counts %s', () => {})
      test.describe(\`a journey\`, () => { test(
        'wrapped to the next line', async () => {}) })
      submit('not a title')
    })`
  expect(titlesIn(text)).toEqual(['groups', "the owner's turn", 'counts %s', 'a journey', 'wrapped to the next line'])
})

it('puts a title under each requirement that it names, once, and leaves out what only looks like one', () => {
  const titles = ['S-14 and A-01: late is late', 'S-14 (S-14) again', 'text in UTF-8 and B-1', 'nothing']
  expect(titlesByRequirement(titles)).toEqual({
    'A-01': ['S-14 and A-01: late is late'],
    'S-14': ['S-14 and A-01: late is late', 'S-14 (S-14) again'],
  })
})
