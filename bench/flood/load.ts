// Whoever floods, in a process of its own: so many posts a second for so long, whatever the answers do. Half of them come
// from one network, the others each from another. They do what the pages ask of nobody: they just post.
import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { json, text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { bodies } from '../intake/bodies.ts'
import { networkOf } from '../setup/browser.ts'

/** What to post, and for how long. */
export type Task = { url: string; seconds: number } & (
  | { what: 'mixed'; perSecond: number }
  | { what: 'guesses'; perSecond: number }
)
/** How many posts were answered with which status, which reports were acknowledged, and how many got no answer. */
export type Report = {
  sent: number
  statuses: Record<string, number>
  codes: string[]
  broken: number
  seconds: number
}

type Post = { path: string; body: Buffer; type?: string }

const patience = 120_000
const task = (await json(process.stdin)) as Task
const agent = new Agent({ keepAlive: true })
const found: Report = { sent: 0, statuses: {}, codes: [], broken: 0, seconds: 0 }
const under = new Set<Promise<void>>()
const make = task.what === 'mixed' ? mixed : guess

const start = performance.now()
while (performance.now() - start < task.seconds * 1000) {
  const due = Math.floor(((performance.now() - start) / 1000) * task.perSecond)
  while (found.sent < due) {
    const sent = post(make(found.sent), found.sent++).catch(() => void found.broken++)
    under.add(sent)
    sent.finally(() => under.delete(sent))
  }
  await pause(5)
}
found.seconds = (performance.now() - start) / 1000
await Promise.all(under)
agent.destroy()
console.log(JSON.stringify(found))

/** Mostly reports; now and then a page of the form, a log-in, a code, a file, or as large a text as is taken. */
function mixed(index: number): Post {
  const of = index % 100
  if (of < 10) return form('/melden', `${bodies[index % bodies.length]?.form}&stap=1&naar=2`)
  if (of < 12) return form('/inloggen', `mail=iemand${index}%40voorbeeld.invalid&ww=een+verzonnen+wachtwoord`)
  if (of < 14) return guess(index)
  if (of < 15) return upload()
  const padding = of < 17 ? `&vulling=${'x'.repeat(900_000)}` : ''
  const key = randomBytes(16).toString('hex')
  return form('/melden/versturen', `${bodies[index % bodies.length]?.form}&stap=3&sleutel=${key}${padding}`)
}

function guess(index: number): Post {
  const code = randomBytes(15).toString('hex').slice(0, 24).toUpperCase()
  return form('/mijn-melding', `code=${index % 2 > 0 ? code : code.replace(/..$/, '00')}`)
}

/** A file of 200 kB that says that it is a photo. */
function upload(): Post {
  const head = '--grens\r\nContent-Disposition: form-data; name="bestand"; filename="foto.jpg"\r\n\r\n'
  const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(200_000)])
  return {
    path: '/melden/bestanden',
    type: 'multipart/form-data; boundary=grens',
    body: Buffer.concat([Buffer.from(head), photo, Buffer.from('\r\n--grens--\r\n')]),
  }
}

function form(path: string, fields: string): Post {
  return { path, body: Buffer.from(fields) }
}

function post({ path, body, type = 'application/x-www-form-urlencoded' }: Post, index: number): Promise<void> {
  const headers = {
    'content-type': type,
    'content-length': body.length,
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': `${index % 2 === 0 ? '192.0.2' : networkOf(index)}.1`,
  }
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, task.url), { agent, method: 'POST', headers, timeout: patience }, (answer) => {
      const status = String(answer.statusCode)
      found.statuses[status] = (found.statuses[status] ?? 0) + 1
      const isReport = path === '/melden/versturen' && status === '200'
      const read = text(answer).then((html) => void (isReport && found.codes.push(codeIn(html))))
      read.then(resolve, reject)
    })
    asked.on('error', reject)
    asked.on('timeout', () => asked.destroy(new Error('no answer')))
    asked.end(body)
  })
}

function codeIn(html: string): string {
  return (/lk-code__value"[^>]*>(.*?)<\/p>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '').trim()
}
