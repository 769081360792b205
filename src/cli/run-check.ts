import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { projectRoot } from '../platform/project-root.ts'

/** How many tests passed, failed and were skipped. */
export type Outcome = { passed: number; failed: number; skipped: number }

/** One step of the test run: a program of node_modules or npm, whose exit code counts as one, or whose tests count. */
export type Check = {
  name: string
  command: string[]
  env?: Record<string, string>
  /** The file in which it writes how its tests went; its output is shown as it comes. Without it the check counts as one. */
  results?: { file: string; count: (written: unknown) => Outcome }
  /** Why it cannot run at all. */
  impossible?: string
}

/** Runs one check, with a line about how it went and, when it failed, everything that it said. `stop` ends it early. */
export async function runCheck(check: Check, stop: AbortSignal): Promise<Outcome> {
  if (check.impossible !== undefined) return report(check, 'FAILED', check.impossible, one(false))
  console.log(`${check.name}: running`)
  if (check.results) await rm(check.results.file, { force: true })
  const started = Date.now()
  const { ok, output } = await run(check, stop)
  const outcome = await countOf(check, ok)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  return report(check, ok && outcome.failed === 0 ? `ok (${seconds} s)` : 'FAILED', ok ? '' : output, outcome)
}

function report(check: Check, state: string, more: string, outcome: Outcome): Outcome {
  console.log(`${check.name}: ${state}${more ? `\n${more.trimEnd()}` : ''}`)
  return outcome
}

const one = (passed: boolean): Outcome => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })

async function countOf({ results }: Check, ok: boolean): Promise<Outcome> {
  if (!results) return one(ok)
  const text = await readFile(results.file, 'utf8').catch(() => undefined)
  const outcome = text === undefined ? one(false) : results.count(JSON.parse(text))
  // A run that broke off, or that found nothing to run, is a failure although no test failed.
  const isSuspect = !ok || outcome.passed === 0
  return isSuspect && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
}

type Ended = { ok: boolean; output: string }

async function run({ command: [program = '', ...args], env, results }: Check, stop: AbortSignal): Promise<Ended> {
  const child = spawn(program, args, {
    cwd: projectRoot,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', results ? 'inherit' : 'pipe', results ? 'inherit' : 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
  // Who stops the test run stops what it started: a process group of its own.
  const stopGroup = () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM')
  stop.addEventListener('abort', stopGroup)
  const code = await ended(child)
  stop.removeEventListener('abort', stopGroup)
  return { ok: code === 0, output: output || `It ended with ${code}.` }
}

const ended = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1))
  })
