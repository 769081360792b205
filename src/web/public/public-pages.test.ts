import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { publicWords } from '../../domains/signals/rules/code-list.ts'
import { publicLocales } from '../../lib/locales.ts'
import { publicFolder } from '../assets.ts'
import { securityHeaders } from '../http/security-headers.ts'
import { staticFiles } from '../http/static-files.ts'
import { publicPages } from './routes.tsx'

const inEveryLanguage = (words: string) =>
  publicWords.parse(Object.fromEntries(publicLocales.map((locale) => [locale, words])))

const contact = (name: string, number: string) => ({
  id: name.toLowerCase(),
  name: inEveryLanguage(name),
  number,
  when: inEveryLanguage('Gratis. Dag en nacht.'),
  alwaysOpen: true,
  checkedOn: '2026-11-21',
})

const site = {
  region: 'Voorbeeldregio',
  demonstration: true,
  url: 'https://lichtketen.invalid',
  contact: 'veilig@lichtketen.invalid',
  contacts: ['Een', 'Twee', 'Drie', 'Vier', 'Vijf']
    .map((name, at) => contact(name, `0800-000${at}`))
    .concat(contact('Spoed', '112')),
}

const app = publicPages(() => site)
const pages = ['/', '/wat-we-weten', '/toegankelijkheid', '/kwetsbaarheid-melden', '/sporen-wissen', '/uitleg']
const inBoth = pages.flatMap((page) => [`${page}?taal=nl`, `${page}?taal=en`])

async function read(address: string): Promise<string> {
  const answer = await app.request(address)
  expect(answer.status).toBe(200)
  return answer.text()
}

/** Style sheets and scripts that a page asks for, as they travel. */
async function weightOf(address: string): Promise<number> {
  const page = await read(address)
  const files = await staticFiles(publicFolder)
  const addresses = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, file = '']) => file)
  expect(addresses.length).toBeGreaterThan(0)
  const sizes = addresses.map(async (file) => {
    const answer = await files.request(file, { headers: { 'accept-encoding': 'br' } })
    return (await answer.arrayBuffer()).byteLength
  })
  return brotliCompressSync(page).length + (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

describe('the public pages', () => {
  it.each(inBoth)('S-01 %s travels within 14,336 bytes, style sheet and script included', async (address) => {
    expect(await weightOf(address)).toBeLessThan(14_336)
  })

  it.each(inBoth)('A-09 %s gives nothing away in the history of a shared computer', async (address) => {
    const page = await read(address)
    const title = /<title>(.*)<\/title>/.exec(page)?.[1] ?? ''
    expect(title).toMatch(/Lichtketen$/)
    expect(title).not.toMatch(/uitbuiting|exploit|sporen|trace/i)
    expect(page).not.toMatch(/mensenhandel|trafficking/i)
  })

  it.each(inBoth)('%s asks nothing of other sites and has no inline style or script', async (address) => {
    const page = await read(address)
    expect(page).not.toMatch(/ style=|<style|<script(?![^>]* src="\/assets\/)| on\w+="/)
    expect([...page.matchAll(/(?:src|href)="(https?:\/\/[^"]+)"/g)]).toEqual([])
  })

  it('U-01 carries a chosen language on', async () => {
    const page = await read('/?taal=en')
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toContain('href="/melden?taal=en"')
    expect(page).toContain('href="/?taal=nl" lang="nl"')
    expect(await read('/')).toContain('href="/melden"')
  })

  it('S-01 names whom to call, and 112 above all', async () => {
    const page = await read('/')
    expect(page.indexOf('tel:112')).toBeLessThan(page.indexOf('<h1>'))
    expect(page).toContain('href="tel:08000003"')
    expect(page.match(/tel:112/g)).toHaveLength(1)
  })

  it('stays away from other eyes: no cookie, no store, no referrer', async () => {
    const answer = await app.request('/')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })
})

describe('leaving fast', () => {
  it('goes to the weather at once, and tells it nothing', async () => {
    const answer = await app.request('/weg')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('https://www.knmi.nl/')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })
})

describe('security.txt', () => {
  it('names a contact, and expires within the year that the standard allows', async () => {
    const text = await (await app.request('/.well-known/security.txt')).text()
    expect(text).toContain('Contact: mailto:veilig@lichtketen.invalid')
    expect(text).toContain('Policy: https://lichtketen.invalid/kwetsbaarheid-melden')
    const expires = new Date(/Expires: (.*)/.exec(text)?.[1] ?? '').getTime()
    expect(expires).toBeGreaterThan(Date.now())
    expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000)
  })

  it('leads to the page when there is no address, as in a demonstration', async () => {
    const text = await (
      await publicPages(() => ({ ...site, contact: undefined })).request('/.well-known/security.txt')
    ).text()
    expect(text).toContain('Contact: https://lichtketen.invalid/kwetsbaarheid-melden')
  })
})

describe('behind the security headers', () => {
  it('the script of the quick exit carries the nonce of its answer', async () => {
    const { Hono } = await import('hono')
    const answer = await new Hono()
      .use(securityHeaders({ https: false }))
      .route('/', app)
      .request('/')
    const nonce = /script-src 'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    expect(nonce).toBeDefined()
    expect(await answer.text()).toContain(`nonce="${nonce}"`)
  })
})
