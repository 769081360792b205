import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { assetOf, publicFolder } from '../assets.ts'
import { limitBody } from './body-limit.ts'
import { compressPages, encodingFor } from './compress.ts'
import { isFromOurPage, onlyFromOurPages } from './csrf.ts'
import type { PageEnv } from './page.ts'
import { securityHeaders } from './security-headers.ts'
import { staticFiles } from './static-files.ts'

const words = 'Vertel wat je ziet of hoort. '.repeat(200)

describe('the headers of every answer', () => {
  const app = (https: boolean) =>
    new Hono<PageEnv>().use(securityHeaders({ https })).get('/', (c) => c.text(c.get('nonce')))

  it('A-09 let nothing be kept, framed or told to others', async () => {
    const { headers } = await app(false).request('/')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('allow only a script with the nonce of this answer', async () => {
    const [one, two] = await Promise.all([app(true).request('/'), app(true).request('/')])
    const nonce = await one.text()
    const policy = one.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src 'nonce-${nonce}'`)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(await two.text()).not.toBe(nonce)
    expect(one.headers.get('strict-transport-security')).toContain('max-age=63072000')
  })
})

describe('a post', () => {
  const post = (headers: Record<string, string>) =>
    isFromOurPage(new Request('http://lichtketen.invalid/melden', { method: 'POST', headers }))

  it('is taken from our own pages', () => {
    expect(post({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(true)
    expect(post({ origin: 'https://lichtketen.invalid', host: 'lichtketen.invalid' })).toBe(true)
  })

  it.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://lichtketen.invalid' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://elders.invalid' }],
    [{ origin: 'null' }],
    [{}],
  ])('is refused from anywhere else: %j', (headers) => expect(post(headers)).toBe(false))

  it('is refused before anything is read; reading is free', async () => {
    const app = new Hono().use(onlyFromOurPages((c) => c.text('nee', 403))).all('/', (c) => c.text('ja'))
    expect((await app.request('/', { method: 'POST' })).status).toBe(403)
    expect((await app.request('/', { method: 'DELETE' })).status).toBe(403)
    expect((await app.request('/')).status).toBe(200)
  })

  it('may not be larger than a megabyte', async () => {
    const app = new Hono()
      .use(limitBody((c) => c.text('te veel', 413), 1000))
      .post('/', async (c) => c.text(await c.req.text()))
    expect((await app.request('/', { method: 'POST', body: 'x'.repeat(1000) })).status).toBe(200)
    expect((await app.request('/', { method: 'POST', body: 'x'.repeat(1001) })).status).toBe(413)
    const saying = (length: string) => ({ method: 'POST', body: 'x', headers: { 'content-length': length } })
    expect((await app.request('/', saying('1000'))).status).toBe(200)
    for (const length of ['1001', '9'.repeat(30), 'veel', '-1'])
      expect((await app.request('/', saying(length))).status).toBe(413)
  })
})

describe('compression', () => {
  const app = new Hono()
    .use(compressPages())
    .get('/', (c) => c.html(words))
    .get('/short', (c) => c.html('kort'))
    .get('/image', () => new Response(words, { headers: { 'content-type': 'image/png' } }))
    .get('/nothing', (c) => c.body(null, 204))

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5', 'br'],
    ['identity', undefined],
    ['', undefined],
    ['brotli', undefined],
  ])('of “%s” is %s', (accept, encoding) => expect(encodingFor(accept)).toBe(encoding))

  it('gives a page in what the browser reads best', async () => {
    const answer = await app.request('/', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(brotliDecompressSync(await answer.arrayBuffer()).toString()).toBe(words)
    const other = await app.request('/', { headers: { 'accept-encoding': 'gzip' } })
    expect(gunzipSync(await other.arrayBuffer()).toString()).toBe(words)
    expect(await (await app.request('/')).text()).toBe(words)
  })

  it.each(['/short', '/image', '/nothing'])('leaves %s as it is', async (path) => {
    const answer = await app.request(path, { headers: { 'accept-encoding': 'br' } })
    expect(answer.headers.get('content-encoding')).toBeNull()
  })
})

describe('built files', () => {
  let app: Hono<PageEnv>
  beforeAll(async () => {
    app = new Hono().use(securityHeaders({ https: true })).route('/', await staticFiles(publicFolder))
  })

  it('may be kept forever, compressed once', async () => {
    const ask = () => app.request(assetOf('public.css') ?? '', { headers: { 'accept-encoding': 'br' } })
    const answer = await ask()
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
    const sheet = brotliDecompressSync(await answer.arrayBuffer()).toString()
    expect(sheet).toContain('.lk-masthead')
    expect(brotliDecompressSync(await (await ask()).arrayBuffer()).toString()).toBe(sheet)
  })

  it.each(['/assets/none.css', '/assets/..%2f..%2fassets.json', '/assets/%2e%2e/', '/assets/'])(
    '%s is not there',
    async (path) => {
      expect((await app.request(path)).status).toBe(404)
    },
  )
})
