import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** The most that a form may send, in bytes; what a page says about it is `1 MB`. */
const largestBody = 1024 * 1024

/**
 * Answers a larger body with `refuse`, without reading it to its end. Of a body that says how long it is, that is enough:
 * the server reads no further, and to look at a body makes a stream of it, which costs more than the rest of a request.
 */
export function limitBody(refuse: (c: Context) => Response, maxSize = largestBody): MiddlewareHandler {
  const whileReading = bodyLimit({ maxSize, onError: refuse })
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return whileReading(c, next)
    return /^\d+$/.test(length) && Number(length) <= maxSize ? next() : refuse(c)
  }
}
