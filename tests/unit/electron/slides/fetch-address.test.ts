import { describe, expect, test } from 'vitest'
import { toFetchAddress } from '../../../../electron/slides/fetch-address'

describe('toFetchAddress', () => {
  const rules = [
    { from: 'https://a.example/', to: 'http://127.0.0.1:1/' },
    { from: 'http://10.0.0.5/', to: 'http://10.0.0.5/' },
  ]
  test.each([
    ['https as it is', 'https://b.example/x.pdf', 'https://b.example/x.pdf', false],
    ['http from the page itself', 'http://b.example/x.pdf', 'http://b.example/x.pdf', false],
    ['http from a mirror rule', 'https://a.example/x.pdf', 'http://127.0.0.1:1/x.pdf', true],
    ['what a rule leaves as it is', 'http://10.0.0.5/x.pdf', 'http://10.0.0.5/x.pdf', true],
    ['without a password', 'https://ada:secret@b.example/x.pdf', 'https://b.example/x.pdf', false],
  ])('takes %s', (_, url, href, isChosen) => {
    expect(toFetchAddress(url, rules)).toMatchObject({ ok: { url: { href }, isChosen } })
  })

  test.each(['file:///etc/hostname', 'javascript:alert(1)', 'lectern:guide/guide.pdf', 'slides/x.pdf', ''])(
    'refuses %j',
    (url) => {
      expect(toFetchAddress(url, rules)).toMatchObject({ failure: { kind: 'invalid' } })
    },
  )
})
