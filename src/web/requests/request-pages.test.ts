import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitSignal } from '../../domains/signals/index.ts'
import { aPerson } from '../../testing/people.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import { startPages } from '../start/start-pages.tsx'
import { questionPages } from './question-pages.tsx'
import { requestPages } from './request-pages.tsx'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let priya: Visitor
let noor: Visitor
let number: string
beforeAll(async () => {
  world = await openWorld()
  const options = { siteOf: () => testSite }
  const pages = new Hono<WorkbenchEnv>()
    .route('/', questionPages(world.system, options))
    .route('/', requestPages(world.system, options))
    .route('/', startPages(world.system, { ...options, dutyPhone: false }))
  priya = colleague(pages, await aPerson(world, [{ function: 'privacyOfficer' }], { name: 'Priya Blok' }))
  noor = colleague(pages, await aPerson(world, [{ function: 'attentionOfficer', desk: breda }], { name: 'Noor' }))
  const rows = [{ kind: 'person' as const, parts: { name: 'Sanne Wilgenhof' } }]
  number = (await world.as(reporter, (ctx) => submitSignal(ctx, aReport({ rows })))).number
})
afterAll(() => world.close())

describe('a request of a data subject, from receipt to letter', () => {
  it('A-07 a form that misses something keeps what was typed, and names what is missing', async () => {
    await priya.open('/verzoeken/nieuw?taal=nl')
    priya.type('wie', 'Sanne Wilgenhof, Pinksterbloem 2')
    await priya.press('Leg vast')
    expect([priya.status, priya.valueOf('wie')]).toEqual([422, 'Sanne Wilgenhof, Pinksterbloem 2'])
    for (const words of ['Kies wat de persoon vraagt', 'Typ een dag als', 'minstens één gegeven'])
      expect(priya.text).toContain(words)
  })

  it('A-07 is registered with its term', async () => {
    priya.choose('wat', 'access')
    priya.choose('hoe', 'letter')
    priya.type('ontvangen', '20-11-2026')
    priya.type('naam', 'Sanne Wilgenhof')
    await priya.press('Leg vast')
    expect(priya.text).toContain('Het verzoek is vastgelegd')
    expect(priya.text).toContain('zo 20 dec')
  })

  it('A-07 nothing is decided before it is sure who asks', async () => {
    priya.choose('uitkomst', 'granted')
    await priya.press('Leg het besluit vast')
    expect([priya.status, priya.isChosen('uitkomst', 'granted')]).toEqual([422, true])
    expect(priya.text).toContain('Controleer eerst wie het vraagt')
    await priya.open('/verzoeken')
    await priya.open(address(priya))
    priya.type('identiteit', 'documentShown')
    await priya.press('Bewaar de controle')
    expect(priya.text).toContain('Identiteitsbewijs aan de balie gezien')
  })

  it('A-07 the desk finds the question on its start page, and answers with a number', async () => {
    priya.choose('loket', breda)
    await priya.press('Vraag deze loketten')
    expect(priya.text).toContain('Zoekt nog')
    await noor.open('/start')
    expect(noor.text).toContain('Zoek voor een verzoek')
    await noor.open(/href="(\/verzoeken\/[^"]+)"/.exec(noor.html)?.[1] ?? '')
    expect(noor.text).toContain(number)
    expect(noor.text).not.toContain('Pinksterbloem')
    noor.choose('antwoord', 'found')
    noor.type('nummers', '2026-9999')
    await noor.press('Geef antwoord')
    expect([noor.status, noor.valueOf('nummers')]).toEqual([422, '2026-9999'])
    noor.type('nummers', number)
    await noor.press('Geef antwoord')
    expect(noor.text).toContain('Bewaard')
  })

  it('A-07 a refusal needs a ground, and its letter says nothing of what there is', async () => {
    await priya.open('/verzoeken')
    await priya.open(address(priya))
    expect(priya.text).toContain(number)
    priya.choose('uitkomst', 'refused')
    await priya.press('Leg het besluit vast')
    expect(priya.text).toContain('Kies een grond')
    priya.choose('grond', 'criminalOffences')
    priya.type('uitleg', 'Je kunt ons bellen.')
    await priya.press('Leg het besluit vast')
    const page = priya.address.split('?')[0]
    await priya.open(`${page}/brief?in=nl`)
    for (const words of [
      'Sanne Wilgenhof',
      'We zeggen niet of we gegevens',
      'UAVG 41',
      'Je kunt ons bellen',
      'bezwaar',
    ])
      expect(priya.text).toContain(words)
    expect(priya.text).not.toContain(number)
    await priya.open(`${page}/brief?in=en`)
    expect(priya.text).toContain('We do not say whether we hold data on you')
    await priya.open(`${page}/brief?over=verlenging`)
    expect(priya.status).toBe(404)
  })

  it('A-07 after the letter nothing changes any more, and the history tells every step', async () => {
    await priya.open('/verzoeken')
    await priya.open(address(priya))
    await priya.press('De brief is verstuurd')
    for (const words of ['Verzoek vastgelegd', 'Loket gevraagd', 'Loket vond signalen', 'Besluit genomen'])
      expect(priya.text).toContain(words)
    expect(priya.count('form[action^="/verzoeken"]')).toBe(0)
  })
})

const address = ({ html }: Visitor) => /href="(\/verzoeken\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
