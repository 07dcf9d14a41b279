import { fork } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Connection, connect } from '../../../electron/library/connection'
import { type Library, openLibrary } from '../../../electron/library/library'
import { openDatabase } from '../../../electron/library/open-database'
import { migrations } from '../../../electron/library/schema'
import { noteAsLeft } from '../../../electron/library/soundness'
import { createTextIndex } from '../../../electron/search/text-index'
import { need } from '../service/open-service'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-open-'))
})
afterEach(() => {
  chmodSync(dir, 0o700)
  rmSync(dir, { recursive: true, force: true })
})

const file = () => join(dir, 'library.db')
const names = () => readdirSync(dir)
const withDatabase = (work: (connection: Connection) => void) => {
  const connection = connect(file())
  work(connection)
  connection.close()
}

describe('opening a library', () => {
  it('makes one in a folder that was not there, in WAL mode, without a backup', () => {
    const { connection } = need(openDatabase(join(dir, 'new', 'folder')))
    expect(connection.get('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' })
    expect(connection.get('PRAGMA foreign_keys')).toMatchObject({ foreign_keys: 1 })
    connection.close()
    expect(readdirSync(join(dir, 'new', 'folder')).filter((name) => name.includes('bak'))).toEqual([])
  })

  it('copies the file aside before a migration, and takes the new steps only', () => {
    need(openDatabase(dir)).connection.close()
    withDatabase((connection) => connection.run(`INSERT INTO meta VALUES ('note', 'kept')`))
    const { connection } = need(openDatabase(dir, { steps: [...migrations, 'CREATE TABLE added (a)'] }))
    expect(connection.get(`SELECT value FROM meta WHERE key = 'note'`)).toMatchObject({ value: 'kept' })
    expect(connection.all('SELECT a FROM added')).toEqual([])
    connection.close()
    const backup = connect(`${file()}.bak-v${migrations.length}`)
    expect(backup.get(`SELECT value FROM meta WHERE key = 'note'`)).toMatchObject({ value: 'kept' })
    expect(backup.get('PRAGMA user_version')).toMatchObject({ user_version: migrations.length })
    backup.close()
  })

  it('is as before when a migration fails', () => {
    need(openDatabase(dir)).connection.close()
    const steps = [...migrations, 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)']
    expect(() => openDatabase(dir, { steps })).toThrow(/nowhere/)
    const { connection } = need(openDatabase(dir))
    expect(connection.get(`SELECT 1 FROM sqlite_schema WHERE name = 'half'`)).toBeUndefined()
    connection.close()
  })

  it('leaves a library of a newer Lectern alone', () => {
    need(openDatabase(dir)).connection.close()
    withDatabase((connection) => connection.exec('PRAGMA user_version = 999'))
    expect(openLibrary({ dir })).toMatchObject({ failure: { kind: 'newer', detail: expect.stringContaining('999') } })
  })

  it('says when another program holds it, and opens it when that is gone', async () => {
    const holder = fork(join(import.meta.dirname, 'hold-library.mjs'), [file()])
    await new Promise((resolve) => holder.once('message', resolve))
    expect(openDatabase(dir, { timeoutMs: 50 })).toMatchObject({ failure: { kind: 'locked' } })
    const gone = new Promise((resolve) => holder.once('exit', resolve))
    holder.kill('SIGKILL')
    await gone
    need(openDatabase(dir)).connection.close()
  })

  describe('after a crash, while another program writes', () => {
    let writer: Connection
    beforeEach(() => {
      const library = need(openLibrary({ dir }))
      library.connection.run(`INSERT INTO decks (id, url, title) VALUES ('d1', 'https://example.org/1.pdf', 'One')`)
      library.setDeckState('d1', { state: 'ready', sha256: 'a'.repeat(64), bytes: 5 })
      library.close()
      rmSync(`${file()}.left`)
      writer = connect(file())
    })
    afterEach(() => writer.close())

    it('opens and closes when nothing was lost', () => {
      writer.exec('BEGIN IMMEDIATE')
      const library = need(openLibrary({ dir }))
      expect(library.listStoredDecks()).toMatchObject([{ id: 'd1' }])
      library.close()
      writer.exec('ROLLBACK')
    })

    it('says so when it has to wait for taking over what was lost, and takes it over later', () => {
      writer.run(`UPDATE decks SET state = 'remote', sha256 = NULL`)
      writer.exec('BEGIN IMMEDIATE')
      expect(openLibrary({ dir })).toMatchObject({ failure: { kind: 'locked' } })
      writer.exec('ROLLBACK')
      const library = need(openLibrary({ dir }))
      expect(library.listStoredDecks()).toMatchObject([{ id: 'd1', sha256: 'a'.repeat(64) }])
      library.close()
    })
  })

  it.each([
    ['is something else', () => writeFileSync(file(), 'this was never a database'.repeat(400))],
    [
      'has a hole',
      () => {
        need(openDatabase(dir)).connection.close()
        withDatabase((connection) => {
          for (let at = 0; at < 200; at += 1)
            connection.run('INSERT INTO meta VALUES (?, ?)', [String(at), 'x'.repeat(900)])
          connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
        })
        const bytes = readFileSync(file())
        writeFileSync(file(), bytes.fill(7, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 40_000))
      },
    ],
    [
      'was cut short',
      () => {
        need(openDatabase(dir)).connection.close()
        withDatabase((connection) => connection.exec('PRAGMA wal_checkpoint(TRUNCATE)'))
        writeFileSync(file(), readFileSync(file()).subarray(0, 10_000))
      },
    ],
  ])('says that it is damaged when the file %s, and touches nothing', (_, damage) => {
    damage()
    const before = readFileSync(file())
    expect(openLibrary({ dir })).toMatchObject({
      failure: { kind: 'corrupt', detail: expect.stringContaining('set it aside') },
    })
    expect(readFileSync(file()).equals(before)).toBe(true)
  })

  it('finds damage done after it was closed well', () => {
    const library = need(openLibrary({ dir }))
    for (let at = 0; at < 200; at += 1)
      library.connection.run('INSERT INTO meta VALUES (?, ?)', [String(at), 'x'.repeat(900)])
    library.close()
    need(openLibrary({ dir })).close()
    const bytes = readFileSync(file())
    writeFileSync(file(), bytes.fill(7, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 40_000))
    expect(openLibrary({ dir })).toMatchObject({ failure: { kind: 'corrupt' } })
  })

  it('finds damage that came about unseen once it is met, at the next opening at the latest', () => {
    const library = need(openLibrary({ dir }))
    for (let at = 0; at < 200; at += 1)
      library.connection.run('INSERT INTO meta VALUES (?, ?)', [String(at), 'x'.repeat(900)])
    library.close()
    const bytes = readFileSync(file())
    writeFileSync(file(), bytes.fill(7, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 40_000))
    // As when a disk gives back other bytes than were written: neither size nor time tells.
    noteAsLeft(file())
    const again = need(openLibrary({ dir }))
    let met: unknown
    try {
      again.connection.all('SELECT * FROM meta')
    } catch (error) {
      met = again.toFailure(error)
    }
    expect(met).toMatchObject({ failure: { kind: 'corrupt' } })
    again.close()
    expect(openLibrary({ dir })).toMatchObject({ failure: { kind: 'corrupt' } })
  })

  it('sets a damaged database aside and knows the stored slides and sources again', async () => {
    const library = need(openLibrary({ dir }))
    library.connection.run('INSERT INTO decks (id, url, title) VALUES (?, ?, ?)', [
      'd1',
      'https://example.org/1.pdf',
      'One',
    ])
    library.setDeckState('d1', { state: 'ready', sha256: 'a'.repeat(64), bytes: 5 })
    library.close()
    writeFileSync(file(), 'damaged'.repeat(1000))
    const again = need(openLibrary({ dir, setAsideDamaged: true }))
    expect(again.recovered?.setAside).toMatch(/library\.db\.damaged-/)
    expect(existsSync(again.recovered?.setAside ?? '')).toBe(true)
    expect(again.listStoredDecks()).toMatchObject([{ id: 'd1', sha256: 'a'.repeat(64), bytes: 5, pages: null }])
    again.close()
    expect(need(openLibrary({ dir, setAsideDamaged: true })).recovered).toBeUndefined()
    expect(names().filter((name) => name.includes('damaged') && name.endsWith('Z'))).toHaveLength(1)
  })

  it('names the sources of a lost database until they were imported again, also after a start that was ended', async () => {
    const library = need(openLibrary({ dir }))
    const source = { id: 'talks', kind: 'folder', title: 'talks', location: '/srv/talks' } as const
    const importTalks = (into: Library) =>
      into.importSource(createTextIndex(into.connection), {
        source,
        entries: (async function* () {})(),
        understand: async () => ({ failure: { kind: 'invalid' } }),
        parser: 1,
      })
    await importTalks(library)
    library.sources.rename('talks', 'Talks')
    library.close()
    for (const name of names().filter((each) => each.startsWith('library.db'))) rmSync(join(dir, name))
    need(openLibrary({ dir })).close()
    const again = need(openLibrary({ dir }))
    expect(again.recovered).toEqual({ sources: [{ ...source, title: 'Talks', isNamed: true }] })
    await importTalks(again)
    again.close()
    const last = need(openLibrary({ dir }))
    expect(last.recovered).toBeUndefined()
    last.close()
  })

  it('writes a line for each stored deck once, however often it is told', () => {
    for (let start = 0; start < 3; start += 1) {
      const library = need(openLibrary({ dir }))
      library.connection.run(
        `INSERT OR IGNORE INTO decks (id, url, title) VALUES ('d1', 'https://example.org/1.pdf', '')`,
      )
      library.setDeckState('d1', { state: 'ready', sha256: 'a'.repeat(64), bytes: 5 })
      library.close()
    }
    expect(readFileSync(join(dir, 'recovery.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1)
  })

  it('says when the folder cannot be used', () => {
    writeFileSync(join(dir, 'a-file'), '')
    expect(openLibrary({ dir: join(dir, 'a-file') })).toMatchObject({ failure: { kind: 'denied' } })
    mkdirSync(join(dir, 'taken', 'library.db'), { recursive: true })
    expect(openLibrary({ dir: join(dir, 'taken') })).toMatchObject({ failure: { kind: 'denied' } })
    symlinkSync(join(dir, 'unplugged'), join(dir, 'a-disk'))
    expect(openLibrary({ dir: join(dir, 'a-disk', 'library') })).toMatchObject({ failure: { kind: 'not-found' } })
  })

  it.runIf(process.platform === 'linux')('says so at once where no folder can ever be made', () => {
    expect(openLibrary({ dir: '/proc/lectern/library' })).toMatchObject({ failure: { kind: 'not-found' } })
  })

  it('stores any text, and what SQLite cannot hold as a replacement character', () => {
    const { connection } = need(openDatabase(dir))
    connection.run('INSERT INTO meta VALUES (?, ?)', ['odd', 'a\0b\ud800c 𠘨'])
    expect(connection.get(`SELECT value FROM meta WHERE key = 'odd'`)).toMatchObject({ value: 'a\ufffdb\ufffdc 𠘨' })
    connection.close()
  })
})
