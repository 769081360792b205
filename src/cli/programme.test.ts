import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

const example = path.join(import.meta.dirname, '../../docs/programme-example.yaml')
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'programme-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

/** Types a command; what it writes is caught where it leaves the process. */
async function typed(...args: string[]): Promise<{ code: number; out: string[]; errors: string[] }> {
  const [out, errors]: [string[], string[]] = [[], []]
  vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text))
  vi.spyOn(console, 'error').mockImplementation((text: string) => void errors.push(text))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  const code = await runCommand(commands, ['programme', ...args], { out: console.log, error: console.error })
  return { code, out, errors }
}

async function changed(...changes: [string, string][]): Promise<string> {
  const text = await readFile(example, 'utf8')
  const file = path.join(folder, 'programme.yaml')
  await writeFile(
    file,
    changes.reduce((said, [from, to]) => said.replace(from, to), text),
  )
  return file
}

describe('programme', () => {
  it('P-05 check ends with the counts and the costs by year as one line of JSON', async () => {
    const { code, out } = await typed('check', example, '--json')
    const counts = {
      pillars: 2,
      strategicGoals: 2,
      operationalGoals: 2,
      actions: 4,
      norms: 2,
      bodies: 2,
      budgetLines: 2,
    }
    expect(code).toBe(0)
    expect(JSON.parse(out.at(-1) ?? '')).toEqual({ ...counts, budgetByYear: { 2026: 57500.5, 2027: 45000 } })
    expect(out).toContain('3 items come from a covering letter alone.')
  })

  it('P-05 check refuses a file with mistakes and says how many', async () => {
    const file = await changed(['term: 2026-Q1 / 2026-Q2', 'term: Q1 2026'])
    expect(await typed('check', file)).toEqual({
      code: 1,
      out: [],
      errors: [
        `${file}, line 134: action "hulp-in-beeld", term: "Q1 2026" is not a term; did you mean 2026-Q1?`,
        '1 thing is wrong.',
      ],
    })
  })

  it('P-05 diff says in words what changes', async () => {
    const file = await changed(
      ['term: 2026-Q1 / 2026-Q2', 'term: 2026-Q3'],
      ['serves: [ samen-helpen, hulp ]', 'serves: [ samen-helpen ]'],
      ['title: Beschermen', 'title: Slachtoffers beschermen'],
      ['minimum: 4', 'minimum: 5'],
    )
    expect((await typed('diff', example, file)).out).toEqual([
      'Pillar "Slachtoffers beschermen" (beschermen): title is now "Slachtoffers beschermen"; it was Beschermen.',
      'Action "Het hulpaanbod in beeld brengen" (hulp-in-beeld): what it serves: no longer "Slachtoffers krijgen passende hulp".',
      'Action "Het hulpaanbod in beeld brengen" (hulp-in-beeld): the term is now 2026-Q3; it was "2026-Q1 / 2026-Q2".',
      'Norm "Controles op arbeidsuitbuiting" (controles): the minimum is now 5; it was 4.',
    ])
  })

  it('P-05 diff says so when nothing changes', async () => {
    expect((await typed('diff', example, await changed(['# An', '# One']))).out).toEqual(['Both say the same.'])
  })

  it('P-05 export prints the regular form and keeps comments', async () => {
    const file = await changed(['region: vierstromenland', 'region: vierstromenland # onze regio'])
    const regular = await readFile(example, 'utf8')
    const { out } = await typed('export', file)
    expect(out.join('')).toBe(regular.replace('region: vier', '# onze regio\nregion: vier'))
  })

  it('says how it is used', async () => {
    expect((await typed('forget', example)).code).toBe(2)
    expect((await typed('diff', example)).errors).toEqual(['lichtketen programme: say "programme diff FILE OTHER"'])
  })
})
