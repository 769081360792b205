import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openReceiver, type Receiver } from '../testing/webhook-receiver.ts'
import { openSender } from './webhook-sender.ts'

let receiver: Receiver
beforeAll(async () => {
  receiver = await openReceiver()
})
afterAll(() => receiver.close())
beforeEach(() => {
  receiver.received.length = 0
  receiver.answer = { status: 204 }
  receiver.before = () => {}
})

const message = (url = receiver.url) => ({ url, body: '{"é":1}', headers: { 'content-type': 'application/json' } })
const onThisMachine = openSender({ loopback: true, hosts: [], timeout: 20_000 })
const port = () => new URL(receiver.url).port

/** A sender of an installation for real, for which every name stands at the given addresses. */
function atAddresses(addresses: string[], hosts: string[] = []) {
  const asked: string[] = []
  const resolve = async (host: string) => {
    asked.push(host)
    return addresses
  }
  return { sender: openSender({ loopback: false, hosts, timeout: 20_000, resolve }), asked }
}

describe('what comes of sending', () => {
  it('is the status of the answer and nothing else of it', async () => {
    receiver.answer = { status: 418, headers: { 'x-geheim': 'geheim' }, body: 'geheim' }
    expect(await onThisMachine.send(message())).toEqual({ status: 418 })
    expect(receiver.received[0]).toMatchObject({ body: '{"é":1}', path: '/lichtketen' })
  })

  it('is the redirect itself: it is not followed', async () => {
    receiver.answer = { status: 307, headers: { location: receiver.url } }
    expect(await onThisMachine.send(message())).toEqual({ status: 307 })
    expect(receiver.received).toHaveLength(1)
  })

  it('is that nobody answered in time', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    receiver.before = () => promise
    expect(await openSender({ loopback: true, hosts: [], timeout: 50 }).send(message())).toEqual({ fault: 'slow' })
    resolve()
  })

  it('is that nobody is there', async () => {
    expect(await onThisMachine.send(message('http://127.0.0.1:9/'))).toEqual({ fault: 'noAnswer' })
  })

  it('takes no more of an answer than a little', async () => {
    receiver.answer = { status: 200, body: 'a'.repeat(50_000_000) }
    expect(await onThisMachine.send(message())).toEqual({ status: 200 })
  })

  it('is no answer where a head is larger than it may be', async () => {
    receiver.answer = { status: 200, headers: { 'x-groot': 'a'.repeat(20_000) } }
    expect(await onThisMachine.send(message())).toEqual({ fault: 'noAnswer' })
  })
})

describe('an installation for real', () => {
  it.each([
    ...[
      'http://127.0.0.1/',
      'http://localhost/',
      'http://[::1]/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://0/',
    ],
    ...[
      'https://localhost/',
      'https://169.254.169.254/latest/meta-data',
      'https://[fd00:ec2::254]/',
      'https://10.1.2.3/',
    ],
    ...['https://2130706433/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://127.1/', 'https://①②⑦.⓪.⓪.①/'],
    ...[
      'https://[::ffff:127.0.0.1]/',
      'https://[::ffff:a00:1]/',
      'https://[64:ff9b::7f00:1]/',
      'https://[2002:7f00:1::]/',
    ],
    ...['https://192.168.1.1.:443/', 'https://user@8.8.8.8/', 'https://user:pass@8.8.8.8/', 'http://8.8.8.8/'],
    ...[
      'ftp://8.8.8.8/',
      'file:///etc/passwd',
      'gopher://8.8.8.8/',
      'data:text/plain,x',
      'javascript:1',
      '//8.8.8.8',
      '',
    ],
  ])('sends nothing to %s', async (url) => {
    const real = openSender({ loopback: false, hosts: [] })
    expect([await real.accepts(url), await real.send(message(url))]).toEqual([false, { fault: 'address' }])
  })

  it.each([
    [['10.0.0.1']],
    [['169.254.169.254']],
    [['::ffff:127.0.0.1']],
    [['fe80::1']],
    [['8.8.8.8', '127.0.0.1']],
    [['2606:4700::1111', 'fd00::1']],
    [[]],
  ])('sends nothing to a name that stands at %j', async (addresses) => {
    const { sender } = atAddresses(addresses)
    expect(await sender.send(message('https://systeem.example/'))).toEqual({ fault: 'address' })
  })

  it('sends to a name inside the own network that the setting names, and to no other', async () => {
    const { sender } = atAddresses(['10.0.0.1'], ['zaken.intern.example'])
    expect(await sender.accepts('https://zaken.intern.example/')).toBe(true)
    expect(await sender.accepts('http://zaken.intern.example/')).toBe(false)
    expect(await sender.accepts('https://zaken.intern.example.kwaad.example/')).toBe(false)
  })
})

describe('a demonstration', () => {
  it('sends to this machine without https, and to nothing else without it', async () => {
    expect(await onThisMachine.accepts(`http://localhost:${port()}/`)).toBe(true)
    for (const url of ['http://10.0.0.1/', 'https://127.0.0.1/', 'http://127.0.0.2/', 'http://localhost.example/'])
      expect(await onThisMachine.accepts(url)).toBe(false)
  })

  it('is not led elsewhere by a name of this machine that stands somewhere else', async () => {
    const sender = openSender({ loopback: true, hosts: [], resolve: async () => ['10.0.0.1'] })
    expect(await sender.accepts('http://localhost/')).toBe(false)
  })
})

it('a name that resolves to nothing in time is no address', async () => {
  const sender = openSender({ loopback: false, hosts: [], timeout: 50, resolve: () => new Promise(() => {}) })
  expect(await sender.send(message('https://systeem.example/'))).toEqual({ fault: 'address' })
})

it('a name is resolved once, and the connection goes to the address that was checked', async () => {
  const arrived: string[] = []
  const server = createServer((socket: Socket) => {
    socket.once('data', (hello) => {
      arrived.push(hello.toString('latin1'))
      socket.destroy()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const at = typeof address === 'object' && address ? address.port : 0
  const { sender, asked } = atAddresses(['127.0.0.1'], ['zaken.intern.example'])
  expect(await sender.send(message(`https://zaken.intern.example:${at}/`))).toEqual({ fault: 'noAnswer' })
  server.close()
  expect(asked).toEqual(['zaken.intern.example'])
  // The name stands in the first words of TLS: it is that of the certificate that is asked for.
  expect(arrived.join()).toContain('zaken.intern.example')
})
