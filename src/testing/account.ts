import { randomUUID } from 'node:crypto'
import { type Auth, type Cookies, openAuth } from '../platform/auth.ts'
import { hashPassword } from '../platform/auth-library.ts'
import type { AuthLimits } from '../platform/auth-limits.ts'
import { patience } from '../platform/database.ts'
import { type CodeAnswer, checkPassword, confirmFactor } from '../platform/log-in.ts'
import { enrolmentOf } from '../platform/second-factor.ts'
import { codeFor } from './authenticator.ts'
import type { TestDatabase } from './database.ts'

/** The password of every account of a test. */
export const password = 'een lang en goed wachtwoord'

/** Opens the accounts of a test; a fault in them fails it. */
export function openTestAuth(
  database: TestDatabase,
  changes: { url?: string; demonstration?: boolean; limits?: AuthLimits } = {},
): Auth {
  return openAuth({
    // On a busy machine a statement may take its time: who is asking is a test, not somebody who waits.
    connection: { ...database.connection, max: 3, query_timeout: patience.job },
    secret: 'een geheim voor deze test, lang genoeg',
    url: 'http://127.0.0.1:8080',
    demonstration: false,
    onError: (message: string) => {
      throw new Error(message)
    },
    ...changes,
  })
}

/** Somebody with an account and a password, and no second factor yet. */
export type Account = {
  userId: string
  email: string
  /** Gives a password, in a browser without cookies. */
  give(typed: string): Promise<{ kind: string; cookies: Cookies }>
  /** Logs in for the first time and sets the second factor up; the code of one step ago is used by that. */
  enrol(): Promise<{ key: string; cookies: Cookies }>
}

/** Makes an account. */
export async function anAccount(auth: Auth, { owner }: TestDatabase): Promise<Account> {
  const userId = randomUUID()
  const email = `${userId}@voorbeeld.invalid`
  await owner.query(`insert into auth."user" (id, name, email, "emailVerified") values ($1, '', $2, true)`, [
    userId,
    email,
  ])
  await owner.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "updatedAt")
     values ($1, $2, 'credential', $2, $3, now())`,
    [randomUUID(), userId, await hashPassword(password)],
  )
  const give = async (typed: string) => {
    const answer = await checkPassword(auth, new Headers(), email, typed)
    return { kind: answer.kind, cookies: 'cookies' in answer ? answer.cookies : [] }
  }
  const enrol = async () => {
    const { cookies } = await give(password)
    const key = (await enrolmentOf(auth, from(cookies)))?.key ?? ''
    const answer: CodeAnswer = await confirmFactor(auth, from(cookies), codeFor(key, -1))
    if (answer.kind !== 'loggedIn') throw new Error(answer.kind)
    return { key, cookies: answer.cookies }
  }
  return { userId, email, give, enrol }
}

/** What a browser sends that holds these cookies. */
export function from(cookies: Cookies): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}
