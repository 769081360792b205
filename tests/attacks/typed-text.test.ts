import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAsJobs, catchingMailer, type FunctionName, sendNotices } from '../../src/domains/access/index.ts'
import { permissions } from '../../src/domains/access/rules/permissions.ts'
import { submitSignal, takeSignal } from '../../src/domains/signals/index.ts'
import { aPerson } from '../../src/testing/people.ts'
import { type Relation, relations } from '../../src/testing/relations.ts'
import { aReport, reporter } from '../../src/testing/world.ts'
import { type Attacked, gets, openAttacked } from './attacked.ts'
import { moreThanText, payload, type Walk, walk } from './typed-everywhere.ts'

let attacked: Attacked
/** Who types: between them they reach every form. */
const people: readonly [FunctionName, Relation][] = [
  ['attentionOfficer', 'owner'],
  ['handler', 'offered'],
  ['handler', 'accepted'],
  ['chainDirector', 'chainDirection'],
  ['projectLeader', 'chainDirection'],
  ['editor', 'owner'],
  ['reporter', 'otherMunicipality'],
  ['privacyOfficer', 'chainDirection'],
  ['administrator', 'chainDirection'],
]
/** Who reads again when everybody has typed. */
const readers = people.filter(([name, at]) => at === 'owner' || name === 'administrator')
let receipt = ''

beforeAll(async () => {
  attacked = await openAttacked()
  const { world } = attacked.scene
  const row = { kind: 'person' as const, parts: { name: payload } }
  const who = { anonymity: 'named' as const, reporter: { name: payload, contact: payload } }
  const typed = await world.as(reporter, (ctx) => submitSignal(ctx, aReport({ story: payload, rows: [row], ...who })))
  receipt = typed.receipt ?? ''
  const noor = await aPerson(world, [{ function: 'attentionOfficer', desk: relations.owner }], { name: payload })
  await world.as(noor, (ctx) => takeSignal(ctx, typed.number))
}, 300_000)
afterAll(() => attacked.close())

/** Where somebody begins: every page of which the address can be known and that is theirs. */
const startOf = (name: FunctionName) =>
  gets
    .filter(
      ({ who }) => who in permissions && permissions[who as keyof typeof permissions].functions.includes(name as never),
    )
    .map((route) => attacked.addressOf(route))

const all: Walk = { pages: new Set(), typed: new Set(), shown: new Set(), wrong: [] }
function add({ pages, typed, shown, wrong }: Walk): void {
  for (const one of pages) all.pages.add(one)
  for (const one of typed) all.typed.add(one)
  for (const one of shown) all.shown.add(one)
  all.wrong.push(...wrong)
}

describe('a page that shows what somebody typed', () => {
  it.each([
    ['<p>x</p><lk-evil></lk-evil>', 1],
    ['<a href="javascript:lkevil()">x</a>', 1],
    ['<p title="x" onevil="1">x</p>', 1],
    ['<script src="/assets/x.js"></script>', 1],
    ['<p>&lt;lk-evil onevil=1&gt; javascript:lkevil()</p>', 0],
  ])('is seen through: %s', (html, most) => {
    expect(moreThanText(`<html><body>${html}</body></html>`).length >= most).toBe(true)
    expect(moreThanText(`<html><body>${html}</body></html>`).length === 0).toBe(most === 0)
  })

  it('A-05 shows it as text to whoever reports, and in the mailbox', async () => {
    add(await walk(attacked, new Headers(), ['/', '/melden', '/mijn-melding', '/inloggen'], true))
    const body = new URLSearchParams({ code: receipt })
    const answer = await attacked.ask('/mijn-melding', { method: 'POST', body })
    expect(moreThanText(await answer.text())).toEqual([])
    expect(all.wrong).toEqual([])
  }, 300_000)

  it.each(people)(
    'A-05 shows it as text to the %s (%s), who types it into every field',
    async (name, at) => {
      add(await walk(attacked, await attacked.browserOf(name, at), startOf(name), true))
      expect(all.wrong).toEqual([])
    },
    300_000,
  )

  it('A-05 still does so after everybody typed, in the mails that were sent too', async () => {
    const { system } = attacked.scene.world
    await actAsJobs(system, 'notices', (ctx) => sendNotices(ctx, { mail: catchingMailer(ctx), dutyPhone: null }))
    for (const [name, at] of readers)
      add(await walk(attacked, await attacked.browserOf(name, at), startOf(name), false))
    expect(all.wrong).toEqual([])
    expect(all.typed.size).toBeGreaterThan(60)
    expect(all.shown.size).toBeGreaterThan(15)
  }, 300_000)
})
