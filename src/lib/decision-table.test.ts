import { describe, expect, it } from 'vitest'
import { compileTable, type Inputs } from './decision-table.ts'
import type { DmnColumn, DmnTable } from './dmn.ts'

const column = (name: string, typeRef = 'string', values: string | null = null): DmnColumn => ({
  id: name,
  name,
  label: name,
  typeRef,
  values,
})

const form = column('form', 'string', '"work","sex","theft"')
const minor = column('minor', 'boolean')
const people = column('people', 'number')
const desk = column('desk')

/** A table from rows of cells: the tests of the inputs, then what it gives. */
function aTable(rows: string[][], table: Partial<DmnTable> = {}): DmnTable {
  const inputs = table.inputs ?? [form, minor, people]
  const rules = rows.map((cells, index) => ({
    id: `r${index + 1}`,
    number: index + 1,
    tests: cells.slice(0, inputs.length),
    outputs: cells.slice(inputs.length),
    annotations: [],
  }))
  const defaults: DmnTable = {
    id: 't',
    name: 'T',
    hitPolicy: 'UNIQUE',
    aggregation: null,
    inputs,
    outputs: [desk],
    rules,
    types: [],
  }
  return { ...defaults, ...table }
}

function problemsOf(table: DmnTable): string[] {
  const result = compileTable(table)
  return 'problems' in result ? result.problems : []
}

function compiled(table: DmnTable) {
  const result = compileTable(table)
  if ('problems' in result) throw new Error(result.problems.join('\n'))
  return result.compiled
}

const anAdultAtWork: Inputs = { form: 'work', minor: false, people: 8 }
const hits = (table: DmnTable, inputs: Inputs) =>
  compiled(table)
    .decide(inputs)
    .hits.map(({ ruleNumber }) => ruleNumber)

describe('a cell of a decision table', () => {
  const matching: [string, string, string, Inputs, boolean][] = [
    ['a dash means it does not matter', '-', '-', anAdultAtWork, true],
    ['an empty cell means it does not matter', '', '', anAdultAtWork, true],
    ['one text', '"work"', '-', anAdultAtWork, true],
    ['one of several texts', '"sex","work"', '-', anAdultAtWork, true],
    ['none of several texts', 'not("sex","theft")', '-', anAdultAtWork, true],
    ['another text', '"theft"', '-', anAdultAtWork, false],
    ['a comparison', '-', '> 7', anAdultAtWork, true],
    ['a range', '-', '[1..7]', anAdultAtWork, false],
    ['several numbers and ranges', '-', '1, [6..9]', anAdultAtWork, true],
    ['a comparison with the value itself', '-', '? > 7 and ? < 9', anAdultAtWork, true],
    ['a comparison with another input', '-', 'form = "work" and minor = false', anAdultAtWork, true],
    ['a value among several', '? in ("work","sex")', '-', anAdultAtWork, true],
    ['a function', 'starts with(?, "wo")', '-', anAdultAtWork, true],
  ]
  it.each(matching)('can say %s', (_, forms, peoples, inputs, applies) => {
    expect(hits(aTable([[forms, '-', peoples, '"a"']]), inputs)).toEqual(applies ? [1] : [])
  })

  it('can say yes and no', () => {
    const table = aTable([
      ['-', 'true', '-', '"a"'],
      ['-', 'false', '-', '"b"'],
    ])
    expect(hits(table, { ...anAdultAtWork, minor: true })).toEqual([1])
    expect(hits(table, anAdultAtWork)).toEqual([2])
  })

  const refused: [string, string[], string][] = [
    [
      'a name that nobody knows',
      ['wrok', '-', '-', '"a"'],
      'rule 1, column "form": the name wrok is unknown; text stands between quotes',
    ],
    [
      'a name that nobody knows, behind something that is true already',
      ['"work", wrok', '-', '-', '"a"'],
      'rule 1, column "form": the name wrok is unknown; text stands between quotes',
    ],
    [
      'a value that the column does not have',
      ['"wrok"', '-', '-', '"a"'],
      'rule 1, column "form": "wrok" is not one of "work", "sex", "theft"',
    ],
    [
      'a value that another column does not have',
      ['-', '-', 'form = "wrok"', '"a"'],
      'rule 1, column "people": "wrok" is not one of "work", "sex", "theft"',
    ],
    [
      'a number among texts',
      ['5', '-', '-', '"a"'],
      'rule 1, column "form": 5 is a number, where a string is expected',
    ],
    [
      'an order of numbers among texts',
      ['> 5', '-', '-', '"a"'],
      'rule 1, column "form": 5 is a number, where a string is expected',
    ],
    [
      'a range of numbers among texts',
      ['[1..3]', '-', '-', '"a"'],
      'rule 1, column "form": 1 is a number, where a string is expected',
    ],
    [
      'a comparison of text with a number',
      ['? = 5', '-', '-', '"a"'],
      'rule 1, column "form": 5 is a number, where a string is expected',
    ],
    [
      'a clash behind something that is true already',
      ['? = "work" or ? = 5', '-', '-', '"a"'],
      'rule 1, column "form": 5 is a number, where a string is expected',
    ],
    [
      'a text among numbers',
      ['-', '-', '"8"', '"a"'],
      'rule 1, column "people": "8" is a string, where a number is expected',
    ],
    [
      'a text for yes or no',
      ['-', '"true"', '-', '"a"'],
      'rule 1, column "minor": "true" is a string, where a boolean is expected',
    ],
    [
      'an order of yes and no',
      ['-', '> true', '-', '"a"'],
      'rule 1, column "minor": > true orders what is only true or false',
    ],
    [
      'adding up texts',
      ['-', '-', '? = form + 1', '"a"'],
      'rule 1, column "people": form is a string, where a number is expected',
    ],
    ['a function that nobody knows', ['beginswith(?, "a")', '-', '-', '"a"'], 'gives nothing that can be compared'],
    [
      'a loop',
      ['some x in ["a"] satisfies x = ?', '-', '-', '"a"'],
      'is a kind of expression that a table here may not use',
    ],
    ['what is no FEEL at all', ['"work', '-', '-', '"a"'], 'rule 1, column "form": ""work" is not FEEL'],
    ['two texts without a comma', ['"work" "sex"', '-', '-', '"a"'], 'is not FEEL'],
    [
      'an answer that is a name',
      ['-', '-', '-', 'police'],
      'rule 1, column "desk": the name police is unknown; text stands between quotes',
    ],
    [
      'an answer of another type',
      ['-', '-', '-', '5'],
      'rule 1, column "desk": 5 is a number, where a string is expected',
    ],
    [
      'a list where one answer belongs',
      ['-', '-', '-', '["a"]'],
      'rule 1, column "desk": ["a"] is a list, but the column holds one string',
    ],
  ]
  it.each(refused)('may not hold %s', (_, cells, sentence) => {
    expect(problemsOf(aTable([cells])).join('\n')).toContain(sentence)
  })
})

describe('an answer of a decision table', () => {
  const types = [{ name: 'desks', typeRef: 'string', isList: true, values: '"police","care"' }]
  const lists = (cell: string) => aTable([['-', '-', '-', cell]], { outputs: [column('desk', 'desks')], types })
  const answerTo = (table: DmnTable, inputs: Inputs) => compiled(table).decide(inputs).hits[0]?.outputs.desk

  it('can be a list', () => expect(answerTo(lists('["police","care"]'), anAdultAtWork)).toEqual(['police', 'care']))
  it('can be one thing where a list belongs', () => expect(answerTo(lists('"care"'), anAdultAtWork)).toEqual(['care']))
  it('can be left out on purpose', () => expect(answerTo(aTable([['-', '-', '-', '']]), anAdultAtWork)).toBeNull())
  it('can depend on what is asked', () =>
    expect(answerTo(aTable([['-', '-', '-', 'if minor then "care" else "police"']]), anAdultAtWork)).toBe('police'))
  it('must be one of the values of its column', () =>
    expect(problemsOf(lists('["fire brigade"]'))).toEqual([
      'rule 1, column "desk": "fire brigade" is not one of "police", "care"',
    ]))
})

describe('what a decision table is asked', () => {
  const table = aTable([['"work"', '-', '-', '"a"']])
  it.each([
    ['a value that its column does not have', { ...anAdultAtWork, form: 'wrok' }],
    ['a value of another type', { ...anAdultAtWork, people: '8' }],
    ['nothing where something belongs', { form: 'work', minor: false }],
  ])('may not be %s', (_, inputs: Inputs) =>
    expect(() => compiled(table).decide(inputs)).toThrow(/^input \w+ cannot be/),
  )

  it('is answered the same each time', () => {
    const both = compiled(
      aTable([
        ['"work"', '-', '-', '"a"'],
        ['"sex"', '-', '-', '"b"'],
      ]),
    )
    for (const one of ['work', 'sex', 'work', 'theft', 'sex'])
      expect(both.decide({ ...anAdultAtWork, form: one }).hits.map(({ outputs }) => outputs.desk)).toEqual(
        { work: ['a'], sex: ['b'] }[one] ?? [],
      )
  })
})

describe('a hit policy', () => {
  const rows = [
    ['"work"', '-', '-', '"a"'],
    ['-', '-', '> 5', '"b"'],
    ['"sex"', '-', '-', '"c"'],
  ]
  const ordered = [column('desk', 'string', '"b","a","c"')]

  it('UNIQUE refuses two rules that apply at once', () => {
    expect(() => hits(aTable(rows), anAdultAtWork)).toThrow('rules 1 and 2 both apply; only one may')
    expect(hits(aTable(rows), { ...anAdultAtWork, people: 1 })).toEqual([1])
  })
  it('FIRST takes the first', () => expect(hits(aTable(rows, { hitPolicy: 'FIRST' }), anAdultAtWork)).toEqual([1]))
  it('RULE ORDER takes all in their order', () =>
    expect(hits(aTable(rows, { hitPolicy: 'RULE ORDER' }), anAdultAtWork)).toEqual([1, 2]))
  it('COLLECT takes all', () => expect(hits(aTable(rows, { hitPolicy: 'COLLECT' }), anAdultAtWork)).toEqual([1, 2]))
  it('OUTPUT ORDER takes all by the order of the values', () =>
    expect(hits(aTable(rows, { hitPolicy: 'OUTPUT ORDER', outputs: ordered }), anAdultAtWork)).toEqual([2, 1]))
  it('PRIORITY takes the one whose value stands first', () =>
    expect(hits(aTable(rows, { hitPolicy: 'PRIORITY', outputs: ordered }), anAdultAtWork)).toEqual([2]))
  it('ANY takes one when all say the same, and refuses when they do not', () => {
    const alike = aTable(
      [
        ['"work"', '-', '-', '"a"'],
        ['-', '-', '> 5', '"a"'],
      ],
      { hitPolicy: 'ANY' },
    )
    expect(hits(alike, anAdultAtWork)).toEqual([1])
    expect(() => hits(aTable(rows, { hitPolicy: 'ANY' }), anAdultAtWork)).toThrow(
      'rules 1 and 2 both apply and do not say the same',
    )
  })

  const numbers = [
    ['"work"', '-', '-', '4'],
    ['-', '-', '> 5', '3'],
    ['"sex"', '-', '-', '9'],
  ]
  it.each([
    ['SUM', 7],
    ['COUNT', 2],
    ['MIN', 3],
    ['MAX', 4],
  ] as const)('COLLECT with %s gives %i', (aggregation, result) => {
    const table = aTable(numbers, { hitPolicy: 'COLLECT', aggregation, outputs: [column('weight', 'number')] })
    expect(compiled(table).decide(anAdultAtWork).aggregate).toBe(result)
  })
  it('COLLECT with SUM has no sum when no rule applies', () => {
    const table = aTable([['"sex"', '-', '-', '1']], {
      hitPolicy: 'COLLECT',
      aggregation: 'SUM',
      outputs: [column('weight', 'number')],
    })
    expect(compiled(table).decide(anAdultAtWork)).toEqual({ hits: [], aggregate: null })
  })

  const refused: [string, DmnTable, string][] = [
    [
      'an order without values',
      aTable(rows, { hitPolicy: 'PRIORITY' }),
      'hit policy PRIORITY needs an output column whose allowed values say the order',
    ],
    [
      'a sum of texts',
      aTable(rows, { hitPolicy: 'COLLECT', aggregation: 'SUM' }),
      'aggregation SUM needs one output column of numbers',
    ],
    [
      'a sum with a policy that takes one',
      aTable(rows, { aggregation: 'SUM' }),
      'hit policy UNIQUE cannot have aggregation SUM',
    ],
    [
      'a sum in which a rule gives nothing',
      aTable([['-', '-', '-', '']], {
        hitPolicy: 'COLLECT',
        aggregation: 'MAX',
        outputs: [column('weight', 'number')],
      }),
      'rule 1: it gives nothing, but all rules are added up',
    ],
    ['a column twice', aTable([], { inputs: [form, form] }), 'column "form" stands there twice'],
    [
      'a type that nobody knows',
      aTable([], { inputs: [column('form', 'text')] }),
      'column "form": its type is text; use string, number, boolean or a type of the file',
    ],
    [
      'allowed values that are no texts',
      aTable([], { inputs: [column('form', 'string', '[1..3]')] }),
      'column "form": its allowed values must be texts between quotes, not [1..3]',
    ],
    ['a calculation as column', aTable([], { inputs: [column('a + b')] }), 'column "a + b": "a + b" is not a name'],
  ]
  it.each(refused)('or column that asks for %s is refused', (_, table, sentence) =>
    expect(problemsOf(table)).toContain(sentence),
  )
})
