import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { invitePerson, requestRecovery } from '../../domains/access/index.ts'
import type { PersonActor } from '../../domains/access/rules/actor.ts'
import { codeFor } from '../../testing/authenticator.ts'
import { aBrowser, type Browser, readFrom } from '../../testing/browser.ts'
import { type Entrance, openEntrance } from '../../testing/entrance.ts'
import { anInvitation, aPerson } from '../../testing/people.ts'

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

type Somebody = { browser: Browser; personId: string; key: string }

/** An administrator who logged in longer than ten minutes ago. */
async function somebody(): Promise<Somebody> {
  const input = anInvitation({ function: 'administrator', deskId: null, organisationId: 'gemeente-breda' })
  const { token, personId } = await entrance.world.as(ties, (ctx) => invitePerson(ctx, input))
  const browser = aBrowser(entrance.app)
  await browser.post(`/uitnodiging/${token}`, { ww: password, ww2: password })
  const key = readFrom((await browser.get('/inloggen/instellen')).html, /<code[^>]*>([A-Z2-7 ]{30,})<\/code>/)
  await browser.post('/inloggen/instellen', { code: codeFor(key, -1) })
  await longAgo(personId)
  return { browser, personId, key }
}

const longAgo = (personId: string) =>
  entrance.world.database.owner.query(
    `update auth.session set "provenAt" = now() - interval '11 minutes' where "userId" = $1`,
    [personId],
  )

/** Something that weighs: asking to restore the log-in of a colleague. */
async function aColleague(): Promise<{ address: string; requests: () => Promise<number> }> {
  const { personId } = await aPerson(entrance.world, [{ function: 'editor' }])
  const count = 'select count(*)::int as times from access.invitation where person_id = $1'
  const requests = async () => (await entrance.world.database.owner.query(count, [personId])).rows[0].times
  return { address: `/beheer/mensen/${personId}/herstel`, requests }
}

describe('what asks for a fresh second factor', () => {
  it('A-03 goes on at once within ten minutes of a log-in', async () => {
    const { browser, personId } = await somebody()
    await entrance.world.database.owner.query(
      `update auth.session set "provenAt" = now() - interval '9 minutes' where "userId" = $1`,
      [personId],
    )
    const { address, requests } = await aColleague()
    expect((await browser.post(address)).status).toBe(303)
    expect(await requests()).toBe(1)
  })

  it('A-03 asks for it after ten minutes, keeps what was filled in, and then goes on with it', async () => {
    const { browser, key } = await somebody()
    const { address, requests } = await aColleague()
    const asked = await browser.post(address, { reden: 'De telefoon ligt in het water', keer: '2' })
    expect([asked.status, await requests()]).toEqual([403, 0])
    expect(asked.html).toContain('Bevestig dat jij het bent')
    expect(asked.html).toContain(`action="${address}"`)
    expect(asked.html).toContain('name="reden" value="De telefoon ligt in het water"')
    expect(asked.headers.get('referrer-policy')).toBe('same-origin')
    const done = await browser.post(address, { reden: 'De telefoon ligt in het water', bewijs: codeFor(key, 0) })
    expect([done.status, done.location, await requests()]).toEqual([
      303,
      address.replace('/herstel', '?bewaard=herstel'),
      1,
    ])
    const next = await aColleague()
    expect((await browser.post(next.address)).status).toBe(303)
  })

  it('A-03 a page that asks for it is shown after the proof', async () => {
    const { browser, key } = await somebody()
    const asked = await browser.get('/beheer/inloggen/nieuw')
    expect(asked.status).toBe(403)
    expect(asked.html).toContain('name="naar" value="/beheer/inloggen/nieuw"')
    const done = await browser.post('/bevestigen', { naar: '/beheer/inloggen/nieuw', bewijs: codeFor(key, 0) })
    expect(done.location).toBe('/beheer/inloggen/nieuw')
    expect((await browser.get('/beheer/inloggen/nieuw')).status).toBe(200)
    expect((await browser.post('/bevestigen', { naar: 'https://elders.invalid/' })).location).toBe('/start')
  })

  it('A-03 a wrong code does nothing and keeps what was filled in', async () => {
    const { browser } = await somebody()
    const { address, requests } = await aColleague()
    const wrong = await browser.post(address, { reden: 'x', bewijs: '000000' })
    expect([wrong.status, await requests()]).toEqual([422, 0])
    expect(wrong.html).toContain('Deze code klopt niet')
    expect(wrong.html).toContain('name="reden" value="x"')
    expect(wrong.html).not.toContain('name="bewijs" value')
    expect((await browser.post(address, { bewijs: '' })).html).toContain('Vul de code uit je app in')
  })

  it('A-03 a code works once: that of the log-in proves nothing more', async () => {
    const { browser, key } = await somebody()
    const { address } = await aColleague()
    const used = await browser.post(address, { bewijs: codeFor(key, -1) })
    expect([used.status, used.html.includes('al gebruikt')]).toEqual([422, true])
  })

  it('A-03 who tries too often has to wait, and the log-in itself does not', async () => {
    const { browser, key } = await somebody()
    const { address, requests } = await aColleague()
    for (let attempt = 0; attempt < 5; attempt++) await browser.post(address, { bewijs: '000000' })
    expect((await browser.post(address, { bewijs: codeFor(key, 0) })).html).toContain('te vaak misgegaan')
    expect(await requests()).toBe(0)
    expect((await browser.get('/account')).status).toBe(200)
  })

  it('A-03 one session proves nothing for another one', async () => {
    const { personId, key } = await somebody()
    const other = aBrowser(entrance.app)
    const { rows } = await entrance.world.database.owner.query('select email from auth."user" where id = $1', [
      personId,
    ])
    await other.post('/inloggen', { mail: rows[0].email, ww: password })
    await other.post('/inloggen/code', { code: codeFor(key, 0) })
    await longAgo(personId)
    const { address, requests } = await aColleague()
    await other.post(address, { bewijs: codeFor(key, 1) })
    expect(await requests()).toBe(1)
    const proven = `select count(*)::int as times from auth.session where "userId" = $1 and "provenAt" > now() - interval '1 minute'`
    expect((await entrance.world.database.owner.query(proven, [personId])).rows).toEqual([{ times: 1 }])
  })

  it('A-03 one click is no proof in an installation for real', async () => {
    const { browser } = await somebody()
    const { address, requests } = await aColleague()
    expect((await browser.post(address, { 'bewijs-klik': 'ja' })).status).toBe(403)
    expect(await requests()).toBe(0)
  })

  it('A-04 stands in the record, taken and not taken', async () => {
    const { browser, personId, key } = await somebody()
    const { address } = await aColleague()
    await browser.post(address, { bewijs: '000000' })
    await browser.post(address, { bewijs: codeFor(key, 0) })
    const { rows } = await entrance.world.database.owner.query(
      `select action, detail from access.audit_event where resource_id = $1 and action like 'login%' order by id desc limit 2`,
      [personId],
    )
    expect(rows).toEqual([
      { action: 'login.proof', detail: { factor: 'app' } },
      { action: 'login.failed', detail: { step: 'proof' } },
    ])
  })

  it('A-03 is asked for by the command itself, whatever page leads to it', async () => {
    const { personId } = await aPerson(entrance.world, [{ function: 'editor' }])
    const stale = { ...ties, proven: false }
    await expect(entrance.world.as(stale, (ctx) => requestRecovery(ctx, personId))).rejects.toThrow(
      'fresh second factor',
    )
  })
})
