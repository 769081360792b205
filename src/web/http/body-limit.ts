import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { boundaryIn } from './multipart.ts'

/** The most that a form may send, in bytes; what a page says about it is `1 MB`. */
export const largestBody = 1024 * 1024

/**
 * Answers a larger body with `refuse`, without reading it to its end. Of a body that says how long it is, that is enough:
 * the server reads no further, and to look at a body makes a stream of it, which costs more than the rest of a request.
 * A form with files is read while it comes in, by who takes files; see web/files/read-form.ts.
 */
export function limitBody(
  refuse: (c: Context) => Response | Promise<Response>,
  maxSize = largestBody,
): MiddlewareHandler {
  const whileReading = bodyLimit({ maxSize, onError: refuse })
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || takesFiles(c)) return next()
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return whileReading(c, next)
    return /^\d+$/.test(length) && Number(length) <= maxSize ? next() : refuse(c)
  }
}

/** Pages that read forms with files piece by piece; everywhere else such a form is as any other. */
const withFiles = [
  /^\/melden(\/versturen|\/bestanden)?$/,
  /^\/mijn-melding\/antwoord$/,
  /^\/melding$/,
  /^\/bestanden\/klaarzetten$/,
  /^\/signalen\/[\d-]+\/bestanden$/,
]

/** Whether a request brings a form with files to a page that reads it piece by piece. */
export const takesFiles = (c: Context): boolean =>
  boundaryIn(c.req.header('content-type')) !== undefined && withFiles.some((page) => page.test(c.req.path))
