import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { configOf } from './config.ts'
import type { Installation } from './installation.ts'

const tsx = import.meta.resolve('tsx')
const folder = path.join(import.meta.dirname, '..')

/** Memory of the server in bytes: of the process, the most that was seen of that, and what its objects take. */
export type Memory = { resident: number; mostResident: number; heap: number; outside: number }

/** A server to measure. `stop` tells how long its measured requests took, by the first part of their address. */
export type MeasuredServer = {
  url: string
  /** How much memory it takes now; `kept` is asked after what nobody needs was thrown away. */
  memory(what: 'now' | 'kept'): Promise<Memory>
  /** What it wrote in its log so far: errors, at the level that it is measured with. */
  errors(): readonly string[]
  stop(): Promise<Record<string, number[]>>
}

/** Starts the real server on an installation, in a process that ends when this one does. */
export async function startServer(installation: Installation): Promise<MeasuredServer> {
  const child = start([path.join(folder, 'setup/server.ts'), JSON.stringify(configOf(installation))], 'pipe')
  const errors: string[] = []
  if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => void errors.push(line))
  const lines = linesOf(child)
  const url = await nextLine(lines)
  return {
    url,
    errors: () => errors,
    async memory(what) {
      child.stdin?.write(`${what}\n`)
      return JSON.parse(await nextLine(lines))
    },
    async stop() {
      child.stdin?.end()
      const took: Record<string, number[]> = JSON.parse(await nextLine(lines))
      if (child.exitCode === null) await once(child, 'exit')
      for (const error of errors.slice(0, 20)) console.error(error)
      return took
    },
  }
}

/** Runs a program of bench/ with a task as JSON on its input and returns the JSON that it prints. */
export async function run<Result>(file: string, task: object): Promise<Result> {
  const child = start(['--import', tsx, path.join(folder, file)], 'inherit')
  child.stdin?.end(JSON.stringify(task))
  return JSON.parse(await nextLine(linesOf(child)))
}

function start(args: string[], log: 'pipe' | 'inherit'): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['pipe', 'pipe', log],
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

function linesOf({ stdout }: ChildProcess): AsyncIterator<string> {
  if (!stdout) throw new Error('a program without output')
  return createInterface({ input: stdout })[Symbol.asyncIterator]()
}

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const line = await lines.next()
  if (line.done) throw new Error('a program ended before it said what it should')
  return line.value
}
