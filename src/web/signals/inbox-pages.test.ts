import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import {
  openReceipt,
  replyAsReporter,
  restrictSignal,
  submitSignal,
  takeSignal,
  watchSignal,
} from '../../domains/signals/index.ts'
import type { ReportInput } from '../../domains/signals/rules/signal.ts'
import { atDesk } from '../../testing/desk.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'

const breda = 'aandachtsfunctionarissen-breda'
const inbox = `/postvak/${breda}`
let world: World
let noor: PersonActor
let bram: PersonActor
let selma: PersonActor
let goes: PersonActor
const as = (actor: PersonActor) => atDesk(world, actor)
const reported = (about: Partial<ReportInput> = {}) => world.as(reporter, (ctx) => submitSignal(ctx, aReport(about)))

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  bram = await world.person('Bram Okafor', 'attentionOfficer', breda)
  selma = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
  goes = await world.person('Ilse Roelofs', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
})
afterAll(() => world.close())

describe('an inbox in which nothing waits', () => {
  it('S-06 says so, and what would bring a signal there', async () => {
    const visitor = as(goes)
    await visitor.open('/postvak/aandachtsfunctionarissen-goes')
    expect(visitor.text).toContain('Er wacht niets op jullie loket')
    expect(visitor.count('table')).toBe(0)
  })
})

describe('the inbox of a desk', () => {
  let labour = ''
  let child = ''
  let watched = ''
  beforeAll(async () => {
    labour = (await reported()).number
    child = (await reported({ forms: ['criminal'], minor: 'yes' })).number
    watched = (await reported({ forms: ['sexual'] })).number
    await world.as(noor, (ctx) => takeSignal(ctx, watched))
    await world.as(noor, (ctx) => watchSignal(ctx, { number: watched, reason: 'Afwachten.', remindOn: '2026-12-01' }))
  })

  it('S-06 shows the signals of its municipality with form, state, who has it, what now and before when', async () => {
    const visitor = as(bram)
    await visitor.open(inbox)
    expect(visitor.title).toContain('Postvak Breda')
    expect(visitor.text).toContain('3 signalen. De kortste termijn staat boven.')
    expect(visitor.text).toContain(`${labour}ArbeidsuitbuitingMinderjarig: nee · BredaNieuwNiemandOppakken`)
    expect(visitor.text).toContain('wo 25 nov, 17.00 uur nog 1 werkdag')
    expect(visitor.text).toContain('In de gatenNoor VerlindenOpnieuw bekijkendi 1 dec nog 5 werkdagen')
  })

  it('S-06 counts each list, and shows only that list', async () => {
    const visitor = as(noor)
    await visitor.open(`${inbox}?lijst=new`)
    expect(visitor.text).toContain('Open 3Nieuw 2Te laat 0Wacht op een ander 0Gedeeld met ons 0Afgesloten 0')
    expect(visitor.text).not.toContain(watched)
    expect(visitor.count('.lk-is-new')).toBe(2)
  })

  it('S-06 can be narrowed by form, state, who and minor, and keeps the list it stands under', async () => {
    const visitor = as(noor)
    await visitor.open(`${inbox}?lijst=new&vorm=criminal&minderjarig=yes`)
    expect(visitor.text).toContain(child)
    expect(visitor.text).not.toContain(labour)
    expect(visitor.valueOf('lijst')).toBe('new')
    await visitor.open(`${inbox}?wie=${noor.personId}`)
    expect(visitor.text).toContain('1 signaal.')
    await visitor.open(`${inbox}?stand=returned`)
    expect(visitor.text).toContain('Geen signalen met dit filter')
    expect(visitor.text).toContain('Zonder filter staan er 3 signalen bij “Open”.')
  })

  it('S-06 shows a later page of it, and says when there is nothing on that page', async () => {
    const visitor = as(noor)
    await visitor.open(`${inbox}?bladzijde=7`)
    expect(visitor.text).toContain('Op deze bladzijde staat niets')
  })

  it('S-14 says how late it is', async () => {
    world.at('2026-11-26T10:00')
    const visitor = as(noor)
    await visitor.open(`${inbox}?lijst=late`)
    expect(visitor.text).toContain('1 werkdag te laat wo 25 nov, 17.00 uur')
    world.at('2026-11-24T09:30')
  })

  it('S-16 says that the reporter wrote, until somebody of the desk reads it', async () => {
    const { number, receipt } = await reported({ forms: ['sexual'], minor: 'unknown' })
    const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, receipt ?? ''))) ?? null
    await world.as({ kind: 'reporter', signalId }, (ctx) => replyAsReporter(ctx, 'Het busje komt om half zes.'))
    const visitor = as(noor)
    await visitor.open(inbox)
    expect(visitor.text).toContain('1 nieuw bericht')
    await visitor.open(`/signalen/${number}`)
    expect(visitor.count('.lk-message--new')).toBe(1)
    await visitor.open(inbox)
    expect(visitor.text).not.toContain('1 nieuw bericht')
    await visitor.open(`/signalen/${number}`)
    expect(visitor.count('.lk-message--new')).toBe(0)
  })

  it('A-07 says of a signal that it may not be shared further now', async () => {
    const priya = await world.person('Priya Blok', 'privacyOfficer', null)
    const visitor = as(noor)
    await visitor.open(inbox)
    expect(visitor.text).not.toContain('Beperkt')
    await world.as(priya, (ctx) => restrictSignal(ctx, { number: labour, ground: 'objection' }))
    await visitor.open(inbox)
    expect(visitor.text).toContain(`${labour}BeperktArbeidsuitbuiting`)
  })

  it('A-02 is not there for another desk, and looks like a desk that does not exist', async () => {
    const visitor = as(goes)
    await visitor.open(inbox)
    const [status, html] = [visitor.status, visitor.html.replaceAll(inbox, '')]
    expect(status).toBe(404)
    await visitor.open('/postvak/bestaat-niet')
    expect(visitor.html.replaceAll('/postvak/bestaat-niet', '')).toBe(html)
  })

  it('S-10 the coordinator finds it under what is shared, with nothing of what the desk does', async () => {
    const visitor = as(selma)
    await visitor.open('/postvak/zorgcoordinatie-de-baronie?lijst=part')
    expect(visitor.text).toContain(
      `${watched}Seksuele uitbuitingMinderjarig: nee · BredaAandachtsfunctionarissen Breda`,
    )
    expect(visitor.text).not.toContain('In de gaten')
    expect(visitor.text).not.toContain('Noor Verlinden')
  })

  it('U-01 speaks English to who reads English', async () => {
    const visitor = as({ ...noor, locale: 'en' })
    await visitor.open(inbox)
    expect(visitor.text).toContain('Labour exploitation')
    expect(visitor.text).toContain('The shortest term is on top.')
  })
})

describe('finding a signal by its number', () => {
  const search = async (actor: PersonActor, number: string) => {
    const visitor = as(actor)
    await visitor.open('/overdrachten')
    visitor.type('nummer', number)
    await visitor.press('Zoek')
    return visitor
  }

  it('S-06 leads who may see it there, however the number was typed', async () => {
    const { number } = await reported()
    const visitor = await search(noor, ` ${number} `)
    expect(visitor.address).toBe(`/signalen/${number}`)
  })

  it('A-02 does not tell a signal of another desk from one that does not exist, and records the search', async () => {
    const { number } = await reported()
    const hidden = await search(goes, number)
    const missing = await search(goes, '2026-9999')
    expect([hidden.status, missing.status]).toEqual([404, 404])
    expect(hidden.html).toBe(missing.html)
    expect(hidden.text).not.toContain(number)
    const { rows } = await world.database.owner.query(
      `select detail from access.audit_event where action = 'signal.find' and actor_id = $1`,
      [goes.personId],
    )
    expect(rows).toEqual([{ detail: { found: false } }, { detail: { found: false } }])
  })

  it('S-06 takes whatever is typed', async () => {
    const visitor = await search(noor, "'; drop table signals.signal --")
    expect(visitor.status).toBe(404)
  })
})

describe('an address that nobody made', () => {
  it.each(['/signalen/%00', '/signalen/2026-1', '/overdrachten/%27--', '/postvak/%00', `/postvak/${'a'.repeat(3000)}`])(
    'A-02 leads nowhere: %s',
    async (path) => {
      const visitor = as(noor)
      await visitor.open(path)
      expect(visitor.status).toBe(404)
    },
  )

  it.each([
    'lijst=alles',
    'vorm=%00',
    'stand=%27',
    'wie=ik',
    'minderjarig=misschien',
    'bladzijde=-1',
    'bladzijde=1e99',
  ])('S-06 is read as an inbox without that filter: %s', async (query) => {
    const visitor = as(noor)
    await visitor.open(`${inbox}?${query}`)
    expect(visitor.status).toBe(200)
    expect(visitor.count('table')).toBe(1)
  })
})

describe('a signal that no rule catches', () => {
  it('S-13 rings an alarm in the inbox of the fallback desk', async () => {
    const keeper = await world.person('Wim Aalders', 'attentionOfficer', 'vangnetloket')
    const { number } = await reported({ place: { kind: 'unknown' }, forms: [] })
    await world.database.owner.query('update signals.signal set fallback = true where number = $1', [number])
    const visitor = as(keeper)
    await visitor.open('/postvak/vangnetloket')
    expect(visitor.text).toContain(`${number}Geen regel van de meldroute`)
    await visitor.open(`/signalen/${number}`)
    expect(visitor.text).toContain('Geen regel van de meldroute')
  })
})
