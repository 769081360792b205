import { randomUUID } from 'node:crypto'
import { bookEntry, logBottleneck, moveBottleneck } from '../domains/programme/index.ts'
import { aBudget, aProgramme, inForce } from './budgeted.ts'
import { aPerson } from './people.ts'
import { type SceneEvaluations, withEvaluations } from './scene-evaluations.ts'
import { gathering } from './scene-meetings.ts'
import { watched } from './scene-monitor.ts'
import type { World } from './world.ts'

/** What is there of the money of the programme. */
export type SceneMoney = {
  /** What was paid on the line `zorg`. */
  entry: string
  /** The closing of a year that waits for a second person, and one that was agreed. */
  closing: string
  closed: string
  /** What stands in the way, of which the chain director is the owner. */
  bottleneck: string
} & SceneEvaluations

/** Puts a programme with a budget in force, books a payment, and closes a year twice over. */
export async function withMoney(world: World): Promise<SceneMoney> {
  await inForce(world, aProgramme({ budget: aBudget, ...watched, bodies: [gathering] }))
  const entry = await anEntry(world)
  const [closing, closed] = [await aClosing(world, 'proposed'), await aClosing(world, 'closed')]
  return { entry, closing, closed, bottleneck: await aBottleneck(world), ...(await withEvaluations(world)) }
}

/** A payment of a thousand euros that somebody booked on the line `zorg`. */
export async function anEntry(world: World): Promise<string> {
  const { owner } = world.database
  const hidde = await aPerson(world, [{ function: 'projectLeader' }], { name: 'Hidde Graaf' })
  const input = { lineId: 'zorg', year: '2026', kind: 'actual' as const, amount: '1000', onDay: '2026-11-20' }
  await world.as(hidde, (ctx) => bookEntry(ctx, { ...input, reference: 'Factuur', note: '', settles: null }))
  const found = await owner.query<{ id: string }>('select id from programme.money_entry where by_person = $1', [
    hidde.personId,
  ])
  return found.rows[0]?.id ?? ''
}

/** A bottleneck of the region, logged by a professional; `owner` owns it by name. */
export async function aBottleneck(world: World, owner?: string): Promise<string> {
  const [dirk, els] = [
    await aPerson(world, [{ function: 'reporter' }], { name: 'Dirk Balie' }),
    await aPerson(world, [{ function: 'chainDirector' }], { name: 'Els Molen' }),
  ]
  const where = { itemId: null, districtId: null, municipalityCode: null }
  const input = {
    title: 'Geen plek',
    what: 'Er is geen opvang.',
    ownerFunction: 'chainDirector' as const,
    dueOn: '2026-12-10',
  }
  const id = await world.as(dirk, (ctx) => logBottleneck(ctx, { ...input, ...where }))
  const step = { version: 1, step: 'assign' as const, reason: 'Weet hier het meest van.', bodyId: null }
  const to = { ownerFunction: null, ownerPerson: owner ?? null, dueOn: null }
  if (owner !== undefined) await world.as(els, (ctx) => moveBottleneck(ctx, id, { ...step, ...to }))
  return id
}

/** The closing of a year of a part that nothing else is about, proposed by somebody who tries nothing. */
export async function aClosing(world: World, state: 'proposed' | 'closed'): Promise<string> {
  const [one, other] = [await aPerson(world, []), await aPerson(world, [])]
  const id = randomUUID()
  await world.database.owner.query(
    `with made as (
       insert into programme.year_closing (id, region, year, part_id, version, state, budget, spent, leftover, divided_by,
         proposed_by, proposed_on, confirmed_by, confirmed_on)
       values ($1::uuid, $2, 2024, $1::uuid::text, 1, $3::text, 10, 0, 10, 'inhabitants', $4::uuid, '2026-11-24',
         case when $3::text = 'closed' then $5::uuid end, case when $3::text = 'closed' then '2026-11-24'::date end) returning id, region
     ), line as (
       insert into programme.closing_line select id, region, 'elders', 10, 0 from made
     )
     insert into programme.leftover_share select id, region, 'GM0758', 1, 10 from made`,
    [id, world.loaded.region.id, state, one.personId, other.personId],
  )
  return id
}
