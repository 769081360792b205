import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readProgramme, readProgrammeText } from './index.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const known = {
  functions: ['chainDirector', 'careCoordinator', 'executiveSponsor'],
  forms: ['sexual', 'labour', 'criminal', 'organRemoval'],
}
const example = read('docs/programme-example.yaml')
const corpus = z
  .array(z.strictObject({ mistake: z.string(), replace: z.string(), by: z.string(), says: z.array(z.string()).min(1) }))
  .parse(parse(read('tests/programmes/broken-programmes.yaml')))
const problemsOf = (content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return readProgrammeText(bytes, 'programme.yaml', known).problems
}
const withMistake = ({ replace, by }: { replace: string; by: string }) => example.replace(replace, () => by)

describe('a programme file', () => {
  it('P-05 is right as the example has it, and as the manual has it', () => {
    const [, small = ''] = /```yaml\n([\s\S]+?)```/.exec(read('docs/programme.md')) ?? []
    expect(problemsOf(example)).toEqual([])
    expect(problemsOf(small)).toEqual([])
  })

  it('is tried with at least sixty mistakes', () => {
    expect(new Set(corpus.map(({ mistake }) => mistake)).size).toBeGreaterThanOrEqual(60)
  })

  it.each(corpus)('P-05 says file, line, what is wrong and what was meant: $mistake', (broken) => {
    expect(example).toContain(broken.replace)
    expect(problemsOf(withMistake(broken))).toEqual(broken.says.map((sentence) => `programme.yaml, ${sentence}`))
  })

  it('P-05 says everything that is wrong at once', () => {
    const changes = ['a misspelt word', 'an amount with a euro sign', 'a version twice'].map((name) =>
      corpus.find(({ mistake }) => mistake === name),
    )
    const text = changes.reduce(
      (said, change) => (change ? said.replace(change.replace, () => change.by) : said),
      example,
    )
    expect(problemsOf(text)).toHaveLength(4)
  })
})

describe('what is no programme file at all', () => {
  const megabyte = 1024 * 1024
  it.each<[string, string | Uint8Array, string]>([
    ['a file above 5 MB', Buffer.alloc(5 * megabyte + 1, 'a'), 'the file is larger than 5 MB; take something out'],
    [
      'another encoding',
      Buffer.from('title: caf\u00e9', 'latin1'),
      'the file is not saved as UTF-8; choose that encoding when you save it',
    ],
    ['an empty file', '', 'the file: must be an item with a word and a colon on each line, and is empty'],
    [
      'a file with comments alone',
      '# nothing\n',
      'the file: must be an item with a word and a colon on each line, and is empty',
    ],
    ['a list', '- a\n- b\n', 'the file: must be an item with a word and a colon on each line, and is a list'],
    ['one word', 'programme', 'the file: must be an item with a word and a colon on each line, and is "programme"'],
    [
      'five megabytes of brackets',
      '['.repeat(5 * megabyte),
      'pieces stand in pieces in pieces; a list here holds texts or items, and no list in a list',
    ],
    [
      'five megabytes of hyphens',
      '- '.repeat(2.5 * megabyte),
      'pieces stand in pieces in pieces; a list here holds texts or items, and no list in a list',
    ],
    [
      'five megabytes of commas',
      `a: [${','.repeat(4 * megabyte)}`,
      'pieces stand in pieces in pieces; a list here holds texts or items, and no list in a list',
    ],
  ])('is refused: %s', (_, content, sentence) => {
    expect(problemsOf(content)).toEqual([`programme.yaml, line 1: ${sentence}`])
  })

  it('is refused: lists in lists on a thousand lines', () => {
    const stairs = Array.from({ length: 1500 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')
    expect(problemsOf(stairs)).toEqual([
      'programme.yaml, line 201: pieces stand in pieces in pieces; a list here holds texts or items, and no list in a list',
    ])
  })

  it('is refused: a file that is not there', async () => {
    const file = path.join(tmpdir(), 'no-such-programme.yaml')
    expect((await readProgramme(file, known)).problems).toEqual([`${file}: the file is missing or cannot be read`])
    expect((await readProgramme(tmpdir(), known)).problems).toEqual([
      `${tmpdir()}: the file is missing or cannot be read`,
    ])
  })
})
