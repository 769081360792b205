import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { floodGuard, floodLimits } from './flood.ts'

const limits = { ...floodLimits, report: { ...floodLimits.report, free: 1_000, atOnce: 1, ofOne: 1 } }
const flood = floodGuard({ trustedProxies: [], limits })
const site = new Hono()
  .post('/', flood.slowDown('report'), async (c) => c.text(`${(await c.req.text()).length}`))
  // Who broke off hears nothing.
  .onError((_, c) => c.text('', 400))
const server = createAdaptorServer({ fetch: site.fetch })
const sockets: Socket[] = []
let port = 0

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => {
  for (const socket of sockets) socket.destroy()
  server.close()
})

/** Somebody who says that a body is coming, sends the beginning of it, and then nothing. */
async function slowSender(length: number, sent: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  await once(socket, 'connect')
  const head = `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${length}\r\n\r\n`
  await new Promise((done) => socket.write(head + 'x'.repeat(sent), done))
  return socket
}
const report = (length: number) =>
  fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x'.repeat(length) }).then((answer) => answer.text())

describe('a body that comes in by drops', () => {
  it('A-09 takes no turn while it comes', async () => {
    for (let at = 0; at < 20; at += 1) await slowSender(1_000, 1)
    expect(await report(500)).toBe('500')
  })

  it('A-09 keeps nobody from a turn with a large body of which the rest does not come', async () => {
    for (let at = 0; at < 3; at += 1) await slowSender(500_000, 300_000)
    expect(await report(500)).toBe('500')
  }, 30_000)

  it('is read as a whole when it comes in the end', async () => {
    const socket = await slowSender(1_000, 1)
    socket.setEncoding('utf8')
    socket.write('x'.repeat(999))
    const [answer] = await once(socket, 'data')
    expect(answer).toContain('200 OK')
    expect(await report(200_000)).toBe('200000')
  })

  it('of somebody who has gone takes no turn either', async () => {
    const socket = await slowSender(1_000, 1)
    socket.destroy()
    expect(await report(10)).toBe('10')
  })
})
