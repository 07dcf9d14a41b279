import { expect, test } from 'vitest'
import { mayLead, toAddressClass, toHostClass } from '../../../../electron/network/host-class'

const hostOf = (url: string): string => new URL(url).hostname

test.each([
  ['https://a.example/', 'public'],
  ['https://8.8.8.8/', 'public'],
  ['https://[2001:4860:4860::8888]/', 'public'],
  ['https://198.18.0.7/', 'public'],
  ['https://172.32.0.1/', 'public'],
  ['https://10.0.0.1/', 'private'],
  ['https://172.16.0.1/', 'private'],
  ['https://172.31.255.255/', 'private'],
  ['https://192.168.1.1/', 'private'],
  ['https://0xc0a80101/', 'private'],
  ['https://100.64.0.1/', 'private'],
  ['https://[fd00::1]/', 'private'],
  ['https://[fc00::1]/', 'private'],
  ['https://[::ffff:10.0.0.1]/', 'private'],
  ['https://[64:ff9b::10.0.0.1]/', 'private'],
  ['https://printer.local/', 'private'],
  ['https://metadata.google.internal/', 'private'],
  ['https://intranet/', 'private'],
  ['https://169.254.169.254/', 'link'],
  ['https://[fe80::1]/', 'link'],
  ['https://[::ffff:169.254.169.254]/', 'link'],
  ['https://0.0.0.0/', 'link'],
  ['https://[::]/', 'link'],
  ['https://127.0.0.1/', 'machine'],
  ['https://127.1/', 'machine'],
  ['https://2130706433/', 'machine'],
  ['https://0x7f000001/', 'machine'],
  ['https://0177.0.0.1/', 'machine'],
  ['https://[::1]/', 'machine'],
  ['https://[::ffff:7f00:1]/', 'machine'],
  ['https://localhost/', 'machine'],
  ['https://LOCALHOST./', 'machine'],
  ['https://a.localhost/', 'machine'],
])('%s is %s', (url, expected) => {
  expect(toHostClass(hostOf(url))).toBe(expected)
})

test.each([
  ['93.184.216.34', 'public'],
  ['127.0.0.53', 'machine'],
  ['::ffff:192.168.0.1', 'private'],
  ['fe80::1%eth0', 'link'],
])('the address %s is %s', (address, expected) => {
  expect(toAddressClass(address)).toBe(expected)
})

test('whoever was asked may lead to the whole network and to its own class, and nowhere further inside', () => {
  expect(mayLead('public', 'public') && mayLead('machine', 'public') && mayLead('private', 'private')).toBe(true)
  expect(mayLead('public', 'private') || mayLead('private', 'machine') || mayLead('machine', 'link')).toBe(false)
})
