import { randomUUID } from 'node:crypto'
import type { ProgrammeFile } from '../domains/programme/rules/programme-file.ts'
import { aPerson } from './people.ts'
import type { World } from './world.ts'

/** The body of each district of which the scene has meetings. */
export const gathering: NonNullable<ProgrammeFile['bodies']>[number] = {
  ...{ id: 'werkgroep', name: 'Werkgroep', kind: 'districtWorkingGroup', scope: 'district' },
}

/** Its key in the district of the scene. */
export const gatheringKey = 'werkgroep.de-baronie'

/** What there can be of meetings, by what becomes of it next. */
export type MeetingThing =
  | 'meeting'
  | 'heldMeeting'
  | 'proposedMeeting'
  | 'outsideMember'
  | 'followUp'
  | 'session'
  | 'representation'
  | 'covenant'

const region = `'zeeland-west-brabant'`
const body = `'werkgroep', 'de-baronie'`

/** The statements that put a thing there; `id` is its id and `by` who made it. */
const statements: Record<MeetingThing, (id: string, by: string) => string> = {
  meeting: (id, by) => aMeeting(id, by, `timestamptz '2026-11-24 08:00+01'`, `'planned', 'none'`),
  heldMeeting: (id, by) => aDecision(id, by, aMeeting(id, by, `timestamptz '2026-11-03 10:00+01'`, `'held', 'draft'`)),
  proposedMeeting: (id, by) => aMeeting(id, by, `timestamptz '2026-11-03 10:00+01'`, `'held', 'proposed'`),
  outsideMember: (id, by) =>
    `insert into programme.outside_member (id, region, body_id, district_id, organisation, email, added_by, added_on)
     values ('${id}', ${region}, ${body}, 'Jongerenwerk', 'jongerenwerk@voorbeeld.invalid', '${by}', '2026-11-01')`,
  followUp: (id, by) =>
    `insert into programme.follow_up (id, region, body_id, district_id, text, owner, due_on, written_by, written_on)
     values ('${id}', ${region}, ${body}, 'Bel de scholen', 'rol', '2026-12-01', '${by}', '2026-11-01')`,
  session: (id, by) =>
    `with s as (insert into programme.session (id, region, question, experts, made_by, made_on)
       values ('${id}', ${region}, 'Wat helpt?', true, '${by}', '2026-11-01'))
     insert into programme.session_idea (id, region, session_id, text, by_expert, by_person, written_on)
       values ('${id}', ${region}, '${id}', 'Een idee', false, '${by}', '2026-11-01')`,
  representation: (id, by) =>
    `insert into programme.representation (id, region, consultation, role, interest, written_by)
     values ('${id}', ${region}, 'Landelijk overleg', 'rol', 'Belang', '${by}')`,
  covenant: (id, by) =>
    `insert into access.covenant (id, region, title, parties, purposes, legal_bases, from_day, document, written_by)
     values ('${id}', ${region}, 'Convenant', '{gemeente-breda,politie-zwb}', '{opvang}', '{taak-zorgcoordinatie}',
       '2026-01-01', 'Z-1', '${by}')`,
}

/** A meeting with a decision that has the same id. */
const aDecision = (id: string, by: string, meeting: string) =>
  `with m as (${meeting}), i as (insert into programme.meeting_item (id, region, meeting_id, position, source, title)
     values ('${id}', ${region}, '${id}', 0, 'own', 'Punt'))
   insert into programme.meeting_decision (id, region, meeting_id, item_id, year, number, text, decided_on, written_by)
     select '${id}', ${region}, '${id}', '${id}', 2026, coalesce(max(number), 0) + 1, 'Besloten', '2026-11-03', '${by}'
     from programme.meeting_decision`

const aMeeting = (id: string, by: string, at: string, states: string) =>
  `insert into programme.meeting (id, region, body_id, district_id, starts_at, minutes, place, state, minutes_state, planned_by)
   values ('${id}', ${region}, ${body}, ${at}, 60, 'Stadhuis', ${states}, '${by}')`

/** Puts a thing there, as somebody else made it. Returns its id. */
export async function aMeetingThing(world: World, thing: MeetingThing): Promise<string> {
  const { personId } = await aPerson(world, [{ function: 'chainDirector' }], { name: 'Els Molen' })
  const id = randomUUID()
  await world.database.owner.query(statements[thing](id, personId))
  return id
}
