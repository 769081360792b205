import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { openDatabase } from '../../platform/database.ts'
import { dumpOf } from '../../testing/dump.ts'
import { aPerson } from '../../testing/people.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { actAsJobs, type PersonActor } from '../access/index.ts'
import {
  acceptHandover,
  closeSignal,
  confirmDestruction,
  destroyExpired,
  liftRestriction,
  makeReceiverLink,
  offerHandover,
  openInEmergency,
  openLink,
  proposeDestruction,
  reopenSignal,
  restrictSignal,
  submitSignal,
  takeSignal,
  viewByLink,
  viewDestructionList,
  viewHandover,
  viewRetention,
  viewSignal,
  withdrawDestruction,
} from './index.ts'
import type { ClosingResult } from './rules/closing.ts'
import { handoverOffer } from './rules/handover.ts'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let jobs: ReturnType<typeof openDatabase>
let noor: PersonActor
let goes: PersonActor
let priya: PersonActor
let wiebe: PersonActor
beforeAll(async () => {
  world = await openWorld()
  jobs = openDatabase(world.database.connection, () => {})
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  goes = await world.person('Ilse Roelofs', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
  priya = await world.person('Priya Blok', 'privacyOfficer', null)
  wiebe = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
})
afterAll(async () => {
  await jobs.close()
  await world.close()
})
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query(
    'delete from signals.destruction_item; delete from signals.destruction_list; delete from signals.figure; delete from signals.signal; delete from access.dossier_key',
  )
})

const story = 'Boven de smederij slapen tien mensen in ploegen.'
const report = async () => (await world.as(reporter, (ctx) => submitSignal(ctx, aReport({ story })))).number
async function closed(result: ClosingResult): Promise<string> {
  const number = await report()
  await world.as(noor, (ctx) => takeSignal(ctx, number))
  await world.as(noor, (ctx) => closeSignal(ctx, { number, result, reason: 'Uitgezocht.', reporterWord: 'lookedInto' }))
  return number
}
const propose = () => world.as(priya, proposeDestruction)
const confirm = (id: string) => world.as(wiebe, (ctx) => confirmDestruction(ctx, id))
const view = (id: string, by = priya) => world.as(by, (ctx) => viewDestructionList(ctx, id))
const expired = async () => (await world.as(priya, viewRetention)).expired
/** As the worker does, in sessions that the application never used. */
const destroy = () => actAsJobs({ ...world.system, db: jobs.db }, 'destroy', destroyExpired)
const count = async (from: string) =>
  (await world.database.owner.query(`select count(*)::int as n from ${from}`)).rows[0].n

describe('what expires', () => {
  it('A-06 a closed signal expires on the day that its class says; unfounded ones first, open ones never', async () => {
    const [unfounded, helped] = [await closed('unfounded'), await closed('helped')]
    await report()
    world.at('2026-12-23T10:00')
    expect(await expired()).toEqual([])
    world.at('2026-12-24T10:00')
    expect(await expired()).toMatchObject([{ number: unfounded, class: 'ongegrond', expiredOn: '2026-12-24' }])
    world.at('2040-01-01T10:00')
    expect((await expired()).map(({ number }) => number)).toEqual([unfounded, helped])
  })

  it('A-06 the list shows number, class, ground and days, and no content', async () => {
    await closed('malicious')
    world.at('2027-01-05T10:00')
    const [line] = await expired()
    expect(Object.keys(line ?? {}).sort()).toEqual(['class', 'closedOn', 'expiredOn', 'ground', 'number', 'restricted'])
    await expect(world.as(noor, viewRetention)).rejects.toThrow(NotAllowed)
    await expect(world.as(priya, (ctx) => viewSignal(ctx, line?.number ?? ''))).rejects.toThrow(NotAllowed)
  })
})

describe('a destruction list', () => {
  it('A-06 destroys nothing without a second person in another function', async () => {
    await closed('unfounded')
    world.at('2027-01-05T10:00')
    const id = await propose()
    expect(await destroy()).toBe(0)
    await expect(world.as(priya, (ctx) => confirmDestruction(ctx, id))).rejects.toThrow(NotAllowed)
    await world.as(priya, (ctx) => withdrawDestruction(ctx, id))
    const both = await aPerson(world, [
      { function: 'privacyOfficer' },
      { function: 'chainDirector', desk: 'ketenregie' },
    ])
    const own = await world.as(both, proposeDestruction)
    expect((await view(own, both)).mayConfirm).toBe(false)
    await expect(world.as(both, (ctx) => confirmDestruction(ctx, own))).rejects.toThrow(NotFound)
    expect([await destroy(), await count('signals.signal')]).toEqual([0, 1])
  })

  it('A-06 the database refuses one person in both places, whatever the code asks', async () => {
    await closed('unfounded')
    world.at('2027-01-05T10:00')
    const id = await propose()
    const alone = world.as(priya, ({ db }) =>
      db
        .updateTable('signals.destruction_list')
        .set({ state: 'confirmed', confirmed_by: priya.personId, confirmed_on: '2027-01-05' })
        .where('id', '=', id)
        .execute(),
    )
    await expect(alone).rejects.toThrow(/row-level security|check constraint/)
    await expect(
      world.database.owner.query(
        `update signals.destruction_list set state = 'confirmed', confirmed_by = proposed_by, confirmed_on = proposed_on`,
      ),
    ).rejects.toThrow('check constraint')
  })

  it('A-06 is proof afterwards: who proposed, who confirmed, when, which numbers and their hash', async () => {
    const number = await closed('unfounded')
    world.at('2027-01-05T10:00')
    const id = await propose()
    expect((await view(id, wiebe)).mayConfirm).toBe(true)
    await confirm(id)
    world.at('2027-01-06T10:00')
    expect(await destroy()).toBe(1)
    const { list, lines } = await view(id)
    expect(list).toMatchObject({
      ...{ state: 'destroyed', proposerName: 'Priya Blok', confirmerName: 'Wiebe Terpstra' },
      ...{ proposed_on: '2027-01-05', confirmed_on: '2027-01-05', destroyed_on: '2027-01-06' },
    })
    expect(list.hash).toHaveLength(32)
    expect(lines).toMatchObject([{ number, outcome: 'destroyed' }])
    expect(await destroy()).toBe(0)
  })

  it('A-06 can be taken back until it is confirmed, and then proposed anew', async () => {
    await closed('unfounded')
    world.at('2027-01-05T10:00')
    const id = await propose()
    await world.as(wiebe, (ctx) => withdrawDestruction(ctx, id))
    await expect(confirm(id)).rejects.toThrow(NotFound)
    await confirm(await propose())
    await expect(world.as(priya, (ctx) => withdrawDestruction(ctx, id))).rejects.toThrow(NotFound)
  })

  it('A-06 one list at a time waits, and an empty one is not made', async () => {
    await expect(propose()).rejects.toThrow(NotFound)
    await closed('unfounded')
    world.at('2027-01-05T10:00')
    await propose()
    await expect(propose()).rejects.toThrow(Conflict)
  })

  it('A-06 a line that somebody changed in the database stops the destruction', async () => {
    await closed('unfounded')
    world.at('2027-01-05T10:00')
    await confirm(await propose())
    await world.database.owner.query(`update signals.destruction_item set class = 'anders'`)
    await expect(destroy()).rejects.toThrow('not the one that was confirmed')
  })
})

describe('what is destroyed', () => {
  it('A-06 key, rows and the reason of an emergency are gone; what counts stays without number or day', async () => {
    const number = await closed('helped')
    await world.as(goes, (ctx) =>
      openInEmergency(ctx, { number, reason: 'Er is nu iemand in gevaar en niemand neemt op.' }),
    )
    world.at('2028-11-24T10:00')
    await confirm(await propose())
    await destroy()
    for (const table of ['signals.signal', 'signals.fact', 'signals.event', 'signals.receipt', 'signals.clock'])
      expect([table, await count(table)]).toEqual([table, 0])
    expect([await count('signals.emergency'), await count('access.dossier_key')]).toEqual([0, 0])
    const { rows } = await world.database.owner.query(
      'select year, municipality_code, forms, result from signals.figure',
    )
    expect(rows).toEqual([{ year: 2026, municipality_code: 'GM0758', forms: ['labour'], result: 'helped' }])
    expect(await dumpOf(world.database)).not.toContain('smederij')
  })

  it('A-06 what proved unfounded leaves no figure', async () => {
    await closed('unfounded')
    world.at('2027-01-05T10:00')
    await confirm(await propose())
    await destroy()
    expect(await count('signals.figure')).toBe(0)
  })

  it('A-06 a signal that was opened again after the list was made stays, with the reason', async () => {
    const number = await closed('noAction')
    world.at('2027-12-01T10:00')
    const id = await propose()
    await confirm(id)
    await world.as(noor, (ctx) => reopenSignal(ctx, { number, reason: 'Er kwam iets bij.' }))
    await destroy()
    expect((await view(id)).lines).toMatchObject([{ number, outcome: 'reopened' }])
    expect((await world.as(noor, (ctx) => viewSignal(ctx, number))).facts.map(({ kind }) => kind)).toContain('story')
  })

  it('every table that points at a signal goes with it', async () => {
    const { rows } = await world.database.owner.query(
      `select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'signals.signal'::regclass
         and confdeltype <> 'c'`,
    )
    expect(rows).toEqual([])
  })
})

describe('a restricted signal', () => {
  const restrict = (number: string) => world.as(priya, (ctx) => restrictSignal(ctx, { number, ground: 'objection' }))

  it('A-07 is on no list, says so, and is kept when it was restricted after the list was confirmed', async () => {
    const [first, second] = [await closed('unfounded'), await closed('unfounded')]
    world.at('2027-01-05T10:00')
    await restrict(first)
    expect(await expired()).toMatchObject([
      { number: first, restricted: true },
      { number: second, restricted: false },
    ])
    const id = await propose()
    await confirm(id)
    await restrict(second)
    await destroy()
    expect((await view(id)).lines).toMatchObject([{ number: second, outcome: 'restricted' }])
    expect(await count('signals.signal')).toBe(2)
  })

  it('A-07 goes to nobody else until the restriction is lifted', async () => {
    const number = await report()
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    await restrict(number)
    const { facts, restricted } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(restricted).toEqual({ ground: 'objection', set_on: '2026-11-24' })
    const ground = { purpose: 'zorg-slachtoffer', legalBasis: 'taak-zorgcoordinatie' }
    const to = { number, desks: ['zorgcoordinatie-de-baronie'], ...ground, factIds: facts.map((fact) => fact.id) }
    const offer = handoverOffer.parse({ ...to, question: 'Wat kunnen jullie doen?', answerBy: '2026-12-01' })
    await expect(world.as(noor, (ctx) => offerHandover(ctx, offer))).rejects.toThrow('restricted')
    const [restriction] = (await world.as(priya, viewRetention)).restrictions
    await world.as(priya, (ctx) => liftRestriction(ctx, restriction?.id ?? ''))
    await world.as(noor, (ctx) => offerHandover(ctx, offer))
  })

  it('A-07 also not by a hand-over that was offered before, nor by a link that was given out', async () => {
    const number = await report()
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    const ground = { purpose: 'opsporing', legalBasis: 'politietaak', factIds: facts.map((fact) => fact.id) }
    const to = { number, desks: ['team-avim', 'parket-mensenhandel'], ...ground, answerBy: '2026-12-01' }
    const offer = handoverOffer.parse({ ...to, question: 'Kunnen jullie dit oppakken?' })
    const [toPolice = '', toCourt = ''] = await world.as(noor, (ctx) => offerHandover(ctx, offer))
    const { token, code } = await world.as(noor, (ctx) => makeReceiverLink(ctx, toCourt))
    const opened = (form: string) =>
      world.as({ kind: 'receiver', handoverId: null }, (ctx) => openLink(ctx, { token, code, form }))
    const first = await opened('a'.repeat(32))
    const receiver = { kind: 'receiver', handoverId: first?.handoverId ?? '' } as const
    await world.as(receiver, (ctx) => viewByLink(ctx, true))

    await restrict(number)
    const joris = await world.person('Joris Kamp', 'handler', 'team-avim')
    await expect(world.as(joris, (ctx) => acceptHandover(ctx, { number: toPolice }))).rejects.toThrow('restricted')
    await expect(world.as(noor, (ctx) => makeReceiverLink(ctx, toCourt))).rejects.toThrow('restricted')
    await expect(world.as(noor, (ctx) => viewHandover(ctx, toCourt, 'handover.print'))).rejects.toThrow('restricted')
    await expect(world.as(receiver, (ctx) => viewByLink(ctx, false))).rejects.toThrow(NotFound)
    expect(await opened('a'.repeat(32))).toBeUndefined()

    const [restriction] = (await world.as(priya, viewRetention)).restrictions
    await world.as(priya, (ctx) => liftRestriction(ctx, restriction?.id ?? ''))
    await world.as(joris, (ctx) => acceptHandover(ctx, { number: toPolice }))
    expect(await opened('a'.repeat(32))).toMatchObject({ first: false })
  })

  it('A-07 is set by the privacy officer alone, once, on a signal that is there', async () => {
    const number = await report()
    await expect(world.as(noor, (ctx) => restrictSignal(ctx, { number, ground: 'claim' }))).rejects.toThrow(NotAllowed)
    await restrict(number)
    await expect(restrict(number)).rejects.toThrow(NotFound)
    await expect(restrict('2026-9999')).rejects.toThrow(NotFound)
  })
})
