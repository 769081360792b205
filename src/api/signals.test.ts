import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { PersonActor } from '../domains/access/index.ts'
import { openReceipt, takeSignal, viewInbox, viewSignal } from '../domains/signals/index.ts'
import { inboxFilter } from '../domains/signals/rules/inbox.ts'
import { openDatabase } from '../platform/database.ts'
import { aPartner, openApi, type Partner } from '../testing/partner.ts'
import { openWorld, reporter, type World } from '../testing/world.ts'

let world: World
let api: ReturnType<typeof openApi>
let partner: Partner
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  api = openApi(world)
  partner = await aPartner(world, api.app)
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
beforeEach(() => {
  api.faults.length = 0
})
afterAll(() => world.close())

const aSignal = (about: Record<string, unknown> = {}) => ({
  omschrijving: 'Acht mannen wonen in één kamer boven de werkplaats.',
  vormen: ['labour'],
  gemeente: 'GM0758',
  acuutGevaar: 'nee',
  ...about,
})

const receivedBody = z.object({ signaalnummer: z.string(), ontvangstcode: z.string().optional() })
const problemBody = z.object({
  errors: z.array(
    z.object({ location: z.object({ pointer: z.string().optional(), name: z.string().optional() }), code: z.string() }),
  ),
})

async function received(answer: Response): Promise<{ number: string; code: string | undefined }> {
  expect(answer.status).toBe(201)
  const { signaalnummer, ontvangstcode } = receivedBody.parse(await answer.json())
  return { number: signaalnummer, code: ontvangstcode }
}

const errorsOf = async (answer: Response): Promise<string[]> => {
  expect(answer.status).toBe(400)
  const { errors } = problemBody.parse(await answer.json())
  return errors.map(({ location, code }) => [location.pointer ?? location.name, code].join(' '))
}

const brokenDatabase = () => openDatabase({ host: '/nowhere', database: 'none' }, () => {}).db

const countSignals = async () => {
  const { rows } = await world.database.owner.query<{ count: number }>('select count(*)::int from signals.signal')
  return rows[0]?.count
}

describe('a partner system hands in a signal', () => {
  it('X-01 it is answered with its address, its number and a code that opens it', async () => {
    const answer = await partner.send(aSignal())
    expect(answer.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+/)
    const { number, code } = await received(answer)
    expect(answer.headers.get('location')).toBe(`/api/v1/signalen/${number}`)
    expect(await world.as(reporter, (ctx) => openReceipt(ctx, code ?? ''))).toBeDefined()
    const inbox = await world.as(noor, (ctx) => viewInbox(ctx, 'aandachtsfunctionarissen-breda', inboxFilter.parse({})))
    expect(inbox.rows.map((row) => row.number)).toContain(number)
  })

  it('X-01 every list becomes facts of its kind, with role and reliability', async () => {
    const { number } = await received(
      await partner.send(
        aSignal({
          subvormen: ['labour.agencyWithHousing'],
          minderjarig: true,
          indicatoren: ['papersHeldByAnother'],
          betrokkenen: [{ naam: 'Ivo Verzonnen', geboortedatum: '1999-02-01', rol: 'person.possibleVictim' }],
          locaties: [{ adres: 'Verzonnenlaan 4', postcode: '4811 AA', plaats: 'Breda', rol: 'address.home' }],
          bedrijven: [{ naam: 'Verzonnen BV', kvkNummer: '00000000' }],
          facilitatoren: [{ naam: 'De verhuurder', rol: 'facilitator.landlord' }],
          voertuigen: [{ kenteken: 'XX-00-XX', betrouwbaarheid: 'seenOneself' }],
          telefoonnummers: [{ nummer: '0600000000' }],
          accounts: [{ account: '@verzonnen', platform: 'prikbord' }],
          bron: 'housingCorporation',
          melder: { anonimiteit: 'opNaam', naam: 'Wil Bedacht', contact: 'wil@voorbeeld.invalid' },
        }),
      ),
    )
    const view = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(view).toMatchObject({ forms: ['labour'], minor: 'yes', acute: 'no', sourceKind: 'housingCorporation' })
    const parts = Object.fromEntries(view.facts.map(({ kind, value }) => [kind, value]))
    expect(parts).toMatchObject({
      person: { parts: { name: 'Ivo Verzonnen', birthDate: '1999-02-01' } },
      address: { parts: { address: 'Verzonnenlaan 4', postcode: '4811 AA', town: 'Breda' } },
      company: { parts: { name: 'Verzonnen BV', kvk: '00000000' } },
      facilitator: { parts: { name: 'De verhuurder' } },
      vehicle: { parts: { plate: 'XX-00-XX' } },
      phone: { parts: { number: '0600000000' } },
      account: { parts: { account: '@verzonnen', platform: 'prikbord' } },
      indicators: { codes: ['papersHeldByAnother'] },
      reporter: { name: 'Wil Bedacht', contact: 'wil@voorbeeld.invalid' },
    })
    expect(view.facts.find((fact) => fact.kind === 'address')?.role).toBe('address.home')
    expect(view.facts.find((fact) => fact.kind === 'vehicle')?.reliability).toBe('seenOneself')
  })

  it('S-01 of a reporter who stays anonymous no name is kept, and no time finer than a quarter', async () => {
    world.at('2026-11-24T10:07')
    const melder = { anonimiteit: 'anoniem', naam: 'Toch Genoemd', contact: 'toch@voorbeeld.invalid' }
    const { number } = await received(await partner.send(aSignal({ melder })))
    const view = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(view.facts.map((fact) => fact.kind)).toEqual(['story'])
    expect(view.receivedAt).toEqual(new Date('2026-11-24T10:00:00+01:00'))
    const { rows } = await world.database.owner.query<{ at: Date }>(
      `select at from access.audit_event where resource_id = $1 and actor_kind = 'client'
       union select at from access.notice union select at from signals.event`,
      [number],
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { at } of rows) expect([at.getMinutes() % 15, at.getSeconds(), at.getMilliseconds()]).toEqual([0, 0, 0])
    world.at('2026-11-24T09:30')
  })

  it('a municipality may be named; a place that is not known goes to the fallback desk', async () => {
    const named = await received(await partner.send(aSignal({ gemeente: ' etten-LEUR ' })))
    const unknown = await received(await partner.send({ omschrijving: 'Ik weet niet waar dit is.' }))
    const { rows } = await world.database.owner.query(
      'select municipality_code, desk_id from signals.signal where number = any ($1) order by number',
      [[named.number, unknown.number]],
    )
    expect(rows).toEqual([
      { municipality_code: 'GM0777', desk_id: 'aandachtsfunctionarissen-etten-leur' },
      { municipality_code: null, desk_id: world.loaded.region.fallbackDesk },
    ])
  })
})

describe('a request that is repeated', () => {
  it('X-01 makes one signal: the same answer without the code', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const first = await partner.send(aSignal(), key)
    const before = await countSignals()
    const again = await partner.send(aSignal(), key)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    const { number } = await received(first)
    expect(await received(again)).toEqual({ number, code: undefined })
    expect(await countSignals()).toBe(before)
  })

  it('X-01 at the same moment makes one signal too, and one code', async () => {
    const before = (await countSignals()) ?? 0
    const key = { 'idempotency-key': crypto.randomUUID() }
    const answers = await Promise.all(Array.from({ length: 4 }, () => partner.send(aSignal(), key).then(received)))
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1)
    expect(answers.filter(({ code }) => code !== undefined)).toHaveLength(1)
    expect(await countSignals()).toBe(before + 1)
  })

  it('X-01 with another body is refused', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    await received(await partner.send(aSignal(), key))
    const answer = await partner.send(aSignal({ minderjarig: 'ja' }), key)
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ status: 409, title: expect.any(String), detail: expect.any(String) })
  })

  it('is of one partner system: the same key of another is another signal', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const other = await aPartner(world, api.app, 'Ander systeem')
    const mine = await received(await partner.send(aSignal(), key))
    const theirs = await received(await other.send(aSignal(), key))
    expect(theirs.number).not.toBe(mine.number)
  })

  it.each(['kort', 'met een spatie er in', 'a'.repeat(201), '"half gesloten', ''])(
    'X-01 is refused when its key is “%s”',
    async (key) =>
      expect(await errorsOf(await partner.send(aSignal(), { 'idempotency-key': key }))).toEqual([
        'Idempotency-Key malformed',
      ]),
  )

  it('keeps no key as it was sent', async () => {
    await partner.send(aSignal(), { 'idempotency-key': 'melding-van-ivo-verzonnen' })
    const { rows } = await world.database.owner.query<{ row: string }>(
      'select s::text as row from signals.submission s',
    )
    expect(rows.map(({ row }) => row).join()).not.toContain('verzonnen')
  })
})

describe('its own signals', () => {
  it('S-16 it reads how far one is, and nothing else', async () => {
    const { number } = await received(await partner.send(aSignal()))
    const before = await partner.ask(`/signalen/${number}`)
    expect(await before.json()).toEqual({ signaalnummer: number, stand: 'Ontvangen', ontvangenDatum: '2026-11-24' })
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const after = await partner.ask(`/signalen/${number}`)
    expect(await after.json()).toEqual({
      signaalnummer: number,
      stand: 'Opgepakt',
      ontvangenDatum: '2026-11-24',
      opgepaktDatum: '2026-11-24',
    })
  })

  it('X-01 it asks a new code, and the old one no longer works', async () => {
    const { number, code = '' } = await received(await partner.send(aSignal()))
    const open = (text: string) => world.as(reporter, (ctx) => openReceipt(ctx, text))
    const signal = await open(code)
    const answer = await partner.ask(`/signalen/${number}/ontvangstcodes`, 'POST')
    const renewed = await received(answer)
    expect(renewed.number).toBe(number)
    expect(await open(renewed.code ?? '')).toBe(signal)
    expect(await open(code)).toBeUndefined()
  })

  it('A-03 those of others are not there: the same answer as for a number that never was', async () => {
    const other = await aPartner(world, api.app, 'Ander systeem')
    const { number } = await received(await partner.send(aSignal()))
    const never = await other.ask('/signalen/2026-9999')
    for (const path of [`/signalen/${number}`, `/signalen/${number}/ontvangstcodes`]) {
      const answer = await other.ask(path, path.endsWith('codes') ? 'POST' : 'GET')
      expect(answer.status).toBe(404)
      expect(await answer.text()).toBe(await never.clone().text())
    }
  })

  it('a number that cannot be one is refused', async () => {
    expect(await errorsOf(await partner.ask("/signalen/1'or'1"))).toEqual(['signaalnummer malformed'])
  })
})

describe('what is refused', () => {
  it('X-01 names every error at once, and repeats nothing of what was sent', async () => {
    const before = await countSignals()
    const answer = await partner.send(
      {
        vormen: ['labour', 'geheimwoord', 7],
        subvormen: ['sexual.other'],
        gemeente: 'geheimwoord',
        acuutGevaar: 'geheimwoord',
        minderjarig: null,
        betrokkenen: [{}, { naam: 'g'.repeat(301), geboortedatum: 'geheimwoord', rol: 'address.home', geheimwoord: 1 }],
        locaties: 'geheimwoord',
        geheimwoord: true,
      },
      { 'idempotency-key': 'geheim woord' },
    )
    const text = await answer.clone().text()
    expect(text).not.toContain('geheim')
    expect(await errorsOf(answer)).toEqual([
      'Idempotency-Key malformed',
      '/omschrijving missing',
      '/vormen/1 unknownCode',
      '/vormen/2 wrongType',
      '/gemeente unknownMunicipality',
      '/acuutGevaar notAChoice',
      '/minderjarig notAChoice',
      '/betrokkenen/0 emptyRow',
      '/betrokkenen/1/naam tooLong',
      '/betrokkenen/1/geboortedatum notADate',
      '/betrokkenen/1/rol unknownCode',
      '/betrokkenen/1 unknownField',
      '/locaties wrongType',
      ' unknownField',
      '/subvormen formMissing',
    ])
    expect(JSON.parse(text).errors[1].detail).toBe('Dit veld is verplicht.')
    expect(await countSignals()).toBe(before)
  })

  it('X-01 every problem has a status, a title and a sentence', async () => {
    const { app } = api
    const url = '/api/v1/signalen'
    const authorization = `Bearer ${partner.token}`
    const json = { authorization, 'content-type': 'application/json' }
    const cases: [number, Promise<Response> | Response][] = [
      [400, partner.send('{"omschrijving":')],
      [401, app.request(url, { method: 'POST', body: '{}' })],
      [401, app.request(url, { method: 'POST', body: '{}', headers: { ...json, authorization: `${authorization}x` } })],
      [
        401,
        app.request(url, { method: 'POST', body: '{}', headers: { ...json, authorization: 'Basic Zm9vOmJhcg==' } }),
      ],
      [401, app.request('/api/v1/signalen/2026-0001')],
      [404, partner.ask('/signalen/')],
      [404, partner.ask('/meldingen')],
      [404, app.request('/api/v2/signalen')],
      [405, partner.ask('/signalen', 'DELETE')],
      [405, partner.ask('/signalen/2026-0001', 'PUT')],
      [405, partner.ask('/openapi.json', 'POST')],
      [413, partner.send(JSON.stringify({ omschrijving: 'a'.repeat(1_100_000) }))],
      [415, partner.send('omschrijving=hallo', { 'content-type': 'application/x-www-form-urlencoded' })],
      [415, partner.send('{}', { 'content-type': 'text/plain' })],
    ]
    for (const [status, promised] of cases) {
      const answer = await promised
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
    }
  })

  it('says which methods an address knows, and how to sign in', async () => {
    const wrongMethod = await partner.ask('/signalen', 'PATCH')
    expect(wrongMethod.headers.get('allow')).toBe('GET, POST')
    const nobody = await api.app.request('/api/v1/signalen', { method: 'POST' })
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('X-01 a token that was revoked works no more', async () => {
    const gone = await aPartner(world, api.app, 'Oud systeem')
    await world.database.owner.query('update access.api_client set active = false where id = $1', [gone.id])
    expect((await gone.send(aSignal())).status).toBe(401)
  })

  it('when the database is gone it says so, and stores nothing half', async () => {
    const nowhere = { ...world, system: { ...world.system, db: brokenDatabase() } }
    const { app, faults } = openApi(nowhere)
    const headers = { authorization: `Bearer ${partner.token}`, 'content-type': 'application/json' }
    const answer = await app.request('/api/v1/signalen', { method: 'POST', body: '{}', headers })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('30')
    expect(faults).toHaveLength(1)
    expect((await app.request('/healthz')).status).toBe(503)
    expect((await api.app.request('/healthz')).status).toBe(200)
  })
})
