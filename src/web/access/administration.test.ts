import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoPeople } from '../../cli/demo-people.ts'
import { actAs, actAsClient, createDemonstrationPerson } from '../../domains/access/index.ts'
import { aBrowser, type Browser, readFrom } from '../../testing/browser.ts'
import { type Entrance, openEntrance } from '../../testing/entrance.ts'
import { aPerson } from '../../testing/people.ts'

let entrance: Entrance
let ties: Browser

// The clock of the world is that of the sessions here: the pages are used in the present.
beforeAll(async () => {
  entrance = await openEntrance(demoPeople)
  entrance.world.at(new Date().toISOString().slice(0, 16))
  for (const person of demoPeople)
    await actAs(entrance.world.system, { kind: 'system', task: 'demonstration' }, (ctx) =>
      createDemonstrationPerson(ctx, person),
    )
})
afterAll(() => entrance.close())
beforeEach(async () => {
  ties = await being('Ties Brugman')
})

describe('the log-in of the demonstration', () => {
  it('A-01 offers every invented person by name and function, in three groups', async () => {
    const { html } = await aBrowser(entrance.app).get('/inloggen')
    for (const { name, role } of demoPeople) expect(html).toContain(`<b>${name}</b></span><span>${role.nl}</span>`)
    expect([...html.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, title]) => title)).toEqual([
      'Gemeente',
      'Zorg en veiligheid',
      'Regio',
    ])
  })

  it('A-03 one click logs in as that person, and a next one as somebody else', async () => {
    expect((await ties.get('/start')).html).toBe('start van Ties Brugman')
    await click(ties, 'Rosa Maas')
    expect((await ties.get('/start')).html).toBe('start van Rosa Maas')
  })

  it('A-03 lets nobody in who is not of the demonstration', async () => {
    const stranger = await aPerson(entrance.world, [{ function: 'chainDirector', desk: 'ketenregie' }])
    const browser = aBrowser(entrance.app)
    expect((await browser.post('/inloggen/demonstratie', { persoon: stranger.personId })).location).toBe('/inloggen')
    expect((await browser.get('/start')).status).toBe(303)
  })
})

describe('the administration', () => {
  it('A-02 is there for administrators only; for others it looks as if it were not', async () => {
    const noor = await being('Noor Verlinden')
    const paths = [
      '/beheer',
      '/beheer/loketten',
      '/beheer/uitnodigen',
      '/beheer/koppelingen',
      await pageOf('Rosa Maas'),
    ]
    for (const path of paths) {
      expect([path, (await ties.get(path)).status]).toEqual([path, 200])
      expect([path, (await noor.get(path)).status]).toEqual([path, 404])
      expect([path, (await aBrowser(entrance.app).get(path)).status]).toEqual([path, 303])
    }
    expect((await noor.post('/beheer/uitnodigen', invitation())).status).toBe(404)
    expect((await ties.get('/logboek')).status).toBe(404)
  })

  it('S-06 warns of desks with fewer than two people, and names them', async () => {
    expect((await ties.get('/beheer')).html).toMatch(/Loketten met minder dan twee mensen: \d+/)
    const { html } = await ties.get('/beheer/loketten')
    expect(rowOf(html, 'Aandachtsfunctionarissen Goes')).toContain('Eén collega')
    expect(rowOf(html, 'Aandachtsfunctionarissen Breda')).toContain('Twee of meer')
    expect(rowOf(html, 'Aandachtsfunctionarissen Hulst')).toContain('Niemand')
  })

  it('A-01 invites somebody: the link is shown once, and nowhere else', async () => {
    const fields = invitation()
    const answer = await ties.post('/beheer/uitnodigen', fields)
    const link = readFrom(answer.html, /<code dir="ltr">http:\/\/127\.0\.0\.1(\/uitnodiging\/[^<]*)<\/code>/)
    expect((await aBrowser(entrance.app).get(link)).html).toContain(`Welkom, ${fields.naam}`)
    const list = await ties.get('/beheer')
    expect(rowOf(list.html, fields.naam)).toContain('Uitgenodigd')
    const person = readFrom(list.html, new RegExp(`href="(/beheer/mensen/[^"]*)">${fields.naam}<`))
    expect((await ties.get(person)).html).not.toContain(link)
  })

  it('says beside each field what is wrong, and keeps what was typed', async () => {
    const fields = { ...invitation(), mail: 'geen adres', functie: '', tot: '31-02-2027', naam: '<b>Sanne</b>' }
    const { status, html } = await ties.post('/beheer/uitnodigen', fields)
    expect(status).toBe(422)
    for (const words of [
      'Dit is geen e-mailadres',
      'Kies een functie',
      'Dit is geen dag',
      'Drie vragen kloppen nog niet',
    ])
      expect(html).toContain(words)
    expect(html).toContain('value="geen adres"')
    expect(html).toContain('value="31-02-2027"')
    expect(html).toContain('value="&lt;b&gt;Sanne&lt;/b&gt;"')
    expect(html).toMatch(/<option value="aandachtsfunctionarissen-goes" selected/)
  })

  it('A-01 gives a function for a period and ends it', async () => {
    const page = await pageOf('Pim Aerts')
    const added = { functie: 'districtCoordinator', loket: 'districtscoordinatie-de-baronie', tot: '31-12-2099' }
    expect((await ties.post(`${page}/functies`, added)).location).toBe(`${page}?bewaard=functie`)
    const { html } = await ties.get(page)
    expect(html).toContain('Districtscoördinatie De Baronie')
    expect((await ties.post(`${page}/functies`, added)).html).toContain('Deze collega heeft deze functie hier al')
    const [end = ''] = [...html.matchAll(/action="([^"]*\/einde)"/g)].map(([, action]) => action ?? '')
    expect((await ties.post(end, { dag: '1-1-2020' })).html).toContain('kan niet voor vandaag')
    expect((await ties.post(end, { dag: 'morgen' })).html).toContain('Dit is geen dag')
    expect((await ties.post(end, { dag: '' })).location).toBe(`${page}?bewaard=einde`)
  })

  it('A-02 the last administrator cannot stop, and reads why', async () => {
    const page = await pageOf('Ties Brugman')
    const { html } = await ties.get(page)
    expect(html).not.toContain(`${page}/inactief`)
    expect(html).not.toContain(`${page}/functies"`)
    const answer = await ties.post(readFrom(html, /action="([^"]*\/einde)"/), { dag: '' })
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('Dit is de laatste beheerder')
    expect((await ties.post(`${page}/inactief`)).status).toBe(409)
  })

  it('A-03 making somebody inactive logs them out at once', async () => {
    const stijn = await being('Stijn Verbeek')
    const page = await pageOf('Stijn Verbeek')
    expect((await ties.post(`${page}/inactief`)).location).toBe(`${page}?bewaard=inactief`)
    expect((await stijn.get('/start')).status).toBe(303)
    expect((await ties.post(`${page}/actief`)).location).toBe(`${page}?bewaard=actief`)
  })

  it('A-03 a lost log-in needs a second administrator', async () => {
    const colleague = await aPerson(entrance.world, [
      { function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-goes' },
    ])
    const page = `/beheer/mensen/${colleague.personId}`
    expect((await ties.post(`${page}/herstel`)).location).toBe(`${page}?bewaard=herstel`)
    expect((await ties.get(page)).html).toContain('Herstel wacht op een tweede beheerder')
    expect((await ties.post(`${page}/herstel/bevestigen`)).status).toBe(404)
  })

  it('X-01 registers a system of a partner, shows its key once, and revokes it', async () => {
    const wrong = await ties.post('/beheer/koppelingen', { naam: '', organisatie: 'nergens' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Vul een naam in.')
    const none = await ties.post('/beheer/koppelingen', {
      naam: 'Zorgsysteem',
      organisatie: 'gemeente-breda',
      tot: '31-2-2027',
    })
    expect(none.html).toContain('Kies minstens één ding dat de sleutel opent.')
    const chosen = { naam: 'Zorgsysteem', organisatie: 'gemeente-breda', opent: 'signalen.lezen', tot: '' }
    const shown = await ties.post('/beheer/koppelingen', chosen)
    const token = readFrom(shown.html, /<code dir="ltr">(lk_[^<]*)<\/code>/)
    expect(await whoHas(token)).toMatchObject({ name: 'Zorgsysteem' })
    const { html } = await ties.get('/beheer/koppelingen')
    expect(html).not.toContain(token)
    await ties.post(readFrom(html, /action="([^"]*\/intrekken)"/))
    expect(await whoHas(token)).toBeUndefined()
  })
})

const whoHas = (token: string) => actAsClient(entrance.world.system, token, async ({ actor }) => actor)

async function click(browser: Browser, name: string): Promise<void> {
  const { html } = await browser.get('/inloggen')
  const person = readFrom(html, new RegExp(`value="([^"]*)"[^>]*><span><b>${name}</b>`))
  expect((await browser.post('/inloggen/demonstratie', { persoon: person })).location).toBe('/start')
}

async function being(name: string): Promise<Browser> {
  const browser = aBrowser(entrance.app)
  await click(browser, name)
  return browser
}

async function pageOf(name: string): Promise<string> {
  return readFrom((await ties.get('/beheer')).html, new RegExp(`href="(/beheer/mensen/[^"]*)">${name}<`))
}

const invitation = () => {
  const id = crypto.randomUUID()
  return {
    naam: `Collega ${id}`,
    mail: `${id}@voorbeeld.invalid`,
    leestaal: 'nl',
    functie: 'attentionOfficer',
    loket: 'aandachtsfunctionarissen-goes',
    organisatie: '',
    gemeente: '',
    vanaf: '',
    tot: '',
  }
}

/** The row of a table in which a name stands. */
const rowOf = (html: string, name: string) => html.split('<tr').find((row) => row.includes(name)) ?? ''
