import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Mail } from '../../platform/mail.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { actAsJobs, type Channels, type NoticeKind, notify, sendNotices } from './index.ts'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let sent: Mail[] = []
let rung: string[] = []
beforeAll(async () => {
  world = await openWorld()
  await world.person('Noor Verlinden', 'attentionOfficer', breda)
  await world.person('Bram Okafor', 'attentionOfficer', breda)
  await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query('delete from access.notice')
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
const waiting = async () => (await world.database.owner.query('select attempts from access.notice')).rows

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
    expect(await waiting()).toEqual([{ attempts: 1 }])
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
})
