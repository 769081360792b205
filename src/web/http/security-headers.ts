import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { PageEnv } from './page.ts'

/** A page may load from this site only, runs no script without the nonce of this answer, and stands in no frame. */
function contentSecurityPolicy(nonce: string, https: boolean): string {
  const rules = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ]
  return rules.join('; ')
}

const always = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-DNS-Prefetch-Control': 'off',
}

/** Two years, subdomains too, as the guideline of the Dutch NCSC asks. */
const transportSecurity = 'max-age=63072000; includeSubDomains'

/**
 * Headers of every answer, and the nonce for pages. Nothing is kept by the browser (`no-store`) but files whose
 * handler says otherwise; no other site learns where somebody came from.
 */
export function securityHeaders({ https }: { https: boolean }): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    await next()
    const { headers } = c.res
    for (const [name, value] of Object.entries(always)) headers.set(name, value)
    // A file brings a stricter one.
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', contentSecurityPolicy(nonce, https))
    if (https) headers.set('Strict-Transport-Security', transportSecurity)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
    if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'no-referrer')
  }
}
