/** How long a log-in lasts and how often it may be tried; times in seconds. */
export type AuthLimits = {
  /** Nothing done for this long ends a session. */
  idle: number
  /** A session ends this long after logging in, however busy. */
  absolute: number
  /** So long a second factor that was shown counts for what asks for a fresh one. */
  proof: number
  /** Time to type the code after the password. */
  code: number
  /** Wrong passwords before an account has to wait. */
  freeAttempts: number
  /** The first wait; each next one is twice as long. */
  firstWait: number
  /** No wait is longer: nobody is locked out for good. */
  longestWait: number
}

/** What an installation gets when it chooses nothing: half an hour idle, a working day in all. */
export const defaultAuthLimits: AuthLimits = {
  idle: 30 * 60,
  absolute: 12 * 60 * 60,
  proof: 10 * 60,
  code: 10 * 60,
  freeAttempts: 5,
  firstWait: 30,
  longestWait: 15 * 60,
}
