import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listDrafts } from '../../domains/signals/index.ts'
import { enough, openReporting, type Reporting, story } from '../../testing/reporting.ts'
import type { Visitor } from '../../testing/visitor.ts'

let world: Reporting['world']
let noor: Reporting['noor']
let ilse: Reporting['ilse']
let colleague: Reporting['colleague']
let app: Reporting['app']
let at: Reporting['at']
let post: Reporting['post']
let count: Reporting['count']
let wijkteam: Visitor

beforeAll(async () => {
  ;({ world, noor, ilse, colleague, app, at, post, count } = await openReporting())
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query('delete from signals.draft')
  wijkteam = at(ilse)
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
    const other = at(await colleague('Femke Aarts'))
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
