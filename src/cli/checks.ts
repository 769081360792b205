import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../platform/project-root.ts'
import type { Check, Outcome } from './run-check.ts'

const tool = (name: string, ...args: string[]): string[] => [join(projectRoot, 'node_modules', '.bin', name), ...args]

/** Every check in the order that finds a mistake soonest; the journeys need a browser. */
export function allChecks(chromium: string | undefined): Check[] {
  return [
    { name: 'lock file', command: ['npm', 'ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund'] },
    { name: 'format and lint', command: tool('biome', 'check', '--error-on-warnings', '.') },
    { name: 'types', command: tool('tsc', '--noEmit', '-p', '.') },
    { name: 'import rules', command: tool('depcruise', 'src', '--config', '.dependency-cruiser.mjs') },
    { name: 'unused code', command: tool('knip', '--treat-config-hints-as-errors') },
    ...testRuns(chromium),
  ]
}

function testRuns(chromium: string | undefined): Check[] {
  const tests = join(projectRoot, '.cache', 'tests.json')
  const journeys = join(projectRoot, '.cache', 'journeys.json')
  return [
    {
      name: 'tests',
      command: tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${tests}`),
      results: { file: tests, count: countVitest },
    },
    {
      name: 'journeys',
      command: tool('playwright', 'test', '--reporter=list,json'),
      env: { LICHTKETEN_CHROMIUM: chromium ?? '', PLAYWRIGHT_JSON_OUTPUT_FILE: journeys },
      results: { file: journeys, count: countPlaywright },
      ...(chromium ? {} : { impossible: withoutBrowser }),
    },
  ]
}

const withoutBrowser = 'There is no Chromium: install the package "chromium", or set LICHTKETEN_CHROMIUM to its path.'

const vitestResults = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
})

function countVitest(written: unknown): Outcome {
  const found = vitestResults.parse(written)
  const skipped = found.numPendingTests + found.numTodoTests
  return { passed: found.numPassedTests, failed: found.numFailedTests, skipped }
}

const playwrightResults = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

/** A flaky journey counts as failed: what works sometimes does not work. */
function countPlaywright(written: unknown): Outcome {
  const { stats } = playwrightResults.parse(written)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}
