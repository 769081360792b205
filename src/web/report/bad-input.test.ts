import fc from 'fast-check'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Visitor, visitorOf } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { errorPage } from '../errors.tsx'
import { limitBody } from '../http/body-limit.ts'
import { floodGuard } from '../http/flood.ts'
import { questions } from './questions.ts'
import { reportPages } from './report-pages.tsx'

const site = { region: 'Zeeland-West-Brabant', demonstration: false }

let world: World
let app: Hono
beforeAll(async () => {
  world = await openWorld()
  const flood = floodGuard({ trustedProxies: [], wait: async () => {} })
  app = new Hono()
    .use(limitBody((c) => errorPage(c, site, 413)))
    .route('/', reportPages(world.system, { siteOf: () => site, flood }))
})
afterAll(() => world.close())

type Fields = Record<string, string> | [string, string][]

/** Posts a form and looks at the answer, as somebody would in a browser. */
async function send(fields: Fields, path = '/melden/versturen', init: RequestInit = {}): Promise<Visitor> {
  const body = init.body ?? new URLSearchParams(fields)
  const visitor = visitorOf({ request: (address) => app.request(address, { method: 'POST', ...init, body }) })
  await visitor.open(`${path}?taal=nl`)
  return visitor
}

async function stored(): Promise<number> {
  const { rows } = await world.database.owner.query<{ count: number }>(
    `select (select count(*) from signals.signal) + (select count(*) from signals.fact)
      + (select count(*) from access.audit_event) + (select count(*) from access.dossier_key) as count`,
  )
  return Number(rows[0]?.count)
}

const key = 'a'.repeat(32)
const good = { sleutel: key, verhaal: 'Acht mannen in een huis.', gemeente: 'Breda' }
const hostile = [
  '<script>alert(1)</script>',
  "'; drop table signals.signal; --",
  '=HYPERLINK("http://voorbeeld.invalid";"klik")',
  'naam‮omgekeerd⁦',
  'nul\u0000teken en bel\u0007',
  '\ud800 alleen een halve',
  '../../etc/passwd',
  '{"$ne":null}',
  '%00%ff%',
]

describe('what the form does not take', () => {
  it.each([
    ['nothing at all', {}, ['verhaal', 'gemeente'], 'Dit vak is leeg. Een paar woorden is genoeg.'],
    ['spaces only', { ...good, verhaal: ' \n\t ' }, ['verhaal'], 'Dit vak is leeg.'],
    ['an unknown answer', { ...good, gevaar: 'misschien' }, ['gevaar'], 'Dit antwoord kennen we niet.'],
    ['an unknown form', { ...good, vorm: 'tovenarij' }, ['vorm'], 'Dit antwoord kennen we niet.'],
    ['an unknown way of knowing', { ...good, zeker: 'officialSource' }, ['zeker'], 'Dit antwoord kennen we niet.'],
    ['a code for a place', { ...good, gemeente: 'GM0363' }, ['gemeente'], 'We kennen “GM0363” niet'],
    ['no name where one was promised', { ...good, hoe: 'met-naam' }, ['naam'], 'Je wilt met naam vertellen'],
    ['a line that is too long', { ...good, kenteken: 'x'.repeat(301) }, ['kenteken'], 'Dit zijn 301 tekens.'],
  ])('%s gets a sentence beside the field, a link to it, and nothing is stored', async (_, fields, wrong, sentence) => {
    const before = await stored()
    const page = await send(fields as Record<string, string>)
    expect(page.status).toBe(422)
    expect(page.title).toMatch(/^Fout: /)
    expect(page.text).toContain(sentence)
    for (const field of wrong) {
      expect(page.count(`#${field}-fout`)).toBe(1)
      expect(page.count(`[role=alert] a[href="#${field}"]`)).toBe(1)
      expect(page.count(`#${field}`)).toBe(1)
    }
    expect(await stored()).toBe(before)
  })

  it('a text of more than 20,000 characters comes back whole, with its error', async () => {
    const long = `begin ${'woord '.repeat(5_000)}einde`
    const before = await stored()
    const page = await send({ ...good, verhaal: long })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Dit zijn 30.011 tekens. Er passen er 20.000. Maak het korter.')
    expect(page.valueOf('verhaal')).toBe(long)
    expect(await stored()).toBe(before)
  })

  it('a text of exactly 20,000 characters is taken', async () => {
    expect((await send({ ...good, verhaal: 'x'.repeat(20_000) })).title).toBe('Ontvangen · Lichtketen')
  })

  it('a field that comes twice is shown with both answers', async () => {
    const before = await stored()
    const page = await send([...Object.entries(good), ['plek', 'Kerkstraat 1'], ['plek', 'Dorpsplein 2']])
    expect(page.status).toBe(422)
    expect(page.text).toContain('Dit antwoord kwam meer dan één keer binnen.')
    expect(page.valueOf('plek')).toBe('Kerkstraat 1\nDorpsplein 2')
    expect(await stored()).toBe(before)
  })

  it('10,000 rows are one error, and the story is still there', async () => {
    const many = Array.from({ length: 10_000 }, (_, at): [string, string] => ['mensen', `Mens ${at}`])
    const before = await stored()
    const page = await send([...Object.entries(good), ...many])
    expect(page.status).toBe(422)
    expect(page.count('[role=alert] li')).toBe(1)
    expect(page.valueOf('verhaal')).toBe(good.verhaal)
    expect(await stored()).toBe(before)
  })

  it('more than a megabyte is answered with a page that says so', async () => {
    const page = await send({ ...good, verhaal: 'x'.repeat(1_100_000) })
    expect(page.status).toBe(413)
    expect(page.title).toBe('Te groot · Lichtketen')
  })

  it.each([
    ['a file where text belongs', filesForm()],
    ['a body that is no form', '{"verhaal":"x"}'],
  ])('%s is asked again', async (_, body) => {
    const before = await stored()
    expect((await send({}, '/melden/versturen', { body })).status).toBe(422)
    expect(await stored()).toBe(before)
  })

  it('a broken multipart body is asked again', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await send({}, '/melden', { body: '--y\r\nonzin', headers })).status).toBe(422)
  })

  it.each(hostile)('keeps %j as text, on the pages and in the database', async (text) => {
    const page = await send({ ...good, verhaal: text, plek: text, mensen: text }, '/melden')
    expect(page.html).not.toMatch(/<script(?! type="module" src="\/assets)/)
    const check = await send({ ...good, stap: '2', verhaal: text, plek: text, mensen: text }, '/melden')
    expect(check.title).toBe('Formulier, stap 3 van 3 · Lichtketen')
    expect(check.html).not.toContain('<script>alert')
    const sent = await send({ ...good, verhaal: text, plek: text, mensen: text, naam: text })
    expect(sent.title).toBe('Ontvangen · Lichtketen')
  })
})

function filesForm(): FormData {
  const form = new FormData()
  form.set('verhaal', new File(['inhoud'], 'verhaal.txt'))
  return form
}

describe('whatever is posted', () => {
  const fieldNames = [...Object.values(questions).map(({ field }) => field), 'stap', 'naar', 'sleutel', 'taal', 'code']
  const value = fc.oneof(
    fc.constantFrom('', 'ja', 'nee', '1', '2', '3', 'Breda', 'labour', 'met-naam', 'nl', 'en', key, ...hostile),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.integer({ min: 290, max: 21_000 }).map((length) => 'é'.repeat(length)),
  )
  const fields = fc.array(fc.tuple(fc.constantFrom(...fieldNames), value), { maxLength: 25 })
  const path = fc.constantFrom('/melden', '/melden/versturen', '/melden/ontvangen')

  it('answers with a page, never with a fault, and stores only what it gives a code for', async () => {
    await fc.assert(
      fc.asyncProperty(fields, path, async (sent, where) => {
        const before = await stored()
        const page = await send(sent, where)
        expect([200, 422]).toContain(page.status)
        const grew = (await stored()) > before
        expect(grew).toBe(where === '/melden/versturen' && page.html.includes('lk-code__value'))
      }),
      { numRuns: 150 },
    )
  })
})
