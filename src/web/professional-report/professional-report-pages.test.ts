import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { codeLists, listDrafts, takeSignal, viewInbox, viewSignal } from '../../domains/signals/index.ts'
import { inboxFilter } from '../../domains/signals/rules/inbox.ts'
import { signedIn, testSite } from '../../testing/signed-in.ts'
import { type Visitor, visitorOf } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { professionalReportPages } from './professional-report-pages.tsx'

const breda = 'aandachtsfunctionarissen-breda'
const story = 'Achter de loods slapen mensen in de kelder.\nZe werken elke dag van zes tot tien.'
let world: World
let noor: PersonActor
let ilse: PersonActor
let wijkteam: Visitor

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  ilse = await inBreda('Ilse Roelofs')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query('delete from signals.draft')
  wijkteam = at(ilse)
})

/** Somebody who works for the municipality of Breda without a desk. */
async function inBreda(name: string): Promise<PersonActor> {
  const actor = await world.person(name, 'reporter', null)
  const appointments = actor.appointments.map((one) => ({ ...one, organisationId: 'gemeente-breda' }))
  return { ...actor, appointments }
}

const app = (actor: PersonActor) => signedIn(professionalReportPages(world.system, { siteOf: () => testSite }), actor)
const at = (actor: PersonActor): Visitor => visitorOf(app(actor))
const post = (fields: string[][] | URLSearchParams | FormData, actor = ilse) =>
  app(actor).request('/melding?taal=nl', {
    method: 'POST',
    body: Array.isArray(fields) ? new URLSearchParams(fields as [string, string][]) : fields,
  })
const enough = [
  ['verhaal', story],
  ['gemeente', 'GM0758'],
  ['bron', 'neighbourhoodTeam'],
]

const numbers = async () => {
  const { rows } = await world.as(noor, (ctx) => viewInbox(ctx, breda, inboxFilter.parse({})))
  return rows.map(({ number }) => number)
}
const newest = async () => (await numbers()).toSorted().at(-1) ?? ''
const opened = async () => {
  const number = await newest()
  return world.as(noor, (ctx) => viewSignal(ctx, number))
}
const count = async (table: string) =>
  Number((await world.database.owner.query(`select count(*) from signals.${table}`)).rows[0]?.count)

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
    for (const actor of [noor, await inBreda('Wessel Aarts')]) {
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

describe('S-04 checklists of signs', () => {
  it('has every sign once, the shared ones first, with the notice that they prove nothing beside them', async () => {
    await wijkteam.open('/melding?taal=nl')
    const values = [...wijkteam.html.matchAll(/name="teken"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="teken"/g)]
    expect(values.length).toBe(codeLists().indicators.at('2026-11-24').length)
    expect(new Set(values.map(([, a, b]) => a ?? b)).size).toBe(values.length)
    expect(wijkteam.text).toContain('Tekens wijzen de weg. Ze bewijzen niets')
    expect(wijkteam.text).toMatch(
      /Tekens bij meer vormen.*Tekens van arbeidsuitbuiting.*Tekens van seksuele uitbuiting/,
    )
    await wijkteam.open('/melding?taal=en')
    expect(wijkteam.text).toContain('Signs point the way. They prove nothing')
  })

  it('never counts or scores what was ticked', async () => {
    const ticked = ['papersHeldByAnother', 'bankCardHeldByAnother', 'debtThatNeverShrinks']
    const before = await (await post([['gemeente', 'GM0758']])).text()
    const after = await (await post([['gemeente', 'GM0758'], ...ticked.map((sign) => ['teken', sign])])).text()
    const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(words(after)).toBe(words(before))
    expect(words(after)).not.toMatch(/score|punten|risico/i)
  })

  it('opens the list of a form that was chosen, and one with ticks in it', async () => {
    const html = await (
      await post([
        ['vorm', 'criminal'],
        ['teken', 'noWorkNoBed'],
      ])
    ).text()
    const open = [...html.matchAll(/<details open=""><summary>([^<]+)<\/summary>/g)].map(([, title]) => title)
    expect(open).toEqual(['Tekens van arbeidsuitbuiting', 'Tekens van criminele uitbuiting'])
  })
})

describe('S-04 rows for people and things', () => {
  it('three of each kind, and one more for the asking, with everything kept and the keyboard in it', async () => {
    await wijkteam.open('/melding?taal=nl')
    for (const kind of ['person', 'address', 'company', 'vehicle', 'phone', 'account'])
      expect(wijkteam.count(`select[name^="${kind}."]`), kind).toBe(3)
    wijkteam.type('verhaal', story)
    wijkteam.type('vehicle.2.plate', 'XX-99-XX')
    await wijkteam.press('Nog een rij: voertuigen')
    expect(wijkteam.status).toBe(200)
    expect(wijkteam.valueOf('verhaal')).toBe(story)
    expect(wijkteam.valueOf('vehicle.2.plate')).toBe('XX-99-XX')
    expect(wijkteam.count('select[name^="vehicle."]')).toBe(4)
    expect(wijkteam.count('input[name="vehicle.3.plate"][autofocus]')).toBe(1)
    expect(await count('draft')).toBe(0)
  })

  it('each row is a fact with its role; empty rows are none', async () => {
    await post([
      ...enough,
      ['person.1.name', 'Jansje'],
      ['person.1.role', 'person.possibleVictim'],
      ['person.2.role', 'person.witness'],
      ['phone.0.number', '06 98 76 54 32'],
      ['account.0.account', '@iemand'],
      ['account.0.platform', 'een app'],
    ])
    const rows = (await opened()).facts.filter(({ kind }) => !['story', 'reporter'].includes(kind))
    expect(rows.map(({ value, role }) => [value, role])).toEqual(
      expect.arrayContaining([
        [{ kind: 'person', parts: { name: 'Jansje' } }, 'person.possibleVictim'],
        [{ kind: 'phone', parts: { number: '06 98 76 54 32' } }, null],
        [{ kind: 'account', parts: { account: '@iemand', platform: 'een app' } }, null],
      ]),
    )
    expect(rows).toHaveLength(3)
  })
})

describe('S-04 drafts', () => {
  it('are kept with what was typed, right or not, listed, gone on with and thrown away', async () => {
    await wijkteam.open('/melding?taal=nl')
    wijkteam.type('verhaal', story)
    wijkteam.choose('teken', 'papersHeldByAnother')
    wijkteam.type('gemeente', '')
    await wijkteam.press('Bewaar als concept')
    expect(wijkteam.text).toContain('Concept bewaard om 9.30 uur')
    expect(wijkteam.valueOf('verhaal')).toBe(story)
    expect(wijkteam.isChosen('teken', 'papersHeldByAnother')).toBe(true)
    await wijkteam.open('/melding?taal=nl')
    expect(wijkteam.text).toContain('Achter de loods slapen mensen in de kelder.')
    await wijkteam.press('Ja, gooi dit concept weg')
    expect(wijkteam.text).toContain('Het concept is weg')
    expect(await count('draft')).toBe(0)
  })

  it('are gone once they are handed in', async () => {
    await wijkteam.open('/melding?taal=nl')
    wijkteam.type('verhaal', story)
    wijkteam.type('bron', 'school')
    await wijkteam.press('Bewaar als concept')
    await wijkteam.press('Verstuur de melding')
    expect(wijkteam.text).toContain('Je melding is binnen')
    expect(await world.as(ilse, (ctx) => listDrafts(ctx))).toEqual([])
  })

  it('A-02 are seen by their maker alone', async () => {
    await post([
      ['doe', 'concept'],
      ['verhaal', story],
    ])
    const [draft] = await world.as(ilse, (ctx) => listDrafts(ctx))
    const other = at(await inBreda('Femke Aarts'))
    await other.open(`/melding/concept/${draft?.id}`)
    expect(other.status).toBe(404)
    await other.open('/melding?taal=nl')
    expect(other.text).not.toContain('kelder')
    const thrown = await app(noor).request(`/melding/concept/${draft?.id}/weg`, { method: 'POST' })
    expect(thrown.status).toBe(404)
    for (const id of ['niets', '00000000-0000-4000-8000-000000000000']) {
      await wijkteam.open(`/melding/concept/${id}`)
      expect(wijkteam.status).toBe(404)
    }
  })

  it('kept in two tabs show both texts, and nothing is overwritten unseen', async () => {
    await wijkteam.open('/melding?taal=nl')
    wijkteam.type('verhaal', 'Eerste tekst.')
    await wijkteam.press('Bewaar als concept')
    const [tab, otherTab] = [at(ilse), at(ilse)]
    await tab.open(wijkteam.address)
    await otherTab.open(wijkteam.address)
    otherTab.type('verhaal', 'Daar getypt.')
    otherTab.choose('vorm', 'labour')
    await otherTab.press('Bewaar als concept')
    tab.type('verhaal', 'Hier getypt.')
    await tab.press('Bewaar als concept')
    expect(tab.status).toBe(409)
    expect(tab.text).toContain('Dit concept is ook ergens anders bewaard')
    expect(tab.text).toMatch(/Wat zag of hoorde je\? ?Daar getypt\. ?Hier getypt\./)
    expect(tab.text).toMatch(/Waar lijkt het op\? ?Arbeidsuitbuiting ?niets/)
    expect(tab.valueOf('verhaal')).toBe('Hier getypt.')
    expect((await world.as(ilse, (ctx) => listDrafts(ctx)))[0]?.fields.verhaal).toEqual(['Daar getypt.'])
    await tab.press('Bewaar als concept')
    expect((await world.as(ilse, (ctx) => listDrafts(ctx)))[0]?.fields.verhaal).toEqual(['Hier getypt.'])
  })

  it('thrown away in another tab are kept anew', async () => {
    await wijkteam.open('/melding?taal=nl')
    wijkteam.type('verhaal', story)
    await wijkteam.press('Bewaar als concept')
    await world.database.owner.query('delete from signals.draft')
    await wijkteam.press('Bewaar als concept')
    expect(wijkteam.text).toContain('Concept bewaard')
    expect(await count('draft')).toBe(1)
  })
})

describe('handing in once', () => {
  it('a double click makes one signal, and both answers lead to it', async () => {
    const key = ['sleutel', crypto.randomUUID()]
    const before = await count('signal')
    const answers = await Promise.all([post([...enough, key]), post([...enough, key])])
    expect(await count('signal')).toBe(before + 1)
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
  })

  it('two tabs of one draft make one signal', async () => {
    await wijkteam.open('/melding?taal=nl')
    wijkteam.type('verhaal', story)
    wijkteam.type('bron', 'school')
    await wijkteam.press('Bewaar als concept')
    const otherTab = at(ilse)
    await otherTab.open(wijkteam.address)
    const before = await count('signal')
    await wijkteam.press('Verstuur de melding')
    await otherTab.press('Verstuur de melding')
    expect(otherTab.address).toBe(wijkteam.address)
    expect(await count('signal')).toBe(before + 1)
  })

  it('the same form with other answers asks first, with everything kept', async () => {
    const key = ['sleutel', crypto.randomUUID()]
    await post([...enough, key])
    const before = await count('signal')
    const answer = await post([['verhaal', 'Iets anders.'], ['gemeente', 'GM0758'], ['bron', 'wmo'], key])
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain('Met dit formulier deed je al een melding')
    expect(html).toContain('Iets anders.')
    expect(html).not.toContain(key[1])
    expect(await count('signal')).toBe(before)
  })
})

describe('what cannot be taken in', () => {
  it('an empty form says what is missing beside each field, and stores nothing', async () => {
    const before = await count('signal')
    const answer = await post([])
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toMatch(/<title>Fout: Melding maken/)
    expect(html).toContain('Drie vragen kloppen nog niet')
    expect(html).toMatch(/id="verhaal-fout"[\s\S]*Je hebt nog niets verteld/)
    expect(html).toMatch(/id="gemeente-fout"/)
    expect(html).toMatch(/id="bron-fout"/)
    expect(await count('signal')).toBe(before)
  })

  it('a story that is too long comes back whole, with how long it may be', async () => {
    const long = 'a'.repeat(20_001)
    const answer = await post([
      ['verhaal', long],
      ['gemeente', 'GM0758'],
      ['bron', 'wmo'],
    ])
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(long)
    expect(html).toContain('20001 tekens, er passen er 20000')
  })

  it('a part of a row that is too long says so beside it, in a list that is open', async () => {
    const answer = await post([...enough, ['address.1.postcode', 'x'.repeat(301)]])
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Adres 2, postcode: Dit is te lang')
    expect(html).toMatch(/<details open=""><summary>Adressen/)
  })

  it.each([
    ['vorm', 'onbekendeVorm'],
    ['teken', "x'; drop table signals.signal; --"],
    ['gevaar', 'misschien'],
    ['gemeente', 'GM9999'],
    ['bron', 'public'],
    ['zeker', '<script>alert(1)</script>'],
    ['hoe', 'anoniem'],
    ['person.0.role', 'address.home'],
  ])('a choice that was never offered (%s: %s) is refused beside the question', async (name, value) => {
    const fields = enough.filter(([known]) => known !== name)
    const row = name.startsWith('person') ? [['person.0.name', 'Jansje']] : []
    const answer = await post([...fields, ...row, [name, value]])
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Dit antwoord kennen we niet')
    expect(html).not.toContain('<script>alert')
  })

  it('an answer that came twice is shown, not guessed', async () => {
    const answer = await post([...enough, ['verhaal', 'nog een']])
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Hier kwam meer dan één antwoord binnen')
  })

  it('10,000 rows come back: those that fit as rows, the others as text, and nothing is stored', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`phone.${at}.number`, `06-${at}`])
    const before = await count('fact')
    const answer = await post([...enough, ...rows])
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Er passen 200 rijen in één melding.')
    expect(html).toContain('value="06-199"')
    expect(html).not.toContain('value="06-200"')
    expect(html).toContain('06-9999')
    expect(await count('fact')).toBe(before)
  })

  it('200 rows are taken in', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [`phone.${at}.number`, `06-${at}`])
    expect((await post([...enough, ...rows])).status).toBe(303)
    expect((await opened()).facts.filter(({ kind }) => kind === 'phone')).toHaveLength(200)
  })

  it('hostile text is kept as text, without what nobody can see', async () => {
    const hostile = '=HYPERLINK("x") <img src=x onerror=alert(1)> \u202Eomgekeerd\u0007 \' or 1=1 --'
    await post([
      ['verhaal', hostile],
      ['gemeente', 'GM0758'],
      ['bron', 'wmo'],
      ['person.0.name', hostile],
    ])
    const { facts } = await opened()
    const cleaned = '=HYPERLINK("x") <img src=x onerror=alert(1)> omgekeerd \' or 1=1 --'
    expect(facts.map(({ value }) => value)).toContainEqual({ kind: 'story', text: cleaned })
    expect(facts.map(({ value }) => value)).toContainEqual({ kind: 'person', parts: { name: cleaned } })
  })

  it.each([
    ['JSON', 'application/json', '{"verhaal":["x"]}'],
    ['nothing', '', ''],
    ['half a form', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="verhaal"'],
  ])('%s is an empty form, not a fault', async (_, type, body) => {
    const answer = await app(ilse).request('/melding', { method: 'POST', body, headers: { 'content-type': type } })
    expect(answer.status).toBe(422)
  })

  it('a file where text belongs counts as nothing', async () => {
    const form = new FormData()
    form.set('verhaal', new File(['x'], 'x.txt'))
    expect((await post(form)).status).toBe(422)
  })

  it.each(['__proto__', 'constructor', 'person.0.constructor', 'person.0.__proto__', 'person.-1.name'])(
    'a field called %s is none',
    async (name) => {
      expect((await post([...enough, [name, 'x']])).status).toBe(303)
      expect((await opened()).facts.filter(({ kind }) => kind === 'person')).toEqual([])
    },
  )
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
