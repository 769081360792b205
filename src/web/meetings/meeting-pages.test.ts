import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { eventsOf, propertyOf, readCalendar } from '../../testing/calendar.ts'
import { aPerson } from '../../testing/people.ts'
import { loadProgrammeOf } from '../../testing/programmes.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { errorResponse } from '../errors.tsx'
import { calendarFeed, feedPages } from './feed-routes.tsx'
import { meetingPages } from './meeting-pages.ts'

const team = '/programma/overleggen/aanjaagteam'
let world: World
let director: PersonActor
let wiebe: Visitor
let noor: Visitor
beforeAll(async () => {
  world = await openWorld()
  await loadProgrammeOf(world)
  director = await aPerson(world, [{ function: 'chainDirector', desk: 'ketenregie' }], { name: 'Wiebe' })
  const officer = await aPerson(world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-breda' }])
  wiebe = colleague(pages(), director)
  noor = colleague(pages(), officer)
})
afterAll(() => world.close())

const pages = () => meetingPages(world.system, { siteOf: () => testSite })

function when(visitor: Visitor, dag: string): void {
  for (const [name, text] of Object.entries({ dag, tijd: '9.30', duur: '90', plaats: 'Stadhuis' }))
    visitor.type(name, text)
}

/** Plans a meeting of the team and opens its page. */
async function planned(dag: string): Promise<void> {
  await wiebe.open(`${team}/plannen?taal=nl`)
  when(wiebe, dag)
  await wiebe.press('Stel data voor')
  await wiebe.press('Zet in de planning')
  const [day = '', month = '', year = ''] = dag.split('-')
  const { rows } = await world.database.owner.query(
    `select id from programme.meeting where starts_at::date = $1 and state = 'planned'`,
    [`${year}-${month}-${day}`],
  )
  await wiebe.open(`/programma/overleg/${rows[0]?.id}`)
}

describe('planning', () => {
  it('G-02 proposes the days of a series, of which one is left out, and plans the others', async () => {
    await wiebe.open(`${team}/plannen?taal=nl`)
    when(wiebe, '8-12-2026')
    await wiebe.press('Stel data voor')
    expect(wiebe.count('input[name=data]')).toBe(1)
    await wiebe.open(`${team}/plannen`)
    when(wiebe, 'dinsdag')
    await wiebe.press('Stel data voor')
    expect([wiebe.status, wiebe.valueOf('plaats')]).toEqual([422, 'Stadhuis'])
    expect(wiebe.text).toContain('Vul een dag in')
  })

  it('G-02 says beside the field what is wrong with time, length and link', async () => {
    await wiebe.open(`${team}/plannen?taal=nl`)
    for (const [name, text] of Object.entries({ dag: '8-12-2026', tijd: 'half tien', duur: '5', link: 'zoom' }))
      wiebe.type(name, text)
    await wiebe.press('Stel data voor')
    for (const words of ['Vul een tijd in', 'van 15 tot 720', 'begint met https://'])
      expect(wiebe.text).toContain(words)
  })

  it('G-01 shows who reads but does not plan the body without its buttons', async () => {
    await noor.open(`${team}?taal=nl`)
    expect(noor.text).toContain('Wiebe')
    expect(noor.text).toContain('elke maand of elke zes weken')
    expect(noor.text).not.toContain('Plan overleg')
    await noor.open(`${team}/plannen`)
    expect(noor.status).toBe(404)
  })
})

describe('a meeting from agenda to minutes', () => {
  it('G-02 takes an own item, moves it, and records who was there, what was decided and agreed', async () => {
    await planned('24-11-2026')
    wiebe.type('onderwerp', 'Campagne in het voorjaar')
    await wiebe.press({ name: 'stap', value: 'toevoegen' })
    expect(wiebe.text).toContain('Campagne in het voorjaar')
    await wiebe.open(`${wiebe.address}/verslag`)
    const field = /name="verslag-([0-9a-f-]{36})"/.exec(wiebe.html)?.[1] ?? ''
    wiebe.type(`verslag-${field}`, 'Iedereen wil meedoen.')
    wiebe.type(`besluit-${field}`, 'De campagne begint in maart.')
    wiebe.type(`afspraak-${field}`, 'Vraag de scholen')
    await wiebe.press('Bewaar verslag')
    expect([wiebe.status, wiebe.valueOf(`verslag-${field}`)]).toEqual([422, 'Iedereen wil meedoen.'])
    wiebe.type(`voor-${field}`, '15-12-2026')
    const html = wiebe.html
    expect(html).toContain('Ketenregisseur Mensenhandel')
    await choose(wiebe, `wie-${field}`, 'ketenregisseur')
    for (const words of ['Gehouden', 'Iedereen wil meedoen.', 'Besluit 2026-1', 'Vraag de scholen'])
      expect(wiebe.text).toContain(words)
  })

  it('G-02 keeps what was typed when a colleague was first, and shows both', async () => {
    const address = wiebe.address
    await wiebe.open(`${address}/verslag`)
    const second = colleague(pages(), director)
    await second.open(`${address}/verslag`)
    const field = /name="(verslag-[0-9a-f-]{36})"/.exec(wiebe.html)?.[1] ?? ''
    wiebe.type(field, 'Van de eerste')
    await wiebe.press('Bewaar verslag')
    second.type(field, 'Van de tweede')
    await second.press('Bewaar verslag')
    expect([second.status, second.valueOf(field)]).toEqual([409, 'Van de tweede'])
    expect(second.text).toContain('Van de eerste')
    await second.press('Bewaar verslag')
    expect(second.text).toContain('Van de tweede')
  })

  it('G-02 puts the minutes on the next agenda, where they are adopted', async () => {
    const address = wiebe.address
    await wiebe.open(address)
    await wiebe.press('Zet ter vaststelling')
    await planned('15-12-2026')
    expect(wiebe.text).toContain('Verslag van dinsdag 24 november')
    expect(wiebe.text).toContain('Vraag de scholen')
    await wiebe.open(address)
    expect(wiebe.text).toContain('Het verslag kan nog niet worden vastgesteld')
    world.at('2026-12-15T11:30')
    await wiebe.open(address)
    await wiebe.press('Stel het verslag vast')
    expect(wiebe.text).toContain('Vastgesteld')
    world.at('2026-11-24T09:30')
  })

  it('G-02 moves and cancels with a reason', async () => {
    await planned('20-01-2027')
    await wiebe.press('Nodig uit')
    expect(wiebe.text).toContain('De uitnodiging gaat naar')
    const address = wiebe.address.replace(/\?.*/, '')
    await wiebe.open(`${address}/wijzigen`)
    wiebe.type('dag', '21-1-2027')
    await wiebe.press('Bewaar')
    expect(wiebe.text).toContain('donderdag 21 januari 2027')
    await wiebe.open(`${address}/afzeggen`)
    await wiebe.press('Zeg af')
    expect(wiebe.status).toBe(422)
    wiebe.type('reden', 'Te weinig deelnemers')
    await wiebe.press('Zeg af')
    expect(wiebe.text).toContain('Afgezegd: Te weinig deelnemers')
  })
})

/** Chooses an option and saves: a list is chosen from by typing in the body that goes along. */
async function choose(visitor: Visitor, name: string, value: string): Promise<void> {
  visitor.type(name, value)
  await visitor.press('Bewaar verslag')
}

describe('sessions and consultations', () => {
  it('G-05 takes ideas of partners and of experts without a name, and decides on each with a reason', async () => {
    await wiebe.open('/programma/sessies/nieuw?taal=nl')
    wiebe.type('vraag', 'Hoe bereiken we jongeren?')
    wiebe.choose('ervaring', 'ja')
    await wiebe.press('Begin de sessie')
    const address = wiebe.address
    const panel = await aPerson(world, [{ function: 'panelMember' }], { name: 'Xanthe Proef' })
    const member = colleague(pages(), panel)
    await member.open(`${address}?taal=nl`)
    member.type('idee', 'Kom naar de sportclub.')
    await member.press('Breng het idee in')
    expect(member.text).toContain('Van een ervaringsdeskundige')
    const { rows } = await world.database.owner.query(
      `select (select to_jsonb(i)::text from programme.session_idea i) || (select jsonb_agg(e)::text from access.audit_event e where action = 'session.think') as found`,
    )
    expect(String(rows[0]?.found)).not.toContain(panel.personId)
    await wiebe.open(address)
    const idea = /name="besluit-([0-9a-f-]{36})"/.exec(wiebe.html)?.[1] ?? ''
    wiebe.choose(`besluit-${idea}`, 'accepted')
    await wiebe.press('Bewaar besluit')
    expect(wiebe.text).toContain('Vul dit in')
    wiebe.type(`waarom-${idea}`, 'Past bij de campagne.')
    wiebe.type(`wie-${idea}`, 'ketenregisseur')
    wiebe.type(`voor-${idea}`, '1-2-2027')
    await wiebe.press('Bewaar besluit')
    for (const words of ['Overgenomen', 'Past bij de campagne.', 'Wat werd afgesproken'])
      expect(wiebe.text).toContain(words)
    await wiebe.press('Sluit de sessie af')
    expect(wiebe.text).toContain('Afgesloten')
  })

  it('K-06 a member of the panel sees only the sessions for experts, and no other page of meetings', async () => {
    await wiebe.open('/programma/sessies/nieuw?taal=nl')
    wiebe.type('vraag', 'Alleen voor partners')
    await wiebe.press('Begin de sessie')
    const member = colleague(pages(), await aPerson(world, [{ function: 'panelMember' }]))
    await member.open('/programma/sessies?taal=nl')
    expect(member.text).toContain('Hoe bereiken we jongeren?')
    expect(member.text).not.toContain('Alleen voor partners')
    for (const path of [wiebe.address, team, '/programma/overleggen']) {
      await member.open(path)
      expect(member.status, path).toBe(404)
    }
  })

  it('G-06 keeps who goes where with which interest, and what came back comes on the agenda of the team', async () => {
    await wiebe.open('/programma/landelijk/nieuw?taal=nl')
    for (const [name, text] of Object.entries({
      overleg: 'Landelijk netwerk',
      rol: 'ketenregisseur',
      belang: 'Opvang',
    }))
      wiebe.type(name, text)
    await wiebe.press('Bewaar')
    wiebe.type('terug', 'Er komt geld voor opvang.')
    await wiebe.press('Bewaar')
    expect(wiebe.text).toContain('Er komt geld voor opvang.')
    await planned('17-12-2026')
    expect(wiebe.text).toContain('Landelijk netwerk: Er komt geld voor opvang.')
  })
})

describe('the own calendar', () => {
  const site = () => ({ ...testSite })
  const account = () => feedPages(world.system, { siteOf: site })
  const secretIn = (visitor: Visitor) => /\/kalender\/([\w-]{43})/.exec(visitor.html)?.[1] ?? ''
  const fetched = (secret: string) => {
    const app = new Hono().route('/', calendarFeed(world.system))
    return app.onError((error, c) => errorResponse(c, testSite, error)).request(`/kalender/${secret}`)
  }

  it('X-05 holds the meetings of the bodies of which somebody is a member, moved and cancelled as they are', async () => {
    const visitor = colleague(account(), director)
    await visitor.open('/account/agenda?taal=nl')
    await visitor.press('Maak een adres')
    const answer = await fetched(secretIn(visitor))
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, max-age=3600'])
    const events = eventsOf(readCalendar(await answer.text()))
    expect(events.map((event) => propertyOf(event, 'STATUS')).sort()).toEqual([
      ...['CANCELLED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED'],
    ])
  })

  it('X-05 holds nothing for who is in no body that meets', async () => {
    const visitor = colleague(account(), await aPerson(world, [{ function: 'editor' }]))
    await visitor.open('/account/agenda?taal=nl')
    await visitor.press('Maak een adres')
    const answer = await fetched(secretIn(visitor))
    expect(eventsOf(readCalendar(await answer.text()))).toEqual([])
  })

  it('X-05 a renewed or withdrawn address opens nothing, and the database does not hold the secret', async () => {
    const visitor = colleague(account(), director)
    await visitor.open('/account/agenda?taal=nl')
    await visitor.press('Maak een nieuw adres')
    const first = secretIn(visitor)
    await visitor.press('Maak een nieuw adres')
    const second = secretIn(visitor)
    expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200])
    const { rows } = await world.database.owner.query(
      `select encode(token_hash, 'escape') as kept from programme.meeting_feed`,
    )
    expect(rows.map(({ kept }) => kept)).not.toContain(second)
    await visitor.press('Trek het adres in')
    expect((await fetched(second)).status).toBe(404)
  })

  it('X-05 ends when somebody has no function any more', async () => {
    const visitor = colleague(account(), director)
    await visitor.open('/account/agenda?taal=nl')
    await visitor.press('Maak een adres')
    const secret = secretIn(visitor)
    await world.database.owner.query('update access.appointment set valid_until = $1 where person_id = $2', [
      '2026-11-23',
      director.personId,
    ])
    expect((await fetched(secret)).status).toBe(404)
  })
})
