import type { Context, MiddlewareHandler } from 'hono'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/**
 * Whether a request that changes something comes from a page of this site. Browsers say so themselves in
 * `Sec-Fetch-Site`; those that do not yet, send `Origin`. One that says neither is refused.
 */
export function isFromOurPage(request: Request): boolean {
  if (harmless.has(request.method)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const host = request.headers.get('host') ?? new URL(request.url).host
  return hostOf(request.headers.get('origin') ?? '') === host
}

/** Answers posts from elsewhere with `refuse`, before anything is read. For pages; the API has no cookies to steal. */
export function onlyFromOurPages(refuse: (c: Context) => Response): MiddlewareHandler {
  return async (c, next) => (isFromOurPage(c.req.raw) ? next() : refuse(c))
}
