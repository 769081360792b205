import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Mail } from '../../platform/mail.ts'
import { eventsOf, propertyOf, readCalendar, textOf } from '../../testing/calendar.ts'
import { aPerson } from '../../testing/people.ts'
import { loadProgrammeOf } from '../../testing/programmes.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { actAsJobs, functionNames, type PersonActor } from '../access/index.ts'
import {
  addAgendaItem,
  addOutsideMember,
  adoptMinutes,
  bringIdea,
  cancelMeeting,
  decideIdea,
  decideProposal,
  frequencyOf,
  handleOf,
  inviteToMeeting,
  listProposals,
  meetingsHeld,
  monitorOn,
  moveAgendaItem,
  moveMeeting,
  nextMeeting,
  openSession,
  planMeetings,
  proposeForProgramme,
  proposeMinutes,
  recordMeeting,
  sendMeetingMail,
  settleFollowUp,
  strikeMeetingDecision,
  takeOffAgenda,
  viewBodies,
  viewBody,
  viewMeeting,
  viewProgrammeDraft,
  viewSession,
} from './index.ts'
import type { MeetingRecord } from './rules/meeting-input.ts'
import { proposalInput } from './rules/proposal.ts'

const known = { functions: functionNames, forms: ['sexual', 'labour', 'criminal', 'organRemoval'] }
const team = 'aanjaagteam'
const group = 'districtswerkgroepen.de-baronie'
let world: World
let director: PersonActor
let coordinator: PersonActor
let officer: PersonActor
beforeAll(async () => {
  world = await openWorld()
  await loadProgrammeOf(world)
  director = await aPerson(world, [{ function: 'chainDirector', desk: 'ketenregie' }], { name: 'Wiebe' })
  const judith = { function: 'districtCoordinator', desk: 'districtscoordinatie-de-baronie' } as const
  coordinator = await aPerson(world, [judith], { name: 'Judith' })
  officer = await aPerson(world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-breda' }], {
    name: 'Noor',
  })
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  const tables = [
    'meeting_mail',
    'handled_subject',
    'follow_up',
    'meeting_decision',
    'meeting_attendance',
    'meeting_item',
  ]
  for (const table of [...tables, 'meeting', 'outside_member'])
    await world.database.owner.query(`truncate programme.${table} cascade`)
})

const somewhere = { time: '09:30', minutes: 90, place: 'Stadhuis; kamer 3', link: '' }
const plan = (key: string, ...days: string[]) =>
  world.as(director, (ctx) => planMeetings(ctx, key, { days, ...somewhere }))

async function planned(key: string, day: string): Promise<string> {
  await plan(key, day)
  const body = await world.as(director, (ctx) => viewBody(ctx, key))
  const found = [...body.coming, ...body.past].find((one) => one.day === day)
  if (!found) throw new Error('not planned')
  return found.id
}
const view = (id: string, by = director) => world.as(by, (ctx) => viewMeeting(ctx, id))

const record = async (id: string, changes: Partial<MeetingRecord> = {}): Promise<MeetingRecord> => ({
  ...{ version: (await view(id)).meeting.version, guests: '', attendance: [], items: [], handled: [] },
  ...changes,
})
const hold = async (id: string, changes: Partial<MeetingRecord> = {}, by = director) =>
  world.as(by, async (ctx) => recordMeeting(ctx, id, await record(id, changes)))

/** Runs the job that sends, and gives what it sent. */
async function mails(): Promise<Mail[]> {
  const sent: Mail[] = []
  await actAsJobs(world.system, 'meetingMail', (ctx) => sendMeetingMail(ctx, async (mail) => void sent.push(mail)))
  return sent
}

describe('the bodies of the programme', () => {
  it('G-01 shows every body with who fills its places today, and a working group for each district', async () => {
    const { bodies } = await world.as(officer, viewBodies)
    expect(bodies.map(({ key }) => key)).toEqual(expect.arrayContaining([team, group, 'districtswerkgroepen.zeeland']))
    const body = await world.as(officer, (ctx) => viewBody(ctx, group))
    const named = body.seats
      .filter(({ people }) => people.length > 0)
      .map(({ role, people }) => [role, people[0]?.name])
    expect(named).toEqual([
      ['districtscoordinator', 'Judith'],
      ['aandachtsfunctionaris', 'Noor'],
    ])
  })

  it('G-01 a district coordinator plans for the own district and no other', async () => {
    const days = { days: ['2026-12-01'], ...somewhere }
    const planBy = (key: string) => world.as(coordinator, (ctx) => planMeetings(ctx, key, days))
    expect(await planBy(group)).toBe(1)
    await expect(planBy('districtswerkgroepen.zeeland')).rejects.toThrow('not allowed')
    await expect(planBy(team)).rejects.toThrow('not allowed')
  })

  it('G-02 a missed quarter shows, with the meetings that were held', async () => {
    const first = await planned(group, '2026-02-10')
    const second = await planned(group, '2026-08-11')
    await hold(first)
    await hold(second)
    await plan(group, '2026-12-08')
    const of = (await world.as(officer, (ctx) => frequencyOf(ctx, ctx.today))).find(({ key }) => key === group)
    expect(of?.record?.periods.map(({ state }) => state)).toEqual(['met', 'missed', 'met', 'planned'])
    const held = await world.as(officer, (ctx) => meetingsHeld(ctx, { from: '2026-01-01', until: '2026-06-30' }))
    expect(held).toEqual([{ id: first, bodyId: 'districtswerkgroepen', districtId: 'de-baronie', day: '2026-02-10' }])
    const next = await world.as(officer, (ctx) => nextMeeting(ctx, 'districtswerkgroepen', ctx.today, 'de-baronie'))
    expect(next).toBe('2026-12-08')
  })

  it('G-02 of a body whose norm ended nothing is due, also when its programme has been here since', async () => {
    const { bodies } = await world.as(officer, viewBodies)
    const panel = bodies.find(({ key }) => key === 'panel-ervaringsdeskundigen')
    expect(panel?.record?.state).toBe('ended')
  })

  it('G-02 a day on which the body meets already is not planned twice', async () => {
    expect(await plan(team, '2026-12-01', '2026-12-08')).toBe(2)
    expect(await plan(team, '2026-12-08', '2026-12-15')).toBe(1)
  })

  it('G-01 the executive sponsor joins twice a year: what is missing shows', async () => {
    const mayor = await aPerson(world, [{ function: 'executiveSponsor', desk: 'aandachtsfunctionarissen-breda' }])
    const id = await planned(team, '2026-10-06')
    const seat = 'bestuurlijk-trekker@gemeente-breda'
    await hold(id, { attendance: [{ who: mayor.personId, seat, presence: 'present' }] })
    const { seats } = await world.as(officer, (ctx) => viewBody(ctx, team))
    expect(seats.find(({ key }) => key === seat)?.record).toMatchObject({ needed: 2, came: 1 })
  })
})

describe('the agenda of a meeting', () => {
  const titles = async (id: string) =>
    (await view(id)).agenda.map(({ source, title, lines }) =>
      [source, title, ...lines.map(({ text }) => text)].join(' '),
    )

  it('G-02 fills itself with what was agreed, the minutes to adopt and the subjects that return', async () => {
    const before = await planned(team, '2026-11-03')
    const next = await planned(team, '2026-12-15')
    await world.as(director, (ctx) => addAgendaItem(ctx, before, { title: 'Rondvraag', note: '' }))
    const [item] = (await view(before)).agenda.filter(({ source }) => source === 'own')
    if (!item) throw new Error('no item')
    const actions = [{ text: 'Bel de scholen', owner: 'ketenregisseur', dueOn: '2026-12-01' }]
    await hold(before, { items: [{ handle: handleOf(item), minutes: 'Gesproken.', decisions: [], actions }] })
    await world.as(director, (ctx) => proposeMinutes(ctx, before))
    expect(await titles(next)).toEqual([
      'minutes  2026-11-03',
      'followUps  Bel de scholen',
      expect.stringMatching(/^actions {2}/),
      expect.stringContaining('dueSubjects  Evaluatie met de zorgcoördinatoren'),
    ])
  })

  it('G-02 keeps the order that people give it, and leaves off what they take off', async () => {
    const id = await planned(team, '2026-12-15')
    for (const title of ['Opening', 'Rondvraag'])
      await world.as(director, (ctx) => addAgendaItem(ctx, id, { title, note: '' }))
    const own = (await view(id)).agenda.filter(({ source }) => source === 'own').map(handleOf)
    await world.as(director, (ctx) => moveAgendaItem(ctx, id, own[1] ?? '', -1))
    for (const source of ['dueSubjects', 'actions']) await world.as(director, (ctx) => takeOffAgenda(ctx, id, source))
    expect(await titles(id)).toEqual(['own Rondvraag', 'own Opening'])
  })

  it('G-02 brings the actions that are red for the longest: to the team, and to a working group those of its district', async () => {
    const [here, there] = [await planned(team, '2026-12-15'), await planned(group, '2026-12-15')]
    const actionsOf = async (id: string) =>
      (await view(id)).agenda.filter(({ source }) => source === 'actions').flatMap(({ lines }) => lines)
    const lines = await actionsOf(here)
    expect(lines.length).toBe(7)
    expect(lines.map(({ due }) => due)).toEqual(lines.map(({ due }) => due).toSorted())
    expect(lines[0]).toMatchObject({ href: `/programma/acties/${lines[0]?.ref}` })
    const red = (await world.as(officer, (ctx) => monitorOn(ctx, '2026-11-24')))?.actions ?? []
    for (const { ref } of await actionsOf(there))
      expect(red.find(({ action }) => action.id === ref)?.places).toContainEqual(
        expect.objectContaining({ place: 'de-baronie', colour: 'red' }),
      )
  })

  it('G-02 brings the municipalities that are late with their policy: all of them, or those of the district', async () => {
    const ids = [team, group, 'districtswerkgroepen.zeeland'].map((key) => planned(key, '2026-12-15'))
    await world.database.owner.query(
      `insert into programme.policy_fact (id, region, municipality_code, point, number, value, day, due_on, document, link, evidence, by_person, on_day)
       values (gen_random_uuid(), $1, 'GM0758', 'adopted', 1, 'met', '2021-01-05', '2026-10-01', '', '', '', $2, '2026-01-05')`,
      [world.loaded.region.id, director.personId],
    )
    const brought = await Promise.all(
      ids.map(async (id) =>
        (await view(await id)).agenda
          .filter(({ source }) => source === 'policy')
          .flatMap(({ lines }) => lines.map(({ text, due, href }) => [text, due, href])),
      ),
    )
    const breda = ['Breda (2)', '2022-01-05', '/programma/beleid/GM0758']
    expect(brought).toEqual([[breda], [breda], []])
    await world.database.owner.query('truncate programme.policy_fact')
  })

  it('G-04 an evaluation that returns twice a year is on the agenda until it was discussed, and again the next half-year', async () => {
    const evaluations = async (id: string) =>
      (await view(id)).agenda
        .filter(({ source }) => source === 'dueSubjects')
        .flatMap(({ lines }) => lines.filter(({ ref }) => ref === 'evaluatie-zorgcoordinatoren').map(({ due }) => due))
    const [now, later, next] = [
      await planned(team, '2026-11-24'),
      await planned(team, '2026-12-15'),
      await planned(team, '2027-01-12'),
    ]
    expect(await evaluations(later)).toEqual(['2026-12-31'])
    await hold(now, { handled: ['evaluatie-zorgcoordinatoren', 'not-on-the-agenda'] })
    expect([await evaluations(later), await evaluations(next)]).toEqual([[], ['2027-06-30']])
    expect((await view(now)).handled).toEqual(['evaluatie-zorgcoordinatoren'])
  })

  it('G-02 takes what is proposed for the programme on the agenda of the team, and of no working group', async () => {
    const [here, there] = [await planned(team, '2026-12-15'), await planned(group, '2026-12-15')]
    const idea = { kind: 'idea', title: 'Een idee', why: 'Daarom', goal: '', owner: '' }
    await world.as(officer, (ctx) => proposeForProgramme(ctx, proposalInput.parse(idea)))
    expect(await titles(here)).toEqual(expect.arrayContaining(['proposals  Een idee']))
    expect((await titles(there)).join()).not.toContain('Een idee')
  })

  it('G-02 what a meeting agreed for the programme is proposed for it, once on an agenda, and the way back shows on both sides', async () => {
    const [before, there, next] = [
      await planned(team, '2026-11-03'),
      await planned(group, '2026-11-03'),
      await planned(team, '2026-12-15'),
    ]
    const agree = async (id: string, text: string, proposes = true) => {
      await world.as(director, (ctx) => addAgendaItem(ctx, id, { title: 'Rondvraag', note: '' }))
      const [item] = (await view(id)).agenda.filter(({ source }) => source === 'own')
      const actions = [{ text, owner: 'ketenregisseur', dueOn: '2026-12-01', proposes }]
      await hold(id, { items: [{ handle: item ? handleOf(item) : '', minutes: '', decisions: [], actions }] })
    }
    await agree(before, 'Bel de scholen')
    await agree(there, 'Maak een kaart voor de balie')
    await agree(await planned(group, '2026-11-10'), 'Bestel koffie', false)
    const proposed = (await world.as(officer, listProposals)).filter(({ from }) => from?.meeting)
    expect(proposed.map(({ title, owner, kind, from }) => [title, owner, kind, from?.meeting?.id]).sort()).toEqual([
      ['Bel de scholen', 'ketenregisseur', 'action', before],
      ['Maak een kaart voor de balie', 'ketenregisseur', 'action', there],
    ])
    const lines = (await titles(next)).filter((title) => /de scholen|de balie/.test(title))
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['followUps', 'proposals'])
    const [agreed] = (await view(before)).followUps
    expect(agreed?.proposal).toMatchObject({
      id: proposed.find(({ title }) => title === agreed?.text)?.id,
      state: 'open',
    })
    await world.database.owner.query('truncate programme.proposal')
  })

  it('G-05 an idea that is accepted is proposed without who brought it, and accepting that makes it an action of the draft', async () => {
    const expert = await aPerson(world, [{ function: 'panelMember' }], { name: 'Xanthe Proef' })
    const session = { question: 'Wat helpt?', background: '', onDay: null, place: '', invited: '', experts: true }
    const sessionId = await world.as(director, (ctx) => openSession(ctx, session))
    await world.as(expert, (ctx) => bringIdea(ctx, sessionId, { text: 'Eén vaste contactpersoon', fromExpert: true }))
    const [idea] = (await world.as(director, (ctx) => viewSession(ctx, sessionId))).ideas
    const accepted = {
      state: 'accepted',
      reason: 'Dit missen slachtoffers.',
      owner: 'ketenregisseur',
      dueOn: '2027-01-15',
    } as const
    await world.as(director, (ctx) => decideIdea(ctx, { sessionId, id: idea?.id ?? '' }, accepted))
    const [proposal] = await world.as(officer, listProposals)
    expect(proposal).toMatchObject({ title: 'Eén vaste contactpersoon', byName: 'Wiebe', state: 'open' })
    expect(proposal?.from?.session).toEqual({ id: sessionId, question: 'Wat helpt?' })
    const decision = { decision: 'accepted', answer: '' } as const
    await world.as(director, (ctx) => decideProposal(ctx, proposal?.id ?? '', decision, known))
    const draft = await world.as(director, (ctx) => viewProgrammeDraft(ctx, known))
    expect(draft?.text).toContain('title: Eén vaste contactpersoon')
    const { followUps } = await world.as(director, (ctx) => viewSession(ctx, sessionId))
    expect(followUps.map(({ proposal: one }) => one?.state)).toEqual(['accepted'])
    await world.database.owner.query('truncate programme.proposal, programme.draft')
    await world.database.owner.query('delete from access.appointment where person_id = $1', [expert.personId])
  })

  it('G-04 the evaluation of the cooperation is for the working group of each district', async () => {
    const id = await planned(group, '2026-12-15')
    const { agenda } = await view(id)
    const due = agenda.find(({ source }) => source === 'dueSubjects')?.lines.map(({ ref }) => ref)
    expect(due).toEqual(expect.arrayContaining(['evaluatie-samenwerking']))
  })
})

describe('the minutes of a meeting', () => {
  const withItem = async (day: string) => {
    const id = await planned(team, day)
    await world.as(director, (ctx) => addAgendaItem(ctx, id, { title: 'Besluit', note: '' }))
    const item = (await view(id)).agenda.find(({ source }) => source === 'own')
    return { id, handle: item ? handleOf(item) : '' }
  }
  const decided = (handle: string, ...decisions: string[]) => ({
    items: [{ handle, minutes: '', decisions, actions: [] }],
  })

  it('G-02 decisions keep a number of their year, and one that is struck keeps its own', async () => {
    const first = await withItem('2026-11-03')
    const second = await withItem('2026-11-10')
    await hold(first.id, decided(first.handle, 'Eerste', 'Tweede'))
    await hold(second.id, decided(second.handle, 'Derde'))
    const all = (await view(first.id)).decisions
    await world.as(director, (ctx) => strikeMeetingDecision(ctx, first.id, all[0]?.id ?? ''))
    const { decisions } = await view(first.id)
    expect(decisions.map(({ year, number, struck }) => [year, number, struck])).toEqual([
      [2026, 2, true],
      [2026, 1, false],
    ])
    expect((await view(second.id)).decisions.map(({ number }) => number)).toEqual([3])
  })

  it('G-02 who writes second gets a conflict, and nothing of it is kept', async () => {
    const { id, handle } = await withItem('2026-11-03')
    const opened = await record(id, decided(handle, 'Van de tweede'))
    await hold(id, { items: [{ handle, minutes: 'Van de eerste', decisions: [], actions: [] }] })
    await expect(world.as(director, (ctx) => recordMeeting(ctx, id, opened))).rejects.toThrow('conflict')
    const { agenda, decisions } = await view(id)
    expect([agenda.find(({ source }) => source === 'own')?.minutes, decisions]).toEqual(['Van de eerste', []])
  })

  it('G-02 are adopted at the next meeting, and are not written again after that', async () => {
    const { id, handle } = await withItem('2026-11-03')
    await hold(id, decided(handle, 'Besloten'))
    await world.as(director, (ctx) => proposeMinutes(ctx, id))
    const adopt = () => world.as(director, (ctx) => adoptMinutes(ctx, id))
    await expect(adopt()).rejects.toThrow('noMeetingYet')
    const next = await planned(team, '2026-11-24')
    await adopt()
    expect((await view(id)).meeting).toMatchObject({ minutesState: 'adopted', adoptedAt: next })
    await expect(hold(id)).rejects.toThrow('tooLate')
    const change = `update programme.meeting_item set minutes = 'x' where meeting_id = '${id}'`
    await expect(world.database.owner.query(change)).rejects.toThrow('adopted minutes')
  })

  it('G-02 a meeting of later cannot be recorded, and one that was cancelled neither', async () => {
    const later = await planned(team, '2026-12-15')
    await expect(hold(later)).rejects.toThrow('tooLate')
    await world.as(director, (ctx) => cancelMeeting(ctx, later, 'Te weinig deelnemers'))
    world.at('2026-12-16T09:30')
    await expect(hold(later)).rejects.toThrow('tooLate')
  })

  it('G-02 what was agreed leaves the agenda when it is done', async () => {
    const { id, handle } = await withItem('2026-11-03')
    const actions = [{ text: 'Bel', owner: 'ketenregisseur', dueOn: '2026-12-01' }]
    await hold(id, { items: [{ handle, minutes: '', decisions: [], actions }] })
    const [agreed] = (await view(id)).followUps
    await world.as(director, (ctx) => settleFollowUp(ctx, agreed?.id ?? '', { state: 'done', note: '' }))
    expect((await view(await planned(team, '2026-12-15'))).open).toEqual([])
  })

  it('G-02 an officer reads them and does not write them', async () => {
    const { id } = await withItem('2026-11-03')
    expect((await view(id, officer)).steps).toEqual([])
    await expect(hold(id, {}, officer)).rejects.toThrow('not allowed')
  })
})

describe('the invitation to a meeting', () => {
  const eventIn = ({ calendar }: Mail) => {
    const [event] = eventsOf(readCalendar(calendar?.text('post@hier.invalid') ?? ''))
    if (!event) throw new Error('no event')
    return event
  }
  const said = (mail: Mail) => [
    mail.calendar?.method,
    ...['SEQUENCE', 'STATUS'].map((name) => propertyOf(eventIn(mail), name)),
  ]

  it('G-02 goes to who fills a place and to members without an account, and rises with each change', async () => {
    const id = await planned(group, '2026-12-15')
    const outside = { organisation: 'Jongerenwerk', email: 'jongerenwerk@voorbeeld.invalid' }
    await world.as(director, (ctx) => addOutsideMember(ctx, group, outside))
    await world.as(director, (ctx) => inviteToMeeting(ctx, id))
    const invited = await mails()
    expect(invited.map(({ to }) => to)).toEqual(expect.arrayContaining([outside.email]))
    expect([invited.length, ...(invited[0] ? said(invited[0]) : [])]).toEqual([3, 'REQUEST', '0', 'CONFIRMED'])

    const { version } = (await view(id)).meeting
    await world.as(director, (ctx) => moveMeeting(ctx, id, { ...somewhere, version, day: '2026-12-17' }))
    const moved = await mails()
    await world.as(director, (ctx) => cancelMeeting(ctx, id, 'Ziek'))
    const cancelled = await mails()
    expect([moved[0] && said(moved[0]), cancelled[0] && said(cancelled[0])]).toEqual([
      ['REQUEST', '1', 'CONFIRMED'],
      ['CANCEL', '2', 'CANCELLED'],
    ])
    const uids = [invited, moved, cancelled].map(([one]) => one && propertyOf(eventIn(one), 'UID'))
    expect(new Set(uids)).toEqual(new Set([`${id}@lichtketen`]))
    expect(moved[0] && propertyOf(eventIn(moved[0]), 'DTSTART;TZID=Europe/Amsterdam')).toBe('20261217T093000')
    expect(moved[0] && textOf(eventIn(moved[0]), 'LOCATION')).toBe('Stadhuis; kamer 3')
  })

  it('G-02 a meeting of which nobody was told is moved and cancelled without a mail', async () => {
    const id = await planned(group, '2026-12-15')
    await world.as(director, (ctx) => cancelMeeting(ctx, id, 'Ziek'))
    expect(await mails()).toEqual([])
  })

  it('U-04 a mail holds nothing but the meeting: no agenda, no reason, no address of others', async () => {
    const id = await planned(group, '2026-12-15')
    await world.as(director, (ctx) => addAgendaItem(ctx, id, { title: 'Geheim onderwerp', note: '' }))
    await world.as(director, (ctx) => inviteToMeeting(ctx, id))
    await world.as(director, (ctx) => cancelMeeting(ctx, id, 'Een reden'))
    const sent = await mails()
    expect(sent.length).toBe(4)
    for (const mail of sent) {
      const text = `${mail.subject} ${mail.body} ${mail.calendar?.text('post@hier.invalid').replaceAll('\r\n ', '')}`
      expect(text).not.toMatch(/Geheim|reden/)
      expect(text.match(/[\w.-]+@voorbeeld\.invalid/g)?.filter((one) => one !== mail.to)).toEqual([])
    }
  })

  it('K-06 the mail to a member of the panel does not say which body it is', async () => {
    const member = await aPerson(world, [{ function: 'panelMember' }], { name: 'Xanthe Proef' })
    const id = await planned('panel-ervaringsdeskundigen', '2026-12-15')
    await world.as(director, (ctx) => inviteToMeeting(ctx, id))
    const [mail] = await mails()
    expect(mail?.to).toContain(member.personId)
    expect(`${mail?.subject} ${mail?.body} ${mail?.calendar?.text('x@hier.invalid')}`).not.toMatch(
      /panel|ervaring|uitbuiting/i,
    )
    expect(JSON.stringify(await world.as(director, (ctx) => viewBody(ctx, 'panel-ervaringsdeskundigen')))).not.toMatch(
      'Xanthe',
    )
  })

  it('G-02 a mail that was not taken is tried again later', async () => {
    const id = await planned(group, '2026-12-15')
    await world.as(director, (ctx) => inviteToMeeting(ctx, id))
    const fails = () => Promise.reject(new Error('no server'))
    expect(await actAsJobs(world.system, 'meetingMail', (ctx) => sendMeetingMail(ctx, fails))).toBe(0)
    expect(await mails()).toEqual([])
    world.at('2026-11-24T09:32')
    expect((await mails()).length).toBe(2)
  })
})
