import { createHmac, timingSafeEqual } from 'node:crypto'

const name = 'lichtketen.known'
const halfAYear = 180 * 24 * 60 * 60

/**
 * Recognises a browser in which the right password of an account was given before. Its attempts are counted apart, so
 * that nobody can keep a colleague out by typing wrong passwords somewhere else. The cookie names nobody.
 */
export type KnownBrowser = {
  isKnown(headers: Headers, account: string): boolean
  cookieFor(account: string): string
}

/** Makes and checks the cookie; `secret` signs it, `secure` keeps it to https. */
export function knownBrowser(secret: string, secure: boolean): KnownBrowser {
  const markOf = (account: string) => createHmac('sha256', secret).update(`known|${account}`).digest('base64url')
  return {
    isKnown(headers, account) {
      const [given, expected] = [Buffer.from(markIn(headers)), Buffer.from(markOf(account))]
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
    cookieFor: (account) =>
      `${name}=${markOf(account)}; Max-Age=${halfAYear}; Path=/inloggen; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  }
}

function markIn(headers: Headers): string {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}
