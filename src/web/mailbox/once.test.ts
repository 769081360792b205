import { describe, expect, it } from 'vitest'
import { onceForEach } from './once.ts'

describe('pressing twice', () => {
  it('does the work once, and gives both what came of it', async () => {
    const { once, times, count } = pressing()
    expect(await Promise.all([once('knop', count), once('knop', count)])).toEqual([1, 1])
    expect(await once('andere knop', count)).toBe(2)
    expect(times()).toBe(2)
  })

  it('is remembered for a minute', async () => {
    const { once, count, later } = pressing()
    await once('knop', count)
    later(59)
    expect(await once('knop', count)).toBe(1)
    later(2)
    expect(await once('knop', count)).toBe(2)
  })

  it('tries again when it failed, or when nothing came of it', async () => {
    const { once, count } = pressing()
    await expect(once('knop', () => Promise.reject(new Error('weg')))).rejects.toThrow('weg')
    expect(await once('knop', async () => undefined)).toBeUndefined()
    expect(await once('knop', count)).toBe(1)
  })

  it('remembers a thousand at most', async () => {
    const { once, count, times } = pressing()
    for (let at = 0; at < 1_500; at += 1) await once(`knop ${at}`, count)
    await once('knop 1499', count)
    expect(times()).toBe(1_500)
    await once('knop 0', count)
    expect(times()).toBe(1_501)
  })
})

function pressing() {
  let [now, done] = [Date.parse('2026-11-24T10:00:00Z'), 0]
  return {
    once: onceForEach<number>(() => new Date(now)),
    count: async () => ++done,
    times: () => done,
    later: (seconds: number) => {
      now += seconds * 1_000
    },
  }
}
