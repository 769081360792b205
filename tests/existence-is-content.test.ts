import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor, Context } from '../src/domains/access/index.ts'
import {
  acceptHandover,
  discardDraft,
  findSignalByNumber,
  getDraft,
  messageReporter,
  openReceipt,
  takeSignal,
  viewClientReport,
  viewHandover,
  viewReceivedReport,
  viewSignal,
} from '../src/domains/signals/index.ts'
import { newReceipt } from '../src/domains/signals/rules/receipt.ts'
import { aPerson } from '../src/testing/people.ts'
import { openScene, type Scene } from '../src/testing/scene.ts'

const sent: string[] = []
let scene: Scene
const actors: Record<string, Actor> = {}
beforeAll(async () => {
  const query = pg.Client.prototype.query
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...asked: unknown[]) {
    sent.push(textOf(asked[0]))
    return Reflect.apply(query, this, asked)
  })
  scene = await openScene()
  actors.officer = await aPerson(scene.world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-goes' }])
  actors.reporter = { kind: 'reporter', signalId: null }
  actors.client = scene.fromClient.actor
})
afterAll(async () => {
  vi.restoreAllMocks()
  await scene.world.close()
})

const textOf = (asked: unknown): string => {
  if (typeof asked === 'string') return asked
  return asked !== null && typeof asked === 'object' && 'text' in asked ? String(asked.text) : ''
}

type Found = { outcome: unknown; statements: string[]; recorded: unknown[] }

/** What asking for something gives, which statements it takes, and what of it stands in the record. */
async function asking(actor: Actor, ask: (ctx: Context) => Promise<unknown>): Promise<Found> {
  sent.length = 0
  const outcome = await scene.world.as(actor, ask).catch((error: Error) => `${error.name}: ${error.message}`)
  const statements = [...sent]
  const { rows } = await scene.world.database.owner.query(
    'select actor_kind, actor_id, action, resource_kind, outcome, detail from access.audit_event order by id desc limit 1',
  )
  return { outcome, statements, recorded: rows }
}

/** Everything that can be asked for by number, id or code: of others, and of nobody. */
const questions: [
  string,
  keyof typeof actors,
  (which: string) => (ctx: Context) => Promise<unknown>,
  () => [string, string],
][] = [
  ['a signal', 'officer', (number) => (ctx) => viewSignal(ctx, number), () => [scene.signal.number, '2026-9999']],
  [
    'a signal to take',
    'officer',
    (number) => (ctx) => takeSignal(ctx, number),
    () => [scene.signal.number, '2026-9999'],
  ],
  [
    'a signal to write to',
    'officer',
    (number) => (ctx) => messageReporter(ctx, number, 'x'),
    () => [scene.signal.number, '2026-9999'],
  ],
  [
    'a search by number',
    'officer',
    (number) => (ctx) => findSignalByNumber(ctx, number),
    () => [scene.signal.number, '2026-9999'],
  ],
  [
    'a hand-over',
    'officer',
    (number) => (ctx) => viewHandover(ctx, number),
    () => [scene.handovers.get('accepted') ?? '', 'O-2026-999'],
  ],
  [
    'a hand-over to accept',
    'officer',
    (number) => (ctx) => acceptHandover(ctx, { number }),
    () => [scene.handovers.get('offered') ?? '', 'O-2026-999'],
  ],
  ['a draft', 'officer', (id) => (ctx) => getDraft(ctx, id), () => [scene.draft, randomUUID()]],
  ['a draft to throw away', 'officer', (id) => (ctx) => discardDraft(ctx, id), () => [scene.draft, randomUUID()]],
  [
    'a report of a colleague',
    'officer',
    (number) => (ctx) => viewReceivedReport(ctx, number),
    () => [scene.fromColleague.number, '2026-9999'],
  ],
  [
    'a report of another partner',
    'client',
    (number) => (ctx) => viewClientReport(ctx, number),
    () => [scene.signal.number, '2026-9999'],
  ],
  [
    'a code',
    'reporter',
    (code) => (ctx) => openReceipt(ctx, code),
    () => [wrongSecret(scene.signal.receipt), 'ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ'],
  ],
]

/** A code that finds the row of another one and does not open it. */
function wrongSecret(code: string): string {
  const lookup = [...code.replaceAll(' ', '').slice(0, 6)].map((one) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(one))
  return newReceipt((count) => Uint8Array.from({ length: count }, (_, at) => lookup[at] ?? 7)).text
}

describe('what somebody may not know of', () => {
  it.each(questions)(
    'A-02 %s: answers as if it were not there, by the same statements, with the same line in the record',
    async (_, who, ask, which) => {
      const [existing, absent] = which()
      const actor = actors[who]
      if (!actor) throw new Error('nobody asks')
      const forOthers = await asking(actor, ask(existing))
      const forNobody = await asking(actor, ask(absent))
      expect(forOthers).toEqual(forNobody)
      expect(forNobody.statements.length).toBeGreaterThan(2)
    },
  )
})

describe('the record of what was refused', () => {
  const lines = async () => {
    const query = 'select action, resource_kind, resource_id, outcome from access.audit_event order by id desc limit 1'
    return (await scene.world.database.owner.query(query)).rows
  }

  it('A-04 says who looked for a signal that was not for them, or was not there', async () => {
    const { officer } = actors
    if (!officer) throw new Error('nobody asks')
    await asking(officer, (ctx) => viewSignal(ctx, scene.signal.number))
    const line = { action: 'signal.view', resource_kind: 'signal', outcome: 'refused' }
    expect(await lines()).toEqual([{ ...line, resource_id: scene.signal.number }])
  })

  it('A-04 keeps no words that somebody typed into an address', async () => {
    const { officer } = actors
    if (!officer) throw new Error('nobody asks')
    await asking(officer, (ctx) => viewSignal(ctx, 'Wilhelmina Vuurvogel'))
    const line = { action: 'signal.view', resource_kind: 'signal', outcome: 'refused' }
    expect(await lines()).toEqual([{ ...line, resource_id: null }])
  })

  it('A-04 names the function under which somebody acted, where they have several', async () => {
    const both = await aPerson(scene.world, [
      { function: 'editor' },
      { function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-goes' },
    ])
    await scene.world.as(both, (ctx) => viewSignal(ctx, scene.other.number))
    const { rows } = await scene.world.database.owner.query(
      'select function, desk_id from access.audit_event order by id desc limit 1',
    )
    expect(rows).toEqual([{ function: 'attentionOfficer', desk_id: 'aandachtsfunctionarissen-goes' }])
  })

  it('A-02 a function elsewhere opens nothing at a desk where one has another', async () => {
    const mixed = await aPerson(scene.world, [
      { function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-goes' },
      { function: 'reporter', desk: 'aandachtsfunctionarissen-breda' },
    ])
    const { outcome } = await asking(mixed, (ctx) => viewSignal(ctx, scene.signal.number))
    expect(outcome).toBe('NotFound: ')
  })
})
