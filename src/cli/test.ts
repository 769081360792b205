import { parseArgs } from 'node:util'
import { allChecks } from './checks.ts'
import { findChromium } from './chromium.ts'
import { type Outcome, runCheck } from './run-check.ts'

/** Runs every check and every test, one after the other, and ends with the line that counts them. */
export async function test(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  const total: Outcome = { passed: 0, failed: 0, skipped: 0 }
  for (const check of allChecks(await findChromium())) {
    const outcome = await runCheck(check)
    total.passed += outcome.passed
    total.failed += outcome.failed
    total.skipped += outcome.skipped
  }
  console.log(countLine(total))
  return total.failed === 0 ? 0 : 1
}

/** The last line of a run, in the form that machines read. */
export function countLine({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
