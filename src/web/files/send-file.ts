import type { Context } from 'hono'
import type { OpenedFile, WantedCopy } from '../../domains/signals/index.ts'

/** Nothing in a file runs, loads or looks at a page, whatever it is and whoever opens it. */
const sandbox = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/**
 * Sends a file piece by piece. It is always saved, never shown, but for the small picture, which we made ourselves. When a
 * piece is not as it was sealed the answer breaks off: a browser then says that the file is not whole.
 */
export function sendFile(c: Context, { name, size, bytes }: OpenedFile, copy: WantedCopy['copy']): Response {
  const picture = copy === 'thumbnail'
  c.header('Content-Type', picture ? 'image/jpeg' : 'application/octet-stream')
  c.header('Content-Length', String(size))
  c.header('Content-Disposition', `${picture ? 'inline' : 'attachment'}; ${nameInHeader(name)}`)
  c.header('Content-Security-Policy', sandbox)
  c.header('Cache-Control', 'no-store')
  return c.body(streamOf(bytes))
}

/** A name in a header: what every browser reads, and what the name is in its own writing. */
export function nameInHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const coded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${coded}`
}

function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await source.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await source.return?.()
    },
  })
}
