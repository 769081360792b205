import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { takeSignal, viewInbox } from '../../domains/signals/index.ts'
import { inboxFilter } from '../../domains/signals/rules/inbox.ts'
import { enough, openReporting, type Reporting, story } from '../../testing/reporting.ts'
import { colleague as colleagueAt, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'

import { signalPages } from '../signals/routes.tsx'

let world: Reporting['world']
let noor: Reporting['noor']
let ilse: Reporting['ilse']
let colleague: Reporting['colleague']
let app: Reporting['app']
let at: Reporting['at']
let post: Reporting['post']
let newest: Reporting['newest']
let opened: Reporting['opened']
let wijkteam: Visitor

beforeAll(async () => {
  ;({ world, noor, ilse, colleague, app, at, post, newest, opened } = await openReporting())
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query('delete from signals.draft')
  wijkteam = at(ilse)
})

describe('S-04 reporting from work', () => {
  it('is one screen that knows the own municipality already, and reaches its officers', async () => {
    await wijkteam.open('/melding?taal=nl')
    expect(wijkteam.status).toBe(200)
    expect(wijkteam.count('option[value=GM0758][selected]')).toBe(1)
    wijkteam.choose('gevaar', 'nee')
    wijkteam.choose('vorm', 'labour')
    wijkteam.type('verhaal', story)
    wijkteam.choose('minderjarig', 'nee')
    wijkteam.type('bron', 'neighbourhoodTeam')
    wijkteam.choose('teken', 'papersHeldByAnother')
    wijkteam.type('address.0.address', 'Kade 12')
    wijkteam.type('address.0.town', 'Breda')
    await wijkteam.press('Verstuur de melding')
    expect(wijkteam.address).toMatch(/^\/melding\/ontvangen\/2026-\d{4}/)
    const signal = await opened()
    expect(signal).toMatchObject({ forms: ['labour'], acute: 'no', minor: 'no', sourceKind: 'neighbourhoodTeam' })
    expect(signal).toMatchObject({ anonymity: 'named', reportedByName: 'Ilse Roelofs' })
    const values = signal.facts.map(({ value }) => value)
    expect(values).toContainEqual({ kind: 'story', text: story })
    expect(values).toContainEqual({ kind: 'indicators', codes: ['papersHeldByAnother'] })
    expect(values).toContainEqual({ kind: 'address', parts: { address: 'Kade 12', town: 'Breda' } })
  })

  it('needs at most ten answers in a normal case, six of them choices', async () => {
    await wijkteam.open('/melding?taal=nl')
    const choices: [string, string][] = [
      ['gevaar', 'nee'],
      ['vorm', 'labour'],
      ['minderjarig', 'onbekend'],
      ['bron', 'neighbourhoodTeam'],
      ['zeker', 'seenOneself'],
      ['teken', 'papersHeldByAnother'],
    ]
    const texts: [string, string][] = [
      ['verhaal', story],
      ['address.0.address', 'Kade 12'],
      ['address.0.town', 'Breda'],
      ['contact', '06 12 34 56 78'],
    ]
    expect([choices.length, choices.length + texts.length]).toEqual([6, 10])
    for (const [name, value] of choices)
      if (name === 'bron' || name === 'zeker') wijkteam.type(name, value)
      else wijkteam.choose(name, value)
    for (const [name, text] of texts) wijkteam.type(name, text)
    await wijkteam.press('Verstuur de melding')
    expect(wijkteam.text).toContain('Je melding is binnen')
  })

  it('says after handing in the number, which desk has it, until when, and what to expect', async () => {
    expect((await post(enough)).status).toBe(303)
    const number = await newest()
    await wijkteam.open(`/melding/ontvangen/${number}?taal=nl`)
    expect(wijkteam.text).toContain(`Nummer${number}`)
    expect(wijkteam.text).toContain('LoketAandachtsfunctionarissen Breda')
    expect(wijkteam.text).toContain('wo 25 nov, 17.00 uur')
    expect(wijkteam.text).toContain('Opgepakt. Iemand leest het')
    expect(wijkteam.html).toContain('href="/start?taal=nl"')
    expect(wijkteam.text).not.toContain('kelder')
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    await wijkteam.open(`/melding/ontvangen/${number}?taal=nl`)
    expect(wijkteam.text).toContain('Het loket heeft je melding al opgepakt.')
  })

  it('A-02 shows where a report went to nobody but its reporter', async () => {
    await post(enough)
    const number = await newest()
    for (const actor of [noor, await colleague('Wessel Aarts')]) {
      const other = at(actor)
      await other.open(`/melding/ontvangen/${number}`)
      expect(other.status).toBe(404)
    }
    for (const address of ['niets', '2026-9999', "2026-0001' or 1=1"]) {
      await wijkteam.open(`/melding/ontvangen/${encodeURIComponent(address)}`)
      expect(wijkteam.status).toBe(404)
    }
  })

  it('leads with 112, and says so again when there is danger now', async () => {
    await wijkteam.open('/melding?taal=nl')
    expect(wijkteam.html.indexOf('tel:112')).toBeGreaterThan(0)
    expect(wijkteam.text).toContain('Bel eerst 112')
    const answer = await post([...enough, ['gevaar', 'ja']])
    await wijkteam.open(answer.headers.get('location') ?? '')
    expect(wijkteam.text).toContain('Heb je 112 nog niet gebeld?')
    expect(wijkteam.text).toContain('LoketPolitie, meldkamer')
  })

  it.each([
    ['police', 'politie-zwb', 'police'],
    ['a school', 'scholengroep-de-waterlijn', 'school'],
    ['a housing corporation', 'woonstichting-de-dijk', 'housingCorporation'],
    ['care', 'opvang-de-sluiswachter', 'care'],
  ])('knows the work of somebody of %s', async (_, organisationId, source) => {
    const [appointment] = ilse.appointments
    if (!appointment) throw new Error('nobody without an appointment')
    const partner = at({ ...ilse, appointments: [{ ...appointment, organisationId }] })
    await partner.open('/melding?taal=nl')
    expect(partner.count(`option[value=${source}][selected]`)).toBe(1)
    expect(partner.count('select[name=gemeente] option[value=""][selected]')).toBe(1)
  })

  it('a report in confidence is known to the desk alone, and keeps that it is', async () => {
    await post([...enough, ['hoe', 'vertrouwelijk'], ['contact', '06 12 34 56 78']])
    const signal = await opened()
    expect(signal.anonymity).toBe('confidential')
    const values = signal.facts.map(({ value }) => value)
    expect(values).toContainEqual({ kind: 'reporter', name: 'Ilse Roelofs', contact: '06 12 34 56 78' })
  })

  it('a place outside the region and one that nobody knows are taken in too', async () => {
    await post([
      ['verhaal', story],
      ['bron', 'police'],
      ['gemeente', 'buiten'],
      ['plaats', 'Antwerpen'],
    ])
    await post([
      ['verhaal', story],
      ['bron', 'police'],
      ['gemeente', 'onbekend'],
    ])
    const fallback = await world.person('Wouter Blom', 'attentionOfficer', 'vangnetloket')
    const { rows } = await world.as(fallback, (ctx) => viewInbox(ctx, 'vangnetloket', inboxFilter.parse({})))
    expect(rows).toHaveLength(2)
  })
})

describe('S-05 forms and sub-forms', () => {
  it('whoever chooses a sub-form has chosen its form; the desk reads both', async () => {
    await post([...enough, ['vorm', 'labour.domestic'], ['vorm', 'sexual']])
    expect(await opened()).toMatchObject({ forms: ['labour', 'sexual'], subforms: ['labour.domestic'] })
    const desk = colleagueAt(signalPages(world.system, { siteOf: () => testSite }), noor)
    await desk.open(`/signalen/${await newest()}?taal=nl`)
    expect(desk.text).toContain('Uitbuiting in het huishouden, de zorg aan huis of als au pair')
  })

  it('are those of the day: an ended code cannot be chosen', async () => {
    const appointments = ilse.appointments.map((one) => ({ ...one, validFrom: '2000-01-01' }))
    const early = at({ ...ilse, appointments })
    world.at('2013-11-14T10:00')
    await early.open('/melding?taal=nl')
    expect(early.count('input[name=vorm][value=criminal]')).toBe(0)
    expect(early.count('input[name=vorm][value=labour]')).toBe(1)
  })
})

describe('A-02 who may report', () => {
  it.each(['administrator', 'privacyOfficer', 'panelMember'] as const)('an %s may not', async (functionName) => {
    const actor = await world.person(`Iemand ${functionName}`, functionName, null)
    await at(actor).open('/melding')
    expect((await app(actor).request('/melding')).status).toBe(404)
    expect((await post(enough, actor)).status).toBe(404)
    expect((await post([['doe', 'concept']], actor)).status).toBe(404)
  })
})
