import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { toPageWords } from '../../../core/search/page-words'
import { connect } from '../../../electron/library/connection'
import { migrations } from '../../../electron/library/schema'
import { createTextIndex } from '../../../electron/search/text-index'

const home = mkdtempSync(join(tmpdir(), 'lectern-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function openIndex() {
  const connection = connect(join(home, 'library.db'))
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
