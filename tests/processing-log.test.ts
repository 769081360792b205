import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAsJobs, forgetProcessing, groundsFor, type PersonActor } from '../src/domains/access/index.ts'
import { offerHandover, submitSignal, takeSignal, viewSignal } from '../src/domains/signals/index.ts'
import { handoverOffer } from '../src/domains/signals/rules/handover.ts'
import { NotFound } from '../src/lib/errors.ts'
import { aReport, openWorld, reporter, type World } from '../src/testing/world.ts'

type Line = {
  trace: string
  span: string
  parent: string | null
  status: string
  name: string
  activity: string
  subject: string | null
  at: Date
}
let world: World
let noor: PersonActor
let number: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:37')
  const person = (name: string) => ({ kind: 'person' as const, parts: { name } })
  const rows = [person('Ilinca Verzonnen'), person('Petru Verzonnen')]
  number = (await world.as(reporter, (ctx) => submitSignal(ctx, aReport({ rows, minor: 'no' })))).number
  await world.as(noor, (ctx) => takeSignal(ctx, number))
})

/** What is logged of acts of one name since this was asked last, each line before those under it. */
async function linesOf(name: string): Promise<Line[]> {
  const { rows } = await world.database.owner.query<Line>(
    `select encode(trace_id, 'hex') as trace, encode(span_id, 'hex') as span, encode(parent_span_id, 'hex') as parent,
       status, name, activity, subject, at from access.processing_line where name = $1 order by parent_span_id is not null`,
    [name],
  )
  return rows
}
const forgetAll = () => world.database.owner.query('truncate access.processing_line')

describe('the processing log', () => {
  it('A-04 has one line for every person of a signal that somebody reads, under one line of the act', async () => {
    await forgetAll()
    const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    const people = facts.filter(({ kind }) => kind === 'person').map(({ id }) => id)
    const [act, ...each] = await linesOf('signal.view')
    expect(act).toMatchObject({ subject: null, parent: null, status: 'Ok', activity: 'intake' })
    expect(each.map(({ subject }) => subject).sort()).toEqual(people.sort())
    expect(each.map(({ parent }) => parent)).toEqual([act?.span, act?.span])
    expect(new Set([act, ...each].map((line) => line?.trace)).size).toBe(1)
    expect(new Set([act, ...each].map((line) => line?.span)).size).toBe(3)
    expect(act?.trace).toMatch(/^[0-9a-f]{32}$/)
    expect(act?.span).toMatch(/^[0-9a-f]{16}$/)
  })

  it('A-04 names nobody who did it, and none of the names of those it is about', async () => {
    await world.as(noor, (ctx) => viewSignal(ctx, number))
    const { rows } = await world.database.owner.query('select p::text as row from access.processing_line p')
    const text = JSON.stringify(rows)
    for (const hidden of [noor.personId, 'Verlinden', 'Verzonnen', number]) expect(text).not.toContain(hidden)
  })

  it('A-09 knows of a report the day, and nothing of who reported it', async () => {
    await forgetAll()
    const named = { anonymity: 'named', reporter: { name: 'Geheime Buur', contact: '0612345678' } } as const
    await world.as(reporter, (ctx) => submitSignal(ctx, aReport(named)))
    const lines = await linesOf('signal.submit')
    expect(lines).toMatchObject([{ subject: null, at: new Date('2026-11-24T12:00:00Z') }])
  })

  it('A-04 logs of a hand-over only the people who were given along', async () => {
    const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    const [one = ''] = facts.filter(({ kind }) => kind === 'person').map(({ id }) => id)
    const riec = world.loaded.region.desks.find(({ id }) => id === 'riec')
    const [ground] = riec ? groundsFor(world.loaded.region, riec) : []
    const on = { purpose: ground?.purpose.id, legalBasis: ground?.legalBasis.id, answerBy: '2026-12-04' }
    const offer = { number, desks: ['riec'], factIds: [one], question: 'Wordt dit vervolgd?', ...on }
    await forgetAll()
    await world.as(noor, (ctx) => offerHandover(ctx, handoverOffer.parse(offer)))
    expect(await linesOf('handover.offer')).toMatchObject([{ subject: one, activity: 'handover' }])
  })

  it('A-04 has no line of what was refused, nor of what was not done after all', async () => {
    await forgetAll()
    const goes = await world.person('Ilse Roelofs', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
    await expect(world.as(goes, (ctx) => viewSignal(ctx, number))).rejects.toThrow(NotFound)
    expect(await linesOf('signal.view')).toEqual([])
  })

  it('A-04 says of an act that failed through our own doing that it failed', async () => {
    await forgetAll()
    const failing = world.as(noor, async (ctx) => {
      await viewSignal(ctx, number)
      throw new Error('a fault of ours')
    })
    await expect(failing).rejects.toThrow('a fault of ours')
    expect((await linesOf('signal.view')).map(({ status }) => status)).toEqual(['Error', 'Error', 'Error'])
  })

  it('A-06 is forgotten when the term of the register has passed', async () => {
    await forgetAll()
    await world.as(noor, (ctx) => viewSignal(ctx, number))
    world.at('2031-11-24T09:36')
    expect(await actAsJobs(world.system, 'processing', forgetProcessing)).toBe(0)
    world.at('2031-11-24T09:38')
    expect(await actAsJobs(world.system, 'processing', forgetProcessing)).toBe(3)
    expect(await linesOf('signal.view')).toEqual([])
  })
})
