import { expect, it } from 'vitest'
import { problemOfPassword } from './password.ts'

const noor = { name: 'Noor Verlinden', email: 'noor.verlinden@breda.voorbeeld.invalid' }

it('A-03 a password has 12 to 128 characters, of whatever kind', () => {
  const problems = {
    'kort genoeg': 'tooShort',
    'lang genoeg!': null,
    'дом у моря 🌊': null,
    ['lang en nog langer '.repeat(7)]: 'tooLong',
  }
  for (const [password, problem] of Object.entries(problems)) expect(problemOfPassword(password, noor)).toBe(problem)
})

it('A-03 a password is not the own name or address, a row of digits or the same few characters', () => {
  for (const password of [
    'NoorVerlinden',
    'noor.verlinden1',
    'Noor.Verlinden@Breda.voorbeeld.invalid',
    '123456789012',
    'aaaabbbbaaaa',
  ])
    expect([password, problemOfPassword(password, noor)]).toEqual([password, 'easy'])
})
