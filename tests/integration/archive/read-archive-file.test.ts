import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFailed } from '../../../core/model/failure'
import { type ArchiveLimits, archiveLimits } from '../../../electron/archive/archive-limits'
import { readArchiveFile } from '../../../electron/archive/read-archive-file'
import { makeTar, makeTarGz, makeTarHeader, makeZip } from '../../helpers/make-archive-file'

let dir: string
let count = 0

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lectern-file-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

interface Answer {
  readonly pages: Record<string, string>
  readonly skipped: Record<string, string>
  readonly failure?: string
  readonly detail?: string | undefined
}

/** All that an archive yields; each page is read before the next entry is asked for. */
async function read(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}, name = 'archive'): Promise<Answer> {
  count += 1
  const file = join(dir, `${count}-${name}`)
  await writeFile(file, bytes)
  const pages: Record<string, string> = {}
  const skipped: Record<string, string> = {}
  for await (const entry of readArchiveFile(file, { limits: { ...archiveLimits, ...limits } })) {
    if ('failure' in entry) return { pages, skipped, failure: entry.failure.kind, detail: entry.failure.detail }
    if ('skipped' in entry) skipped[entry.path] = entry.skipped.kind
    else {
      const text = await entry.read()
      pages[entry.path] = isFailed(text) ? `${text.failure.kind}!` : text.ok
    }
  }
  return { pages, skipped }
}

const site = [
  { name: 'site-main/zh/a/index.md', content: '# 甲' },
  { name: 'site-main/zh/b (1) [新].md', content: '# 乙' },
  { name: 'site-main/zh/a/cover.png', content: 'png' },
  { name: 'site-main/notes.txt', content: '---\ntitle: Notes\n---\n' },
  { name: 'site-main/toml.txt', content: '+++\ntitle = "T"\n+++\n' },
  { name: 'site-main/json.txt', content: '{\n  "title": "J"\n}\n' },
  { name: 'site-main/plain.txt', content: 'plain' },
  { name: 'site-main/.git/x.md', content: 'hidden' },
  { name: 'site-main/node_modules/x/readme.md', content: 'code' },
]
const sitePages = {
  'zh/a/index.md': '# 甲',
  'zh/b (1) [新].md': '# 乙',
  'notes.txt': '---\ntitle: Notes\n---\n',
  'toml.txt': '+++\ntitle = "T"\n+++\n',
  'json.txt': '{\n  "title": "J"\n}\n',
}

describe('an archive', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['packed as zip', () => makeZip(site)],
    ['packed as zip with stored entries', () => makeZip(site.map((entry) => ({ ...entry, isStored: true })))],
    ['packed as zip64', () => makeZip(site, { isZip64: true })],
    ['packed as tar.gz', () => makeTarGz(site)],
    ['packed as tar', () => makeTar(site)],
    ['packed as tar.gz in several members', async () => inMembers(await makeTar(site))],
    [
      'of a Git host, with its global header',
      async () => Buffer.concat([globalHeader(), await makeTar([{ name: 'site-main/', type: 'directory' }, ...site])]),
    ],
  ])('%s yields its pages, without the folder that holds them all', async (_, make) => {
    expect(await read(await make())).toEqual({ pages: sitePages, skipped: {} })
  })

  it.each([
    ['a second folder', [{ name: 'other/x.md', content: 'x' }], 'site/a.md'],
    ['a file beside it', [{ name: 'x.md', content: 'x' }], 'site/a.md'],
    ['nothing but what macOS adds', [{ name: '__MACOSX/site/._a.md', content: 'x' }], 'a.md'],
  ])('keeps or loses its top folder by %s', async (_, more, path) => {
    const answer = await read(makeZip([{ name: 'site/a.md', content: 'a' }, ...more]))
    expect(Object.keys(answer.pages)).toContain(path)
  })

  it('made of the folder `.` has the same paths, and nothing is left out', async () => {
    const tar = await makeTar([
      { name: './', type: 'directory' },
      { name: './zh/a.md', content: 'a' },
      { name: './b.md', content: 'b' },
    ])
    expect(await read(tar)).toEqual({ pages: { 'zh/a.md': 'a', 'b.md': 'b' }, skipped: {} })
  })

  it.each(['zh', 'en-US', 'content'])('keeps the top folder %s, which means something', async (top) => {
    expect((await read(makeZip([{ name: `${top}/a.md`, content: 'a' }]))).pages).toEqual({ [`${top}/a.md`]: 'a' })
  })

  it('tells size and time of its pages, and another time once a page has changed', async () => {
    const mtime = new Date('2024-05-06T07:08:09Z')
    const stampOf = async (content: string): Promise<number> => {
      const file = join(dir, 'stamp')
      await writeFile(file, await makeTar([{ name: 'a.md', content, mtime }]))
      for await (const entry of readArchiveFile(file)) if ('read' in entry) return entry.mtimeMs
      return 0
    }
    expect(Math.floor((await stampOf('one')) / 1000)).toBe(mtime.getTime() / 1000)
    expect(await stampOf('one')).toBe(await stampOf('one'))
    expect(await stampOf('two')).not.toBe(await stampOf('one'))
  })

  it.each<[string, Uint8Array, string]>([
    ['UTF-8 without saying so', Buffer.from('活动甲.md'), '活动甲.md'],
    ['GBK', Buffer.from([0xbb, 0xee, 0xb6, 0xaf, 0x2e, 0x6d, 0x64]), '活动.md'],
    ['code page 437', Buffer.from([0x63, 0x61, 0x66, 0x82, 0x2e, 0x6d, 0x64]), 'café.md'],
    ['NFD', Buffer.from('cafe\u0301.md'), 'café.md'],
    ['255 bytes', Buffer.from(`${'长'.repeat(84)}.md`), `${'长'.repeat(84)}.md`],
  ])('has names in %s', async (_, name, path) => {
    const zip = await read(makeZip([{ name, content: 'x' }]))
    const header = makeTarHeader({ name, size: 1 })
    const tar = Buffer.concat([header, Buffer.from('x'), Buffer.alloc(511 + 1024)])
    expect(Object.keys(zip.pages)).toEqual([path])
    if (name.length <= 100) expect(Object.keys((await read(tar)).pages)).toEqual([path])
  })

  it('has long names in extended headers', async () => {
    const name = `zh/${'很长的名字'.repeat(16)}/${'x'.repeat(200)}.md`
    const gnu = [makeTarHeader({ name: '././@LongLink', size: Buffer.byteLength(name) + 1, type: 'L' })]
    const block = Buffer.alloc(Math.ceil((Buffer.byteLength(name) + 1) / 512) * 512)
    block.write(name)
    const end = [makeTarHeader({ name: 'short.md', size: 1 }), Buffer.from('x'), Buffer.alloc(511 + 1024)]
    expect(Object.keys((await read(await makeTarGz([{ name, content: 'x' }]))).pages)).toEqual([name])
    expect(Object.keys((await read(Buffer.concat([...gnu, block, ...end]))).pages)).toEqual([name])
  })
})

/** As programs write that pack in several threads. */
const inMembers = (tar: Buffer): Buffer => Buffer.concat([gzipSync(tar.subarray(0, 700)), gzipSync(tar.subarray(700))])

function globalHeader(): Buffer {
  const record = '52 comment=0123456789012345678901234567890123456789\n'
  const block = Buffer.alloc(512)
  block.write(record)
  return Buffer.concat([makeTarHeader({ name: 'pax_global_header', size: record.length, type: 'g' }), block])
}

const good = { name: 'ok.md', content: 'ok' }

describe('an entry of an archive', () => {
  it.each(['c:secret.md', 'a\\secret.md', 'a\nb.md', `${'x'.repeat(2000)}.md`, '/'])(
    'that is named %j is listed as unsafe, and the rest is read',
    async (name) => {
      for (const bytes of [makeZip([{ name, content: 'x' }, good]), await makeTar([{ name, content: 'x' }, good])]) {
        const answer = await read(bytes)
        expect(answer.pages).toEqual({ 'ok.md': 'ok' })
        expect(Object.values(answer.skipped)).toEqual(['unsafe'])
      }
    },
  )

  it('whose name holds a NUL is listed as unsafe', async () => {
    const answer = await read(makeZip([{ name: 'a.md\0.png', content: 'x' }, good]))
    expect(answer).toEqual({ pages: { 'ok.md': 'ok' }, skipped: { 'a.md\uFFFD.png': 'unsafe' } })
  })

  it.each(['symlink', 'link', 'fifo', 'character-device', 'block-device'] as const)(
    'that is a %s is listed as unsafe and never followed',
    async (type) => {
      const tar = await makeTarGz([{ name: 'x.md', type, linkname: '/etc/hostname' }, good])
      expect(await read(tar)).toEqual({ pages: { 'ok.md': 'ok' }, skipped: { 'x.md': 'unsafe' } })
    },
  )

  it.each([
    ['link', 0o120777],
    ['pipe', 0o010644],
    ['device', 0o020644],
  ])('that a zip says is a %s is listed as unsafe and never followed', async (_, mode) => {
    const zip = makeZip([{ name: 'x.md', content: '/etc/hostname', mode }, good])
    expect(await read(zip)).toEqual({ pages: { 'ok.md': 'ok' }, skipped: { 'x.md': 'unsafe' } })
  })

  it('that comes twice is listed, and the last one is taken', async () => {
    const twice = [{ name: 'a.md', content: 'first' }, good, { name: './a.md', content: 'last' }]
    const expected = { pages: { 'a.md': 'last', 'ok.md': 'ok' }, skipped: { 'a.md': 'invalid' } }
    expect(await read(makeZip(twice))).toEqual(expected)
    expect(await read(await makeTar(twice))).toEqual(expected)
  })

  it.each([
    ['encrypted', { flags: 1 }, 'encrypted!'],
    ['packed in an unknown way', { method: 93 }, 'invalid!'],
    ['damaged', { crc: 1 }, 'corrupt!'],
    ['shorter than the list says', { size: 30 }, 'corrupt!'],
    ['at a place that is none', { packedSize: 1 << 20 }, 'corrupt!'],
    ['a picture', { content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) }, 'invalid!'],
  ])('that is %s costs only itself', async (_, lie, told) => {
    const answer = await read(makeZip([{ name: 'a.md', content: 'a page', ...lie }, good]))
    expect(answer).toEqual({ pages: { 'a.md': told, 'ok.md': 'ok' }, skipped: {} })
  })

  it('that is empty or too large for a page is listed', async () => {
    const entries = [{ name: 'empty.md' }, { name: 'huge.md', content: Buffer.alloc(9 << 20, 'x') }, good]
    const expected = { pages: { 'ok.md': 'ok' }, skipped: { 'empty.md': 'empty', 'huge.md': 'too-large' } }
    expect(await read(makeZip(entries))).toEqual(expected)
    expect(await read(await makeTarGz(entries))).toEqual(expected)
  })

  it('is listed only so often, and then counted', async () => {
    const links = Array.from({ length: 50 }, (_, at) => ({ name: `${at}.md`, mode: 0o120777 }))
    expect(Object.keys((await read(makeZip([...links, good]), { listed: 10 })).skipped)).toHaveLength(10)
  })
})

describe('an archive fails', () => {
  it.each([
    ['../secret.md', /leads out/],
    ['a/../../secret.md', /leads out/],
    ['..\\secret.md', /leads out/],
    ['a/..', /leads out/],
    ['/etc/secret.md', /absolute/],
    ['\\\\server\\secret.md', /absolute/],
    ['C:/secret.md', /drive/],
    ['c:\\secret.md', /drive/],
    ['./C:/secret.md', /drive/],
    ['\u212A:/secret.md', /drive/],
  ])('as unsafe when a page of it would be written elsewhere: %j', async (name, detail) => {
    const entries = [good, { name, content: 'x' }]
    for (const bytes of [makeZip(entries), await makeTar(entries), await makeTarGz(entries)])
      expect(await read(bytes)).toEqual({
        pages: {},
        skipped: {},
        failure: 'unsafe',
        detail: expect.stringMatching(detail),
      })
  })

  it.each<[string, Uint8Array, RegExp]>([
    ['a web page', Buffer.from('<!doctype html><title>Sign in</title>'), /web page/],
    ['nothing', Buffer.alloc(0), /empty/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /image/],
    ['another packed file', gzipSync('just text, no tar. '.repeat(100)), /tar/],
    ['a 7z file', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), /compressed/],
  ])('as not-an-archive when it is %s, whatever its name', async (_, bytes, detail) => {
    const answer = await read(bytes, {}, 'site.zip')
    expect(answer).toMatchObject({ failure: 'not-an-archive', detail: expect.stringMatching(detail) })
  })

  it.each([
    ['zip', 0.9],
    ['tar', 0.5],
    ['tar.gz', 0.5],
  ])('as truncated when a %s was cut off', async (kind, part) => {
    const entries = Array.from({ length: 40 }, (_, at) => ({
      name: `${at}.md`,
      content: String(Math.random()).repeat(80),
    }))
    const whole = kind === 'zip' ? makeZip(entries) : kind === 'tar' ? await makeTar(entries) : await makeTarGz(entries)
    expect(await read(whole.subarray(0, Math.floor(whole.length * part)))).toMatchObject({
      pages: {},
      failure: 'truncated',
    })
  })

  it('as corrupt when its bytes are damaged', async () => {
    const entries = Array.from({ length: 40 }, (_, at) => ({
      name: `${at}.md`,
      content: String(Math.random()).repeat(80),
    }))
    const packed = await makeTarGz(entries)
    packed.fill(0x55, 600, 800)
    const plain = await makeTar(entries)
    plain.fill(0x55, 1024 * 4, 1024 * 4 + 2000)
    const zip = makeZip(entries)
    zip.fill(0x55, zip.length - 300, zip.length - 200)
    for (const bytes of [packed, plain, zip]) expect(await read(bytes)).toMatchObject({ pages: {}, failure: 'corrupt' })
  })

  it('as encrypted when all its pages are', async () => {
    const locked = makeZip([{ name: 'a.md', content: 'x', flags: 1 }])
    expect((await read(locked)).failure).toBe('encrypted')
    expect((await read(makeZip([{ name: 'a.md', content: 'x', flags: 0x41 }]))).failure).toBe('encrypted')
  })

  it('as empty when no page is in it', async () => {
    expect((await read(makeZip([{ name: 'a.png', content: 'x' }]))).failure).toBe('empty')
    expect((await read(makeZip([]))).failure).toBe('empty')
    expect((await read(await makeTarGz([{ name: 'plain.txt', content: 'x' }]))).failure).toBe('empty')
  })

  it('as not-found, and as no archive when it is a folder', async () => {
    const failureOf = async (file: string) => {
      for await (const entry of readArchiveFile(file)) return 'failure' in entry && entry.failure.kind
      return undefined
    }
    expect(await failureOf(join(dir, 'gone.zip'))).toBe('not-found')
    expect(await failureOf(dir)).toBe('not-an-archive')
  })

  it.each([0, 1])('as cancelled once its signal aborts, after %i pages', async (after) => {
    for (const bytes of [makeZip(site), await makeTarGz(site)]) {
      const file = join(dir, 'cancel')
      await writeFile(file, bytes)
      const stop = new AbortController()
      if (after === 0) stop.abort()
      const seen = []
      for await (const entry of readArchiveFile(file, { signal: stop.signal })) {
        seen.push('failure' in entry ? entry.failure.kind : 'page')
        stop.abort()
      }
      expect(seen).toEqual([...Array.from({ length: after }, () => 'page'), 'cancelled'])
    }
  })
})

describe('a bomb ends as too-large', () => {
  const zeros = Buffer.alloc(4 << 20)

  it('when it unpacks to too much', async () => {
    const many = Array.from({ length: 5 }, (_, at) => ({ name: `${at}.bin`, content: zeros }))
    const limits = { unpackedBytes: 16 << 20 }
    expect((await read(makeZip([good, ...many]), limits)).failure).toBe('too-large')
    expect((await read(await makeTarGz([good, ...many]), limits)).failure).toBe('too-large')
  })

  it('when it is nothing but repetition', async () => {
    const limits = { ratioFromBytes: 1 << 20 }
    expect((await read(makeZip([good, { name: 'a.bin', content: zeros }]), limits)).failure).toBe('too-large')
    expect((await read(await makeTarGz([good, { name: 'a.bin', content: zeros }]), limits)).failure).toBe('too-large')
  })

  it('when many entries share the same bytes', async () => {
    const page = { name: '0.md', content: Buffer.alloc(7 << 20, 'x') }
    const shared = Array.from({ length: 60 }, (_, at) => ({ ...page, name: `${at + 1}.md`, isShared: true }))
    expect(await read(makeZip([page, ...shared]))).toMatchObject({ pages: {}, failure: 'too-large' })
  })

  it('when an entry is larger than the archive says', async () => {
    const answer = await read(makeZip([{ name: 'a.md', content: zeros, size: 5000, packedSize: 4086 }, good]))
    expect(answer).toMatchObject({ failure: 'too-large' })
  })

  it('when it holds too many entries, or says so', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ name: `${at}.md`, content: 'x' }))
    const limits = { entries: 20 }
    expect((await read(makeZip(many), limits)).failure).toBe('too-large')
    expect((await read(await makeTar(many), limits)).failure).toBe('too-large')
  })

  it('when a header of a tar promises more than any disk has', async () => {
    const header = makeTarHeader({ name: 'a.md', size: 0o77777777777 })
    expect((await read(Buffer.concat([header, Buffer.alloc(4096)]))).failure).toBe('too-large')
  })

  it('when an archive in an archive is one: it is not entered', async () => {
    const inner = makeZip([{ name: 'bomb.md', content: zeros }])
    expect(await read(makeZip([good, { name: 'inner.zip', content: inner }]))).toEqual({
      pages: { 'ok.md': 'ok' },
      skipped: {},
    })
  })
})

it('leaves nothing behind on the disk', async () => {
  const before = await readdir(dir)
  const file = join(dir, before[0] ?? '')
  for await (const entry of readArchiveFile(file)) if ('read' in entry) await entry.read()
  expect(await readdir(dir)).toEqual(before)
})
