import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepPace, placeOf, uploadPace } from './pace.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Somebody who sends `bytes` a second, for a minute where nothing else is said; `needed` says whether others wait. */
function sending({ bytes, seconds = 60, needed = true, whole = false, waits = false }: Sending): boolean {
  const request = new Request('http://localhost/')
  let received = 0
  const arrival = { begun: async () => true, whole: () => whole, waits: () => waits, received: () => received }
  const stop = keepPace(request, arrival, uploadPace, () => needed)
  for (let second = 0; second < seconds; second += 1) {
    received += bytes
    vi.advanceTimersByTime(1_000)
  }
  stop()
  return placeOf(request)?.aborted ?? false
}
type Sending = { bytes: number; seconds?: number; needed?: boolean; whole?: boolean; waits?: boolean }

describe('a place among those that bring files', () => {
  it.each([
    ['is lost to who waits by who sends drops', { bytes: 100 }, true],
    ['is lost by who sends nothing at all', { bytes: 0 }, true],
    ['stays with a slow telephone on 2G', { bytes: 1_500 }, false],
    ['is lost to who waits after a turn, also by who keeps pace', { bytes: 50_000, seconds: 120 }, true],
    [
      'stays with who keeps pace beyond a turn, where nobody waits',
      { bytes: 50_000, seconds: 280, needed: false },
      false,
    ],
    ['stays beyond a turn with whom all came from', { bytes: 0, seconds: 280, whole: true }, false],
    ['stays with who sends drops, where nobody waits', { bytes: 100, needed: false }, false],
    ['stays with whom all came from, however long our work takes', { bytes: 0, whole: true }, false],
    ['stays with whom we have not read yet', { bytes: 0, waits: true }, false],
  ])('A-09 S-18 %s', (_, sent, lost) => {
    expect(sending(sent)).toBe(lost)
  })

  it('A-09 is looked after no longer when the work is done', () => {
    const request = new Request('http://localhost/')
    const arrival = { begun: async () => true, whole: () => false, waits: () => false, received: () => 0 }
    keepPace(request, arrival, uploadPace, () => true)()
    vi.advanceTimersByTime(120_000)
    expect(placeOf(request)?.aborted).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })
})
