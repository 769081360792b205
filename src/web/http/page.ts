/** How a handler makes a page out of a request: the frame, the page, the response. */
import type { Context } from 'hono'
import type { ReactElement } from 'react'
import { tagOf } from '../../lib/locales.ts'
import type { Frame, WorkFrame } from '../components/frame.ts'
import { chosenLocale, chosenPublicLocale, localeOf, publicLocaleOf } from '../locale.ts'
import { renderPage } from '../render.tsx'

/** What middleware leaves for the handlers of pages. */
export interface PageEnv {
  Variables: { nonce: string }
}

/** What is the same on every page of this installation. */
export interface Site {
  region: string
  demonstration: boolean
  theme?: string
}

/** What a form field or query reader offers: FormData, URLSearchParams. */
export interface Typed {
  get(name: string): unknown
}

type Status = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503

/** The frame of the public page that answers this request. */
export function frameOf(c: Context, site: Site, { form }: { form?: Typed } = {}): Frame {
  const chosen = chosenPublicLocale(c.req.raw, form)
  return { ...placeOf(c, site), locale: publicLocaleOf(c.req.raw, form), ...(chosen ? { chosen } : {}) }
}

/** The frame of a page of the work places; `own` is the language a signed-in person prefers. */
export function workFrameOf(c: Context, site: Site, { form, own }: { form?: Typed; own?: string } = {}): WorkFrame {
  const chosen = chosenLocale(c.req.raw, form)
  return { ...placeOf(c, site), locale: localeOf(c.req.raw, form, own), ...(chosen ? { chosen } : {}) }
}

/** What a frame says in every language. */
function placeOf(c: Context, { region, demonstration, theme }: Site): Omit<Frame, 'locale' | 'chosen'> {
  const { pathname, search } = new URL(c.req.url)
  const nonce = c.get('nonce')
  return {
    region,
    demonstration,
    ...(theme ? { theme } : {}),
    // With two slashes before it, it would be the address of another site, and the page links to it.
    address: `${pathname.replace(/^\/+/, '/')}${search}`,
    ...(typeof nonce === 'string' ? { nonce } : {}),
  }
}

/**
 * Sends a page. A page with a form says `same-origin` as referrer policy: with `no-referrer` a browser posts
 * `Origin: null`, and we could not tell our own form from somebody else's. Other sites learn nothing either way.
 */
export function sendPage(c: Context, frame: Frame, page: ReactElement, status: Status = 200): Response {
  const html = renderPage(page, frame.chosen)
  c.header('Content-Language', tagOf(frame.locale))
  c.header('Referrer-Policy', html.includes('<form') ? 'same-origin' : 'no-referrer')
  return c.html(html, status)
}
