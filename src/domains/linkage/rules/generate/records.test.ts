import { expect, it } from 'vitest'
import { origins } from './origins.ts'
import { generateRecords } from './records.ts'

const records = [...generateRecords({ people: 2_200 })]

it('S-08 invents the same records for the same seed, and others for another', () => {
  expect([...generateRecords({ people: 50 })]).toEqual([...generateRecords({ people: 50 })])
  expect([...generateRecords({ people: 50, seed: 1 })]).not.toEqual([...generateRecords({ people: 50 })])
})

it('S-08 invents people of every origin, as many of each', () => {
  for (const origin of origins)
    expect(new Set(records.filter((record) => record.origin === origin).map(({ person }) => person)).size).toBe(200)
})

it('S-08 writes people down again with turned names, lost parts, turned days and other scripts', () => {
  const pairs = records.flatMap((record, at) => {
    const before = records[at - 1]
    return before?.person === record.person ? [{ a: before.cells, b: record.cells, origin: record.origin }] : []
  })
  expect(pairs.length / 2_200).toBeCloseTo(0.5, 1)
  expect(pairs.some(({ a, b }) => a.given === b.surname && a.surname === b.given)).toBe(true)
  expect(pairs.some(({ a, b }) => a.surname.includes(' ') && !b.surname.includes(' '))).toBe(true)
  expect(pairs.some(({ a, b }) => a.born.slice(5, 7) === b.born.slice(8) && a.born !== b.born)).toBe(true)
  const cyrillic = pairs.filter(({ origin }) => origin === 'bulgarianCyrillic')
  expect(
    cyrillic.every(({ a, b }) => /\p{Script=Cyrillic}/u.test(a.given) && /^[\p{Script=Latin} -]+$/u.test(b.given)),
  ).toBe(true)
})

it('S-08 leaves no name empty and no pattern unfilled', () => {
  for (const { cells } of records) {
    expect(cells.given).not.toBe('')
    expect(cells.surname).not.toBe('')
    expect(Object.values(cells).join()).not.toMatch(/[$#_]|undefined/)
  }
})
