import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../src/testing/world.ts'
import { floodGuard, floodLimits } from '../src/web/http/flood.ts'
import type { Pace } from '../src/web/http/pace.ts'
import { reportPages } from '../src/web/report/report-pages.tsx'

const { atOnce, ofOne } = floodLimits.file
let world: World
let server: ServerType
let port = 0
const sockets: Socket[] = []

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
/** As outside, but that nobody has to look for twenty seconds. */
async function serve(pace: Pace): Promise<void> {
  const flood = floodGuard({ trustedProxies: ['127.0.0.1'], pace })
  const options = { siteOf: () => ({ region: world.loaded.region.name, demonstration: false }), flood }
  server = createAdaptorServer({ fetch: new Hono().route('/', reportPages(world.system, options)).fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
}
beforeEach(() => serve({ bytes: 20_000, during: 100, turn: 600_000 }))
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await expect.poll(underWay).toBe(0)
  server.close()
})

const underWay = async (): Promise<number> => {
  const { rows } = await world.database.owner.query('select from signals.upload where sealed is null')
  return rows.length
}

const story = '--x1\r\nContent-Disposition: form-data; name="verhaal"\r\n\r\nHet busje komt om vijf uur.\r\n'
const file = '--x1\r\nContent-Disposition: form-data; name="bestand"; filename="notitie.txt"\r\n\r\n'
const whole = (length: number) => `${story}${file}${'a'.repeat(length)}\r\n--x1--`
const headers = (network: number) => ({
  'content-type': 'multipart/form-data; boundary=x1',
  'x-forwarded-for': `172.16.${network}.7`,
})

/** Somebody who sends the beginning of a form with a file, and keeps the rest. */
async function sendsByDrops(network: number, length = 300_000, sent = 150_000): Promise<{ socket: Socket }> {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket.setEncoding('utf8').on('error', () => {}))
  await once(socket, 'connect')
  const lines = Object.entries({ host: 'a', 'content-length': String(whole(length).length), ...headers(network) })
  const head = `POST /melden?taal=nl HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`
  socket.write(head + whole(length).slice(0, sent))
  return { socket }
}

/** Whether the file of somebody who sends as most do waits with the form. */
async function isKept(network: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/melden?taal=nl`, {
    method: 'POST',
    headers: headers(network),
    body: whole(100_000),
  })
  return (await answer.text()).includes('notitie.txt')
}

/** All that comes back to somebody. */
async function heardBy({ socket }: { socket: Socket }): Promise<string> {
  let heard = ''
  socket.on('data', (some) => {
    heard += some
  })
  await expect.poll(() => heard, { timeout: 20_000 }).toContain('</html>')
  return heard
}

describe('who sends a photograph by drops', () => {
  it('A-09 S-18 three networks together leave places to others, however slowly they send', async () => {
    for (const network of [1, 2, 3]) for (let at = 0; at < ofOne; at += 1) await sendsByDrops(network)
    await expect.poll(underWay).toBeGreaterThan(ofOne)
    expect(await isKept(4)).toBe(true)
  }, 30_000)

  it('A-09 S-18 from as many networks as there are places loses the place to who waits, and keeps what was typed', async () => {
    const slow = []
    for (let network = 1; network <= atOnce; network += 1) slow.push(await sendsByDrops(network))
    await expect.poll(underWay).toBe(atOnce)
    expect(await isKept(100)).toBe(true)
    const heard = await Promise.any(slow.map(heardBy))
    expect(heard).toContain('Het versturen is afgebroken')
    expect(heard).toContain('Het busje komt om vijf uur.')
  }, 60_000)

  it('A-09 S-18 from as many networks as there are places, each keeping pace, has a turn and no more', async () => {
    server.close()
    await serve({ bytes: 0, during: 100, turn: 300 })
    for (let network = 1; network <= atOnce; network += 1) await sendsByDrops(network)
    await expect.poll(underWay).toBe(atOnce)
    expect(await isKept(100)).toBe(true)
  }, 60_000)

  it('S-18 while nobody waits may take as long as it takes', async () => {
    const patient = await sendsByDrops(1)
    await expect.poll(underWay).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 500))
    patient.socket.write(whole(300_000).slice(150_000))
    const heard = await heardBy(patient)
    expect(heard).not.toContain('Het versturen is afgebroken')
    expect(heard).toContain('notitie.txt')
  }, 30_000)
})
