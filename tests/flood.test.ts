import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseReceipt } from '../src/domains/signals/rules/receipt.ts'
import { codeOn } from '../src/testing/reporter-site.ts'
import { visitorOf } from '../src/testing/visitor.ts'
import { openWorld, type World } from '../src/testing/world.ts'
import { floodGuard, floodLimits } from '../src/web/http/flood.ts'
import { mailboxPages } from '../src/web/mailbox/mailbox-pages.tsx'
import { reportPages } from '../src/web/report/report-pages.tsx'

const reports = 60
const guesses = 80
let world: World
let site: Hono

beforeAll(async () => {
  world = await openWorld()
  const limits = { ...floodLimits, report: { ...floodLimits.report, free: 5 }, code: { ...floodLimits.code, free: 5 } }
  // Who has to wait, waits until everybody who came at the same time is there.
  const wait = () => new Promise((resolve) => setImmediate(resolve))
  const flood = floodGuard({ trustedProxies: ['10.0.0.1'], limits, wait })
  const options = { siteOf: () => ({ region: world.loaded.region.name, demonstration: false }), flood }
  site = new Hono().route('/', reportPages(world.system, options)).route('/', mailboxPages(world.system, options))
})
afterAll(() => world.close())

const from = (network: number) => ({
  headers: {
    'x-forwarded-for': `172.16.${network}.7`,
    'content-type': 'application/x-www-form-urlencoded',
  },
  env: { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
})

function post(path: string, network: number, fields: Record<string, string>) {
  const { headers, env } = from(network)
  return site.request(path, { method: 'POST', headers, body: String(new URLSearchParams(fields)) }, env)
}

/** A report as somebody hands it in who floods: two of three from one network, the others from many. */
function handIn(index: number) {
  return post('/melden/versturen', index % 3 > 0 ? 1 : index, {
    stap: '3',
    sleutel: index.toString(16).padStart(32, '0'),
    gevaar: 'nee',
    vorm: 'labour',
    verhaal: `Verzonnen melding ${index}.`,
    gemeente: 'Breda',
    hoe: 'anoniem',
  })
}

/** A neighbour in the network from which the flood comes. */
async function report(): Promise<string> {
  const { headers, env } = from(1)
  const behindProxy = {
    request: (path: string, init: RequestInit) => {
      const sent = new Headers(init.headers)
      sent.set('x-forwarded-for', headers['x-forwarded-for'])
      return site.request(path, { ...init, headers: sent }, env)
    },
  }
  const visitor = visitorOf(behindProxy)
  await visitor.open('/melden?taal=nl')
  visitor.choose('gevaar', 'nee')
  visitor.choose('vorm', 'labour')
  visitor.type('verhaal', 'Het busje komt om vijf uur.')
  visitor.type('gemeente', 'Breda')
  for (let step = 0; step < 3; step += 1) await visitor.press('')
  return codeOn(visitor)
}

async function isKept(code: string): Promise<boolean> {
  const parsed = parseReceipt(code)
  if ('problem' in parsed) return false
  const { rows } = await world.database.owner.query('select from signals.receipt where lookup = $1', [parsed.lookup])
  return rows.length === 1
}

it('A-09 S-01 during a flood of reports none is lost, and who reports from the same network is heard too', async () => {
  const flood = Array.from({ length: reports }, async (_, index) => {
    const answer = await handIn(index)
    return { status: answer.status, html: await answer.text() }
  })
  const neighbour = report()
  const answers = await Promise.all(flood)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  const codes = [...answers.map(codeOn), await neighbour]
  expect(new Set(codes).size).toBe(reports + 1)
  for (const code of codes) expect(await isKept(code)).toBe(true)
})

it('A-09 S-03 during a flood of guesses nobody gets in, and who has a code does', async () => {
  const code = await report()
  const slip = (text: string, index: number) => `${text.slice(0, -4)}${String(index).padStart(4, '0')}`
  const wrong = Array.from({ length: guesses }, (_, index) => slip(code, index)).filter((guess) => guess !== code)
  const flood = wrong.map((guess, index) => post('/mijn-melding', index % 3 > 0 ? 1 : index, { code: guess }))
  const own = await post('/mijn-melding', 1, { code })
  expect(own.status).toBe(200)
  for (const answer of await Promise.all(flood)) expect(answer.status).toBe(422)
  expect((await post('/mijn-melding', 1, { code })).status).toBe(200)
})
