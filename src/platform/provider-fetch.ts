import type { CustomFetch } from 'openid-client'

const mostBytes = 256 * 1024

/** What a provider of log-ins answered is not usable: too much, another address, not safe. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault'
}

/**
 * Fetches from a provider and from nowhere else: https only (loopback for tests and demonstrations), never along a
 * redirect, and no more than 256 KB of an answer. The library adds the end to waiting.
 */
export function providerFetch(loopback: boolean): CustomFetch {
  return async (url, { body, headers, method, signal }) => {
    refuseUnsafe(url, loopback)
    const answer = await fetch(url, {
      ...(body ? { body } : {}),
      ...(signal ? { signal } : {}),
      ...{ headers, method, redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer' },
    })
    if (answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel()
      throw new ProviderFault('a provider sent us on to another address')
    }
    const { status, headers: answered } = answer
    return new Response(await readUpTo(answer, mostBytes), { status, headers: answered })
  }
}

/** Names that stand for this machine or our own network, and a dot behind a name, which gets past a comparison. */
const ownName = /(^|\.)(localhost|local|internal|home\.arpa)$|\.$/

/** Throws for an address at which no provider of log-ins may stand. */
export function refuseUnsafe(url: string, loopback: boolean): void {
  const { protocol, hostname } = new URL(url)
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (loopback && protocol === 'http:' && here) return
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
  if (protocol !== 'https:' || isNumber || !hostname.includes('.') || ownName.test(hostname))
    throw new ProviderFault('a provider stands at an address that is not safe')
}

async function readUpTo(answer: Response, most: number): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer.body ?? []) {
    length += chunk.length
    if (length > most) throw new ProviderFault('a provider answered too much')
    chunks.push(chunk)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all.buffer
}
