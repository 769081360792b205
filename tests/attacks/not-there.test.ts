import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FunctionName, functionNames } from '../../src/domains/access/index.ts'
import { permissions } from '../../src/domains/access/rules/permissions.ts'
import { aPartnerOfDesk, openApi } from '../../src/testing/partner.ts'
import { type Relation, relations } from '../../src/testing/relations.ts'
import { type Route, routes } from '../routes.ts'
import { type Attacked, gets, openAttacked, posts } from './attacked.ts'

const sent: string[] = []
let attacked: Attacked
beforeAll(async () => {
  const query = pg.Client.prototype.query
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...asked: unknown[]) {
    sent.push(textOf(asked[0]))
    return Reflect.apply(query, this, asked)
  })
  attacked = await openAttacked()
}, 300_000)
afterAll(async () => {
  vi.restoreAllMocks()
  await attacked.close()
})

const textOf = (asked: unknown): string => {
  if (typeof asked === 'string') return asked
  return asked !== null && typeof asked === 'object' && 'text' in asked ? String(asked.text) : ''
}

/** Everything that somebody can notice of an answer, and that a clock could: head, bytes, and what the database was asked. */
async function noticed(route: Route, path: string, as: Headers) {
  const method = route.route.split(' ')[0] ?? 'GET'
  const body = method === 'POST' ? { body: bodyOf(route, as) } : {}
  sent.length = 0
  const answer = await attacked.ask(path, { method, as, ...body })
  // A session is renewed once a minute, whatever is asked.
  const statements = sent.filter((one) => !one.includes('"auth"."session"'))
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none'
  const without = (text: string) =>
    [nonce, path, encodeURIComponent(path)].reduce((left, one) => left.replaceAll(one, ''), text)
  const head = [...answer.headers]
    .filter(([name]) => name !== 'set-cookie')
    .map(([name, value]) => `${name}: ${without(value)}`)
    .sort()
  return { status: answer.status, head, text: without(await answer.text()), statements }
}

const bodyOf = (route: Route, as: Headers) =>
  as.has('authorization') ? '{"tekst":"x"}' : new URLSearchParams(attacked.sentTo(route))

const withId = (all: readonly Route[]) => all.filter(({ route }) => route.includes(':'))
const mayOf = ({ who }: Route): readonly FunctionName[] =>
  who in permissions ? permissions[who as keyof typeof permissions].functions : []

/** The task of seeing what a route changes. */
const viewing = ({ who }: Route) => `${who.split('.')[0]}.view` as Route['who']

/** Whether somebody learns from an answer that there is something. */
async function expectTheSame(
  route: Route,
  as: Headers,
  absent: string,
  existing = attacked.addressOf(route, 'existing'),
): Promise<void> {
  const [forOthers, forNobody] = [await noticed(route, existing, as), await noticed(route, absent, as)]
  expect(forOthers, `${route.route}: ${existing} and ${absent}`).toEqual(forNobody)
  expect([400, 404, 415, 422], route.route).toContain(forOthers.status)
}

describe('what is not there, and what is not for whoever asks', () => {
  const closed = withId([...gets, ...posts]).filter(({ who }) => who in permissions)
  // What everybody with the task may open, wherever they are: people, links, the route, lists and requests of the region,
  // and what its parties agreed.
  const everywhere =
    /^\/(beheer|meldroute|handleiding|handelingskaders|bewaren|programma|convenanten|noodtoegang\/\S+\/oordeel|verzoeken(?!\/\S+\/loket))/
  const isEverywhere = ({ route }: Route) => everywhere.test(route.split(' ')[1] ?? '')
  /** Who may see such a thing knows that it is there. */
  const knowsOf = (route: Route): readonly FunctionName[] =>
    isEverywhere(route) ? [...mayOf(route), ...mayOf({ ...route, who: viewing(route) })] : mayOf(route)

  it.each(closed)('A-02 $route is the same for a function without the task', async (route) => {
    const other = functionNames.find((name) => !knowsOf(route).includes(name))
    if (other === undefined) return expect(new Set(knowsOf(route)).size).toBe(functionNames.length)
    await expectTheSame(
      route,
      await attacked.browserOf(other, 'otherMunicipality'),
      attacked.addressOf(route, 'absent'),
    )
  })

  const elsewhere: Relation[] = ['otherMunicipality', 'shareEnded', 'shareToCome', 'sameOrganisation']
  const ofDesks = closed.filter((route) => !isEverywhere(route))
  it.each(ofDesks)(
    'A-02 $route is the same for the right function at a desk that has nothing to do with it',
    async (route) => {
      for (const at of elsewhere)
        for (const name of mayOf(route).slice(0, 2))
          await expectTheSame(route, await attacked.browserOf(name, at), attacked.addressOf(route, 'absent'))
      expect(mayOf(route).length).toBeGreaterThan(0)
    },
  )

  const ofPartners = withId(routes).filter(({ who }) => who === 'token')
  it.each(ofPartners)('X-01 $route is the same for the token of another partner, with every scope', async (route) => {
    const { token } = await aPartnerOfDesk(attacked.scene.world, openApi(attacked.scene.world).app, {
      desk: relations.otherMunicipality,
    })
    const as = new Headers({ authorization: `Bearer ${token}`, 'content-type': 'application/json' })
    // That a token is used is noted once a day.
    await attacked.ask('/api/v1/signalen', { as })
    await expectTheSame(route, as, attacked.addressOf(route, 'absent'))
  })
})

describe('a number that was destroyed, or is of another region', () => {
  const ofSignals = withId([...gets, ...posts]).filter(({ route }) =>
    route.split(' ')[1]?.startsWith('/signalen/:number'),
  )

  it.each(ofSignals)('A-02 $route is the same as one that never was, also at the desk that had it', async (route) => {
    const { signal, other, world } = attacked.scene
    const was = attacked.addressOf(route).replace(signal.number, other.number)
    const absent = attacked.addressOf(route, 'absent')
    const as = await attacked.browserOf(mayOf(route)[0] ?? 'handler', 'otherMunicipality')
    await world.database.owner.query(
      `insert into access.region select (jsonb_populate_record(r, '{"id": "elders"}')).* from access.region r
       where not exists (select from access.region where id = 'elders')`,
    )
    await world.database.owner.query(`update signals.signal set region = 'elders' where id = $1`, [other.id])
    await expectTheSame(route, as, absent, was)
    const destroyed = attacked.addressOf(route).replace(signal.number, '2020-0001')
    await expectTheSame(route, as, absent, destroyed)
  })
})
