import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import {
  closeSignal,
  messageReporter,
  submitSignal,
  takeSignal,
  viewSignal,
  watchSignal,
} from '../../domains/signals/index.ts'
import { type ClosingResult, whatReporterReads } from '../../domains/signals/rules/closing.ts'
import { codeOn, reporterSite } from '../../testing/reporter-site.ts'
import { type Visitor, visitorOf } from '../../testing/visitor.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'

let world: World
let noor: PersonActor
let pages: Hono
let buurvrouw: Visitor
let code: string
let number: string

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-21T14:00')
  pages = reporterSite(world)
  buurvrouw = visitorOf(pages)
  const submitted = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
  code = submitted.receipt ?? ''
  number = submitted.number
})

async function enter(typed = code) {
  await buurvrouw.open('/mijn-melding?taal=nl')
  buurvrouw.type('code', typed)
  await buurvrouw.press('Open mijn melding')
}

describe('coming back with a code', () => {
  it('S-03 opens the report, however the code is typed', async () => {
    await enter(code.toLowerCase().replaceAll(' ', '-'))
    expect(buurvrouw.title).toBe('Mijn melding · Lichtketen')
    expect(buurvrouw.text).toContain('Ontvangen')
    expect(buurvrouw.headers.get('set-cookie')).toBeNull()
    expect(buurvrouw.headers.get('referrer-policy')).toBe('same-origin')
  })

  it('A-09 the code stands in no address of any page', async () => {
    await enter()
    const addresses = [...buurvrouw.html.matchAll(/(?:href|action|formaction)="([^"]*)"/gi)].map(([, to]) => to)
    expect(addresses.join(' ')).not.toContain(code.slice(0, 4))
    expect(buurvrouw.valueOf('code')).toBe(code)
  })

  it('A-09 a code that is wrong, was renewed or never was, gets the same bytes', async () => {
    await enter()
    await buurvrouw.press('Maak een nieuwe code')
    await buurvrouw.press('Maak een nieuwe code')
    const oneOff = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A')
    const pagesShown = []
    for (const typed of [code, oneOff, '7K3M QF2X 9TBD HW5A RC84 NEPV', '0000 0000 0000 0000 0000 0000', 'hallo']) {
      await enter(typed)
      expect(buurvrouw.status).toBe(422)
      pagesShown.push(buurvrouw.html.replaceAll(typed, ''))
    }
    expect(new Set(pagesShown).size).toBe(1)
    expect(pagesShown[0]).toContain('Met deze code vinden we niets.')
  })

  it('keeps the typed code when the language changes', async () => {
    await buurvrouw.open('/mijn-melding?taal=nl')
    buurvrouw.type('code', '7K3M')
    await buurvrouw.press({ name: 'taal', value: 'en' })
    expect(buurvrouw.title).toBe('My report · Lichtketen')
    expect(buurvrouw.valueOf('code')).toBe('7K3M')
  })

  it.each(['', '   ', '\u0000', 'x'.repeat(100_000), '<script>alert(1)</script>', "' or 1=1 --"])(
    '%.30j opens nothing',
    async (typed) => {
      await enter(typed)
      expect(buurvrouw.status).toBe(422)
      expect(buurvrouw.title).toBe('Fout: Mijn melding · Lichtketen')
      expect(buurvrouw.html).not.toContain('<script>alert')
    },
  )

  it('leads to the entrance for whoever types the address of what is behind it', async () => {
    for (const path of ['antwoord', 'code', 'code/nieuw', 'code/getoond']) {
      await buurvrouw.open(`/mijn-melding/${path}`)
      expect(buurvrouw.address).toBe('/mijn-melding')
    }
  })
})

describe('how far it is', () => {
  it('S-16 received, picked up, decided and closed are said in plain words, with the day', async () => {
    await enter()
    expect(buurvrouw.text).toContain('We hebben je verhaal. Iemand gaat het lezen.zaterdag 21 november')
    world.at('2026-11-23T10:00')
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    await enter()
    expect(buurvrouw.text).toContain('Iemand van de gemeente Breda heeft je verhaal gelezen en is ermee bezig.')
    expect(buurvrouw.text).toContain('Besloten wat nodig isUiterlijk maandag 30 november.')
    world.at('2026-11-25T10:00')
    await world.as(noor, (ctx) => watchSignal(ctx, { number, reason: 'We kijken nog even.', remindOn: '2026-12-02' }))
    await enter()
    expect(buurvrouw.text).toContain('We hebben besloten wat nodig is.woensdag 25 november')
    expect(buurvrouw.count('.is-lit')).toBe(2)
  })

  it('S-16 at the end every result reads the same, so nobody learns whether they were believed', async () => {
    const shown = new Set<string>()
    for (const result of Object.keys(whatReporterReads) as ClosingResult[]) {
      const submitted = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
      const of = { number: submitted.number, reason: 'Gewogen.' }
      await world.as(noor, (ctx) => takeSignal(ctx, of.number))
      await world.as(noor, (ctx) => closeSignal(ctx, { ...of, result, reporterWord: whatReporterReads[result][0] }))
      await enter(submitted.receipt ?? '')
      expect(buurvrouw.text).toContain('Afgerond')
      shown.add(buurvrouw.html.replaceAll(submitted.receipt ?? '', ''))
    }
    expect(shown.size).toBe(1)
  })
})

describe('messages', () => {
  const question = 'Weet je hoe laat het busje meestal komt?'

  it('S-03 reads a question, answers it, and the desk reads the answer', async () => {
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    await world.as(noor, (ctx) => messageReporter(ctx, number, question))
    await enter()
    expect(buurvrouw.text).toContain('Nieuw, van de gemeente Breda')
    expect(buurvrouw.text).toContain(question)
    buurvrouw.type('antwoord', 'Om vijf uur.\nMeestal.')
    await buurvrouw.press('Verstuur')
    expect(buurvrouw.text).toContain('Je bericht is verstuurd')
    expect(buurvrouw.text.indexOf('Om vijf uur.')).toBeLessThan(buurvrouw.text.indexOf(question))
    expect(buurvrouw.valueOf('antwoord')).toBe('')
    const view = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(view.messages.map(({ text }) => text)).toEqual([question, 'Om vijf uur.\nMeestal.'])
    await enter()
    expect(buurvrouw.text).not.toContain('Nieuw, van')
  })

  it('pressing twice sends one message', async () => {
    const body = () => new URLSearchParams({ code, antwoord: 'Er is iets bij gekomen.' })
    for (const _ of [1, 2]) await pages.request('/mijn-melding/antwoord?taal=nl', { method: 'POST', body: body() })
    await enter()
    expect(buurvrouw.count('.lk-message')).toBe(1)
  })

  it.each([
    ['', 'Dit vak is leeg. Schrijf je bericht.'],
    ['x'.repeat(20_001), 'Dit zijn 20.001 tekens. Er passen er 20.000.'],
  ])('a message of %.3j… comes back with its error, and is not sent', async (typed, sentence) => {
    await enter()
    buurvrouw.type('antwoord', typed)
    await buurvrouw.press('Verstuur')
    expect(buurvrouw.status).toBe(422)
    expect(buurvrouw.text).toContain(sentence)
    expect(buurvrouw.valueOf('antwoord')).toBe(typed)
    expect(buurvrouw.count('.lk-message')).toBe(0)
  })

  it('S-02 another language keeps what was typed and sends nothing', async () => {
    await enter()
    buurvrouw.type('antwoord', 'Nog niet af')
    await buurvrouw.press({ name: 'taal', value: 'en' })
    expect(buurvrouw.text).toContain('Answer or add something')
    expect(buurvrouw.valueOf('antwoord')).toBe('Nog niet af')
    expect(buurvrouw.count('.lk-message')).toBe(0)
  })

  it('shows hostile text as text', async () => {
    await enter()
    buurvrouw.type('antwoord', '<script>alert(1)</script>\u202E\u0000')
    await buurvrouw.press('Verstuur')
    expect(buurvrouw.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    for (const hidden of ['<script>', '\u202E', '\u0000']) expect(buurvrouw.html).not.toContain(hidden)
  })
})

describe('a new code', () => {
  it('S-03 comes after an explanation, and the old one stops working', async () => {
    await enter()
    await buurvrouw.press('Maak een nieuwe code')
    expect(buurvrouw.text).toContain('De oude code werkt daarna niet meer, ook niet voor jou.')
    await buurvrouw.press({ name: 'taal', value: 'en' })
    expect(buurvrouw.text).toContain('Do you want a new code?')
    await buurvrouw.press('Make a new code')
    const fresh = codeOn(buurvrouw)
    expect(fresh).toMatch(/^[0-9A-Z]{4}( [0-9A-Z]{4}){5}$/)
    expect(buurvrouw.html).toContain('lk-print-code')
    await buurvrouw.press({ name: 'taal', value: 'nl' })
    expect(codeOn(buurvrouw)).toBe(fresh)
    await enter()
    expect(buurvrouw.status).toBe(422)
    await enter(fresh)
    expect(buurvrouw.title).toBe('Mijn melding · Lichtketen')
  })

  it('pressing twice shows the same new code, and it works', async () => {
    const body = () => new URLSearchParams({ code, sleutel: 'b'.repeat(32) })
    const press = async () => {
      const answer = await pages.request('/mijn-melding/code/nieuw', { method: 'POST', body: body() })
      return codeOn({ html: await answer.text() })
    }
    const shown = [...(await Promise.all([press(), press()])), await press()]
    expect(new Set(shown).size).toBe(1)
    await enter(shown[0])
    expect(buurvrouw.status).toBe(200)
  })

  it('is not made for a code that opens nothing', async () => {
    for (const path of ['code', 'code/nieuw', 'antwoord']) {
      const body = new URLSearchParams({ code: 'onzin', sleutel: 'c'.repeat(32), antwoord: 'hallo' })
      expect((await pages.request(`/mijn-melding/${path}`, { method: 'POST', body })).status).toBe(422)
    }
  })

  it('leads back without changing anything', async () => {
    await enter()
    await buurvrouw.press('Maak een nieuwe code')
    await buurvrouw.press('Terug naar je melding')
    expect(buurvrouw.title).toBe('Mijn melding · Lichtketen')
    await enter()
    expect(buurvrouw.status).toBe(200)
  })
})
