import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Account, anAccount, from, openTestAuth, password } from '../testing/account.ts'
import { openTestDatabase, type TestDatabase } from '../testing/database.ts'
import { type Auth, endSession, sessionOf } from './auth.ts'
import { defaultAuthLimits } from './auth-limits.ts'
import { checkPassword } from './log-in.ts'
import { backupCodesOf, changePassword, renewBackupCodes } from './second-factor.ts'

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

describe('a session', () => {
  it('A-03 ends after half an hour in which nothing was done', async () => {
    const { cookies } = await account.enrol()
    await database.owner.query(
      `update auth.session set "expiresAt" = now() - interval '1 second' where "userId" = $1`,
      [account.userId],
    )
    expect(await sessionOf(auth, from(cookies))).toBeNull()
  })

  it('A-03 lasts half an hour longer with each page', async () => {
    const { cookies } = await account.enrol()
    await database.owner.query(
      `update auth.session set "expiresAt" = now() + interval '5 minutes' where "userId" = $1`,
      [account.userId],
    )
    expect((await sessionOf(auth, from(cookies)))?.cookies.join()).toContain('Max-Age=1800')
    const { rows } = await database.owner.query(
      `select "expiresAt" > now() + interval '29 minutes' as renewed from auth.session where "userId" = $1`,
      [account.userId],
    )
    expect(rows).toEqual([{ renewed: true }])
  })

  it('A-03 ends after twelve hours, however busy, and is gone then', async () => {
    const { cookies } = await account.enrol()
    await database.owner.query(
      `update auth.session set "createdAt" = now() - interval '13 hours' where "userId" = $1`,
      [account.userId],
    )
    expect(await sessionOf(auth, from(cookies))).toBeNull()
    const { rowCount } = await database.owner.query('select from auth.session where "userId" = $1', [account.userId])
    expect(rowCount).toBe(0)
  })

  it('A-03 ends as soon as the settings of the installation say', async () => {
    const short = openTestAuth(database, { limits: { ...defaultAuthLimits, idle: 300, absolute: 3_600, proof: 60 } })
    const { cookies } = await account.enrol()
    expect((await sessionOf(short, from(cookies)))?.session.proven).toBe(true)
    vi.setSystemTime(Date.now() + 61_000)
    expect((await sessionOf(short, from(cookies)))?.session.proven).toBe(false)
    await database.owner.query(`update auth.session set "createdAt" = now() - interval '2 hours' where "userId" = $1`, [
      account.userId,
    ])
    expect(await sessionOf(short, from(cookies))).toBeNull()
    await short.close()
  })

  it('A-03 ends by logging out, and the browser forgets it', async () => {
    const { cookies } = await account.enrol()
    expect((await endSession(auth, from(cookies))).join()).toContain('Max-Age=0')
    expect(await sessionOf(auth, from(cookies))).toBeNull()
  })

  it('A-03 has a cookie that no script reads and no other site sends, marked Secure behind https', async () => {
    const { cookies } = await account.enrol()
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
    const secure = openTestAuth(database, { url: 'https://lichtketen.voorbeeld.invalid' })
    const answer = await checkPassword(secure, noCookies, account.email, password)
    const lines = 'cookies' in answer ? answer.cookies : []
    expect(lines.filter((line) => /^__Secure-lichtketen\.[^;]*;.*; Secure/.test(line))).not.toEqual([])
    expect(lines.filter((line) => !line.includes('; Secure'))).toEqual([])
    await secure.close()
  })

  it('A-09 keeps a kind of browser, no address and no user agent', async () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
    await checkPassword(
      auth,
      new Headers({ 'user-agent': agent, 'x-forwarded-for': '192.0.2.7' }),
      account.email,
      password,
    )
    const { rows } = await database.owner.query(
      `select "userAgent", "ipAddress" from auth.session where "userId" = $1`,
      [account.userId],
    )
    expect(rows).toEqual([{ userAgent: 'Firefox, Linux', ipAddress: '' }])
  })

  it('A-03 a stolen copy of the database opens no session: the cookie is signed', async () => {
    await account.enrol()
    const { rows } = await database.owner.query<{ token: string }>(
      'select token from auth.session where "userId" = $1',
      [account.userId],
    )
    const cookie = `lichtketen.session_token=${rows[0]?.token}`
    expect(await sessionOf(auth, new Headers({ cookie }))).toBeNull()
  })
})

describe('what belongs to an account', () => {
  it('A-03 a password is changed with the present one', async () => {
    const { cookies } = await account.enrol()
    expect(await changePassword(auth, from(cookies), 'niet dit wachtwoord', 'een heel nieuw wachtwoord')).toBe(false)
    expect(await changePassword(auth, from(cookies), password, 'een heel nieuw wachtwoord')).toBe(true)
    expect((await account.give(password)).kind).toBe('refused')
    expect((await account.give('een heel nieuw wachtwoord')).kind).toBe('codeNeeded')
  })

  it('A-03 new backup codes replace the old ones, with the password', async () => {
    const { cookies } = await account.enrol()
    const old = await backupCodesOf(auth, account.userId)
    expect(await renewBackupCodes(auth, from(cookies), 'niet dit wachtwoord')).toBeNull()
    const fresh = await renewBackupCodes(auth, from(cookies), password)
    expect(fresh).toHaveLength(10)
    expect(await backupCodesOf(auth, account.userId)).toEqual(fresh)
    expect(fresh?.filter((code) => old.includes(code))).toEqual([])
  })

  it('A-05 passwords, second factors and backup codes are not readable in the database', async () => {
    const { key } = await account.enrol()
    const codes = await backupCodesOf(auth, account.userId)
    const { rows } = await database.owner.query<{ row: string }>(
      `select to_jsonb(f)::text || to_jsonb(a)::text as row from auth."twoFactor" f join auth.account a using ("userId")`,
    )
    const stored = rows.map(({ row }) => row).join()
    expect(stored).toContain('$argon2id$')
    for (const secret of [password, key.replaceAll(' ', ''), ...codes]) expect(stored).not.toContain(secret)
  })
})

it('A-02 the role of the running system cannot read accounts, the role of accounts cannot read signals', async () => {
  const asApp = database.owner.query('begin; set local role lichtketen_app; select * from auth.session; commit')
  await expect(asApp).rejects.toThrow('permission denied')
  await database.owner.query('rollback')
  const asAuth = database.owner.query('begin; set local role lichtketen_auth; select * from signals.signal; commit')
  await expect(asAuth).rejects.toThrow('permission denied')
})
