import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { allChecks } from './checks.ts'
import { findChromium } from './chromium.ts'
import { type Outcome, runCheck } from './run-check.ts'

/** Runs every check and every test, one after the other, and ends with the line that counts them. */
export async function test(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
  await using running = new AsyncDisposableStack()
  running.defer(await folderForThisRun())
  const total: Outcome = { passed: 0, failed: 0, skipped: 0 }
  for (const check of allChecks(await findChromium())) {
    const outcome = await runCheck(check, stop.signal)
    if (stop.signal.aborted) throw new Error('stopped.')
    total.passed += outcome.passed
    total.failed += outcome.failed
    total.skipped += outcome.skipped
  }
  console.log(countLine(total))
  return total.failed === 0 ? 0 : 1
}

/** What the tests leave among the temporary files goes away with the run, also with one that is cut off. */
async function folderForThisRun(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lk-run-'))
  // Under root the databases run as another user, who has to pass through.
  await chmod(folder, 0o711)
  process.env.TMPDIR = folder
  // Again and again, because a database that was cut off still writes its last words.
  return () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}

/** The last line of a run, in the form that machines read. */
export function countLine({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
