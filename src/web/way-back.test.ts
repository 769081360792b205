import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Application, openApplication } from '../testing/application.ts'
import { aPerson } from '../testing/people.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
let application: Application
let noor: Headers
beforeAll(async () => {
  world = await openWorld()
  application = await openApplication(world)
  const officer = { function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-breda' } as const
  noor = await application.logIn(await aPerson(world, [officer]))
})
afterAll(async () => {
  await application.close()
  await world.close()
})

const tooMuch = { method: 'POST', body: new URLSearchParams({ tekst: 'x'.repeat(1_100_000) }) }

it.each([
  ['a page that is not there', '/bestaat-niet', {}, 404],
  ['a form that is too large', '/melding', tooMuch, 413],
])('%s leads who works here back to the work, and who passes by to the start', async (_what, path, sent, status) => {
  const { app } = application
  const working = await app.request(path, { ...sent, headers: noor })
  const passing = await app.request(path, sent)
  expect([working.status, passing.status]).toEqual([status, status])
  const [work, open] = [await working.text(), await passing.text()]
  expect(work).toContain('href="/start"')
  expect(work).not.toContain('href="/mijn-melding"')
  expect(open).toContain('href="/mijn-melding"')
})
