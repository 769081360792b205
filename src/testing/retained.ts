import { aPerson } from './people.ts'
import type { World } from './world.ts'

/** A closed signal of which the term passed long ago; lists that waited are gone. Returns its number. */
export async function anExpiredSignal({ database: { owner } }: World): Promise<string> {
  await owner.query('delete from signals.destruction_item; delete from signals.destruction_list')
  const { rows } = await owner.query<{ number: string }>(
    `insert into signals.signal (id, region, number, forms, minor, acute, source_kind, anonymity, locale, state, desk_id, received_at,
       received_on, closed_on, result, route, fallback)
     select gen_random_uuid(), id, '2023-' || lpad((random() * 999999)::int::text, 6, '0'), '{}', 'no', 'no', 'public', 'anonymous',
       'nl', 'closed', 'vangnetloket', '2023-01-02', '2023-01-02', '2023-01-09', 'unfounded', '{}', false from access.region
     returning number`,
  )
  return rows[0]?.number ?? ''
}

/** A destruction list that somebody else proposed; returns its id. */
export async function aDestructionList(world: World): Promise<string> {
  await anExpiredSignal(world)
  const { personId } = await aPerson(world, [{ function: 'privacyOfficer' }])
  const { rows } = await world.database.owner.query<{ id: string }>(
    `insert into signals.destruction_list (id, region, state, hash, proposed_by, proposed_on)
     select gen_random_uuid(), id, 'proposed', sha256(''), $1, '2026-11-24' from access.region returning id`,
    [personId],
  )
  return rows[0]?.id ?? ''
}

/** A signal whose use is restricted; returns the id of the restriction. */
export async function aRestriction(world: World): Promise<string> {
  const number = await anExpiredSignal(world)
  const { personId } = await aPerson(world, [{ function: 'privacyOfficer' }])
  const { rows } = await world.database.owner.query<{ id: string }>(
    `insert into signals.restriction (id, region, signal_id, number, ground, set_by, set_on)
     select gen_random_uuid(), region, id, number, 'claim', $1, '2026-11-24' from signals.signal where number = $2 returning id`,
    [personId, number],
  )
  return rows[0]?.id ?? ''
}

/** A list that waits for a second person, and a restriction of a signal that no desk of the scene has. */
export async function withRetention({ database: { owner } }: World, restricted: string): Promise<void> {
  const somebody = `(select id from access.person where name = 'Noor Verlinden' limit 1)`
  await owner.query(
    `insert into signals.destruction_list (id, region, state, hash, proposed_by, proposed_on)
     select gen_random_uuid(), id, 'proposed', '', ${somebody}, '2026-11-24' from access.region`,
  )
  await owner.query(
    `insert into signals.destruction_item (list_id, number, class, ground, closed_on, expired_on)
     select id, '2020-0001', '', '', '2020-01-01', '2020-02-01' from signals.destruction_list`,
  )
  await owner.query(
    `insert into signals.restriction (id, region, signal_id, number, ground, set_by, set_on)
     select gen_random_uuid(), region, id, number, 'claim', ${somebody}, '2026-11-24' from signals.signal where id = $1`,
    [restricted],
  )
}
