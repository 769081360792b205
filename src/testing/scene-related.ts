import type { World } from './world.ts'

/**
 * Somebody decided that two signals of Goes belong together, and that one of them has nothing to do with one of Breda; the
 * desk of Goes was named to somebody of Breda, who looked for that.
 */
export async function withRelated(
  world: World,
  ids: Record<'breda' | 'goes' | 'alsoGoes' | 'noor', string>,
): Promise<void> {
  const { owner } = world.database
  const decide = `insert into signals.link_decision (id, region, signal_id, other_id, verdict, sealed, by_person, by_desk, at)
    select gen_random_uuid(), s.region, s.id, $2, $3, '', $4, s.desk_id, now() from signals.signal s where s.id = $1`
  await owner.query(decide, [ids.goes, ids.alsoGoes, 'same', ids.noor])
  await owner.query(decide, [ids.breda, ids.goes, 'different', ids.noor])
  await owner.query(
    `insert into signals.link_pair (decision_id, own_fact, other_fact)
     select d.id, a.id, b.id from signals.link_decision d join signals.fact a on a.signal_id = d.signal_id and a.kind = 'story'
       join signals.fact b on b.signal_id = d.other_id and b.kind = 'story'`,
  )
  await owner.query(
    `insert into signals.look_up (id, region, person_id, signal_id, purpose, at)
     select gen_random_uuid(), s.region, $2, s.id, 'signaal-wegen', now() from signals.signal s where s.id = $1`,
    [ids.breda, ids.noor],
  )
  await owner.query(
    `insert into signals.hint (id, region, signal_id, hit_fact, desk_id, by_person, by_desk, purpose, on_day, current)
     select gen_random_uuid(), t.region, $1, f.id, t.desk_id, $3, 'aandachtsfunctionarissen-breda', 'signaal-wegen', '2026-11-24', true
     from signals.signal t join signals.fact f on f.signal_id = t.id and f.kind = 'story' where t.id = $2`,
    [ids.breda, ids.goes, ids.noor],
  )
}
