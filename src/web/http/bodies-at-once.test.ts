import { setImmediate as aMoment } from 'node:timers/promises'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { bodiesAtOnce } from './bodies-at-once.ts'
import { largestBody } from './body-limit.ts'

/** A site that works on every post until the test says that it is done. */
function aSite() {
  let now = 0
  const waiting: (() => void)[] = []
  const rooms = [
    { upTo: 10, bytes: 20 },
    { upTo: 100, bytes: 200 },
    { upTo: largestBody, bytes: largestBody },
  ]
  const app = new Hono().use(bodiesAtOnce((c) => c.text('vol', 503), { rooms, now: () => now })).all('/', async (c) => {
    await new Promise<void>((done) => waiting.push(done))
    return c.text('gedaan')
  })
  const send = (length: number | string, complete = true, method = 'POST', remoteAddress = '') => {
    const sent = {
      complete,
      socket: { remoteAddress },
      cut: false,
      destroy() {
        sent.cut = true
      },
    }
    const headers = typeof length === 'number' ? { 'content-length': String(length) } : { 'transfer-encoding': length }
    const answer = Promise.resolve(app.request('/', { method, headers }, { incoming: sent }))
    return { sent, answer }
  }
  const finish = () => {
    for (const done of waiting.splice(0)) done()
  }
  return { send, finish, later: (milliseconds: number) => (now += milliseconds) }
}

describe('bodies that are under way', () => {
  it('A-09 take no more memory together than there is room for', async () => {
    const { send, finish } = aSite()
    const [first, second] = [send(10), send(10)]
    expect((await send(1).answer).status).toBe(503)
    await aMoment()
    finish()
    expect((await first.answer).status).toBe(200)
    expect((await second.answer).status).toBe(200)
    const after = send(10)
    await aMoment()
    finish()
    expect((await after.answer).status).toBe(200)
  })

  it('A-09 large ones take no room of a report', async () => {
    const { send, finish } = aSite()
    send(100)
    send(100)
    expect((await send(11).answer).status).toBe(503)
    const report = send(10)
    await aMoment()
    finish()
    expect((await report.answer).status).toBe(200)
  })

  it('A-09 of one network take a part of the room, and leave the rest to others', async () => {
    const { send, finish } = aSite()
    const from = (address: string) => send(10, true, 'POST', address)
    const first = from('203.0.113.7')
    expect((await from('203.0.113.99').answer).status).toBe(503)
    const other = from('198.51.100.7')
    await aMoment()
    finish()
    expect([(await first.answer).status, (await other.answer).status]).toEqual([200, 200])
    const again = from('203.0.113.7')
    await aMoment()
    finish()
    expect((await again.answer).status).toBe(200)
  })

  it('A-09 one that comes in by drops makes place when somebody else needs it, and not for a hurry', async () => {
    const { send, later, finish } = aSite()
    const [slow, whole] = [send(10, false), send(10)]
    expect((await send(10).answer).status).toBe(503)
    expect(slow.sent.cut).toBe(false)
    later(10_000)
    const report = send(10)
    expect(slow.sent.cut).toBe(true)
    expect(whole.sent.cut).toBe(false)
    await aMoment()
    finish()
    expect((await report.answer).status).toBe(200)
  })

  it('one that does not say how long it is counts as the longest, and a page that is asked for as none', async () => {
    const { send, finish } = aSite()
    const first = send('chunked')
    expect((await send('chunked').answer).status).toBe(503)
    const page = send('chunked', true, 'GET')
    await aMoment()
    finish()
    expect([(await first.answer).status, (await page.answer).status]).toEqual([200, 200])
  })
})
