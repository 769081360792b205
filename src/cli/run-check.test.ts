import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Check, type Outcome, runCheck as run } from './run-check.ts'
import { countLine } from './test.ts'

const said: string[] = []
const runCheck = (check: Check) => run(check, new AbortController().signal)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lk-check-'))
})
beforeEach(() => {
  said.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  return () => vi.restoreAllMocks()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const shell = (script: string): string[] => ['/bin/sh', '-c', script]
const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
const asWritten = (written: unknown): Outcome => written as Outcome

describe('one check of the test run', () => {
  it('counts as one passed when it ends well, and stays silent about what it said', async () => {
    expect(await runCheck({ name: 'types', command: shell('echo chatter') })).toEqual({
      passed: 1,
      failed: 0,
      skipped: 0,
    })
    expect(said.join('\n')).toMatch(/^types: running\ntypes: ok \(\d+\.\d s\)$/)
  })

  it('counts as one failed when it ends badly, and shows all that it said', async () => {
    const outcome = await runCheck({ name: 'types', command: shell('echo wrong; echo here >&2; exit 3') })
    expect(outcome).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(said.at(-1)).toMatch(/^types: FAILED\n(wrong\nhere|here\nwrong)$/)
  })

  it('counts as failed when its program does not exist or what it needs is missing', async () => {
    expect(await runCheck({ name: 'a', command: [join(folder, 'nothing')] })).toMatchObject({ failed: 1 })
    expect(await runCheck({ name: 'b', command: shell('exit 0'), impossible: 'no browser' })).toMatchObject({
      failed: 1,
    })
    expect(said.at(-1)).toBe('b: FAILED\nno browser')
  })
})

it('a check is stopped with everything that it started', async () => {
  const [began, ended] = [join(folder, 'began'), join(folder, 'ended')]
  const child = `trap 'touch "${ended}"; exit' TERM; touch "${began}"; sleep 300 & wait`
  const stop = new AbortController()
  const running = run({ name: 'long', command: shell(`( ${child} ) & wait`) }, stop.signal)
  while (!(await exists(began))) await sleep(20)
  stop.abort()
  expect(await running).toMatchObject({ failed: 1 })
  while (!(await exists(ended))) await sleep(20)
})

describe('a check that runs tests', () => {
  const file = () => join(folder, 'results.json')
  const writing = (outcome: Outcome, exit: number) => ({
    name: 'tests',
    command: shell(`echo '${JSON.stringify(outcome)}' > '${file()}'; exit ${exit}`),
    results: { file: file(), count: asWritten },
  })

  it('counts each of its tests', async () => {
    const outcome = { passed: 12, failed: 0, skipped: 1 }
    expect(await runCheck(writing(outcome, 0))).toEqual(outcome)
    expect(await runCheck(writing({ ...outcome, failed: 2 }, 1))).toEqual({ ...outcome, failed: 2 })
  })

  it('has failed when it breaks off, although no test failed', async () => {
    expect(await runCheck(writing({ passed: 5, failed: 0, skipped: 0 }, 1))).toEqual({
      passed: 5,
      failed: 1,
      skipped: 0,
    })
  })

  it('has failed when it ran nothing, and never counts the results of an earlier run', async () => {
    expect(await runCheck(writing({ passed: 0, failed: 0, skipped: 0 }, 0))).toMatchObject({ failed: 1 })
    await writeFile(file(), JSON.stringify({ passed: 9, failed: 0, skipped: 0 }))
    const crash = { name: 'tests', command: shell('exit 0'), results: { file: file(), count: asWritten } }
    expect(await runCheck(crash)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

it('ends with a line that machines read', () => {
  expect(countLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(countLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})
