import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'

/** What a receiver was sent. */
export type Received = { headers: IncomingHttpHeaders; body: string; path: string }

/** A system of a partner on this machine: keeps what it was sent, and answers as the test says. */
export type Receiver = {
  url: string
  received: Received[]
  /** What it answers next, and from then on. */
  answer: { status: number; headers?: Record<string, string>; body?: string }
  /** Called after a message was read and before it is answered. */
  before: () => Promise<void> | void
  /** The events that came, as they were sent. */
  events(): { type: string; subject: string; sequence: string; id: string }[]
  close(): Promise<void>
}

/** Opens a receiver. Close it in afterAll. */
export async function openReceiver(): Promise<Receiver> {
  const receiver: Receiver = {
    url: '',
    received: [],
    answer: { status: 204 },
    before: () => {},
    events: () => receiver.received.map(({ body }) => JSON.parse(body)),
    close,
  }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    receiver.received.push({ headers: request.headers, body, path: request.url ?? '' })
    await receiver.before()
    response.writeHead(receiver.answer.status, receiver.answer.headers).end(receiver.answer.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  async function close(): Promise<void> {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  const address = server.address()
  receiver.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/lichtketen`
  return receiver
}
