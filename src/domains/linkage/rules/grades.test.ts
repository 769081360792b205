import { describe, expect, it } from 'vitest'
import { gradings } from './grades.ts'
import type { ColumnKind } from './kinds.ts'
import { normalValue } from './normal-value.ts'
import { soundOf } from './sound.ts'

function gradeOf(kind: ColumnKind, a: string, b: string): string | undefined {
  const values = ['', normalValue(kind, a), normalValue(kind, b)]
  const { grades, over } = gradings[kind]
  const grade = over(values).gradeOf(1, 2)
  expect(over(values).gradeOf(2, 1)).toBe(grade)
  return grades[grade]
}

describe('how two values compare', () => {
  it.each([
    ['surname', 'Müller', 'Muller', 'same'],
    ['surname', 'Kowalski', 'Kowalska', 'nearlySame'],
    ['surname', 'Jansen', 'Janssens', 'nearlySame'],
    ['surname', 'Smit Visser', 'Visser-Smit', 'close'],
    ['givenName', 'Mohammed', 'Muhamad', 'alike'],
    ['surname', 'Garcia Lopez', 'Lopez', 'part'],
    ['givenName', 'J', 'Johanna', 'part'],
    ['surname', 'Bakker', 'Yilmaz', 'different'],
    ['birthDate', '31-12-1981', '1981-12-31', 'same'],
    ['birthDate', '1981-03-05', '1981-05-03', 'turned'],
    ['birthDate', '19810305', '19810315', 'oneSign'],
    ['birthDate', '19810305', '19812705', 'twoParts'],
    ['birthDate', '19810305', '19920305', 'twoParts'],
    ['birthDate', '19810305', '19451127', 'different'],
    ['phone', '06 12345678', '+31 6 1234 5678', 'same'],
    ['phone', '0612345678', '0612345687', 'oneSign'],
    ['plate', 'g-123-xx', 'G123XX', 'same'],
    ['postcode', '4811 ab', '4811AC', 'oneSign'],
    ['postcode', '4811 ab', '2512XY', 'different'],
    ['streetNumber', '12 a', '12A', 'same'],
    ['email', 'j.smit@example.nl', 'J.Smit@example.nl', 'same'],
    ['email', 'j.smit@example.nl', 'j.smit@example.org', 'nearlySame'],
    ['region', 'NSW', 'nsw', 'same'],
    ['identifier', '123.456.789', '123456798', 'oneSign'],
  ] as const)('S-08 %s: %j and %j are %s', (kind, a, b, grade) => {
    expect(gradeOf(kind, a, b)).toBe(grade)
  })

  it.each([
    ['mohammed', 'muhammad'],
    ['kowalski', 'kovalsky'],
    ['szymanski', 'shimanskij'],
    ['petrov', 'petroff'],
    ['nguyen', 'nguyenh'],
  ])('S-08 %s sounds like %s', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b))
  })

  it.each(['', ' - ', 'NULL', 'nan', '?'])('S-08 %j is no value', (typed) => {
    expect(normalValue('surname', typed)).toBe('')
  })
})
