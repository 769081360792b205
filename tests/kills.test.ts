import { expect, it } from 'vitest'
import { runKills } from '../bench/kills/run-kills.ts'

it('A-11 and S-13: killed at random moments, nothing acknowledged is lost and no job works twice', async () => {
  const found = await runKills(6)
  expect(found.acknowledged).toBeGreaterThan(0)
  expect(found.stored).toBeGreaterThanOrEqual(found.acknowledged)
  expect({ lost: found.lost, doubled: found.doubled }).toEqual({ lost: 0, doubled: 0 })
}, 120_000)
