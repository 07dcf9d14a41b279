import { BlockList, isIP } from 'node:net'

/** Where a host lies: anywhere, in a home or office, on this wire only, or on this machine. */
export type HostClass = 'public' | 'private' | 'link' | 'machine'

const machineRanges = toRanges([
  ['127.0.0.0', 8, 'ipv4'],
  ['::1', 128, 'ipv6'],
])
const linkRanges = toRanges([
  ['0.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
])
// 198.18.0.0/15 is not among them: proxies that many readers need to reach a Git host answer for every name with it.
const privateRanges = toRanges([
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['fc00::', 7, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
])

function toRanges(subnets: readonly (readonly [net: string, prefix: number, type: 'ipv4' | 'ipv6'])[]): BlockList {
  const list = new BlockList()
  for (const [net, prefix, type] of subnets) {
    list.addSubnet(net, prefix, type)
    // The same hosts by NAT64 (RFC 6052) and by mapped addresses.
    if (type === 'ipv4') list.addSubnet(`64:ff9b::${net}`, 96 + prefix, 'ipv6')
    if (type === 'ipv4') list.addSubnet(`::ffff:${net}`, 96 + prefix, 'ipv6')
  }
  return list
}

/** Which class an IP address belongs to. */
export const toAddressClass = (address: string): HostClass => {
  const type = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (machineRanges.check(address, type)) return 'machine'
  if (linkRanges.check(address, type)) return 'link'
  return privateRanges.check(address, type) ? 'private' : 'public'
}

/** Which class a host belongs to by its name alone, as `URL` gives it: `machine` for `localhost`, `private` for names of a home or office. */
export const toHostClass = (hostname: string): HostClass => {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isIP(name) !== 0) return toAddressClass(name)
  if (/^(?:.+\.)?localhost$/.test(name)) return 'machine'
  return /\.(?:local|internal|home\.arpa)$/.test(name) || !name.includes('.') ? 'private' : 'public'
}

/** Whether who asked for a host of class `asked` may be sent on to one of class `to`: nothing inside is asked on a stranger's word. */
export const mayLead = (asked: HostClass, to: HostClass): boolean => to === 'public' || to === asked
