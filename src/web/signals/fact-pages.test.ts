import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { takeSignal } from '../../domains/signals/index.ts'
import { aSignal, aTakenSignal, opened } from '../../testing/desk.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

const adding = (number: string, kind: string) => opened(world, noor, `/signalen/${number}/gegevens?soort=${kind}`)

async function add(visitor: Visitor, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) visitor.type(name, value)
  await visitor.press('Bewaar gegeven')
}

const address = {
  'deel-address': 'Vuurbaakhof 14',
  'deel-town': 'Breda',
  ...{ rol: 'address.home', bron: 'brp', datum: '23-11-2026', betrouwbaar: 'provenReliable', zeker: 'certain' },
}

describe('adding a fact', () => {
  it('S-07 keeps it with role, source, day and reliability, and who filled it in', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await adding(number, 'address')
    await add(visitor, address)
    expect(visitor.address).toBe(`/signalen/${number}`)
    expect(visitor.text).toContain('AdresVuurbaakhof 14, BredaVerbeter Vuurbaakhof 14, BredaWoonplek')
    expect(visitor.text).toContain(
      'BRP (bevolkingsregister), ma 23 novBetrouwbare bron · staat vast (A1)Ingevuld door Noor Verlinden, di 24 nov',
    )
    expect(visitor.text).toContain('Gegeven toegevoegd (Adres, BRP (bevolkingsregister)) door Noor Verlinden')
  })

  it.each(['person', 'company', 'vehicle', 'phone', 'account', 'facilitator', 'measure', 'note'])(
    'S-07 asks for a %s what belongs to it',
    async (kind) => {
      const number = await aTakenSignal(world, noor)
      const visitor = await adding(number, kind)
      expect(visitor.count('[name^="deel-"]')).toBeGreaterThan(0)
      expect(visitor.valueOf('soort')).toBe(kind)
    },
  )

  it('S-07 names everything that is missing at once, and keeps what was typed', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await adding(number, 'vehicle')
    await add(visitor, {
      'deel-description': ' ',
      bron: '',
      datum: '25-11-2026',
      betrouwbaar: 'weet niet',
      zeker: 'weet niet',
    })
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('Kies waar dit vandaan komt.')
    expect(visitor.valueOf('datum')).toBe('25-11-2026')
    await add(visitor, {
      'deel-description': 'Wit busje',
      bron: 'reporter',
      betrouwbaar: 'notAssessed',
      zeker: 'knownToSource',
    })
    expect(visitor.text).toContain('Deze dag moet nog komen.')
    expect(visitor.valueOf('deel-description')).toBe('Wit busje')
  })

  it('S-07 refuses a fact in which nothing was filled in, and a role of another kind', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await adding(number, 'person')
    await add(visitor, { bron: 'colleague', rol: 'person.witness' })
    expect(visitor.text).toContain('Vul ten minste één vak van dit gegeven in.')
    await add(visitor, { 'deel-name': 'M. de Vries', rol: 'address.home' })
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('Maak een keuze.')
  })

  it('S-07 keeps hostile text as text', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await adding(number, 'note')
    await add(visitor, { 'deel-description': '<img src=x onerror=alert(1)>\u202E=cmd', bron: 'openSource' })
    expect(visitor.text).toContain('<img src=x onerror=alert(1)>=cmd')
    expect(visitor.count('img')).toBe(0)
  })

  it('S-07 waits until somebody has taken the signal up', async () => {
    const number = await aSignal(world)
    const visitor = await adding(number, 'person')
    expect(visitor.status).toBe(409)
    expect(visitor.text).toContain('Pak het signaal eerst op.')
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    await visitor.open(`/signalen/${number}/gegevens`)
    expect(visitor.status).toBe(200)
  })
})

describe('a number that somebody types', () => {
  it.each([
    ['phone', 'deel-number', '06 12 34 09 87', '+31 6 12340987Land: Nederland'],
    ['phone', 'deel-number', '+359 88 123 4567', '+359 88 123 4567Land: Bulgarije'],
    ['vehicle', 'deel-plate', 'vk882q', 'VK-882-Q'],
    ['company', 'deel-kvk', 'KvK 1234.5678', '12345678Getypt als “KvK 1234.5678”'],
    ['account', 'deel-account', 'https://www.instagram.com/VuurVogel88/?x=1', 'vuurvogel88, InstagramGetypt als'],
    ['account', 'deel-account', 'nl02abna0123456789', 'NL02 ABNA 0123 4567 89Land: Nederland'],
  ])('S-07 is shown in one form, with what was typed: %s %s', async (kind, field, typed, shown) => {
    const number = await aTakenSignal(world, noor)
    const visitor = await adding(number, kind)
    await add(visitor, { [field]: typed, bron: 'colleague' })
    expect(visitor.text).toContain(shown)
  })

  it('S-07 gets a sentence beside its field when it is not understood, and stays as it was typed when somebody says so', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await adding(number, 'vehicle')
    expect(visitor.count('[name="zo"]')).toBe(0)
    await add(visitor, { 'deel-plate': 'VK-…-7', bron: 'reporter' })
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('Dit is geen heel kenteken.')
    expect(visitor.valueOf('deel-plate')).toBe('VK-…-7')
    visitor.choose('zo', 'plate')
    await visitor.press('Bewaar gegeven')
    expect(visitor.text).toContain('VK-…-7Niet herkend, staat zoals het getypt is')
  })

  it('S-07 of a report is never refused: it stays as it was typed, with a mark', async () => {
    const rows = [{ kind: 'phone' as const, parts: { number: 'eindigt op 87' } }]
    const visitor = await opened(world, noor, `/signalen/${await aTakenSignal(world, noor, { rows })}`)
    expect(visitor.text).toContain('eindigt op 87Niet herkend, staat zoals het getypt is')
  })
})

describe('an earlier measure', () => {
  it('S-07 is a fact with its kind, body, day, reference and outcome', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await adding(number, 'measure')
    const inspection = { 'deel-body': 'Toezicht Breda', 'deel-measureDay': '12-3-2025', 'deel-reference': 'TZ-17' }
    await add(visitor, { ...inspection, 'deel-outcome': 'Gewaarschuwd', bron: 'inspections' })
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('Maak een keuze.')
    visitor.type('rol', 'measure.inspection')
    await visitor.press('Bewaar gegeven')
    expect(visitor.text).toContain('Toezicht Breda, woensdag 12 maart 2025Kenmerk: TZ-17Uitkomst: Gewaarschuwd')
    expect(visitor.text).toContain('ControleControles')
  })
})

describe('correcting a fact', () => {
  async function corrected(number: string): Promise<Visitor> {
    const visitor = await opened(world, noor, `/signalen/${number}`)
    const [, page = ''] = /href="([^"]*\/gegevens\/[^"]+)"/.exec(visitor.html) ?? []
    await visitor.open(page)
    return visitor
  }
  const signalWithAddress = async () => {
    const number = await aTakenSignal(world, noor)
    await add(await adding(number, 'address'), address)
    return number
  }

  it('S-07 puts the new value there and leaves the old one to be read', async () => {
    const number = await signalWithAddress()
    const visitor = await corrected(number)
    expect(visitor.valueOf('deel-address')).toBe('Vuurbaakhof 14')
    visitor.type('deel-address', 'Vuurbaakhof 41')
    visitor.type('waarom', 'De cijfers stonden verkeerd om.')
    await visitor.press('Bewaar verbetering')
    expect(visitor.text).toContain('Vuurbaakhof 41, Breda')
    expect(visitor.text).toContain(
      'Was “Vuurbaakhof 14” tot di 24 nov (BRP (bevolkingsregister), ma 23 nov)Verbeterd door Noor Verlinden: De cijfers stonden verkeerd om.',
    )
  })

  it('S-07 asks why, and keeps what was typed until somebody says so', async () => {
    const visitor = await corrected(await signalWithAddress())
    visitor.type('deel-address', 'Vuurbaakhof 41')
    await visitor.press('Bewaar verbetering')
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('Schrijf waarom je dit verbetert. Eén zin is genoeg.')
    expect(visitor.valueOf('deel-address')).toBe('Vuurbaakhof 41')
  })

  it('S-07 shows who comes second both texts, and lets them decide', async () => {
    const number = await signalWithAddress()
    const [first, second] = [await corrected(number), await corrected(number)]
    for (const one of [first, second]) one.type('waarom', 'Verkeerd gelezen.')
    first.type('deel-address', 'Vuurbaakhof 41')
    await first.press('Bewaar verbetering')
    second.type('deel-address', 'Vuurbaakhof 114')
    await second.press('Bewaar verbetering')
    expect(second.status).toBe(409)
    expect(second.text).toContain('Noor Verlinden maakte ervan: “Vuurbaakhof 41, Breda”.')
    expect(second.valueOf('deel-address')).toBe('Vuurbaakhof 114')
    await second.press('Bewaar verbetering')
    expect(second.text).toContain('Vuurbaakhof 114, Breda')
    expect(second.text).toContain('Was “Vuurbaakhof 41”')
  })

  it('S-07 knows no fact of another signal', async () => {
    const number = await signalWithAddress()
    const page = (await corrected(number)).address.replace(number, await aTakenSignal(world, noor))
    expect((await opened(world, noor, page)).status).toBe(404)
  })
})
