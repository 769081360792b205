import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { actAsJobs, askForRecovery, invitePerson, sendAccountMail } from '../../domains/access/index.ts'
import type { PersonActor } from '../../domains/access/rules/actor.ts'
import type { Mail } from '../../platform/mail.ts'
import { codeFor } from '../../testing/authenticator.ts'
import { aBrowser, type Browser, readFrom } from '../../testing/browser.ts'
import { type Entrance, openEntrance } from '../../testing/entrance.ts'
import { anInvitation, aPerson, aSession, loggedIn, sessionsOf } from '../../testing/people.ts'

const password = 'een lang en goed wachtwoord'
const login = { kind: 'system', task: 'login' } as const
let entrance: Entrance
let ties: Administrator
let wil: Administrator
let noor: Browser
type Administrator = { actor: PersonActor; browser: Browser }

beforeAll(async () => {
  entrance = await openEntrance()
  ties = await anAdministrator('Ties Brugman')
  wil = await anAdministrator('Wil Aarts')
})
afterAll(() => entrance.close())
beforeEach(() => {
  // The clock stands still, so that no code grows old between being read and being typed.
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
  entrance.world.at('2026-11-24T09:30')
  noor = aBrowser(entrance.app)
})
afterEach(() => {
  vi.useRealTimers()
})

async function anAdministrator(name: string): Promise<Administrator> {
  const actor = await aPerson(entrance.world, [{ function: 'administrator' }], { name })
  return { actor, browser: await loggedIn(entrance, actor.personId) }
}

/** Somebody who gave the right password and has no phone. */
async function withoutPhone() {
  const input = anInvitation()
  const { token, personId } = await entrance.world.as(ties.actor, (ctx) => invitePerson(ctx, input))
  const before = aBrowser(entrance.app)
  await before.post(`/uitnodiging/${token}`, { ww: password, ww2: password })
  const key = readFrom((await before.get('/inloggen/instellen')).html, /<code[^>]*>([A-Z2-7 ]{30,})<\/code>/)
  await before.post('/inloggen/instellen', { code: codeFor(key, -1) })
  await noor.post('/inloggen', { mail: input.email, ww: password })
  return { personId, email: input.email, page: `/beheer/mensen/${personId}` }
}

/** What the job sends now to somebody. */
async function mailTo(email: string): Promise<Mail[]> {
  const sent: Mail[] = []
  const keep = async (mail: Mail) => void sent.push(mail)
  await actAsJobs(entrance.world.system, 'accountMail', (ctx) => sendAccountMail(ctx, keep, 'https://hier.invalid'))
  return sent.filter(({ to }) => to === email)
}

describe('a lost second factor', () => {
  it('A-03 is asked for between password and code, confirmed by two administrators, and comes back by a link in a mail', async () => {
    const { personId, email, page } = await withoutPhone()
    await aSession(entrance.world, personId)
    expect((await noor.get('/inloggen/code')).html).toContain('/inloggen/kwijt')
    expect((await noor.get('/inloggen/kwijt')).html).toContain('Twee beheerders bevestigen het los van elkaar')
    expect((await noor.post('/inloggen/kwijt')).html).toContain('Je beheerders hebben je vraag')
    expect((await mailTo(email)).map(({ subject }) => subject)).toEqual(['Er is herstel van je log-in gevraagd'])
    expect((await ties.browser.get('/beheer')).html).toContain('vraagt een nieuwe tweede stap')

    await ties.browser.post(`${page}/herstel`)
    expect((await mailTo(email)).map(({ subject }) => subject)).toEqual([
      'Het herstel van je log-in is voor de helft klaar',
    ])
    const confirmed = await wil.browser.post(`${page}/herstel/bevestigen`)
    expect(confirmed.location).toBe(`${page}?bewaard=gemaild`)
    expect((await wil.browser.get(confirmed.location ?? '')).html).not.toContain('/uitnodiging/')

    const [mail] = await mailTo(email)
    const link = readFrom(mail?.body ?? '', /https:\/\/hier\.invalid(\/uitnodiging\/[\w-]{40,})/)
    expect(await sessionsOf(entrance.world, personId)).not.toHaveLength(0)
    const fresh = aBrowser(entrance.app)
    await fresh.post(link, { ww: 'een heel nieuw wachtwoord', ww2: 'een heel nieuw wachtwoord' })
    const key = readFrom((await fresh.get('/inloggen/instellen')).html, /<code[^>]*>([A-Z2-7 ]{30,})<\/code>/)
    await fresh.post('/inloggen/instellen', { code: codeFor(key) })
    expect((await fresh.get('/start')).html).toBe('start van Noor Verlinden')
    expect(await sessionsOf(entrance.world, personId)).toHaveLength(1)
    expect((await mailTo(email)).map(({ subject }) => subject)).toEqual(['Je log-in is hersteld'])
    expect((await aBrowser(entrance.app).get(link)).status).toBe(404)
    expect((await ties.browser.get('/beheer')).html).not.toContain('vraagt een nieuwe tweede stap')
  })

  it('A-03 the pages of an administrator say how far it is: asked, half, confirmed, expired', async () => {
    const { page } = await withoutPhone()
    const told = async () => (await ties.browser.get(page)).html
    const listed = async () => (await ties.browser.get('/beheer')).html.includes(`href="${page}">Noor Verlinden, sinds`)
    await noor.post('/inloggen/kwijt')
    expect(await told()).toContain('Bel eerst terug op een bekend nummer.')
    await ties.browser.post(`${page}/herstel`)
    expect(await told()).toContain('Ties Brugman bevestigde het herstel. Een tweede beheerder moet nog terugbellen')
    expect(await listed()).toBe(true)
    await wil.browser.post(`${page}/herstel/bevestigen`)
    expect(await told()).toContain('Twee beheerders bevestigden het. De link werkt tot di 24 nov, 13.30 uur.')
    expect(await told()).not.toMatch(/Bel eerst terug|vraagt een nieuwe tweede stap|Herstel gevraagd/)
    expect(await listed()).toBe(false)
    entrance.world.at('2026-11-24T13:31')
    expect(await told()).toContain('Bel eerst terug op een bekend nummer.')
    expect(await listed()).toBe(true)
  })

  it('A-03 a link in a mail works for four hours', async () => {
    const { email, page } = await withoutPhone()
    await noor.post('/inloggen/kwijt')
    await ties.browser.post(`${page}/herstel`)
    await wil.browser.post(`${page}/herstel/bevestigen`)
    const body = (await mailTo(email)).map((mail) => mail.body).join()
    const link = readFrom(body, /(\/uitnodiging\/[\w-]{40,})/)
    expect((await noor.get(link)).status).toBe(200)
    entrance.world.at('2026-11-24T13:31')
    expect((await noor.get(link)).status).toBe(404)
  })

  it('A-03 nobody confirms what they asked or began themselves', async () => {
    const { page } = await withoutPhone()
    await noor.post('/inloggen/kwijt')
    await ties.browser.post(`${page}/herstel`)
    expect((await ties.browser.post(`${page}/herstel/bevestigen`)).status).toBe(404)
    const own = `/beheer/mensen/${ties.actor.personId}`
    await entrance.world.as(login, (ctx) => askForRecovery(ctx, ties.actor.personId))
    expect((await ties.browser.post(`${own}/herstel`)).status).toBe(404)
    expect((await ties.browser.post(`${own}/herstel/afwijzen`)).status).toBe(404)
    expect((await wil.browser.post(`${own}/herstel/afwijzen`)).status).toBe(303)
  })

  it('A-03 without the password nobody asks, and asking says nothing about others', async () => {
    const stranger = aBrowser(entrance.app)
    expect((await stranger.get('/inloggen/kwijt')).location).toBe('/inloggen?opnieuw=1')
    expect((await stranger.post('/inloggen/kwijt')).location).toBe('/inloggen?opnieuw=1')
  })

  it('A-03 is asked once at a time and three times a day, and the person is told when it is refused', async () => {
    const { email, page } = await withoutPhone()
    for (let time = 0; time < 3; time++) {
      await noor.post('/inloggen/kwijt')
      expect((await noor.post('/inloggen/kwijt')).html).toContain('Je vroeg dit al')
      expect((await ties.browser.post(`${page}/herstel/afwijzen`)).location).toBe(`${page}?bewaard=afgewezen`)
    }
    expect((await noor.post('/inloggen/kwijt')).html).toContain('vandaag al drie keer')
    const subjects = (await mailTo(email)).map(({ subject }) => subject)
    expect(subjects.filter((subject) => subject === 'Je log-in wordt niet hersteld')).toHaveLength(3)
  })

  it('A-03 refusing takes back what one administrator had begun', async () => {
    const { page } = await withoutPhone()
    await noor.post('/inloggen/kwijt')
    await ties.browser.post(`${page}/herstel`)
    await wil.browser.post(`${page}/herstel/afwijzen`)
    expect((await wil.browser.post(`${page}/herstel/bevestigen`)).status).toBe(404)
  })

  it('A-03 a person of a demonstration has nothing to restore', async () => {
    const { personId } = await aPerson(entrance.world, [{ function: 'editor' }])
    await entrance.world.database.owner.query('update access.person set demonstration = true where id = $1', [personId])
    await expect(entrance.world.as(login, (ctx) => askForRecovery(ctx, personId))).rejects.toThrow('person')
  })

  it('A-04 every step stands in the record', async () => {
    const { personId, page } = await withoutPhone()
    await noor.post('/inloggen/kwijt')
    await ties.browser.post(`${page}/herstel`)
    await wil.browser.post(`${page}/herstel/bevestigen`)
    const { rows } = await entrance.world.database.owner.query(
      `select action, detail->>'step' as step from access.audit_event
       where resource_id = $1 and action in ('factor.lost', 'person.recover') order by id`,
      [personId],
    )
    expect(rows.map(({ action, step }) => `${action} ${step}`)).toEqual([
      'factor.lost asked',
      'person.recover requested',
      'person.recover confirmed',
    ])
  })

  it('A-05 the mail that waits holds no link, and a mail names nobody and no work', async () => {
    const { email, page } = await withoutPhone()
    await noor.post('/inloggen/kwijt')
    await ties.browser.post(`${page}/herstel`)
    await wil.browser.post(`${page}/herstel/bevestigen`)
    const { rows } = await entrance.world.database.owner.query('select m::text as row from access.account_mail m')
    const sent = await mailTo(email)
    const token = readFrom(sent.map(({ body }) => body).join(), /\/uitnodiging\/([\w-]{40,})/)
    expect(rows.map(({ row }) => row).join()).not.toContain(token)
    for (const { body } of sent) expect(body).not.toMatch(/Noor|Breda|mensenhandel|signaal/)
  })

  it('A-03 mail that cannot be sent is tried again', async () => {
    const { email } = await withoutPhone()
    await noor.post('/inloggen/kwijt')
    const broken = () => Promise.reject(new Error('no mail server'))
    await actAsJobs(entrance.world.system, 'accountMail', (ctx) => sendAccountMail(ctx, broken, ''))
    expect(await mailTo(email)).toEqual([])
    entrance.world.at('2026-11-24T09:32')
    expect(await mailTo(email)).toHaveLength(1)
  })
})
