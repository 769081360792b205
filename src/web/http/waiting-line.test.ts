import { setImmediate as aMoment } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type LineLimits, type Turn, waitingLine } from './waiting-line.ts'

const limits: LineLimits = { atOnce: 3, ofOne: 2, mostWaiting: 4 }

/** A line, and who got a turn in it or was asked to come back. */
function aLine(own: Partial<LineLimits> = {}) {
  const line = waitingLine({ ...limits, ...own })
  const working: string[] = []
  const sentBack: string[] = []
  const turns = new Map<string, Turn>()
  const come = async (
    name: string,
    {
      who = name,
      times = 1,
      paid = false,
      delay,
    }: { who?: string; times?: number; paid?: boolean; delay?: Promise<void> } = {},
  ) => {
    line.enter({ who, times, paid, delay }).then((turn) => {
      turns.set(name, turn)
      if (turn) working.push(name)
      else sentBack.push(name)
    })
    await aMoment()
  }
  const finish = async (name: string) => {
    turns.get(name)?.giveBack()
    await aMoment()
  }
  return { line, working, sentBack, come, finish }
}

describe('the line of those who have to wait', () => {
  it('A-09 works on a few at once, and on the next when one is done, in the order in which they came', async () => {
    const { working, come, finish } = aLine()
    for (const name of ['a', 'b', 'c', 'd', 'e']) await come(name)
    expect(working).toEqual(['a', 'b', 'c'])
    await finish('b')
    await finish('a')
    expect(working).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('A-09 a network that sends much takes a part of the places, and others go before it', async () => {
    const { working, come, finish } = aLine()
    for (const name of ['f1', 'f2', 'f3', 'f4']) await come(name, { who: 'flood' })
    await come('neighbour')
    expect(working).toEqual(['f1', 'f2', 'neighbour'])
    await finish('f1')
    expect(working).toEqual(['f1', 'f2', 'neighbour', 'f3'])
  })

  it('A-09 places that are kept are for who has nothing under way', async () => {
    const { working, come, finish } = aLine({ kept: 1 })
    for (const name of ['f1', 'f2', 'f3']) await come(name, { who: 'flood' })
    for (const name of ['g1', 'g2']) await come(name, { who: 'other' })
    expect(working).toEqual(['f1', 'f2', 'g1'])
    await finish('g1')
    expect(working).toEqual(['f1', 'f2', 'g1', 'g2'])
    await finish('f1')
    await come('neighbour')
    expect(working).toEqual(['f1', 'f2', 'g1', 'g2', 'neighbour'])
  })

  it('A-09 when it is full, who came oftenest makes place for who came less', async () => {
    const { working, sentBack, come, finish, line } = aLine({ atOnce: 1 })
    for (const times of [1, 2, 3, 4, 5]) await come(`f${times}`, { who: 'flood', times })
    await come('neighbour')
    expect(sentBack).toEqual(['f5'])
    await come('f6', { who: 'flood', times: 6 })
    expect(sentBack).toEqual(['f5', 'f6'])
    expect(line.waiting()).toBe(4)
    for (const done of ['f1', 'f2', 'f3', 'f4']) await finish(done)
    expect(working).toContain('neighbour')
  })

  it('who has to wait goes when the wait is over, and not before', async () => {
    const { working, come } = aLine()
    let over = () => {}
    await come('a', { delay: new Promise((resolve) => (over = resolve)) })
    expect(working).toEqual([])
    over()
    await aMoment()
    expect(working).toEqual(['a'])
  })

  it('A-09 who seldom came goes before who had to wait, and those go in the end too', async () => {
    const { working, come, finish } = aLine({ atOnce: 1, mostWaiting: 9 })
    await come('first')
    for (const name of ['f1', 'f2']) await come(name, { who: name, times: 50, delay: Promise.resolve() })
    for (const name of ['a', 'b', 'c', 'd']) await come(name)
    for (const done of ['first', 'a', 'b', 'c', 'f1', 'd']) await finish(done)
    expect(working).toEqual(['first', 'a', 'b', 'c', 'f1', 'd', 'f2'])
  })

  it('A-09 who solved a sum goes before the others, takes a turn all the same, and finds place in a full line', async () => {
    const { working, sentBack, come, finish } = aLine({ atOnce: 1 })
    for (const name of ['a', 'b', 'c', 'd', 'e']) await come(name)
    await come('solved', { paid: true })
    expect([working, sentBack]).toEqual([['a'], ['b']])
    await finish('a')
    expect(working).toEqual(['a', 'solved'])
  })

  it('a turn that is given back twice counts once', async () => {
    const { working, come, finish } = aLine({ atOnce: 1 })
    for (const name of ['a', 'b', 'c']) await come(name)
    await finish('a')
    await finish('a')
    expect(working).toEqual(['a', 'b'])
  })
})
