import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAsJobs, catchingMailer, type PersonActor, sendNotices } from '../../domains/access/index.ts'
import { submitSignal } from '../../domains/signals/index.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { caughtMailPages } from './caught-mail-pages.tsx'

let world: World
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

const at = (demonstration: boolean) =>
  colleague(caughtMailPages(world.system, { siteOf: () => ({ ...testSite, demonstration }) }), noor)

describe('U-04 mail in a demonstration', () => {
  it('is caught and shown with its receiver, and says nothing of what it is about', async () => {
    const reader = at(true)
    await reader.open('/berichten?taal=nl')
    expect(reader.text).toContain('Er is nog geen mail verstuurd')
    const { number } = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
    await actAsJobs(world.system, 'notices', (ctx) => sendNotices(ctx, { mail: catchingMailer(ctx), dutyPhone: null }))
    await reader.open('/berichten?taal=nl')
    expect(reader.text).toContain('Er wacht iets op je')
    expect(reader.text).toContain('Aan noor.verlinden@voorbeeld.invalid')
    expect(reader.text).toContain('Deze mail heeft met opzet geen link.')
    expect(reader.text).not.toContain(number)
    expect(reader.text).not.toContain('witte huis')
  })

  it('U-01 is shown in English to who reads English', async () => {
    const reader = at(true)
    await reader.open('/berichten?taal=en')
    expect(reader.title).toBe('Caught mail · Lichtketen')
  })

  it('an installation for real has no such page and no way to it', async () => {
    const reader = at(false)
    await reader.open('/berichten')
    expect(reader.status).toBe(404)
  })
})
