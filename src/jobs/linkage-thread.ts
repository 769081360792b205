import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Found, LinkageIndex } from '../lib/record-index.ts'
import type { Asked, IndexState, Question, ThreadStart, Told } from './linkage-messages.ts'

/** The index of linkage in a thread of its own; `start` begins to fill it. */
export type LinkageThread = LinkageIndex & { start(): void }

/** Beside this file in the sources, beside the bundle in a build. */
const file = join(import.meta.dirname, `linkage-worker${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`)

const nothingRead: IndexState = { ready: false, read: 0, of: 0 }
/** A thread that does not answer so long, in milliseconds, hangs. */
const longestAnswer = 15_000
const longestClosing = 2_000
const firstWait = 500
const longestWait = 300_000

/**
 * The index in a thread. When that ends, of too much memory or a fault, the index is empty and not ready, whoever waited gets
 * nothing, and after a while another thread fills it anew. What goes wrong is told to `onError`; no request fails of it.
 */
export function linkageThread(start: ThreadStart, onError: (error: unknown) => void): LinkageThread {
  const waiting = new Map<number, (found: Found[]) => void>()
  let thread: Worker | undefined
  let state = nothingRead
  let closed = false
  let wait = firstWait
  let timer: NodeJS.Timeout | undefined
  let last = 0

  function open(): void {
    const one = new Worker(file, {
      name: 'linkage',
      workerData: start,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: start.megabytes },
    })
    thread = one
    one.on('message', hear)
    one.on('error', onError)
    one.on('exit', ended)
  }

  function hear(told: Told): void {
    if ('problem' in told) onError(told.problem)
    else if ('found' in told) waiting.get(told.id)?.(told.found)
    else state = told.state
    if (state.ready) wait = firstWait
  }

  function ended(): void {
    thread = undefined
    state = nothingRead
    for (const answer of waiting.values()) answer([])
    if (closed) return
    timer = setTimeout(open, wait)
    wait = Math.min(wait * 2, longestWait)
  }

  function ask(asked: Asked, patience: number): Promise<Found[]> {
    const one = thread
    if (!one) return Promise.resolve([])
    const question: Question = { id: ++last, asked }
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        onError(new Error('the index of linkage does not answer'))
        // With it goes all that it holds, so that what was to be dropped is gone as well.
        void one.terminate()
      }, patience)
      waiting.set(question.id, (found) => {
        clearTimeout(late)
        waiting.delete(question.id)
        resolve(found)
      })
      one.postMessage(question)
    })
  }

  return {
    start: open,
    state: () => state,
    find: (asked) => (state.ready ? ask({ what: 'find', asked }, longestAnswer) : Promise.resolve([])),
    put: async (records) => void (await ask({ what: 'put', records }, longestAnswer)),
    drop: async (dossiers) => void (await ask({ what: 'drop', dossiers }, longestAnswer)),
    async close() {
      closed = true
      clearTimeout(timer)
      await ask({ what: 'close' }, longestClosing)
      await thread?.terminate()
    },
  }
}
