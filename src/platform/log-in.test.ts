import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Account, anAccount, from, openTestAuth, password } from '../testing/account.ts'
import { codeFor } from '../testing/authenticator.ts'
import { openTestDatabase, type TestDatabase } from '../testing/database.ts'
import { type Auth, sessionOf } from './auth.ts'
import { checkCode, checkPassword, confirmFactor, logInAsDemonstration } from './log-in.ts'
import { backupCodesOf, enrolmentOf } from './second-factor.ts'

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

describe('logging in', () => {
  it('A-03 a password alone opens nothing but the page where the second factor is set up', async () => {
    const answer = await account.give(password)
    expect(answer.kind).toBe('factorNeeded')
    expect(await sessionOf(auth, from(answer.cookies))).toBeNull()
    expect((await enrolmentOf(auth, from(answer.cookies)))?.email).toBe(account.email)
  })

  it('A-03 the second factor counts once a code of it was given, and is asked for from then on', async () => {
    const { cookies } = await account.enrol()
    expect((await sessionOf(auth, from(cookies)))?.session.userId).toBe(account.userId)
    expect(await enrolmentOf(auth, from(cookies))).toBeNull()
    const again = await account.give(password)
    expect(again.kind).toBe('codeNeeded')
    expect(await sessionOf(auth, from(again.cookies))).toBeNull()
  })

  it('A-03 a session from before the second factor does not become complete by it', async () => {
    const elsewhere = await account.give(password)
    await account.enrol()
    expect(await sessionOf(auth, from(elsewhere.cookies))).toBeNull()
  })

  it('A-03 a code works once, also for the same person in another browser', async () => {
    const { key } = await account.enrol()
    const code = codeFor(key, 1)
    const [first, second] = [await account.give(password), await account.give(password)]
    expect((await checkCode(auth, from(first.cookies), code)).kind).toBe('loggedIn')
    expect((await checkCode(auth, from(second.cookies), code)).kind).toBe('used')
  })

  it('A-03 of many times the same code at once one works', async () => {
    const { key } = await account.enrol()
    const code = codeFor(key, 1)
    const challenges = await Promise.all([1, 2, 3, 4].map(() => account.give(password)))
    const answers = await Promise.all(challenges.map(({ cookies }) => checkCode(auth, from(cookies), code)))
    expect(answers.filter(({ kind }) => kind === 'loggedIn')).toHaveLength(1)
  })

  it('A-03 of the same code at once in several processes one works', async () => {
    const { key } = await account.enrol()
    const code = codeFor(key, 1)
    const processes = [auth, openTestAuth(database), openTestAuth(database)]
    const challenges = await Promise.all(processes.map(() => account.give(password)))
    const answers = await Promise.all(
      processes.map((process, at) => checkCode(process, from(challenges[at]?.cookies ?? []), code)),
    )
    await Promise.all(processes.slice(1).map((process) => process.close()))
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['loggedIn', 'used', 'used'])
  })

  it('A-03 a code that is older than the last one used is refused', async () => {
    const { key } = await account.enrol()
    await checkCode(auth, from((await account.give(password)).cookies), codeFor(key, 1))
    expect((await checkCode(auth, from((await account.give(password)).cookies), codeFor(key, 0))).kind).toBe('used')
  })

  it('A-03 a wrong code opens nothing, and after five the password is asked again', async () => {
    await account.enrol()
    const { cookies } = await account.give(password)
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await checkCode(auth, from(cookies), '000000')).kind).toBe('wrong')
    expect((await checkCode(auth, from(cookies), '000000')).kind).toBe('expired')
  })

  it('A-03 a backup code stands in for the phone, once', async () => {
    await account.enrol()
    const [code = ''] = await backupCodesOf(auth, account.userId)
    const answer = await checkCode(auth, from((await account.give(password)).cookies), code)
    expect(answer).toMatchObject({ kind: 'loggedIn', backupCode: true, session: { userId: account.userId } })
    expect((await checkCode(auth, from((await account.give(password)).cookies), code)).kind).toBe('wrong')
    expect(await backupCodesOf(auth, account.userId)).toHaveLength(9)
  })

  it('A-03 a backup code cannot stand in for setting the app up', async () => {
    const { cookies } = await account.give(password)
    const [code = ''] = await backupCodesOf(auth, account.userId)
    expect((await confirmFactor(auth, from(cookies), code)).kind).toBe('wrong')
  })

  it('A-03 a new log-in has a new session, and ends the one that the browser had', async () => {
    const { cookies, key } = await account.enrol()
    const answer = await checkPassword(auth, from(cookies), account.email, password)
    expect(await sessionOf(auth, from(cookies))).toBeNull()
    if (answer.kind !== 'codeNeeded') throw new Error(answer.kind)
    const next = await checkCode(auth, from(answer.cookies), codeFor(key, 1))
    expect(next.kind === 'loggedIn' && next.cookies).not.toEqual(cookies)
  })
})

describe('a session that somebody planted in the browser of another', () => {
  it('A-03 is ended by their log-in, and the session of it is a new one', async () => {
    const planted = (await (await anAccount(auth, database)).enrol()).cookies
    const { key } = await account.enrol()
    const answer = await checkPassword(auth, from(planted), account.email, password)
    if (answer.kind !== 'codeNeeded') throw new Error(answer.kind)
    expect(await sessionOf(auth, from(planted))).toBeNull()
    const done = await checkCode(auth, from(answer.cookies), codeFor(key, 1))
    if (done.kind !== 'loggedIn') throw new Error(done.kind)
    expect(done.session.userId).toBe(account.userId)
    expect(done.cookies.filter((cookie) => planted.includes(cookie))).toEqual([])
  })

  it('A-03 does not lend its second factor to the password of another', async () => {
    const mallory = await anAccount(auth, database)
    const own = await mallory.enrol()
    await account.enrol()
    const { cookies } = await account.give(password)
    const done = await checkCode(auth, from([...own.cookies, ...cookies]), codeFor(own.key, 1))
    expect(done.kind === 'loggedIn' && done.session.userId).not.toBe(account.userId)
  })
})

describe('the one-click log-in', () => {
  it('A-03 is there in a demonstration only', async () => {
    const demonstration = openTestAuth(database, { demonstration: true })
    const { session, cookies } = await logInAsDemonstration(demonstration, noCookies, account.userId)
    expect((await sessionOf(demonstration, from(cookies)))?.session).toMatchObject({
      id: session.id,
      userId: account.userId,
    })
    await demonstration.close()
    await expect(logInAsDemonstration(auth, noCookies, account.userId)).rejects.toThrow('not a demonstration')
    expect(Object.keys(auth.betterAuth.api)).not.toContain('logInAsDemonstration')
  })
})
