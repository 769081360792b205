import { parse } from 'yaml'
import { programmeFile } from '../domains/programme/rules/programme-file.ts'
import { publicPartOf } from '../domains/programme/rules/public-part.ts'
import type { World } from './world.ts'

const draft = `id: programma
region: zeeland-west-brabant
kind: actionProgramme
title: Samen
version: "1"
public: true
`

/** A draft of the programme, something that was proposed for it and what it shows to everybody, by somebody who tries nothing. */
export async function withProgrammeEdited(world: World): Promise<void> {
  await world.database.owner.query(
    `with noor as (select id, region from access.person where name = 'Noor Verlinden' limit 1),
       draft as (
         insert into programme.draft (region, text, based_on, begun_on, changed_by, changed_on)
         select region, $1, 1, '2026-11-20', id, '2026-11-20' from noor
       ), open as (
         insert into programme.public_part (region, number, from_day, content)
         select v.region, max(v.number), '2025-01-01', $2::jsonb from programme.version v, noor n where v.region = n.region group by 1
       )
     insert into programme.proposal (id, region, kind, title, why, by_person, on_day)
     select gen_random_uuid(), region, 'idea', 'Een idee', 'Daarom.', id, '2026-11-20' from noor`,
    [draft, JSON.stringify(publicPartOf(programmeFile.parse(parse(draft))))],
  )
}
