import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { casesIn, evaluateCase, isExpected } from './dmn-cases.ts'

const ours = path.join(import.meta.dirname, 'dmn')
const folders = [ours, ...(process.env.DMN_CASES ? [path.resolve(process.env.DMN_CASES)] : [])]

describe.each(folders)('models of other tools', (folder) => {
  const cases = casesIn(folder)

  it.each(cases)('S-11 a model is asked and answers as DMN says: $name', ({ testCase, model }) => {
    for (const { name, expected, given } of evaluateCase(model, testCase))
      expect(isExpected(given, expected), `${name}: ${JSON.stringify(given)}, not ${JSON.stringify(expected)}`).toBe(
        true,
      )
  })
})

it('every folder of cases is run', () => {
  const run = new Set(casesIn(ours).map(({ name }) => name.split(' ')[0]))
  expect(readdirSync(ours).filter((folder) => !run.has(folder))).toEqual([])
})
