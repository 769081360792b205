/** How much of a body has come in, before anybody reads it: whoever sends by drops holds nothing that others wait for. */
import { setImmediate as aMoment, setTimeout as pause } from 'node:timers/promises'
import type { Context } from 'hono'

/** A request as Node takes it in: up to so many bytes of its body come in unread. */
interface Arriving {
  complete: boolean
  destroyed: boolean
  readableLength: number
  readableHighWaterMark: number
  socket: { bytesRead: number }
}

/** How far the body of a request is. */
export interface Arrival {
  /** Over when a small body is there as a whole, or the beginning of a large one; false when whoever sent it has gone. */
  begun(): Promise<boolean>
  whole(): boolean
  /** How many bytes came in over its connection. */
  received(): number
  /** Whether as much of it waits to be read as is taken in unread. */
  waits(): boolean
}

const longestLook = 200

/** The arrival of the body of a request; one that comes from no socket is there. */
export function arrivalOf({ env }: Context): Arrival {
  const incoming: unknown = typeof env === 'object' && env !== null ? Reflect.get(env, 'incoming') : undefined
  if (!isArriving(incoming))
    return { begun: async () => true, whole: () => true, received: () => 0, waits: () => false }
  const waits = () => incoming.readableLength >= incoming.readableHighWaterMark
  const isThere = () => incoming.complete || waits()
  return {
    async begun() {
      await aMoment()
      for (let look = 5; !isThere() && !incoming.destroyed; look = Math.min(longestLook, look * 2)) await pause(look)
      return isThere()
    },
    whole: () => incoming.complete,
    received: () => incoming.socket.bytesRead,
    waits,
  }
}

function isArriving(value: unknown): value is Arriving {
  return typeof value === 'object' && value !== null && 'complete' in value && 'readableHighWaterMark' in value
}
