import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { deactivatePerson, invitePerson } from '../../domains/access/index.ts'
import type { PersonActor } from '../../domains/access/rules/actor.ts'
import { codeFor } from '../../testing/authenticator.ts'
import { aBrowser, type Browser, readFrom } from '../../testing/browser.ts'
import { type Entrance, openEntrance } from '../../testing/entrance.ts'
import { anInvitation, aPerson } from '../../testing/people.ts'

const password = 'een lang en goed wachtwoord'
let entrance: Entrance
let ties: PersonActor
let noor: Browser

beforeAll(async () => {
  entrance = await openEntrance()
  ties = await aPerson(entrance.world, [{ function: 'administrator' }])
})
afterAll(() => entrance.close())
beforeEach(() => {
  // The clock stands still, so that no code grows old between being read and being typed.
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
  noor = aBrowser(entrance.app)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('from invitation to start page', () => {
  it('A-03 an invited person chooses a password, sets the second step up, keeps backup codes, and is in', async () => {
    const { token } = await invite()
    const welcome = await noor.get(`/uitnodiging/${token}`)
    expect(welcome.html).toContain('Welkom, Noor Verlinden')
    const chosen = await noor.post(`/uitnodiging/${token}`, { ww: password, ww2: password })
    expect(chosen.location).toBe('/inloggen/instellen')
    expect((await noor.get('/start')).status).toBe(303)
    const factor = await noor.get('/inloggen/instellen')
    expect(factor.html).toMatch(/<svg class="lk-qr"[^>]* role="img" aria-label="QR-code met je sleutel/)
    const confirmed = await noor.post('/inloggen/instellen', { code: codeFor(keyOn(factor.html)), naar: '/start' })
    expect(codesOn(confirmed.html)).toHaveLength(10)
    expect((await noor.get('/start')).html).toBe('start van Noor Verlinden')
  })

  it('A-03 says what is wrong with a password and keeps the invitation', async () => {
    const { token } = await invite()
    const attempts = {
      'te kort': 'Je wachtwoord is te kort',
      noorverlinden: 'Dit wachtwoord is te makkelijk',
      [password]: 'De twee wachtwoorden zijn niet gelijk',
    }
    for (const [typed, words] of Object.entries(attempts)) {
      const answer = await noor.post(`/uitnodiging/${token}`, {
        ww: typed,
        ww2: typed === password ? 'iets anders' : typed,
      })
      expect(answer.status).toBe(422)
      expect(answer.html).toContain(words)
      expect(answer.html).not.toContain(`value="${typed}"`)
    }
    expect((await noor.get(`/uitnodiging/${token}`)).status).toBe(200)
  })

  it('A-03 a link that was used looks like one that never was', async () => {
    const { token } = await invite()
    await noor.post(`/uitnodiging/${token}`, { ww: password, ww2: password })
    const browser = aBrowser(entrance.app)
    const [used, never] = [await browser.get(`/uitnodiging/${token}`), await browser.get('/uitnodiging/verzonnen')]
    expect([used.status, never.status]).toEqual([404, 404])
    expect(used.html.replaceAll(token, 'verzonnen')).toBe(never.html)
    expect((await browser.post(`/uitnodiging/${token}`, { ww: password, ww2: password })).status).toBe(404)
  })
})

describe('logging in', () => {
  it('A-03 asks e-mail address, password and code, and leads to the page that was asked for', async () => {
    const { email, key } = await enrolled()
    const asked = await noor.get('/signalen/2026-0412')
    expect(asked.location).toBe('/inloggen?naar=%2Fsignalen%2F2026-0412')
    const page = await noor.get(asked.location ?? '')
    const naar = readFrom(page.html, /name="naar" value="([^"]*)"/)
    const first = await noor.post('/inloggen', { mail: email, ww: password, naar })
    expect(first.location).toBe('/inloggen/code?naar=%2Fsignalen%2F2026-0412')
    expect((await noor.get('/start')).status).toBe(303)
    const second = await noor.post('/inloggen/code', { code: codeFor(key, 1), naar })
    expect(second.location).toBe('/signalen/2026-0412')
    expect((await noor.get('/signalen/2026-0412')).html).toBe('signaal voor Noor Verlinden')
  })

  it('A-03 never leads to another site', async () => {
    const { email, key } = await enrolled()
    await noor.post('/inloggen', { mail: email, ww: password })
    const naar = '//elders.voorbeeld.invalid/start'
    expect((await noor.post('/inloggen/code', { code: codeFor(key, 1), naar })).location).toBe('/start')
    for (const elsewhere of [
      'https://elders.voorbeeld.invalid',
      '/\\elders',
      '/.//elders',
      '/start/..//elders',
      '\t//elders',
      'javascript:alert(1)',
    ])
      expect((await aBrowser(entrance.app).get(`/inloggen?naar=${encodeURIComponent(elsewhere)}`)).html).toContain(
        'name="naar" value="/start"',
      )
  })

  it('A-03 a wrong password and an account that does not exist get the same page', async () => {
    const { email } = await enrolled()
    const wrong = await noor.post('/inloggen', { mail: email, ww: 'niet het wachtwoord' })
    const never = await noor.post('/inloggen', { mail: 'niemand@voorbeeld.invalid', ww: 'niet het wachtwoord' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('horen niet bij elkaar')
    expect(wrong.html).toContain('<title>Fout: Inloggen')
    expect(wrong.html).toMatch(/role="alert"[^>]*autofocus/i)
    expect(never.html).toBe(wrong.html.replaceAll(email, 'niemand@voorbeeld.invalid'))
  })

  it('A-03 too many attempts have to wait, for whoever asks', async () => {
    const { email } = await enrolled()
    const unknown = `${crypto.randomUUID()}@voorbeeld.invalid`
    for (const mail of [email, unknown]) {
      for (let attempt = 0; attempt < 5; attempt++) await noor.post('/inloggen', { mail, ww: 'niet het wachtwoord' })
      const answer = await noor.post('/inloggen', { mail, ww: password })
      expect(answer.html).toContain('Dit e-mailadres is te vaak geprobeerd')
    }
  })

  it('says which field was left empty and keeps the address', async () => {
    const answer = await noor.post('/inloggen', { mail: 'noor@voorbeeld.invalid', ww: '' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Vul je wachtwoord in.')
    expect(answer.html).toContain('value="noor@voorbeeld.invalid"')
  })

  it('A-03 a code that was used is refused and said to be', async () => {
    const { email, key } = await enrolled()
    const code = codeFor(key, 1)
    await noor.post('/inloggen', { mail: email, ww: password })
    await noor.post('/inloggen/code', { code })
    const other = aBrowser(entrance.app)
    await other.post('/inloggen', { mail: email, ww: password })
    const answer = await other.post('/inloggen/code', { code })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Deze code is al gebruikt')
    expect((await other.get('/start')).status).toBe(303)
  })

  it('A-03 a code without a password leads back to the beginning', async () => {
    expect((await noor.post('/inloggen/code', { code: '123456' })).location).toBe('/inloggen?opnieuw=1')
    expect((await noor.get('/inloggen/instellen')).location).toBe('/inloggen')
  })

  it('A-03 a backup code written in small letters and without dashes works', async () => {
    const { email, codes } = await enrolled()
    await noor.post('/inloggen', { mail: email, ww: password })
    const typed = (codes[3] ?? '').toLowerCase().replaceAll('-', ' ')
    expect((await noor.post('/inloggen/code', { code: typed })).location).toBe('/start')
  })

  it('A-03 who has no function today is told so after the second step, and has no session', async () => {
    const { email, key, personId } = await enrolled()
    await entrance.world.as(ties, (ctx) => deactivatePerson(ctx, personId))
    await noor.post('/inloggen', { mail: email, ww: password })
    const answer = await noor.post('/inloggen/code', { code: codeFor(key, 1) })
    expect(answer.location).toBe('/inloggen?inactief=1')
    expect((await noor.get(answer.location ?? '')).html).toContain('Je kunt nu niet inloggen')
    const { rowCount } = await entrance.world.database.owner.query('select from auth.session where "userId" = $1', [
      personId,
    ])
    expect(rowCount).toBe(0)
  })

  it('A-04 every step stands in the record', async () => {
    const { email, key, personId } = await enrolled()
    const { owner } = entrance.world.database
    const before = (await owner.query('select coalesce(max(id), 0) as id from access.audit_event')).rows[0]
    await noor.post('/inloggen', { mail: email, ww: 'niet het wachtwoord' })
    await noor.post('/inloggen', { mail: email, ww: password })
    await noor.post('/inloggen/code', { code: '000000' })
    await noor.post('/inloggen/code', { code: codeFor(key, 1) })
    await noor.post('/uitloggen')
    const { rows } = await owner.query(
      'select action, detail from access.audit_event where resource_id = $1 and id > $2 order by id',
      [personId, before.id],
    )
    expect(rows).toEqual([
      { action: 'login.failed', detail: { step: 'password' } },
      { action: 'login.failed', detail: { step: 'code' } },
      { action: 'login', detail: { factor: 'app' } },
      { action: 'logout', detail: { ended: 1 } },
    ])
  })

  it('A-03 without the record nobody gets in', async () => {
    const { email, key, personId } = await enrolled()
    await noor.post('/inloggen', { mail: email, ww: password })
    const { owner } = entrance.world.database
    await owner.query(`alter table access.audit_event add constraint broken check (action <> 'login') not valid`)
    const answer = await noor.post('/inloggen/code', { code: codeFor(key, 1) })
    await owner.query('alter table access.audit_event drop constraint broken')
    expect(answer.status).toBe(500)
    expect((await noor.get('/start')).status).toBe(303)
    expect((await owner.query('select from auth.session where "userId" = $1', [personId])).rowCount).toBe(0)
  })
})

describe('leaving', () => {
  it('A-03 after logging out the cookie opens nothing, and the browser has forgotten it', async () => {
    await logIn()
    expect((await noor.post('/uitloggen')).location).toBe('/inloggen?uit=1')
    expect(noor.cookies()).toEqual(['lichtketen.known'])
    expect((await noor.get('/start')).status).toBe(303)
    expect((await noor.get('/inloggen?uit=1')).html).toContain('Je bent uitgelogd')
  })

  it('A-03 who is made inactive is out at the next page', async () => {
    const { personId } = await logIn()
    await entrance.world.as(ties, (ctx) => deactivatePerson(ctx, personId))
    expect((await noor.get('/start')).status).toBe(303)
  })
})

it('A-03 an installation for real has no way in by one click', async () => {
  const page = await noor.get('/inloggen')
  expect(page.html).not.toContain('demonstratie')
  expect((await noor.post('/inloggen/demonstratie', { persoon: ties.personId })).status).toBe(404)
})

async function invite(): Promise<{ personId: string; token: string; email: string }> {
  const input = anInvitation()
  const invited = await entrance.world.as(ties, (ctx) => invitePerson(ctx, input))
  return { ...invited, email: input.email }
}

/** Somebody with a password and a second factor, who set them up in another browser. */
async function enrolled() {
  const invited = await invite()
  const elsewhere = aBrowser(entrance.app)
  await elsewhere.post(`/uitnodiging/${invited.token}`, { ww: password, ww2: password })
  const key = keyOn((await elsewhere.get('/inloggen/instellen')).html)
  const confirmed = await elsewhere.post('/inloggen/instellen', { code: codeFor(key, -1) })
  await elsewhere.post('/uitloggen')
  return { ...invited, key, codes: codesOn(confirmed.html) }
}

async function logIn() {
  const person = await enrolled()
  await noor.post('/inloggen', { mail: person.email, ww: password })
  await noor.post('/inloggen/code', { code: codeFor(person.key, 1) })
  expect((await noor.get('/start')).html).toBe('start van Noor Verlinden')
  return person
}

const keyOn = (html: string) => readFrom(html, /<code[^>]*>([A-Z2-7 ]{30,})<\/code>/)
const codesOn = (html: string) =>
  [...html.matchAll(/<code[^>]*>([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})<\/code>/g)].map((found) => found[1] ?? '')
