import { describe, expect, test } from 'vitest'
import { toRedirectAddress } from '../../../../electron/network/redirect'

describe('toRedirectAddress', () => {
  const from = new URL('https://a.example/deep/x.pdf')
  test.each([
    ['another host', 'https://b.example/x.pdf', 'https://b.example/x.pdf'],
    ['a relative address', '../y.pdf', 'https://a.example/y.pdf'],
  ])('follows %s', (_, location, expected) => {
    expect(toRedirectAddress(from, location, 302)).toMatchObject({ ok: { href: expected } })
  })

  test('does not follow to nothing', () => {
    expect(toRedirectAddress(from, null, 302)).toMatchObject({ failure: { kind: 'http', status: 302 } })
  })

  test.each([
    ['less safety than before', 'http://a.example/x.pdf'],
    ['the disk', 'file:///etc/hostname'],
    ['data', 'data:application/pdf,%25PDF-'],
    ['this machine', 'https://127.0.0.1/x.pdf'],
    ['this machine by its name', 'https://localhost:8443/x.pdf'],
    ['this machine in hexadecimal', 'https://0x7f000001/x.pdf'],
    ['this machine by IPv6', 'https://[::1]/x.pdf'],
    ['this machine by IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/x.pdf'],
    ['a private network', 'https://10.1.2.3/x.pdf'],
    ['a name of a private network', 'https://git.internal/x.pdf'],
    ['what only this wire knows', 'https://169.254.169.254/latest/meta-data'],
  ])('does not follow to %s', (_, location) => {
    expect(toRedirectAddress(from, location, 302)).toMatchObject({ failure: { kind: 'unsafe' } })
  })

  test('goes from http to http', () => {
    expect(toRedirectAddress(new URL('http://127.0.0.1:1/a'), '/b', 302)).toMatchObject({
      ok: { href: 'http://127.0.0.1:1/b' },
    })
  })

  test.each([
    ['http://127.0.0.1:1/a', 'http://127.0.0.2:1/b'],
    ['http://127.0.0.1:1/a', 'http://localhost:1/b'],
    ['http://10.0.0.5/a', 'http://10.0.0.1/admin'],
    ['https://git.internal/a', 'https://printer.internal/b'],
  ])('does not follow from %s to its neighbour %s, which nobody asked for', (asked, location) => {
    expect(toRedirectAddress(new URL(asked), location, 302)).toMatchObject({ failure: { kind: 'unsafe' } })
  })

  test('follows to another port of a host that was asked', () => {
    expect(toRedirectAddress(new URL('http://git.internal/a'), 'https://git.internal:8443/a', 301)).toMatchObject({
      ok: { href: 'https://git.internal:8443/a' },
    })
  })
})
