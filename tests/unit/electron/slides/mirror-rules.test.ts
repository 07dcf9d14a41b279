import { describe, expect, test } from 'vitest'
import { findMirror, parseMirrorRules } from '../../../../electron/slides/mirror-rules'

describe('parseMirrorRules', () => {
  test.each([
    ['nothing', '', []],
    ['comments and empty lines', '# all\n\n  # more', []],
    [
      'a rule and a comment after it',
      'https://gw.example.com/ -> http://127.0.0.1:8080/ # office',
      [{ from: 'https://gw.example.com/', to: 'http://127.0.0.1:8080/' }],
    ],
    [
      'an arrow, Windows line ends, capitals in the host',
      'HTTPS://GW.Example.com → https://mirror.example.org\r\nhttps://b.example/x -> https://c.example/y',
      [
        { from: 'https://gw.example.com/', to: 'https://mirror.example.org/' },
        { from: 'https://b.example/x', to: 'https://c.example/y' },
      ],
    ],
    [
      'a target folder without its slash',
      'https://a.example/ -> https://b.example/mirror',
      [{ from: 'https://a.example/', to: 'https://b.example/mirror/' }],
    ],
  ])('reads %s', (_, text, rules) => {
    expect(parseMirrorRules(text)).toEqual({ ok: rules })
  })

  test.each([
    ['no arrow', 'https://a.example/', 'line 1: write it as'],
    ['two arrows', 'https://a.example/ -> https://b.example/ -> https://c.example/', 'line 1: write it as'],
    ['a missing target', '\nhttps://a.example/ -> ', 'line 2: write it as'],
    ['a file as target', 'https://a.example/ -> file:///etc/', 'file:///etc/ is not an http(s) address'],
    ['a bare host', 'a.example -> https://b.example/', 'a.example is not an http(s) address'],
    ['a password', 'https://a.example/ -> https://ada:secret@b.example/', 'leave out the user name and password'],
  ])('refuses %s', (_, text, reason) => {
    const parsed = parseMirrorRules(text)
    expect(parsed).toMatchObject({ failure: { kind: 'invalid', detail: expect.stringContaining(reason) } })
    expect(JSON.stringify(parsed)).not.toContain('secret')
  })
})

describe('findMirror', () => {
  const rules = [
    { from: 'https://a.example/deep/', to: 'http://127.0.0.1:1/first/' },
    { from: 'https://a.example/', to: 'http://127.0.0.1:1/second/' },
  ]
  test.each([
    ['https://a.example/deep/x.pdf', 'http://127.0.0.1:1/first/x.pdf'],
    ['https://a.example/x.pdf?v=1', 'http://127.0.0.1:1/second/x.pdf?v=1'],
    ['https://A.EXAMPLE/x.pdf', 'http://127.0.0.1:1/second/x.pdf'],
    ['https://a.example/幻灯片.pdf', 'http://127.0.0.1:1/second/%E5%B9%BB%E7%81%AF%E7%89%87.pdf'],
    ['https://a.example.evil.example/x.pdf', undefined],
    ['http://a.example/x.pdf', undefined],
    ['not an address', undefined],
  ])('fetches %s from %s', (url, expected) => {
    expect(findMirror(url, rules)).toBe(expected)
  })
})
