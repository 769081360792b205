import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { aPerson } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import { listFrameworks, writeFramework } from './index.ts'
import { type FrameworkText, frameworkText, isStale, situationsOf } from './rules/framework.ts'

const text = (about: Partial<FrameworkText> = {}) =>
  frameworkText.parse({
    organisationId: 'gemeente-breda',
    situation: 'minor',
    version: 0,
    may: 'Met de school overleggen.',
    must: 'Veilig Thuis bellen.\nOpschrijven wat je zag.',
    ground: 'Wet verplichte meldcode',
    contacts: [{ who: 'Loket jeugd', phone: '000-000 00 00', mail: '', hours: 'werkdagen', until: '2027-06-01' }],
    reviewOn: '2027-06-01',
    ...about,
  })

let world: World
let editor: PersonActor
let other: PersonActor
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  const breda = 'aandachtsfunctionarissen-breda'
  editor = await aPerson(world, [{ function: 'editor', desk: breda }], { name: 'Evi Postma' })
  other = await aPerson(world, [{ function: 'editor', desk: 'aandachtsfunctionarissen-goes' }])
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
})
afterAll(() => world.close())

const write = (by: PersonActor, about: Partial<FrameworkText> = {}) =>
  world.as(by, (ctx) => writeFramework(ctx, text(about)))

describe('an action framework', () => {
  it('S-12 is written by an editor of the organisation and read by who decides', async () => {
    await write(editor)
    expect(await world.as(noor, (ctx) => listFrameworks(ctx, ['gemeente-breda']))).toMatchObject([
      { situation: 'minor', version: 1, ground: 'Wet verplichte meldcode', writtenByName: 'Evi Postma' },
    ])
  })

  it('S-12 is not written by an editor of another organisation, nor by who is no editor', async () => {
    await expect(write(other)).rejects.toThrow(NotFound)
    await expect(write(noor)).rejects.toThrow(NotAllowed)
  })

  it('A-02 is not written by another organisation in the database either', async () => {
    const forged = world.as(other, (ctx) =>
      ctx.db
        .insertInto('signals.framework')
        .values({
          ...{ id: ctx.newId(), region: ctx.region, organisation_id: 'gemeente-breda', situation: 'acuteDanger' },
          ...{ version: 1, may: 'x', must: 'x', ground: 'x', contacts: '[]', review_on: ctx.today },
          ...{ written_by: other.personId, written_on: ctx.today },
        })
        .execute(),
    )
    await expect(forged).rejects.toThrow('row-level security')
  })

  it('S-12 is changed by one of two at once; the other hears of it, and the earlier text is kept', async () => {
    await write(editor, { situation: 'anySuspicion' })
    const changes = await Promise.allSettled(
      ['Bellen.', 'Mailen.'].map((must) => write(editor, { situation: 'anySuspicion', version: 1, must })),
    )
    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(changes.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(Conflict)
    const kept = await world.database.owner.query(
      `select version, current from signals.framework where situation = 'anySuspicion' order by version`,
    )
    expect(kept.rows).toEqual([
      { version: 1, current: false },
      { version: 2, current: true },
    ])
  })
})

describe('the rules of a framework', () => {
  it.each([
    [{ acute: 'yes', minor: 'yes' }, ['acuteDanger', 'minor', 'anySuspicion']],
    [{ acute: 'no', minor: 'yes' }, ['minor', 'anySuspicion']],
    [{ acute: 'unknown', minor: 'unknown' }, ['anySuspicion']],
  ])('S-12 a signal with %j is in the situations %j, the most pressing first', (signal, expected) => {
    expect(situationsOf(signal)).toEqual(expected)
  })

  it('S-12 a contact holds through its last day', () => {
    expect([isStale('2026-11-24', '2026-11-24'), isStale('2026-11-23', '2026-11-24')]).toEqual([false, true])
  })

  it('S-12 without a point, a ground or a way to reach somebody is refused, each by name', () => {
    const wrong = frameworkText.safeParse({
      ...text(),
      must: ' ',
      contacts: [{ who: 'x', phone: '', mail: '', hours: '', until: 'gisteren' }],
    })
    expect(wrong.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`).sort()).toEqual([
      'contacts.0.phone noWay',
      'contacts.0.until noDay',
      'must empty',
    ])
  })
})
