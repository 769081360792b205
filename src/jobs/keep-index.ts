import type { FedIndex } from '../domains/signals/index.ts'

/** What keeps an index up to date until it is closed. `wake` lets it look for changes at once. */
export type Keeper = { wake(): void; close(): Promise<void> }

/** It looks so often, in milliseconds, without a notification: what was just handed in has none, and one may be lost. */
const longestSilence = 1_000
/** Notes of changes are kept for a day: after half of one without the database all is read anew. */
const longestGap = 12 * 60 * 60 * 1000
const firstWait = 500
const longestWait = 30_000

/** Fills an index and takes over what changes each time that it is woken. What fails is told and tried again. */
export function keepIndex(fed: FedIndex, onError: (error: unknown) => void): Keeper {
  let closed = false
  let woken = false
  let goOn = () => {}
  let upToDate = 0

  const silence = (most: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, most)
      goOn = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function lookOnce(): Promise<void> {
    woken = false
    const now = Date.now()
    if (fed.state().ready && now - upToDate < longestGap) await fed.catchUp()
    else await fed.fill()
    upToDate = now
  }

  async function keep(): Promise<void> {
    for (let wait = firstWait; !closed; ) {
      try {
        await lookOnce()
        wait = firstWait
        if (!woken && !closed) await silence(longestSilence)
      } catch (error) {
        onError(error)
        if (!closed) await silence(wait)
        wait = Math.min(wait * 2, longestWait)
      }
    }
  }

  const wake = () => {
    woken = true
    goOn()
  }
  const kept = keep()
  return {
    wake,
    async close() {
      closed = true
      wake()
      await kept
    },
  }
}
