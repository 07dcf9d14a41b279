import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Connection, connect } from '../../../electron/library/connection'
import { openLibrary } from '../../../electron/library/library'
import { openDatabase } from '../../../electron/library/open-database'
import { migrations } from '../../../electron/library/schema'
import { createTextIndex } from '../../../electron/search/text-index'
import { need } from '../service/open-service'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-migration-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Rows as Lectern 0.1 stored them: two pages, one with a broken head, a talk with a speaker, and a stored deck. */
function fillFirstVersion(connection: Connection, hasSpeakers = true): void {
  const page = {
    id: 'activities/one',
    path: 'zh/activities/one/index.md',
    kind: 'event',
    language: 'zh',
    title: '第一场',
    date: '2022-07-26',
    tags: ['云原生'],
    links: [],
    talks: [],
    decks: [{ id: 'd1', title: '第一场的实践', url: 'https://example.org/1.pdf' }],
    damaged: 0,
  }
  const talk = {
    id: 'activities/one#1',
    title: '第一场的实践',
    speakers: [{ name: '张三' }],
    takeaways: [],
    deckIds: ['d1'],
    confidence: 0.9,
  }
  const addPage = (id: number, more: object) => {
    const { path, id: item, title, ...rest } = { ...page, ...more }
    connection.run(
      `INSERT INTO pages (id, source, state, path, item_id, language, kind, title, day, description, category, tags,
         cover, damaged, json, body, plain, parser, hash, size, mtime)
       VALUES (?, 'talks', 1, ?, ?, 'zh', 'event', ?, '2022-07-26', NULL, NULL, '["云原生"]', NULL, 0, ?, ?, ?, 2, 'h', 10, 1.5)`,
      [id, path, item, title, JSON.stringify({ path, id: item, title, ...rest }), `# ${title}`, title],
    )
  }
  connection.transact(() => {
    connection.run(
      `INSERT INTO sources (id, kind, title, location, imported_at)
       VALUES ('talks', 'folder', 'talks', '/srv/talks', '2026-01-02T03:04:05.678Z')`,
    )
    addPage(1, { talks: [talk] })
    addPage(2, { id: 'two', path: 'two.md', title: '第二篇', decks: [], isHeadBroken: true })
    connection.run('INSERT INTO talks (page_id, position, talk_id, title, json) VALUES (1, 0, ?, ?, ?)', [
      talk.id,
      talk.title,
      JSON.stringify(talk),
    ])
    if (hasSpeakers) {
      connection.run(`INSERT INTO speakers (id, name) VALUES ('s1', '张三')`)
      connection.run(`INSERT INTO talk_speakers (talk, speaker_id) VALUES (1, 's1')`)
      connection.run(`INSERT INTO tags (page_id, tag) VALUES (1, '云原生')`)
    }
    connection.run(`INSERT INTO decks (id, url, title, state, sha256, bytes) VALUES ('d1', ?, ?, 'ready', ?, 5)`, [
      'https://example.org/1.pdf',
      talk.title,
      'a'.repeat(64),
    ])
    const talkOf = hasSpeakers ? [', talk_id', `, 't'`] : ['', '']
    connection.run(
      `INSERT INTO deck_links (page_id, deck_id, position, title${talkOf[0]}) VALUES (1, 'd1', 0, '第一场的实践'${talkOf[1]})`,
    )
  })
}

describe('a library of the second version', () => {
  it('keeps what its pages say, and the text of a repaired one as it came', () => {
    const old = need(openDatabase(dir, { steps: migrations.slice(0, 2) }))
    fillFirstVersion(old.connection, false)
    old.connection.run(`UPDATE pages SET original = 'as it came', repaired = '{"restored":1,"unsure":0}' WHERE id = 2`)
    old.connection.close()

    const library = need(openLibrary({ dir }))
    expect(library.readItem({ source: 'talks', id: 'activities/one' }, 'zh')).toMatchObject({
      ok: { title: '第一场', body: '# 第一场' },
    })
    expect(library.readOriginal({ source: 'talks', id: 'two' }, 'zh')).toEqual({ ok: 'as it came' })
    expect(library.findDamage()).toBeUndefined()
    library.close()
  })
})

describe('a library of the version before searches were kept', () => {
  it('keeps them from then on, and all it held before', () => {
    const first = need(openDatabase(dir, { steps: migrations.slice(0, 1) }))
    fillFirstVersion(first.connection)
    first.connection.close()
    need(openDatabase(dir, { steps: migrations.slice(0, 4) })).connection.close()

    const library = need(openLibrary({ dir }))
    expect(library.searches.all()).toEqual([])
    library.searches.note({ text: '蜻蜓', filters: {}, order: 'relevance', kinds: [] })
    expect(library.searches.all().map(({ text }) => text)).toEqual(['蜻蜓'])
    expect(library.listStoredDecks().map(({ id }) => id)).toEqual(['d1'])
    library.close()
    expect(existsSync(join(dir, 'library.db.bak-v4'))).toBe(true)
  })
})

describe('a library of the version before favourites and notes were kept', () => {
  it('keeps them from then on, and all it held before, a copy of it beside', () => {
    const first = need(openDatabase(dir, { steps: migrations.slice(0, 1) }))
    fillFirstVersion(first.connection)
    first.connection.close()
    const before = need(openDatabase(dir, { steps: migrations.slice(0, 6) }))
    before.connection.run(`INSERT INTO searches VALUES ('saved-1', 1, '蜻蜓', '{}', '2026-01-02T03:04:05.678Z')`)
    before.connection.close()

    const library = need(openLibrary({ dir }))
    expect(library.keepsakes.all()).toEqual([])
    const note = {
      id: 'n1',
      kind: 'note',
      target: { kind: 'item', source: 'talks', id: 'two' },
      subject: {
        title: '第二篇',
        itemTitle: '第二篇',
        itemKind: 'event',
        language: 'zh',
        sourceTitle: 'talks',
        speakers: [],
      },
      text: '再读一遍',
      madeAt: '2026-01-02T03:04:05.678Z',
      changedAt: '2026-01-02T03:04:05.678Z',
    } as const
    library.keepsakes.keep([note])
    expect(library.keepsakes.all()).toEqual([note])
    expect(library.listStoredDecks().map(({ id }) => id)).toEqual(['d1'])
    expect(library.connection.get('SELECT text FROM searches')).toMatchObject({ text: '蜻蜓' })
    library.close()
    const backup = connect(join(dir, 'library.db.bak-v6'))
    expect(backup.get('PRAGMA user_version')).toMatchObject({ user_version: 6 })
    backup.close()
  })
})

describe('a library of the first version', () => {
  it('is brought up to date with all it holds, a copy of it beside', async () => {
    const old = need(openDatabase(dir, { steps: migrations.slice(0, 1) }))
    fillFirstVersion(old.connection)
    old.connection.close()

    const library = need(openLibrary({ dir }))
    const index = createTextIndex(library.connection)
    expect(library.version).toBe(migrations.length)
    expect(library.shelf('zh').sources).toEqual([
      {
        id: 'talks',
        kind: 'folder',
        title: 'talks',
        location: '/srv/talks',
        pages: 2,
        vanished: 0,
        importedAt: '2026-01-02T03:04:05.678Z',
        checkedAt: '2026-01-02T03:04:05.678Z',
      },
    ])
    expect(library.readItem({ source: 'talks', id: 'activities/one' }, 'zh')).toMatchObject({
      ok: {
        title: '第一场',
        body: '# 第一场',
        images: [],
        pictures: {},
        talks: [{ title: '第一场的实践', speakers: [{ name: '张三' }] }],
        decks: [{ id: 'd1', state: { state: 'ready', bytes: 5 } }],
      },
    })
    expect(library.listFlaws('talks')).toEqual({ repaired: [], brokenHeads: ['two.md'], damaged: [], unplaced: [] })
    expect(library.sources.report('talks')).toBeNull()
    expect(library.corrections.all()).toEqual([])
    const unread = `SELECT name FROM sqlite_master WHERE name IN ('tags', 'speakers', 'talk_speakers')`
    expect(library.connection.all(unread)).toEqual([])
    expect(library.isParsedBy('talks', 3)).toBe(false)

    const source = { id: 'talks', kind: 'folder', title: 'talks', location: '/srv/talks' } as const
    const gone = await library.importSource(index, {
      source,
      entries: (async function* () {})(),
      understand: async () => ({ failure: { kind: 'invalid' } }),
      parser: 3,
    })
    expect(gone).toMatchObject({ ok: { removed: 2 } })
    expect(library.sources.remove('talks')).toBe(true)
    expect(library.shelf('zh').items.map(({ page }) => page.title)).toEqual(['第一场'])
    library.close()

    const backup = connect(join(dir, 'library.db.bak-v1'))
    expect(backup.get('PRAGMA user_version')).toMatchObject({ user_version: 1 })
    expect(backup.get('SELECT count(*) AS pages FROM pages')).toMatchObject({ pages: 2 })
    backup.close()
  })
})
