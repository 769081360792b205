import { describe, expect, it } from 'vitest'
import { keyProvider, newKeyFile } from '../../platform/keys.ts'
import { databaseForThisTest } from '../../testing/database.ts'
import { recordRecoveryTrial, recoveryWasTried } from './recovery.ts'

const now = new Date('2026-11-21T23:30:00Z')

describe('the recovery key', () => {
  it('A-11 counts as tried only for the keys that it was tried for', async () => {
    const { db, owner } = await databaseForThisTest()
    const [keys, other] = [newKeyFile('baronie'), newKeyFile('baronie')].map((file) =>
      keyProvider(file, async () => {}),
    )
    if (!keys || !other) throw new Error('no keys')
    expect(await recoveryWasTried(db, keys)).toBe(false)
    const trial = { fingerprint: await keys.fingerprint(), exportedOn: '2026-11-20', holders: 2 }
    await recordRecoveryTrial(db, keys.regions(), trial, now)
    await recordRecoveryTrial(db, keys.regions(), trial, now)
    expect(await recoveryWasTried(db, keys)).toBe(true)
    expect(await recoveryWasTried(db, other)).toBe(false)
    const { rows } = await owner.query('select exported_on::text, tried_on::text, holders from access.recovery')
    expect(rows).toEqual([{ exported_on: '2026-11-20', tried_on: '2026-11-22', holders: 2 }])
  })

  it('A-11 is asked for again after a rotation', async () => {
    const { db } = await databaseForThisTest()
    const keys = keyProvider(newKeyFile('baronie'), async () => {})
    const trial = { fingerprint: await keys.fingerprint(), exportedOn: '2026-11-20', holders: 2 }
    await recordRecoveryTrial(db, keys.regions(), trial, now)
    await keys.rotate('baronie')
    expect(await recoveryWasTried(db, keys)).toBe(false)
  })

  it('A-11 its trial is on the record, without anything of the key', async () => {
    const { db, owner } = await databaseForThisTest()
    await recordRecoveryTrial(
      db,
      ['baronie'],
      { fingerprint: 'f'.repeat(64), exportedOn: '2026-11-20', holders: 2 },
      now,
    )
    const { rows } = await owner.query('select action, detail from access.audit_event')
    expect(rows).toEqual([{ action: 'keys.recoveryTried', detail: { holders: 2, exportedOn: '2026-11-20' } }])
  })
})
