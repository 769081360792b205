import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keyProvider, newKeyFile } from '../../platform/keys.ts'
import { recordEvents, tamper } from '../../testing/audit.ts'
import { openTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { sealAuditEvents, signAuditHead } from './audit-chain.ts'
import { inWords } from './rules/audit-check.ts'
import { auditHash, headBytes, type SealedEvent, sealedColumns, startOfChain } from './rules/audit-hash.ts'
import { type KnownHead, verifyAudit } from './verify-audit.ts'

const region = 'baronie'
const keys = keyProvider(newKeyFile(region), async () => {})
let database: TestDatabase

/** What the check says, in sentences. It does not wait: nobody seals in these tests unless the test does. */
async function verified(known: KnownHead[] = [], pause: () => Promise<unknown> = async () => {}): Promise<string[]> {
  return (await verifyAudit(database.db, keys, { known, pause })).findings.map(inWords)
}

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** Ten sealed events with ids 1 to 10, signed after the eighth. */
beforeEach(async () => {
  await tamper(
    database.owner,
    'truncate access.audit_event, access.audit_seal, access.audit_head, access.audit_unsealed restart identity',
  )
  await recordEvents(database.db, region, 8)
  await sealAuditEvents(database.db, region)
  await signAuditHead(database.db, keys, region, '2026-11-21')
  await recordEvents(database.db, region, 2)
  await sealAuditEvents(database.db, region)
})

const mismatch = (event: number) =>
  `Event ${event} (number ${event} in the chain of baronie) does not match its seal: one of them was changed after it was sealed.`
const unsealed = (event: number) =>
  `Event ${event} stayed unsealed for ten seconds: it was put in past the sealer, its seal was removed, or no server is running that seals.`
const notFollowing = (event: number) =>
  `Event ${event} (number ${event} in the chain of baronie) does not follow the one before it: what stood between was changed, removed or put in.`

describe('checking the record', () => {
  it('A-04 finds nothing wrong with a record that nobody touched, and says how far each chain goes', async () => {
    const report = await verifyAudit(database.db, keys)
    expect(report.findings).toEqual([])
    expect(report.chains).toEqual([{ region, events: 10, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  })

  const changes: Record<(typeof sealedColumns)[number], string> = {
    id: '100',
    region: "'other'",
    at: "at + interval '1 microsecond'",
    actor_kind: "'system'",
    actor_id: 'null',
    function: "'chainDirector'",
    desk_id: "''",
    action: "'signal.take'",
    resource_kind: "'case'",
    resource_id: 'null',
    purpose: 'null',
    outcome: "'refused'",
    detail: `'{"count": 4.0}'`,
  }
  it.each(sealedColumns.filter((column) => column !== 'id'))(
    'A-04 finds an event whose %s was changed',
    async (column) => {
      await tamper(database.owner, `update access.audit_event set ${column} = ${changes[column]} where id = 5`)
      expect(await verified()).toEqual([mismatch(5)])
    },
  )

  it('A-04 finds an event that got another number', async () => {
    await tamper(database.owner, `update access.audit_event set id = ${changes.id} where id = 5`)
    expect(await verified()).toEqual([
      'Event 5 (number 5 in the chain of baronie) is gone; its seal is still there.',
      unsealed(100),
    ])
  })

  it('A-04 finds an event that was deleted in the middle, with or without its seal', async () => {
    await tamper(database.owner, 'delete from access.audit_event where id = 5')
    expect(await verified()).toEqual(['Event 5 (number 5 in the chain of baronie) is gone; its seal is still there.'])
    await tamper(database.owner, 'delete from access.audit_seal where event_id = 5')
    expect(await verified()).toEqual(['Number 5 in the chain of baronie is gone, after event 4.'])
  })

  it('A-04 finds that the beginning is gone', async () => {
    await tamper(
      database.owner,
      'delete from access.audit_event where id < 4',
      'delete from access.audit_seal where event_id < 4',
    )
    expect(await verified()).toEqual(['Numbers 1 to 3 in the chain of baronie are gone, at the beginning.'])
  })

  it('A-04 finds a seal that was deleted while its event stayed', async () => {
    await tamper(database.owner, 'delete from access.audit_seal where event_id = 5')
    expect(await verified()).toEqual(['Number 5 in the chain of baronie is gone, after event 4.', unsealed(5)])
  })

  it('A-04 finds that the end is gone when it had been signed', async () => {
    await tamper(
      database.owner,
      'delete from access.audit_event where id > 6',
      'delete from access.audit_seal where event_id > 6',
    )
    expect(await verified()).toEqual([
      'The record that was signed on 2026-11-21 has 8 events in the chain of baronie, which now ends at 6: the last 2 were removed.',
    ])
  })

  it('A-04 finds that the end since the last signature is gone only when the head is known from elsewhere', async () => {
    const [chain] = (await verifyAudit(database.db, keys)).chains
    const known = [{ region, sequence: 10, hash: Buffer.from(chain?.hash ?? '', 'hex') }]
    expect(await verified(known)).toEqual([])
    await tamper(
      database.owner,
      'delete from access.audit_event where id > 8',
      'delete from access.audit_seal where event_id > 8',
    )
    expect(await verified()).toEqual([])
    expect(await verified(known)).toEqual([
      'The known head has 10 events in the chain of baronie, which now ends at 8: the last 2 were removed.',
    ])
  })

  it('A-04 finds that a whole region is gone when its head is known or signed', async () => {
    await tamper(database.owner, 'delete from access.audit_event', 'delete from access.audit_seal')
    expect(await verified()).toEqual([
      'The record that was signed on 2026-11-21 has 8 events in the chain of baronie, which now ends at 0: the last 8 were removed.',
    ])
    await tamper(database.owner, 'delete from access.audit_head')
    expect(await verified([{ region, sequence: 10, hash: startOfChain }])).toEqual([
      'The known head has 10 events in the chain of baronie, which now ends at 0: the last 10 were removed.',
    ])
  })

  it('A-04 finds an event that was put in past the sealer', async () => {
    await tamper(
      database.owner,
      `insert into access.audit_event (id, region, at, actor_kind, action, resource_kind, outcome)
       overriding system value values (500, 'baronie', now(), 'system', 'clock.fire', 'clock', 'ok')`,
    )
    expect(await verified()).toEqual([unsealed(500)])
  })

  it('A-04 finds an event that was put in with a seal of its own', async () => {
    await tamper(
      database.owner,
      `insert into access.audit_event (id, region, at, actor_kind, action, resource_kind, outcome)
       overriding system value values (500, 'baronie', now(), 'system', 'clock.fire', 'clock', 'ok')`,
      `update access.audit_seal set sequence = sequence + 100 where sequence > 4`,
      `update access.audit_seal set sequence = sequence - 99 where sequence > 100`,
      `insert into access.audit_seal select 500, region, 5, previous, hash from access.audit_seal where event_id = 5`,
    )
    const found = await verified()
    expect(found[0]).toMatch(/^Event 500 \(number 5 .* does not match its seal/)
    expect(found[1]).toMatch(/^Event 5 \(number 6 .* does not match its seal/)
  })

  it('A-04 finds two events that changed places, by their numbers', async () => {
    await tamper(
      database.owner,
      'update access.audit_event set id = 999 where id = 3',
      'update access.audit_event set id = 3 where id = 7',
      'update access.audit_event set id = 7 where id = 999',
    )
    expect(await verified()).toEqual([mismatch(3), mismatch(7)])
  })

  it('A-04 finds two seals that changed places', async () => {
    await tamper(
      database.owner,
      'update access.audit_seal set sequence = 999 where event_id = 3',
      'update access.audit_seal set sequence = 3 where event_id = 7',
      'update access.audit_seal set sequence = 7 where event_id = 3',
    )
    expect((await verified()).length).toBeGreaterThan(1)
  })

  it.each([
    ['hash', `'\\x00'::bytea`],
    ['previous', `'\\x00'::bytea`],
    ['region', `'other'`],
  ])('A-04 finds a seal whose %s was changed', async (column, value) => {
    await tamper(database.owner, `update access.audit_seal set ${column} = ${value} where event_id = 5`)
    expect((await verified()).join()).toContain('Event 5 (number 5')
  })

  it('A-04 finds a chain that was written anew from an event on, by the signature', async () => {
    await rewriteChain()
    expect(await verified()).toEqual([
      'The record that was signed on 2026-11-21 has another event at number 8 in the chain of baronie: the chain up to there was written anew.',
    ])
  })

  it('A-04 finds a part of a chain that was written anew, by the link that no longer fits', async () => {
    await rewriteChain('where sequence < 5')
    expect(await verified()).toEqual([notFollowing(5)])
  })

  it('A-04 finds a signature that is not ours', async () => {
    const other = keyProvider(newKeyFile(region), async () => {})
    const forged = other.sign(headBytes({ region, day: '2026-11-21', sequence: 8, hash: startOfChain }, undefined))
    await tamper(database.owner, `update access.audit_head set signature = '\\x${forged.toString('hex')}'`)
    const broken =
      'The signature under the record of baronie on 2026-11-21 is not ours, or a signature before it was removed or put in.'
    expect(await verified()).toEqual([broken])
    await tamper(database.owner, `update access.audit_head set signature = '\\x00'`)
    expect(await verified()).toEqual([broken])
  })

  it('A-04 finds that the signature of a day was removed', async () => {
    await signAuditHead(database.db, keys, region, '2026-11-22')
    await signAuditHead(database.db, keys, region, '2026-11-23')
    expect(await verified()).toEqual([])
    await tamper(database.owner, `delete from access.audit_head where day = '2026-11-22'`)
    expect(await verified()).toEqual([
      'The signature under the record of baronie on 2026-11-23 is not ours, or a signature before it was removed or put in.',
    ])
  })

  /** What somebody with the database but without the key can do: change the second event and hash on from there. */
  async function rewriteChain(where = ''): Promise<void> {
    await tamper(database.owner, `update access.audit_event set outcome = 'refused' where id = 2`)
    const { rows } = await database.owner.query<SealedEvent>(
      `select id::text, region, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_kind, actor_id::text, function,
       desk_id, action, resource_kind, resource_id, purpose, outcome, detail::text from access.audit_event
       where id in (select event_id from access.audit_seal ${where}) order by audit_event.id`,
    )
    let previous: Buffer = startOfChain
    for (const [index, event] of rows.entries()) {
      const hash = auditHash(previous, index + 1, event)
      const hex = [previous, hash].map((bytes) => `'\\x${bytes.toString('hex')}'`)
      await tamper(
        database.owner,
        `update access.audit_seal set previous = ${hex[0]}, hash = ${hex[1]} where event_id = ${event.id}`,
      )
      previous = hash
    }
  }
})

describe('an event that waits for its seal', () => {
  it('A-04 is not reported when it gets its seal while the check looks', async () => {
    await recordEvents(database.db, region, 1)
    let looks = 0
    const sealAtThirdLook = async () => {
      looks += 1
      if (looks === 3) await sealAuditEvents(database.db, region)
    }
    expect(await verified([], sealAtThirdLook)).toEqual([])
    expect(looks).toBe(3)
  })

  it('A-04 is reported when it has none at the last look', async () => {
    await recordEvents(database.db, region, 2)
    let looks = 0
    const countLook = async () => {
      looks += 1
    }
    expect(await verified([], countLook)).toEqual([unsealed(11), unsealed(12)])
    expect(looks).toBe(40)
  })

  it('A-04 is not reported when it commits after the check began, however busy it is', async () => {
    await recordEvents(database.db, region, 1)
    const under = () => recordEvents(database.db, region, 5)
    const sealOne = async () => {
      await under()
      await sealAuditEvents(database.db, region)
      await under()
    }
    expect(await verified([], sealOne)).toEqual([])
  })
})
