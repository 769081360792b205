import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linkage-'))
  const people = Array.from({ length: 60 }, (_, number) => [`naam${number * 37}`, `06${12_345_678 + number * 7_919}`])
  const rows = people.flatMap(([name, phone], number) => [
    `p${number}-a,${name},${phone}`,
    `p${number}-b,${name},${number % 2 ? phone : ''}`,
  ])
  await writeFile(path.join(folder, 'people.csv'), ['nr,naam,telefoon', ...rows].join('\n'))
  const spec = { id: 'nr', truth: { idPattern: '^p(\\d+)-' }, columns: { naam: 'fullName', telefoon: 'phone' } }
  await writeFile(path.join(folder, 'spec.json'), JSON.stringify(spec))
  await writeFile(
    path.join(folder, 'wrong.json'),
    JSON.stringify({ id: 'nr', columns: { naam: 'name' }, blocking: [['x']] }),
  )
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  const said: string[] = []
  const errors: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  const inFolder = args.map((arg) => (/\.(csv|json)$/.test(arg) ? path.join(folder, arg) : arg))
  const terminal = { out: (text: string) => void said.push(text), error: (text: string) => void errors.push(text) }
  const code = await runCommand(commands, ['linkage', ...inFolder], terminal)
  log.mockRestore()
  return { code, said, errors }
}

it('S-08 says how well it links, as one line of JSON last', async () => {
  const { code, said } = await run('evaluate', '--spec', 'spec.json', 'people.csv', '--json')
  expect(code).toBe(0)
  const figures = JSON.parse(said.at(-1) ?? '')
  expect(Object.keys(figures)).toEqual(
    'records,truePairs,predictedPairs,precision,recall,f1,pairsCompleteness,reductionRatio,seconds,peakMegabytes'.split(
      ',',
    ),
  )
  expect(figures).toMatchObject({ records: 120, truePairs: 60, precision: 1, pairsCompleteness: 1 })
  expect(figures.recall).toBeGreaterThan(0.9)
})

it('S-08 writes the pairs and the clusters that it finds', async () => {
  const pairs = await run('link', '--spec', 'spec.json', 'people.csv')
  expect(pairs.said[0]).toBe('record,other,probability')
  expect(pairs.said).toContainEqual(expect.stringMatching(/^p1-a,p1-b,(0\.9|1)/))
  const clusters = await run('link', '--clusters', '--spec', 'spec.json', 'people.csv')
  expect(clusters.said[0]).toBe('record,cluster')
})

it('S-08 explains a pair field by field, and the fields add up', async () => {
  const { said } = await run('explain', '--spec', 'spec.json', 'people.csv', 'p1-a', 'p1-b', '--json')
  const { before, bits, reasons } = JSON.parse(said[0] ?? '')
  expect(reasons.map(({ feature, grade }: { feature: string; grade: string }) => [feature, grade])).toEqual([
    ['naam', 'same'],
    ['telefoon', 'same'],
  ])
  const sum = reasons.reduce((total: number, reason: { bits: number }) => total + reason.bits, before)
  expect(sum).toBeCloseTo(bits, 1)
})

it('S-08 compares two names and says word by word why', async () => {
  const { code, said } = await run('compare', '--kind', 'fullName', 'Иван Димитров', 'Ivan Dimitroff', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(said[0] ?? '')).toMatchObject({ match: true, reasons: ['same: ivan', expect.any(String)] })
})

it.each([
  ['with a line of titles', 'name_a,name_b\n'],
  ['without', ''],
])('S-08 compares many pairs of names, a line for each, %s', async (_, titles) => {
  const rows = '"Berg, Jan van den",Jan van der Berg\nJan Smit,Piet Smit\n,Jan Smit\n'
  await writeFile(path.join(folder, 'pairs.csv'), titles + rows)
  const { said } = await run('compare', '--kind', 'fullName', '--pairs', 'pairs.csv')
  expect(said.map((line) => JSON.parse(line).match)).toEqual([true, false, false])
})

it.each([
  [['evaluate', 'people.csv'], 2, 'say --spec SPEC.json'],
  [['evaluate', '--spec', 'spec.json'], 2, 'give one file'],
  [['evaluate', '--spec', 'wrong.json', 'people.csv'], 1, 'columns.naam'],
  [['evaluate', '--spec', 'people.csv', 'people.csv'], 1, 'is no JSON'],
  [['evaluate', '--spec', 'spec.json', 'none.csv'], 1, 'the file cannot be read'],
  [['explain', '--spec', 'spec.json', 'people.csv', 'p1-a', 'x'], 1, 'there is no record "x"'],
  [['guess'], 2, 'linkage evaluate'],
  [['compare', 'Jan Smit', 'J. Smit'], 2, 'say --kind fullName or --kind company'],
  [['compare', '--kind', 'company', 'Smit BV'], 2, 'NAME NAME'],
  [['compare', '--kind', 'fullName', '--pairs', 'none.csv'], 1, 'the file cannot be read'],
  [['compare', '--kind', 'fullName', '--pairs', 'spec.json', 'x'], 2, 'or --pairs'],
])('S-08 %j ends with %i and says why', async (args, code, sentence) => {
  const ended = await run(...args)
  expect(ended.code).toBe(code)
  expect(ended.errors.join()).toContain(sentence)
})
