import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicAreas } from '../../../scripts/messages.mjs'
import { languages, type PublicLocale, publicLocales, tagOf } from '../../lib/locales.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { reporterSite } from '../../testing/reporter-site.ts'
import { type Visitor, visitorOf } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { publicFolder } from '../assets.ts'
import { errorPage } from '../errors.tsx'
import { staticFiles } from '../http/static-files.ts'
import { publicPages } from './routes.tsx'

let world: World
let site: Hono
/** What each style sheet weighs as it travels, by its address. */
const sheets = new Map<string, number>()
beforeAll(async () => {
  world = await openWorld()
  const { name: region, publicContacts: contacts } = world.loaded.region
  const about = { region, contacts, demonstration: true, url: 'http://localhost', contact: 'hulp@lichtketen.invalid' }
  site = new Hono()
    .route(
      '/',
      publicPages(() => about),
    )
    .route('/', reporterSite(world))
    .notFound((c) => errorPage(c, about, 404))
  const files = await staticFiles(publicFolder)
  for (const sheet of stylesOf((await opened('nl', '/')).html)) {
    const answer = await files.request(sheet, { headers: { 'accept-encoding': 'br' } })
    sheets.set(sheet, (await answer.arrayBuffer()).byteLength)
  }
})
afterAll(() => world.close())

const stylesOf = (html: string) => [...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map(([, file = '']) => file)

const story = { verhaal: 'Acht mannen slapen in één huis.', gemeente: 'Breda' }

/** Posts to an address as a form of ours would, and keeps the page. */
async function posted(locale: PublicLocale, address: string, fields: Record<string, string>): Promise<Visitor> {
  const body = new URLSearchParams(fields)
  const visitor = visitorOf({ request: (to) => site.request(to, { method: 'POST', body }) })
  await visitor.open(`${address}?taal=${locale}`)
  return visitor
}

async function opened(locale: PublicLocale, address: string): Promise<Visitor> {
  const visitor = visitorOf(site)
  await visitor.open(`${address}?taal=${locale}`)
  return visitor
}

/** Every public page in a language, as a reader meets them: also with faults, and with a code. */
async function everyPage(locale: PublicLocale): Promise<[string, Visitor][]> {
  const texts = ['/', '/wat-we-weten', '/toegankelijkheid', '/kwetsbaarheid-melden', '/sporen-wissen', '/melden']
  const plain = ['/mijn-melding', '/bestaat-niet']
  const pages = await Promise.all(
    [...texts, ...plain].map(async (at): Promise<[string, Visitor]> => [at, await opened(locale, at)]),
  )
  const sent = await posted(locale, '/melden/versturen', {
    ...story,
    sleutel: 'b'.repeat(31) + publicLocales.indexOf(locale).toString(36),
  })
  const code = sent.html.match(/name="code" value="([^"]+)"/)?.[1] ?? ''
  if (code === '') throw new Error(`no code in ${locale}`)
  return [
    ...pages,
    ['step 2', await posted(locale, '/melden', { ...story, stap: '1' })],
    ['step 3', await posted(locale, '/melden', { ...story, stap: '2' })],
    ['faults', await posted(locale, '/melden', { stap: '1', gevaar: 'misschien' })],
    ['receipt', sent],
    ['mailbox', await posted(locale, '/mijn-melding', { code })],
    ['empty reply', await posted(locale, '/mijn-melding/antwoord', { code, antwoord: '' })],
    ['new code', await posted(locale, '/mijn-melding/code', { code })],
    ['wrong code', await posted(locale, '/mijn-melding', { code: 'AAAA' })],
  ]
}

const messagesOf = (locale: PublicLocale): [string, unknown][] =>
  publicAreas.flatMap((area) => {
    const file = path.join(projectRoot, 'messages', area, `${locale}.json`)
    return Object.entries(JSON.parse(readFileSync(file, 'utf8')))
  })

/** Words and names that are the same in Dutch: nothing is wrong with a page that shows them. */
const sameInDutch = /^[\s\d{}()·.,:%-]*(?:\p{L}+[\s\d{}()·.,:%-]*){0,2}$/u

/** Dutch sentences of more than two words: on a page in another language they stand untranslated. */
const dutchSentences = messagesOf('nl').flatMap(([, text]) =>
  typeof text === 'string' && !sameInDutch.test(text) && !text.includes('{') ? [text] : [],
)

const foreign = publicLocales.filter((locale) => locale !== 'nl')

describe.each(foreign)('the public pages in %s', (locale) => {
  it('S-02 say nothing in Dutch, and the language and direction that they have', async () => {
    for (const [name, page] of await everyPage(locale)) {
      expect([name, page.html.includes(`<html lang="${tagOf(locale)}" dir="${languages[locale].dir}">`)]).toEqual([
        name,
        true,
      ])
      const left = dutchSentences.filter((sentence) => page.text.includes(sentence))
      expect({ name, left }).toEqual({ name, left: [] })
    }
  })

  it('S-02 travel within 14,336 bytes, style sheet included', async () => {
    for (const [name, { html }] of await everyPage(locale)) {
      const styles = stylesOf(html).map((sheet) => sheets.get(sheet) ?? Number.NaN)
      const weight = styles.reduce((sum, one) => sum + one, brotliCompressSync(html).length)
      expect([name, weight <= 14_336 ? 'light' : weight]).toEqual([name, 'light'])
    }
  })
})

describe('every public message', () => {
  it.each(foreign)('S-02 exists in %s and differs from the Dutch', (locale) => {
    const dutch = new Map(messagesOf('nl'))
    const same = messagesOf(locale).filter(
      ([key, text]) => typeof text === 'string' && text === dutch.get(key) && !sameInDutch.test(text),
    )
    expect(messagesOf(locale).map(([key]) => key)).toEqual(expect.arrayContaining([...dutch.keys()]))
    expect(same.filter(([key]) => key !== '$schema')).toEqual([])
  })

  it('S-02 stands in an area of its own, apart from the words of the work places', () => {
    for (const area of publicAreas)
      expect(readdirSync(path.join(projectRoot, 'messages', area)).sort()).toEqual(
        publicLocales.map((locale) => `${locale}.json`).sort(),
      )
  })
})
