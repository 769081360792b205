import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { Unavailable } from '../lib/errors.ts'
import { locatieserver } from './locatieserver.ts'

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  server?.close()
})

/** A service on this machine that answers as the test says. */
async function serviceThat(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/v3_1`
}

const json = (response: ServerResponse, body: unknown) =>
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))

const doc = {
  straatnaam: 'Vuurbaakhof',
  huisnummer: 14,
  huisletter: 'a',
  postcode: '4899SS',
  woonplaatsnaam: 'Breda',
}
const found = { street: 'Vuurbaakhof', number: 14, letter: 'a', addition: '', postcode: '4899 SS', town: 'Breda' }
const answerWith = (docs: unknown[]) => serviceThat((_, response) => json(response, { response: { docs } }))

describe('the Locatieserver', () => {
  it('S-07 is asked with the words of an address and nothing else, and answers with addresses', async () => {
    const asked: { url: string; headers: string[] }[] = []
    const url = await serviceThat((request, response) => {
      asked.push({ url: request.url ?? '', headers: Object.keys(request.headers) })
      json(response, { response: { docs: [doc] } })
    })
    await expect(locatieserver(url)('4899 SS 14')).resolves.toEqual([found])
    const [{ url: path, headers } = { url: '', headers: [] }] = asked
    expect(Object.fromEntries(new URL(path, url).searchParams)).toMatchObject({ q: '4899 SS 14', fq: 'type:adres' })
    expect(headers).not.toContain('cookie')
    expect(headers).not.toContain('referer')
  })

  it('S-07 keeps words that look like a part of an address of the web in the question', async () => {
    let asked = ''
    const url = await serviceThat((request, response) => {
      asked = request.url ?? ''
      json(response, { response: { docs: [] } })
    })
    await locatieserver(url)('x&fq=*:*#/../@127.0.0.2/')
    expect(new URL(asked, url).searchParams.getAll('fq')).toEqual(['type:adres'])
    expect(new URL(asked, url).pathname).toBe('/search/v3_1/free')
  })

  it('S-07 leaves out what is no whole address, and takes ten at most', async () => {
    const { postcode: _, ...half } = doc
    const many = Array.from({ length: 40 }, (__, at) => ({ ...doc, huisnummer: at + 1 }))
    await expect(locatieserver(await answerWith([half, doc]))('x')).resolves.toEqual([found])
    server?.close()
    await expect(locatieserver(await answerWith(many))('x')).resolves.toHaveLength(10)
  })

  const odd: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    'a status that says no': (_, response) => response.writeHead(500).end(),
    'no JSON': (_, response) => response.writeHead(200).end('<html>'),
    'JSON of another shape': (_, response) => json(response, { docs: [] }),
    'more than may be': (_, response) => json(response, { response: { docs: [] }, more: 'x'.repeat(300_000) }),
    'bytes that are no UTF-8': (_, response) => response.writeHead(200).end(Buffer.from([0x7b, 0xff, 0xfe])),
    'a broken connection': (request) => request.socket.destroy(),
    'nothing at all': () => {},
  }
  it.each(Object.entries(odd))('S-07 counts %s as no answer, and says nothing of what was asked', async (_, answer) => {
    const url = await serviceThat(answer)
    const error = await locatieserver(url, { timeout: 200 })('Vuurbaakhof 14 Breda').catch((one: unknown) => one)
    expect(error).toBeInstanceOf(Unavailable)
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain('Vuurbaakhof')
    expect(error).not.toHaveProperty('cause')
  })

  it('S-07 is not followed to another address', async () => {
    let followed = false
    const url = await serviceThat((request, response) => {
      if (request.url?.startsWith('/elsewhere')) followed = true
      response.writeHead(302, { Location: '/elsewhere' }).end()
    })
    await expect(locatieserver(url)('x')).rejects.toBeInstanceOf(Unavailable)
    expect(followed).toBe(false)
  })

  it('S-07 is left alone for a minute after three failures', async () => {
    let asked = 0
    const url = await serviceThat((_, response) => {
      asked += 1
      response.writeHead(503).end()
    })
    let now = 0
    const service = locatieserver(url, { now: () => now })
    for (let time = 0; time < 5; time++) await service('x').catch(() => null)
    expect(asked).toBe(3)
    now = 60_000
    await service('x').catch(() => null)
    expect(asked).toBe(4)
  })
})
