import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { projectRoot } from '../../src/platform/project-root.ts'

/** A demonstration in a process of its own, that can be killed and started again on the same data. */
export type Installation = {
  url: string
  /** Ends the process at once (SIGKILL), as a power cut would, and starts it again. */
  killProcess(): Promise<void>
  /** Ends the database server at once (SIGKILL); the process starts it again by itself. */
  killDatabase(): Promise<void>
  /** Asks something of the database, as its owner. */
  ask<T extends pg.QueryResultRow>(sql: string): Promise<T[]>
  stop(): Promise<void>
}

/** Starts a demonstration on a folder; resolves when it says that it is ready. */
export async function startInstallation(folder: string): Promise<Installation> {
  let child = await launch(folder, 0)
  const url = child.url
  const port = Number(new URL(url).port)
  return {
    url,
    async killProcess() {
      child.process.kill('SIGKILL')
      await once(child.process, 'exit')
      child = await launch(folder, port)
    },
    async killDatabase() {
      const pid = Number((await readFile(path.join(folder, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0])
      const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8')
      if (!commandLine.includes(folder)) throw new Error('that is not the database of this installation')
      process.kill(pid, 'SIGKILL')
    },
    ask: (sql) => ask(folder, sql),
    async stop() {
      if (child.process.exitCode !== null || child.process.signalCode !== null) return
      child.process.kill('SIGTERM')
      await once(child.process, 'exit')
    },
  }
}

async function launch(folder: string, port: number): Promise<{ process: ChildProcess; url: string }> {
  const program = path.join(projectRoot, 'dist/cli.js')
  const child = spawn(process.execPath, [program, 'demo', '--port', String(port), '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const ready = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const [, url] = /is ready on (\S+)/.exec(line) ?? []
      if (url) resolve(url)
    })
    child.on('exit', (code) => reject(new Error(`the installation ended with code ${code} before it was ready`)))
  })
  return { process: child, url: await ready }
}

async function ask<T extends pg.QueryResultRow>(folder: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ host: path.join(folder, 'postgres'), user: 'postgres', database: 'lichtketen' })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}
