// The thread with the index of linkage: it reads, opens and compares, so that requests need not wait for that. It has a
// connection of its own to the database, and takes the role search for each transaction. Nothing of it is written anywhere.
import { parentPort, workerData } from 'node:worker_threads'
import { openLinkageRecords } from '../domains/linkage/index.ts'
import { feedIndex } from '../domains/signals/index.ts'
import type { Found } from '../lib/record-index.ts'
import { openDatabase, patience } from '../platform/database.ts'
import { openKeyFile } from '../platform/keys.ts'
import { listen } from '../platform/listen.ts'
import { keepIndex } from './keep-index.ts'
import type { Asked, Question, ThreadStart, Told } from './linkage-messages.ts'

const { database, keyFile, region }: ThreadStart = workerData
const tell = (told: Told) => parentPort?.postMessage(told)
const tellProblem = (problem: unknown) => tell({ problem: problem instanceof Error ? problem : new Error('a problem') })

const { db, close } = openDatabase({ ...database, max: 1, query_timeout: patience.job }, tellProblem)
const toldOnce = new Set<string>()
const fed = feedIndex(
  {
    ...{ db, keys: await openKeyFile(keyFile), region },
    onChange: () => tellState(),
    onFull: () => tellOnce('the index of linkage is full'),
    onDamaged: () => tellOnce('a signal does not open and is left out of the index of linkage'),
  },
  openLinkageRecords(),
)
const keeper = keepIndex(fed, tellProblem)
const listener = listen({ ...database }, 'lichtketen_index', { onHeard: keeper.wake, onError: tellProblem })

function tellState(): void {
  tell({ state: fed.state() })
}

function tellOnce(problem: string): void {
  if (!toldOnce.has(problem)) tellProblem(new Error(problem))
  toldOnce.add(problem)
}

async function answer(asked: Asked): Promise<Found[]> {
  switch (asked.what) {
    case 'find':
      return fed.find(asked.asked)
    case 'put':
      await fed.put(asked.records)
      return []
    case 'drop':
      await fed.drop(asked.dossiers)
      // What was dropped may be read again as it is now.
      keeper.wake()
      return []
    case 'close':
      await Promise.all([listener.close(), keeper.close()])
      await close()
      return []
  }
}

parentPort?.on('message', async ({ id, asked }: Question) => {
  tell({ id, found: await answer(asked) })
  if (asked.what === 'close') parentPort?.close()
})
