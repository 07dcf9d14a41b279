import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createContentStore, createDraft } from '../../../electron/slides/content-store'

const bytes = new TextEncoder().encode('%PDF-1.7 slides')
const sha256 = createHash('sha256').update(bytes).digest('hex')
let dir = ''

beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'lectern-store-')), 'content')
})
afterEach(() => rm(join(dir, '..'), { recursive: true, force: true }))

test('a file is kept under its hash, once, and read back', async () => {
  const store = createContentStore(dir)
  expect(store.has(sha256)).toBe(false)
  expect(await store.put(bytes)).toEqual({ ok: { sha256, bytes: bytes.length } })
  expect(await store.put(bytes)).toEqual({ ok: { sha256, bytes: bytes.length } })
  expect(store.has(sha256)).toBe(true)
  expect(await readFile(join(dir, sha256.slice(0, 2), sha256))).toEqual(Buffer.from(bytes))
  expect(await store.read(sha256)).toEqual({ ok: bytes })
  expect(await readdir(dir)).toEqual([sha256.slice(0, 2)])
})

test('a stream is kept whole, and one that breaks leaves nothing', async () => {
  const store = createContentStore(dir)
  async function* inPieces() {
    yield bytes.subarray(0, 5)
    yield bytes.subarray(5)
  }
  expect(await store.put(inPieces())).toEqual({ ok: { sha256, bytes: bytes.length } })
  async function* broken() {
    yield bytes
    throw new Error('the source broke')
  }
  await expect(store.put(broken())).rejects.toThrow('the source broke')
  expect(await readdir(dir)).toEqual([sha256.slice(0, 2)])
})

test('what is removed is gone, and removing it again is no failure', async () => {
  const store = createContentStore(dir)
  await store.put(bytes)
  expect(await store.remove(sha256)).toEqual({ ok: null })
  expect(await store.remove(sha256)).toEqual({ ok: null })
  expect(store.has(sha256)).toBe(false)
  expect(await store.read(sha256)).toMatchObject({ failure: { kind: 'not-found' } })
})

test('only a hash names a file: a path never leaves the folder', async () => {
  const store = createContentStore(dir)
  expect(() => store.pathOf('../../etc/hostname')).toThrow(RangeError)
  expect(store.has('../../etc/hostname')).toBe(false)
})

test('a sweep removes what a crash left, and leaves what a living process is writing', async () => {
  await mkdir(dir, { recursive: true })
  await writeFile(join(dir, '999999999-a.part'), 'left by a crash')
  await writeFile(join(dir, `${process.pid}-b.part`), 'being written')
  await writeFile(join(dir, `${process.pid}-c.part`), 'left long ago by another with this number')
  await utimes(join(dir, `${process.pid}-c.part`), 0, 0)
  await writeFile(join(dir, 'note.txt'), 'not ours')
  expect(await createContentStore(dir).sweep()).toBe(2)
  expect((await readdir(dir)).sort()).toEqual([`${process.pid}-b.part`, 'note.txt'])
})

test('a folder that cannot be made is a failure that names it', async () => {
  await writeFile(join(dir, '..', 'file'), '')
  expect(await createContentStore(join(dir, '..', 'file', 'content')).put(bytes)).toMatchObject({
    failure: { detail: expect.stringContaining('content') },
  })
})

test.skipIf(process.platform !== 'linux')('a full disk is said plainly', async () => {
  // The device that is always full.
  const draft = createDraft(join(dir, 'x.part'), await open('/dev/full', 'w'), () => join(dir, 'x'))
  expect(await draft.write(bytes)).toMatchObject({ failure: { kind: 'disk-full' } })
  await draft.discard()
})
