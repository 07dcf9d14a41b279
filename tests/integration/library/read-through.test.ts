import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFailed } from '../../../core/model/failure'
import { openLibrary } from '../../../electron/library/library'
import { createAheadReader, readThrough } from '../../../electron/library/read-through'

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
  [
    'beside other work',
    async (path, most) => {
      const reader = createAheadReader(path)
      const count = await reader.read(new AbortController().signal, most)
      reader.close()
      return count
    },
  ],
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

/** What another program does that opens the database, looks at it, and ends. */
const visit = `
  const [libsql, path] = process.argv.slice(1)
  const database = new (require(libsql))(path)
  database.prepare('SELECT count(*) FROM meta').get()
  database.close()
`

describe('reading ahead', () => {
  it('ends when it is told to', async () => {
    const closing = new AbortController()
    const reader = createAheadReader(file)
    const reading = reader.read(closing.signal)
    closing.abort()
    expect(await reading).toBeLessThan(size)
    reader.close()
  })

  it('leaves the locks of the database to it, so that no other program takes its log away', async () => {
    const home = join(dir, 'library')
    const opened = openLibrary({ dir: home })
    if (isFailed(opened)) throw new Error(opened.failure.kind)
    const { connection, readAhead, close } = opened.ok
    connection.run(`INSERT OR REPLACE INTO meta (key, value) VALUES ('test', 'of locks')`)
    expect(await readAhead(new AbortController().signal)).toBeGreaterThan(0)
    const libsql = createRequire(import.meta.url).resolve('libsql')
    execFileSync(process.execPath, ['-e', visit, libsql, join(home, 'library.db')], { timeout: 20_000 })
    expect(existsSync(join(home, 'library.db-wal'))).toBe(true)
    connection.run(`INSERT OR REPLACE INTO meta (key, value) VALUES ('test', 'still there')`)
    close()
    const again = openLibrary({ dir: home })
    if (isFailed(again)) throw new Error(again.failure.kind)
    expect(again.ok.connection.get(`SELECT value FROM meta WHERE key = 'test'`)).toMatchObject({ value: 'still there' })
    again.ok.close()
  })
})
