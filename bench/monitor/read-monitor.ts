import { Agent, request } from 'node:http'
import type pg from 'pg'

/** What people open: the whole monitor most of all, and what makes it short. */
const asked = ['', '', '', '?pijler=pijler-1', '?doel=doel-3', '?kleur=red', '?eigenaar=rol-4', '?district=zeeland']

/** How often somebody records a fact meanwhile: once in so many pages. */
const pagesBetweenFacts = 40

type Answer = { cookies: string[]; bytes: number }

/** Opens the monitor as a chain director, one after the other, while facts are recorded. Tells how long the whole page is. */
export async function readMonitor(url: string, client: pg.Client, times: number): Promise<{ bytes: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookie = await logIn(url, client, agent)
  const warmUp = Math.ceil(times / 5)
  let bytes = 0
  for (let turn = 0; turn < times + warmUp; turn++) {
    if (turn % pagesBetweenFacts === 0) await recordFact(client, turn)
    const page = asked[turn % asked.length] ?? ''
    const headers = { cookie, ...(turn < warmUp ? {} : { 'x-measured': '1' }) }
    const answer = await read(`${url}/programma/monitor${page}`, agent, headers)
    if (page === '') bytes = answer.bytes
  }
  agent.destroy()
  return { bytes }
}

/** As somebody who records it on a page would, without the page. */
async function recordFact(client: pg.Client, turn: number): Promise<void> {
  await client.query(
    `insert into programme.progress (id, region, action_id, place, state, day, note, evidence, evidence_url, recorded_by, recorded_on)
     select gen_random_uuid(), region, $1, '', 'started', current_date, '', '', '', recorded_by, current_date
     from programme.progress where region = 'zeeland-west-brabant' limit 1`,
    [`actie-${turn}`],
  )
}

async function logIn(url: string, client: pg.Client, agent: Agent): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select p.id from access.person p join access.appointment a on a.person_id = p.id
     where a.function = 'chainDirector' and p.demonstration limit 1`,
  )
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
  const { cookies } = await read(`${url}/inloggen/demonstratie`, agent, headers, `persoon=${rows[0]?.id}`)
  if (cookies.length === 0) throw new Error('nobody was logged in')
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

function read(url: string, agent: Agent, headers: Record<string, string>, form?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers, method: form === undefined ? 'GET' : 'POST' }, (answer) => {
      const { statusCode = 0 } = answer
      if (statusCode >= 400) reject(new Error(`${url} answered ${statusCode}`))
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
      })
      answer.on('end', () => resolve({ cookies: answer.headers['set-cookie'] ?? [], bytes }))
    })
    sent.on('error', reject)
    if (form !== undefined) sent.setHeader('content-length', Buffer.byteLength(form))
    sent.end(form)
  })
}
