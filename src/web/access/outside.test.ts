import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deactivatePerson, invitePerson } from '../../domains/access/index.ts'
import type { PersonActor } from '../../domains/access/rules/actor.ts'
import { aBrowser, type Browser, readFrom } from '../../testing/browser.ts'
import { type Entrance, openEntrance } from '../../testing/entrance.ts'
import { type IdentityProvider, openIdentityProvider } from '../../testing/identity-provider.ts'
import { anInvitation, aPerson, loggedIn } from '../../testing/people.ts'

const url = 'http://127.0.0.1'
let entrance: Entrance
let breda: IdentityProvider
let providerId = ''
let ties: Administrator
let wil: Administrator
let noor: Browser

type Administrator = { actor: PersonActor; browser: Browser }
const back = () => `${url}/inloggen/organisatie/${providerId}/terug`

beforeAll(async () => {
  entrance = await openEntrance(null, url)
  ties = await anAdministrator('Ties Brugman')
  wil = await anAdministrator('Wil Aarts')
  providerId = crypto.randomUUID()
  breda = await openIdentityProvider(back)
  // The address to send people back to holds the id, which the provider has to know before anybody can be sent there.
  const made = await ties.browser.post('/beheer/inloggen/nieuw', fields())
  const id = readFrom(made.location ?? '', /inloggen\/([0-9a-f-]{36})$/)
  const { owner } = entrance.world.database
  const keep = 'select sealed_secret from access.identity_provider where id = $1'
  expect((await owner.query(keep, [id])).rows[0].sealed_secret.toString('latin1')).not.toContain(
    breda.client.clientSecret,
  )
  await breda.close()
  providerId = id
  breda = await openIdentityProvider(back)
  await ties.browser.post(`/beheer/inloggen/${id}`, fields())
})
afterAll(async () => {
  await breda.close()
  await entrance.close()
})
beforeEach(() => {
  noor = aBrowser(entrance.app)
  breda.next.account = `anna-${crypto.randomUUID()}`
  breda.next.acr = 'twee-stappen'
})

const fields = (changes = {}) => ({
  organisatie: 'gemeente-breda',
  issuer: breda.issuer,
  client: breda.client.clientId,
  geheim: breda.client.clientSecret,
  acr: 'twee-stappen',
  claim: 'sub',
  ...changes,
})

async function anAdministrator(name: string): Promise<Administrator> {
  const actor = await aPerson(entrance.world, [{ function: 'administrator' }], { name })
  return { actor, browser: await loggedIn(entrance, actor.personId) }
}

/** Goes to the organisation, logs in there and comes back. */
async function there(browser = noor, query = '') {
  const sent = await browser.get(`/inloggen/organisatie/${providerId}${query}`)
  const came = await breda.logIn(sent.location ?? '')
  return { came, answer: await browser.get(`${came.pathname}${came.search}`) }
}

/** Somebody who came once, and whom two administrators bound to a person. */
async function known() {
  const { answer } = await there()
  const reference = readFrom(answer.html, /<code[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4})<\/code>/)
  const { personId } = await entrance.world.as(ties.actor, (ctx) => invitePerson(ctx, anInvitation()))
  const row = await entrance.world.database.owner.query('select id from access.outside_identity where reference = $1', [
    reference,
  ])
  const at = `/beheer/inloggen/mensen/${row.rows[0].id}`
  await ties.browser.post(`${at}/koppelen`, { persoon: personId })
  return { personId, reference, at }
}

describe('the log-in of an organisation itself', () => {
  it('A-03 is offered once an organisation has one', async () => {
    expect((await noor.get('/inloggen')).html).toContain('Inloggen via je organisatie')
    const list = await noor.get('/inloggen/organisatie')
    expect(list.html).toContain(`/inloggen/organisatie/${providerId}?naar=%2Fstart`)
    expect(list.html).toContain('Gemeente Breda')
  })

  it('A-03 gives nobody anything by itself: whoever is not known gets a code for the administrator', async () => {
    const { answer } = await there()
    expect(answer.status).toBe(403)
    expect(answer.html).toContain('Vraag je beheerder om je te koppelen')
    expect((await noor.get('/start')).status).toBe(303)
    const again = await there()
    const code = /<code[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4})</
    expect(readFrom(again.answer.html, code)).toBe(readFrom(answer.html, code))
    expect((await ties.browser.get('/beheer/inloggen')).html).toContain(readFrom(answer.html, code))
  })

  it('A-03 lets in whom two administrators bound, and nobody on the word of one', async () => {
    const { at } = await known()
    expect((await there()).answer.status).toBe(403)
    expect((await ties.browser.post(`${at}/bevestigen`)).status).toBe(404)
    expect((await wil.browser.post(`${at}/bevestigen`)).location).toBe('/beheer/inloggen?bewaard=bevestigd')
    const { answer } = await there(noor, '?naar=%2Fsignalen%2F2026-1')
    expect(answer.location).toBe('/signalen/2026-1')
    expect((await noor.get('/start')).html).toBe('start van Noor Verlinden')
  })

  it('A-03 nobody binds an account to oneself', async () => {
    const { answer } = await there()
    const reference = readFrom(answer.html, /<code[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4})</)
    const { rows } = await entrance.world.database.owner.query(
      'select id from access.outside_identity where reference = $1',
      [reference],
    )
    const bound = await ties.browser.post(`/beheer/inloggen/mensen/${rows[0].id}/koppelen`, {
      persoon: ties.actor.personId,
    })
    expect(bound.status).toBe(404)
  })

  it('A-03 lets nobody in who was made inactive, or whose account was taken loose', async () => {
    const { at, personId } = await known()
    await wil.browser.post(`${at}/bevestigen`)
    await entrance.world.as(ties.actor, (ctx) => deactivatePerson(ctx, personId))
    expect((await there()).answer.location).toBe('/inloggen?inactief=1')
    await ties.browser.post(`${at}/los`)
    expect((await there()).answer.status).toBe(403)
    expect((await noor.get('/start')).status).toBe(303)
  })

  it('A-03 does not take a log-in there with one step', async () => {
    breda.next.acr = 'een-stap'
    const { answer } = await there()
    expect([answer.status, answer.html.includes('vroeg geen tweede stap')]).toEqual([422, true])
  })

  it('A-03 a way back works once, in the browser that was sent', async () => {
    const { at } = await known()
    await wil.browser.post(`${at}/bevestigen`)
    const { came, answer } = await there()
    expect(answer.location).toBe('/start')
    const replay = `${came.pathname}${came.search}`
    expect((await noor.get(replay)).html).toContain('duurde te lang')
    expect((await aBrowser(entrance.app).get(replay)).html).toContain('duurde te lang')
  })

  it('A-03 a code that was used is refused by the provider, also with a way back of one’s own', async () => {
    const { at } = await known()
    await wil.browser.post(`${at}/bevestigen`)
    const { came } = await there()
    const other = aBrowser(entrance.app)
    const sent = new URL((await other.get(`/inloggen/organisatie/${providerId}`)).location ?? '')
    came.searchParams.set('state', sent.searchParams.get('state') ?? '')
    const answer = await other.get(`${came.pathname}${came.search}`)
    expect([answer.status, answer.html.includes('klopt niet')]).toEqual([422, true])
    expect((await other.get('/start')).status).toBe(303)
  })

  it('A-03 gives a new session: one that was planted in the browser is worth nothing', async () => {
    const { at } = await known()
    await wil.browser.post(`${at}/bevestigen`)
    const planted = await loggedIn(entrance, ties.actor.personId)
    await there(planted)
    expect((await planted.get('/start')).html).toBe('start van Noor Verlinden')
    const { rows } = await entrance.world.database.owner.query(
      `select count(*)::int as sessions from auth.session where "userId" = $1`,
      [ties.actor.personId],
    )
    expect(rows[0].sessions).toBe(1)
  })

  it('A-03 proves within a session that it is still the same person', async () => {
    const { at, personId } = await known()
    await wil.browser.post(`${at}/bevestigen`)
    await there()
    const proven = `select "provenAt" > now() - interval '1 minute' as fresh from auth.session where "userId" = $1`
    await entrance.world.database.owner.query(
      `update auth.session set "provenAt" = now() - interval '1 hour' where "userId" = $1`,
      [personId],
    )
    const { answer } = await there(noor, '?bevestigen=1')
    expect(answer.html).toContain('Je hebt bevestigd dat jij het bent')
    expect((await entrance.world.database.owner.query(proven, [personId])).rows).toEqual([{ fresh: true }])
    const elsewhere = await there(ties.browser, '?bevestigen=1')
    expect(elsewhere.answer.status).toBe(422)
  })

  it('A-05 what the provider calls somebody is not in the database, nor what an organisation sends besides', async () => {
    await there()
    const { rows } = await entrance.world.database.owner.query('select i::text as row from access.outside_identity i')
    expect(rows.map(({ row }) => row).join()).not.toContain(breda.next.account)
    expect(rows.map(({ row }) => row).join()).not.toContain(Buffer.from(breda.next.account).toString('hex'))
  })

  it('A-03 a citizen service number names nobody', async () => {
    breda.next.account = '999999990'
    const { answer } = await there()
    expect([answer.status, answer.html.includes('een nummer dat hier niet mag')]).toEqual([422, true])
  })
})

describe('an administrator who enters it', () => {
  it('A-03 is told what is wrong beside the field, and keeps what was typed', async () => {
    const wrong = fields({ issuer: 'http://inloggen.voorbeeld.invalid', acr: ' ', claim: 'email', organisatie: '' })
    const answer = await ties.browser.post('/beheer/inloggen/nieuw', wrong)
    expect(answer.status).toBe(422)
    for (const words of ['Dit adres kan niet', 'mag niet zeggen wie iemand is', 'Kies een organisatie'])
      expect(answer.html).toContain(words)
    expect(answer.html).toContain('value="http://inloggen.voorbeeld.invalid"')
    expect(answer.html).not.toContain(breda.client.clientSecret)
  })

  it('A-03 is told that no provider answers, and nothing is kept', async () => {
    const answer = await ties.browser.post(
      '/beheer/inloggen/nieuw',
      fields({ organisatie: 'gemeente-tilburg', issuer: 'http://127.0.0.1:9' }),
    )
    expect([answer.status, answer.html.includes('antwoordt geen aanbieder')]).toEqual([422, true])
    expect((await ties.browser.get('/beheer/inloggen')).html).not.toContain('Gemeente Tilburg</')
  })

  it('A-03 cannot read the secret back', async () => {
    const page = await ties.browser.get(`/beheer/inloggen/${providerId}`)
    expect(page.html).toContain(breda.issuer)
    expect(page.html).not.toContain(breda.client.clientSecret)
  })
})
