import { describe, expect, it } from 'vitest'
import { circuitBreaker } from './circuit-breaker.ts'

const fails = () => Promise.reject(new Error('no answer'))
const answers = () => Promise.resolve('answer')

function aBreaker() {
  const clock = { now: 0 }
  return { clock, breaker: circuitBreaker({ failures: 3, rest: 60_000, now: () => clock.now }) }
}

async function broken() {
  const one = aBreaker()
  for (let time = 0; time < 3; time++) await expect(one.breaker(fails)).rejects.toThrow('no answer')
  return one
}

describe('a service that does not answer', () => {
  it('S-07 is left alone after three failures in a row, without being tried', async () => {
    const { breaker } = await broken()
    let tried = false
    const asked = breaker(async () => {
      tried = true
    })
    await expect(asked).rejects.toThrow('left alone')
    expect(tried).toBe(false)
  })

  it('S-07 is not left alone when it answered in between', async () => {
    const { breaker } = aBreaker()
    for (const work of [fails, fails, answers, fails, fails]) await breaker(work).catch(() => null)
    await expect(breaker(answers)).resolves.toBe('answer')
  })

  it('S-07 is tried once after a minute, and used again when that goes well', async () => {
    const { breaker, clock } = await broken()
    clock.now = 59_999
    await expect(breaker(answers)).rejects.toThrow('left alone')
    clock.now = 60_000
    let answer = (_: string) => {}
    const trial = breaker(() => new Promise<string>((resolve) => (answer = resolve)))
    await expect(breaker(answers)).rejects.toThrow('left alone')
    answer('back')
    await expect(trial).resolves.toBe('back')
    await expect(breaker(answers)).resolves.toBe('answer')
  })

  it('S-07 is left alone for another minute when the trial fails', async () => {
    const { breaker, clock } = await broken()
    clock.now = 60_000
    await expect(breaker(fails)).rejects.toThrow('no answer')
    clock.now = 119_999
    await expect(breaker(answers)).rejects.toThrow('left alone')
    clock.now = 120_000
    await expect(breaker(answers)).resolves.toBe('answer')
  })
})
