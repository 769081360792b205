import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { clientAddress, networkOf, proxyList } from './client-network.ts'
import { delayAfter, floodGuard, floodLimits, longestWait } from './flood.ts'
import { sumsOfPuzzle } from './puzzles.ts'

const socket = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })

/** A site behind the guard, with a clock that the test sets and a record of how long each answer waited. */
function guarded(trustedProxies: string[] = []) {
  const waited: number[] = []
  let now = Date.parse('2026-11-24T10:05:00Z')
  const flood = floodGuard({ trustedProxies, now: () => now, wait: async (ms) => waited.push(ms) })
  const app = new Hono()
    .post('/melden', flood.slowDown('report'), (c) => c.text('ontvangen'))
    .post('/mijn-melding', flood.slowDown('code'), (c) => c.text('open'))
  const send = (address: string, path = '/melden', headers = {}) =>
    app.request(path, { method: 'POST', headers }, socket(address))
  const many = async (count: number, address: string) => {
    for (let at = 0; at < count; at += 1) await send(address)
  }
  return { waited, send, many, anHourLater: () => (now += 3_600_000) }
}

/** What the script in a browser does. */
function solve(puzzle: string): string {
  const bits = Number.parseInt(puzzle, 10)
  const found: number[] = []
  for (let number = 0; found.length < sumsOfPuzzle; number += 1) {
    const hash = createHash('sha256').update(`${puzzle}-${number}`).digest()
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) found.push(number)
  }
  return `${puzzle}-${found.join('.')}`
}

describe('who sends much', () => {
  it('A-09 waits longer with every report, up to a bound, and is never refused', async () => {
    const { waited, send, many } = guarded()
    await many(floodLimits.report.free, '203.0.113.7')
    expect(waited).toEqual([])
    await many(300, '203.0.113.7')
    expect(waited.slice(0, 3)).toEqual([500, 1000, 1500])
    expect(Math.max(...waited)).toBe(longestWait)
    expect((await send('203.0.113.7')).status).toBe(200)
  })

  it('A-09 does not make others wait', async () => {
    const { waited, many, send } = guarded()
    await many(200, '203.0.113.7')
    const before = waited.length
    await send('198.51.100.7')
    await send('2001:db8:1::1')
    expect(waited).toHaveLength(before)
  })

  it('waits no more when the hour is over', async () => {
    const { waited, many, send, anHourLater } = guarded()
    await many(50, '203.0.113.7')
    const before = waited.length
    anHourLater()
    await send('203.0.113.7')
    expect(waited).toHaveLength(before)
  })

  it('is counted per network, so another address of it changes nothing', async () => {
    const { waited, many, send } = guarded()
    await many(floodLimits.report.free, '203.0.113.7')
    await send('203.0.113.200')
    expect(waited).toEqual([500])
  })

  it('is counted apart for reports and for codes', async () => {
    const { waited, many, send } = guarded()
    await many(floodLimits.report.free, '203.0.113.7')
    await send('203.0.113.7', '/mijn-melding')
    expect(waited).toEqual([])
  })

  it('from 5,000 networks at once still makes nobody else wait long', async () => {
    const { waited, send } = guarded()
    for (let at = 0; at < 5_000; at += 1) await send(`10.${at >> 8}.${at & 255}.1`)
    const before = waited.length
    await send('198.51.100.7')
    expect(Math.max(0, ...waited.slice(before))).toBeLessThanOrEqual(1_000)
  })

  it('A-09 may do a sum instead of waiting, once', async () => {
    const waited: number[] = []
    const limits = { ...floodLimits, report: { ...floodLimits.report, free: 2, step: 500 } }
    const flood = floodGuard({ trustedProxies: [], limits, wait: async (ms) => waited.push(ms) })
    const app = new Hono()
      .get('/', (c) => c.text(flood.puzzleFor('report', c) ?? 'niets'))
      .post('/', flood.slowDown('report'), (c) => c.text('ontvangen'))
    const send = (answer: string) => app.request(`/?werk=${answer}`, { method: 'POST' }, socket('203.0.113.7'))
    const puzzle = async () => (await app.request('/', {}, socket('203.0.113.7'))).text()
    await send('')
    expect(await puzzle()).toBe('niets')
    await send('')
    const solved = solve(await puzzle())
    await send(solved)
    expect(waited).toEqual([])
    await send(solved)
    const [once = ''] = /^[^.]+/.exec(solve(await puzzle())) ?? []
    await send([once, ...Array(sumsOfPuzzle - 1).fill(/\d+$/.exec(once)?.[0])].join('.'))
    await send(await puzzle())
    await send(`${await puzzle()}-0`)
    await send(solve((await puzzle()).replace(/^\d+/, '1')))
    await send('1-2-3-4')
    expect(waited).toHaveLength(6)
  })

  it('A-09 the guard holds no address', async () => {
    const flood = floodGuard({ trustedProxies: [], wait: async () => {} })
    const app = new Hono().post('/', flood.slowDown('report'), (c) => c.text('ja'))
    await app.request('/', { method: 'POST' }, socket('203.0.113.77'))
    expect(inspect(flood, { depth: 20, showHidden: true })).not.toContain('203.0.113')
  })

  it.each([
    [1, 0],
    [10, 0],
    [11, 500],
    [17, 3_500],
    [18, 4_000],
    [65_535, 4_000],
  ])('the %i-th of an hour waits %i milliseconds', (times, delay) => {
    expect(delayAfter(times, floodLimits.report)).toBe(delay)
  })
})

describe('the address of whoever asks', () => {
  async function addressBehind(trusted: string[], remote: string, forwarded?: string): Promise<string> {
    const proxies = proxyList(trusted)
    const app = new Hono().get('/', (c) => c.text(clientAddress(c, proxies)))
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
    return (await app.request('/', { headers }, socket(remote))).text()
  }

  it.each([
    ['the socket, when no proxy is ours', [], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['what our proxy forwards', ['10.0.0.0/8'], '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['the last that is not ours', ['10.0.0.0/8'], '10.1.2.3', '1.1.1.1, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['our proxy, when it says nonsense', ['10.0.0.1'], '10.0.0.1', 'unknown', '10.0.0.1'],
    ['our proxy, when it says nothing', ['10.0.0.1'], '10.0.0.1', undefined, '10.0.0.1'],
    ['the address without its port', ['10.0.0.1'], '10.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['the longer kind in brackets', ['10.0.0.1'], '10.0.0.1', '[2001:db8::7]:4711', '2001:db8::7'],
    ['the short kind in the clothes of the long', ['::1'], '::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['nothing, when nobody knows', [], '', '198.51.100.1', ''],
  ])('is %s', async (_, trusted, remote, forwarded, address) => {
    expect(await addressBehind(trusted, remote, forwarded)).toBe(address)
  })

  it.each([
    ['203.0.113.7', '203.0.113'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
    ['2001:0db8:0001::1', '2001:db8:1'],
    ['2001:db8::1', '2001:db8:0'],
    ['::1', '0:0:0'],
    ['fe80::', 'fe80:0:0'],
    ['', ''],
  ])('%s is of network %s', (address, network) => expect(networkOf(address)).toBe(network))

  it('a proxy that is no address is refused at start', () => {
    expect(() => proxyList(['loadbalancer'])).toThrow()
  })
})
