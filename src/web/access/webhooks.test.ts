import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { submitSignal } from '../../domains/signals/index.ts'
import type { Browser } from '../../testing/browser.ts'
import { readFrom } from '../../testing/browser.ts'
import { type Entrance, openEntrance } from '../../testing/entrance.ts'
import { aPerson, loggedIn } from '../../testing/people.ts'
import { openReceiver, type Receiver } from '../../testing/webhook-receiver.ts'
import { aDeskClient, deliverAll } from '../../testing/webhooks.ts'
import { aReport, reporter } from '../../testing/world.ts'

let entrance: Entrance
let receiver: Receiver
let ties: Browser
let roos: Browser
let system = ''
const all = '/beheer/webhooks'

beforeAll(async () => {
  entrance = await openEntrance()
  receiver = await openReceiver()
  const { personId } = await aPerson(entrance.world, [{ function: 'administrator' }], { name: 'Ties Brugman' })
  ties = await loggedIn(entrance, personId)
  const other = await aPerson(entrance.world, [{ function: 'administrator' }], { name: 'Roos Jansen' })
  roos = await loggedIn(entrance, other.personId)
  const breda = 'aandachtsfunctionarissen-breda'
  const { clientId } = await aDeskClient(entrance.world, breda, 'Zaaksysteem Breda')
  system = `${clientId} ${breda}`
})
afterAll(async () => {
  await receiver.close()
  await entrance.close()
})
beforeEach(() => {
  receiver.received.length = 0
  receiver.answer = { status: 204 }
})

const fields = (changes = {}) => ({
  ...{ systeem: system, adres: receiver.url, soort: 'signaal.toegewezen', tot: '1-6-2027' },
  ...changes,
})

/** Registers a webhook, has another administrator agree, and gives its page. */
async function registered(): Promise<{ page: string; html: string }> {
  const made = await byOne()
  await press(made.page, 'akkoord', {}, roos)
  return made
}

/** Registers a webhook and gives its page. */
async function byOne(): Promise<{ page: string; html: string }> {
  const { html, status } = await ties.post(`${all}/nieuw`, fields())
  expect(status).toBe(200)
  return { page: readFrom(html, /href="(\/beheer\/webhooks\/[0-9a-f-]{36})"/), html }
}

/** Presses a button of a page and gives the page that follows. */
async function press(page: string, step: string, sent = {}, by = ties): Promise<string> {
  const { location, status } = await by.post(`${page}/${step}`, sent)
  expect(status).toBe(303)
  return (await by.get(location ?? '')).html
}

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('X-01 an administrator', () => {
  it('registers a webhook: the secret is shown once, and nothing is on before a test was answered', async () => {
    const { page, html } = await registered()
    const secret = readFrom(html, /(whsec_[A-Za-z0-9+/=]{44})/)
    const shown = await ties.get(page)
    expect(shown.html).not.toContain(secret)
    expect(textOf(shown.html)).toContain('Wacht op test')
    receiver.answer = { status: 302, headers: { location: '/elders' } }
    const failed = await press(page, 'test')
    expect(textOf(failed)).toContain('De test is niet goed beantwoord Antwoord: Status 302.')
    expect(textOf(failed)).toContain('Wacht op test')
    receiver.answer = { status: 200, body: 'geheim van de ontvanger' }
    const good = await press(page, 'test')
    expect(textOf(good)).toContain('Antwoord: Status 200. De webhook staat aan.')
    expect(good).not.toContain('geheim van de ontvanger')
    expect(receiver.events().map(({ type }) => type)).toEqual(Array(2).fill('nl.lichtketen.webhook.getest'))
  })

  it('A-03 is one of two: nothing goes out before another agreed, and both see where it waits', async () => {
    const { page } = await byOne()
    const [own, others] = [textOf((await ties.get(page)).html), (await roos.get(page)).html]
    expect(own).toContain('Jij meldde deze webhook aan. Een ander moet hem bevestigen.')
    expect(own).not.toContain('Stuur een test')
    expect(textOf(others)).toContain('Ties Brugman meldde hem aan. Dit adres hoort straks wat er gebeurt bij')
    expect(textOf((await ties.get(all)).html)).toContain('Wacht op een tweede beheerder')
    for (const step of ['akkoord', 'test']) expect((await ties.post(`${page}/${step}`)).status).toBe(409)
    expect((await roos.post(`${page}/test`)).status).toBe(409)
    expect(receiver.received).toEqual([])
    expect(textOf(await press(page, 'akkoord', {}, roos))).toContain('De webhook is bevestigd Stuur nu een test.')
    expect((await roos.post(`${page}/akkoord`)).status).toBe(404)
    expect(textOf(await press(page, 'test'))).toContain('De webhook staat aan.')
    const { rows } = await entrance.world.database.owner.query(
      `select n.kind, p.name from access.notice n join access.person p on p.id = n.person_id
       where n.kind in ('webhookWaits', 'webhookConfirmed')`,
    )
    expect(rows).toContainEqual({ kind: 'webhookWaits', name: 'Roos Jansen' })
    expect(rows).toContainEqual({ kind: 'webhookConfirmed', name: 'Ties Brugman' })
  })

  it('sees a month ahead that one ends', async () => {
    const { html } = await ties.post(`${all}/nieuw`, fields({ tot: '10-12-2026' }))
    const page = readFrom(html, /href="(\/beheer\/webhooks\/[0-9a-f-]{36})"/)
    expect(textOf((await ties.get(page)).html)).toContain('Deze webhook werkt tot en met donderdag 10 december')
    expect(textOf((await ties.get(all)).html)).toContain('Verloopt bijna')
  })

  it('sees what was sent and what came back, sends it again, pauses and ends', async () => {
    const { page } = await registered()
    await press(page, 'test')
    const { number } = await entrance.world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
    await deliverAll(entrance.world)
    const shown = textOf((await ties.get(page)).html)
    expect(shown).toContain(`1 Een signaal komt bij het loket ${number} di 24 nov Bezorgd Status 204`)
    expect(textOf(await press(page, 'opnieuw', { na: '0' }))).toContain('Berichten die opnieuw uitgaan: 1')
    expect(textOf(await press(page, 'pauze'))).toContain('Gepauzeerd')
    expect(textOf(await press(page, 'hervatten'))).toContain('Aan')
    expect(textOf(await press(page, 'einde'))).toContain('De webhook is beëindigd')
    expect((await ties.get(page)).status).toBe(404)
    expect((await ties.post(`${page}/hervatten`)).status).toBe(404)
  })

  it('is told what is wrong, and keeps what was typed', async () => {
    const wrong = await ties.post(`${all}/nieuw`, { systeem: '', adres: 'http://systeem.example', tot: 'ooit' })
    expect(wrong.status).toBe(422)
    const text = textOf(wrong.html)
    for (const sentence of [
      'Kies een systeem.',
      'Dit adres kan niet.',
      'Kies ten minste één gebeurtenis.',
      'Vul een dag in na vandaag',
    ])
      expect(text).toContain(sentence)
    expect(wrong.html).toContain('value="http://systeem.example"')
    const { page } = await registered()
    await press(page, 'test')
    expect((await ties.post(`${page}/opnieuw`, { na: 'tien' })).status).toBe(422)
  })

  it.each([
    ...['https://127.0.0.1/', 'https://10.0.0.1/', 'https://[::1]/', 'https://localhost/', 'https://metadata/'],
    ...['https://user:pass@systeem.example/', 'https://systeem.example/?sleutel=x', 'https://systeem.example/#x'],
    ...['ftp://systeem.example/', 'javascript:alert(1)', 'http://10.0.0.1/', 'https://bestaat-niet.invalid/'],
  ])('cannot register %s', async (adres) => {
    const { rowCount } = await entrance.world.database.owner.query('select from access.webhook')
    expect((await ties.post(`${all}/nieuw`, fields({ adres }))).status).toBe(422)
    expect((await entrance.world.database.owner.query('select from access.webhook')).rowCount).toBe(rowCount)
  })

  it.each(['2027-11-25', '2026-11-24'])('cannot register one until %s: after today, at most a year', async (tot) => {
    expect((await ties.post(`${all}/nieuw`, fields({ tot }))).status).toBe(422)
  })

  it('cannot let a system hear of a desk of another organisation', async () => {
    const [clientId] = system.split(' ')
    expect((await ties.get(`${all}/nieuw`)).html).not.toContain('team-avim')
    expect((await ties.post(`${all}/nieuw`, fields({ systeem: `${clientId} team-avim` }))).status).toBe(422)
  })

  it('every act stands in the record', async () => {
    const { page } = await registered()
    await press(page, 'test')
    await press(page, 'opnieuw', { na: '0' })
    await press(page, 'pauze')
    await press(page, 'hervatten')
    await press(page, 'einde')
    const { rows } = await entrance.world.database.owner.query(
      `select action || coalesce(' ' || (detail->>'change'), '') as act from access.audit_event
       where resource_id = $1 and action <> 'webhooks.view' order by id`,
      [page.slice(-36)],
    )
    const acts = ['registered', 'confirmed', 'tested', 'verified'].map((change) => `webhooks.manage ${change}`)
    const later = ['paused', 'resumed', 'stopped'].map((change) => `webhooks.manage ${change}`)
    expect(rows.map(({ act }) => act)).toEqual([...acts, 'webhooks.replay', ...later])
  })
})
