import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { startRouteVersion, submitSignal } from '../../domains/signals/index.ts'
import { aPerson } from '../../testing/people.ts'
import { theRouteXml, withoutRule } from '../../testing/region-files.ts'
import { colleague, signedIn, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { routePages } from './route-pages.tsx'

let world: World
let lotte: PersonActor
let wiebe: PersonActor
let officer: PersonActor
const visitor = (who: PersonActor): Visitor => colleague(routePages(world.system, { siteOf: () => testSite }), who)

beforeAll(async () => {
  world = await openWorld()
  lotte = await world.person('Lotte van Wijk', 'projectLeader', null)
  wiebe = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
  officer = await aPerson(world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-goes' }])
})
afterAll(() => world.close())

const aDraft = () => world.as(lotte, (ctx) => startRouteVersion(ctx, null))
const page = (number: number, rest = '') => `/meldroute/versies/${number}${rest}`

describe('S-11 on the page of a draft', () => {
  it('an official opens a rule, fills it in and saves it, without JavaScript', async () => {
    const who = visitor(lotte)
    const number = await aDraft()
    await who.open(page(number))
    expect(who.text).toContain('De controle vindt niets')
    expect(who.count('a[href*="regel=regel-9"]')).toBe(1)
    await who.open(page(number, '?regel=regel-9'))
    expect(who.valueOf('vorm-hoe')).toBe('one')
    expect(who.isChosen('vorm', 'labour')).toBe(true)
    expect(who.valueOf('acuut')).toBe('nee,onbekend')
    who.type('antwoord-getal', '3')
    who.type('waarom', 'Sneller antwoord.')
    await who.press('Bewaar regel 9')
    expect(who.status).toBe(200)
    expect(who.text).toContain('Anders dan versie 1')
    expect(who.text).toContain('Regel 9. Antwoord binnen: 3 werkdagen, was 5 werkdagen.')
  })

  it('a fault stands beside its field, and nothing that was typed is lost', async () => {
    const who = visitor(lotte)
    const number = await aDraft()
    await who.open(page(number, '?regel=regel-9'))
    who.type('oppakken-getal', 'gauw')
    who.type('advies', 'Bel eerst.')
    who.untick('vorm')
    await who.press('Bewaar regel 9')
    expect(who.status).toBe(422)
    expect(who.text).toContain('Vul een heel getal in, van 1 tot 9999.')
    expect(who.valueOf('oppakken-getal')).toBe('gauw')
    expect(who.valueOf('advies')).toBe('Bel eerst.')
    expect(who.count('#oppakken-getal[aria-invalid]')).toBe(1)
  })

  it('a rule is added, copied, moved and taken away; what is wrong is said with an example', async () => {
    const who = visitor(lotte)
    const number = await aDraft()
    await who.open(page(number, '?regel=nieuw&zoals=regel-9'))
    await who.press('Bewaar de nieuwe regel')
    expect(who.text).toContain('Regel 9 en 10 passen allebei.')
    expect(who.text).toContain('een signaal van arbeidsuitbuiting uit Borsele, meerderjarig, geen acuut gevaar')
    expect(who.text).toContain('Kan nog niet: los eerst op wat bovenaan staat.')
    await who.open(page(number, '?regel=regel-14'))
    await who.press({ name: 'doe', value: 'omhoog' })
    expect(who.text).toContain('Regel 9 is nieuw')
    await who.open(page(number, '?regel=regel-14'))
    await who.press({ name: 'doe', value: 'weg' })
    expect(who.text).toContain('De controle vindt niets')
    await who.open(page(number, '?regel=regel-6'))
    await who.press({ name: 'doe', value: 'weg' })
    expect(who.text).toContain('Nog één ding voordat deze versie kan gelden')
    expect(who.text).toContain('Geen regel past op 104 situaties')
  })

  it('the second of two who save sees what stands there now and what they typed', async () => {
    const [first, second] = [visitor(lotte), visitor(wiebe)]
    const number = await aDraft()
    for (const who of [first, second]) await who.open(page(number, '?regel=regel-9'))
    first.type('waarom', 'Van Lotte.')
    await first.press('Bewaar regel 9')
    second.type('waarom', 'Van Wiebe.')
    await second.press('Bewaar regel 9')
    expect(second.status).toBe(409)
    expect(second.text).toContain('Iemand anders was je voor')
    expect(second.text).toContain('Waarom: Van Lotte.')
    expect(second.valueOf('waarom')).toBe('Van Wiebe.')
    await second.press('Bewaar regel 9')
    expect(second.status).toBe(200)
    expect(second.text).toContain('Van Wiebe.')
  })

  it('who saves a version that was put forward meanwhile loses nothing of what was typed', async () => {
    const [first, second] = [visitor(lotte), visitor(wiebe)]
    const number = await aDraft()
    await second.open(page(number, '?regel=regel-9'))
    await first.open(page(number))
    first.type('reden', 'Om te proberen.')
    await first.press('Leg voor aan een collega')
    second.type('waarom', 'Van Wiebe.')
    await second.press('Bewaar regel 9')
    expect(second.status).toBe(409)
    expect(second.text).toContain('Je kunt hem nu niet veranderen.')
    expect(second.valueOf('waarom')).toBe('Van Wiebe.')
  })

  it('who works on a rule that somebody took away keeps it as a new one', async () => {
    const [first, second] = [visitor(lotte), visitor(wiebe)]
    const number = await aDraft()
    for (const who of [first, second]) await who.open(page(number, '?regel=regel-9'))
    await first.press({ name: 'doe', value: 'weg' })
    second.type('waarom', 'Van Wiebe.')
    await second.press('Bewaar regel 9')
    expect(second.status).toBe(409)
    expect(second.text).toContain('De regel waaraan je werkte, is weg.')
    await second.press('Bewaar de nieuwe regel')
    expect(second.status).toBe(200)
    expect(second.text).toContain('Van Wiebe.')
  })

  it('who saves a rule of a draft that was thrown away meanwhile gets what was typed back, and only an editor does', async () => {
    const [first, second] = [visitor(lotte), visitor(wiebe)]
    const number = await aDraft()
    for (const who of [first, second]) await who.open(page(number))
    await second.open(page(number, '?regel=regel-9'))
    await first.press('Gooi dit concept weg')
    second.type('waarom', 'Van Wiebe.')
    second.type('oppakken-getal', 'gauw')
    await second.press('Bewaar regel 9')
    expect(second.status).toBe(409)
    expect(second.text).toContain('Dit concept is intussen weggegooid.')
    expect(second.valueOf('waarom')).toBe('Van Wiebe.')
    expect(second.valueOf('oppakken-getal')).toBe('gauw')
    expect(second.isChosen('vorm', 'labour')).toBe(true)
    const send = (who: PersonActor, at: number, rest: string, fields: Record<string, string>) =>
      signedIn(routePages(world.system, { siteOf: () => testSite }), who).request(page(at, rest), {
        method: 'POST',
        body: new URLSearchParams(fields),
      })
    const drawn = await send(lotte, number, '/expert', { stand: '0', xml: await theRouteXml() })
    expect(drawn.status).toBe(409)
    expect(await drawn.text()).toContain('&lt;rule id=')
    expect((await send(officer, number, '/regel', { waarom: 'x' })).status).toBe(404)
    expect((await send(lotte, 9_999, '/regel', { waarom: 'x' })).status).toBe(404)
  })

  it('two officials bring it into force: one puts it forward, the other decides', async () => {
    const [first, second] = [visitor(lotte), visitor(wiebe)]
    const number = await aDraft()
    await first.open(page(number))
    await first.press('Leg voor aan een collega')
    expect(first.status).toBe(422)
    first.type('reden', 'Om te proberen.')
    await first.press('Leg voor aan een collega')
    expect(first.text).toContain('Wacht op een tweede paar ogen')
    expect(first.text).toContain('Jij werkte aan deze versie.')
    expect(first.count('#vanaf')).toBe(0)
    await second.open(page(number))
    second.type('vanaf', '23-11-2026')
    await second.press('Laat deze versie gelden')
    expect(second.status).toBe(422)
    expect(second.text).toContain('Kies vandaag of een dag die nog komt.')
    second.type('vanaf', '1-2-2027')
    await second.press('Laat deze versie gelden')
    expect(second.text).toContain('Gaat nog gelden')
    expect(second.text).toContain('Vrijgegeven door Wiebe Terpstra')
  })
})

describe('S-11 a version is tried', () => {
  it('on the signals of the last year: counts, small ones only for who may see single signals', async () => {
    for (const _ of Array(6))
      await world.as(reporter, (ctx) => submitSignal(ctx, aReport({ place: { kind: 'municipality', code: 'GM0664' } })))
    await world.as(reporter, (ctx) => submitSignal(ctx, aReport({ forms: ['sexual'] })))
    const who = visitor(lotte)
    const number = await aDraft()
    for (const rule of ['regel-9', 'regel-4']) {
      await who.open(page(number, `?regel=${rule}`))
      who.type('antwoord-getal', '3')
      await who.press(`Bewaar regel ${rule.slice(6)}`)
    }
    await who.open(page(number, '/proef'))
    expect(who.text).toContain('Regel 96antwoord binnen 3 werkdagen, was 5 werkdagen')
    expect(who.text).toContain('Regel 4minder dan 5')
    const director = visitor(wiebe)
    await director.open(page(number, '/proef'))
    expect(director.text).toContain('7 signalen vanaf')
    expect(director.text).toContain('Regel 41antwoord')
    expect(director.text).not.toContain('wasserette')
  })

  it('on one situation', async () => {
    const who = visitor(lotte)
    const number = await aDraft()
    const query = 'vorm=criminal&minderjarig=yes&acuut=no&gemeente=GM0664&bron=school'
    await who.open(page(number, `/proef?${query}`))
    expect(who.text).toContain('Regel5')
    expect(who.text).toContain('Aandachtsfunctionarissen Goes')
  })
})

describe('S-11 a version as a file', () => {
  const upload = async (who: PersonActor, text: string): Promise<Response> => {
    const body = new FormData()
    body.append('bestand', new File([text], 'route.dmn'))
    return signedIn(routePages(world.system, { siteOf: () => testSite }), who).request('/meldroute/bestand', {
      method: 'POST',
      body,
    })
  }

  it('is read in as a draft and fetched again, byte for byte', async () => {
    const text = withoutRule(await theRouteXml(), 'regel-6')
    const answer = await upload(lotte, text)
    expect(answer.status).toBe(303)
    const address = answer.headers.get('location') ?? ''
    const app = signedIn(routePages(world.system, { siteOf: () => testSite }), lotte)
    const file = await app.request(`${address}/bestand`)
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(await file.text()).toBe(text)
    expect(await (await app.request(address)).text()).toContain('Geen regel past')
  })

  it('that is no route is refused with what was found', async () => {
    const answer = await upload(lotte, '<route/>')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('this is not DMN')
  })

  it('is edited in the expert view by who edits, and only there a large script is loaded', async () => {
    const number = await aDraft()
    const who = visitor(lotte)
    await who.open(page(number, '/expert'))
    expect(who.count('textarea#expert-xml')).toBe(1)
    expect(who.html).toContain('route-expert')
    await who.open(page(number))
    expect(who.html).not.toContain('route-expert')
    await who.open(page(1, '/expert'))
    expect(who.text).toContain('Deze versie kun je alleen lezen.')
  })
})

describe('S-11 everybody who works here', () => {
  it('reads every version that held, and what changed in it', async () => {
    const who = visitor(officer)
    await who.open('/meldroute/versies')
    expect(who.text).toContain('Meldroute, versie 1')
    expect(who.text).toContain('Geladen uit het bestand van de regio')
    expect(who.text).not.toContain('Concept')
    await who.open('/meldroute')
    expect(who.text).not.toContain('Maak een nieuwe versie')
  })

  it('U-01 reads it in English too', async () => {
    const who = visitor(wiebe)
    const number = await aDraft()
    await who.open(page(number, '?taal=en'))
    expect(who.text).toContain('The check finds nothing')
  })
})
