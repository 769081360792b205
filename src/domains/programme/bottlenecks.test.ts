import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { aProgramme, inForce } from '../../testing/budgeted.ts'
import { aPerson, issuesOf } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { actAsJobs, type PersonActor } from '../access/index.ts'
import {
  logBottleneck,
  moveBottleneck,
  openBottlenecks,
  remindBottlenecks,
  viewBottleneck,
  viewBottlenecks,
} from './index.ts'
import type { BottleneckInput, BottleneckStepInput } from './rules/bottleneck.ts'

let world: World
let director: PersonActor
let sponsor: PersonActor
let coordinator: PersonActor
let elsewhere: PersonActor
let officer: PersonActor
beforeAll(async () => {
  world = await openWorld()
  director = await world.person('Marloes Pauw', 'chainDirector', 'ketenregie')
  sponsor = await world.person('Karel Munting', 'executiveSponsor', null)
  coordinator = await world.person('Judith Brands', 'districtCoordinator', 'districtscoordinatie-de-baronie')
  elsewhere = await world.person('Tom Anders', 'districtCoordinator', 'districtscoordinatie-zeeland')
  officer = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  await inForce(
    world,
    aProgramme({
      roles: [
        { id: 'regisseur', name: 'Ketenregisseur', function: 'chainDirector' },
        { id: 'trekker', name: 'Bestuurlijk trekker', function: 'executiveSponsor' },
      ],
      actions: [{ id: 'campagne', title: 'Een campagne kiezen' }],
      bodies: [
        { id: 'werkgroepen', name: 'Werkgroepen', kind: 'districtWorkingGroup', reportsTo: ['aanjaagteam'] },
        {
          ...{ id: 'aanjaagteam', name: 'Aanjaagteam', kind: 'regionalTeam', members: [{ role: 'regisseur' }] },
          reportsTo: ['beraad'],
        },
        {
          id: 'beraad',
          name: 'Bestuurlijk beraad',
          kind: 'administrativeConsultation',
          members: [{ role: 'trekker' }],
        },
      ],
    }),
  )
})
afterAll(() => world.close())

const log = (about: Partial<BottleneckInput> = {}, by = officer) =>
  world.as(by, (ctx) =>
    logBottleneck(ctx, {
      ...{ title: 'Geen plek voor mannen', what: 'De opvang heeft maanden geen plaats.', itemId: 'campagne' },
      ...{ districtId: null, municipalityCode: 'GM0758', ownerFunction: 'districtCoordinator', dueOn: '2026-12-10' },
      ...about,
    }),
  )
const step = (id: string, version: number, about: Partial<BottleneckStepInput>, by = coordinator) =>
  world.as(by, (ctx) =>
    moveBottleneck(ctx, id, {
      ...{ version, step: 'takeUp', reason: 'Daarom.', bodyId: null },
      ...{ ownerFunction: null, ownerPerson: null, dueOn: null },
      ...about,
    }),
  )
const view = (id: string, by = officer) => world.as(by, (ctx) => viewBottleneck(ctx, id))
const told = async (kind: string) => {
  const { rows } = await world.database.owner.query(
    'select p.name from access.notice n join access.person p on p.id = n.person_id where n.kind = $1 order by p.name',
    [kind],
  )
  return rows.map(({ name }) => name)
}

describe('a bottleneck', () => {
  it('P-11 is logged by any party, has an owner and a term, and begins in its district', async () => {
    const id = await log()
    const { bottleneck, history, steps } = await view(id)
    expect(bottleneck).toMatchObject({
      ...{ state: 'open', level: 'district', bodyName: 'Werkgroepen', districtId: 'de-baronie' },
      ...{ ownerFunction: 'districtCoordinator', loggedByName: 'Noor Verlinden', dueOn: '2026-12-10' },
    })
    expect(history).toMatchObject([{ kind: 'logged', reason: 'De opvang heeft maanden geen plaats.' }])
    expect(steps).toEqual([])
    expect(await told('bottleneckLogged')).toEqual(['Judith Brands'])
  })

  it('P-11 that is wrong is refused, each by name', async () => {
    expect(await issuesOf(log({ title: ' ', dueOn: 'ooit' }))).toEqual(['title empty', 'dueOn noDay'])
    expect(await issuesOf(log({ dueOn: '2026-11-23' }))).toEqual(['dueOn past'])
    expect(await issuesOf(log({ itemId: 'nergens' }))).toEqual(['itemId missing'])
    expect(await issuesOf(log({ municipalityCode: 'GM0001' }))).toEqual(['municipalityCode missing'])
  })

  it('P-11 is moved by its owner and by who directs the region, and by nobody else', async () => {
    const id = await log()
    await expect(step(id, 1, {}, officer)).rejects.toThrow(NotAllowed)
    await expect(step(id, 1, {}, elsewhere)).rejects.toThrow(NotAllowed)
    await step(id, 1, { reason: 'Ik bel de opvang.' })
    await step(id, 2, { step: 'solve', reason: 'Er is plek.' }, director)
    expect((await view(id)).bottleneck.state).toBe('solved')
    await expect(step(crypto.randomUUID(), 1, {})).rejects.toThrow(NotFound)
  })

  it('P-11 goes up to the body that is reported to, and who is there is told', async () => {
    const id = await log()
    await step(id, 1, { step: 'escalate', reason: 'Het district heeft geen geld.' })
    expect((await view(id)).bottleneck).toMatchObject({ state: 'escalated', level: 'region', bodyName: 'Aanjaagteam' })
    expect(await told('bottleneckEscalated')).toEqual(['Marloes Pauw'])
    await step(id, 2, { step: 'escalate', reason: 'De burgemeesters moeten kiezen.' }, director)
    expect((await view(id)).bottleneck).toMatchObject({ level: 'administrative', bodyName: 'Bestuurlijk beraad' })
    expect(await told('bottleneckEscalated')).toEqual(['Karel Munting', 'Marloes Pauw'])
    expect((await view(id, sponsor)).steps).not.toContain('escalate')
    await step(id, 3, { step: 'giveBack', reason: 'Los het in de regio op.' }, sponsor)
    expect((await view(id)).bottleneck).toMatchObject({ state: 'open', level: 'steering' })
  })

  it('P-11 changes owner and term with a reason; the new owner is told and goes on with it', async () => {
    const id = await log()
    const assign = { step: 'assign' as const, reason: 'Noor weet hier het meest van.', dueOn: '2027-01-15' }
    await step(id, 1, { ...assign, ownerFunction: 'districtCoordinator', ownerPerson: officer.personId })
    expect((await view(id)).bottleneck).toMatchObject({ ownerName: 'Noor Verlinden', dueOn: '2027-01-15' })
    expect(await told('bottleneckYours')).toEqual(['Noor Verlinden'])
    await expect(step(id, 2, {}, coordinator)).rejects.toThrow(NotAllowed)
    await step(id, 2, { step: 'accept', reason: 'We leven ermee.' }, officer)
    await step(id, 3, { step: 'reopen', reason: 'Toch niet.' }, officer)
    const { history } = await view(id)
    expect(history.map(({ kind, state, reason }) => [kind, state, reason])).toEqual([
      ['logged', 'open', 'De opvang heeft maanden geen plaats.'],
      ['assign', 'open', 'Noor weet hier het meest van.'],
      ['accept', 'accepted', 'We leven ermee.'],
      ['reopen', 'open', 'Toch niet.'],
    ])
    const stranger = step(id, 4, { ...assign, ownerPerson: crypto.randomUUID() }, director)
    expect(await issuesOf(stranger)).toEqual(['ownerPerson missing'])
  })

  it('P-11 is moved by one of two at once, and never without a reason', async () => {
    const id = await log()
    expect(await issuesOf(step(id, 1, { reason: ' ' }))).toEqual(['reason empty'])
    const tried = await Promise.allSettled([step(id, 1, {}), step(id, 1, { step: 'solve' }, director)])
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(step(id, 1, { step: 'accept' })).rejects.toThrow(Conflict)
  })

  it('P-11 is not changed in the database without a step that says why', async () => {
    const id = await log()
    const quietly = world.as(director, (ctx) =>
      ctx.db.updateTable('programme.bottleneck').set({ state: 'solved', version: 2 }).where('id', '=', id).execute(),
    )
    await expect(quietly).rejects.toThrow('a bottleneck changes with a step that says why')
  })

  it('P-11 is followed until it is solved or accepted; late ones stand on top', async () => {
    world.at('2026-12-11T10:00')
    const open = await world.as(officer, openBottlenecks)
    expect(open[0]?.dueOn).toBe('2026-12-10')
    expect(open.every(({ state }) => state !== 'solved' && state !== 'accepted')).toBe(true)
    const all = await world.as(officer, viewBottlenecks)
    expect(all.at(-1)?.state).toBe('solved')
    const panel = await aPerson(world, [{ function: 'panelMember' }])
    await expect(world.as(panel, openBottlenecks)).rejects.toThrow(NotAllowed)
  })

  it('P-11 that is late is told once: to its owner in the district, and to who is at the level above', async () => {
    const remind = () => actAsJobs(world.system, 'bottlenecks', remindBottlenecks)
    const kind = 'bottleneckLate'
    world.at('2027-02-01T10:00')
    await remind()
    await world.database.owner.query('delete from access.notice')
    const id = await log({ dueOn: '2027-02-05' })
    world.at('2027-02-05T10:00')
    expect([await remind(), await told(kind)]).toEqual([0, []])
    world.at('2027-02-06T10:00')
    expect([await remind(), await told(kind)]).toEqual([1, ['Judith Brands', 'Marloes Pauw']])
    expect([await remind(), (await told(kind)).length]).toEqual([0, 2])
    await world.database.owner.query('delete from access.notice')
    const assign = { step: 'assign' as const, ownerPerson: officer.personId, dueOn: '2027-02-10' }
    await step(id, 1, assign)
    world.at('2027-02-11T10:00')
    expect([await remind(), await told(kind)]).toEqual([1, ['Marloes Pauw', 'Noor Verlinden']])
    await step(id, 2, { step: 'solve' }, officer)
    world.at('2027-03-11T10:00')
    expect(await remind()).toBe(0)
  })
})
