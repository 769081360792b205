import { randomInt, randomUUID } from 'node:crypto'
import { type FunctionName, functionNames, type PersonActor } from '../../src/domains/access/index.ts'
import { permissions } from '../../src/domains/access/rules/permissions.ts'
import { askAdvice, openInEmergency } from '../../src/domains/signals/index.ts'
import { type Application, openApplication } from '../../src/testing/application.ts'
import { dumpOf } from '../../src/testing/dump.ts'
import { aPerson } from '../../src/testing/people.ts'
import { type Relation, relations } from '../../src/testing/relations.ts'
import { openScene, type Scene } from '../../src/testing/scene.ts'
import { aMeetingThing, gatheringKey, type MeetingThing } from '../../src/testing/scene-meetings.ts'
import { aFinalReport } from '../../src/testing/scene-reports.ts'
import { aRegionalPlan, aScreening } from '../../src/testing/screened.ts'
import { type Route, routes } from '../routes.ts'

/** The whole application on a scene with content of every kind, and people of every function to attack it as. */
export type Attacked = {
  scene: Scene
  application: Application
  /** What the browser of somebody in a function at a desk sends; logged in once. */
  browserOf(function_: FunctionName, at?: Relation): Promise<Headers>
  /** What the browser of somebody sends who may use a route; nothing for a public one. */
  browserFor(route: Route): Promise<Headers>
  /** The address of a route: with what is there, or with what is not. */
  addressOf(route: Route, which?: 'existing' | 'absent'): string
  /** What a post of a route sends, with what is there. */
  sentTo(route: Route): Record<string, string>
  /** Asks as a page of this site would; every time from another network, so that nobody waits. */
  ask(path: string, init: RequestInit & { as?: Headers }): Promise<Response>
  /** Every row of every table, without the records of what was asked and processed. */
  stored(): Promise<string[]>
  close(): Promise<void>
}

/** Opens what is attacked. Close it in afterAll. */
export async function openAttacked(): Promise<Attacked> {
  const scene = await openScene()
  const { world } = scene
  const application = await openApplication(world)
  const things = await thingsOf(scene)
  const browsers = new Map<string, Promise<Headers>>()
  const browserOf = (name: FunctionName, at: Relation = 'owner') => {
    const key = `${name} ${at}`
    const made = browsers.get(key) ?? somebody(scene, name, at).then((actor) => application.logIn(actor))
    browsers.set(key, made)
    return made
  }
  return {
    scene,
    application,
    browserOf,
    browserFor: ({ who, from = 'chainDirection' }) =>
      who === 'public' || who === 'token' ? Promise.resolve(new Headers()) : browserOf(functionFor(who), from),
    addressOf: (route, which = 'existing') => filled(pathOf(route), route, which === 'existing' ? things : absent),
    sentTo: (route) =>
      Object.fromEntries(Object.entries(route.sends ?? {}).map(([name, text]) => [name, filled(text, route, things)])),
    ask: (path, { as = new Headers(), headers, ...init }) =>
      Promise.resolve(application.app.request(path, { ...init, headers: asked(as, headers) }, fromAnywhere())),
    stored: async () =>
      (await dumpOf(world.database)).split('\n').filter((row) => !/^access\.(audit_|processing_line)/.test(row)),
    close: async () => {
      await application.close()
      await world.close()
    },
  }
}

const pathOf = ({ route }: Route): string => route.split(' ')[1] ?? ''

/** Routes of pages that a browser posts to. */
export const posts: Route[] = routes.filter(({ route, who }) => route.startsWith('POST ') && who !== 'token')
/** Routes that a browser opens. */
export const gets: Route[] = routes.filter(({ route, who }) => route.startsWith('GET ') && who !== 'token')

function functionFor(who: Route['who']): FunctionName {
  const may: readonly FunctionName[] =
    who in permissions ? permissions[who as keyof typeof permissions].functions : functionNames
  return may[0] ?? 'administrator'
}

const somebody = ({ world }: Scene, name: FunctionName, at: Relation): Promise<PersonActor> =>
  aPerson(world, [{ function: name, desk: relations[at] }], { name: 'Iemand Anders' })

/** A network that nobody else comes from, as the server knows it of the connection. */
const fromAnywhere = () => ({
  incoming: { socket: { remoteAddress: `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` } },
})

function asked(as: Headers, headers: RequestInit['headers']): Headers {
  const all = new Headers(as)
  all.set('sec-fetch-site', 'same-origin')
  for (const [name, value] of new Headers(headers)) all.set(name, value)
  return all
}

const isHandover = (path: string) => /^(\/api\/v1)?\/overdrachten/.test(path)

/** A municipality, and a point of its policy. */
const ofPolicy = { code: 'GM0758', point: 'councilInformed', partner: 'gemeente-tilburg' }

/** A kind of report, a kind of file, and whose paper it is on. */
const ofReports = { kind: 'yearlyReport', list: 'acties', format: 'odt', organisation: 'gemeente-breda' }

type Things = (name: string, route: Route) => string

/** The names and numbers of what is in the scene. */
async function thingsOf(scene: Scene): Promise<Things> {
  const one = async (query: string) => (await scene.world.database.owner.query<{ id: string }>(query)).rows[0]?.id ?? ''
  const fact = await one(`select id from signals.fact where signal_id = '${scene.signal.id}' and kind = 'address'`)
  const file = await one('select id from signals.file')
  const person = await aPerson(scene.world, [{ function: 'editor' }], { account: false })
  const provider = await one('select id from access.identity_provider')
  const outsider = await one('select id from access.outside_identity')
  const [consultation, emergency] = [await adviceAsked(scene), await openedInEmergency(scene)]
  const report = await aFinalReport(scene.world)
  const list = await one(`select id from signals.destruction_list where state = 'proposed'`)
  const restriction = await one('select id from signals.restriction')
  const [screening, plan] = [await aScreening(scene.world), await aRegionalPlan(scene.world)]
  const meetingThings = await thingsOfMeetings(scene)
  const idIn = (path: string) => {
    if (/^(\/api\/v1)?\/bestanden/.test(path)) return file
    if (path.includes('/tolk/')) return scene.asked
    if (path.includes('/comensha/')) return scene.registration
    if (path.startsWith('/advies')) return consultation
    if (path.startsWith('/noodtoegang')) return emergency
    if (path.startsWith('/bewaren')) return path.includes('/lijsten/') ? list : restriction
    if (path.startsWith('/verzoeken')) return scene.request
    if (path.startsWith('/programma/toetsen')) return screening
    if (path.startsWith('/programma/plannen')) return plan
    const ofMeeting = meetingThings.find(([start]) => path.startsWith(start))
    if (ofMeeting) return ofMeeting[1]
    if (path.startsWith('/beheer/mensen')) return person.personId
    if (path.startsWith('/beheer/inloggen/mensen')) return outsider
    if (path.startsWith('/melding/concept')) return scene.draft
    if (path.startsWith('/programma/begroting')) return ofMoney(path, scene)
    if (path.startsWith('/programma/knelpunten')) return scene.money.bottleneck
    if (path.startsWith('/programma/evaluaties')) return scene.money.evaluation
    if (path.startsWith('/programma/rapporten')) return report
    return path.startsWith('/beheer/inloggen') ? provider : scene.fromClient.clientId
  }
  const handoverIn = ({ from }: Route) => scene.handovers.get(from === 'accepted' ? 'accepted' : 'offered') ?? ''
  return (name, route) => {
    const path = pathOf(route)
    if (name === 'number' && path.startsWith('/meldroute')) return '1'
    if (name === 'format' && path.startsWith('/programma/lijsten')) return 'csv-komma'
    if (name === 'number') return isHandover(path) ? handoverIn(route) : scene.signal.number
    const values: Record<string, string> = {
      signal: scene.signal.number,
      fact,
      file,
      person: person.personId,
      id: idIn(path),
      key: gatheringKey,
      line: 'zorg',
      year: '2025',
      lesson: scene.money.lesson,
    }
    return (
      { ...values, functie: person.appointments[0]?.id ?? '', desk: relations.owner, ...ofPolicy, ...ofReports }[
        name
      ] ?? absent(name, route)
    )
  }
}

/** What there is of meetings, by where it stands. */
async function thingsOfMeetings({ world }: Scene): Promise<[string, string][]> {
  const places: [string, MeetingThing][] = [
    ['/programma/overleg/', 'meeting'],
    ['/programma/leden/', 'outsideMember'],
    ['/programma/afspraken/', 'followUp'],
    ['/programma/sessies/', 'session'],
    ['/programma/landelijk/', 'representation'],
    ['/convenanten/', 'covenant'],
  ]
  const found: [string, string][] = []
  for (const [place, thing] of places) found.push([place, await aMeetingThing(world, thing)])
  return found
}

/** What is booked and closed on the budget. */
function ofMoney(path: string, { money }: Scene): string {
  if (path.includes('/boekingen/')) return money.entry
  return path.endsWith('/heropenen') ? money.closed : money.closing
}

/** Advice that a colleague asked of the desk in Breda. */
async function adviceAsked(scene: Scene): Promise<string> {
  const dirk = await somebody(scene, 'reporter', 'coordinator')
  const asked = { question: 'Wat doe ik met wat ik zag?', forms: [], municipalityCode: 'GM0758' }
  return scene.world.as(dirk, (ctx) => askAdvice(ctx, asked))
}

/** The signal of the scene, opened in an emergency by somebody who has no task for it. */
async function openedInEmergency(scene: Scene): Promise<string> {
  const els = await somebody(scene, 'chainDirector', 'chainDirection')
  const reason = 'Er is iemand in gevaar en het loket neemt niet op.'
  return scene.world.as(els, (ctx) => openInEmergency(ctx, { number: scene.signal.number, reason }))
}

const absentByName: Record<string, string> = {
  ...{ desk: 'nergens', page: 'nergens', partner: 'nergens', situatie: 'nergens' },
  ...{ code: 'GM9999', year: '2099', key: 'nergens', organisation: 'nergens' },
  // Words of lists that everybody knows.
  ...{ point: 'councilInformed', kind: 'yearlyReport', format: 'odt', list: 'nergens' },
}

/** Names and numbers of the same form, of nothing at all. */
const absent: Things = (name, route) => {
  const path = pathOf(route)
  if (name === 'number' && path.startsWith('/meldroute')) return '999'
  if (name === 'number') return isHandover(path) ? 'O-2026-999' : '2026-9999'
  return absentByName[name] ?? randomUUID()
}

function filled(text: string, route: Route, things: Things): string {
  const fill = (_: string, name: string) => things(name, route)
  return text.replaceAll(/:([a-z]+)(\{.*?\}(?=\/|$))?/gi, fill).replace('*', 'iets')
}

/** The rows that are in one and not in the other. */
export function changed(before: readonly string[], after: readonly string[]): string[] {
  const [was, is] = [new Set(before), new Set(after)]
  return [...after.filter((row) => !was.has(row)), ...before.filter((row) => !is.has(row))]
}
