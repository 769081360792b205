import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { AuthLimits } from './auth-limits.ts'
import type { Db } from './database.ts'

/** May this attempt go on, or is there a wait until a moment? */
export type Attempt = { allowed: true } | { allowed: false; until: Date }

/** Counts attempts to log in per account. What is not an account is counted alike, so the wait tells nothing. */
export type LogInAttempts = {
  /** Counts an attempt before the password is looked at, so that many at once are counted too. */
  begin(account: string, now: Date): Promise<Attempt>
  /** The password was right: forget the failures. */
  succeed(account: string): Promise<void>
}

/** Keeps the attempts in schema auth, by a hash of the account keyed with `secret`. */
export function logInAttempts(db: Db, secret: string, limits: AuthLimits): LogInAttempts {
  const keyOf = (account: string) => createHmac('sha256', secret).update(`attempt|${account}`).digest()
  return {
    async begin(account, now) {
      const key = keyOf(account)
      if (await count(db, key, now, limits)) return { allowed: true }
      return { allowed: false, until: (await blockedUntil(db, key)) ?? now }
    },
    async succeed(account) {
      await sql`delete from auth.attempt where key = ${keyOf(account)} or last_at < now() - ${forgottenAfter}::interval`.execute(
        db,
      )
    },
  }
}

const forgottenAfter = '1 day'

/** Adds one failure unless the account has to wait; after the free ones each failure doubles the wait. */
async function count(db: Db, key: Buffer, now: Date, limits: AuthLimits): Promise<boolean> {
  const { freeAttempts, firstWait, longestWait } = limits
  const failures = sql`case when a.last_at < ${now}::timestamptz - ${forgottenAfter}::interval then 1 else a.failures + 1 end`
  const doublings = sql`least(greatest(${failures} - ${freeAttempts}, 0), 20)`
  const { rows } = await sql`
    insert into auth.attempt as a (key, failures, last_at) values (${key}, 1, ${now})
    on conflict (key) do update set failures = ${failures}, last_at = ${now},
      blocked_until = case when ${failures} >= ${freeAttempts}
        then ${now}::timestamptz + make_interval(secs => least(${longestWait}, ${firstWait} * 2 ^ ${doublings})) end
    where a.blocked_until is null or a.blocked_until <= ${now}
    returning 1`.execute(db)
  return rows.length > 0
}

async function blockedUntil(db: Db, key: Buffer): Promise<Date | undefined> {
  const { rows } = await sql<{
    until: Date
  }>`select blocked_until as until from auth.attempt where key = ${key}`.execute(db)
  return rows[0]?.until
}
