import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { codeLists, openReceipt, viewInbox, viewSignal } from '../../domains/signals/index.ts'
import { inboxFilter } from '../../domains/signals/rules/inbox.ts'
import { codeOn, reporterSite, tellWhatAndWhere } from '../../testing/reporter-site.ts'
import { type Visitor, visitorOf } from '../../testing/visitor.ts'
import { openWorld, reporter, type World } from '../../testing/world.ts'

const story = 'In het witte huis naast de wasserette wonen zeker acht mannen.\nZe gaan weg als het nog donker is.'

let world: World
let noor: PersonActor
let nobody: PersonActor
let site: Hono
let buurvrouw: Visitor

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  nobody = await world.person('Wessel Aarts', 'attentionOfficer', 'vangnetloket')
})
afterAll(() => world.close())
beforeEach(() => {
  world.at('2026-11-24T09:30')
  site = reporterSite(world)
  buurvrouw = visitorOf(site)
})

const tellAbout = (municipality: string) => tellWhatAndWhere(buurvrouw, { story, municipality })

async function signalsAt(desk: string, person: PersonActor) {
  const { rows } = await world.as(person, (ctx) => viewInbox(ctx, desk, inboxFilter.parse({})))
  return rows.map(({ number }) => number)
}

const inBreda = () => signalsAt('aandachtsfunctionarissen-breda', noor)
const atFallback = () => signalsAt('vangnetloket', nobody)

/** The newest signal that was not there before, as an officer reads it. */
async function newest(before: string[], list: () => Promise<string[]>, person: PersonActor) {
  const number = (await list()).find((one) => !before.includes(one)) ?? ''
  return world.as(person, (ctx) => viewSignal(ctx, number))
}

describe('telling what one sees', () => {
  it('S-01 takes three steps without an account, a cookie or a script, and reaches the desk', async () => {
    const before = await inBreda()
    await tellAbout('Breda')
    expect(buurvrouw.title).toBe('Formulier, stap 2 van 3 · Lichtketen')
    buurvrouw.type('mensen', 'Acht mannen met werkkleren')
    buurvrouw.choose('minderjarig', 'nee')
    buurvrouw.type('mogelijk', 'Een man met een witte bus haalt ze op')
    buurvrouw.type('kenteken', 'AA-12-BB')
    buurvrouw.choose('zeker', 'seenOneself')
    await buurvrouw.press('Verder naar stap 3')
    expect(buurvrouw.title).toBe('Formulier, stap 3 van 3 · Lichtketen')
    for (const words of ['naast de wasserette', 'Breda', 'Acht mannen', 'witte bus', 'AA-12-BB', 'Werk', 'Zonder naam'])
      expect(buurvrouw.text).toContain(words)
    expect(await inBreda()).toEqual(before)
    await buurvrouw.press('Verstuur')
    expect(buurvrouw.title).toBe('Ontvangen · Lichtketen')
    expect(buurvrouw.headers.get('set-cookie')).toBeNull()
    const signal = await newest(before, inBreda, noor)
    const facts = signal.facts.map(({ kind, reliability, value }) => ({ kind, reliability, value }))
    const sure = { reliability: 'seenOneself' }
    const plate = { parts: { plate: 'AA-12-BB' }, normal: { plate: { value: 'AA-12-BB' } } }
    expect(facts).toEqual(
      expect.arrayContaining([
        { kind: 'story', ...sure, value: { kind: 'story', text: story } },
        { kind: 'person', ...sure, value: { kind: 'person', parts: { description: 'Acht mannen met werkkleren' } } },
        { kind: 'vehicle', ...sure, value: { kind: 'vehicle', ...plate } },
      ]),
    )
    expect(facts).toHaveLength(4)
  })

  it('S-03 gives a code that opens the report, in six groups of four', async () => {
    await tellAbout('Breda')
    await buurvrouw.press('Verder naar stap 3')
    await buurvrouw.press('Verstuur')
    expect(codeOn(buurvrouw)).toMatch(/^[0-9A-Z]{4}( [0-9A-Z]{4}){5}$/)
    expect(await world.as(reporter, (ctx) => openReceipt(ctx, codeOn(buurvrouw)))).toBeDefined()
    expect(buurvrouw.address).not.toContain(codeOn(buurvrouw).slice(0, 4))
  })

  it('a double click makes one signal, and shows the same code again', async () => {
    const before = await inBreda()
    await tellAbout('Breda')
    await buurvrouw.press('Verder naar stap 3')
    const key = buurvrouw.valueOf('sleutel')
    const body = new URLSearchParams({ sleutel: key, verhaal: story, gemeente: 'Breda' })
    const twice = await Promise.all([1, 2].map(() => pressedAtOnce(body)))
    expect(new Set(twice.map(codeOn)).size).toBe(1)
    expect(twice.every(({ text }) => text.includes('leest iemand van de gemeente Breda je verhaal'))).toBe(true)
    expect(await inBreda()).toHaveLength(before.length + 1)
    body.set('verhaal', 'Er is iets bij gekomen')
    await pressedAtOnce(body)
    expect(await inBreda()).toHaveLength(before.length + 2)
  })

  async function pressedAtOnce(body: URLSearchParams): Promise<Visitor> {
    const hurried = visitorOf({ request: (path) => site.request(path, { method: 'POST', body }) })
    await hurried.open('/melden/versturen?taal=nl')
    return hurried
  }

  it('S-01 with a name, in confidence or without: the name goes along only when it was wanted', async () => {
    for (const [how, kinds] of [
      ['anoniem', 0],
      ['vertrouwelijk', 1],
      ['met-naam', 1],
    ] as const) {
      const before = await inBreda()
      await tellAbout('Breda')
      buurvrouw.choose('hoe', how)
      buurvrouw.type('naam', 'Truus van der Molen')
      await buurvrouw.press('Verder naar stap 3')
      if (how === 'anoniem') expect(buurvrouw.text).toContain('Dit sturen we niet mee')
      await buurvrouw.press('Verstuur')
      expect(buurvrouw.text).toContain(how === 'anoniem' ? 'We bellen of mailen je niet' : 'ook bellen of mailen')
      const signal = await newest(before, inBreda, noor)
      expect(signal.facts.filter(({ kind }) => kind === 'reporter')).toHaveLength(kinds)
    }
  })

  it('S-05 offers the forms of the code list of the day, in the words of the street', async () => {
    await buurvrouw.open('/melden?taal=nl')
    const forms = codeLists().forms.at('2026-11-24')
    expect(forms.length).toBeGreaterThan(3)
    for (const { id, public: shown } of forms) {
      expect(buurvrouw.isChosen('vorm', id)).toBe(false)
      expect(buurvrouw.text).toContain(shown.names.nl)
    }
    expect(buurvrouw.count('input[name=vorm]')).toBe(forms.length)
  })

  it('leads with 112 when somebody is in danger now', async () => {
    await buurvrouw.open('/melden?taal=nl')
    expect(buurvrouw.html.indexOf('tel:112')).toBeLessThan(buurvrouw.html.indexOf('<h1>'))
    buurvrouw.choose('gevaar', 'ja')
    buurvrouw.type('verhaal', story)
    buurvrouw.type('gemeente', 'Breda')
    await buurvrouw.press('Verder naar stap 2')
    expect(buurvrouw.text).toContain('Bel nu 112')
    await buurvrouw.press('Verder naar stap 3')
    expect(buurvrouw.text).toContain('Bel nu 112')
  })
})

describe('where it is', () => {
  it('a misspelled municipality is asked about, and one press mends it', async () => {
    await tellAbout('Bredaa')
    expect(buurvrouw.status).toBe(422)
    expect(buurvrouw.title).toBe('Fout: Formulier, stap 1 van 3 · Lichtketen')
    expect(buurvrouw.text).toContain('We kennen “Bredaa” niet. Bedoel je Breda?')
    expect(buurvrouw.html).toContain('<a href="#gemeente">Kies een gemeente die wij kennen</a>')
    expect(buurvrouw.valueOf('verhaal')).toBe(story)
    await buurvrouw.press('Ja, Breda')
    expect(buurvrouw.title).toBe('Formulier, stap 2 van 3 · Lichtketen')
  })

  it('nobody has to know: the fallback desk reads it, with what was typed', async () => {
    const before = await atFallback()
    await tellAbout('Prinsenbeek')
    expect(buurvrouw.text).toContain('We kennen “Prinsenbeek” niet in Zeeland-West-Brabant')
    buurvrouw.choose('gemeente-onbekend', 'ja')
    await buurvrouw.press('Verder naar stap 2')
    await buurvrouw.press('Verder naar stap 3')
    expect(buurvrouw.text).toContain('Gemeente niet bekend: Prinsenbeek')
    await buurvrouw.press('Verstuur')
    const signal = await newest(before, atFallback, nobody)
    expect(signal.facts.map(({ value }) => value)).toContainEqual({ kind: 'address', parts: { town: 'Prinsenbeek' } })
  })

  it('a place outside the region names whom to call anywhere, and still reaches the fallback desk', async () => {
    const before = await atFallback()
    await tellAbout('Amsterdam')
    buurvrouw.choose('gemeente-elders', 'ja')
    await buurvrouw.press('Verder naar stap 2')
    for (const name of ['CoMensha', 'Meld Misdaad Anoniem', 'Arbeidsinspectie', 'buiten Zeeland-West-Brabant'])
      expect(buurvrouw.text).toContain(name)
    await buurvrouw.press('Verder naar stap 3')
    await buurvrouw.press('Verstuur')
    expect(buurvrouw.text).toContain('CoMensha')
    expect(buurvrouw.text).toContain('leest iemand van ons loket je verhaal')
    const signal = await newest(before, atFallback, nobody)
    expect(signal.facts.map(({ value }) => value)).toContainEqual({ kind: 'address', parts: { town: 'Amsterdam' } })
  })
})

describe('going back and forth', () => {
  it('keeps every answer, in both directions', async () => {
    await tellAbout('Breda')
    buurvrouw.type('mensen', 'Acht mannen')
    buurvrouw.choose('zeker', 'heardFromOthers')
    await buurvrouw.press('Terug naar stap 1')
    expect(buurvrouw.valueOf('verhaal')).toBe(story)
    expect(buurvrouw.isChosen('gevaar', 'nee')).toBe(true)
    expect(buurvrouw.isChosen('vorm', 'labour')).toBe(true)
    await buurvrouw.press('Verder naar stap 2')
    expect(buurvrouw.valueOf('mensen')).toBe('Acht mannen')
    expect(buurvrouw.isChosen('zeker', 'heardFromOthers')).toBe(true)
    await buurvrouw.press('')
    await buurvrouw.press('Verander waar het is')
    expect(buurvrouw.valueOf('gemeente')).toBe('Breda')
    buurvrouw.type('gemeente', 'Tilburg')
    await buurvrouw.press('Verder naar stap 2')
    await buurvrouw.press('Verder naar stap 3')
    expect(buurvrouw.text).toContain('Tilburg')
    expect(buurvrouw.text).toContain('Acht mannen')
  })

  it('S-02 another language keeps everything that was typed, on every step and on the receipt', async () => {
    await buurvrouw.open('/melden?taal=nl')
    buurvrouw.type('verhaal', story)
    buurvrouw.type('gemeente', 'Bredaa')
    await buurvrouw.press({ name: 'taal', value: 'en' })
    expect(buurvrouw.title).toBe('Form, step 1 of 3 · Lichtketen')
    expect(buurvrouw.valueOf('verhaal')).toBe(story)
    expect(buurvrouw.valueOf('gemeente')).toBe('Bredaa')
    buurvrouw.type('gemeente', 'Breda')
    await buurvrouw.press('On to step 2')
    expect(buurvrouw.title).toBe('Form, step 2 of 3 · Lichtketen')
    buurvrouw.type('mensen', 'Eight men')
    await buurvrouw.press({ name: 'taal', value: 'nl' })
    expect(buurvrouw.valueOf('mensen')).toBe('Eight men')
    await buurvrouw.press('Verder naar stap 3')
    const key = buurvrouw.valueOf('sleutel')
    await buurvrouw.press({ name: 'taal', value: 'en' })
    expect(buurvrouw.valueOf('sleutel')).toBe(key)
    expect(buurvrouw.text).toContain('Eight men')
    const before = await inBreda()
    await buurvrouw.press('Change what you saw')
    expect(buurvrouw.title).toBe('Form, step 1 of 3 · Lichtketen')
    await buurvrouw.press('On to step 2')
    await buurvrouw.press('On to step 3')
    await buurvrouw.press('Send')
    const code = codeOn(buurvrouw)
    await buurvrouw.press({ name: 'taal', value: 'nl' })
    expect(buurvrouw.title).toBe('Ontvangen · Lichtketen')
    expect(codeOn(buurvrouw)).toBe(code)
    expect(await inBreda()).toHaveLength(before.length + 1)
  })
})
