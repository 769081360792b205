// A load generator of its own: posts to the server, over connections that stay open.
import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { bodies } from './bodies.ts'
import { drive, type Load, task } from './work.ts'

/** To what: the API with a token, or the last step of the public form, each report from a network of its own. */
export type Posts = Load & { url: string } & ({ to: 'api'; token: string } | { to: 'form'; networks: number })

const posts: Posts = await task()
const agent = new Agent({ keepAlive: true, maxSockets: posts.connections })
let sent = 0

type Post = { path: string; headers: Record<string, string>; body: string; expected: number }

function nextPost(): Post {
  const body = bodies[sent++ % bodies.length]
  if (!body) throw new Error('no bodies')
  if (posts.to === 'api') {
    const headers = {
      authorization: `Bearer ${posts.token}`,
      'content-type': 'application/json',
      'idempotency-key': randomBytes(16).toString('hex'),
    }
    return { path: '/api/v1/signalen', headers, body: body.json, expected: 201 }
  }
  const network = sent % posts.networks
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': `10.${network >> 8}.${network & 255}.1`,
  }
  const form = `${body.form}&stap=3&sleutel=${randomBytes(16).toString('hex')}`
  return { path: '/melden/versturen', headers, body: form, expected: 200 }
}

const seen = await drive(posts, () => {
  const { path, headers, body, expected } = nextPost()
  return new Promise<void>((resolve, reject) => {
    const asked = request(new URL(path, posts.url), { agent, method: 'POST', headers }, (answer) => {
      if (answer.statusCode !== expected) reject(new Error(`answered ${answer.statusCode}`))
      answer.resume().on('end', resolve).on('error', reject)
    })
    asked.on('error', reject).setHeader('content-length', Buffer.byteLength(body))
    asked.end(body)
  })
})
agent.destroy()
console.log(JSON.stringify(seen))
