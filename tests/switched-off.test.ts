import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  actAs,
  actAsClient,
  askWebhookTest,
  type Context,
  deliverWebhooks,
  endWebhook,
  type PersonActor,
  pauseWebhook,
  registerClient,
  registerWebhook,
  replayWebhook,
  resumeWebhook,
  type System,
  sendWebhookTest,
} from '../src/domains/access/index.ts'
import { makeReceiverLink, offerHandover, openInEmergency, viewSignal } from '../src/domains/signals/index.ts'
import { handoverOffer } from '../src/domains/signals/rules/handover.ts'
import { aTakenSignal } from '../src/testing/desk.ts'
import { aPerson } from '../src/testing/people.ts'
import { colleague, testSite } from '../src/testing/signed-in.ts'
import { openReceiver } from '../src/testing/webhook-receiver.ts'
import { aWebhook, deliverAll, outlet } from '../src/testing/webhooks.ts'
import { openWorld, type World } from '../src/testing/world.ts'
import { emergencyPages } from '../src/web/emergency/emergency-pages.tsx'

let world: World
let noor: PersonActor
let goes: PersonActor
let ties: PersonActor
/** The same installation after the region left out everything that needs a ground of its own. */
let silent: System
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  goes = await world.person('Ilse Roelofs', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
  ties = await aPerson(world, [{ function: 'administrator' }])
  const loaded = { ...world.loaded, region: { ...world.loaded.region, switchedOn: [] } }
  silent = { ...world.system, loaded: () => loaded }
})
afterAll(() => world.close())

const whereOff = <T>(actor: PersonActor, work: (ctx: Context) => Promise<T>) => actAs(silent, actor, work)
const emergency = (number: string) => ({ number, reason: 'Er zit nu iemand opgesloten.' })

async function offerTo(act: typeof whereOff, to: { desks?: string[]; receiver?: string }): Promise<string> {
  const number = await aTakenSignal(world, noor)
  const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  const ground = { purpose: 'opsporing', legalBasis: 'politietaak', answerBy: '2026-12-04' }
  const offer = {
    number,
    desks: [],
    ...to,
    ...ground,
    factIds: facts.map(({ id }) => id),
    question: 'Wordt dit vervolgd?',
  }
  const [made = ''] = await act(noor, (ctx) => offerHandover(ctx, handoverOffer.parse(offer)))
  return made
}

describe('what the region did not switch on', () => {
  it('A-10 nobody opens a signal in an emergency, and the page says why', async () => {
    const number = await aTakenSignal(world, noor)
    await expect(whereOff(goes, (ctx) => openInEmergency(ctx, emergency(number)))).rejects.toThrow('switchedOff')
    const page = colleague(emergencyPages(silent, { siteOf: () => testSite }), goes)
    await page.open('/noodtoegang')
    expect(page.text).toContain('Toegang in nood staat uit')
    expect(page.text).toContain('geen grondslag')
    expect(page.html).not.toContain('<textarea')
    await world.as(goes, (ctx) => openInEmergency(ctx, emergency(number)))
  })

  it('A-10 a hand-over gets no link to read it with', async () => {
    const handover = await offerTo(world.as, { desks: ['parket-mensenhandel'] })
    await expect(whereOff(noor, (ctx) => makeReceiverLink(ctx, handover))).rejects.toThrow('switchedOff')
    await world.as(noor, (ctx) => makeReceiverLink(ctx, handover))
  })

  it('A-10 nothing is handed over to a receiver whom the region does not know', async () => {
    await expect(offerTo(whereOff, { receiver: 'Loket elders' })).rejects.toThrow('receiver switchedOff')
    expect(await offerTo(world.as, { receiver: 'Loket elders' })).toMatch(/^O-/)
  })

  it('A-10 no partner system is registered', async () => {
    const client = { name: 'Zorgsysteem', organisationId: 'gemeente-breda' }
    await expect(whereOff(ties, (ctx) => registerClient(ctx, client))).rejects.toThrow('switchedOff')
  })

  it('A-10 a webhook is not registered, and one that stands sends nothing', async () => {
    const receiver = await openReceiver()
    const deskId = 'aandachtsfunctionarissen-breda'
    const { clientId } = await aWebhook(world, ties, { url: receiver.url, deskId })
    await aTakenSignal(world, noor)
    expect(await deliverWebhooks(silent, outlet)).toBe(0)
    expect(receiver.received).toHaveLength(1)
    await deliverAll(world)
    expect(receiver.received).toHaveLength(3)
    const again = {
      clientId,
      deskId,
      url: receiver.url,
      types: ['bericht.ontvangen' as const],
      expiresOn: '2027-06-01',
    }
    await expect(whereOff(ties, (ctx) => registerWebhook(ctx, again))).rejects.toThrow('switchedOff')
    await receiver.close()
  })

  it.each(['webhooks', 'partnerSystems'] as const)(
    'A-10 a webhook does nothing without %s, and can be ended',
    async (off) => {
      const { region } = world.loaded
      const switchedOn = region.switchedOn.filter(({ processing }) => processing !== off)
      const without = { ...world.system, loaded: () => ({ ...world.loaded, region: { ...region, switchedOn } }) }
      const receiver = await openReceiver()
      const { id } = await aWebhook(world, ties, { url: receiver.url, deskId: 'riec' })
      const commands: ((ctx: Context) => Promise<unknown>)[] = [
        (ctx) => askWebhookTest(ctx, id),
        (ctx) => resumeWebhook(ctx, id),
        (ctx) => replayWebhook(ctx, id, 0),
      ]
      for (const command of commands) await expect(actAs(without, ties, command)).rejects.toThrow('switchedOff')
      expect(await sendWebhookTest(without, id, outlet)).toBeUndefined()
      expect(await deliverWebhooks(without, outlet)).toBe(0)
      expect(receiver.received).toHaveLength(1)
      await actAs(without, ties, (ctx) => pauseWebhook(ctx, id))
      await actAs(without, ties, (ctx) => endWebhook(ctx, id))
      await receiver.close()
    },
  )

  it('A-10 a token that was given before opens nothing any more', async () => {
    const client = { name: 'Zorgsysteem', organisationId: 'gemeente-breda' }
    const { token } = await world.as(ties, (ctx) => registerClient(ctx, client))
    expect(await actAsClient(world.system, token, async () => 'known')).toBe('known')
    expect(await actAsClient(silent, token, async () => 'known')).toBeUndefined()
  })
})
