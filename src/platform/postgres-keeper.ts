import { type ChildProcess, spawn } from 'node:child_process'
import type { RunAs } from './database-user.ts'

/**
 * Starts the server and waits for it, with a watcher beside it that reads our pipe. When Node ends, by whatever cause,
 * the pipe closes and the watcher asks the server for a fast shutdown. It knows the server by `$!`, never by a file.
 */
const keeperScript = `
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
( while read -r _ <&3; do :; done; kill -INT "$server" ) 2>/dev/null &
watcher=$!
exec 3<&-
wait "$server"
status=$?
kill "$watcher" 2>/dev/null
wait "$watcher" 2>/dev/null
exit "$status"
`

const ready = 'database system is ready to accept connections'
const linesKept = 20

/** A PostgreSQL server that lives no longer than this process. */
export type KeptServer = {
  /** Resolves with the server's last words once it has ended. */
  ended: Promise<string>
  stop(): Promise<void>
}

/** Starts PostgreSQL under a keeper and resolves when it accepts connections; throws its last words when it ends before. */
export async function startKept(command: string[], runAs: RunAs, log: (line: string) => void): Promise<KeptServer> {
  // detached: a process group of its own, so that Ctrl-C in a terminal reaches Node alone, which then stops it in order.
  const keeper = spawn('/bin/sh', ['-c', keeperScript, 'lichtketen-postgres', ...command], {
    ...runAs,
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  keeper.stdin?.on('error', () => {})
  const { isReady, ended } = follow(keeper, log)
  const early = await Promise.race([isReady, ended])
  if (early !== undefined) throw new Error(early)
  return { ended, stop: () => stop(keeper, ended) }
}

function follow(keeper: ChildProcess, log: (line: string) => void) {
  const last: string[] = []
  let rest = ''
  const isReady = new Promise<undefined>((resolve) => {
    keeper.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        log(line)
        last.push(line)
        if (line.includes(ready)) resolve(undefined)
      }
      last.splice(0, last.length - linesKept)
    })
  })
  const ended = new Promise<string>((resolve) => {
    keeper.once('error', (error) => resolve(error.message))
    keeper.once('exit', () => keeper.stdin?.destroy())
    // 'close' comes after the last word on stderr, and so after the last process of the server.
    keeper.once('close', () => resolve(last.join('\n')))
  })
  return { isReady, ended }
}

const patience = 10_000

async function stop(keeper: ChildProcess, ended: Promise<string>): Promise<void> {
  keeper.stdin?.end()
  const impatient = setTimeout(() => {
    // An immediate shutdown loses nothing: the write-ahead log is replayed at the next start.
    if (keeper.pid !== undefined && keeper.exitCode === null) process.kill(-keeper.pid, 'SIGQUIT')
  }, patience)
  await ended
  clearTimeout(impatient)
}
