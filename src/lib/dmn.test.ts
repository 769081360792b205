import { describe, expect, it } from 'vitest'
import { readDmn } from './dmn.ts'

const good = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:lk="urn:lichtketen:route" id="d" name="Route" namespace="n" lk:version="3">
  <itemDefinition id="i" name="desks" isCollection="true"><typeRef>string</typeRef><allowedValues><text>"police"</text></allowedValues></itemDefinition>
  <decision id="decision" name="Where to">
    <decisionTable id="t" hitPolicy="RULE ORDER">
      <input id="i1" label="Form"><inputExpression id="e1" typeRef="string"><text>form</text></inputExpression><inputValues id="v1"><text>"work","sex"</text></inputValues></input>
      <output id="o1" name="desk" label="Desk" typeRef="desks" />
      <rule id="r1"><inputEntry id="c1"><text>"work"</text></inputEntry><outputEntry id="c2"><text>["police"]</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="c3"><text></text></inputEntry><outputEntry id="c4"><text>null</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`

async function problemsAfter(find: string, replacement: string): Promise<string> {
  const changed = good.replace(find, replacement)
  expect(changed).not.toBe(good)
  const read = await readDmn(changed)
  return 'problems' in read ? read.problems.join('\n') : 'accepted'
}

describe('a DMN file', () => {
  it('gives its decision tables as they stand there', async () => {
    expect(await readDmn(good)).toEqual({
      file: {
        name: 'Route',
        attributes: { 'lk:version': '3' },
        tables: [
          {
            id: 'decision',
            name: 'Where to',
            hitPolicy: 'RULE ORDER',
            aggregation: null,
            inputs: [{ id: 'i1', name: 'form', label: 'Form', typeRef: 'string', values: '"work","sex"' }],
            outputs: [{ id: 'o1', name: 'desk', label: 'Desk', typeRef: 'desks', values: null }],
            rules: [
              { id: 'r1', number: 1, tests: ['"work"'], outputs: ['["police"]'], annotations: [] },
              { id: 'r2', number: 2, tests: [''], outputs: ['null'], annotations: [] },
            ],
            types: [{ name: 'desks', typeRef: 'string', isList: true, values: '"police"' }],
          },
        ],
      },
    })
  })

  it('decides UNIQUE when it names no hit policy', async () => {
    const read = await readDmn(good.replace(' hitPolicy="RULE ORDER"', ''))
    expect('file' in read && read.file.tables[0]?.hitPolicy).toBe('UNIQUE')
  })

  it.each(['20211108', '20230324'])('may be of DMN 1.4 or 1.5 too', async (version) => {
    expect(await readDmn(good.replace('20191111', version))).toEqual(await readDmn(good))
  })

  it.each([
    ['that is broken off', '</definitions>', '', 'this is not DMN: '],
    [
      'of another kind of XML',
      '20191111',
      '20151101',
      'this is not DMN: failed to parse document as <dmn:Definitions>',
    ],
    ['with a hit policy that does not exist', 'RULE ORDER', 'BEST', 'decision "Where to": hitPolicy: '],
    [
      'with a rule that misses a cell',
      '<inputEntry id="c3"><text></text></inputEntry>',
      '',
      'rule 2: it has not one cell for each column',
    ],
    [
      'with an answer for when no rule applies',
      'typeRef="desks" />',
      'typeRef="desks"><defaultOutputEntry><text>"a"</text></defaultOutputEntry></output>',
      'default outputs are not supported',
    ],
    [
      'with an element that DMN does not know',
      '<inputEntry id="c1">',
      '<inputCell id="c1"/><inputEntry id="c1">',
      'this is not DMN: line 8: unknown type <dmn:InputCell>',
    ],
    [
      'without columns',
      good.slice(good.indexOf('<input id'), good.indexOf('<output id')),
      '',
      'decision "Where to": input: ',
    ],
  ])('%s is refused in a sentence', async (_, find, replacement, sentence) => {
    expect(await problemsAfter(find, replacement)).toContain(sentence)
  })
})
