import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../lib/errors.ts'
import { aPerson, issuesOf } from '../../testing/people.ts'
import { theRouteXml, withCell, withoutRule } from '../../testing/region-files.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import {
  activateRoute,
  currentRoute,
  discardRouteVersion,
  exportRoute,
  importRoute,
  listRoutes,
  moveRouteRule,
  proposeRoute,
  removeRouteRule,
  saveRouteFile,
  saveRouteRule,
  sendBackRoute,
  startRouteVersion,
  submitSignal,
  viewRoute,
  waitingRoutes,
} from './index.ts'
import { allRules } from './rules/route-table.ts'
import type { RuleInput } from './rules/rule-input.ts'

let world: World
let xml: string
let lotte: PersonActor
let wiebe: PersonActor
let ilse: PersonActor
let outsider: PersonActor

beforeAll(async () => {
  world = await openWorld()
  xml = await theRouteXml()
  lotte = await world.person('Lotte van Wijk', 'projectLeader', null)
  wiebe = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
  ilse = await world.person('Ilse Roelofs', 'policyOfficer', null)
  outsider = await aPerson(world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-goes' }])
})
beforeEach(() => world.at('2026-11-24T09:30'))
afterAll(() => world.close())

const any = { mode: 'any' as const, values: [] }
const one = (...values: string[]) => ({ mode: 'one' as const, values })
const none = (...values: string[]) => ({ mode: 'not' as const, values })
/** Rule 9 of the region, in which labour exploitation of adults goes to the inspectorate first. */
const labourToInspectorate: RuleInput = {
  conditions: {
    vorm: one('labour'),
    minderjarig: none('ja'),
    acuut: none('ja'),
    waar: one('inRegio'),
    district: any,
    bron: any,
  },
  desks: ['labourInspectorate', 'attentionOfficers'],
  shares: ['coordinator'],
  acknowledge: { hours: 4 },
  answer: { workingDays: 5 },
  advice: 'Bel "eerst" de inspectie & leg uit wat je zag.',
  why: 'Proef van een half jaar.',
}

/** A draft of Lotte in which rule 9 goes to the inspectorate. */
async function aDraft(): Promise<number> {
  const number = await world.as(lotte, (ctx) => startRouteVersion(ctx, null))
  const change = { rule: 'regel-9', after: null, input: labourToInspectorate }
  await world.as(lotte, (ctx) => saveRouteRule(ctx, { number, edits: 0 }, change))
  return number
}

async function aProposal(): Promise<number> {
  const number = await aDraft()
  await world.as(lotte, (ctx) => proposeRoute(ctx, { number, edits: 1 }, { note: 'Sneller bij het werk kijken.' }))
  return number
}

const stateOf = async (number: number) =>
  (await world.as(wiebe, listRoutes)).find((version) => version.number === number)?.standing

describe('S-11 a new version of the reporting route', () => {
  it('begins with the rules that hold, and is a draft of who made it', async () => {
    const number = await world.as(ilse, (ctx) => startRouteVersion(ctx, null))
    const { version, findings, compared } = await world.as(wiebe, (ctx) => viewRoute(ctx, number))
    expect(version).toMatchObject({ standing: 'draft', author: 'Ilse Roelofs', basedOn: 1, madeOn: '2026-11-24' })
    expect(findings).toEqual([])
    expect(compared).toEqual({ number: 1, difference: { added: [], removed: [], changed: [], moved: [] } })
  })

  it('keeps what an official fills in, quotes and all', async () => {
    const number = await aDraft()
    const { route, compared } = await world.as(lotte, (ctx) => viewRoute(ctx, number))
    const { conditions: _, ...given } = labourToInspectorate
    expect(allRules(route)[8]).toMatchObject({ id: 'regel-9', number: 9, isPlain: true, ...given })
    expect(compared?.difference.changed).toMatchObject([
      { is: { number: 9 }, parts: ['desks', 'acknowledge', 'advice', 'why'] },
    ])
  })

  it('gets a rule, loses one, and has them in another order', async () => {
    const number = await aDraft()
    const added = { rule: null, after: 'regel-9', input: labourToInspectorate }
    expect(await world.as(lotte, (ctx) => saveRouteRule(ctx, { number, edits: 1 }, added))).toBe('regel-14')
    await world.as(lotte, (ctx) => removeRouteRule(ctx, { number, edits: 2 }, 'regel-9'))
    await world.as(lotte, (ctx) => moveRouteRule(ctx, { number, edits: 3 }, 'regel-14', -1))
    const { route } = await world.as(lotte, (ctx) => viewRoute(ctx, number))
    expect(
      allRules(route)
        .map(({ id }) => id)
        .slice(6, 10),
    ).toEqual(['regel-7', 'regel-14', 'regel-8', 'regel-10'])
  })

  it('is seen by who edits routes, and is not there for others', async () => {
    const number = await aDraft()
    expect((await world.as(outsider, listRoutes)).map(({ standing }) => standing)).not.toContain('draft')
    await expect(world.as(outsider, (ctx) => viewRoute(ctx, number))).rejects.toThrow(NotFound)
    await expect(world.as(outsider, (ctx) => exportRoute(ctx, number))).rejects.toThrow(NotFound)
    await expect(world.as(outsider, (ctx) => startRouteVersion(ctx, null))).rejects.toThrow(NotAllowed)
  })

  it('is not overwritten by who read an older draft', async () => {
    const number = await aDraft()
    const change = { rule: 'regel-9', after: null, input: { ...labourToInspectorate, answer: null } }
    await expect(world.as(ilse, (ctx) => saveRouteRule(ctx, { number, edits: 0 }, change))).rejects.toThrow(Conflict)
    expect(allRules((await world.as(ilse, (ctx) => viewRoute(ctx, number))).route)[8]).toMatchObject({
      answer: { workingDays: 5 },
    })
  })

  it('can be thrown away; its number is not used again', async () => {
    const number = await aDraft()
    await world.as(ilse, (ctx) => discardRouteVersion(ctx, { number, edits: 1 }))
    await expect(world.as(lotte, (ctx) => viewRoute(ctx, number))).rejects.toThrow(NotFound)
    expect(await world.as(lotte, (ctx) => startRouteVersion(ctx, null))).toBe(number + 1)
  })

  it('is not proposed while a check finds something', async () => {
    const number = await aDraft()
    await world.as(lotte, (ctx) => removeRouteRule(ctx, { number, edits: 1 }, 'regel-6'))
    const proposing = world.as(lotte, (ctx) => proposeRoute(ctx, { number, edits: 2 }, { note: 'x' }))
    expect(await issuesOf(proposing)).toEqual(['findings open'])
    expect(await stateOf(number)).toBe('draft')
  })
})

describe('S-11 four eyes', () => {
  it('tell everybody who may look, but not who worked on it', async () => {
    const before = await world.database.owner.query('select count(*)::int as n from access.notice')
    const number = await aProposal()
    const told = await world.database.owner.query(
      `select person_id from access.notice where kind = 'routeProposed' offset $1`,
      [before.rows[0].n],
    )
    expect(told.rows.map(({ person_id }) => person_id)).toEqual([wiebe.personId])
    expect((await world.as(wiebe, waitingRoutes)).map((one) => one.number)).toContain(number)
    expect((await world.as(lotte, waitingRoutes)).map((one) => one.number)).not.toContain(number)
    expect(await world.as(ilse, waitingRoutes)).toEqual([])
  })

  it('refuse the author, and everybody who ever saved it', async () => {
    const number = await aDraft()
    const change = { rule: 'regel-9', after: null, input: labourToInspectorate }
    await world.as(wiebe, (ctx) => saveRouteRule(ctx, { number, edits: 1 }, change))
    await world.as(ilse, (ctx) => proposeRoute(ctx, { number, edits: 2 }, { note: 'x' }))
    for (const who of [lotte, wiebe])
      await expect(
        world.as(who, (ctx) => activateRoute(ctx, { number, edits: 2 }, { from: '2026-11-24', note: '' })),
      ).rejects.toThrow('workedOnIt')
    const third = await aPerson(world, [{ function: 'projectLeader' }])
    await world.as(third, (ctx) => activateRoute(ctx, { number, edits: 2 }, { from: '2026-12-30', note: '' }))
    expect(await stateOf(number)).toBe('planned')
    await world.as(third, (ctx) => sendBackRoute(ctx, { number, edits: 2 }, { remark: 'Toch niet.' }))
    expect(await stateOf(number)).toBe('draft')
  })

  it('hold in the database too: no step in the name of another, none of an own version, none that skips one', async () => {
    const number = await aProposal()
    const attempt = (who: PersonActor, set: string) =>
      world.as(who, ({ db }) => sql.raw(`update signals.route_version set ${set} where number = ${number}`).execute(db))
    const activated = (by: PersonActor, from = '2026-11-24') =>
      `state = 'activated', activated_by = '${by.personId}', activated_at = now(), active_from = '${from}'`
    for (const [who, set] of [
      [lotte, activated(lotte)],
      [lotte, activated(wiebe)],
      [wiebe, activated(lotte)],
      [wiebe, activated(wiebe, '2026-11-23')],
      [ilse, activated(ilse)],
      [wiebe, `xml = 'x'`],
      [wiebe, `editors = '{}'`],
      [wiebe, `state = 'discarded'`],
    ] as const)
      await expect(attempt(who, set), set).rejects.toThrow(/only a step/)
    await expect(attempt(wiebe, activated(wiebe))).resolves.toBeDefined()
    await expect(attempt(wiebe, `state = 'draft', activated_by = null, active_from = null`)).rejects.toThrow(
      /only a step/,
    )
  })

  it('let the second person send it back with a reason', async () => {
    const number = await aProposal()
    await world.as(wiebe, (ctx) => sendBackRoute(ctx, { number, edits: 1 }, { remark: 'Eerst overleggen met Goes.' }))
    const { version } = await world.as(lotte, (ctx) => viewRoute(ctx, number))
    expect(version).toMatchObject({ standing: 'draft', remark: 'Eerst overleggen met Goes.' })
  })

  it('do not put a version into force from a day that has passed', async () => {
    const number = await aProposal()
    const activating = world.as(wiebe, (ctx) =>
      activateRoute(ctx, { number, edits: 1 }, { from: '2026-11-23', note: '' }),
    )
    expect(await issuesOf(activating)).toEqual(['from past'])
  })

  it('A-04 leave each step in the record', async () => {
    const number = await aProposal()
    await world.as(wiebe, (ctx) => activateRoute(ctx, { number, edits: 1 }, { from: '2027-03-01', note: '' }))
    const { rows } = await world.database.owner.query(
      `select action, detail ->> 'step' as step, actor_id from access.audit_event where resource_kind = 'route' and resource_id = $1 order by id`,
      [String(number)],
    )
    expect(rows).toEqual([
      { action: 'route.edit', step: 'started', actor_id: lotte.personId },
      { action: 'route.edit', step: 'ruleSaved', actor_id: lotte.personId },
      { action: 'route.propose', step: null, actor_id: lotte.personId },
      { action: 'route.activate', step: 'activated', actor_id: wiebe.personId },
    ])
  })
})

describe('S-11 from its day on', () => {
  const report = aReport({ place: { kind: 'municipality', code: 'GM0664' } })
  const routed = async () => {
    const { number } = await world.as(reporter, (ctx) => submitSignal(ctx, report))
    const { rows } = await world.database.owner.query('select desk_id, route from signals.signal where number = $1', [
      number,
    ])
    return { desk: rows[0].desk_id, version: rows[0].route.version, rule: rows[0].route.matches[0].ruleNumber }
  }

  it('a version routes new signals by itself, at midnight in the Netherlands, and the signal says so', async () => {
    const number = await aProposal()
    expect(await routed()).toEqual({ desk: 'aandachtsfunctionarissen-goes', version: '1', rule: 9 })
    await world.as(wiebe, (ctx) => activateRoute(ctx, { number, edits: 1 }, { from: '2026-12-01', note: 'Goed zo.' }))
    world.at('2026-11-30T23:59')
    expect((await routed()).version).toBe('1')
    expect(await stateOf(number)).toBe('planned')
    world.at('2026-12-01T00:00')
    expect(await routed()).toEqual({ desk: 'arbeidsinspectie-zuid', version: String(number), rule: 9 })
    expect(await stateOf(number)).toBe('inForce')
    expect(await stateOf(1)).toBe('superseded')
    world.at('2026-11-24T09:30')
  })

  it('everybody reads which route holds, who made it and who put it into force', async () => {
    world.at('2026-12-02T09:30')
    const versions = await world.as(outsider, listRoutes)
    expect(versions.find(({ standing }) => standing === 'inForce')).toMatchObject({
      author: 'Lotte van Wijk',
      activatedBy: 'Wiebe Terpstra',
      activeFrom: '2026-12-01',
      note: 'Sneller bij het werk kijken.',
      activationNote: 'Goed zo.',
    })
    expect(versions.find(({ number }) => number === 1)).toMatchObject({
      fromFile: true,
      author: 'Ketenregie Zeeland-West-Brabant',
      heldUntil: '2026-12-01',
    })
  })
})

describe('S-11 a file', () => {
  it('becomes a draft, and comes out again byte for byte', async () => {
    const changed = withCell(xml, 'regel-9-oppakken', '"2 werkdagen"')
    const number = await world.as(ilse, (ctx) => importRoute(ctx, changed))
    expect(await world.as(lotte, (ctx) => exportRoute(ctx, number))).toBe(changed)
    expect(await stateOf(number)).toBe('draft')
  })

  it('with a gap becomes a draft that says so', async () => {
    const number = await world.as(ilse, (ctx) => importRoute(ctx, withoutRule(xml, 'regel-6')))
    expect((await world.as(ilse, (ctx) => viewRoute(ctx, number))).findings).toMatchObject([
      { kind: 'gap', count: 104 },
    ])
  })

  it.each([
    ['is no DMN', '<route/>', 'file problem'],
    ['is empty', '  ', 'file empty'],
    ['defines entities', '<!DOCTYPE x [<!ENTITY y "z">]><x/>', 'file entities'],
    ['is too large', `<x>${'a'.repeat(600_000)}</x>`, 'file tooLarge'],
  ])('that %s is refused', async (_, text, issue) => {
    expect(await issuesOf(world.as(ilse, (ctx) => importRoute(ctx, text)))).toEqual([issue])
  })

  it('names the line of the rule that cannot be read', async () => {
    const broken = withCell(xml, 'regel-3-vorm', '"sexueel"')
    const line = broken.slice(0, broken.indexOf('<rule id="regel-3">')).split('\n').length
    const error = await world.as(ilse, (ctx) => importRoute(ctx, broken)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InvalidInput)
    expect(error instanceof InvalidInput && error.issues[0]?.detail).toContain(`line ${line}: rule 3, column "vorm"`)
  })

  it('of the expert view takes the place of what the draft was', async () => {
    const number = await aDraft()
    const changed = withCell(xml, 'regel-9-advies', '"Denk aan de tolk."')
    await world.as(ilse, (ctx) => saveRouteFile(ctx, { number, edits: 1 }, changed))
    expect(await world.as(ilse, (ctx) => exportRoute(ctx, number))).toBe(changed)
  })
})

describe('A-02 the database by itself', () => {
  it('lets a reporter read what holds and nothing else', async () => {
    await aDraft()
    const seen = await world.as(reporter, ({ db }) =>
      sql<{ state: string }>`select distinct state from signals.route_version`.execute(db),
    )
    expect(seen.rows).toEqual([{ state: 'activated' }])
    expect(await world.as(reporter, currentRoute)).toMatchObject({ version: expect.any(String) })
  })

  it('counts for nobody without the task', async () => {
    const asked = (who: PersonActor) =>
      world.as(who, ({ db }) =>
        sql`select * from signals.route_trial('2026-01-01', '{labour no no GM0664 public}', '{9}', '{9}', '{a}', '{b}')`.execute(
          db,
        ),
      )
    expect((await asked(outsider)).rows).toEqual([])
    expect((await asked(lotte)).rows).toMatchObject([{ signals: null }, { signals: null }])
    expect((await asked(wiebe)).rows).toMatchObject([
      { about: 'desks', signals: 3 },
      { about: 'rules', signals: 3 },
    ])
  })

  it('keeps a route that is loaded with the files of the region as a version of its own', async () => {
    const { owner } = world.database
    await owner.query(`update access.region set route_xml = route_xml || ' ', loaded_on = '2027-05-01'`)
    const { rows } = await owner.query(
      `select state, author, file_author, active_from::text from signals.route_version order by number desc limit 1`,
    )
    expect(rows).toEqual([
      { state: 'activated', author: null, file_author: 'Ketenregie Zeeland-West-Brabant', active_from: '2027-05-01' },
    ])
  })
})
