import { describe, expect, test } from 'vitest'
import { toFetchAddress } from '../../../../electron/slides/fetch-address'

describe('toFetchAddress', () => {
  const rules = [{ from: 'https://a.example/', to: 'http://127.0.0.1:1/' }]
  test.each([
    ['https as it is', 'https://b.example/x.pdf', 'https://b.example/x.pdf'],
    ['http from the page itself', 'http://b.example/x.pdf', 'http://b.example/x.pdf'],
    ['http from a mirror rule', 'https://a.example/x.pdf', 'http://127.0.0.1:1/x.pdf'],
    ['without a password', 'https://ada:secret@b.example/x.pdf', 'https://b.example/x.pdf'],
  ])('takes %s', (_, url, expected) => {
    expect(toFetchAddress(url, rules)).toMatchObject({ ok: { href: expected } })
  })

  test.each(['file:///etc/hostname', 'javascript:alert(1)', 'lectern:guide/guide.pdf', 'slides/x.pdf', ''])(
    'refuses %j',
    (url) => {
      expect(toFetchAddress(url, rules)).toMatchObject({ failure: { kind: 'invalid' } })
    },
  )
})
