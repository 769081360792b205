import { BlockList, isIP } from 'node:net'

/** IPv4 that is not one machine on the public internet: the registries of special addresses of IANA, and multicast. */
const special4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Of IPv6 only what is given out for the public internet is let through, but for these parts of it. */
const public6: [string, number] = ['2000::', 3]
const special6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  // Addresses that hold an IPv4 address, which may be a private one.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
]

const refused = new BlockList()
for (const [net, bits] of special4) refused.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of special6) refused.addSubnet(net, bits, 'ipv6')
const given = new BlockList()
given.addSubnet(...public6, 'ipv6')

/**
 * Whether a numeric address is one on the public internet: not loopback, private, link-local, of a cloud's metadata,
 * multicast, reserved, for documentation, or IPv6 around an IPv4 address. What is not a numeric address is not public.
 */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !refused.check(address, 'ipv4')
  // A zone names a network card of this machine.
  if (kind !== 6 || address.includes('%')) return false
  return given.check(address, 'ipv6') && !refused.check(address, 'ipv6')
}
