import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerAppRequest, contentSecurityPolicy } from '../../../../electron/window/app-protocol'

let dir: string

const ask = (url: string, method = 'GET') => answerAppRequest({ url, method }, join(dir, 'pages'))

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-pages-'))
  mkdirSync(join(dir, 'pages', 'assets'), { recursive: true })
  mkdirSync(join(dir, 'pages-secret'))
  writeFileSync(join(dir, 'pages', 'index.html'), '<p>阅读</p>')
  writeFileSync(join(dir, 'pages', 'assets', 'a b.js'), 'export {}')
  writeFileSync(join(dir, 'secret.txt'), 'secret')
  writeFileSync(join(dir, 'pages-secret', 'x.txt'), 'secret')
  symlinkSync(join(dir, 'secret.txt'), join(dir, 'pages', 'link.txt'))
  symlinkSync(dir, join(dir, 'pages', 'up'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('app://lectern', () => {
  it.each([
    ['app://lectern/', 'text/html; charset=utf-8', '<p>阅读</p>'],
    ['app://lectern/index.html', 'text/html; charset=utf-8', '<p>阅读</p>'],
    ['app://lectern/index.html?x=1#/event', 'text/html; charset=utf-8', '<p>阅读</p>'],
    ['app://lectern/assets/a%20b.js', 'text/javascript; charset=utf-8', 'export {}'],
  ])('serves %s', async (url, type, text) => {
    const { statusCode, headers, data } = await ask(url)
    expect([statusCode, headers['content-type'], data.toString()]).toEqual([200, type, text])
  })

  it.each([
    'app://lectern/../secret.txt',
    'app://lectern/assets/../../secret.txt',
    'app://lectern/%2e%2e/secret.txt',
    'app://lectern/%2e%2e%2fsecret.txt',
    'app://lectern/..%5csecret.txt',
    'app://lectern/..\\secret.txt',
    'app://lectern/../pages-secret/x.txt',
    'app://lectern/link.txt',
    'app://lectern/up/secret.txt',
    'app://lectern//etc/passwd',
    'app://lectern/%00',
    'app://lectern/%',
    'app://lectern/C:/secret.txt',
    'app://lectern/assets',
    'app://lectern/none.js',
    'app://other/index.html',
    'app://lectern.evil/index.html',
    'app:lectern/index.html',
    'file:///etc/passwd',
  ])('finds nothing at %s', async (url) => {
    const { statusCode, data } = await ask(url)
    expect([statusCode, data.length]).toEqual([404, 0])
  })

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('app://lectern/', 'HEAD')
    expect([head.statusCode, head.headers['content-length'], head.data.length]).toEqual([200, '13', 0])
    expect((await ask('app://lectern/', 'POST')).statusCode).toBe(405)
  })

  it.each(['app://lectern/', 'app://lectern/none'])('sends the policy with %s', async (url) => {
    const { headers } = await ask(url)
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('allows no inline script, no eval and no address of a network', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'")
    expect(contentSecurityPolicy).toMatch(/script-src 'self' 'wasm-unsafe-eval';/)
    expect(contentSecurityPolicy).not.toMatch(/https?:|'unsafe-(?:eval|inline)'|\*/)
  })
})
