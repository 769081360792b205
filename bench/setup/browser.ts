import { once } from 'node:events'
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** A browser as the server sees it: it keeps its cookies and connections, and posts from our own pages. */
export type Browser = { request(path: string, init: RequestInit): Promise<Response>; close(): void }

const patience = 60_000

/** Opens a browser in a network: the first three numbers of its address. Files go as the form that holds them. */
export function browserAt(url: string, network: string): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookies = new Map<string, string>()
  const keep = (answer: IncomingMessage) => {
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
  }
  const send = async (path: string, method: string, headers: OutgoingHttpHeaders, bytes: Buffer) => {
    const asked = request(new URL(path, url), { agent, method, headers, signal: AbortSignal.timeout(patience) })
    asked.end(bytes)
    const answered: Promise<IncomingMessage[]> = once(asked, 'response')
    const [answer] = await answered.catch((error: unknown) => {
      // The server closed a connection that was not used for a while: a browser opens another one.
      if (asked.reusedSocket) return []
      throw error
    })
    return answer
  }
  return {
    async request(path, { method = 'GET', body }) {
      const form = new Request(url, { method, ...(body ? { body } : {}) })
      const bytes = Buffer.from(await form.arrayBuffer())
      const headers = {
        'sec-fetch-site': 'same-origin',
        'accept-encoding': 'identity',
        'x-forwarded-for': `${network}.1`,
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        ...(body ? { 'content-type': form.headers.get('content-type') ?? '', 'content-length': bytes.length } : {}),
      }
      const answer = (await send(path, method, headers, bytes)) ?? (await send(path, method, headers, bytes))
      if (!answer) throw new Error(`${path} did not answer`)
      keep(answer)
      const { location } = answer.headers
      return new Response(await text(answer), {
        status: answer.statusCode ?? 0,
        headers: location ? { location } : {},
      })
    },
    close: () => agent.destroy(),
  }
}

/** A network of its own for the n-th of many. */
export const networkOf = (index: number): string => `10.${(index >> 8) & 255}.${index & 255}`
