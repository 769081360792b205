import { afterAll, beforeAll, expect, it } from 'vitest'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { submitSignal } from './index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const report = async () => (await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))).number

it('S-06 numbers go on past the four digits of the first ten thousand of a year', async () => {
  expect(await report()).toBe('2026-0001')
  await world.database.owner.query(`select setval('signals.signal_number_2026', 9998)`)
  expect([await report(), await report(), await report()]).toEqual(['2026-9999', '2026-10000', '2026-10001'])
})
