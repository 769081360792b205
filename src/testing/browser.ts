import type { Hono } from 'hono'

/** What came back: the page as text, or where it leads. */
export type Answer = { status: number; location: string | null; html: string; headers: Headers }

/** A browser of a test: keeps cookies and sends forms, and follows nothing by itself. */
export type Browser = {
  get(path: string): Promise<Answer>
  post(path: string, fields?: Record<string, string>): Promise<Answer>
  /** The names of the cookies that it holds. */
  cookies(): string[]
}

type App = Pick<Hono, 'request'>

/** Opens a browser, without cookies unless some are given. */
export function aBrowser(app: App, cookies: readonly string[] = []): Browser {
  const jar = new Map<string, string>()
  for (const line of cookies) keep(jar, line)
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie, 'sec-fetch-site': 'same-origin' }
    const answer = await app.request(path, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) keep(jar, line)
    const { status, headers: answered } = answer
    return { status, location: answered.get('location'), html: await answer.text(), headers: answered }
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, fields = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    cookies: () => [...jar.keys()],
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
  const ended = value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute))
  if (ended) jar.delete(name)
  else jar.set(name, value)
}

/** The value of a hidden field or the first match of a pattern in a page. */
export function readFrom(html: string, pattern: RegExp): string {
  const found = pattern.exec(html)?.[1]
  if (found === undefined) throw new Error(`the page has no ${pattern}`)
  return found
}
