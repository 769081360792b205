import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed } from '../../lib/errors.ts'
import { aPerson } from '../../testing/people.ts'
import { openWorld, reporter, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import {
  activateProgramme,
  compareVersions,
  currentProgramme,
  decideProposal,
  discardProgrammeDraft,
  draftState,
  listProgrammeVersions,
  listProposals,
  moveProgrammeItem,
  openProposals,
  programmeText,
  proposeForProgramme,
  publicProgramme,
  removeProgrammeItem,
  saveProgrammeItem,
  saveProgrammeText,
  startProgrammeDraft,
  viewProgrammeDraft,
} from './index.ts'
import { type EditPart, editPart } from './rules/edit-fields.ts'

const known = { functions: ['chainDirector', 'careCoordinator', 'executiveSponsor'], forms: ['sexual', 'labour'] }
const example = readFileSync(path.resolve(import.meta.dirname, '../../../docs/programme-example.yaml'), 'utf8')
  .replace('region: vierstromenland', 'region: zeeland-west-brabant')
  .replaceAll('noord', 'zeeland')
  .replace('id: zuid\n', 'id: de-baronie\n')
  .replace('district: zuid', 'district: de-baronie')
  .replaceAll('GM9901', 'GM0758')
  .replaceAll('GM9902', 'GM0664')
const part = (slug: string) => editPart(slug) as EditPart

let world: World
let els: PersonActor
let piet: PersonActor
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  els = await aPerson(world, [{ function: 'chainDirector', desk: 'ketenregie' }], { name: 'Els Molen' })
  piet = await aPerson(world, [{ function: 'policyOfficer' }], { name: 'Piet Beleid' })
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

const draft = () => world.as(piet, (ctx) => viewProgrammeDraft(ctx, known))
const revision = async () => (await draft())?.revision ?? 0
const activate = async (by: PersonActor, from = '2026-11-24', reason = 'Vastgesteld door het overleg.') => {
  const read = await revision()
  return world.as(by, (ctx) => activateProgramme(ctx, read, { from, reason }, known))
}

describe('the programme of a region', () => {
  it('P-05 begins empty, is filled from a file and is put into force from a day with a reason', async () => {
    await world.as(piet, startProgrammeDraft)
    expect(await draft()).toMatchObject({ basedOn: 0, revision: 1, faults: [], changedByName: 'Piet Beleid' })
    const read = await revision()
    const faults = await world.as(piet, (ctx) => saveProgrammeText(ctx, read, example, known))
    expect(faults).toEqual([])
    await expect(activate(piet)).rejects.toThrow(NotAllowed)
    expect(await activate(els)).toBe(1)
    expect(await draft()).toBeNull()
    expect(await world.as(noor, (ctx) => currentProgramme(ctx))).toMatchObject({ number: 1, fromDay: '2026-11-24' })
  })

  it('P-05 is not put into force by a policy officer, in the database either', async () => {
    const forged = world.as(piet, (ctx) =>
      ctx.db
        .insertInto('programme.version')
        .values({
          region: ctx.region,
          number: 2,
          from_day: ctx.today,
          text: 'x',
          reason: 'x',
          by_person: piet.personId,
        })
        .execute(),
    )
    await expect(forged).rejects.toThrow('row-level security')
  })

  it('P-05 keeps nothing of an item that is wrong, and says where', async () => {
    await world.as(piet, startProgrammeDraft)
    const wrong = { id: 'nieuw', title: 'Iets nieuws', owner: 'niemand', term: 'ooit' }
    const read = await revision()
    const faults = await world.as(piet, (ctx) =>
      saveProgrammeItem(ctx, read, { place: { part: part('acties'), at: null }, words: wrong }, known),
    )
    expect(faults.map(({ path: where }) => where?.join(' ')).sort()).toEqual(['actions 4 owner', 'actions 4 term'])
    expect(await revision()).toBe(1)
  })

  it('P-05 an item that is new follows a change of its id with everything that points at it', async () => {
    const save = async (slug: string, at: number | null, words: Record<string, unknown>) => {
      const read = await revision()
      return world.as(piet, (ctx) => saveProgrammeItem(ctx, read, { place: { part: part(slug), at }, words }, known))
    }
    const partners = (await draft())?.programme.partners?.length ?? 0
    const actions = (await draft())?.programme.actions?.length ?? 0
    await save('partners', null, { id: 'jeugdwerk', name: 'Jeugdwerk' })
    const action = { id: 'bellen', title: 'Bel elkaar', partners: ['jeugdwerk'], owner: 'jeugdwerk' }
    expect(await save('acties', null, action)).toEqual([])
    expect(await save('partners', partners, { id: 'jongerenwerk', name: 'Jeugdwerk' })).toEqual([])
    const after = await draft()
    expect(after?.programme.actions?.[actions]).toMatchObject({ partners: ['jongerenwerk'], owner: ['jongerenwerk'] })
    expect([after?.text.includes('jeugdwerk'), after?.faults]).toEqual([false, []])
    const [held] = await save('partners', 0, { id: 'iets-anders', name: 'Iets anders' })
    expect(held).toMatchObject({ path: ['partners', 0, 'id'] })
    expect(held?.message).toMatch(/stands in version 1, and what was recorded hangs on that id/)
    await world.as(piet, (ctx) => discardProgrammeDraft(ctx, after?.revision ?? 0))
    await world.as(piet, startProgrammeDraft)
  })

  it('P-05 tells what a removed item leaves behind, and is not put into force like that', async () => {
    const read = await revision()
    await world.as(piet, (ctx) => removeProgrammeItem(ctx, read, part('partners'), 0))
    const left = await draft()
    expect(left?.faults.map(({ place }) => place)).toContain('action "campagne-kiezen", partners 1')
    await expect(activate(els)).rejects.toThrow(InvalidInput)
    await world.as(piet, (ctx) => discardProgrammeDraft(ctx, left?.revision ?? 0))
  })

  it('P-05 of two who edit at once, the second hears of it', async () => {
    await world.as(piet, startProgrammeDraft)
    const words = { id: 'nieuwe-partner', name: 'Nieuwe partner' }
    const add = (by: PersonActor) =>
      world.as(by, (ctx) => saveProgrammeItem(ctx, 1, { place: { part: part('partners'), at: null }, words }, known))
    await add(piet)
    await expect(add(els)).rejects.toThrow(Conflict)
    expect(await world.as(els, draftState)).toMatchObject({ basedOn: 1, changedByName: 'Piet Beleid' })
    expect(await world.as(noor, draftState)).toBeNull()
  })

  it('P-05 has a history that says what each version changed', async () => {
    const read = await revision()
    await world.as(piet, (ctx) => moveProgrammeItem(ctx, read, { part: part('partners'), at: 2, places: -1 }))
    await activate(els, '2026-12-01', 'Een partner erbij.')
    expect(await world.as(noor, listProgrammeVersions)).toMatchObject([
      { number: 2, from_day: '2026-12-01', reason: 'Een partner erbij.', byName: 'Els Molen' },
      { number: 1 },
    ])
    const { changes } = await world.as(noor, (ctx) => compareVersions(ctx, 1, 2))
    expect(changes).toEqual([
      { kind: 'new', list: 'partners', item: { id: 'nieuwe-partner', title: 'Nieuwe partner' } },
    ])
    expect(await world.as(noor, (ctx) => currentProgramme(ctx))).toMatchObject({ number: 1 })
    expect(await world.as(noor, (ctx) => programmeText(ctx, 1))).not.toContain('nieuwe-partner')
  })

  it('P-05 does not hold before the version that comes before it', async () => {
    await world.as(piet, startProgrammeDraft)
    const read = await revision()
    const words = { id: 'nog-een', name: 'Nog een' }
    const place = { part: part('rollen'), at: null }
    await world.as(piet, (ctx) => saveProgrammeItem(ctx, read, { place, words }, known))
    await expect(activate(els, '2026-11-25')).rejects.toThrow('from beforeNewest')
    await expect(activate(els, '2026-11-23')).rejects.toThrow('from past')
  })
})

describe('what everybody may read of a programme', () => {
  it('P-02 is what says so, of the version that holds, and nothing that it points at', async () => {
    const open = await world.as(reporter, publicProgramme)
    expect(open?.about?.title).toBe('Samen zien, samen doen')
    expect(open?.lists.pillars).toEqual([{ title: 'Voorkomen' }])
    expect(open?.lists.actions).toEqual([
      expect.objectContaining({ title: 'Per district een campagne kiezen', term: 'every year' }),
    ])
    const said = JSON.stringify(open)
    for (const hidden of ['Beschermen', 'ketenregisseur', 'Politie', 'hoofdstuk', 'Zorgcoördin', '45000', 'bewustzijn'])
      expect(said).not.toContain(hidden)
  })

  it('P-02 a visitor reads no version, draft or proposal in the database', async () => {
    const seen = await world.as(reporter, ({ db }) =>
      Promise.all([
        db.selectFrom('programme.version').selectAll().execute(),
        db.selectFrom('programme.draft').selectAll().execute(),
        db.selectFrom('programme.proposal').selectAll().execute(),
      ]),
    )
    expect(seen).toEqual([[], [], []])
  })
})

describe('an idea or action that somebody proposes', () => {
  const idea = {
    kind: 'idea' as const,
    title: 'Spreekuur in de bibliotheek',
    why: 'Daar komen mensen.',
    owner: 'politie',
  }

  it('P-03 comes from any party, and is taken up as an action in the draft', async () => {
    const id = await world.as(noor, (ctx) => proposeForProgramme(ctx, { ...idea, goal: 'breed-bewustzijn' }))
    expect(await world.as(els, openProposals)).toMatchObject([{ id, byName: 'Noor Verlinden', state: 'open' }])
    await expect(decide(piet, id)).rejects.toThrow(NotAllowed)
    await decide(els, id)
    const actions = (await draft())?.programme.actions
    expect(actions?.at(-1)).toMatchObject({ serves: ['breed-bewustzijn'], owner: ['politie'], text: idea.why })
    expect(actions?.at(-1)?.id).toBe('spreekuur-in-de-bibliotheek')
    expect(await world.as(noor, listProposals)).toMatchObject([{ id, isOwn: true, state: 'accepted' }])
    await expect(decide(els, id)).rejects.toThrow(Conflict)
  })

  it('P-03 is declined with a reason that the proposer reads', async () => {
    const id = await world.as(noor, (ctx) => proposeForProgramme(ctx, { ...idea, goal: null }))
    const answer = 'Dit doet de bibliotheek al.'
    await world.as(els, (ctx) => decideProposal(ctx, id, { decision: 'declined', answer }, known))
    const found = (await world.as(noor, listProposals)).find((one) => one.id === id)
    expect(found).toMatchObject({ state: 'declined', answer, decidedByName: 'Els Molen' })
    expect(await world.as(els, openProposals)).toEqual([])
  })

  it('P-03 is in the programme when the draft is put into force', async () => {
    expect(await activate(els, '2026-12-01', 'Ideeën van partners.')).toBe(3)
    world.at('2026-12-01T09:30')
    expect((await world.as(noor, listProposals)).map(({ state }) => state).sort()).toEqual(['declined', 'inProgramme'])
    world.at('2026-11-24T09:30')
  })

  const decide = (by: PersonActor, id: string) =>
    world.as(by, (ctx) => decideProposal(ctx, id, { decision: 'accepted', answer: '' }, known))
})
