import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureKinds } from '../../../core/model/failure'
import { type ArchiveLimits, archiveLimits } from '../../../electron/archive/archive-limits'
import { readArchiveFile } from '../../../electron/archive/read-archive-file'
import { readArchiveImages } from '../../../electron/archive/read-images'
import { makeTar, makeTarGz, makeTarHeader, makeZip } from '../../helpers/make-archive-file'

let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lectern-hostile-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const limits: ArchiveLimits = { ...archiveLimits, unpackedBytes: 8 << 20, entries: 5000 }

/** Reads all there is, and checks that each answer is one of those that are promised. */
async function readAll(bytes: Uint8Array): Promise<string> {
  const file = join(dir, 'archive')
  await writeFile(file, bytes)
  let last = 'none'
  for await (const entry of readArchiveFile(file, { limits })) {
    if ('failure' in entry) last = entry.failure.kind
    else if ('skipped' in entry) last = entry.skipped.kind
    else {
      expect(entry.path).not.toMatch(/^[/\\]|(?:^|\/)\.\.(?:\/|$)|\\|\0/)
      const text = await entry.read()
      last = 'ok' in text ? 'ok' : text.failure.kind
    }
    expect([...failureKinds, 'ok']).toContain(last)
    expect(last).not.toBe('unexpected')
  }
  for await (const { bytes: image } of readArchiveImages(file, [{ path: 'a.md', ref: 'cover.png' }], { limits })) {
    expect(image.length).toBeGreaterThan(0)
  }
  expect(await readdir(dir)).toEqual(['archive'])
  return last
}

const entries = [
  { name: 'site/a.md', content: '# A page\n'.repeat(40) },
  { name: 'site/notes.txt', content: '---\ntitle: Notes\n---\n' },
  { name: 'site/活动/b.md', content: '# 乙' },
  { name: `site/${'long/'.repeat(40)}c.md`, content: 'deep' },
  { name: 'site/cover.png', content: Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1') },
]

/** A change of some bytes of a file, by places between 0 and 1. */
const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 8,
})

const changed = (bytes: Buffer, list: readonly (readonly [number, number])[]): Buffer => {
  const copy = Buffer.from(bytes)
  for (const [at, value] of list) copy[Math.floor(at * copy.length)] = value
  return copy
}

describe('whatever bytes an archive holds, it is read to an end without a trace', () => {
  it('when they are of no archive at all', async () => {
    const starts = ['', 'PK\x03\x04', 'PK\x05\x06', '\x1f\x8b\x08\x00', 'PK\x01\x02'].map((text) =>
      Buffer.from(text, 'latin1'),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2000 }), async (start, rest) => {
        await readAll(Buffer.concat([start, rest]))
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['a zip', async () => makeZip(entries)],
    ['a zip64', async () => makeZip(entries, { isZip64: true })],
    ['a tar', () => makeTar(entries)],
    ['a tar.gz', () => makeTarGz(entries)],
  ])('when they were %s, and some were changed or lost', async (_, make) => {
    const whole = await make()
    await fc.assert(
      fc.asyncProperty(changes, fc.double({ min: 0.1, max: 1, noNaN: true }), async (list, part) => {
        await readAll(changed(whole, list).subarray(0, part > 0.6 ? whole.length : Math.floor(part * whole.length)))
      }),
      { numRuns: 150 },
    )
  })

  it('when the tar inside was changed before it was packed', async () => {
    const tar = await makeTar(entries)
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        await readAll(gzipSync(changed(tar, list)))
      }),
      { numRuns: 150 },
    )
  })
})

const end = Buffer.alloc(1024)

/** An extended header with these records. */
function extended(type: 'x' | 'g', text: string): Buffer {
  const block = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512)
  block.write(text)
  return Buffer.concat([makeTarHeader({ name: 'pax', size: Buffer.byteLength(text), type }), block])
}

const record = (text: string): string => {
  const length = Buffer.byteLength(text) + 2
  const digits = String(length + String(length).length).length
  return `${length + digits} ${text}\n`
}

describe('a tar made to harm', () => {
  it.each([
    [
      'a global header with endless fields',
      () => Array.from({ length: 50_000 }, (_, at) => record(`k${at}=v`)).join(''),
    ],
    ['a header with a size that is none', () => record('size=none')],
    ['a header with a negative size', () => record('size=-1')],
    ['a header with a size beyond all', () => record('size=99999999999999999999')],
    ['a header without an end', () => '99999999 path=a'],
  ])('by %s is told and left', async (_, make) => {
    const many = Array.from({ length: 300 }, (_, at) => [
      extended('x', record(`path=${at}.md`)),
      makeTarHeader({ name: 'a.md', size: 1 }),
      Buffer.from('x'),
      Buffer.alloc(511),
    ]).flat()
    const started = performance.now()
    const last = await readAll(Buffer.concat([extended('x', make()), ...many, end]))
    await readAll(Buffer.concat([extended('g', make()), ...many, end]))
    expect(last).not.toBe('none')
    // A bound against copying all fields for each entry, which would take minutes.
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('by an extended header of gigabytes is told before it is unpacked', async () => {
    const header = makeTarHeader({ name: 'pax', size: 0o77777777777, type: 'x' })
    expect(await readAll(gzipSync(Buffer.concat([header, Buffer.alloc(1 << 20)])))).toBe('corrupt')
  })

  it('by a sum that is not right, or an entry of an unknown kind, costs no more than itself', async () => {
    const odd = Buffer.concat([
      makeTarHeader({ name: 'a.md', size: 1, type: 'S' }),
      Buffer.from('x'),
      Buffer.alloc(511),
    ])
    const good = Buffer.concat([makeTarHeader({ name: 'b.md', size: 1 }), Buffer.from('x'), Buffer.alloc(511)])
    expect(await readAll(Buffer.concat([odd, good, end]))).toBe('ok')
  })
})
