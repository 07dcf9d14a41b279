import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { toPageWords } from '../../../core/search/page-words'
import { parseQuery } from '../../../core/search/query'
import { type Connection, connect } from '../../../electron/library/connection'
import { migrations } from '../../../electron/library/schema'
import { createTextIndex } from '../../../electron/search/text-index'

const home = mkdtempSync(join(tmpdir(), 'lectern-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function openIndex(name = 'library.db') {
  const connection = connect(join(home, name))
  for (const step of migrations) connection.exec(step)
  const index = createTextIndex(connection)
  index.clear()
  return { connection, index }
}

describe('tidying the text index', () => {
  it('joins what many imports left, and finds the same as before', async () => {
    const { connection, index } = openIndex()
    const countPieces = (): number =>
      connection.get<{ count: number }>('SELECT count(DISTINCT segid) AS count FROM page_words_idx')?.count ?? 0
    for (let row = 1; row <= 40; row += 1)
      connection.transact(() => {
        const words = `云原生 page ${row} ${'filler '.repeat(row)}`
        index.addPage(row, toPageWords({ title: `Page ${row}`, tags: [], talks: [] } as never, words))
      })
    const rows = (): unknown[] =>
      connection.all(`SELECT rowid FROM page_words WHERE page_words MATCH '"云原 原生"' ORDER BY rowid`)
    const before = rows()
    const pieces = countPieces()
    await index.tidy(pause)
    expect(before).toHaveLength(40)
    expect(rows()).toEqual(before)
    expect(pieces).toBe(40)
    expect(countPieces()).toBeLessThan(8)
    expect(index.findDamage()).toBeUndefined()
    connection.close()
  })
})

describe('the weight of a word', () => {
  const addDecks = (
    { connection, index }: ReturnType<typeof openIndex>,
    decks: readonly number[],
    toText: (deck: number, page: number) => string,
  ): void =>
    connection.transact(() => {
      for (const deck of decks)
        for (let page = 1; page <= 40; page += 1) index.addSlide(deck * 65_536 + page, toText(deck, page))
    })
  const listDecks = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)
  const weigh = ({ index }: ReturnType<typeof openIndex>, word: string): number => {
    const [piece] = parseQuery(`${word} `).must
    if (piece === undefined) throw new Error(word)
    return index.weigh(piece)
  }

  it('of a common word is guessed about as it is counted', () => {
    const open = openIndex('weights.db')
    addDecks(open, listDecks(300, 500), (_, page) => (page % 2 === 0 ? 'everywhere half' : 'everywhere'))
    expect(weigh(open, 'everywhere')).toBeCloseTo(Math.log(1 + 8_001 / 8_000.5), 1)
    expect(weigh(open, 'half')).toBeCloseTo(Math.log(1 + 8_001 / 4_000.5), 1)
    open.connection.close()
  })

  it.each([
    { first: 'an index that was empty', decks: [] },
    { first: 'decks that come after those that were added', decks: [800] },
    { first: 'decks between which others were added', decks: [1, 800] },
  ])('stays below that of a rare one, when the first was weighed in $first', ({ decks }) => {
    const open = openIndex(`weights-${decks.join('-')}.db`)
    addDecks(open, decks, () => 'other')
    weigh(open, 'other')
    addDecks(open, listDecks(100, 300), (_, page) => (page === 1 ? 'common rare' : 'common'))
    expect(weigh(open, 'common')).toBeGreaterThan(0)
    expect(weigh(open, 'rare')).toBeGreaterThan(weigh(open, 'common'))
    open.connection.close()
  })
})

describe('tidying slides', () => {
  const addDecks = ({ connection, index }: ReturnType<typeof openIndex>, from: number, to: number): void => {
    for (let deck = from; deck < to; deck += 1)
      connection.transact(() => {
        for (let page = 0; page < 20; page += 1)
          index.addSlide(deck * 20 + page + 1, `云原生 slide ${deck} ${page} ${words(deck, page)}`)
      })
  }
  const words = (deck: number, page: number): string =>
    Array.from({ length: 40 }, (_, at) => `word${(deck * 7919 + page * 104_729 + at * 31) % 99_991}`).join(' ')
  const countPieces = (connection: Connection): number =>
    connection.get<{ count: number }>('SELECT count(DISTINCT segid) AS count FROM slide_words_idx')?.count ?? 0
  const rows = (connection: Connection): unknown[] =>
    connection.all(`SELECT rowid FROM slide_words WHERE slide_words MATCH '"云原 原生"' ORDER BY rowid`)

  it('makes one piece of them, and finds the same as before', async () => {
    const opened = openIndex('slides.db')
    const { connection, index } = opened
    addDecks(opened, 0, 30)
    const before = rows(connection)
    const pieces = countPieces(connection)
    await index.tidy(pause)
    expect(before).toHaveLength(600)
    expect(rows(connection)).toEqual(before)
    expect(pieces).toBeGreaterThan(1)
    expect(countPieces(connection)).toBe(1)
    expect(index.findDamage()).toBeUndefined()
    connection.close()
  })

  it('goes on where it was ended, and waits for more than a few new ones', async () => {
    const opened = openIndex('ended.db')
    const { connection, index } = opened
    addDecks(opened, 0, 60)
    await expect(index.tidy(() => Promise.reject(new Error('closed')))).rejects.toThrow('closed')
    await index.tidy(pause)
    expect(countPieces(connection)).toBe(1)
    addDecks(opened, 60, 63)
    await index.tidy(pause)
    expect(countPieces(connection)).toBeGreaterThan(1)
    addDecks(opened, 63, 80)
    await index.tidy(pause)
    expect(countPieces(connection)).toBe(1)
    expect(rows(connection)).toHaveLength(1600)
    expect(index.findDamage()).toBeUndefined()
    connection.close()
  })
})

describe('an index that is made anew', () => {
  const addText = (connection: Connection, id: number, words: string) => {
    connection.run('INSERT INTO texts (id, key, body, plain) VALUES (?, ?, ?, ?)', [id, `k${id}`, words, words])
    connection.run(
      `INSERT INTO pages (source, state, path, item_id, language, kind, title, tags, damaged, json, text_id, parser, hash,
         size, mtime) VALUES ('s', 1, ?, ?, 'zh', 'article', ?, '[]', 0, '{"tags":[],"talks":[]}', ?, 1, '', 0, 0)`,
      [`${id}.md`, String(id), `Page ${id}`, id],
    )
  }
  const toWords = (words: string) => toPageWords({ title: '', tags: [], talks: [] } as never, words)

  it('answers as before until it is whole, and then with all that came and went on the way', async () => {
    const { connection, index } = openIndex('anew.db')
    for (let id = 1; id <= 6; id += 1) {
      addText(connection, id, `old${id}`)
      index.addPage(id, toWords(`old${id}`))
    }
    index.markCurrent()
    const find = (word: string) => index.findPages(`"${word}"`).length
    await index.rebuild(async (next) => {
      for (let id = 1; id <= 3; id += 1) next.addPage(id, toWords(`new${id}`))
      expect([find('old1'), find('new1')]).toEqual([1, 0])
      // Behind what was reached, before it, and by another program that knows of no other index.
      index.dropPages([2])
      connection.run('DELETE FROM pages WHERE text_id = 2')
      connection.run('DELETE FROM texts WHERE id = 2')
      addText(connection, 7, 'later7')
      index.addPage(7, toWords('later7'))
      addText(connection, 8, 'other8')
      connection.run('INSERT INTO page_words (rowid, title, names, body) VALUES (8, ?, ?, ?)', ['', '', 'other8'])
      for (let id = 4; id <= 6; id += 1) next.addPage(id, toWords(`new${id}`))
    })
    expect(['new1', 'new2', 'new6', 'old1', 'later7', 'other8'].map(find)).toEqual([1, 0, 1, 0, 1, 1])
    expect(index.isCurrent()).toBe(true)
    expect(index.findDamage()).toBeUndefined()
    connection.close()
  })

  it('begins again when it was broken off, the old one being asked meanwhile', async () => {
    const { connection, index } = openIndex('broken-off.db')
    addText(connection, 1, 'old')
    index.addPage(1, toWords('old'))
    index.markCurrent()
    const brokenOff = index.rebuild(async (next) => {
      next.addPage(1, toWords('half'))
      throw new Error('closed')
    })
    await expect(brokenOff).rejects.toThrow('closed')
    index.addPage(2, toWords('more'))
    expect([index.findPages('"old"').length, index.findPages('"half"').length]).toEqual([1, 0])
    await index.rebuild(async (next) => next.addPage(1, toWords('whole')))
    expect(index.findPages('"whole"')).toHaveLength(1)
    connection.close()
  })

  it('is asked for when rows of it were lost', () => {
    const { connection, index } = openIndex('lost.db')
    addText(connection, 1, 'cup')
    index.addPage(1, toWords('cup'))
    index.markCurrent()
    expect(index.isCurrent()).toBe(true)
    connection.exec('DROP TABLE page_words')
    expect(createTextIndex(connection).isCurrent()).toBe(false)
    connection.close()
  })
})
