import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { isPublicAddress } from '../lib/public-address.ts'

/** What came of sending: the status of the answer and nothing else of it, or why there was none. */
export type Sent = { status: number } | { fault: SendFault }
/** The address is not one to send to, nobody answered in time, or nobody answered well. */
export type SendFault = 'address' | 'slow' | 'noAnswer'

/** What is sent: a body with its headers, to an address. */
export type Sending = { url: string; headers: Record<string, string>; body: string }

/** Sends to systems of partners, and to nothing inside our own network. */
export type WebhookSender = {
  /** Whether an address may be sent to, as its name resolves now. */
  accepts(url: string): Promise<boolean>
  send(sending: Sending): Promise<Sent>
}

/** What this installation allows, and how a name is resolved. */
export type SenderOptions = {
  /** Also http to this machine: for tests and demonstrations. */
  loopback: boolean
  /** Names of hosts inside our own network that may be sent to all the same. */
  hosts: readonly string[]
  timeout?: number
  resolve?: (host: string) => Promise<string[]>
}

const usualTimeout = 10_000
const mostOfAnswer = 16_384
const here = ['localhost', '127.0.0.1', '[::1]']

/**
 * Opens a sender. A name is resolved once, every address behind it is checked, and the connection goes to those addresses
 * and no other: a name that answers differently the second time gains nothing. A redirect is an answer like any other and
 * is not followed.
 */
export function openSender({
  loopback,
  hosts,
  timeout = usualTimeout,
  resolve = resolved,
}: SenderOptions): WebhookSender {
  const checked = (url: string) => addressesOf(url, { loopback, hosts, timeout, resolve })
  return {
    accepts: async (url) => (await checked(url)) !== undefined,
    async send(sending) {
      const addresses = await checked(sending.url)
      return addresses === undefined ? { fault: 'address' } : post(sending, addresses, timeout)
    },
  }
}

type Allowed = Required<Pick<SenderOptions, 'loopback' | 'hosts' | 'timeout' | 'resolve'>>

/** The addresses behind a URL; undefined when it, or one of them, is not to be sent to. */
async function addressesOf(
  text: string,
  { loopback, hosts, timeout, resolve }: Allowed,
): Promise<string[] | undefined> {
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, username, password } = new URL(text)
  if (!['https:', 'http:'].includes(protocol) || username !== '' || password !== '') return undefined
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const addresses = isIP(name) ? [name] : await inTime(resolve(name), timeout)
  if (addresses.length === 0) return undefined
  if (loopback && protocol === 'http:' && here.includes(hostname))
    return addresses.every(isHere) ? addresses : undefined
  if (protocol !== 'https:') return undefined
  return hosts.includes(name) || addresses.every(isPublicAddress) ? addresses : undefined
}

/** What a name resolves to; nothing when that takes longer than an answer may. */
const inTime = (found: Promise<string[]>, timeout: number): Promise<string[]> =>
  Promise.race([found, pause(timeout, [], { ref: false })]).catch(() => [])

const isHere = (address: string) => address === '::1' || address.startsWith('127.')

const resolved = async (host: string) => (await lookup(host, { all: true })).map(({ address }) => address)

function post({ url, headers, body }: Sending, addresses: readonly string[], timeout: number): Promise<Sent> {
  const { promise, resolve } = Promise.withResolvers<Sent>()
  const stopped = AbortSignal.timeout(timeout)
  const nobody = () => resolve({ fault: stopped.aborted ? 'slow' : 'noAnswer' })
  const request = url.startsWith('http:') ? overHttp : overHttps
  const options = { method: 'POST', lookup: pinnedTo(addresses), agent: false, signal: stopped, maxHeaderSize: 8_192 }
  const length = Buffer.byteLength(body)
  const sending = request(url, { ...options, headers: { ...headers, 'content-length': length } })
  sending.on('response', (answer) => {
    discard(answer)
    resolve({ status: answer.statusCode ?? 0 })
  })
  sending.on('error', nobody)
  sending.on('close', nobody)
  sending.end(body)
  return promise
}

/** Reads a little of an answer, so that who sent it can finish, and keeps nothing of it. */
function discard(answer: IncomingMessage): void {
  let read = 0
  answer.on('error', () => {})
  answer.on('data', (chunk: Buffer) => {
    read += chunk.length
    if (read > mostOfAnswer) answer.destroy()
  })
}

/** Answers with the addresses that were checked, whatever is asked. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, { all: every }, answer) => {
    const [first] = all
    if (every) answer(null, all)
    else answer(null, first?.address ?? '', first?.family)
  }
}
