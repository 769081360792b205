import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvRows } from '../../src/lib/csv-rows.ts'
import { type Application, openApplication } from '../../src/testing/application.ts'
import { type Route, routes } from '../routes.ts'
import { type Attacked, gets, openAttacked, posts } from './attacked.ts'

let attacked: Attacked
let safe: Application
beforeAll(async () => {
  attacked = await openAttacked()
  safe = await openApplication(attacked.scene.world, 'https://lichtketen.invalid')
}, 300_000)
afterAll(async () => {
  await safe.close()
  await attacked.close()
})

/** What a browser must be told with every answer, whatever it is. */
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
/** What may be kept by a browser or a machine in between: nothing that tells of a person. */
const mayBeKept = new Set(['GET /assets/:name', 'GET /api/v1/codelijsten', 'GET /api/v1/openapi.json'])
const scriptOnlyWithNonce = /script-src 'nonce-[\w+/]{22}=='(;|$)/

/** Everything that is wrong with the head of an answer. */
function wrongWith(answer: Response, { route }: Pick<Route, 'route'>): string[] {
  const { headers } = answer
  const wrong = Object.entries(always).flatMap(([name, value]) => (headers.get(name) === value ? [] : [name]))
  const policy = headers.get('content-security-policy') ?? ''
  const file = policy.includes('sandbox')
  if (!policy.includes("default-src 'none'") || !policy.includes("frame-ancestors 'none'")) wrong.push('policy')
  if (!file && !scriptOnlyWithNonce.test(policy)) wrong.push('scripts')
  if (/unsafe|\*|data:|https?:/.test(policy)) wrong.push('loose policy')
  if (!mayBeKept.has(route) && headers.get('cache-control') !== 'no-store') wrong.push('kept')
  if (!/^(no-referrer|same-origin)$/.test(headers.get('referrer-policy') ?? '')) wrong.push('referrer')
  if (['server', 'x-powered-by', 'etag'].some((name) => headers.has(name))) wrong.push('says too much')
  if (!route.endsWith('/openapi.json') && headers.has('access-control-allow-origin')) wrong.push('read elsewhere')
  return [...wrong, ...wrongWithFile(headers), ...headers.getSetCookie().flatMap(wrongWithCookie)]
}

/** A file is saved under a plain name, and never shown but for a picture that we made. */
function wrongWithFile(headers: Headers): string[] {
  const [kind, named] = [headers.get('content-type') ?? '', headers.get('content-disposition')]
  if (named === null) return isSheet(headers) ? ['a sheet that is shown'] : []
  const plain = /^(attachment|inline); filename="[\w .()-]{1,100}"(; filename\*=UTF-8''[\w.~%()-]+)?$/.test(named)
  const shown = named.startsWith('inline') && kind !== 'image/jpeg'
  return [...(plain ? [] : [`named ${named}`]), ...(shown ? ['shown in the browser'] : [])]
}

const isSheet = (headers: Headers) => /csv|spreadsheet|excel/.test(headers.get('content-type') ?? '')

/** Cells of a sheet that a spreadsheet would work out instead of showing; a number under zero is none. */
async function formulasIn(answer: Response): Promise<string[]> {
  if (!isSheet(answer.headers)) {
    await answer.body?.cancel()
    return []
  }
  const found: string[] = []
  for await (const { cells } of csvRows(inOne(await answer.text())))
    found.push(...cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell)))
  return found.map((cell) => `a formula: ${cell}`)
}
async function* inOne(text: string) {
  yield text
}

function wrongWithCookie(cookie: string): string[] {
  const [name = '', ...attributes] = cookie.split(';').map((one) => one.trim().toLowerCase())
  const wanted = ['httponly', 'samesite=lax']
  const lacks = wanted.filter((one) => !attributes.includes(one)).map((one) => `cookie ${name} without ${one}`)
  return attributes.some((one) => one.startsWith('domain')) ? [...lacks, `cookie ${name} for a domain`] : lacks
}

const nobody = () => Promise.resolve(new Headers())
const methodOf = ({ route }: Route) => (route.split(' ')[0] === 'ALL' ? 'PUT' : (route.split(' ')[0] ?? 'GET'))

describe('the head of an answer', () => {
  const askers: [string, (route: Route) => Promise<Headers>][] = [
    ['who may', (route) => attacked.browserFor(route)],
    ['nobody in particular', nobody],
    ['somebody who may not', () => attacked.browserOf('panelMember', 'otherMunicipality')],
  ]
  it.each(askers)(
    'A-05 keeps a page of any route out of caches, frames and scripts, for %s',
    async (who, browser) => {
      const wrong: string[] = []
      let sheets = 0
      for (const route of routes.filter((one) => one.route !== 'GET /assets/:name')) {
        const as = await browser(route)
        for (const which of ['existing', 'absent'] as const) {
          const method = methodOf(route)
          const body = method === 'POST' ? { body: new URLSearchParams(attacked.sentTo(route)) } : {}
          const answer = await attacked.ask(attacked.addressOf(route, which), { method, as, ...body })
          const all = [...wrongWith(answer, route), ...(await formulasIn(answer))]
          sheets += isSheet(answer.headers) ? 1 : 0
          wrong.push(...all.map((what) => `${route.route} ${answer.status} ${what}`))
        }
      }
      expect(wrong).toEqual([])
      expect(sheets).toBe(who === 'who may' ? 1 : 0)
    },
    300_000,
  )

  it('A-05 is no other where something is wrong: from elsewhere, too large, nowhere, not a method', async () => {
    const as = await attacked.browserOf('attentionOfficer')
    const odd: [string, RequestInit, number][] = [
      ['/melden', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }, 403],
      ['/mijn-melding', { method: 'POST', body: 'a'.repeat(1_100_000) }, 413],
      ['/nergens', {}, 404],
      ['/start', { method: 'DELETE' }, 404],
      ['/api/v1/nergens', {}, 404],
    ]
    for (const [path, init, status] of odd) {
      const answer = await attacked.ask(path, { as, ...init })
      expect([answer.status, wrongWith(answer, { route: path })], path).toEqual([status, []])
    }
  })

  it('A-05 brings a nonce that is never the same twice', async () => {
    const nonces = new Set<string>()
    for (let at = 0; at < 50; at += 1) {
      const { headers } = await attacked.ask('/', {})
      nonces.add(/'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '')
    }
    expect(nonces.size).toBe(50)
  })
})

describe('over https', () => {
  it('A-05 every page says for two years that there is nothing but https', async () => {
    for (const route of [...gets, ...posts]) {
      const answer = await safe.app.request(attacked.addressOf(route), { method: methodOf(route) })
      expect(answer.headers.get('strict-transport-security'), route.route).toMatch(
        /^max-age=63072000; includeSubDomains/,
      )
      expect(answer.headers.get('content-security-policy'), route.route).toMatch(/upgrade-insecure-requests|sandbox/)
    }
  }, 300_000)

  it('A-03 every cookie of a log-in is for https alone, for this host alone, and no script reads it', async () => {
    const as = await safe.logIn(await attacked.scene.world.person('Noor Verlinden', 'handler', 'riec'))
    expect(as.get('cookie')).toMatch(/^__Secure-lichtketen\./)
    for (const path of ['/start', '/inloggen/passkey', '/uitloggen']) {
      const method = path === '/uitloggen' ? 'POST' : 'GET'
      const headers = new Headers([...as, ['sec-fetch-site', 'same-origin']])
      const cookies = (await safe.app.request(path, { method, headers })).headers.getSetCookie()
      for (const cookie of cookies) expect([wrongWithCookie(cookie), /; Secure/i.test(cookie)]).toEqual([[], true])
    }
  })
})
