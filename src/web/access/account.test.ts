import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { invitePerson } from '../../domains/access/index.ts'
import type { PersonActor } from '../../domains/access/rules/actor.ts'
import { permissions } from '../../domains/access/rules/permissions.ts'
import { codeFor } from '../../testing/authenticator.ts'
import { aBrowser, type Browser, readFrom } from '../../testing/browser.ts'
import { type Entrance, openEntrance } from '../../testing/entrance.ts'
import { anInvitation, aPerson } from '../../testing/people.ts'
import { actWords } from './audit-words.ts'

const password = 'een lang en goed wachtwoord'
let entrance: Entrance
let ties: PersonActor

beforeAll(async () => {
  entrance = await openEntrance()
  ties = await aPerson(entrance.world, [{ function: 'administrator' }])
})
afterAll(() => entrance.close())
beforeEach(() => {
  // The clock stands still, so that no code grows old between being read and being typed.
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the own account', () => {
  it('A-03 shows functions and sessions, and logs out on one other device', async () => {
    const { browser, other } = await twice()
    const { html } = await browser.get('/account')
    expect(html).toContain('aandachtsfunctionaris, Aandachtsfunctionarissen Breda')
    expect(html.match(/Dit apparaat/g)).toHaveLength(1)
    const session = readFrom(html, /name="welke" value="([^"]{8,})"/)
    expect((await browser.post('/account/sessies', { welke: session })).location).toBe('/account?bewaard=sessie')
    expect((await other.get('/start')).status).toBe(303)
    expect((await browser.get('/start')).status).toBe(200)
  })

  it('A-02 leads nobody to meetings who has none: an administrator finds no calendar there', async () => {
    const meets = async (browser: Browser) => (await browser.get('/account')).html.includes('href="/account/agenda"')
    expect(await meets((await twice()).browser)).toBe(true)
    const manages = await somebody({ function: 'administrator', deskId: null, organisationId: 'gemeente-breda' })
    expect(await meets(manages.browser)).toBe(false)
  })

  it('A-03 logs out everywhere', async () => {
    const { browser, other } = await twice()
    expect((await browser.post('/account/sessies', { welke: 'alle' })).location).toBe('/inloggen?uit=1')
    for (const one of [browser, other]) expect((await one.get('/start')).status).toBe(303)
  })

  it('A-03 changes the password with the present one, and logs out elsewhere', async () => {
    const { browser, other, email } = await twice()
    const next = 'een heel ander wachtwoord'
    const wrong = await browser.post('/account/wachtwoord', { huidig: 'niet dit', ww: next, ww2: next })
    expect([wrong.status, wrong.html.includes('niet je huidige wachtwoord')]).toEqual([422, true])
    const differs = await browser.post('/account/wachtwoord', { huidig: password, ww: next, ww2: 'iets anders' })
    expect(differs.html).toContain('niet gelijk')
    const done = await browser.post('/account/wachtwoord', { huidig: password, ww: next, ww2: next })
    expect(done.location).toBe('/account?bewaard=wachtwoord')
    expect((await other.get('/start')).status).toBe(303)
    expect((await browser.get('/start')).status).toBe(200)
    expect((await aBrowser(entrance.app).post('/inloggen', { mail: email, ww: password })).status).toBe(422)
  })

  it('A-03 makes new backup codes with the password', async () => {
    const { browser } = await twice()
    expect((await browser.post('/account/noodcodes', { 'ww-nood': 'niet dit' })).status).toBe(422)
    const { html } = await browser.post('/account/noodcodes', { 'ww-nood': password })
    expect(html.match(/<code/g)).toHaveLength(10)
  })

  it('U-01 keeps the language that was chosen', async () => {
    const { browser } = await twice()
    await browser.post('/account/taal', { leestaal: 'en' })
    expect((await browser.get('/account')).html).toContain('Your account')
    await browser.post('/account/taal', { leestaal: 'xx' })
    expect((await browser.get('/account')).html).toContain('Your account')
  })
})

describe('the record', () => {
  it('A-04 the privacy officer reads and filters it, and a day that is no day is said to be', async () => {
    const rosa = await somebody({ function: 'privacyOfficer', deskId: null, organisationId: 'gemeente-breda' })
    const { html } = await rosa.browser.get('/logboek?handeling=person.invite')
    expect(html).toContain('nodigde iemand uit')
    expect(html).not.toContain('<td role="cell" data-label="Handeling"><div>logde in')
    const wrong = await rosa.browser.get('/logboek?van=31-02-2026&handeling=person.invite')
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Dit is geen dag')
    expect(wrong.html).toContain('value="31-02-2026"')
    expect((await rosa.browser.get('/logboek?mens=x&uitkomst=y&voor=z')).status).toBe(422)
  })

  it('has words for every act', () => {
    const acts = [...Object.keys(permissions), 'login', 'logout', 'login.failed', 'clock.fire', 'region.load']
    expect(acts.filter((act) => actWords[act] === undefined)).toEqual([])
  })
})

/** Somebody with two browsers, logged in in both. */
async function twice() {
  const person = await somebody()
  const other = aBrowser(entrance.app)
  await other.post('/inloggen', { mail: person.email, ww: password })
  await other.post('/inloggen/code', { code: codeFor(person.key, 1) })
  expect((await other.get('/start')).status).toBe(200)
  return { ...person, other }
}

async function somebody(changes = {}): Promise<{ browser: Browser; email: string; key: string }> {
  const input = anInvitation(changes)
  const { token } = await entrance.world.as(ties, (ctx) => invitePerson(ctx, input))
  const browser = aBrowser(entrance.app)
  await browser.post(`/uitnodiging/${token}`, { ww: password, ww2: password })
  const key = readFrom((await browser.get('/inloggen/instellen')).html, /<code[^>]*>([A-Z2-7 ]{30,})<\/code>/)
  await browser.post('/inloggen/instellen', { code: codeFor(key, -1) })
  return { browser, email: input.email, key }
}
