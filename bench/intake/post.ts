import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { bodies } from './bodies.ts'

/** Somebody who posts to the server, over connections that stay open. */
export type Poster = { api(): Promise<void>; form(network: number): Promise<void>; close(): void }

type Post = { path: string; headers: Record<string, string>; body: string; expected: number }

/** Posts signals one after the other: to the API with a token, and as the last step of the public form. */
export function openPoster(url: string, token: string, connections: number): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let sent = 0
  const next = () => {
    const body = bodies[sent++ % bodies.length]
    if (!body) throw new Error('nothing to send')
    return body
  }
  return {
    api: () => post(url, agent, toApi(token, next().json)),
    form: (network) => post(url, agent, toForm(network, next().form)),
    close: () => agent.destroy(),
  }
}

const newKey = () => randomBytes(16).toString('hex')

const toApi = (token: string, body: string): Post => ({
  path: '/api/v1/signalen',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': newKey() },
  body,
  expected: 201,
})

const toForm = (network: number, form: string): Post => ({
  path: '/melden/versturen',
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': `10.${(network >> 8) & 255}.${network & 255}.1`,
  },
  body: `${form}&stap=3&sleutel=${newKey()}`,
  expected: 200,
})

function post(url: string, agent: Agent, { path, headers, body, expected }: Post): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { agent, method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } }
    const asked = request(new URL(path, url), options, (answer) => {
      if (answer.statusCode !== expected) reject(new Error(`${path} answered ${answer.statusCode}`))
      answer.resume().on('end', resolve).on('error', reject)
    })
    asked.on('error', reject).end(body)
  })
}
