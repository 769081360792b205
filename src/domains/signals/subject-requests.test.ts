import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../lib/errors.ts'
import { openDatabase } from '../../platform/database.ts'
import { dumpOf } from '../../testing/dump.ts'
import { aPerson } from '../../testing/people.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { actAsJobs, type PersonActor } from '../access/index.ts'
import {
  answerRequest,
  answerSubjectQuestion,
  askDesks,
  closeSignal,
  confirmDestruction,
  decideRequest,
  destroyExpired,
  establishIdentity,
  extendRequest,
  listRequests,
  listSubjectQuestions,
  noteDeskMeasure,
  noteMeasure,
  proposeDestruction,
  registerRequest,
  submitSignal,
  takeSignal,
  tellGuards,
  viewRequest,
  viewRetention,
  viewStart,
  viewSubjectQuestion,
} from './index.ts'
import { type RequestKind, requestInput } from './rules/subject-request.ts'

const [breda, goes] = ['aandachtsfunctionarissen-breda', 'aandachtsfunctionarissen-goes']
let world: World
let jobs: ReturnType<typeof openDatabase>
let noor: PersonActor
let ilse: PersonActor
let priya: PersonActor
let wiebe: PersonActor
beforeAll(async () => {
  world = await openWorld()
  jobs = openDatabase(world.database.connection, () => {})
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  ilse = await world.person('Ilse Roelofs', 'attentionOfficer', goes)
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
    `delete from signals.destruction_item; delete from signals.destruction_list; delete from signals.signal;
     delete from signals.subject_request; delete from signals.told; delete from access.notice; delete from access.dossier_key`,
  )
})

const subject = {
  name: 'Jasmijn van der Plaats',
  phone: '06 12 34 09 87',
  plate: 'VK-882-Q',
  address: '',
  postcode: '',
}
const applicant = 'Jasmijn van der Plaats, Kruisakkerweg 7, Breda'
const register = (about: { kind?: RequestKind; identity?: 'documentShown' | null; receivedOn?: string } = {}) =>
  world.as(priya, (ctx) =>
    registerRequest(
      ctx,
      requestInput.parse({
        ...{ kind: 'access', channel: 'letter', receivedOn: '2026-11-24', identity: 'documentShown' },
        ...{ applicant, request: 'Wat weten jullie van mij?', subject, ...about },
      }),
    ),
  )
const ask = (id: string, desks: string[] = [breda]) => world.as(priya, (ctx) => askDesks(ctx, id, desks))
const answer = (id: string, numbers: string[], by = noor, desk = breda) =>
  world.as(by, (ctx) =>
    answerSubjectQuestion(ctx, id, desk, { answer: numbers.length > 0 ? 'found' : 'notFound', numbers }),
  )
const decide = (id: string, outcome: 'granted' | 'partly' | 'refused' | 'withdrawn', grounds: string[] = []) =>
  world.as(priya, (ctx) => decideRequest(ctx, id, { outcome, grounds, explanation: 'Zo besloten.' }))
const view = (id: string) => world.as(priya, (ctx) => viewRequest(ctx, id))
const question = (id: string, by = noor, desk = breda) => world.as(by, (ctx) => viewSubjectQuestion(ctx, id, desk))
const report = async (about: Parameters<typeof aReport>[0] = {}) =>
  (await world.as(reporter, (ctx) => submitSignal(ctx, aReport(about)))).number
const aboutJasmijn = { rows: [{ kind: 'person' as const, parts: { name: 'Jasmijn van der Plaáts' } }] }
const tell = () => actAsJobs({ ...world.system, db: jobs.db }, 'guards', tellGuards)
const noticesTo = async (kind: string) =>
  (await world.database.owner.query('select person_id from access.notice where kind = $1', [kind])).rows.map(
    ({ person_id }) => person_id,
  )

describe('registering', () => {
  it('A-07 a request is registered with its term: one month, or three when that is said in the first month', async () => {
    const id = await register()
    expect(await view(id)).toMatchObject({ answerBy: '2026-12-24', urgency: 'inTime', number: 'V-2026-001' })
    world.at('2026-12-18T10:00')
    expect((await view(id)).urgency).toBe('soon')
    await world.as(priya, (ctx) => extendRequest(ctx, id, { reason: 'Zes loketten zoeken nog.' }))
    expect(await view(id)).toMatchObject({ answerBy: '2027-02-24', extension: 'Zes loketten zoeken nog.' })
    await expect(world.as(priya, (ctx) => extendRequest(ctx, id, { reason: 'Nog eens' }))).rejects.toThrow(Conflict)
  })

  it('A-07 after the first month the term cannot be extended, in the database either', async () => {
    const id = await register()
    world.at('2026-12-25T10:00')
    await expect(world.as(priya, (ctx) => extendRequest(ctx, id, { reason: 'Te laat' }))).rejects.toThrow(Conflict)
    const forged = world.as(priya, ({ db }) =>
      db
        .updateTable('signals.subject_request')
        .set({ extended_by: priya.personId, extended_on: '2026-12-25' })
        .where('id', '=', id)
        .execute(),
    )
    await expect(forged).rejects.toThrow('check constraint')
    expect((await view(id)).urgency).toBe('late')
  })

  it('A-05 who asks and by what to find them stands nowhere in clear', async () => {
    await register()
    const dump = await dumpOf(world.database)
    for (const words of ['Jasmijn', 'Kruisakkerweg', 'VK-882-Q', 'Wat weten jullie']) expect(dump).not.toContain(words)
  })

  it('A-02 nobody but the privacy officer reads or registers a request', async () => {
    const id = await register()
    for (const other of [noor, wiebe, await aPerson(world, [{ function: 'administrator' }])]) {
      await expect(world.as(other, listRequests)).rejects.toThrow(NotAllowed)
      await expect(world.as(other, (ctx) => viewRequest(ctx, id))).rejects.toThrow(NotAllowed)
    }
  })
})

describe('finding', () => {
  it('A-07 the desk sees its signals with exactly the same name, number or address, whatever the spelling', async () => {
    const person = await report(aboutJasmijn)
    const phone = await report({ rows: [{ kind: 'phone', parts: { number: '+31612340987' } }] })
    const plate = await report({ rows: [{ kind: 'vehicle', parts: { plate: 'vk 882 q' } }] })
    const text = await report({ story: 'Ik zag JASMIJN van der Plaats met twee mannen.' })
    await report({ rows: [{ kind: 'person', parts: { name: 'Jasmijn van der Plaatsen' } }] })
    const id = await register()
    await ask(id)
    const { proposed, searched, all } = await question(id)
    const by = Object.fromEntries(proposed.map((one) => [one.number, one.by]))
    expect(by).toEqual({ [person]: ['name'], [phone]: ['phone'], [plate]: ['plate'], [text]: ['inText'] })
    expect([searched, all]).toEqual([5, 5])
  })

  it('A-07 the privacy officer reads numbers and no content; a desk reads nothing of who asks', async () => {
    const number = await report(aboutJasmijn)
    const id = await register()
    await ask(id)
    const seen = await question(id)
    expect(seen.subject).toEqual(subject)
    expect(JSON.stringify(seen)).not.toContain('Kruisakkerweg')
    await answer(id, [number])
    const { questions } = await view(id)
    expect(questions).toMatchObject([{ deskId: breda, answer: 'found', numbers: [number], answeredByName: noor.name }])
  })

  it('A-02 a desk that was not asked finds no question, and names no signal of another', async () => {
    const number = await report(aboutJasmijn)
    const id = await register()
    await ask(id)
    await expect(question(id, ilse, goes)).rejects.toThrow(NotFound)
    await expect(question(id, ilse, breda)).rejects.toThrow(NotFound)
    await ask(id, [goes])
    await expect(answer(id, [number], ilse, goes)).rejects.toThrow(InvalidInput)
    const forged = world.as(ilse, ({ db }) =>
      db
        .insertInto('signals.subject_found')
        .values({ request_id: id, desk_id: goes, number, found_by: ilse.personId, found_on: '2026-11-24' })
        .execute(),
    )
    await expect(forged).rejects.toThrow('row-level security')
    expect(await world.as(ilse, listSubjectQuestions)).toMatchObject([{ deskId: goes, answer: null }])
  })

  it('A-07 what was found stays found; what was not may be found later', async () => {
    const number = await report(aboutJasmijn)
    const id = await register()
    await ask(id)
    await answer(id, [])
    await answer(id, [number])
    await expect(answer(id, [])).rejects.toThrow(Conflict)
  })
})

describe('deciding', () => {
  it('A-07 is granted when it is sure who asks and every desk that was asked has looked', async () => {
    const id = await register({ identity: null })
    await expect(decide(id, 'granted')).rejects.toMatchObject({ issues: [{ path: 'outcome', code: 'identity' }] })
    await world.as(priya, (ctx) => establishIdentity(ctx, id, 'digid'))
    await expect(decide(id, 'granted')).rejects.toMatchObject({ issues: [{ path: 'outcome', code: 'noDesk' }] })
    await ask(id)
    await expect(decide(id, 'granted')).rejects.toMatchObject({ issues: [{ path: 'outcome', code: 'deskWaits' }] })
    await answer(id, [])
    await decide(id, 'granted')
    expect(await view(id)).toMatchObject({ outcome: 'granted', explanation: 'Zo besloten.', identity: 'digid' })
    await expect(decide(id, 'refused', ['excessive'])).rejects.toThrow(Conflict)
  })

  it('A-07 is refused on a ground that fits what was asked, and on no other', async () => {
    const id = await register()
    await ask(id)
    await answer(id, [])
    await expect(decide(id, 'refused', ['compelling'])).rejects.toMatchObject({ issues: [{ code: 'unknownCode' }] })
    await decide(id, 'refused', ['othersRights'])
    expect((await view(id)).grounds).toEqual(['othersRights'])
  })

  it('A-07 who is not known to be the one is refused without any desk having looked', async () => {
    const id = await register({ identity: null })
    await decide(id, 'refused', ['notIdentified'])
    expect((await view(id)).outcome).toBe('refused')
  })

  it('A-07 what was decided cannot be changed in the database, nor signed for somebody else', async () => {
    const id = await register({ identity: null })
    await decide(id, 'refused', ['notIdentified'])
    const change = (values: object) =>
      world.as(priya, ({ db }) => db.updateTable('signals.subject_request').set(values).where('id', '=', id).execute())
    await expect(change({ outcome: 'granted', grounds: [] })).rejects.toThrow('step by step')
    await expect(change({ answered_by: wiebe.personId, answered_on: '2026-11-24' })).rejects.toThrow('own name')
  })
})

describe('carrying out', () => {
  async function granted(kind: RequestKind): Promise<{ id: string; number: string }> {
    const number = await report(aboutJasmijn)
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const id = await register({ kind })
    await ask(id)
    await answer(id, [number])
    await decide(id, 'granted')
    return { id, number }
  }

  it('A-07 the desk notes the correction that it made, and the history keeps every step', async () => {
    const { id, number } = await granted('correction')
    await world.as(noor, (ctx) => noteDeskMeasure(ctx, id, breda, { number, kind: 'corrected' }))
    await world.as(priya, (ctx) => answerRequest(ctx, id))
    const { history, answeredOn } = await view(id)
    expect(history.map(({ step }) => step)).toEqual(['registered', 'asked', 'found', 'decision', 'corrected'])
    expect(answeredOn).toBe('2026-11-24')
    await expect(question(id)).rejects.toThrow(NotFound)
  })

  it('A-07 a restriction is set on the signal that was found', async () => {
    const { id, number } = await granted('restriction')
    const restrict = { number, kind: 'restricted' as const, ground: 'accuracy' as const }
    await world.as(priya, (ctx) => noteMeasure(ctx, id, restrict))
    expect((await world.as(priya, viewRetention)).restrictions).toMatchObject([{ number, ground: 'accuracy' }])
    await expect(world.as(priya, (ctx) => noteMeasure(ctx, id, restrict))).rejects.toThrow(Conflict)
  })

  it('A-07 an erasure goes on the destruction list before its term, and two people agree on it', async () => {
    const { id, number } = await granted('erasure')
    await world.as(priya, (ctx) => noteMeasure(ctx, id, { number, kind: 'toErase' }))
    expect((await world.as(priya, viewRetention)).expired).toEqual([])
    await world.as(noor, (ctx) =>
      closeSignal(ctx, { number, result: 'helped', reason: 'Klaar.', reporterWord: 'lookedInto' }),
    )
    expect((await world.as(priya, viewRetention)).expired).toMatchObject([{ number, class: 'op-verzoek' }])
    const list = await world.as(priya, proposeDestruction)
    await world.as(wiebe, (ctx) => confirmDestruction(ctx, list))
    await actAsJobs({ ...world.system, db: jobs.db }, 'destroy', destroyExpired)
    const { rows } = await world.database.owner.query('select 1 from signals.signal')
    expect(rows).toEqual([])
    expect((await view(id)).questions).toMatchObject([{ numbers: [number] }])
  })

  it('A-07 nothing is erased or restricted that was not granted, or not found', async () => {
    const number = await report(aboutJasmijn)
    const id = await register({ kind: 'erasure' })
    await ask(id)
    await answer(id, [])
    const erase = () => world.as(priya, (ctx) => noteMeasure(ctx, id, { number, kind: 'toErase' }))
    await expect(erase()).rejects.toThrow(Conflict)
    await decide(id, 'granted')
    await expect(erase()).rejects.toThrow(InvalidInput)
  })

  it('A-06 a request has a term of its own, and goes by the same list', async () => {
    const { id } = await granted('access')
    await world.as(priya, (ctx) => answerRequest(ctx, id))
    world.at('2028-11-24T10:00')
    expect((await world.as(priya, viewRetention)).expired).toMatchObject([
      { number: expect.stringMatching(/^V-2026-\d{3}$/), class: 'verzoeken' },
    ])
    const list = await world.as(priya, proposeDestruction)
    await world.as(wiebe, (ctx) => confirmDestruction(ctx, list))
    await actAsJobs({ ...world.system, db: jobs.db }, 'destroy', destroyExpired)
    await expect(view(id)).rejects.toThrow(NotFound)
    const { rows } = await world.database.owner.query('select 1 from access.dossier_key where dossier_id = $1', [id])
    expect(rows).toEqual([])
  })
})

describe('telling', () => {
  it('A-07 the privacy officer hears that a request is due, once a week, and that every desk answered', async () => {
    const id = await register()
    await tell()
    expect(await noticesTo('requestDue')).toEqual([])
    await ask(id)
    await answer(id, [])
    await tell()
    expect(await noticesTo('requestAnswered')).toEqual([priya.personId])
    world.at('2026-12-18T10:00')
    await tell()
    await tell()
    expect(await noticesTo('requestDue')).toEqual([priya.personId])
    world.at('2026-12-26T10:00')
    await tell()
    expect(await noticesTo('requestDue')).toHaveLength(2)
  })

  it('A-06 who proposes hears that a list is ready, and who agrees that one waits; both find it on their start page', async () => {
    const number = await report()
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    await world.as(noor, (ctx) =>
      closeSignal(ctx, { number, result: 'unfounded', reason: 'Niets.', reporterWord: 'lookedInto' }),
    )
    world.at('2027-01-05T10:00')
    await tell()
    expect(await noticesTo('destructionReady')).toEqual([priya.personId])
    expect((await world.as(priya, viewStart)).guard.ready).toBe(1)
    const list = await world.as(priya, proposeDestruction)
    await tell()
    expect(await noticesTo('destructionWaits')).toEqual([wiebe.personId])
    expect((await world.as(wiebe, viewStart)).guard.lists.map(({ id }) => id)).toEqual([list])
    expect((await world.as(priya, viewStart)).guard).toMatchObject({ ready: 0, lists: [] })
  })

  it('A-07 desks find what they were asked on their start page, and the privacy officer what is open', async () => {
    const id = await register()
    await ask(id)
    expect((await world.as(noor, viewStart)).guard.questions).toMatchObject([{ requestId: id, deskId: breda }])
    expect((await world.as(priya, viewStart)).guard.requests).toMatchObject([{ id, waiting: 1 }])
    await answer(id, [])
    expect((await world.as(noor, viewStart)).guard.questions).toEqual([])
  })
})
