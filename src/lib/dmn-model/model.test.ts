import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toJson } from './json-value.ts'
import { readModel } from './model.ts'

const aModel = (parts: string) =>
  readModel(`<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n">${parts}</definitions>`)
const decision = (name: string, text: string, needs: string[] = [], type = 'Any') =>
  `<decision id="${name}" name="${name}"><variable name="${name}" typeRef="${type}"/>${needs
    .map((id) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`)
    .join('')}<literalExpression><text>${text}</text></literalExpression></decision>`

describe('what a model cannot answer', () => {
  const warned: [string, string, string, Record<string, unknown>, string][] = [
    ['that needs itself', decision('D', 'E', ['E']) + decision('E', 'D', ['D']), 'D', {}, 'D needs itself'],
    ['that needs what is not there', decision('D', '1 + E', ['E']), 'D', {}, 'D requires n#E, which is not there'],
    ['of another type', decision('D', '1', [], 'string'), 'D', {}, 'D: a number is not what its type allows'],
    ['that is no FEEL', decision('D', '1 +'), 'D', {}, '1 +: '],
    [
      'about an input that nobody gave',
      `<inputData id="i" name="Age"/><decision id="D" name="D"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>Age</text></literalExpression></decision>`,
      'D',
      {},
      'there is no input Age',
    ],
    [
      'by a function of another language',
      `<businessKnowledgeModel id="k" name="k"><encapsulatedLogic kind="Java"/></businessKnowledgeModel>`,
      'k',
      {},
      'a function of kind Java cannot be called here',
    ],
    [
      'by a hit policy that does not exist',
      `<decision id="D" name="D"><decisionTable hitPolicy="BEST"><output/><rule><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>`,
      'D',
      {},
      'there is no hit policy BEST',
    ],
  ]
  it.each(warned)('a decision %s is null, and the reason is told', (_, parts, name, input, warning) => {
    const { value, warnings } = aModel(parts).evaluate(name, input)
    expect(value).toBeNull()
    expect(warnings.join('\n')).toContain(warning)
  })

  it('does not make it tell the same reason twice, nor more than a hundred', () => {
    const many = Array.from({ length: 200 }, (_, index) => `nobody${index}`)
    expect(aModel(decision('D', '[nobody, nobody]')).evaluate('D', {}).warnings).toHaveLength(1)
    expect(aModel(decision('D', `[${many.join(', ')}]`)).evaluate('D', {}).warnings).toHaveLength(100)
  })
})

describe('a value on its way out', () => {
  const given: [string, unknown][] = [
    ['0.1 + 0.2', 0.3],
    ['1 / 3', 0.333333333333333],
    ['9007199254740991', 9007199254740991],
    ['duration("P13M")', 'P1Y1M'],
    ['duration("PT26H")', 'P1DT2H'],
    ['duration("P0M")', 'P0M'],
    ['time("10:30:00Z")', '10:30:00Z'],
    ['[1..3]', '[1..3]'],
    ['function(x) x', null],
    ['{"a b": [date("2026-11-22"), null]}', { 'a b': ['2026-11-22', null] }],
  ]
  it.each(given)('%s is JSON', (text, json) => {
    expect(toJson(aModel(decision('D', `<![CDATA[${text}]]>`)).evaluate('D', {}).value)).toEqual(json)
  })
})

it('S-11 whatever happened to a file, it is answered or refused in a sentence', () => {
  const folder = path.join(import.meta.dirname, '../../../tests/dmn')
  const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name, `${name}.dmn`), 'utf8'))
  const pieces = ['<', '>', '"', '&', 'null', '()', '[', ')', 'typeRef', '<context>', '-', '\u0000']
  const damage = fc.record({ at: fc.nat(), length: fc.nat(30), piece: fc.constantFrom('', ...pieces) })
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 4 }), (file, damages) => {
      const damaged = damages.reduce((text, { at, length, piece }) => {
        const place = at % text.length
        return text.slice(0, place) + piece + text.slice(place + length)
      }, file)
      try {
        const model = readModel(damaged)
        for (const name of model.names) JSON.stringify(toJson(model.evaluate(name, { Guests: 3 }).value))
      } catch (error) {
        expect(error).toMatchObject({ name: 'DmnModelError', message: expect.not.stringMatching(/\n|undefined/) })
      }
    }),
    { numRuns: 500 },
  )
})
