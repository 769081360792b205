import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeFor } from '../testing/authenticator.ts'
import { openTestDatabase, type TestDatabase } from '../testing/database.ts'
import { type Auth, type Cookies, endSession, openAuth, sessionOf } from './auth.ts'
import { hashPassword } from './auth-library.ts'
import { defaultAuthLimits } from './auth-limits.ts'
import { type CodeAnswer, checkCode, checkPassword, confirmFactor, logInAsDemonstration } from './log-in.ts'
import { backupCodesOf, changePassword, enrolmentOf, renewBackupCodes } from './second-factor.ts'

const password = 'een lang en goed wachtwoord'
const noCookies = new Headers()
let database: TestDatabase
let auth: Auth
let email: string
let userId: string

beforeAll(async () => {
  database = await openTestDatabase()
  auth = open(false)
})
afterAll(async () => {
  await auth.close()
  await database.close()
})
beforeEach(async () => {
  // The clock stands still, so that no code grows old between being read and being typed.
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
  userId = randomUUID()
  email = `${userId}@voorbeeld.invalid`
  await database.owner.query(`insert into auth."user" (id, name, email, "emailVerified") values ($1, '', $2, true)`, [
    userId,
    email,
  ])
  await database.owner.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2, 'credential', $2, $3, now())`,
    [randomUUID(), userId, await hashPassword(password)],
  )
})
afterEach(() => {
  vi.useRealTimers()
})

describe('logging in', () => {
  it('A-03 a password alone opens nothing but the page where the second factor is set up', async () => {
    const answer = await give(password)
    expect(answer.kind).toBe('factorNeeded')
    expect(await sessionOf(auth, from(answer.cookies))).toBeNull()
    expect((await enrolmentOf(auth, from(answer.cookies)))?.email).toBe(email)
  })

  it('A-03 the second factor counts once a code of it was given, and is asked for from then on', async () => {
    const { cookies } = await enrol()
    expect((await sessionOf(auth, from(cookies)))?.session.userId).toBe(userId)
    expect(await enrolmentOf(auth, from(cookies))).toBeNull()
    const again = await give(password)
    expect(again.kind).toBe('codeNeeded')
    expect(await sessionOf(auth, from(again.cookies))).toBeNull()
  })

  it('A-03 a session from before the second factor does not become complete by it', async () => {
    const elsewhere = await give(password)
    await enrol()
    expect(await sessionOf(auth, from(elsewhere.cookies))).toBeNull()
  })

  it('A-03 a code works once, also for the same person in another browser', async () => {
    const { key } = await enrol()
    const code = codeFor(key, 1)
    const [first, second] = [await give(password), await give(password)]
    expect((await checkCode(auth, from(first.cookies), code)).kind).toBe('loggedIn')
    expect((await checkCode(auth, from(second.cookies), code)).kind).toBe('used')
  })

  it('A-03 of many times the same code at once one works', async () => {
    const { key } = await enrol()
    const code = codeFor(key, 1)
    const challenges = await Promise.all([1, 2, 3, 4].map(() => give(password)))
    const answers = await Promise.all(challenges.map(({ cookies }) => checkCode(auth, from(cookies), code)))
    expect(answers.filter(({ kind }) => kind === 'loggedIn')).toHaveLength(1)
  })

  it('A-03 a code that is older than the last one used is refused', async () => {
    const { key } = await enrol()
    await checkCode(auth, from((await give(password)).cookies), codeFor(key, 1))
    expect((await checkCode(auth, from((await give(password)).cookies), codeFor(key, 0))).kind).toBe('used')
  })

  it('A-03 a wrong code opens nothing, and after five the password is asked again', async () => {
    await enrol()
    const { cookies } = await give(password)
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await checkCode(auth, from(cookies), '000000')).kind).toBe('wrong')
    expect((await checkCode(auth, from(cookies), '000000')).kind).toBe('expired')
  })

  it('A-03 a backup code stands in for the phone, once', async () => {
    await enrol()
    const [code = ''] = await backupCodesOf(auth, userId)
    const answer = await checkCode(auth, from((await give(password)).cookies), code)
    expect(answer).toMatchObject({ kind: 'loggedIn', backupCode: true, session: { userId } })
    expect((await checkCode(auth, from((await give(password)).cookies), code)).kind).toBe('wrong')
    expect(await backupCodesOf(auth, userId)).toHaveLength(9)
  })

  it('A-03 a backup code cannot stand in for setting the app up', async () => {
    const { cookies } = await give(password)
    const [code = ''] = await backupCodesOf(auth, userId)
    expect((await confirmFactor(auth, from(cookies), code)).kind).toBe('wrong')
  })

  it('A-03 a new log-in has a new session, and ends the one that the browser had', async () => {
    const { cookies, key } = await enrol()
    const answer = await checkPassword(auth, from(cookies), email, password)
    expect(await sessionOf(auth, from(cookies))).toBeNull()
    if (answer.kind !== 'codeNeeded') throw new Error(answer.kind)
    const next = await checkCode(auth, from(answer.cookies), codeFor(key, 1))
    expect(next.kind === 'loggedIn' && next.cookies).not.toEqual(cookies)
  })
})

describe('attempts', () => {
  it('A-03 after five wrong passwords an account has to wait, also with the right one', async () => {
    const now = Date.now()
    for (let attempt = 0; attempt < 5; attempt++) expect((await give('fout wachtwoord')).kind).toBe('refused')
    const answer = await checkPassword(auth, noCookies, email, password)
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
      await auth.attempts.begin(email, now)
      const asked = await auth.attempts.begin(email, now)
      if (!asked.allowed) waits.push(Math.round((asked.until.getTime() - now.getTime()) / 1000))
      await database.owner.query('update auth.attempt set blocked_until = null')
    }
    expect(waits[0]).toBe(30)
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits.at(-1)).toBe(15 * 60)
  })

  it('A-03 the right password makes the failures forgotten', async () => {
    for (let attempt = 0; attempt < 4; attempt++) await give('fout wachtwoord')
    await give(password)
    for (let attempt = 0; attempt < 4; attempt++) expect((await give('fout wachtwoord')).kind).toBe('refused')
    expect((await give(password)).kind).toBe('factorNeeded')
  })

  it('A-03 wrong passwords elsewhere do not keep somebody waiting in a browser that was used before', async () => {
    const { cookies } = await give(password)
    for (let attempt = 0; attempt < 6; attempt++) await give('fout wachtwoord')
    expect((await give(password)).kind).toBe('wait')
    expect((await checkPassword(auth, from(cookies), email, password)).kind).toBe('factorNeeded')
    const forged = new Headers({ cookie: 'lichtketen.known=verzonnen' })
    expect((await checkPassword(auth, forged, email, password)).kind).toBe('wait')
    const others = await checkPassword(auth, from(cookies), `${randomUUID()}@voorbeeld.invalid`, password)
    expect(others.kind).toBe('refused')
  })

  it('A-03 a known browser waits for its own wrong passwords', async () => {
    const { cookies } = await give(password)
    for (let attempt = 0; attempt < 5; attempt++) await checkPassword(auth, from(cookies), email, 'fout wachtwoord')
    expect((await checkPassword(auth, from(cookies), email, password)).kind).toBe('wait')
  })

  it('A-05 what was typed as e-mail address is not kept', async () => {
    await give('fout wachtwoord')
    const { rows } = await database.owner.query<{ attempt: string }>('select attempt::text from auth.attempt')
    expect(rows.map((row) => row.attempt).join()).not.toContain(Buffer.from(email).toString('hex'))
  })
})

describe('a session', () => {
  it('A-03 ends after half an hour in which nothing was done', async () => {
    const { cookies } = await enrol()
    await database.owner.query(
      `update auth.session set "expiresAt" = now() - interval '1 second' where "userId" = $1`,
      [userId],
    )
    expect(await sessionOf(auth, from(cookies))).toBeNull()
  })

  it('A-03 lasts half an hour longer with each page', async () => {
    const { cookies } = await enrol()
    await database.owner.query(
      `update auth.session set "expiresAt" = now() + interval '5 minutes' where "userId" = $1`,
      [userId],
    )
    expect((await sessionOf(auth, from(cookies)))?.cookies.join()).toContain('Max-Age=1800')
    const { rows } = await database.owner.query(
      `select "expiresAt" > now() + interval '29 minutes' as renewed from auth.session where "userId" = $1`,
      [userId],
    )
    expect(rows).toEqual([{ renewed: true }])
  })

  it('A-03 ends after twelve hours, however busy, and is gone then', async () => {
    const { cookies } = await enrol()
    await database.owner.query(
      `update auth.session set "createdAt" = now() - interval '13 hours' where "userId" = $1`,
      [userId],
    )
    expect(await sessionOf(auth, from(cookies))).toBeNull()
    const { rowCount } = await database.owner.query('select from auth.session where "userId" = $1', [userId])
    expect(rowCount).toBe(0)
  })

  it('A-03 ends by logging out, and the browser forgets it', async () => {
    const { cookies } = await enrol()
    expect((await endSession(auth, from(cookies))).join()).toContain('Max-Age=0')
    expect(await sessionOf(auth, from(cookies))).toBeNull()
  })

  it('A-03 has a cookie that no script reads and no other site sends, marked Secure behind https', async () => {
    const { cookies } = await enrol()
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
    const secure = openAuth({ ...options(false), url: 'https://lichtketen.voorbeeld.invalid' })
    const answer = await checkPassword(secure, noCookies, email, password)
    const lines = 'cookies' in answer ? answer.cookies : []
    expect(lines.filter((line) => /^__Secure-lichtketen\.[^;]*;.*; Secure/.test(line))).not.toEqual([])
    expect(lines.filter((line) => !line.includes('; Secure'))).toEqual([])
    await secure.close()
  })

  it('A-09 keeps a kind of browser, no address and no user agent', async () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
    await checkPassword(auth, new Headers({ 'user-agent': agent, 'x-forwarded-for': '192.0.2.7' }), email, password)
    const { rows } = await database.owner.query(
      `select "userAgent", "ipAddress" from auth.session where "userId" = $1`,
      [userId],
    )
    expect(rows).toEqual([{ userAgent: 'Firefox, Linux', ipAddress: '' }])
  })

  it('A-03 a stolen copy of the database opens no session: the cookie is signed', async () => {
    await enrol()
    const { rows } = await database.owner.query<{ token: string }>(
      'select token from auth.session where "userId" = $1',
      [userId],
    )
    const cookie = `lichtketen.session_token=${rows[0]?.token}`
    expect(await sessionOf(auth, new Headers({ cookie }))).toBeNull()
  })
})

describe('what belongs to an account', () => {
  it('A-03 a password is changed with the present one', async () => {
    const { cookies } = await enrol()
    expect(await changePassword(auth, from(cookies), 'niet dit wachtwoord', 'een heel nieuw wachtwoord')).toBe(false)
    expect(await changePassword(auth, from(cookies), password, 'een heel nieuw wachtwoord')).toBe(true)
    expect((await give(password)).kind).toBe('refused')
    expect((await give('een heel nieuw wachtwoord')).kind).toBe('codeNeeded')
  })

  it('A-03 new backup codes replace the old ones, with the password', async () => {
    const { cookies } = await enrol()
    const old = await backupCodesOf(auth, userId)
    expect(await renewBackupCodes(auth, from(cookies), 'niet dit wachtwoord')).toBeNull()
    const fresh = await renewBackupCodes(auth, from(cookies), password)
    expect(fresh).toHaveLength(10)
    expect(await backupCodesOf(auth, userId)).toEqual(fresh)
    expect(fresh?.filter((code) => old.includes(code))).toEqual([])
  })

  it('A-05 passwords, second factors and backup codes are not readable in the database', async () => {
    const { key } = await enrol()
    const codes = await backupCodesOf(auth, userId)
    const { rows } = await database.owner.query<{ row: string }>(
      `select to_jsonb(f)::text || to_jsonb(a)::text as row from auth."twoFactor" f join auth.account a using ("userId")`,
    )
    const stored = rows.map(({ row }) => row).join()
    expect(stored).toContain('$argon2id$')
    for (const secret of [password, key.replaceAll(' ', ''), ...codes]) expect(stored).not.toContain(secret)
  })
})

describe('the one-click log-in', () => {
  it('A-03 is there in a demonstration only', async () => {
    const demonstration = open(true)
    const { session, cookies } = await logInAsDemonstration(demonstration, noCookies, userId)
    expect((await sessionOf(demonstration, from(cookies)))?.session).toMatchObject({ id: session.id, userId })
    await demonstration.close()
    await expect(logInAsDemonstration(auth, noCookies, userId)).rejects.toThrow('not a demonstration')
    expect(Object.keys(auth.library.api)).not.toContain('logInAsDemonstration')
  })
})

it('A-02 the role of the running system cannot read accounts, the role of accounts cannot read signals', async () => {
  const asApp = database.owner.query('begin; set local role lichtketen_app; select * from auth.session; commit')
  await expect(asApp).rejects.toThrow('permission denied')
  await database.owner.query('rollback')
  const asAuth = database.owner.query('begin; set local role lichtketen_auth; select * from signals.signal; commit')
  await expect(asAuth).rejects.toThrow('permission denied')
})

const options = (demonstration: boolean) => ({
  connection: { ...database.connection, max: 3 },
  secret: 'een geheim voor deze test, lang genoeg',
  url: 'http://127.0.0.1:8080',
  demonstration,
  onError: (message: string) => {
    throw new Error(message)
  },
})
const open = (demonstration: boolean) => openAuth(options(demonstration))

const from = (cookies: Cookies) => new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })

async function give(typed: string): Promise<{ kind: string; cookies: Cookies }> {
  const answer = await checkPassword(auth, noCookies, email, typed)
  return { kind: answer.kind, cookies: 'cookies' in answer ? answer.cookies : [] }
}

async function enrol(): Promise<{ key: string; cookies: Cookies }> {
  const { cookies } = await give(password)
  const key = (await enrolmentOf(auth, from(cookies)))?.key ?? ''
  const answer: CodeAnswer = await confirmFactor(auth, from(cookies), codeFor(key, -1))
  if (answer.kind !== 'loggedIn') throw new Error(answer.kind)
  return { key, cookies: answer.cookies }
}
