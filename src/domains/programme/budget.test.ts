import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { aBudget, aProgramme, inForce } from '../../testing/budgeted.ts'
import { issuesOf } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import {
  bookEntry,
  budgetOn,
  decideClosing,
  proposeClosing,
  reopenYear,
  reverseEntry,
  viewBudget,
  viewBudgetLine,
} from './index.ts'

let world: World
let leader: PersonActor
let director: PersonActor
let officer: PersonActor
beforeAll(async () => {
  world = await openWorld()
  leader = await world.person('Hidde Graaf', 'projectLeader', null)
  director = await world.person('Marloes Pauw', 'chainDirector', 'ketenregie')
  officer = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

it('P-09 who guards the budget books; who directs the chain reads and agrees, and books nothing', async () => {
  const input = { lineId: 'zorg', year: '2026', kind: 'forecast', amount: '10', onDay: '2026-11-20' } as const
  const rest = { reference: 'Raming', note: '', settles: null }
  const keeper = await world.person('Bram Kuiper', 'budgetKeeper', null)
  const books = (by: PersonActor) => world.as(by, (ctx) => bookEntry(ctx, { ...input, ...rest }))
  await inForce(world, aProgramme({ budget: aBudget }))
  await books(keeper)
  for (const by of [director, officer, await world.person('Piet Beleid', 'policyOfficer', null)])
    await expect(books(by)).rejects.toThrow(NotAllowed)
  const past = world.as(director, ({ db }) =>
    db
      .insertInto('programme.money_entry')
      .values({
        ...{ id: crypto.randomUUID(), region: world.loaded.region.id, line_id: 'zorg', year: 2026, kind: 'actual' },
        ...{ amount: '1', on_day: '2026-11-20', reference: '', note: '', by_person: director.personId },
        entered_on: '2026-11-24',
      })
      .execute(),
  )
  await expect(past).rejects.toThrow('row-level security')
  await world.database.owner.query('truncate programme.money_entry cascade; truncate programme.version cascade')
})

const book = (about: object = {}, by = leader) =>
  world.as(by, (ctx) =>
    bookEntry(ctx, {
      ...{ lineId: 'zorg', year: '2026', kind: 'actual', amount: '1.000,50', onDay: '2026-11-20' },
      ...{ reference: 'Factuur 17', note: '', settles: null },
      ...about,
    }),
  )
const line = (id = 'zorg') => world.as(officer, (ctx) => viewBudgetLine(ctx, id))
const progress = async (year = '2026', id = 'zorg') => (await line(id)).budget.progress(id, year)
const propose = (about: object = {}, by = leader) =>
  world.as(by, (ctx) =>
    proposeClosing(ctx, {
      ...{ year: '2025', partId: 'west', key: 'percent', weights: { GM0758: '60', GM0855: '39,5', GM0664: '0,5' } },
      ...about,
    }),
  )
const closing = async () => {
  const found = (await world.as(officer, viewBudget))?.closings[0]
  if (!found) throw new Error('nothing was closed')
  return found
}

describe('a region', () => {
  it('P-09 without a programme, or with one without amounts, has no budget and that is no error', async () => {
    expect(await world.as(officer, viewBudget)).toBeNull()
    await inForce(world, aProgramme())
    expect((await world.as(officer, viewBudget))?.table.parts).toEqual([])
    await inForce(world, aProgramme({ budget: aBudget }))
    expect((await world.as(officer, viewBudget))?.table.sums.get('2025')).toEqual({
      ...{ cost: 7_000_050n, cover: 6_000_000n, shortfall: 1_000_050n },
    })
  })
})

describe('money on a line', () => {
  it('P-09 is booked by who leads the project, and read by all parties to the cent', async () => {
    await book({ kind: 'commitment', amount: '30.000', reference: 'Opdracht 4' })
    const agreed = (await line()).entries[0]
    await book({ amount: '10.000,50', settles: agreed?.id })
    await book({ kind: 'forecast', amount: '5000', reference: 'Raming' })
    expect(await progress()).toMatchObject({
      ...{ committed: 3_000_000n, open: 1_999_950n, spent: 1_000_050n, expected: 500_000n, left: 1_000_000n },
    })
    expect((await line()).entries.map(({ reference, byName }) => [reference, byName]).sort()).toEqual([
      ['Factuur 17', 'Hidde Graaf'],
      ['Opdracht 4', 'Hidde Graaf'],
      ['Raming', 'Hidde Graaf'],
    ])
  })

  it('P-09 is booked by nobody else, in the database neither', async () => {
    await expect(book({}, officer)).rejects.toThrow(NotAllowed)
    const forged = world.as(officer, (ctx) =>
      ctx.db
        .insertInto('programme.money_entry')
        .values({
          ...{ id: ctx.newId(), region: ctx.region, line_id: 'zorg', year: 2026, kind: 'actual', amount: '1.00' },
          ...{ on_day: ctx.today, reference: 'x', note: '', settles: null, reverses: null },
          ...{ by_person: officer.personId, entered_on: ctx.today },
        })
        .execute(),
    )
    await expect(forged).rejects.toThrow('row-level security')
  })

  it('P-09 is never taken away: a mistake is taken back once, with a reason, and both can be read', async () => {
    await book({ lineId: 'training', amount: '20000', reference: 'Verkeerd geboekt' })
    expect(await progress('2026', 'training')).toMatchObject({ standing: 'over' })
    const wrong = (await line('training')).entries[0]?.id ?? ''
    await world.as(leader, (ctx) => reverseEntry(ctx, wrong, { reason: 'Hoort bij een ander jaar.' }))
    const again = world.as(leader, (ctx) => reverseEntry(ctx, wrong, { reason: 'Nog eens.' }))
    await expect(again).rejects.toThrow(Conflict)
    expect(
      (await line('training')).entries.map(({ amount, note, reversed }) => [amount, note, reversed]).sort(),
    ).toEqual([
      [-2_000_000n, 'Hoort bij een ander jaar.', false],
      [2_000_000n, '', true],
    ])
    expect(await progress('2026', 'training')).toMatchObject({ spent: 0n, standing: 'within' })
    const { rows } = await world.database.owner.query(
      'select sum(amount)::text as sum from programme.money_entry where year = 2026',
    )
    expect(rows[0].sum).toBe('45000.50')
  })

  it('P-09 of a commitment that was paid on cannot be taken back', async () => {
    const agreed = (await line()).entries.find(({ kind }) => kind === 'commitment')?.id ?? ''
    const back = world.as(leader, (ctx) => reverseEntry(ctx, agreed, { reason: 'Toch niet.' }))
    await expect(back).rejects.toThrow(Conflict)
  })

  it('P-09 that is wrong is refused, each by name', async () => {
    expect(await issuesOf(book({ amount: 'veel', onDay: 'gisteren', reference: ' ' }))).toEqual([
      'amount noAmount',
      'onDay noDay',
      'reference empty',
    ])
    expect(await issuesOf(book({ year: '2031' }))).toEqual(['year noMoney'])
    expect(await issuesOf(book({ onDay: '2026-11-25' }))).toEqual(['onDay inFuture'])
    await expect(book({ lineId: 'nergens' })).rejects.toThrow(NotFound)
  })

  it('P-09 can be read as it stood on an earlier day', async () => {
    world.at('2026-11-25T10:00')
    await book({ onDay: '2026-11-25', amount: '500' })
    const before = await world.as(officer, (ctx) => budgetOn(ctx, '2026-11-24'))
    const now = await world.as(officer, (ctx) => budgetOn(ctx, '2026-11-25'))
    expect([before?.progress('zorg', '2026').spent, now?.progress('zorg', '2026').spent]).toEqual([
      1_000_050n,
      1_050_050n,
    ])
  })
})

describe('a year', () => {
  it('P-09 that is not over is not closed', async () => {
    expect(await issuesOf(propose({ year: '2026' }))).toEqual(['year notOver'])
  })

  it('P-09 is not closed by a key that does not fit', async () => {
    expect(await issuesOf(propose({ weights: { GM0758: '60', GM0855: '39' } }))).toEqual(['key notHundred'])
    expect(await issuesOf(propose({ weights: { GM0001: '100' } }))).toEqual(['GM0001 missing'])
  })

  it('P-09 is closed by two people, and what is left goes back by the key to the cent', async () => {
    await book({ year: '2025', amount: '44999,99' })
    await propose()
    const { id } = await closing()
    await expect(world.as(leader, (ctx) => decideClosing(ctx, id, 'confirm'))).rejects.toThrow(Conflict)
    await world.as(director, (ctx) => decideClosing(ctx, id, 'confirm'))
    expect(await closing()).toMatchObject({
      ...{ state: 'closed', version: 1, budget: 7_000_050n, spent: 4_499_999n, leftover: 2_500_051n },
      ...{ proposedByName: 'Hidde Graaf', confirmedByName: 'Marloes Pauw' },
      shares: [
        { municipalityCode: 'GM0664', amount: 12_500n },
        { municipalityCode: 'GM0758', amount: 1_500_031n },
        { municipalityCode: 'GM0855', amount: 987_520n },
      ],
    })
  })

  it('P-09 that is closed takes no entry any more, in the database neither', async () => {
    await expect(book({ year: '2025' })).rejects.toThrow(Conflict)
    const forged = world.as(leader, (ctx) =>
      ctx.db
        .insertInto('programme.money_entry')
        .values({
          ...{ id: ctx.newId(), region: ctx.region, line_id: 'zorg', year: 2025, kind: 'actual', amount: '1.00' },
          ...{ on_day: ctx.today, reference: 'x', note: '', settles: null, reverses: null },
          ...{ by_person: leader.personId, entered_on: ctx.today },
        })
        .execute(),
    )
    await expect(forged).rejects.toThrow('the year of this line is closed')
  })

  it('P-09 is opened again with a reason, and closing it once more is another version', async () => {
    const { id } = await closing()
    expect(await issuesOf(world.as(leader, (ctx) => reopenYear(ctx, id, { reason: ' ' })))).toEqual(['reason empty'])
    await world.as(leader, (ctx) => reopenYear(ctx, id, { reason: 'Er kwam nog een factuur.' }))
    await book({ year: '2025', amount: '0,51' })
    await propose({ key: 'inhabitants', weights: { GM0758: '180.000', GM0855: '90.000' } }, director)
    expect(await closing()).toMatchObject({ version: 2, state: 'proposed', leftover: 2_500_000n })
    const old = (await world.as(officer, viewBudget))?.closings.find(({ version }) => version === 1)
    expect(old).toMatchObject({ state: 'reopened', reopenReason: 'Er kwam nog een factuur.', leftover: 2_500_051n })
  })

  it('P-09 waits while its closing was proposed, and takes entries again when that is taken back', async () => {
    await expect(book({ year: '2025' })).rejects.toThrow(Conflict)
    const { id } = await closing()
    await world.as(leader, (ctx) => decideClosing(ctx, id, 'withdraw'))
    await book({ year: '2025', amount: '25.000', lineId: 'training' })
    await propose({ weights: {} }, director)
    expect(await closing()).toMatchObject({ version: 3, leftover: 0n, dividedBy: 'nothing', shares: [] })
  })

  it.each([
    ['shares', { closing: {}, share: '9.99' }, 'the shares do not add up to the leftover'],
    [
      'lines',
      { closing: { budget: '20.00', leftover: '20.00' }, share: '20.00' },
      'the lines do not add up to the closing',
    ],
  ])('P-09 with %s that do not add up is refused by the database when the transaction ends', async (_, wrong, said) => {
    const forged = world.as(leader, async (ctx) => {
      const id = ctx.newId()
      await ctx.db
        .insertInto('programme.year_closing')
        .values({
          ...{ id, region: ctx.region, year: 2024, part_id: 'west', version: 1, state: 'proposed', budget: '10.00' },
          ...{ spent: '0.00', leftover: '10.00', divided_by: 'inhabitants', proposed_by: leader.personId },
          ...{ proposed_on: ctx.today, ...wrong.closing },
        })
        .execute()
      const own = { closing_id: id, region: ctx.region }
      await ctx.db
        .insertInto('programme.closing_line')
        .values({ ...own, line_id: 'zorg', budget: '10.00', spent: '0.00' })
        .execute()
      await ctx.db
        .insertInto('programme.leftover_share')
        .values({ ...own, municipality_code: 'GM0758', weight: '1', amount: wrong.share })
        .execute()
    })
    await expect(forged).rejects.toThrow(said)
  })
})
