import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAsJobs, forgetColleagues, type PersonActor } from '../src/domains/access/index.ts'
import { recordKinds } from '../src/domains/access/rules/region-retention.ts'
import {
  confirmDestruction,
  destroyExpired,
  proposeDestruction,
  viewDestructionList,
  viewRetention,
} from '../src/domains/signals/index.ts'
import { NotAllowed } from '../src/lib/errors.ts'
import { openDatabase } from '../src/platform/database.ts'
import { aPerson } from '../src/testing/people.ts'
import { openWorld, type World } from '../src/testing/world.ts'

let world: World
let jobs: ReturnType<typeof openDatabase>
let priya: PersonActor
let wiebe: PersonActor
beforeAll(async () => {
  world = await openWorld()
  jobs = openDatabase(world.database.connection, () => {})
  priya = await world.person('Priya Blok', 'privacyOfficer', null)
  wiebe = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
})
afterAll(async () => {
  await jobs.close()
  await world.close()
})
const cleared = `programme.follow_up, programme.meeting, programme.session, programme.representation, programme.progress,
  programme.norm_value, programme.hand_colour, programme.proposal, programme.screening, programme.money_entry, programme.year_closing,
  programme.bottleneck, programme.evaluation, programme.report, access.covenant, signals.destruction_item, signals.destruction_list`
beforeEach(async () => {
  world.at('2040-02-01T10:00')
  await world.database.owner.query(`truncate ${cleared} cascade`)
})

/** One row of each kind that was over in a year, and what hangs under it; all invented. */
const rowsOf = (year: number): readonly [kind: string, rows: readonly string[]][] => {
  const [day, by, region] = [`'${year}-05-04'`, `'${wiebe.personId}'`, `'${world.loaded.region.id}'`]
  const id = (last: string) => `'00000000-0000-4000-8000-${year}0000${last.padStart(4, '0')}'`
  return [
    [
      'meetings',
      [
        `insert into programme.meeting (id, region, body_id, starts_at, minutes, place, state, planned_by)
         values (${id('1')}, ${region}, 'aanjaagteam', ${day}, 60, 'Stadhuis', 'held', ${by})`,
        `insert into programme.meeting_item (id, region, meeting_id, position, source, title, minutes)
         values (${id('2')}, ${region}, ${id('1')}, 1, 'own', 'Opening', 'Besproken.')`,
        `insert into programme.meeting_decision (id, region, meeting_id, item_id, year, number, text, decided_on, written_by)
         values (${id('3')}, ${region}, ${id('1')}, ${id('2')}, ${year}, 1, 'We gaan door.', ${day}, ${by})`,
        `insert into programme.meeting_attendance values (${id('1')}, ${by}, ${region}, 'rol', 'present')`,
        `insert into programme.follow_up (id, region, body_id, meeting_id, item_id, text, owner, due_on, state, settled_on, written_by, written_on)
         values (${id('4')}, ${region}, 'aanjaagteam', ${id('1')}, ${id('2')}, 'Bellen', 'rol', ${day}, 'done', ${day}, ${by}, ${day}),
           (${id('5')}, ${region}, 'aanjaagteam', ${id('1')}, ${id('2')}, 'Nog open', 'rol', ${day}, 'open', null, ${by}, ${day})`,
      ],
    ],
    [
      'sessions',
      [
        `insert into programme.session (id, region, question, state, made_by, made_on) values (${id('6')}, ${region}, 'Hoe?', 'closed', ${by}, ${day})`,
        `insert into programme.session_idea (id, region, session_id, text, by_expert, by_person, written_on)
         values (${id('7')}, ${region}, ${id('6')}, 'Zo.', false, ${by}, ${day})`,
      ],
    ],
    [
      'representations',
      [
        `insert into programme.representation (id, region, consultation, role, interest, ended_on, written_by)
         values (${id('8')}, ${region}, 'Landelijk', 'rol', 'Hulp', ${day}, ${by})`,
        `insert into programme.representation_note values (${id('9')}, ${region}, ${id('8')}, ${day}, 'Terug.', ${by})`,
      ],
    ],
    [
      'progress',
      [
        `insert into programme.progress (id, region, action_id, place, state, day, note, evidence, evidence_url, recorded_by, recorded_on)
         values (${id('10')}, ${region}, 'actie', '', 'done', ${day}, '', '', '', ${by}, ${day})`,
      ],
    ],
    [
      'proposals',
      [
        `insert into programme.proposal (id, region, kind, title, why, by_person, on_day, state, answer, decided_by, decided_on)
         values (${id('11')}, ${region}, 'idea', 'Idee', '', ${by}, ${day}, 'declined', 'Nee.', ${by}, ${day})`,
      ],
    ],
    [
      'screenings',
      [
        `insert into programme.screening (id, region, municipality_code, title, field, link, state, answers, findings, barriers,
           started_by, started_on, finished_by, finished_on)
         values (${id('12')}, ${region}, 'GM0758', 'Nota', 'wonen', '', 'finished', '{}', '', '{}', ${by}, ${day}, ${by}, ${day})`,
      ],
    ],
    [
      'money',
      [
        `insert into programme.money_entry (id, region, line_id, year, kind, amount, on_day, reference, note, by_person, entered_on)
         values (${id('13')}, ${region}, 'regel', ${year}, 'actual', 10, ${day}, '', '', ${by}, ${day})`,
      ],
    ],
    [
      'bottlenecks',
      [
        `insert into programme.bottleneck (id, region, title, what, level, state, owner_function, due_on, logged_by, logged_on, version)
         values (${id('15')}, ${region}, 'Geen plek', '', 'region', 'solved', 'chainDirector', ${day}, ${by}, ${day}, 1)`,
        `insert into programme.bottleneck_step (id, bottleneck_id, region, number, kind, state, level, owner_function, due_on, reason, by_person, on_day)
         values (${id('14')}, ${id('15')}, ${region}, 1, 'solve', 'solved', 'region', 'chainDirector', ${day}, 'Klaar.', ${by}, ${day})`,
      ],
    ],
    [
      'evaluations',
      [
        `insert into programme.evaluation (id, region, title, subject, rhythm, from_day, until_day, answer_by, state, conclusions, made_by,
           made_on, opened_on, finished_by, finished_on, version)
         values (${id('16')}, ${region}, 'Jaar', 'policy', 'yearly', ${day}, ${day}, ${day}, 'finished', 'Goed.', ${by}, ${day}, ${day}, ${by}, ${day}, 1)`,
        `insert into programme.evaluation_question values (${id('17')}, ${id('16')}, ${region}, 1, 'words', null, 'Hoe ging het?')`,
        `insert into programme.evaluation_invitation values (${id('16')}, 'gemeente-breda', ${region}, ${by}, ${day})`,
        `insert into programme.evaluation_answer values (${id('16')}, 'gemeente-breda', ${id('17')}, ${region}, 'Redelijk.', null, ${by})`,
      ],
    ],
    [
      'draftReports',
      [
        `insert into programme.report (id, region, organisation_id, kind, as_of, title, state, started_by, started_on)
         values (${id('18')}, ${region}, 'gemeente-breda', 'councilLetter', ${day}, 'Brief', 'draft', ${by}, ${day})`,
        `insert into programme.report_version values (${id('18')}, 1, ${region}, '{}', ${by}, ${day})`,
      ],
    ],
    [
      'covenants',
      [
        `insert into access.covenant (id, region, title, parties, purposes, legal_bases, from_day, until_day, document, written_by)
         values (${id('19')}, ${region}, 'Convenant', '{a,b}', '{x}', '{y}', ${day}, ${day}, '', ${by})`,
      ],
    ],
  ]
}

async function keep(kind: string, year: number): Promise<void> {
  const rows = rowsOf(year).find(([one]) => one === kind)?.[1] ?? []
  await world.database.owner.query(['begin', ...rows, 'commit'].join(';\n'))
}
const expired = async () => (await world.as(priya, viewRetention)).expired.map(({ number }) => number)
const destroy = () => actAsJobs({ ...world.system, db: jobs.db }, 'destroy', destroyExpired)
async function destroyed(): Promise<string> {
  const id = await world.as(priya, proposeDestruction)
  await world.as(wiebe, (ctx) => confirmDestruction(ctx, id))
  await destroy()
  return id
}
const left = async (from: string) =>
  (await world.database.owner.query(`select count(*)::int as n from ${from}`)).rows[0].n

const tables: Record<string, readonly string[]> = {
  meetings: ['meeting', 'meeting_item', 'meeting_decision', 'meeting_attendance'],
  sessions: ['session', 'session_idea'],
  representations: ['representation', 'representation_note'],
  progress: ['progress'],
  proposals: ['proposal'],
  screenings: ['screening'],
  money: ['money_entry'],
  bottlenecks: ['bottleneck', 'bottleneck_step'],
  evaluations: ['evaluation_answer'],
  draftReports: ['report', 'report_version'],
}
const tablesOf = (kind: string) => tables[kind]?.map((name) => `programme.${name}`) ?? ['access.covenant']
const expiring = recordKinds.filter((kind) => kind !== 'policy')

describe('the records of the programme', () => {
  it.each(expiring)(
    'A-06 %s of a year expire after the term of the region, and are destroyed with four eyes',
    async (kind) => {
      await keep(kind, 2021)
      await keep(kind, 2039)
      expect(await expired()).toEqual([`${kind}-2021`])
      const id = await destroyed()
      const { list, lines } = await world.as(wiebe, (ctx) => viewDestructionList(ctx, id))
      expect([list.state, lines.map(({ outcome }) => outcome)]).toEqual(['destroyed', ['destroyed']])
      for (const table of tablesOf(kind)) expect([table, await left(table)]).toEqual([table, 1])
      expect(await expired()).toEqual([])
    },
  )

  it('A-06 the year of a term has to be over: money of 2031 goes on the last day of 2038, not before', async () => {
    await keep('money', 2031)
    world.at('2038-12-30T10:00')
    expect(await expired()).toEqual([])
    world.at('2038-12-31T10:00')
    expect(await expired()).toEqual(['money-2031'])
  })

  it('A-06 what is still open stays: an agreement outlives the meeting in which it was made', async () => {
    await keep('meetings', 2021)
    await destroyed()
    const { rows } = await world.database.owner.query('select text, meeting_id, state from programme.follow_up')
    expect(rows).toEqual([{ text: 'Nog open', meeting_id: null, state: 'open' }])
  })

  it('A-06 nothing goes without the second person', async () => {
    await keep('progress', 2021)
    await world.as(priya, proposeDestruction)
    await destroy()
    expect(await left('programme.progress')).toBe(1)
    await expect(world.as(wiebe, proposeDestruction)).rejects.toThrow(NotAllowed)
  })
})

describe('who recorded it', () => {
  const forget = () => actAsJobs({ ...world.system, db: jobs.db }, 'colleagues', forgetColleagues)
  const person = async (id: string) =>
    (await world.database.owner.query('select name, email, user_id, active from access.person where id = $1', [id]))
      .rows[0]

  it('A-06 who left loses address and log-in after two years and the name after five; what they wrote stays', async () => {
    world.at('2026-11-24T10:00')
    const left = await aPerson(world, [{ function: 'projectLeader', until: '2026-06-30' }], { name: 'Harm Vertrokken' })
    await world.database.owner.query(
      `insert into programme.progress (id, region, action_id, place, state, day, note, evidence, evidence_url, recorded_by, recorded_on)
       values (gen_random_uuid(), $1, 'actie', '', 'done', '2026-05-01', '', '', '', $2, '2026-05-01')`,
      [world.loaded.region.id, left.personId],
    )
    world.at('2028-06-29T10:00')
    await forget()
    expect(await person(left.personId)).toMatchObject({ name: 'Harm Vertrokken', user_id: left.personId })
    world.at('2028-06-30T10:00')
    expect(await forget()).toBe(1)
    expect(await person(left.personId)).toEqual({
      ...{ name: 'Harm Vertrokken', email: `${left.personId}@voormalig.invalid` },
      ...{ user_id: null, active: false },
    })
    world.at('2031-06-30T10:00')
    await forget()
    expect((await person(left.personId)).name).toBe('Voormalig medewerker')
    expect(await forget()).toBe(0)
    const { rows } = await world.database.owner.query(
      'select p.name from programme.progress g join access.person p on p.id = g.recorded_by',
    )
    expect(rows).toEqual([{ name: 'Voormalig medewerker' }])
  })

  it('A-06 who still has a function keeps the name, whatever the jobs ask', async () => {
    await forget()
    expect((await person(wiebe.personId)).name).toBe('Wiebe Terpstra')
    await expect(
      actAsJobs({ ...world.system, db: jobs.db }, 'colleagues', async ({ db }) => {
        const { sql } = await import('kysely')
        await sql`select access.forget_colleague(${wiebe.personId}, true)`.execute(db)
      }),
    ).rejects.toThrow('not forgotten')
  })
})
