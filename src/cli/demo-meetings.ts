import { actAs, type Context, keepCovenant, type PersonActor, type System } from '../domains/access/index.ts'
import {
  addAgendaItem,
  addOutsideMember,
  adoptMinutes,
  bringIdea,
  decideIdea,
  handleOf,
  inviteToMeeting,
  keepRepresentation,
  type Meeting,
  noteFromConsultation,
  openSession,
  planMeetings,
  proposeMinutes,
  recordMeeting,
  viewBody,
  viewMeeting,
  viewSession,
} from '../domains/programme/index.ts'
import { workingDayFrom } from '../domains/programme/rules/meeting-dates.ts'
import { daysAfter } from '../lib/calendar-days.ts'
import { type DemoTopic, groupTopics, ideas, teamTopics } from './demo-meeting-texts.ts'

type People = ReadonlyMap<string, PersonActor>
type Gathering = { key: string; everyDays: number; times: number; missed: number; place: string; topics: DemoTopic[] }

const team: Gathering = {
  ...{ key: 'aanjaagteam', everyDays: 42, times: 17, missed: 6, place: 'Stadskantoor Tilburg, zaal 2 (verzonnen)' },
  topics: teamTopics,
}
/** One working group missed the quarter before this one: that stands out on the page. */
const groups: Gathering[] = ['zeeland', 'de-markiezaten', 'de-baronie', 'hart-van-brabant'].map((district) => ({
  ...{ key: `districtswerkgroepen.${district}`, everyDays: 91, times: 8 },
  missed: district === 'de-markiezaten' ? 1 : 0,
  place: 'Gemeentehuis, kamer 1 (verzonnen)',
  topics: groupTopics,
}))

/** Puts invented meetings of two years in a demonstration, those to come, a session, consultations and covenants. */
export async function holdMeetings(system: System, people: People): Promise<void> {
  const wiebe = personIn(people, 'Wiebe Terpstra')
  for (const gathering of [team, ...groups]) await actAs(system, wiebe, (ctx) => holdAll(ctx, gathering))
  await actAs(system, wiebe, planAhead)
  await thinkTogether(system, people)
  await actAs(system, wiebe, consultNationally)
  await actAs(system, personIn(people, 'Rosa Maas'), agreeCovenants)
}

function personIn(people: People, name: string): PersonActor {
  const found = people.get(name)
  if (!found) throw new Error(`nobody in the demonstration is called ${name}`)
  return found
}

const at = { time: '09:30', minutes: 90, link: '' }

async function holdAll(ctx: Context, { key, everyDays, times, missed, place, topics }: Gathering): Promise<void> {
  const ago = Array.from({ length: times }, (_, one) => times - one).filter((one) => one !== missed)
  const days = ago.map((one) => workingDayFrom(daysAfter(ctx.today, -one * everyDays + everyDays / 2 - 10)))
  await planMeetings(ctx, key, { days: days.filter((day) => day < ctx.today), ...at, place })
  const held = (await viewBody(ctx, key)).past.toReversed()
  // What was agreed long ago is done, and no proposal for the programme any more.
  const agrees = held.length - (key === team.key ? 3 : 1)
  for (const [index, meeting] of held.entries())
    await hold(ctx, meeting, topics[index % topics.length], index >= agrees)
  for (const { id } of held) await proposeMinutes(ctx, id)
  for (const { id } of held.slice(0, -1)) await adoptMinutes(ctx, id)
}

async function hold(ctx: Context, { id, day }: Meeting, topic: DemoTopic | undefined, agrees: boolean) {
  if (!topic) return
  await addAgendaItem(ctx, id, { title: topic.title, note: '' })
  const { agenda, seats, meeting } = await viewMeeting(ctx, id)
  const people = seats.flatMap(({ key, people: fill }) => fill.map(({ personId }) => ({ who: personId, seat: key })))
  const items = agenda.map((item) => ({
    handle: handleOf(item),
    minutes: item.source === 'own' ? topic.minutes : '',
    decisions: item.source === 'own' && topic.decision ? [topic.decision] : [],
    actions:
      agrees && item.source === 'own' && topic.action
        ? [{ text: topic.action, owner: topic.owner, dueOn: workingDayFrom(daysAfter(day, 60)) }]
        : [],
  }))
  const attendance = people.map((one, index) => ({
    ...one,
    presence: index === 1 ? ('excused' as const) : ('present' as const),
  }))
  await recordMeeting(ctx, id, { version: meeting.version, guests: '', attendance, items, handled: [] })
}

/** What is to come: two of the team, of which one has its invitation, and one of most working groups. */
async function planAhead(ctx: Context): Promise<void> {
  const days = [16, 58].map((ahead) => workingDayFrom(daysAfter(ctx.today, ahead)))
  await planMeetings(ctx, team.key, { days, ...at, place: team.place })
  const [next] = (await viewBody(ctx, team.key)).coming
  if (next) await addAgendaItem(ctx, next.id, { title: 'Rondvraag', note: '' })
  for (const { key, place } of groups.slice(1))
    await planMeetings(ctx, key, { days: [workingDayFrom(daysAfter(ctx.today, 23))], ...at, place })
  await addOutsideMember(ctx, 'districtswerkgroepen.de-baronie', {
    organisation: 'Jongerenwerk De Baronie (verzonnen)',
    email: 'jongerenwerk@voorbeeld.invalid',
  })
  if (next) await inviteToMeeting(ctx, next.id)
}

async function thinkTogether(system: System, people: People): Promise<void> {
  const wiebe = personIn(people, 'Wiebe Terpstra')
  const id = await actAs(system, wiebe, (ctx) =>
    openSession(ctx, {
      question: 'Hoe bereiken we jongeren die online worden benaderd?',
      background: 'Uit de werkgroepen komt dat ronselen vaker via spelletjes en chats begint.',
      onDay: daysAfter(ctx.today, -12),
      place: 'Wijkcentrum (verzonnen)',
      invited: 'Jongerenwerk\nScholen\nPolitie, digitale wijkagent',
      experts: true,
    }),
  )
  for (const { by, text, fromExpert } of ideas)
    await actAs(system, personIn(people, by), (ctx) => bringIdea(ctx, id, { text, fromExpert }))
  await actAs(system, wiebe, (ctx) => decideSome(ctx, id))
}

async function decideSome(ctx: Context, sessionId: string): Promise<void> {
  const found = (await viewSession(ctx, sessionId)).ideas
  for (const { text, decision } of ideas) {
    const idea = found.find((one) => one.text === text)
    if (!idea || !decision) continue
    const accepted = decision.state === 'accepted'
    const owner = accepted
      ? { owner: 'communicatieadviseur', dueOn: daysAfter(ctx.today, 45) }
      : { owner: '', dueOn: null }
    await decideIdea(ctx, { sessionId, id: idea.id }, { ...decision, ...owner })
  }
}

async function consultNationally(ctx: Context): Promise<void> {
  const nobody = { version: 0, organisation: '', endedOn: null }
  const network = await keepRepresentation(ctx, null, {
    ...{ ...nobody, consultation: 'Landelijk netwerk zorgcoördinatoren', role: 'zorgcoordinator' },
    interest: 'Genoeg opvang voor mannen en gezinnen, ook buiten de regio.',
  })
  await keepRepresentation(ctx, null, {
    ...{ ...nobody, consultation: 'Landelijk overleg ketenregisseurs', role: 'ketenregisseur' },
    interest: 'Een gelijke route voor signalen in alle regio’s.',
  })
  await noteFromConsultation(ctx, network, {
    onDay: daysAfter(ctx.today, -9),
    text: 'Vier regio’s delen hun plekken voor mannen. Wij kunnen vanaf januari meedoen.',
  })
}

async function agreeCovenants(ctx: Context): Promise<void> {
  const both = { version: 0, purposes: ['zorg-slachtoffer'], legalBases: ['taak-zorgcoordinatie'] }
  await keepCovenant(ctx, null, {
    ...{ ...both, title: 'Convenant zorgtafels De Baronie (verzonnen)', document: 'Zaak 2024-0117' },
    parties: ['gemeente-breda', 'zorg-en-veiligheidshuis-de-baronie', 'opvang-de-sluiswachter'],
    ...{ fromDay: daysAfter(ctx.today, -670), untilDay: daysAfter(ctx.today, 60), remindOn: daysAfter(ctx.today, -5) },
  })
  await keepCovenant(ctx, null, {
    ...{ ...both, title: 'Samenwerking opvang Zeeland (verzonnen)', document: 'Zaak 2025-0042' },
    parties: ['gemeente-goes', 'zorg-en-veiligheidshuis-zeeland'],
    ...{
      fromDay: daysAfter(ctx.today, -200),
      untilDay: daysAfter(ctx.today, 530),
      remindOn: daysAfter(ctx.today, 440),
    },
  })
}
