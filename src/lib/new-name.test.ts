import { expect, it } from 'vitest'
import { newName } from './new-name.ts'

it.each([
  ['Eén campagne per district!', [], 'een-campagne-per-district'],
  ['  ', [], 'nieuw'],
  ['Zorg', ['zorg', 'zorg-2'], 'zorg-3'],
  ['中文', [], 'nieuw'],
  ['a'.repeat(90), [], 'a'.repeat(60)],
])('P-05 an item called %j gets a name of its own', (title, taken, name) => {
  expect(newName(title, new Set(taken))).toBe(name)
})
