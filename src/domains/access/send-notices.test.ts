import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Mail } from '../../platform/mail.ts'
import { openWorld, type World } from '../../testing/world.ts'
import {
  absencesAt,
  actAsJobs,
  type Channels,
  chooseNotices,
  listFailingMail,
  type NoticeKind,
  notify,
  type PersonActor,
  sendNotices,
  viewOwnNotices,
} from './index.ts'
import { type NoticeChoice, usualChoice } from './rules/notice-choice.ts'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let sent: Mail[] = []
let rung: string[] = []
let noor: PersonActor
let administrator: PersonActor
beforeAll(async () => {
  world = await openWorld()
  administrator = await world.person('Ties Brugman', 'administrator', null)
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  await world.person('Bram Okafor', 'attentionOfficer', breda)
  await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query('delete from access.notice; delete from access.notice_choice')
  sent = []
  rung = []
})

const channels: Channels = {
  mail: async (mail) => void sent.push(mail),
  dutyPhone: async ({ desk }) => void rung.push(desk),
}
const put = (kind: NoticeKind, deskId: string, acute = false) =>
  actAsJobs(world.system, 'test', (ctx) => notify(ctx, kind, [{ deskId }], acute))
const send = (through = channels) => actAsJobs(world.system, 'notices', (ctx) => sendNotices(ctx, through))
const waiting = async () => (await world.database.owner.query('select attempts from access.notice_delivery')).rows
const left = async () => (await world.database.owner.query('select from access.notice')).rowCount
const choose = (actor: PersonActor, about: Partial<NoticeChoice>) =>
  world.as(actor, (ctx) => chooseNotices(ctx, { ...usualChoice, ...about }))
const mailed = () => sent.map((mail) => mail.to.split('.')[0])

describe('notices', () => {
  it('U-04 everybody at the desk gets one mail, however much waits', async () => {
    await put('newSignal', breda)
    await put('handoverAnswered', breda)
    expect(await send()).toBe(2)
    expect(sent.map((mail) => mail.to)).toEqual(['bram.okafor@voorbeeld.invalid', 'noor.verlinden@voorbeeld.invalid'])
    expect(await waiting()).toEqual([])
    expect(await send()).toBe(0)
  })

  it('U-04 a mail names nobody, no place, number or subject, and has no link', async () => {
    await put('newSignal', breda, true)
    await send()
    for (const { subject, body } of sent) {
      expect(subject).toBe('Er wacht iets op je')
      expect(body).not.toMatch(/Breda|Noor|signaal|mensenhandel|https?:|\d/i)
    }
  })

  it('S-14 what is acute also rings the duty phone of the desk, and nothing else does', async () => {
    await put('newSignal', breda, true)
    await put('newSignal', 'zorgcoordinatie-de-baronie')
    await send()
    expect(rung).toEqual([breda])
  })

  it('U-04 mail that fails is tried again later, and nothing is lost', async () => {
    const broken: Channels = { ...channels, mail: () => Promise.reject(new Error('no server')) }
    await put('newSignal', breda)
    expect(await send(broken)).toBe(0)
    expect(await waiting()).toEqual([{ attempts: 1 }, { attempts: 1 }])
    expect(await send()).toBe(0)
    world.at('2026-11-24T09:31')
    expect(await send()).toBe(1)
    expect(sent).toHaveLength(2)
  })

  it('U-04 several processes send each notice once', async () => {
    for (let count = 0; count < 8; count++) await put('newSignal', breda)
    const counts = await Promise.all(Array.from({ length: 4 }, () => send()))
    expect(counts.reduce((sum, count) => sum + count)).toBe(8)
    expect(await waiting()).toEqual([])
  })

  it('U-04 who chose a digest hears of everything once, on the next working day', async () => {
    await choose(noor, { mode: 'digest' })
    await put('newSignal', breda)
    await put('reminder', breda)
    await send()
    expect(mailed()).toEqual(['bram'])
    expect(await left()).toBe(2)
    world.at('2026-11-25T08:29')
    expect(await send()).toBe(0)
    world.at('2026-11-25T08:30')
    expect(await send()).toBe(2)
    expect(mailed()).toEqual(['bram', 'noor'])
    expect(await left()).toBe(0)
  })

  it('U-04 who is away hears nothing, the colleague at the desk does, and sees until when', async () => {
    await choose(noor, { absent: { from: '2026-11-20', until: '2026-11-27' } })
    await put('newSignal', breda, true)
    await send()
    expect(mailed()).toEqual(['bram'])
    const bram = await world.person('Bram Twee', 'attentionOfficer', breda)
    expect(await world.as(bram, (ctx) => absencesAt(ctx, breda))).toEqual([
      { personId: noor.personId, from: '2026-11-20', until: '2026-11-27' },
    ])
    const elsewhere = await world.person('Ilse Roelofs', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
    expect(await world.as(elsewhere, (ctx) => absencesAt(ctx, breda))).toEqual([])
  })

  it('U-04 nobody reads or changes what somebody else chose', async () => {
    await choose(noor, { mode: 'none' })
    const other = await world.person('Ravi Smit', 'attentionOfficer', breda)
    expect(await world.as(other, viewOwnNotices)).toEqual({ choice: usualChoice, failing: null })
    expect((await world.as(noor, viewOwnNotices)).choice.mode).toBe('none')
  })

  it('U-04 mail that does not arrive shows at who manages people and at whose it is, and at nobody else', async () => {
    const broken: Channels = { ...channels, mail: () => Promise.reject(new Error('no server')) }
    await put('newSignal', 'zorgcoordinatie-de-baronie')
    await send(broken)
    const shown = await world.as(administrator, listFailingMail)
    expect(shown).toMatchObject([{ name: 'Selma Tahiri', since: '2026-11-24', attempts: 1 }])
    expect((await world.as(noor, viewOwnNotices)).failing).toBeNull()
    world.at('2026-11-24T09:31')
    await send()
    expect(await world.as(administrator, listFailingMail)).toEqual([])
  })

  it('S-14 a duty phone that cannot be rung is rung again, and nobody is mailed twice', async () => {
    const silent: Channels = { ...channels, dutyPhone: () => Promise.reject(new Error('no answer')) }
    await put('newSignal', breda, true)
    expect(await send(silent)).toBe(0)
    const before = sent.length
    world.at('2026-11-24T09:31')
    expect(await send()).toBe(1)
    expect(rung).toEqual([breda])
    expect(sent).toHaveLength(before)
  })
})
