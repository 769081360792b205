/**
 * Who sends a file while others wait for a place keeps a pace, and has one turn, or gives the place to them: drops hold
 * no place, and who keeps pace holds none for long. Where nobody waits a file may take as long as it takes.
 */
import type { Arrival } from './arrival.ts'

/** At least so many bytes in so many milliseconds, and so many milliseconds at most. */
export interface Pace {
  bytes: number
  during: number
  turn: number
}

/**
 * A kilobyte a second: a telephone on 2G sends a photograph two to ten times as fast, also when it stands still a while. A
 * minute and a half: time for a photograph of a telephone on 3G.
 */
export const uploadPace: Pace = { bytes: 20 * 1024, during: 20_000, turn: 90_000 }

const places = new WeakMap<Request, AbortSignal>()

/** Ends when a request has lost its place among those that bring files; undefined for one that takes no place. */
export const placeOf = (request: Request): AbortSignal | undefined => places.get(request)

/** Looks after the pace of a request that has a place, for as long as others need it. Returns how to stop looking. */
export function keepPace(request: Request, arrival: Arrival, pace: Pace, isNeeded: () => boolean): () => void {
  const place = new AbortController()
  places.set(request, place.signal)
  let before = arrival.received()
  let held = 0
  const look = setInterval(() => {
    const received = arrival.received()
    held += pace.during
    const late = received - before < pace.bytes || held >= pace.turn
    before = received
    // What has come in and waits to be read is no fault of who sends it.
    if (late && !arrival.whole() && !arrival.waits() && isNeeded()) place.abort()
  }, pace.during)
  look.unref()
  return () => clearInterval(look)
}
