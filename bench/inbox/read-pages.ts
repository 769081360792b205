import { Agent, request } from 'node:http'
import type pg from 'pg'

/** What an officer opens: the inbox as it is, its other tabs, later pages, and filters. */
const inboxes = ['', '', '', '?tab=new', '?tab=late', '?tab=closed', '?tab=elsewhere', '?pagina=4', '?vorm=labour']

/** Reads pages as an officer of a desk, one after the other: so many inboxes, and as many signals. */
export async function readPages(url: string, client: pg.Client, desk: string, times: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookie = await logIn(url, client, desk, agent)
  const numbers = await signalsToOpen(client, desk)
  const warmUp = Math.ceil(times / 5)
  for (let turn = 0; turn < times + warmUp; turn++) {
    const headers = { cookie, ...(turn < warmUp ? {} : { 'x-measured': '1' }) }
    await read(`${url}/postvak/${desk}${inboxes[turn % inboxes.length]}`, agent, headers)
    await read(`${url}/signalen/${numbers[turn % numbers.length]}`, agent, headers)
  }
  agent.destroy()
}

async function logIn(url: string, client: pg.Client, desk: string, agent: Agent): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select p.id from access.person p join access.appointment a on a.person_id = p.id
     where a.desk_id = $1 and p.demonstration order by p.name limit 1`,
    [desk],
  )
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
  const { cookies } = await read(`${url}/inloggen/demonstratie`, agent, headers, `persoon=${rows[0]?.id}`)
  if (cookies.length === 0) throw new Error('nobody was logged in')
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Signals of this desk that open: those that people of the demonstration worked on. */
async function signalsToOpen(client: pg.Client, desk: string): Promise<string[]> {
  const { rows } = await client.query<{ number: string }>(
    `select number from signals.signal where desk_id = $1 and number !~ '-5[0-9]{5}$' order by number`,
    [desk],
  )
  if (rows.length === 0) throw new Error('no signal can be opened')
  return rows.map(({ number }) => number)
}

type Answer = { cookies: string[] }

function read(url: string, agent: Agent, headers: Record<string, string>, form?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers, method: form === undefined ? 'GET' : 'POST' }, (answer) => {
      const { statusCode = 0 } = answer
      if (statusCode >= 400) reject(new Error(`${url} answered ${statusCode}`))
      answer.resume().on('end', () => resolve({ cookies: answer.headers['set-cookie'] ?? [] }))
    })
    asked.on('error', reject)
    if (form !== undefined) asked.setHeader('content-length', Buffer.byteLength(form))
    asked.end(form)
  })
}
