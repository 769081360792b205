import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A small server that keeps objects as storage that speaks S3 does, in memory. */
export type S3Server = {
  url: string
  objects: Map<string, Buffer>
  /** Answers this status to every request from now on; 0 as usual. */
  failWith(status: number): void
  close(): Promise<void>
}

/** Starts one on a free port of this machine. A request without a signature, or with other bytes than signed, is refused. */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  let failing = 0
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const path = request.url ?? ''
    const signed = /^AWS4-HMAC-SHA256 Credential=sleutel\//.test(request.headers.authorization ?? '')
    const hash = createHash('sha256').update(body).digest('hex')
    const answer = (status: number, bytes?: Buffer) => response.writeHead(status).end(bytes)
    if (failing > 0) return answer(failing)
    if (!signed || request.headers['x-amz-content-sha256'] !== hash) return answer(403)
    if (request.method === 'PUT') {
      objects.set(path, body)
      return answer(200)
    }
    const found = objects.get(path)
    if (request.method === 'DELETE') objects.delete(path)
    if (request.method === 'DELETE') return answer(204)
    return found ? answer(200, request.method === 'GET' ? found : undefined) : answer(404)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/bestanden`,
    objects,
    failWith: (status) => {
      failing = status
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
