import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashReceipt } from '../../lib/receipt-hash.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { openReceipt, submitSignal } from './index.ts'
import { newReceipt } from './rules/receipt.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const open = (code: string) => world.as(reporter, (ctx) => openReceipt(ctx, code))

it('S-03 two codes with the same beginning each open their own report', async () => {
  const [mine, other] = [await signalWithCode('KKKKKK'), await signalWithCode('KKKKKK')]
  expect(mine.code.slice(0, 7)).toBe(other.code.slice(0, 7))
  expect(await open(mine.code)).toBe(mine.signalId)
  expect(await open(other.code)).toBe(other.signalId)
  const never = newReceipt(startingWith('KKKKKK'))
  expect(await open(never.text)).toBeUndefined()
})

/** Hands in a report, and adds a code to it whose look-up part is given. */
async function signalWithCode(lookup: string): Promise<{ code: string; signalId: string }> {
  const { receipt } = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
  const signalId = (await open(receipt ?? '')) ?? ''
  const { text, secret, ...made } = newReceipt(startingWith(lookup))
  expect(made.lookup).toBe(lookup)
  const salt = randomBytes(16)
  await world.database.owner.query(
    'insert into signals.receipt (lookup, region, signal_id, salt, hash) values ($1, $2, $3, $4, $5)',
    [lookup, world.loaded.region.id, signalId, salt, hashReceipt(world.system.keys.pepper(), salt, secret)],
  )
  return { code: text, signalId }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const startingWith = (lookup: string) => (count: number) =>
  Buffer.concat([Buffer.from([...lookup].map((one) => alphabet.indexOf(one))), randomBytes(count)]).subarray(0, count)
