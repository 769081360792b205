import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAuditEvents } from '../domains/access/index.ts'
import { recordEvents, tamper } from '../testing/audit.ts'
import { openTestDatabase, type TestDatabase } from '../testing/database.ts'
import { newKeys, type Settings, said, settingsFor } from '../testing/installation.ts'
import { audit } from './audit-verify.ts'

let database: TestDatabase
let settings: Settings
beforeAll(async () => {
  database = await openTestDatabase()
  settings = settingsFor(String(database.connection.database), (await newKeys('baronie')).keyFile)
  await recordEvents(database.db, 'baronie', 120)
  await sealAuditEvents(database.db, 'baronie')
})
afterAll(() => database.close())

const run = (...args: string[]) => said(() => audit(['verify', ...args], settings))

describe('audit verify', () => {
  it('A-04 says that the record is whole, and gives the head to keep elsewhere', async () => {
    const { code, text } = await run()
    expect(code).toBe(0)
    expect(text).toMatch(
      /^The record is whole: 120 events\.\nKeep this elsewhere.*\n {2}--head baronie:120:[0-9a-f]{64}$/,
    )
    const [, head = ''] = /--head (.*)$/.exec(text) ?? []
    expect((await run('--head', head)).code).toBe(0)
    const unknown = await run('--head', head.replace('120', '121'))
    expect(unknown.code).toBe(1)
    expect(unknown.text).toContain('The known head has 121 events in the chain of baronie')
  })

  it('A-04 gives the same to a machine', async () => {
    const { code, text } = await run('--json')
    expect(code).toBe(0)
    const chains = [{ region: 'baronie', events: 120, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]
    expect(JSON.parse(text)).toEqual({ ok: true, chains, findings: [] })
  })

  it('A-04 names what was changed, at most a hundred in full, and fails', async () => {
    await tamper(database.owner, `update access.audit_event set outcome = 'refused' where id = 7`)
    const one = await run()
    expect(one.code).toBe(1)
    expect(one.text).toMatch(/^Event 7 .*\nThe record is not as it was written\.\n/)
    const asJson = JSON.parse((await run('--json')).text)
    expect(asJson).toMatchObject({
      ok: false,
      findings: [{ kind: 'eventChanged', eventId: 7, sequence: 7, region: 'baronie' }],
    })
    await tamper(database.owner, `update access.audit_event set outcome = 'refused'`)
    const many = await run()
    expect(many.text.split('\n').filter((line) => line.startsWith('Event '))).toHaveLength(100)
    expect(many.text).toContain('And 20 findings more.')
  })

  it('A-04 says what it misses instead of guessing', async () => {
    await expect(run('--head', 'baronie:12')).rejects.toThrow('--head baronie:12 is no head')
    await expect(said(() => audit([], settings))).rejects.toThrow('say "audit verify"')
    await expect(said(() => audit(['verify'], { ...settings, DATABASE_URL: '' }))).rejects.toThrow(
      'DATABASE_URL is missing',
    )
    await expect(said(() => audit(['verify'], { ...settings, KEY_FILE: '' }))).rejects.toThrow('KEY_FILE is missing')
    await expect(said(() => audit(['verify', '--data', '/tmp'], {}))).rejects.toThrow('was not made by a demonstration')
  })
})
