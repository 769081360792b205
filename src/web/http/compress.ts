import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

/** Below this many bytes a body travels as fast without. */
const WORTH_IT = 600
const TEXT = /^(?:text\/|application\/(?:json|problem\+json|javascript|xml)|image\/svg\+xml)/

/** How hard to try: pages are made for each reader, files once for all. */
export type Effort = 'page' | 'file'

type Encoding = 'br' | 'gzip'

/** The best encoding that the browser names in Accept-Encoding; undefined when it wants none. */
export function encodingFor(accept: string | undefined): Encoding | undefined {
  const offered = (accept ?? '').split(',').map((one) => one.trim().toLowerCase())
  const takes = (name: string) =>
    offered.some((one) => one === name || (one.startsWith(`${name};`) && !/;\s*q=0(?:\.0*)?$/.test(one)))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined
}

/** Compresses text; a file harder than a page. */
export function compressed(body: Uint8Array, encoding: Encoding, effort: Effort): Promise<Uint8Array> {
  if (encoding === 'gzip') return gzip(body, { level: effort === 'file' ? 9 : 6 })
  const quality = effort === 'file' ? zlib.constants.BROTLI_MAX_QUALITY : 6
  return brotli(body, {
    params: {
      [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
      [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

/**
 * Compresses pages and answers of text. Hono's own knows no brotli, and a public page must fit in the first packets
 * that a weak connection carries. Files compress themselves, once.
 */
export function compressPages(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { headers, status } = c.res
    const isText = TEXT.test(headers.get('content-type') ?? '')
    if (!isText || headers.has('content-encoding') || status === 204 || c.req.method === 'HEAD') return
    headers.append('Vary', 'Accept-Encoding')
    const encoding = encodingFor(c.req.header('accept-encoding'))
    if (!encoding) return
    const body = new Uint8Array(await c.res.arrayBuffer())
    const worthIt = body.length >= WORTH_IT
    const small = worthIt ? await compressed(body, encoding, 'page') : body
    const kept = new Headers(headers)
    if (worthIt) kept.set('Content-Encoding', encoding)
    kept.delete('Content-Length')
    c.res = undefined
    c.res = new Response(Buffer.from(small), { status, headers: kept })
  }
}
