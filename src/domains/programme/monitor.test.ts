import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InvalidInput, NotAllowed, NotFound } from '../../lib/errors.ts'
import { aProgramme, inForce } from '../../testing/budgeted.ts'
import { aSignal } from '../../testing/desk.ts'
import { aPerson } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import { monitorOn, normsOn, recordNormValue, recordProgress, setColour, viewAction, withdrawRecord } from './index.ts'
import type { ProgressInput } from './rules/progress.ts'

const programme = aProgramme({
  roles: [{ id: 'zorg', name: 'Zorgcoördinator', function: 'careCoordinator' }],
  pillars: [{ id: 'voorkomen', title: 'Voorkomen', kind: 'pillar' }],
  strategicGoals: [{ id: 'doel', title: 'Doel', serves: ['voorkomen'] }],
  operationalGoals: [{ id: 'leeg', title: 'Nog leeg', serves: ['doel'] }],
  actions: [
    { id: 'training', title: 'Training', serves: ['doel'], owner: ['zorg'] },
    { id: 'branche', title: 'Branche', serves: ['doel'], scope: 'district' },
  ],
  norms: [
    {
      ...{ id: 'controles', title: 'Controles', indicator: 'Controles', measured: 'byHand', minimum: 4 },
      ...{ scope: 'district', period: 'every quarter', serves: ['doel'] },
    },
    {
      ...{ id: 'signalen', title: 'Signalen', indicator: 'signalsReceived', measured: 'bySystem', minimum: 1 },
      ...{ scope: 'district', period: 'every quarter', qualifiers: { forms: ['labour'] } },
    },
  ],
})

let world: World
let director: PersonActor
let baronie: PersonActor
let care: PersonActor
beforeAll(async () => {
  world = await openWorld()
  await inForce(world, programme)
  director = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
  baronie = await world.person('Judith Brands', 'districtCoordinator', 'districtscoordinatie-de-baronie')
  care = await aPerson(world, [{ function: 'careCoordinator', desk: 'zorgcoordinatie-de-baronie' }])
})
afterAll(() => world.close())

const today = '2026-11-24'
const progress = (about: Partial<ProgressInput> = {}): ProgressInput => ({
  ...{ action: 'training', place: '', state: 'started', day: today, note: '', evidence: 'Verslag', evidenceUrl: '' },
  ...about,
})
const record = (by: PersonActor, about: Partial<ProgressInput> = {}) =>
  world.as(by, (ctx) => recordProgress(ctx, progress(about)))
const seen = (day = today) => world.as(director, (ctx) => monitorOn(ctx, day))
const colourOf = async (action: string, day = today) =>
  (await seen(day))?.actions.find((one) => one.action.id === action)?.colour

describe('the monitor', () => {
  it('P-02 never shows an action green of which nobody recorded anything', async () => {
    expect(await colourOf('training')).toBe('orange')
  })

  it('P-02 shows what the owner of an action recorded, with its evidence', async () => {
    await record(care)
    expect(await colourOf('training')).toBe('green')
    const view = await world.as(care, (ctx) => viewAction(ctx, 'training'))
    expect(view.facts).toMatchObject([{ value: 'started', evidence: 'Verslag', withdrawn: null, mayWithdraw: true }])
  })

  it('P-02 lets a coordinator record for the own district alone, and nobody without a task', async () => {
    await record(baronie, { action: 'branche', place: 'de-baronie' })
    await expect(record(baronie, { action: 'branche', place: 'zeeland' })).rejects.toThrow(NotFound)
    await expect(record(baronie)).rejects.toThrow(NotFound)
    const manager = await world.person('Bas Mulder', 'administrator', null)
    await expect(record(manager)).rejects.toThrow(NotAllowed)
    const branche = (await seen())?.actions.find((one) => one.action.id === 'branche')
    expect(branche?.colour).toBe('orange')
    expect(branche?.places.map(({ place, colour }) => [place, colour])).toContainEqual(['de-baronie', 'green'])
  })

  it('P-02 takes no fact of a day to come', async () => {
    await expect(record(director, { day: '2026-11-25' })).rejects.toThrow(InvalidInput)
  })

  it('P-02 shows the monitor of an earlier day as it was, whatever was recorded or withdrawn since', async () => {
    world.at('2026-11-25T09:30')
    const [fact] = (await world.as(director, (ctx) => viewAction(ctx, 'training'))).facts
    await world.as(director, (ctx) => withdrawRecord(ctx, 'progress', fact?.id ?? '', 'Verkeerde actie'))
    expect([await colourOf('training', '2026-11-25'), await colourOf('training', today)]).toEqual(['orange', 'green'])
    expect(await colourOf('training', '2026-11-23')).toBe('orange')
    const kept = await world.as(director, (ctx) => viewAction(ctx, 'training'))
    expect(kept.facts).toMatchObject([{ withdrawn: { why: 'Verkeerde actie' }, mayWithdraw: false }])
    world.at('2026-11-24T09:30')
  })

  it('P-02 withdraws nothing of another for who does not guard the programme', async () => {
    await record(director)
    const facts = (await world.as(care, (ctx) => viewAction(ctx, 'training'))).facts
    const others = facts.find(({ by }) => by === 'Wiebe Terpstra')
    await expect(world.as(care, (ctx) => withdrawRecord(ctx, 'progress', others?.id ?? '', 'x'))).rejects.toThrow(
      NotFound,
    )
  })

  it('P-02 shows a colour given by hand with its reason and author, until it expires', async () => {
    const by = { action: 'branche', colour: 'red' as const, reason: 'De plannen liggen stil.' }
    await expect(world.as(care, (ctx) => setColour(ctx, by))).rejects.toThrow(NotAllowed)
    await world.as(director, (ctx) => setColour(ctx, by))
    const branche = (await seen())?.actions.find((one) => one.action.id === 'branche')
    expect(branche).toMatchObject({
      colour: 'red',
      hand: { reason: by.reason, by: 'Wiebe Terpstra', until: '2027-01-05' },
    })
    expect([await colourOf('branche', '2027-01-05'), await colourOf('branche', '2027-01-06')]).toEqual([
      'red',
      'orange',
    ])
  })

  it('P-02 gives a goal the colour of what hangs under it, and none to a goal over nothing', async () => {
    const goals = (await seen())?.goals.map(({ goal, colour }) => [goal.id, colour])
    expect(goals).toEqual([
      ['doel', 'orange'],
      ['leeg', null],
    ])
  })
})

describe('the norms', () => {
  const gridOf = async (norm: string) =>
    (await world.as(director, (ctx) => normsOn(ctx, today))).find((one) => one.norm.id === norm)
  const nowAt = async (norm: string, place: string) => {
    const cell = (await gridOf(norm))?.rows.find((row) => row.place === place)?.cells.at(-1)
    return cell && [cell.value, cell.state]
  }

  it('P-03 shows what people registered per district and quarter, and where nobody did', async () => {
    const value = { norm: 'controles', day: today, note: '', evidence: 'Overzicht', evidenceUrl: '' }
    await world.as(baronie, (ctx) => recordNormValue(ctx, { ...value, place: 'de-baronie', value: 4 }))
    await world.as(director, (ctx) => recordNormValue(ctx, { ...value, place: 'zeeland', value: 3 }))
    expect(await nowAt('controles', 'de-baronie')).toEqual([4, 'met'])
    expect(await nowAt('controles', 'zeeland')).toEqual([3, 'atRisk'])
    expect(await nowAt('controles', 'de-markiezaten')).toEqual([null, 'noData'])
    expect((await gridOf('controles'))?.source).toBe('hand')
  })

  it('P-03 counts the work itself where a norm says so, of the forms that it names', async () => {
    await aSignal(world)
    await aSignal(world, { forms: ['sexual'] })
    expect((await gridOf('signalen'))?.source).toBe('system')
    expect(await nowAt('signalen', 'de-baronie')).toEqual([1, 'met'])
    expect(await nowAt('signalen', 'zeeland')).toEqual([0, 'atRisk'])
  })

  it('A-02 lets the role of the figures read its views and nothing else', async () => {
    const reads = (table: string) =>
      world.database.owner.query(
        `begin; set local role lichtketen_picture; set local app.region = 'zeeland-west-brabant'; select count(*) from ${table}; rollback`,
      )
    await expect(reads('picture.signal_count')).resolves.toBeDefined()
    for (const table of ['signals.signal', 'programme.progress', 'access.person']) {
      await expect(reads(table)).rejects.toThrow('permission denied')
      await world.database.owner.query('rollback')
    }
  })
})
