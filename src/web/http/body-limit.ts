import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** The most that a form may send, in bytes; what a page says about it is `1 MB`. */
const largestBody = 1024 * 1024

/** Answers a larger body with `refuse`, without reading it to its end. */
export function limitBody(refuse: (c: Context) => Response, maxSize = largestBody): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: refuse })
}
