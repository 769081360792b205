import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { handOver, logIn, read, takeOver } from './desks.ts'
import { photo } from './photo.ts'
import { comeBack, report } from './reporters.ts'

const desk = 'aandachtsfunctionarissen-breda'
/** So many codes and hand-overs are remembered, so that the load itself does not grow. */
const remembered = 100

/** What was done, by what it is, and what went wrong. */
export type Done = {
  counts: Record<'reports' | 'files' | 'visits' | 'readings' | 'handOvers', number>
  errors: string[]
}

/** Starts mixed work that goes on until it is asked to stop: about eight requests a second. */
export async function startWork(
  url: string,
  client: pg.Client,
  signal: AbortSignal,
): Promise<{ finished: Promise<Done> }> {
  const done: Done = { counts: { reports: 0, files: 0, visits: 0, readings: 0, handOvers: 0 }, errors: [] }
  const [codes, offered, picture]: [string[], string[], File] = [[], [], await photo()]
  const officer = await logIn(url, client, 'Noor Verlinden', '192.0.2')
  const reader = await logIn(url, client, 'Bram Okafor', '192.0.2')
  const receiver = await logIn(url, client, 'Joris Kamp', '198.51.100')
  const all = [
    over(2_000, async (turn) => {
      const file = turn % 3 === 0 ? picture : undefined
      keep(codes, await report(url, turn, file))
      done.counts.reports += 1
      done.counts.files += file ? 1 : 0
    }),
    over(1_000, async (turn) => {
      const code = codes[turn % codes.length]
      if (code === undefined) return
      await comeBack(url, turn, code)
      done.counts.visits += 1
    }),
    over(1_000, async (turn) => {
      await read(reader, desk, turn)
      done.counts.readings += 1
    }),
    over(5_000, async () => {
      const handover = await handOver(officer, desk)
      if (handover !== undefined) keep(offered, handover)
    }),
    over(5_000, async () => {
      const handover = offered.shift()
      if (handover === undefined) return
      await takeOver(receiver, handover)
      done.counts.handOvers += 1
    }),
  ]
  return { finished: Promise.all(all).then(() => done) }

  async function over(everyMs: number, act: (turn: number) => Promise<void>): Promise<void> {
    for (let turn = 0; !signal.aborted; turn++) {
      await act(turn).catch((error: unknown) => void done.errors.push(String(error)))
      await pause(everyMs, undefined, { signal }).catch(() => {})
    }
  }
}

function keep(list: string[], one: string): void {
  list.push(one)
  if (list.length > remembered) list.shift()
}
