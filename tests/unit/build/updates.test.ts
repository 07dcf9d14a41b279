import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readUpdates } from '../../../build/packaging/updates.mjs'
import { findRelease } from '../../../build/release-notes.mjs'
import { isSignedFeed } from '../../../electron/updates/feed-signature'

const url = 'https://packages.example.org/lectern'
const list =
  'version: 0.3.0\nfiles:\n  - url: a.AppImage\n    sha512: abc==\n    size: 12\nreleaseNotes: |-\n  - 一盏灯\n  - Two\n'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-made-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const toPem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()
const makeKey = () => toPem(generateKeyPairSync('ed25519').privateKey)

describe('the updates of a package', () => {
  it('are none without a place to ask', () => {
    expect(readUpdates({ LECTERN_UPDATE_URL: '', LECTERN_UPDATE_KEY: '' }, dir)).toBeUndefined()
    expect(existsSync(join(dir, 'update-key.pem'))).toBe(false)
  })

  it.each([
    ['a place without a key', { LECTERN_UPDATE_URL: url, LECTERN_UPDATE_KEY: '' }, /together/],
    ['a key without a place', { LECTERN_UPDATE_URL: undefined, LECTERN_UPDATE_KEY: makeKey() }, /together/],
    [
      'a place that anybody on the way can speak for',
      { LECTERN_UPDATE_URL: 'http://packages.example.org', LECTERN_UPDATE_KEY: makeKey() },
      /no https address/,
    ],
    ['what is no address', { LECTERN_UPDATE_URL: 'packages', LECTERN_UPDATE_KEY: makeKey() }, /no https address/],
    ['what is no key', { LECTERN_UPDATE_URL: url, LECTERN_UPDATE_KEY: 'secret' }, /no Ed25519 key/],
    [
      'a key of another kind',
      {
        LECTERN_UPDATE_URL: url,
        LECTERN_UPDATE_KEY: toPem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
      },
      /no Ed25519 key/,
    ],
  ])('are refused with %s, and no secret is told', (_, env, message) => {
    expect(() => readUpdates(env, dir)).toThrow(message)
    expect(() => readUpdates(env, dir)).not.toThrow(/secret/)
  })

  it('are signed so that the package can tell, word for word', () => {
    const updates = readUpdates({ LECTERN_UPDATE_URL: url, LECTERN_UPDATE_KEY: makeKey() }, dir)
    writeFileSync(join(dir, 'latest-linux.yml'), list)
    writeFileSync(join(dir, 'builder-debug.yml'), 'x: 1\n')
    updates?.sign()
    const publicKey = readFileSync(updates?.publicKeyFile ?? '', 'utf8')
    expect(publicKey).toMatch(/BEGIN PUBLIC KEY/)
    const text = readFileSync(join(dir, 'latest-linux.yml'), 'utf8')
    expect(isSignedFeed(parse(text), publicKey)).toBe(true)
    for (const [from, to] of [
      ['0.3.0', '0.4.0'],
      ['abc==', 'abd=='],
      ['a.AppImage', 'b.AppImage'],
      ['一盏灯', '两盏灯'],
      ['size: 12', 'size: 13'],
      ['version:', 'packages: {}\nversion:'],
    ] as const) {
      expect(isSignedFeed(parse(text.replace(from, to)), publicKey)).toBe(false)
    }
    expect(readFileSync(join(dir, 'builder-debug.yml'), 'utf8')).toBe('x: 1\n')
  })

  it('are signed anew where a list of an earlier run still lies', () => {
    writeFileSync(join(dir, 'latest-linux.yml'), list)
    readUpdates({ LECTERN_UPDATE_URL: url, LECTERN_UPDATE_KEY: makeKey() }, dir)?.sign()
    const again = readUpdates({ LECTERN_UPDATE_URL: url, LECTERN_UPDATE_KEY: makeKey() }, dir)
    again?.sign()
    const publicKey = readFileSync(again?.publicKeyFile ?? '', 'utf8')
    expect(isSignedFeed(parse(readFileSync(join(dir, 'latest-linux.yml'), 'utf8')), publicKey)).toBe(true)
  })

  it.each([
    ['no signature', {}],
    ['a signature that is none', { signature: 'abc' }],
    ['a signature of another kind', { signature: 12 }],
  ])('are not taken with %s', (_, more) => {
    const publicKey = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
    expect(isSignedFeed({ version: '1.0.0', ...more }, publicKey)).toBe(false)
    expect(isSignedFeed({ version: '1.0.0', ...more }, 'no key')).toBe(false)
  })
})

describe('what a changelog says of a version', () => {
  const changelog =
    '# Changelog\n\n## 0.2.0\n\nIntro.\n\n### For readers\n\n- A lamp\n\n### Under the hood\n\n- Oil\n\n## 0.1.0\n\nFirst.\n'

  it('is its section, with its part for readers', () => {
    expect(findRelease(changelog, '0.2.0')).toEqual({
      all: 'Intro.\n\n### For readers\n\n- A lamp\n\n### Under the hood\n\n- Oil',
      forReaders: '- A lamp',
    })
    expect(findRelease(changelog, '0.1.0')).toEqual({ all: 'First.', forReaders: 'First.' })
  })

  it('is nothing for a version that it does not tell of', () => {
    expect(findRelease(changelog, '0.2')).toBeUndefined()
    expect(findRelease(changelog, '0.3.0')).toBeUndefined()
  })
})
