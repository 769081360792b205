import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { aSignal, aTakenSignal } from '../../testing/desk.ts'
import { type LinkedWorld, openLinkedWorld, reportOf } from '../../testing/linked.ts'
import type { PersonActor } from '../access/index.ts'
import {
  acceptHandover,
  askOtherDesks,
  closeSignal,
  decideLink,
  offerHandover,
  restrictSignal,
  searchRelated,
  shieldSignal,
  viewCrossings,
  viewLink,
  viewRelated,
  viewSignal,
} from './index.ts'
import type { RowKind, RowValue } from './rules/fact.ts'
import { handoverOffer } from './rules/handover.ts'
import { searchInput } from './rules/related.ts'

let world: LinkedWorld
let noor: PersonActor
let bram: PersonActor
let iris: PersonActor
let privacy: PersonActor

const oosterhout = { place: { kind: 'municipality', code: 'GM0826' } } as const
const purpose = 'signaal-wegen'
const day = { nothing: 'Niets met elkaar te maken.', same: 'Het is hetzelfde huis.' }

beforeAll(async () => {
  world = await openLinkedWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  bram = await world.person('Bram Okafor', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  iris = await world.person('Iris Maas', 'attentionOfficer', 'aandachtsfunctionarissen-oosterhout')
  privacy = await world.person('Pleun Verbeek', 'privacyOfficer', null)
})
afterAll(() => world.close())

/** A signal of Breda in the hands of Noor, with a person in it. */
const inBreda = async (...rows: [RowKind, RowValue][]) => {
  const number = await aTakenSignal(world, noor, reportOf(...rows))
  await world.index.catchUp()
  return number
}
const inOosterhout = async (...rows: [RowKind, RowValue][]) => {
  const number = await aTakenSignal(world, iris, { ...oosterhout, ...reportOf(...rows) })
  await world.index.catchUp()
  return number
}
const related = (actor: PersonActor, number: string) =>
  world.as(actor, async (ctx) => viewRelated(ctx, await viewSignal(ctx, number)))
const ask = (number: string, actor = noor) => world.as(actor, (ctx) => askOtherDesks(ctx, { number, purpose }))
const close = (actor: PersonActor, number: string, result: 'unfounded' | 'noAction') =>
  world.as(actor, (ctx) => closeSignal(ctx, { number, result, reason: 'Het klopt niet.', reporterWord: 'lookedInto' }))
const decide = (number: string, other: string, verdict: 'same' | 'different' | 'undone', actor = noor) =>
  world.as(actor, (ctx) => decideLink(ctx, { number, other, verdict, reason: day.same }))
const search = (about: Partial<Record<'name' | 'phone' | 'plate' | 'address' | 'number', string>>, actor = noor) =>
  world.as(actor, (ctx) =>
    searchRelated(
      ctx,
      searchInput.parse({
        ...{ name: '', birthDate: '', phone: '', plate: '', address: '', town: '', number: '', purpose },
        ...about,
      }),
    ),
  )

describe('signals that may belong together', () => {
  it('S-08 an earlier signal of the own desk is shown with its reasons, across spelling', async () => {
    const earlier = await inBreda(['person', { name: 'Krzysztof Wiśniewski' }], ['phone', { number: '06 11 22 33 44' }])
    const number = await inBreda(['person', { name: 'Kristof Wisniewsky' }], ['phone', { number: '0031611223344' }])
    const { suggested } = await related(noor, number)
    expect(suggested.map((one) => [one.number, one.likelihood])).toEqual([[earlier, 'veryLikely']])
    const reasons = suggested[0]?.matches.flatMap(({ kind, reasons: why }) =>
      why.map(({ grade }) => `${kind} ${grade}`),
    )
    expect(reasons).toContain('phone same')
  })

  it('S-08 what the reader may not see is only a desk to call, once somebody said what for', async () => {
    await inOosterhout(['phone', { number: '06 55 66 77 88' }])
    await inOosterhout(['phone', { number: '06 55 66 77 88' }])
    const number = await inBreda(['phone', { number: '06 55667788' }])
    expect(await related(noor, number)).toMatchObject({ suggested: [], desks: null })
    expect(await ask(number)).toEqual(['aandachtsfunctionarissen-oosterhout'])
    expect(await related(noor, number)).toMatchObject({
      suggested: [],
      desks: ['aandachtsfunctionarissen-oosterhout'],
    })
    expect((await related(bram, number)).desks).toBeNull()
  })

  it('S-08 the desk that was named sees who asked, what for, and not about which signal', async () => {
    const { toldAboutUs } = await world.as(iris, viewCrossings)
    expect(toldAboutUs[0]).toEqual({
      ...{ desk_id: 'aandachtsfunctionarissen-oosterhout', byName: 'Noor Verlinden' },
      ...{ by_desk: 'aandachtsfunctionarissen-breda', purpose, on_day: '2026-11-24' },
    })
    const { rows } = await world.database.owner.query<{ desk_id: string }>(
      `select desk_id from access.notice where kind = 'deskNamed'`,
    )
    expect(rows.map(({ desk_id }) => desk_id)).toContain('aandachtsfunctionarissen-oosterhout')
  })

  it('S-08 the record says who asked what for and which desks were named, and nothing of what was found', async () => {
    const { rows } = await world.database.owner.query<{ purpose: string; detail: unknown }>(
      `select purpose, detail from access.audit_event where action = 'link.ask' order by at desc limit 1`,
    )
    expect(rows).toEqual([{ purpose, detail: { desks: ['aandachtsfunctionarissen-oosterhout'] } }])
  })

  it('C-12 what is shielded and what is not there look the same', async () => {
    const shielded = await inOosterhout(['vehicle', { plate: 'XK-482-D' }])
    const [one, other] = [
      await inBreda(['vehicle', { plate: 'XK-482-D' }]),
      await inBreda(['vehicle', { plate: 'ZD-973-P' }]),
    ]
    expect(await ask(one)).toEqual(['aandachtsfunctionarissen-oosterhout'])
    await world.as(iris, (ctx) =>
      shieldSignal(ctx, { number: shielded, shielded: true, reason: 'Er loopt een onderzoek.' }),
    )
    expect((await related(noor, one)).desks).toEqual([])
    expect(await ask(one)).toEqual(await ask(other))
    const answer = async (number: string) => ({ ...(await related(noor, number)), mentions: [] })
    expect(await answer(one)).toEqual(await answer(other))
    await world.as(iris, (ctx) =>
      shieldSignal(ctx, { number: shielded, shielded: false, reason: 'Het onderzoek is klaar.' }),
    )
    expect(await ask(one)).toEqual(['aandachtsfunctionarissen-oosterhout'])
  })

  it('S-19 a signal that proved unfounded never links, also not what was confirmed before', async () => {
    const row: [RowKind, RowValue] = ['phone', { number: '06 20 30 40 50' }]
    const [number, other, theirs] = [await inBreda(row), await inBreda(row), await inOosterhout(row)]
    await decide(number, other, 'same')
    expect((await related(noor, number)).linked).toHaveLength(1)
    await close(noor, other, 'unfounded')
    await close(iris, theirs, 'unfounded')
    expect(await related(noor, number)).toMatchObject({ suggested: [], linked: [] })
    expect(await ask(number)).toEqual([])
    expect(await related(noor, other)).toMatchObject({ links: false, suggested: [], linked: [] })
  })

  it('A-07 nor does one whose use is restricted', async () => {
    const row: [RowKind, RowValue] = ['phone', { number: '06 21 31 41 51' }]
    const [number, other] = [await inBreda(row), await inBreda(row)]
    await world.as(privacy, (ctx) => restrictSignal(ctx, { number: other, ground: 'accuracy' }))
    expect((await related(noor, number)).suggested).toEqual([])
  })

  it('S-08 who has a part of a signal sees what the two have in common in that part', async () => {
    const row: [RowKind, RowValue] = ['phone', { number: '06 77 88 99 00' }]
    const theirs = await inOosterhout(row, ['vehicle', { plate: 'GH-123-J' }])
    const { facts } = await world.as(iris, (ctx) => viewSignal(ctx, theirs))
    const phone = facts.filter(({ kind }) => kind === 'phone').map(({ id }) => id)
    const [handover = ''] = await world.as(iris, (ctx) =>
      offerHandover(
        ctx,
        handoverOffer.parse({
          ...{
            number: theirs,
            desks: ['aandachtsfunctionarissen-breda'],
            factIds: phone,
            question: 'Kennen jullie dit?',
          },
          ...{ purpose, legalBasis: 'gemeentelijke-taak', answerBy: '2026-12-04' },
        }),
      ),
    )
    await world.as(noor, (ctx) => acceptHandover(ctx, { number: handover }))
    const byPhone = await inBreda(row)
    expect((await related(noor, byPhone)).suggested.map((one) => one.number)).toEqual([theirs])
    const byPlate = await inBreda(['vehicle', { plate: 'GH-123-J' }])
    expect((await related(noor, byPlate)).suggested).toEqual([])
    expect(await ask(byPlate)).toEqual(['aandachtsfunctionarissen-oosterhout'])
  })

  it('S-08 nobody asks other desks for a closed signal, for one of another desk, or without a purpose', async () => {
    const number = await inBreda(['phone', { number: '06 12 12 12 34' }])
    await expect(ask(number, iris)).rejects.toThrow(NotFound)
    await expect(world.as(noor, (ctx) => askOtherDesks(ctx, { number, purpose: 'opsporing' }))).rejects.toThrow(
      InvalidInput,
    )
    await close(noor, number, 'noAction')
    await expect(ask(number)).rejects.toThrow(Conflict)
  })
})

describe('what people decide about two signals', () => {
  const row: [RowKind, RowValue] = ['phone', { number: '06 31 32 33 34' }]
  let number = ''
  let other = ''
  beforeAll(async () => {
    ;[number, other] = [await inBreda(row), await inBreda(row)]
  })
  const view = () => world.as(noor, (ctx) => viewLink(ctx, number, other))

  it('S-08 what was rejected does not come back, from neither side, also after the fact was corrected', async () => {
    await decide(number, other, 'different')
    for (const [one, two] of [[number, other] as const, [other, number] as const])
      expect((await related(noor, one)).suggested.map((found) => found.number)).not.toContain(two)
    expect(await view()).toMatchObject({ verdict: 'different', common: [] })
  })

  it('S-08 a rejection that was undone comes back, with its history and reasons', async () => {
    await decide(number, other, 'undone')
    expect((await related(noor, number)).suggested.map((found) => found.number)).toContain(other)
    const { history, verdict } = await view()
    expect(verdict).toBe('undone')
    expect(history.map((line) => [line.verdict, line.byName, line.reason])).toEqual([
      ['undone', 'Noor Verlinden', day.same],
      ['different', 'Noor Verlinden', day.same],
    ])
    await expect(decide(number, other, 'undone')).rejects.toThrow(Conflict)
    const late = { number, other, verdict: 'same' as const, reason: day.same, seen: 1 }
    await expect(world.as(noor, (ctx) => decideLink(ctx, late))).rejects.toThrow('decidedByOther')
  })

  it('S-08 confirmed signals stand together, by way of others too; nothing merges', async () => {
    const third = await inBreda(row)
    await decide(number, other, 'same')
    await decide(third, other, 'same')
    const { linked } = await related(noor, number)
    expect(linked.map((one) => [one.number, one.direct])).toEqual(
      expect.arrayContaining([
        [other, true],
        [third, false],
      ]),
    )
    await expect(decide(number, other, 'same')).rejects.toThrow(Conflict)
  })

  it('S-08 a decision is of the desk that handles the signal, and of who sees both', async () => {
    const theirs = await inOosterhout(row)
    await expect(decide(number, theirs, 'same')).rejects.toThrow(NotFound)
    await expect(decide(number, other, 'different', iris)).rejects.toThrow(NotFound)
    await expect(world.as(iris, (ctx) => viewLink(ctx, theirs, number))).rejects.toThrow(NotFound)
  })

  it('A-06 decisions and hints go with the signal', async () => {
    const { owner } = world.database
    await owner.query('delete from signals.signal where number = $1', [other])
    await world.index.catchUp()
    expect((await related(noor, number)).linked).toEqual([])
    const { rows } = await owner.query(
      'select from signals.link_decision d join signals.signal s on s.id = d.signal_id where s.number = $1',
      [other],
    )
    expect(rows).toEqual([])
  })
})

describe('links over municipal borders', () => {
  it('C-08 who keeps the overview sees what two municipalities have in common, in what she may see', async () => {
    const selma = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
    const mine = await inBreda(['person', { name: 'Tsvetelina Marinova', birthDate: '3-4-1999' }])
    const theirs = await inOosterhout(['person', { name: 'Tsvetelyna Marinowa', birthDate: '3-4-1999' }])
    const alone = await inBreda(['person', { name: 'Bogusława Świerczyńska' }])
    const namesake = await inOosterhout(['person', { name: 'Boguslava Swierczynska' }])
    const view = await world.as(selma, viewCrossings)
    const pairs = (lines: typeof view.likely) => lines.map(({ one, other }) => [one.number, other.number].toSorted())
    expect(pairs(view.likely)).toContainEqual([mine, theirs].toSorted())
    expect(pairs(view.possible)).toContainEqual([alone, namesake].toSorted())
    expect(pairs((await world.as(noor, viewCrossings)).likely)).not.toContainEqual([mine, theirs].toSorted())
  })
})

describe('searching', () => {
  it('S-08 finds a name in another spelling among what the reader may see, and names no desk without a signal', async () => {
    const mine = await inBreda(['person', { name: 'Oleksandr Kovalchuk' }])
    await inOosterhout(['person', { name: 'Oleksandr Kovaltchouk' }])
    const { signals, desks } = await search({ name: 'Aleksandr Kovaltsjoek' })
    expect([signals.map((one) => one.number), desks]).toEqual([[mine], null])
    const forSignal = await search({ name: 'Oleksandr Kovalchuk', number: mine })
    expect(forSignal.desks).toEqual(['aandachtsfunctionarissen-oosterhout'])
    expect((await related(noor, mine)).desks).toEqual([])
  })

  it('S-08 keeps nothing of what was typed', async () => {
    await search({ name: 'Xymena Zzyzxova', phone: '06 98 76 54 32' })
    const { rows } = await world.database.owner.query<{ text: string }>(
      `select e::text as text from access.audit_event e union all select l::text from signals.look_up l
       union all select p::text from access.processing_line p`,
    )
    expect(rows.filter(({ text }) => /zzyzx|98 ?76|8765432/i.test(text))).toEqual([])
    expect(rows.length).toBeGreaterThan(0)
  })

  it('S-08 the number must be of an open signal in hand', async () => {
    const theirs = await inOosterhout(['phone', { number: '06 41 42 43 44' }])
    await expect(search({ phone: '06 41424344', number: theirs })).rejects.toThrow(InvalidInput)
    await expect(search({ phone: '06 41424344', number: '2026-9999' })).rejects.toThrow(InvalidInput)
  })

  it('S-08 after thirty times in an hour somebody says why, and goes on', async () => {
    const eager = await world.person('Eager Beever', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
    for (let time = 0; time < 30; time++) await search({ phone: '06 00 00 00 01' }, eager)
    await expect(search({ phone: '06 00 00 00 01' }, eager)).rejects.toThrow(InvalidInput)
    const sent = searchInput.parse({
      ...{ name: 'Iemand', birthDate: '', phone: '', plate: '', address: '', town: '', number: '' },
      ...{ purpose, why: 'largeCase' },
    })
    await world.as(eager, (ctx) => searchRelated(ctx, sent))
    const { rows } = await world.database.owner.query<{ detail: { why?: string } }>(
      `select detail from access.audit_event where action = 'link.search' and actor_id = $1 and detail ? 'why'`,
      [eager.personId],
    )
    expect(rows.map(({ detail }) => detail.why)).toEqual(['largeCase'])
    world.at('2026-11-24T11:00')
    await search({ phone: '06 00 00 00 01' }, eager)
    world.at('2026-11-24T09:30')
  }, 60_000)
})

describe('while the index is read in', () => {
  it('S-08 the page says how far it is and the work goes on', async () => {
    const number = await aSignal(world, reportOf(['phone', { number: '06 31 32 33 34' }]))
    const { linkage } = world.system
    world.system.linkage = { ...linkage, state: () => ({ ready: false, read: 3, of: 9 }), find: async () => [] }
    expect(await related(noor, number)).toMatchObject({ index: { ready: false, read: 3, of: 9 }, suggested: [] })
    world.system.linkage = linkage
  })
})
