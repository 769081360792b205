/**
 * Flood protection: who sends much, waits longer for the answer, and who solves a puzzle goes before who does not.
 * Nobody is locked out, and nothing is kept that could name anybody: counts per network under a key that is thrown away
 * every hour, in memory of a fixed size. What waits is bounded too, and read only when it is its turn.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Context, MiddlewareHandler } from 'hono'
import { arrivalOf } from './arrival.ts'
import { clientAddress, networkOf, proxyList } from './client-network.ts'
import { keepPace, type Pace, uploadPace } from './pace.ts'
import { hourlyPuzzles } from './puzzles.ts'
import { type LineLimits, type WaitingLine, waitingLine } from './waiting-line.ts'

/** What is counted, each apart. */
export type Counted = 'report' | 'page' | 'code' | 'logIn' | 'file' | 'link'

/**
 * Per hour and network: how many go as fast as ever, and how much longer each one more takes. And of all networks
 * together: how many are worked on at once, so that a flood from everywhere leaves room for everybody else.
 */
export interface FloodLimits extends LineLimits {
  free: number
  step: number
}

// Reports and codes together take fewer connections to the database than there are: the others are for everybody else.
const mostWaiting = 3_000

/** Settings with a safe default. A school or a mobile network is one network to us: they keep some room. */
export const floodLimits: Readonly<Record<Counted, FloodLimits>> = {
  report: { free: 10, step: 500, atOnce: 6, ofOne: 3, mostWaiting },
  // From step to step of the form, and in another language.
  page: { free: 300, step: 100, atOnce: 4, ofOne: 2, mostWaiting },
  code: { free: 40, step: 250, atOnce: 3, ofOne: 2, mostWaiting },
  logIn: { free: 100, step: 250, atOnce: 8, ofOne: 4, mostWaiting: 1_000 },
  // Fewer than a process takes in at once, so that those who are logged in keep places of their own. Files take long:
  // with places for who has nothing under way, it takes more than a few networks to hold them all.
  file: { free: 100, step: 250, atOnce: 9, ofOne: 3, kept: 5, mostWaiting: 500 },
  // Of one link: a reading takes a few presses, guessing its code many more.
  link: { free: 8, step: 1_000, atOnce: 6, ofOne: 2, mostWaiting: 500 },
}

/** No answer waits longer on purpose, in milliseconds. In line behind a flood it may take longer. */
export const longestWait = 4_000

/** So long somebody holds a turn while the rest of a body comes in, in milliseconds. */
const longestForRest = 2_000

interface FloodOptions {
  /** Addresses or networks of our own proxies; only what they forward is believed. */
  trustedProxies: readonly string[]
  limits?: Readonly<Record<Counted, FloodLimits>>
  now?: () => number
  wait?: (milliseconds: number) => Promise<unknown>
  /** What who sends a file sends at least, while others wait. */
  pace?: Pace
  /** The answer when more wait than there is memory for: to come back in a minute. */
  comeBack?: (c: Context) => Response
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
  pace = uploadPace,
  comeBack = (c) => c.text('503', 503, { 'Retry-After': '60' }),
}: FloodOptions): FloodGuard {
  const proxies = proxyList(trustedProxies)
  const counter = hourlyCounter(now)
  const puzzles = hourlyPuzzles(now)
  const lines = linesFor(limits)
  const nameOf = (counted: Counted, c: Context) => `${counted} ${networkOf(clientAddress(c, proxies))}`
  // A form with files stands in two lines, and pays for both with one sum.
  const paidFor = new WeakSet<Request>()
  const hasPaid = (c: Context): boolean => {
    if (puzzles.accept(c.req.query(answerField) ?? '')) paidFor.add(c.req.raw)
    return paidFor.has(c.req.raw)
  }
  const inTurn = (counted: Counted, nameIn: (c: Context) => string, maySolve: boolean): MiddlewareHandler => {
    return async (c, next) => {
      const { times, who } = counter.add(nameIn(c))
      const paid = maySolve && hasPaid(c)
      const delay = paid ? 0 : delayAfter(times, limits[counted])
      const arrival = arrivalOf(c)
      if (!(await arrival.begun())) return comeBack(c)
      const turn = await lines[counted].enter({ who, times, paid, delay: delay > 0 ? wait(delay) : undefined })
      if (!turn) return comeBack(c)
      // What still comes in by drops is no work of ours. Files take long, have places of their own, and keep a pace there.
      const early = arrival.whole() || counted === 'file' ? undefined : setTimeout(turn.giveBack, longestForRest)
      const isNeeded = () => lines.file.waiting() > 0
      const unwatched = counted === 'file' ? keepPace(c.req.raw, arrival, pace, isNeeded) : undefined
      try {
        return await next()
      } finally {
        clearTimeout(early)
        unwatched?.()
        turn.giveBack()
      }
    }
  }
  return {
    slowDown: (counted) => inTurn(counted, (c) => nameOf(counted, c), true),
    slowDownOn: (counted, nameIn) => inTurn(counted, (c) => `${counted} ${nameIn(c)}`, false),
    puzzleFor(counted, c) {
      const delay = delayAfter(counter.read(nameOf(counted, c)) + 1, limits[counted])
      const behind = Math.min(longestWait, lines[counted].waiting() * 10)
      return delay + behind > 0 ? puzzles.make(bitsFor(Math.max(delay, behind))) : undefined
    },
  }
}

function linesFor(limits: Readonly<Record<Counted, FloodLimits>>): Record<Counted, WaitingLine> {
  const { report, page, code, logIn, file, link } = limits
  return {
    ...{ report: waitingLine(report), page: waitingLine(page), code: waitingLine(code) },
    ...{ logIn: waitingLine(logIn), file: waitingLine(file), link: waitingLine(link) },
  }
}

/** In the address, because it is looked at before the body is read. It says nothing about anybody. */
const answerField = 'werk'

/** Of each sum: from about half a second of an ordinary phone for all of them to about two. */
const bitsFor = (delay: number) => 11 + Math.floor((2 * delay) / longestWait)

/** How long the n-th of this hour waits, in milliseconds. */
export function delayAfter(times: number, { free, step }: Pick<FloodLimits, 'free' | 'step'>): number {
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
    const places = Array.from({ length: rows }, (_, row) => row * columns + (hash.readUInt16BE(row * 2) % columns))
    return { places, who: hash.toString('base64') }
  }
  const lowest = (places: number[]) => Math.min(...places.map((place) => cells[place] ?? 0))
  return {
    read: (what: string) => lowest(placesOf(what).places),
    /** How often it came this hour, and a name for it that nobody can read and that ends with the hour. */
    add(what: string): { times: number; who: string } {
      const { places, who } = placesOf(what)
      for (const place of places) cells[place] = Math.min(highest, (cells[place] ?? 0) + 1)
      return { times: lowest(places), who }
    },
  }
}
