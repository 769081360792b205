import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Installation } from './installation.ts'

const tsx = import.meta.resolve('tsx')

/** A server to measure. `stop` tells how long its measured requests took, by the first part of their address. */
export type MeasuredServer = { url: string; stop(): Promise<Record<string, number[]>> }

/** Starts the real server on an installation, in a process that ends when this one does. */
export async function startServer({ runtime, keyFile }: Installation): Promise<MeasuredServer> {
  const child = start('setup/server.ts', [runtime.host, String(runtime.port), runtime.database, keyFile])
  const lines = linesOf(child)
  const url = await nextLine(lines)
  return {
    url,
    async stop() {
      child.stdin?.end()
      const took: Record<string, number[]> = JSON.parse(await nextLine(lines))
      if (child.exitCode === null) await once(child, 'exit')
      return took
    },
  }
}

/** Runs a program of bench/ with a task as JSON on its input and returns the JSON that it prints. */
export async function run<Result>(file: string, task: object): Promise<Result> {
  const child = start(file, [])
  child.stdin?.end(JSON.stringify(task))
  return JSON.parse(await nextLine(linesOf(child)))
}

function start(file: string, args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', tsx, path.join(import.meta.dirname, '..', file), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
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
