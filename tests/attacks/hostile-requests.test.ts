import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../routes.ts'
import { type Attacked, gets, openAttacked, posts } from './attacked.ts'

let attacked: Attacked
beforeAll(async () => {
  attacked = await openAttacked()
}, 300_000)
afterAll(() => attacked.close())

/** Names that fields have somewhere, and names that a careless program reads as something else. */
const names = [
  ...['reden', 'datum', 'verhaal', 'tekst', 'naam', 'mail', 'nummer', 'code', 'gemeente', 'vraag', 'wat', 'id'],
  ...['__proto__', 'constructor', 'constructor[prototype][evil]', '__proto__[evil]', 'reden[]', 'reden[0]', 'toString'],
]
const fieldsOf = (sends: Record<string, string>) => [...new Set([...Object.keys(sends), ...names])]
const urlEncoded = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/json' }

type Body = (sends: Record<string, string>) => RequestInit

/** What is in the body of a post, by what is wrong with it. */
const bodies: Record<string, Body> = {
  'every field twice, and as a list': (sends) => {
    const twice = fieldsOf(sends).flatMap((name) => [`${name}=a`, `${name}=b`, `${name}[]=c`])
    return { headers: urlEncoded, body: twice.join('&') }
  },
  'null bytes and overlong UTF-8': (sends) => {
    const broken = fieldsOf(sends).map((name) => `${name}=%00a%c0%ae%c0%af%ff%ed%a0%80%`)
    return { headers: urlEncoded, body: broken.join('&') }
  },
  'no form but JSON': (sends) => ({
    headers: json,
    body: `{"__proto__":{"evil":1},${fieldsOf(sends).map((name) => `"${name}":["a"]`)}}`,
  }),
  'a form with files that was cut off': () => ({
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\ncontent-disposition: form-data; name="reden"; filename="../../x\u0000.html"\r\n\r\n<script>',
  }),
  'a kind of content that nobody knows': () => ({ headers: { 'content-type': 'a/b;\tcharset=utf-7' }, body: '+ADw-' }),
}

describe('a post with a body that no page of ours sends', () => {
  it.each(Object.keys(bodies))(
    'A-05 %s: every route answers with a page',
    async (what) => {
      for (const route of posts) {
        const as = await attacked.browserFor(route)
        const path = attacked.addressOf(route)
        const answer = await attacked.ask(path, { method: 'POST', as, ...bodies[what]?.(route.sends ?? {}) })
        expect(answer.status, route.route).toBeLessThan(500)
        await answer.body?.cancel()
      }
      expect(Reflect.get({}, 'evil')).toBeUndefined()
    },
    300_000,
  )
})

/** Heads of a request, each with several things at once that no browser sends. */
const heads: Record<string, Record<string, string>> = {
  'cookies and languages without end': {
    cookie: `lk=${'a'.repeat(60_000)}; ${Array.from({ length: 2000 }, (_, i) => `__proto__${i}=${i}`).join('; ')}`,
    'accept-language': 'nl;q=0.1,'.repeat(5000),
    'x-forwarded-for': '::::::,%,'.repeat(2000),
  },
  'what means something else to another program': {
    cookie: 'lichtketen.session_token=%00%ff; =; ;;; __Secure-lichtketen.session_token=%',
    ...{ 'accept-encoding': 'br;q=,gzip;q=9,*', forwarded: 'for="[::1', range: 'bytes=0-1,-1,9-1' },
    ...{ 'if-none-match': '*', 'if-modified-since': 'gisteren', 'x-http-method-override': 'DELETE' },
    ...{ host: 'elders.invalid', 'x-forwarded-host': 'elders.invalid', 'x-forwarded-proto': 'javascript' },
    ...{ 'x-original-url': '/beheer', 'x-rewrite-url': '/logboek' },
  },
}

describe('a request with a head that no browser sends', () => {
  it.each(Object.keys(heads))(
    'A-05 %s: every page answers as ever, and says nothing of it',
    async (what) => {
      for (const route of gets) {
        const own = await attacked.browserFor(route)
        const path = attacked.addressOf(route)
        const headers = { ...heads[what] }
        const cookie = [own.get('cookie'), headers.cookie].filter(Boolean).join('; ')
        const [answer, usual] = [
          await attacked.ask(path, { headers: { ...headers, cookie } }),
          await attacked.ask(path, { method: 'HEAD', as: own }),
        ]
        expect([answer.status, await usual.text()], route.route).toEqual([usual.status, ''])
        const said = `${[...answer.headers].join()}${await answer.text()}`
        expect(said.includes('elders.invalid'), route.route).toBe(false)
      }
    },
    300_000,
  )
})

describe('a method that nobody expects', () => {
  it('A-02 is no way around who may post: every address knows its own methods alone', async () => {
    const known = new Set(routes.map(({ route }) => route))
    for (const route of [...gets, ...posts]) {
      const as = await attacked.browserFor(route)
      const pattern = route.route.split(' ')[1]
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        if (known.has(`${method} ${pattern}`) || known.has(`ALL ${pattern}`)) continue
        const answer = await attacked.ask(attacked.addressOf(route), { method, as })
        expect([404, 405], `${method} ${pattern}`).toContain(answer.status)
      }
    }
  }, 300_000)
})

/** Ways out of a folder, as they stand in an address. */
const outside = [
  '..%2f..%2fpackage.json',
  '%2e%2e%2f%2e%2e',
  '..\\..\\x',
  '%c0%ae%c0%ae%2f',
  '%00',
  '%',
  '....//',
  'a%0d%0ab',
]

describe('an address with a way out in it', () => {
  it('A-05 reaches no file and breaks nothing, in every part of every address', async () => {
    const withParts = [...gets, ...posts].filter(({ route }) => route.includes(':'))
    for (const route of withParts) {
      const as = await attacked.browserFor(route)
      const [method = '', pattern = ''] = route.route.split(' ')
      for (const way of outside) {
        const path = pattern.replaceAll(/:([a-z]+)(\{.*?\}(?=\/|$))?/gi, way)
        const answer = await attacked.ask(path, { method, as })
        expect(answer.status, `${method} ${path}`).toBeLessThan(500)
        expect(await answer.text(), path).not.toContain('"lichtketen"')
      }
    }
  }, 300_000)
})
