import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication } from '../../src/testing/application.ts'
import { aPerson } from '../../src/testing/people.ts'
import { relations } from '../../src/testing/relations.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
let application: Application
let server: ReturnType<typeof createAdaptorServer>
let cookie = ''
beforeAll(async () => {
  world = await openWorld()
  application = await openApplication(world)
  server = createAdaptorServer({ fetch: application.app.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const noor = await aPerson(world, [{ function: 'attentionOfficer', desk: relations.owner }])
  cookie = (await application.logIn(noor)).get('cookie') ?? ''
})
afterAll(async () => {
  const closed = once(server, 'close')
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  await closed
  await application.close()
  await world.close()
})

/** Sends bytes as they are over one connection, and gives everything that came back until the server hung up or fell silent. */
async function said(bytes: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const heard: Buffer[] = []
  socket.on('data', (piece) => heard.push(piece))
  // A server that refuses may hang up while we still write.
  socket.on('error', () => {})
  socket.setTimeout(20_000, () => socket.destroy())
  socket.write(bytes, 'latin1')
  await once(socket, 'close')
  return Buffer.concat(heard).toString('latin1')
}

const statuses = (heard: string) => [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`
const healthy = lines('GET /wat-we-weten HTTP/1.1', 'Host: localhost')
const hidden = lines('GET /wat-we-weten HTTP/1.1', 'Host: localhost', 'Connection: close')
const post = ['POST /melden HTTP/1.1', 'Host: localhost', 'Sec-Fetch-Site: same-origin']

/** Requests of which two machines in a row may think differently where they end; after each a second one is hidden. */
const unclear: Record<string, string> = {
  'a length and chunks': `${lines(...post, 'Content-Length: 6', 'Transfer-Encoding: chunked')}0\r\n\r\n${hidden}`,
  'chunks and a length': `${lines(...post, 'Transfer-Encoding: chunked', 'Content-Length: 5')}0\r\n\r\n${hidden}`,
  'two lengths': `${lines(...post, 'Content-Length: 0', `Content-Length: ${hidden.length}`)}${hidden}`,
  'two lengths in one': `${lines(...post, `Content-Length: 0, ${hidden.length}`)}${hidden}`,
  'a length with a sign': `${lines(...post, 'Content-Length: +0')}${hidden}`,
  'a length that is none': `${lines(...post, 'Content-Length: 0x0')}${hidden}`,
  'a name with a space behind it': `${lines(...post, 'Content-Length : 0', 'Content-Length: 3')}${hidden}`,
  'chunks by another name': `${lines(...post, 'Transfer-Encoding: xchunked')}0\r\n\r\n${hidden}`,
  'chunks and then something else': `${lines(...post, 'Transfer-Encoding: chunked, identity')}0\r\n\r\n${hidden}`,
  'a line that goes on': `${lines(...post, 'X: a', ' Transfer-Encoding: chunked', 'Transfer-Encoding:\x0bchunked')}${hidden}`,
  'a chunk whose length is too long': `${lines(...post, 'Transfer-Encoding: chunked')}fffffffffffffffff\r\n${hidden}`,
  'a chunk whose length is no number': `${lines(...post, 'Transfer-Encoding: chunked')}0x0\r\n\r\n${hidden}`,
  'a null byte in the head': `${lines(...post, 'X: a\0b')}${hidden}`,
  'no host': `${lines('GET / HTTP/1.1')}${hidden}`,
}

describe('a request that two machines in a row read differently', () => {
  it.each(Object.entries(unclear))(
    'A-05 %s: is refused, and what hides behind it is not answered',
    async (_, bytes) => {
      const answered = statuses(await said(bytes))
      expect(answered).not.toContain(200)
      expect(answered.length).toBeLessThan(2)
      expect(answered.filter((status) => status !== 400)).toEqual([])
    },
  )

  it('A-05 what is clear is answered, one after the other', async () => {
    expect(statuses(await said(healthy + hidden))).toEqual([200, 200])
  })
})

describe('a method that nobody uses', () => {
  it.each(['TRACE', 'TRACK', 'CONNECT', 'BREW', 'PROPFIND', 'get'])(
    'A-05 %s is refused, and nothing of the request comes back',
    async (method) => {
      for (const path of ['/', '/start', '/api/v1/signalen']) {
        const heard = await said(
          lines(`${method} ${path} HTTP/1.1`, 'Host: localhost', `Cookie: ${cookie}`, 'Connection: close'),
        )
        expect(heard).not.toContain(cookie)
        for (const status of statuses(heard)) expect([400, 403, 404, 405]).toContain(status)
      }
    },
  )
})

describe('another host in the head', () => {
  const heads: [string, string[]][] = [
    ['as the host', ['GET /start HTTP/1.1', 'Host: elders.invalid']],
    ['as a second host', ['GET /start HTTP/1.1', 'Host: localhost', 'Host: elders.invalid']],
    ['as the whole address', ['GET http://elders.invalid/start HTTP/1.1', 'Host: localhost']],
    ['beside the host', ['GET /start HTTP/1.1', 'Host: localhost', 'X-Forwarded-Host: elders.invalid']],
    ['with somebody in it', ['GET /start HTTP/1.1', 'Host: a@elders.invalid']],
    ['with a way in it', ['GET /start HTTP/1.1', 'Host: elders.invalid/..']],
  ]
  it.each(heads)('A-05 %s: no page and no head says it', async (_, head) => {
    for (const who of [[], [`Cookie: ${cookie}`]]) {
      const heard = await said(lines(...head, ...who, 'Connection: close'))
      expect(statuses(heard)).toHaveLength(1)
      expect(statuses(heard)[0]).toBeLessThan(500)
      expect(heard).not.toContain('elders.invalid')
    }
  })
})
