import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readArchiveFile } from '../../../electron/archive/read-archive-file'
import { makeTarHeader, makeZip, type ZipEntry } from '../../helpers/make-archive-file'

let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lectern-many-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const count = 100_000
const content = '---\ntitle: Page\n---\nThe text of a page.\n'
const toName = (at: number): string => `site-main/zh/${at % 500}/page-${at}.md`

const makeManyZip = (isZip64: boolean): Buffer =>
  makeZip(
    Array.from(
      { length: count },
      (_, at): ZipEntry => ({ name: toName(at), content, isStored: true, isShared: at > 0 }),
    ),
    { isZip64 },
  )

function makeManyTarGz(): Buffer {
  const block = Buffer.alloc(512)
  const size = block.write(content)
  const blocks = Array.from({ length: count }, (_, at) => [makeTarHeader({ name: toName(at), size }), block]).flat()
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]), { level: 1 })
}

it.each([
  ['a zip', () => makeManyZip(true)],
  ['a zip of a program that counts in 16 bits', () => makeManyZip(false)],
  ['a tar.gz', makeManyTarGz],
])('100,000 pages are read from %s, with little in memory', async (_, make) => {
  const file = join(dir, 'archive')
  await writeFile(file, make())
  const before = process.memoryUsage().heapUsed
  let peak = 0
  let pages = 0
  for await (const entry of readArchiveFile(file)) {
    if (!('read' in entry)) throw new Error(JSON.stringify(entry))
    if ('ok' in (await entry.read())) pages += 1
    if (pages % 5000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before)
  }
  expect(pages).toBe(count)
  expect(peak).toBeLessThan(150 * 1024 * 1024)
})
