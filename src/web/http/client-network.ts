/** From which network a request comes: enough to notice a flood, too little to point at a home. Never kept or logged. */
import { BlockList, isIP, isIPv6 } from 'node:net'
import type { Context } from 'hono'

/** Addresses and networks of our own proxies, as one list to ask. Throws on what is neither. */
export function proxyList(trusted: readonly string[]): BlockList {
  const list = new BlockList()
  for (const one of trusted) {
    const [address = '', bits] = one.split('/', 2)
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** The address of whoever asks: of the socket, or what our own proxies say; empty when nobody can know. */
export function clientAddress(c: Context, proxies: BlockList): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => bare(one.trim()))
  let address = bare(socketAddress(c.env))
  while (isTrusted(address, proxies)) {
    const before = forwarded.pop()
    if (before === undefined || isIP(before) === 0) break
    address = before
  }
  return address
}

/** The network of an address: the first 24 bits, or 48 of the longer kind, which is what one household gets at most. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address.split('.').slice(0, 3).join('.')
  const [front = '', back] = address.split('::', 2)
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const known = [...groups(front), ...groups(back ?? '')].length
  const all = back === undefined ? groups(front) : [...groups(front), ...Array(8 - known).fill('0'), ...groups(back)]
  return all
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

function isTrusted(address: string, proxies: BlockList): boolean {
  return isIP(address) !== 0 && proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** Without port, brackets and zone; an address of the older kind in its own clothes. */
function bare(address: string): string {
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? []
  const withoutZone = (inBrackets ?? address).replace(/%.*$/, '')
  const withoutPort = /^[\d.]+:\d+$/.test(withoutZone) ? withoutZone.replace(/:\d+$/, '') : withoutZone
  return withoutPort.replace(/^::ffff:(?=[\d.]+$)/i, '')
}

function socketAddress(env: unknown): string {
  const incoming = part(env, 'incoming')
  const address = part(part(incoming, 'socket'), 'remoteAddress')
  return typeof address === 'string' ? address : ''
}

function part(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
}
