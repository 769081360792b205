import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { evaluationPages } from './evaluation-pages.tsx'

let world: World
let leader: PersonActor
let breda: PersonActor
let goes: PersonActor
beforeAll(async () => {
  world = await openWorld()
  leader = await world.person('Hidde Graaf', 'projectLeader', 'riec')
  breda = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  goes = await world.person('Marit de Visser', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
})
afterAll(() => world.close())

const home = '/programma/evaluaties'
const as = (actor: PersonActor) => colleague(evaluationPages(world.system, { siteOf: () => testSite }), actor)
let page = ''

describe('the pages of evaluations', () => {
  it('P-10 begin with a form that keeps what was typed', async () => {
    const leads = as(leader)
    await leads.open(home)
    expect(leads.text).toContain('Er is nog geen evaluatie voor jou')
    await leads.open(`${home}/nieuw`)
    leads.type('titel', 'Samenwerking 2026')
    leads.choose('onderwerp', 'cooperation')
    leads.choose('organisatie', 'gemeente-breda')
    await leads.press('Maak de evaluatie')
    expect([leads.status, leads.valueOf('titel')]).toEqual([422, 'Samenwerking 2026'])
    expect(leads.isChosen('organisatie', 'gemeente-breda')).toBe(true)
    leads.type('datum-van', '1-1-2026')
    leads.type('datum-tot', '30-6-2026')
    leads.type('datum-antwoord', '8-12-2026')
    await leads.press('Maak de evaluatie')
    page = leads.address
    expect(leads.text).toContain('Weet je wie je moet bellen bij andere partners?')
  })

  it('P-10 let who leads it add and remove questions, and then ask the partners', async () => {
    const leads = as(leader)
    await leads.open(page)
    leads.type('vraag', 'Hoeveel uur kost dit?')
    leads.choose('soort', 'number')
    await leads.press('Voeg vraag toe')
    expect(leads.text).toContain('Hoeveel uur kost dit?')
    await leads.press('Haal vraag 3 weg')
    expect(leads.text).not.toContain('Welke partner mis je aan tafel?')
    await leads.press('Vraag de partners')
    expect(leads.text).toContain('Bij partners')
    expect(leads.count('form[action$="/vragen"]')).toBe(0)
  })

  it('P-10 let an organisation draft its answer and hand it in', async () => {
    const answers = as(breda)
    await answers.open(page)
    expect(answers.text).toContain('Antwoord namens Gemeente Breda')
    await answers.open(`${page}/antwoord?organisatie=gemeente-breda`)
    const scale = /name="([0-9a-f-]{36})" value="4"/.exec(answers.html)?.[1] ?? ''
    const number =
      /<input[^>]*name="([0-9a-f-]{36})"[^>]*inputMode="numeric"|<input[^>]*inputMode="numeric"[^>]*name="([0-9a-f-]{36})"/i.exec(
        answers.html,
      )
    answers.choose(scale, '4')
    await answers.press('Bewaar als concept')
    expect([answers.text.includes('Bewaard als concept'), answers.isChosen(scale, '4')]).toEqual([true, true])
    answers.type(number?.[1] ?? number?.[2] ?? '', 'veel')
    await answers.press('Lever in')
    expect([answers.status, answers.isChosen(scale, '4')]).toEqual([422, true])
    answers.type(number?.[1] ?? number?.[2] ?? '', '12,5')
    await answers.press('Lever in')
    expect(answers.text).toContain('Ingeleverd. Dank je wel.')
    const stranger = as(goes)
    await stranger.open(page)
    expect(stranger.status).toBe(404)
  })

  it('P-10 end as a report with conclusions, answers and lessons that all parties read', async () => {
    const leads = as(leader)
    await leads.open(page)
    expect(leads.text).toContain('Gemiddeld 4 van 5, 1 antwoord')
    leads.type('les', 'Vaker bellen')
    leads.type('datum', '1-2-2027')
    await leads.press('Voeg les toe')
    leads.type('conclusies', 'We vinden elkaar goed.')
    await leads.press('Rond de evaluatie af')
    const reader = as(goes)
    await reader.open(page)
    for (const text of ['We vinden elkaar goed.', 'Gemeente Breda: 12,5', 'Vaker bellen', 'Cijfers van het programma'])
      expect(reader.text).toContain(text)
    expect(reader.count('form[action^="/programma"]')).toBe(0)
    await leads.open(page)
    leads.type('uitkomst', 'Iedereen belt nu terug.')
    await leads.press('Leg vast dat het gedaan is')
    expect(leads.text).toContain('Iedereen belt nu terug.')
  })
})
