import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerSlideRequest } from '../../../../electron/window/slide-protocol'

const origin = 'app://lectern'
const deck = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000, 'slides ')])

let dir: string
let sha256: string

function store(bytes: Buffer): string {
  const name = createHash('sha256').update(bytes).digest('hex')
  mkdirSync(join(dir, 'content', name.slice(0, 2)), { recursive: true })
  writeFileSync(join(dir, 'content', name.slice(0, 2), name), bytes)
  return name
}

function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return answerSlideRequest(new Request(url, init), { contentDir: join(dir, 'content'), allowedOrigin: origin })
}

async function readBytes(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer())
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-slides-'))
  mkdirSync(join(dir, 'content'))
  writeFileSync(join(dir, 'library.db'), '%PDF-not for pages')
  sha256 = store(deck)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('slide://', () => {
  it('serves a stored deck whole, to Lectern’s own pages only', async () => {
    const response = await ask(`slide://${sha256}/`)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(deck.length),
      'accept-ranges': 'bytes',
      'access-control-allow-origin': origin,
      'x-content-type-options': 'nosniff',
    })
    expect((await readBytes(response)).equals(deck)).toBe(true)
  })

  it.each([
    ['bytes=0-65535', 0, 65_535],
    ['bytes=600000-', 600_000, deck.length - 1],
    ['bytes=-9', deck.length - 9, deck.length - 1],
    ['bytes=100-599999', 100, 599_999],
  ])('serves the piece %s', async (range, start, end) => {
    const response = await ask(`slide://${sha256}/`, { headers: { range } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${deck.length}`)
    expect(response.headers.get('content-length')).toBe(String(end - start + 1))
    expect((await readBytes(response)).equals(deck.subarray(start, end + 1))).toBe(true)
  })

  it('refuses a piece beyond the end', async () => {
    const response = await ask(`slide://${sha256}/`, { headers: { range: `bytes=${deck.length}-` } })
    expect([response.status, response.headers.get('content-range')]).toEqual([416, `bytes */${deck.length}`])
  })

  it('answers HEAD with the length and no bytes', async () => {
    const response = await ask(`slide://${sha256}/`, { method: 'HEAD' })
    expect([response.status, response.headers.get('content-length')]).toEqual([200, String(deck.length)])
    expect((await readBytes(response)).length).toBe(0)
  })

  it('closes the file when a page stops reading midway', async () => {
    const response = await ask(`slide://${sha256}/`)
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
  })

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await ask(`slide://${sha256}/`, { method })).status).toBe(405)
  })

  it.each([
    'slide://../',
    'slide://../library.db',
    'slide://%2e%2e/library.db',
    `slide://${'0'.repeat(64)}/`,
    `slide://${'g'.repeat(64)}/`,
    'slide://abc/',
    'slide:///library.db',
    'slide:library.db',
  ])('finds nothing at %s', async (url) => {
    expect((await ask(url)).status).toBe(404)
  })

  it.each(['/../../library.db', '/%2e%2e/%2e%2e/library.db', '/library.db', '//', '/..%2flibrary.db'])(
    'finds nothing behind a known hash at %s',
    async (path) => {
      const response = await ask(`slide://${sha256}${path}`)
      expect((await readBytes(response)).includes('not for pages')).toBe(false)
    },
  )

  it('takes hashes as they are named, in lower case', async () => {
    expect((await ask(`slide://${sha256.toUpperCase()}/`)).status).toBe(404)
  })

  it('does not follow a link out of the store', async () => {
    const name = 'a'.repeat(64)
    mkdirSync(join(dir, 'content', 'aa'), { recursive: true })
    symlinkSync(join(dir, 'library.db'), join(dir, 'content', 'aa', name))
    expect((await ask(`slide://${name}/`)).status).toBe(404)
  })

  it.each(['<!doctype html><script>alert(1)</script>', '', '<svg xmlns="http://www.w3.org/2000/svg"/>'])(
    'does not serve %j, which is neither slides nor picture',
    async (text) => {
      expect((await ask(`slide://${store(Buffer.from(text))}/`)).status).toBe(404)
    },
  )

  it('serves a picture with its own type', async () => {
    const png = store(Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1'))
    expect((await ask(`slide://${png}/`)).headers.get('content-type')).toBe('image/png')
  })
})
