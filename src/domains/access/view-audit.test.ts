import { afterAll, beforeAll, expect, it } from 'vitest'
import { NotAllowed } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { aPerson, issuesOf } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { recordAudit } from './audit.ts'
import type { PersonActor } from './rules/actor.ts'
import { auditFilter } from './rules/audit-filter.ts'
import { viewAudit } from './view-audit.ts'

let world: World
let rosa: PersonActor
let noor: PersonActor

beforeAll(async () => {
  world = await openWorld()
  rosa = await aPerson(world, [{ function: 'privacyOfficer' }], { name: 'Rosa Maas' })
  noor = await aPerson(world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-breda' }], {
    name: 'Noor Verlinden',
  })
})
afterAll(() => world.close())

const view = (asked: Record<string, string> = {}) =>
  world.as(rosa, (ctx) => viewAudit(ctx, parseInput(auditFilter, asked)))
const act = (action: 'signal.view' | 'signal.take', moment: string) => {
  world.at(moment)
  return world.as(noor, (ctx) => recordAudit(ctx, { action, resource: { kind: 'signal' } }))
}

it('A-04 the privacy officer reads who did what, when and as what, and finds it by day, action and person', async () => {
  await act('signal.view', '2026-11-23T23:59')
  await act('signal.view', '2026-11-24T00:00')
  await act('signal.take', '2026-11-24T23:59')
  await act('signal.take', '2026-11-25T00:00')
  expect((await view({ from: '24-11-2026', until: '24-11-2026' })).lines).toMatchObject([
    {
      action: 'signal.take',
      actor: 'Noor Verlinden',
      function: 'attentionOfficer',
      desk: 'Aandachtsfunctionarissen Breda',
    },
    { action: 'signal.view', outcome: 'ok' },
  ])
  expect((await view({ action: 'signal.view' })).lines).toHaveLength(2)
  expect((await view({ person: noor.personId, until: '23-11-2026' })).lines).toHaveLength(1)
  expect((await view({ person: rosa.personId, until: '23-11-2026' })).lines).toHaveLength(0)
})

it('A-04 refusals stand in the record and can be asked for apart', async () => {
  await expect(world.as(noor, (ctx) => viewAudit(ctx, parseInput(auditFilter, {})))).rejects.toThrow(NotAllowed)
  expect((await view({ outcome: 'refused' })).lines).toMatchObject([
    { action: 'audit.view', outcome: 'refused', actor: 'Noor Verlinden' },
  ])
})

it('A-04 reading the record is recorded, with what was asked for', async () => {
  await view({ action: 'signal.take', from: '1-11-2026' })
  expect((await view({ action: 'audit.view', person: rosa.personId })).lines[0]).toMatchObject({
    actor: 'Rosa Maas',
    detail: { action: 'signal.take', from: '2026-11-01' },
  })
})

it('A-05 what somebody typed into the address of the record is kept nowhere', async () => {
  await view({ action: 'Wilhelmina Vuurvogel, 0612340987' })
  const { rows } = await world.database.owner.query('select detail from access.audit_event order by id desc limit 1')
  expect(rows).toEqual([{ detail: {} }])
})

it('A-04 the record is read page by page, and nothing is left out or shown twice', async () => {
  for (let count = 0; count < 60; count++) await act('signal.view', '2026-11-26T10:00')
  const first = await view({ action: 'signal.view' })
  expect(first.lines).toHaveLength(50)
  const second = await view({ action: 'signal.view', before: String(first.older) })
  expect(second.older).toBeNull()
  const ids = [...first.lines, ...second.lines].map(({ id }) => id)
  expect(new Set(ids).size).toBe(62)
  expect(ids).toEqual([...ids].sort((a, b) => b - a))
})

it('A-02 nobody else reads it, not in the database either', async () => {
  const ties = await aPerson(world, [{ function: 'administrator' }])
  for (const actor of [noor, ties]) {
    const read = await world.as(actor, (ctx) => ctx.db.selectFrom('access.audit_event').selectAll().execute())
    expect(read).toEqual([])
  }
})

it('says which day is no day', async () => {
  expect(
    await issuesOf(Promise.resolve().then(() => parseInput(auditFilter, { from: '31-11-2026', until: 'x' }))),
  ).toEqual(['from noDay', 'until noDay'])
})
