import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  askForRecovery,
  type Context,
  type FunctionName,
  functionNames,
  type PersonActor,
  pauseWebhook,
  registerClient,
  registerWebhook,
  requestRecovery,
} from '../src/domains/access/index.ts'
import { permissions } from '../src/domains/access/rules/permissions.ts'
import { askAdvice, openInEmergency, saveDraft, submitSignal } from '../src/domains/signals/index.ts'
import { type Application, openApplication } from '../src/testing/application.ts'
import { aSignal } from '../src/testing/desk.ts'
import { aPerson } from '../src/testing/people.ts'
import { type Receiver, type Relation, relations } from '../src/testing/relations.ts'
import { aGrantedRequest, aRequest } from '../src/testing/requested.ts'
import { aDestructionList, anExpiredSignal, aRestriction } from '../src/testing/retained.ts'
import { openScene, type Scene } from '../src/testing/scene.ts'
import { anEvaluation } from '../src/testing/scene-evaluations.ts'
import { aMeetingThing, gatheringKey, type MeetingThing } from '../src/testing/scene-meetings.ts'
import { aBottleneck, aClosing, anEntry } from '../src/testing/scene-money.ts'
import { withMonitor } from '../src/testing/scene-monitor.ts'
import { aDraftReport, aFinalReport } from '../src/testing/scene-reports.ts'
import { aRegionalPlan, aScreening } from '../src/testing/screened.ts'
import { aDeskClient, confirmed } from '../src/testing/webhooks.ts'
import { aReport } from '../src/testing/world.ts'
import { type Route, routes } from './routes.ts'

let scene: Scene
let application: Application
/** What browsers send: of nobody, of who has no function, and of people by place and function. */
const browsers = new Map<string, Headers>()
const people = new Map<string, PersonActor>()
let ids: Record<
  | 'file'
  | 'fact'
  | 'person'
  | 'appointment'
  | 'client'
  | 'deskClient'
  | 'token'
  | 'recovering'
  | 'provider'
  | 'outsider'
  | 'boundOutsider',
  string
>

/** Another signal at the desk of the scene. */
let beside = ''

const places = [...new Set(routes.map(({ from }) => from ?? 'chainDirection'))]

beforeAll(async () => {
  scene = await openScene()
  application = await openApplication(scene.world)
  beside = await aSignal(scene.world)
  const { owner } = scene.world.database
  const one = async (query: string) => (await owner.query<{ id: string }>(query)).rows[0]?.id ?? ''
  const somebody = await aPerson(scene.world, [{ function: 'editor' }], { account: false })
  ids = {
    fact: await one(`select id from signals.fact where signal_id = '${scene.signal.id}' and kind = 'address'`),
    file: await one('select id from signals.file'),
    person: somebody.personId,
    appointment: somebody.appointments[0]?.id ?? '',
    client: scene.fromClient.clientId,
    deskClient: await systemOfDesk(),
    token: await one('select id from access.api_token limit 1'),
    recovering: await somebodyToRecover(),
    provider: await one('select id from access.identity_provider'),
    outsider: await one('select id from access.outside_identity'),
    boundOutsider: await somebodyBound(),
  }
  for (const place of places)
    for (const name of functionNames) {
      const person = await aPerson(scene.world, [{ function: name, desk: relations[place] }])
      people.set(`${place} ${name}`, person)
      browsers.set(`${place} ${name}`, await browserOf(person))
    }
  browsers.set('without a function', await browserOf(await aPerson(scene.world, [])))
}, 120_000)
afterAll(async () => {
  await application.close()
  await scene.world.close()
})

async function browserOf(actor: PersonActor): Promise<Headers> {
  await scene.world.database.owner.query('update access.person set user_id = id::text where id = $1', [actor.personId])
  return application.logIn(actor)
}

/** A partner system that waits for a second administrator to agree with its desk. */
async function systemOfDesk(): Promise<string> {
  const administrator = { ...(await aPerson(scene.world, [{ function: 'administrator' }])), proven: true }
  const place = { organisationId: 'gemeente-breda', deskId: 'aandachtsfunctionarissen-breda' }
  return (await scene.world.as(administrator, (ctx) => registerClient(ctx, { name: 'Zaaksysteem', ...place }))).id
}

/** Somebody for whom another administrator asked a new log-in. */
async function somebodyToRecover(): Promise<string> {
  const { personId } = await aPerson(scene.world, [{ function: 'editor' }])
  const other = await aPerson(scene.world, [{ function: 'administrator' }])
  await scene.world.as({ kind: 'system', task: 'login' }, (ctx) => askForRecovery(ctx, personId))
  await scene.world.as(other, (ctx) => requestRecovery(ctx, personId))
  return personId
}

/** An account at an organisation that another administrator bound to somebody. */
async function somebodyBound(): Promise<string> {
  const { personId } = await aPerson(scene.world, [{ function: 'editor' }])
  const other = await aPerson(scene.world, [{ function: 'administrator' }])
  const { rows } = await scene.world.database.owner.query<{ id: string }>(
    `insert into access.outside_identity (id, region, provider_id, subject_hash, reference, asked_on, person_id, bound_by)
     select gen_random_uuid(), region, id, 'y', 'BBBB-BBBB', '2026-11-24', $1, $2 from access.identity_provider returning id`,
    [personId, other.personId],
  )
  return rows[0]?.id ?? ''
}

/** The thing in an address that is not a person. */
function idOf(pattern: string): string {
  if (pattern.startsWith('/bestanden')) return ids.file
  if (pattern.includes('/comensha/')) return scene.registration
  if (pattern.startsWith('/beheer/inloggen/mensen'))
    return pattern.endsWith('/koppelen') ? ids.outsider : ids.boundOutsider
  if (pattern.endsWith('/akkoord')) return ids.deskClient
  if (pattern.startsWith('/beheer/koppelingen/sleutels')) return ids.token
  return pattern.includes('inloggen') ? ids.provider : ids.client
}

/** Asks for a route with real things in its address; a post without more sends an empty form. */
async function ask({ route, from, sends = {} }: Route, headers = new Headers(), own?: string): Promise<Response> {
  const [method = '', pattern = ''] = route.split(' ')
  const fill = (text: string) => filled(text, pattern, from, own)
  const init: RequestInit & { headers: Headers } = {
    method: method === 'ALL' ? 'PUT' : method,
    headers: new Headers(headers),
  }
  init.headers.set('sec-fetch-site', 'same-origin')
  if (method === 'POST')
    init.body = new URLSearchParams(Object.entries(sends).map(([name, value]): [string, string] => [name, fill(value)]))
  return application.app.request(fill(pattern), init)
}

function filled(text: string, pattern: string, from: Relation | undefined, own: string | undefined): string {
  const handover = scene.handovers.get(from === 'owner' ? 'onPaper' : (from as Receiver))
  const person = /(bevestigen|afwijzen)$/.test(pattern) ? ids.recovering : ids.person
  const values: Record<string, string | undefined> = {
    number: pattern.startsWith('/meldroute')
      ? '1'
      : (own ?? (pattern.startsWith('/overdrachten') ? handover : scene.signal.number)),
    ...{
      desk: relations[from ?? 'owner'],
      signal: scene.signal.number,
      other: beside,
      fact: ids.fact,
      file: ids.file,
      token: randomUUID(),
      functie: ids.appointment,
      person: ids.person,
      partner: 'gemeente-tilburg',
      ...{ action: 'actie', norm: 'norm' },
      situatie: 'anySuspicion',
      key: gatheringKey,
      idea: own,
      secret: 'a'.repeat(43),
      line: 'zorg',
      year: '2025',
      question: randomUUID(),
      lesson: scene.money.lesson,
      code: 'GM0758',
      point: 'councilInformed',
      kind: 'yearlyReport',
      format: pattern.includes('lijsten') ? 'csv-komma' : 'odt',
      list: 'acties',
      organisation: 'gemeente-tilburg',
    },
    page: pattern.startsWith('/handleiding') ? 'receiver' : 'versturen',
    id:
      own ?? (pattern.includes('/tolk/') ? scene.asked : pattern.startsWith('/beheer/mensen') ? person : idOf(pattern)),
  }
  return text.replaceAll(/:(\w+)(\{.*?\}(?=\/|$))?/g, (_, name: string) => values[name] ?? '').replace('*', 'iets')
}

/** Makes what a person must have made before asking; nothing for who may not make it. */
function made(actor: PersonActor | undefined, own: Route['own']): Promise<string | undefined> {
  if (!actor || !own) return Promise.resolve(undefined)
  const making = makers[own](actor)
  return making.catch(() => (own === 'report' ? scene.signal.number : randomUUID()))
}

const thing = (of: MeetingThing) => () => aMeetingThing(scene.world, of)
const ofMeetings: Record<MeetingThing, () => Promise<string>> = {
  meeting: thing('meeting'),
  heldMeeting: thing('heldMeeting'),
  proposedMeeting: thing('proposedMeeting'),
  outsideMember: thing('outsideMember'),
  followUp: thing('followUp'),
  session: thing('session'),
  representation: thing('representation'),
  covenant: thing('covenant'),
}

/** What somebody must have made before a route is theirs, by what it is. */
const makers: Record<NonNullable<Route['own']>, (actor: PersonActor) => Promise<string>> = {
  ...ofMeetings,
  draft: (actor) => scene.world.as(actor, async (ctx) => (await saveDraft(ctx, { fields: {} })).id),
  report: (actor) =>
    scene.world.as(actor, async (ctx) => (await submitSignal(ctx, aReport({ sourceKind: 'police' }))).number),
  consultation: (actor) => scene.world.as(actor, asking),
  consultationOfAnother: async () => scene.world.as(await aPerson(scene.world, [{ function: 'reporter' }]), asking),
  emergency: (actor) => scene.world.as(actor, inEmergency),
  expired: () => anExpiredSignal(scene.world),
  destructionList: () => aDestructionList(scene.world),
  restriction: () => aRestriction(scene.world),
  webhook: () => aNewWebhook(),
  pausedWebhook: () => aNewWebhook(true),
  webhookToConfirm: () => aNewWebhook(false, false),
  progress: async ({ personId }) => (await withMonitor(scene.world, personId)).progress,
  normValue: async ({ personId }) => (await withMonitor(scene.world, personId)).normValue,
  request: () => aRequest(scene.world, relations.owner),
  requestDecided: () => aGrantedRequest(scene.world, relations.owner, scene.signal.number),
  moneyEntry: () => anEntry(scene.world),
  draftEvaluation: () => anEvaluation(scene.world, { state: 'draft' }),
  askingEvaluation: () => anEvaluation(scene.world, { state: 'asking', organisation: 'gemeente-tilburg' }),
  finishedEvaluation: () => Promise.resolve(scene.money.evaluation),
  bottleneck: () => aBottleneck(scene.world),
  ownBottleneck: ({ personId }) => aBottleneck(scene.world, personId),
  yearClosing: () => aClosing(scene.world, 'proposed'),
  yearClosed: () => aClosing(scene.world, 'closed'),
  screening: () => aScreening(scene.world),
  regionalPlan: () => aRegionalPlan(scene.world),
  draftReport: (actor) => aDraftReport(scene.world, actor),
  finalReport: () => aFinalReport(scene.world),
  emergencyOfAnother: async () =>
    scene.world.as(await aPerson(scene.world, [{ function: 'chainDirector' }]), inEmergency),
}

/** A webhook of two others; a paused one for who resumes it, one of one other for who agrees with it. */
async function aNewWebhook(paused = false, agreed = true): Promise<string> {
  const ties = await aPerson(scene.world, [{ function: 'administrator' }])
  const { clientId } = await aDeskClient(scene.world, relations.owner)
  const input = {
    ...{ clientId, deskId: relations.owner },
    url: 'http://127.0.0.1:9/',
    types: ['bericht.ontvangen' as const],
    expiresOn: '2027-01-01',
  }
  const { id } = await scene.world.as(ties, (ctx) => registerWebhook(ctx, input))
  if (agreed) await confirmed(scene.world, id)
  if (paused) await scene.world.as(ties, (ctx) => pauseWebhook(ctx, id))
  return id
}
const asking = (ctx: Context) => askAdvice(ctx, { question: 'Wat nu?', forms: [], municipalityCode: 'GM0758' })
const inEmergency = (ctx: Context) =>
  openInEmergency(ctx, { number: scene.signal.number, reason: 'Er is iemand in gevaar en het loket neemt niet op.' })

const toLogIn = (answer: Response) => (answer.headers.get('location') ?? '').startsWith('/inloggen?naar=')

describe('every route of the application', () => {
  it('A-02 is declared: whoever mounts one says for whom it is', () => {
    expect(application.routes.sort()).toEqual(
      routes
        .map(({ route }) => route)
        .filter((route) => route !== 'GET /assets/:name')
        .sort(),
    )
  })

  const open = routes.filter(({ who }) => who === 'public')
  it.each(open)('A-02 $route answers whoever asks', async (route) => {
    const answer = await ask(route)
    expect(toLogIn(answer)).toBe(false)
    expect(answer.status).toBeLessThan(500)
    expect(answer.status).not.toBe(401)
  })

  it.each(routes.filter(({ who }) => who === 'token'))('X-01 $route asks for a token first', async (route) => {
    for (const headers of [new Headers(), browsers.get('chainDirection administrator')])
      expect((await ask(route, headers)).status).toBe(401)
  })

  // Before the routes are tried: a hand-over that somebody accepts there makes its signal known to that desk.
  const secret = () => [
    [`/signalen/${scene.signal.number}`, '/signalen/2026-9999'],
    [`/signalen/${scene.signal.number}/overdragen`, '/signalen/2026-9999/overdragen'],
    [`/overdrachten/${scene.handovers.get('accepted')}`, '/overdrachten/O-2026-999'],
    [`/bestanden/${ids.file}`, `/bestanden/${randomUUID()}`],
    [`/postvak/${relations.owner}`, '/postvak/nergens'],
    [`/melding/ontvangen/${scene.fromColleague.number}`, '/melding/ontvangen/2026-9999'],
  ]
  it('A-02 answers the same bytes for what one may not know of and for what is not there', async () => {
    const headers = browsers.get('chainDirection attentionOfficer')
    if (!headers) throw new Error('nobody asks')
    for (const [existing = '', absent = ''] of secret()) {
      const answers = await Promise.all([existing, absent].map((path) => seenBytes(path, headers)))
      expect(answers[0]?.status, existing).toBe(404)
      expect(answers[0]).toEqual(answers[1])
    }
  })

  const closed = routes.filter(({ who }) => who !== 'public' && who !== 'token')
  it.each(closed)('A-02 $route leads who is not logged in, or has no function today, to the log-in', async (route) => {
    for (const headers of [new Headers(), browsers.get('without a function')]) {
      const answer = await ask(route, headers)
      expect([answer.status, toLogIn(answer)]).toEqual([303, true])
      expect(await answer.text()).toBe('')
    }
  })

  it.each(closed)(
    'A-02 $route is for whom $who is a task, and looks as if it were not there to others',
    async (route) => {
      const { who, from = 'chainDirection' } = route
      const may: readonly FunctionName[] =
        who in permissions ? permissions[who as keyof typeof permissions].functions : functionNames
      const opened: FunctionName[] = []
      for (const name of functionNames) {
        const who = `${from} ${name}`
        const answer = await ask(route, browsers.get(who), await made(people.get(who), route.own))
        expect(answer.status, name).toBeLessThan(500)
        if (answer.status !== 404) opened.push(name)
      }
      expect(opened.sort()).toEqual([...may].sort())
    },
  )
})

/** What somebody gets, without what is new in every answer or repeats the address. */
async function seenBytes(path: string, headers: Headers) {
  const answer = await application.app.request(path, { headers })
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none'
  const text = (await answer.text()).replaceAll(nonce, '').replaceAll(path, '')
  const length = text.length
  return { status: answer.status, text, length, names: [...answer.headers.keys()].sort() }
}
