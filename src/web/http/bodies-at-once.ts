import { createHmac, randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { largestBody, takesFiles } from './body-limit.ts'
import { clientAddress, networkOf, proxyList } from './client-network.ts'

/** A request as Node knows it. */
interface Incoming {
  complete: boolean
  destroy(): void
}

interface Body {
  length: number
  who: string
  since: number
  incoming: Incoming | undefined
}

interface Room {
  upTo: number
  bytes: number
  taken: number
  /** How much of it each network takes; under names that say nothing. */
  ofEach: Map<string, number>
  /** The oldest stand first. */
  bodies: Set<Body>
}

/** So much memory is for bodies that are under way, apart by size, so that large ones never crowd out a report. */
const bodyRooms: readonly { upTo: number; bytes: number }[] = [
  { upTo: 8 * 1024, bytes: 48 * largestBody },
  { upTo: 64 * 1024, bytes: 48 * largestBody },
  { upTo: largestBody, bytes: 48 * largestBody },
]

/** One network has at most this part of a room, so that no single one fills it. A school is one network to us. */
const partOfOne = 1 / 8

/** Who sends slower than this while others find no room, in milliseconds, is cut off and may send again. */
const slow = 5_000

/**
 * Keeps the bodies that are under way within bounded memory. When a room is full, the body that has been coming in
 * the longest makes place; when none does, or its network has its part of the room, whoever comes is asked to come back.
 * Files are no part of it: they are never in memory as a whole.
 */
export function bodiesAtOnce(
  comeBack: (c: Context) => Response,
  { rooms = bodyRooms, now = Date.now, trustedProxies = [] as readonly string[] } = {},
): MiddlewareHandler {
  const all = rooms.map((limits): Room => ({ ...limits, taken: 0, ofEach: new Map(), bodies: new Set() }))
  const [proxies, key] = [proxyList(trustedProxies), randomBytes(32)]
  const networkIn = (c: Context) => {
    const network = networkOf(clientAddress(c, proxies))
    return network === '' ? '' : createHmac('sha256', key).update(network).digest('base64')
  }
  return async (c, next) => {
    const length = lengthOf(c)
    const room = all.find(({ upTo }) => length <= upTo)
    if (length === 0 || !room || takesFiles(c)) return next()
    const who = networkIn(c)
    if (!hasPart(room, who, length) || !hasRoom(room, length, now() - slow)) return comeBack(c)
    const body = { length, who, since: now(), incoming: incomingOf(c) }
    enter(room, body)
    try {
      return await next()
    } finally {
      leave(room, body)
    }
  }
}

/** Whether a body fits in a room; those that came before a moment and are not whole yet make place when it does not. */
function hasRoom(room: Room, length: number, before: number): boolean {
  for (const body of room.bodies) {
    if (room.taken + length <= room.bytes || body.since > before) break
    if (!body.incoming || body.incoming.complete) continue
    leave(room, body)
    body.incoming.destroy()
  }
  return room.taken + length <= room.bytes
}

/** Whether a network keeps to its part; where nobody can know the network there are no parts. */
const hasPart = ({ bytes, upTo, ofEach }: Room, who: string, length: number): boolean =>
  who === '' || (ofEach.get(who) ?? 0) + length <= Math.max(upTo, bytes * partOfOne)

function enter(room: Room, body: Body): void {
  room.bodies.add(body)
  room.taken += body.length
  room.ofEach.set(body.who, (room.ofEach.get(body.who) ?? 0) + body.length)
}

function leave(room: Room, body: Body): void {
  if (!room.bodies.delete(body)) return
  room.taken -= body.length
  const left = (room.ofEach.get(body.who) ?? 0) - body.length
  if (left > 0) room.ofEach.set(body.who, left)
  else room.ofEach.delete(body.who)
}

/** How large a body says that it is; one that does not say so may become as large as any. */
function lengthOf(c: Context): number {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return 0
  if (c.req.header('transfer-encoding') !== undefined) return largestBody
  return Number(c.req.header('content-length') ?? 0)
}

function incomingOf({ env }: Context): Incoming | undefined {
  const incoming: unknown = typeof env === 'object' && env !== null ? Reflect.get(env, 'incoming') : undefined
  return isIncoming(incoming) ? incoming : undefined
}

function isIncoming(value: unknown): value is Incoming {
  return typeof value === 'object' && value !== null && 'complete' in value && 'destroy' in value
}
