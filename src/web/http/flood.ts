/**
 * Flood protection: who sends much, waits longer for the answer. Nobody is ever refused, and nothing is kept that
 * could name anybody: counts per network under a key that is thrown away every hour, in memory of a fixed size.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Context, MiddlewareHandler } from 'hono'
import { clientAddress, networkOf, proxyList } from './client-network.ts'
import { hourlyPuzzles } from './puzzles.ts'

/** What is counted, each apart. */
export type Counted = 'report' | 'code' | 'logIn' | 'file' | 'link'

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
  file: { free: 100, step: 250 },
  // Of one link: a reading takes a few presses, guessing its code many more.
  link: { free: 8, step: 1_000 },
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
  /** The same for one thing that is asked for by name, from whatever network, whether it is there or not. */
  slowDownOn(counted: Counted, nameIn: (c: Context) => string): MiddlewareHandler
  /** A sum that a browser may do instead of waiting; undefined while nobody there has to wait. */
  puzzleFor(counted: Counted, c: Context): string | undefined
}

/** Makes the guard of this process. */
export function floodGuard({
  trustedProxies,
  limits = floodLimits,
  now = Date.now,
  wait = (milliseconds) => pause(milliseconds),
}: FloodOptions): FloodGuard {
  const proxies = proxyList(trustedProxies)
  const counter = hourlyCounter(now)
  const puzzles = hourlyPuzzles(now)
  const nameOf = (counted: Counted, c: Context) => `${counted} ${networkOf(clientAddress(c, proxies))}`
  return {
    slowDown: (counted) => async (c, next) => {
      const delay = delayAfter(counter.add(nameOf(counted, c)), limits[counted])
      if (delay > 0 && !puzzles.accept(c.req.query(answerField) ?? '')) await wait(delay)
      return next()
    },
    slowDownOn: (counted, nameIn) => async (c, next) => {
      const delay = delayAfter(counter.add(`${counted} ${nameIn(c)}`), limits[counted])
      if (delay > 0) await wait(delay)
      return next()
    },
    puzzleFor(counted, c) {
      const delay = delayAfter(counter.read(nameOf(counted, c)) + 1, limits[counted])
      return delay > 0 ? puzzles.make(bitsFor(delay)) : undefined
    },
  }
}

/** In the address, because it is looked at before the body is read. It says nothing about anybody. */
const answerField = 'werk'

/** From about half a second of an ordinary phone to about four. */
const bitsFor = (delay: number) => 14 + Math.floor((3 * delay) / longestWait)

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
function hourlyCounter(now: () => number) {
  const cells = new Uint16Array(rows * columns)
  let hour = Number.NaN
  let key = randomBytes(32)
  const placesOf = (what: string) => {
    const current = Math.floor(now() / 3_600_000)
    if (current !== hour) {
      hour = current
      key = randomBytes(32)
      cells.fill(0)
    }
    const hash = createHmac('sha256', key).update(what).digest()
    return Array.from({ length: rows }, (_, row) => row * columns + (hash.readUInt16BE(row * 2) % columns))
  }
  const lowest = (places: number[]) => Math.min(...places.map((place) => cells[place] ?? 0))
  return {
    read: (what: string) => lowest(placesOf(what)),
    add(what: string): number {
      const places = placesOf(what)
      for (const place of places) cells[place] = Math.min(highest, (cells[place] ?? 0) + 1)
      return lowest(places)
    },
  }
}
