import { randomUUID } from 'node:crypto'
import { aMeetingThing } from './scene-meetings.ts'
import type { World } from './world.ts'

/**
 * What the bodies of the programme and its writers left: meetings, a session, who represents the region, a covenant, a draft
 * of Breda and a report that is final, and a point of the policy of Goes; all of somebody who tries nothing.
 */
export async function withGatherings(world: World): Promise<void> {
  for (const thing of [
    ...(['meeting', 'heldMeeting', 'outsideMember', 'followUp'] as const),
    ...(['session', 'representation', 'covenant'] as const),
  ])
    await aMeetingThing(world, thing)
  const { owner } = world.database
  const somebody = `(select id from access.person where name = 'Els Molen' limit 1)`
  for (const state of ['draft', 'final']) {
    const id = randomUUID()
    await owner.query(
      `insert into programme.report (id, region, organisation_id, kind, as_of, title, state, started_by, started_on, finished_by, finished_on)
       select $1, id, 'gemeente-breda', 'councilLetter', '2026-11-24', 'Brief', $2::text, ${somebody}, '2026-11-24',
         case when $2::text = 'final' then ${somebody} end, case when $2::text = 'final' then '2026-11-24'::date end from access.region`,
      [id, state],
    )
    await owner.query(
      `insert into programme.report_version select $1, 1, id, $2, ${somebody}, '2026-11-24' from access.region`,
      [id, JSON.stringify({ title: 'Brief', particulars: [], sections: [], definitions: [] })],
    )
  }
  await owner.query(
    `insert into programme.policy_fact (id, region, municipality_code, point, number, value, document, link, evidence, by_person, on_day)
     select gen_random_uuid(), id, 'GM0664', 'published', 1, 'met', '', '', '', ${somebody}, '2026-11-24' from access.region`,
  )
}
