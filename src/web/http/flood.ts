/**
 * Flood protection: who sends much, waits longer for the answer. Nobody is ever refused, and nothing is kept that
 * could name anybody: counts per network under a key that is thrown away every hour, in memory of a fixed size.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { MiddlewareHandler } from 'hono'
import { clientAddress, networkOf, proxyList } from './client-network.ts'

/** What is counted, each apart. */
export type Counted = 'report' | 'code' | 'logIn'

/** Per hour and network: how many go as fast as ever, and how much longer each one more takes. */
export interface FloodLimits {
  free: number
  step: number
}

/** Settings with a safe default. A school or a mobile network is one network to us: they keep some room. */
export const floodLimits: Readonly<Record<Counted, FloodLimits>> = {
  report: { free: 10, step: 500 },
  code: { free: 40, step: 250 },
  logIn: { free: 100, step: 250 },
}

/** No answer waits longer, in milliseconds. */
export const longestWait = 8_000

interface FloodOptions {
  /** Addresses or networks of our own proxies; only what they forward is believed. */
  trustedProxies: readonly string[]
  limits?: Readonly<Record<Counted, FloodLimits>>
  now?: () => number
  wait?: (milliseconds: number) => Promise<unknown>
}

/** Slows down what comes too often. */
export interface FloodGuard {
  /** Before the body is read, so that whoever waits takes up next to nothing. */
  slowDown(counted: Counted): MiddlewareHandler
}

/** Makes the guard of this process. */
export function floodGuard({
  trustedProxies,
  limits = floodLimits,
  now = Date.now,
  wait = (milliseconds) => pause(milliseconds),
}: FloodOptions): FloodGuard {
  const proxies = proxyList(trustedProxies)
  const count = hourlyCounter(now)
  return {
    slowDown: (counted) => async (c, next) => {
      const times = count(`${counted} ${networkOf(clientAddress(c, proxies))}`)
      const delay = delayAfter(times, limits[counted])
      if (delay > 0) await wait(delay)
      return next()
    },
  }
}

/** How long the n-th of this hour waits, in milliseconds. */
export function delayAfter(times: number, { free, step }: FloodLimits): number {
  return Math.min(longestWait, Math.max(0, times - free) * step)
}

const rows = 4
const columns = 8192
const highest = 65_535

/**
 * Counts per hour in a table of fixed size (a count-min sketch, 64 KB): each network has one cell in every row, found
 * by a keyed hash, and the lowest of them counts. Two networks that share all four cells only wait a little longer.
 */
function hourlyCounter(now: () => number): (what: string) => number {
  const cells = new Uint16Array(rows * columns)
  let hour = Number.NaN
  let key = randomBytes(32)
  return (what) => {
    const current = Math.floor(now() / 3_600_000)
    if (current !== hour) {
      hour = current
      key = randomBytes(32)
      cells.fill(0)
    }
    const hash = createHmac('sha256', key).update(what).digest()
    const places = Array.from({ length: rows }, (_, row) => row * columns + (hash.readUInt16BE(row * 2) % columns))
    for (const place of places) cells[place] = Math.min(highest, (cells[place] ?? 0) + 1)
    return Math.min(...places.map((place) => cells[place] ?? 0))
  }
}
