import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAhead, readThrough } from '../../../electron/library/read-through'

const size = 2_500_000
let dir: string
let file: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-read-'))
  file = join(dir, 'library.db')
  writeFileSync(file, Buffer.alloc(size, 1))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const ways: readonly (readonly [string, (path: string, most?: number) => number | Promise<number>])[] = [
  ['at once', readThrough],
  ['beside other work', (path, most) => readAhead(path, new AbortController().signal, most)],
]

describe.each(ways)('a file that is read through, %s', (_, read) => {
  it('is read to its end', async () => {
    expect(await read(file)).toBe(size)
  })

  it('is left alone when there is no room for it', async () => {
    expect(await read(file, size - 1)).toBe(0)
    expect(await read(file, size)).toBe(size)
  })

  it.each(['nothing.db', '.'])('may not be there, or be no file: %s', async (name) => {
    expect(await read(join(dir, name))).toBe(0)
  })
})

describe('reading ahead', () => {
  it('ends when it is told to', async () => {
    const closing = new AbortController()
    const reading = readAhead(file, closing.signal)
    closing.abort()
    expect(await reading).toBeLessThan(size)
  })
})
