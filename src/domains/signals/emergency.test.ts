import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '../../lib/errors.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import {
  askInterpreter,
  emergenciesToReview,
  enterTranslation,
  listEmergencies,
  openInEmergency,
  reviewEmergency,
  submitSignal,
  takeSignal,
  viewInEmergency,
  viewSignal,
} from './index.ts'

const breda = 'aandachtsfunctionarissen-breda'
const reason = 'Er zit nu iemand opgesloten en het loket neemt niet op.'
let world: World
let noor: PersonActor
let joris: PersonActor
let goes: PersonActor
let officer: PersonActor
let number: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  joris = await world.person('Joris Kamp', 'handler', 'team-avim')
  goes = await world.person('Ilse Roelofs', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
  officer = await world.person('Priya Blok', 'privacyOfficer', null)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  const named = { anonymity: 'named', reporter: { name: 'Geheime Buur', contact: '0612345678' } } as const
  number = (await world.as(reporter, (ctx) => submitSignal(ctx, aReport(named)))).number
  await world.database.owner.query('delete from access.notice')
})

const open = (by: PersonActor, of = number) => world.as(by, (ctx) => openInEmergency(ctx, { number: of, reason }))
const view = (by: PersonActor, id: string) => world.as(by, (ctx) => viewInEmergency(ctx, id))

describe('access in an emergency', () => {
  it('A-08 shows for an hour what a signal holds, without who reported it, and nothing after', async () => {
    await expect(world.as(goes, (ctx) => viewSignal(ctx, number))).rejects.toThrow(NotFound)
    const id = await open(goes)
    const seen = await view(goes, id)
    expect(seen).toMatchObject({ number, deskId: breda, endsAt: new Date('2026-11-24T10:30:00+01:00') })
    expect(seen.facts.map(({ kind }) => kind)).toEqual(['story'])
    expect(JSON.stringify(seen)).not.toContain('Geheime Buur')
    world.at('2026-11-24T10:29')
    await view(goes, id)
    world.at('2026-11-24T10:30')
    await expect(view(goes, id)).rejects.toThrow(NotFound)
  })

  it('S-02 shows what an interpreter made of the story beside it, and nothing of one that is still waited for', async () => {
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    const of = { kind: 'fact', id: facts.find(({ kind }) => kind === 'story')?.id ?? '' } as const
    const asking = { of, language: 'bg', reason: 'Niemand van ons leest Bulgaars.', until: '2026-11-27' }
    await world.as(noor, (ctx) => askInterpreter(ctx, number, asking))
    const id = await open(goes)
    expect((await view(goes, id)).translations).toEqual([])
    const asked = (await world.as(noor, (ctx) => viewSignal(ctx, number))).translations[0]?.id ?? ''
    const said = { id: asked, text: 'Acht mannen slapen in een huis.', translator: 'Tolk 17' }
    await world.as(noor, (ctx) => enterTranslation(ctx, number, said))
    const seen = await view(goes, id)
    const { text, translator } = said
    expect(seen.translations).toMatchObject([
      { of: of.id, language: 'bg', entered: { text, translator, byName: 'Noor Verlinden' } },
    ])
    expect(JSON.stringify(seen)).not.toContain(asking.reason)
    world.at('2026-11-24T10:30')
    await expect(view(goes, id)).rejects.toThrow(NotFound)
  })

  it('A-08 opens nothing else: not the page of the signal, not its messages, for nobody else', async () => {
    const id = await open(goes)
    await expect(world.as(goes, (ctx) => viewSignal(ctx, number))).rejects.toThrow(NotFound)
    await expect(view(joris, id)).rejects.toThrow(NotFound)
    const { rows } = await world.as(goes, async (ctx) => ({
      rows: await ctx.db.selectFrom('signals.fact').select('id').execute(),
    }))
    expect(rows).toEqual([])
  })

  it('A-08 tells the desk and the privacy officer at once, each by name', async () => {
    await open(goes)
    const { rows } = await world.database.owner.query(
      `select p.name from access.notice n join access.person p on p.id = n.person_id where n.kind = 'emergency' order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(['Noor Verlinden', 'Priya Blok'])
    const { timeline } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect(timeline[0]).toMatchObject({ kind: 'emergency', byName: 'Ilse Roelofs' })
  })

  it('A-08 is reviewed once, by the privacy officer, who reads the reason and nothing of the signal', async () => {
    const id = await open(goes)
    const lines = await world.as(officer, emergenciesToReview)
    const expected = { id, number, reason, personName: 'Ilse Roelofs', verdict: null }
    expect(lines).toContainEqual(expect.objectContaining(expected))
    await expect(view(officer, id)).rejects.toThrow(NotAllowed)
    await expect(world.as(goes, (ctx) => reviewEmergency(ctx, id, 'justified'))).rejects.toThrow(NotAllowed)
    await world.as(officer, (ctx) => reviewEmergency(ctx, id, 'notJustified'))
    await expect(world.as(officer, (ctx) => reviewEmergency(ctx, id, 'justified'))).rejects.toThrow(NotFound)
    expect(await world.as(noor, listEmergencies)).toContainEqual(
      expect.objectContaining({ id, verdict: 'notJustified', reviewerName: 'Priya Blok' }),
    )
  })

  it('A-08 shows the reason to whose signal it is and to who opened it, and to no other desk', async () => {
    const id = await open(goes)
    for (const one of [noor, goes])
      expect(await world.as(one, listEmergencies)).toContainEqual(expect.objectContaining({ id, reason }))
    expect((await world.as(joris, listEmergencies)).map((line) => line.id)).not.toContain(id)
  })

  it('A-08 finds no signal that is not there, and none that the own desk has; both leave nothing but the refusal', async () => {
    await expect(open(goes, '2026-9999')).rejects.toThrow(NotFound)
    await expect(open(noor)).rejects.toThrow(NotFound)
    const { rows } = await world.database.owner.query('select from access.notice')
    expect(rows).toEqual([])
  })

  it('A-08 keeps the reason sealed, and A-04 every reading in the record', async () => {
    const id = await open(goes)
    await view(goes, id)
    const { rows } = await world.database.owner.query(
      `select action from access.audit_event where actor_id = $1 and action like 'emergency.%' order by id desc limit 2`,
      [goes.personId],
    )
    expect(rows.map(({ action }) => action)).toEqual(['emergency.view', 'emergency.open'])
    const kept = await world.database.owner.query('select encode(sealed, $1) as text from signals.emergency', [
      'escape',
    ])
    expect(JSON.stringify(kept.rows)).not.toContain('opgesloten')
  })
})
