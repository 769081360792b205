import type { Context } from 'hono'

/** The weather: what anybody looks at, from the state, without advertisers who watch. */
const neutralSite = 'https://www.knmi.nl/'

/**
 * `/weg`: away from here at once. A redirect leaves no entry of its own in the history, and a small script replaces the
 * page that one leaves; without script that page stays one step back. Nothing is loaded from elsewhere before this.
 *
 * No `Clear-Site-Data`: our pages are never kept (`no-store`), it cannot touch the history, and browsers may wait
 * seconds for it to finish. Whoever presses this button does not have seconds.
 */
export function exit(c: Context): Response {
  c.header('Referrer-Policy', 'no-referrer')
  return c.redirect(neutralSite, 303)
}
