import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Account, anAccount, from, openTestAuth, password } from '../testing/account.ts'
import { openTestDatabase, type TestDatabase } from '../testing/database.ts'
import type { Auth } from './auth.ts'
import { defaultAuthLimits } from './auth-limits.ts'
import { checkPassword } from './log-in.ts'

const noCookies = new Headers()
let database: TestDatabase
let auth: Auth
let account: Account

beforeAll(async () => {
  database = await openTestDatabase()
  auth = openTestAuth(database)
})
afterAll(async () => {
  await auth.close()
  await database.close()
})
beforeEach(async () => {
  // The clock stands still, so that no code grows old between being read and being typed.
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
  account = await anAccount(auth, database)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('attempts', () => {
  it('A-03 after five wrong passwords an account has to wait, also with the right one', async () => {
    const now = Date.now()
    for (let attempt = 0; attempt < 5; attempt++) expect((await account.give('fout wachtwoord')).kind).toBe('refused')
    const answer = await checkPassword(auth, noCookies, account.email, password)
    expect(answer.kind).toBe('wait')
    expect(answer.kind === 'wait' && answer.until.getTime()).toBeGreaterThanOrEqual(
      now + defaultAuthLimits.firstWait * 1000,
    )
  })

  it('A-03 an account that does not exist answers and waits alike', async () => {
    const unknown = `${randomUUID()}@voorbeeld.invalid`
    const kinds = []
    for (let attempt = 0; attempt < 6; attempt++) kinds.push((await checkPassword(auth, noCookies, unknown, 'x')).kind)
    expect(kinds).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'wait'])
  })

  it('A-03 each failure after a wait doubles the next one, up to a quarter of an hour, and never for good', async () => {
    const waits = []
    for (let attempt = 0; attempt < 16; attempt++) {
      const now = new Date()
      await auth.attempts.begin(account.email, now)
      const asked = await auth.attempts.begin(account.email, now)
      if (!asked.allowed) waits.push(Math.round((asked.until.getTime() - now.getTime()) / 1000))
      await database.owner.query('update auth.attempt set blocked_until = null')
    }
    expect(waits[0]).toBe(30)
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits.at(-1)).toBe(15 * 60)
  })

  it('A-03 the right password makes the failures forgotten', async () => {
    for (let attempt = 0; attempt < 4; attempt++) await account.give('fout wachtwoord')
    await account.give(password)
    for (let attempt = 0; attempt < 4; attempt++) expect((await account.give('fout wachtwoord')).kind).toBe('refused')
    expect((await account.give(password)).kind).toBe('factorNeeded')
  })

  it('A-03 wrong passwords elsewhere do not keep somebody waiting in a browser that was used before', async () => {
    const { cookies } = await account.give(password)
    for (let attempt = 0; attempt < 6; attempt++) await account.give('fout wachtwoord')
    expect((await account.give(password)).kind).toBe('wait')
    expect((await checkPassword(auth, from(cookies), account.email, password)).kind).toBe('factorNeeded')
    const forged = new Headers({ cookie: 'lichtketen.known=verzonnen' })
    expect((await checkPassword(auth, forged, account.email, password)).kind).toBe('wait')
    const others = await checkPassword(auth, from(cookies), `${randomUUID()}@voorbeeld.invalid`, password)
    expect(others.kind).toBe('refused')
  })

  it('A-03 a known browser waits for its own wrong passwords', async () => {
    const { cookies } = await account.give(password)
    for (let attempt = 0; attempt < 5; attempt++)
      await checkPassword(auth, from(cookies), account.email, 'fout wachtwoord')
    expect((await checkPassword(auth, from(cookies), account.email, password)).kind).toBe('wait')
  })

  it('A-05 what was typed as e-mail address is not kept', async () => {
    await account.give('fout wachtwoord')
    const { rows } = await database.owner.query<{ attempt: string }>('select attempt::text from auth.attempt')
    expect(rows.map((row) => row.attempt).join()).not.toContain(Buffer.from(account.email).toString('hex'))
  })
})
