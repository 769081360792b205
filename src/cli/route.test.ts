import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

const models = path.join(import.meta.dirname, '../../tests/dmn')
const model = (name: string) => path.join(models, name, `${name}.dmn`)

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'route-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

async function fileOf(text: string): Promise<string> {
  const file = path.join(folder, 'given')
  await writeFile(file, text)
  return file
}

/** Types a command; what it writes is caught where it leaves the process. */
async function typed(...args: string[]): Promise<{ code: number; out: string[]; errors: string[] }> {
  const [out, errors]: [string[], string[]] = [[], []]
  vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text))
  vi.spyOn(console, 'error').mockImplementation((text: string) => void errors.push(text))
  const code = await runCommand(commands, ['route', ...args], { out: console.log, error: console.error })
  return { code, out, errors }
}

const aStay = { Guests: 4, Season: 'winter', 'Has dog': true }

describe('route evaluate', () => {
  it('S-11 prints the value of a decision as one line of JSON', async () => {
    const input = await fileOf(JSON.stringify(aStay))
    const asked = ['evaluate', model('hit-policy-rule-order'), '--decision', 'Bill', '--input', input, '--json']
    expect(await typed(...asked)).toEqual({
      code: 0,
      out: ['[{"What":"dog","Amount":15},{"What":"guests","Amount":16}]'],
      errors: [],
    })
  })

  it('takes the id of a decision, a service or a knowledge model with its parameters', async () => {
    const input = await fileOf('{"how many": 4}')
    const file = model('requirements-and-knowledge')
    expect((await typed('evaluate', file, '--decision', 'id_Price_per_night', '--input', input, '--json')).out).toEqual(
      ['90'],
    )
  })

  it('S-11 reads dates where the model says date, and gives them as text', async () => {
    const input = await fileOf('{"Arrival": "2026-12-30", "Stay": "P3D"}')
    const file = model('dates-and-durations')
    expect((await typed('evaluate', file, '--decision', 'Departure', '--input', input, '--json')).out).toEqual([
      '"2027-01-02"',
    ])
  })

  it('S-11 finds what a model imports in the file beside it', async () => {
    const input = await fileOf('{"Guest": {"name": "Mien", "nights": 4}, "Town": "Zeedorp"}')
    expect((await typed('evaluate', model('imports'), '--input', input, '--json')).out).toEqual([
      '"Welcome, Mien; tax 10"',
    ])
  })

  it('S-11 answers null where DMN does, and says why beside it', async () => {
    const input = await fileOf(JSON.stringify({ ...aStay, Guests: 5, Season: 'summer' }))
    const file = model('hit-policy-unique')
    expect(await typed('evaluate', file, '--decision', 'Cabin', '--input', input, '--json')).toEqual({
      code: 0,
      out: ['null'],
      errors: ['warning: rules 2 and 3 both apply; only one may'],
    })
  })

  it('needs no name when the model has one decision', async () => {
    const input = await fileOf(JSON.stringify({ ...aStay, 'Has dog': false }))
    expect((await typed('evaluate', model('hit-policy-first'), '--input', input, '--json')).out).toEqual([
      '"a pot of tea"',
    ])
  })

  const dmn = '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/">'
  const refused: [string, string, string][] = [
    ['what is no XML', 'a letter', 'the file is not DMN: line 1: missing start tag'],
    ['other XML', '<letter/>', 'the file is not DMN: its root is no definitions of DMN 1.1 to 1.6'],
    ['XML that is broken off', `${dmn}<decision>`, 'the file is not DMN: line 1: unexpected end of file'],
    [
      'a document type, which could make it grow',
      `<!DOCTYPE d [<!ENTITY a "aaaa">]>${dmn}&a;</definitions>`,
      'the file is not DMN: a document type (<!DOCTYPE …>) may not stand in it',
    ],
    [
      'elements without end',
      `${dmn}${'<context>'.repeat(5000)}`,
      'the file is not DMN: elements stand more than 200 deep in each other',
    ],
    ['nothing to decide', `${dmn}</definitions>`, 'there is no decision "D"; the model has none'],
    ['too much', ' '.repeat(5 * 1024 * 1024 + 1), 'is larger than 5 MB'],
    [
      'types that go round',
      `${dmn}<itemDefinition name="t"><typeRef>t</typeRef></itemDefinition>
       <decision name="D"><variable name="D" typeRef="t"/><literalExpression><text>1</text></literalExpression></decision></definitions>`,
      'a type or a decision of the model goes round without end',
    ],
  ]
  it.each(refused)('S-11 refuses a file with %s in one sentence', async (_, text, sentence) => {
    const { code, out, errors } = await typed('evaluate', await fileOf(text), '--decision', 'D')
    expect({ code, out, lines: errors.length }).toEqual({ code: 1, out: [], lines: 1 })
    expect(errors[0]).toContain(sentence)
  })

  it.each(['[1]', 'null', '{', '"text"'])('refuses %s as input', async (text) => {
    const { code, errors } = await typed('evaluate', model('hit-policy-first'), '--input', await fileOf(text))
    expect({ code, errors }).toEqual({ code: 1, errors: [expect.stringContaining('holds no JSON object')] })
  })

  it('refuses a file that is not there, and a command that is typed wrongly', async () => {
    const nowhere = path.join(folder, 'nowhere.dmn')
    expect((await typed('evaluate', nowhere)).errors.at(-1)).toBe(
      `lichtketen route: the file ${nowhere} cannot be read`,
    )
    expect((await typed('evaluate')).code).toBe(2)
    expect((await typed('evaluate', model('hit-policy-priority'))).code).toBe(2)
  })
})
