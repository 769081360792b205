import { Unavailable } from './errors.ts'

/** How patient we are with a service of somebody else. */
export type Patience = {
  /** After so many failures in a row it is left alone. */
  failures: number
  /** For so many milliseconds. After that one request tries whether it answers again. */
  rest: number
  now: () => number
}

/** Does work that another service has a part in. Throws Unavailable, without trying, while that service is left alone. */
export type CircuitBreaker = <T>(work: () => Promise<T>) => Promise<T>

/** Keeps requests away from a service that does not answer: people wait for its timeout a few times, not all day. */
export function circuitBreaker({ failures, rest, now }: Patience): CircuitBreaker {
  let inARow = 0
  let openUntil = 0
  let trying = false
  return async (work) => {
    const broken = inARow >= failures
    if (broken && (trying || now() < openUntil)) throw new Unavailable('the service is left alone for a while')
    trying = broken
    try {
      const done = await work()
      inARow = 0
      return done
    } catch (error) {
      inARow += 1
      openUntil = now() + rest
      throw error
    } finally {
      if (broken) trying = false
    }
  }
}
