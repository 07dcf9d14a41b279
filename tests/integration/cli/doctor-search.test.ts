import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/library/connection'
import { makeArchive, makeEventPage, type TestArchive } from '../../helpers/make-archive'
import { runCommand } from '../../helpers/run-command'

const home = mkdtempSync(join(tmpdir(), 'lectern-doctor-'))
const library = join(home, 'library')
const run = (line: readonly string[]) => runCommand(line, { library, home })

let archive: TestArchive
beforeAll(async () => {
  archive = await makeArchive({
    'zh/activities/teapots/index.md': makeEventPage({
      title: '茶壶开放日',
      date: '2031-05-01',
      talk: '茶壶Handle的设计',
      speaker: '张三',
      abstract: '壶嘴与壶柄怎样平衡，Teapot社区的做法。',
    }),
  })
  await run(['import', archive.dir])
})
afterAll(async () => {
  await archive.dispose()
  rmSync(home, { recursive: true, force: true })
})

describe('lectern doctor --search', () => {
  it('finds a sound library well', async () => {
    const { code, json } = await run(['doctor', '--search', '--terms', '40', '--json'])
    expect(code).toBe(0)
    expect(json()).toMatchObject({ ok: true, search: { ok: true, recall: 1, misses: [] } })
    expect(json().search.terms.all).toBeGreaterThan(10)
    expect(json().checks.at(-1)).toMatchObject({ name: 'search', ok: true })
  })

  it('says nothing of search unless it is asked', async () => {
    expect((await run(['doctor', '--json'])).json()).not.toHaveProperty('search')
  })

  it.each([
    [['doctor', '--terms', '40'], '--terms needs --search'],
    [['doctor', '--search', '--terms', 'many'], 'whole number'],
    [['doctor', '--search', '--terms', '0'], '--terms needs a number from 1'],
    [['doctor', '--search', '--terms=-1'], 'whole number'],
  ])('refuses %j', async (line, message) => {
    const { code, errors } = await run(line)
    expect([code, errors]).toEqual([2, expect.stringContaining(message)])
  })

  it('names what is missed and what to do, ends with 1, and is well again after a rebuild', async () => {
    const connection = connect(join(library, 'library.db'))
    const { id } = connection.get<{ id: number }>(`SELECT id FROM texts WHERE plain LIKE '%Teapot社区%'`) ?? { id: 0 }
    connection.run('DELETE FROM page_words WHERE rowid = ?', [id])
    connection.run('INSERT INTO page_words (rowid, title, names, body) VALUES (?, ?, ?, ?)', [id, '', '', 'cups'])
    connection.close()
    const { code, out } = await run(['doctor', '--search'])
    expect(code).toBe(1)
    expect(out).toMatch(/BAD +search +.*lectern rebuild/)
    expect(out).toMatch(/not found: .+ in zh\/activities\/teapots\/index\.md/)
    expect((await run(['rebuild'])).code).toBe(0)
    expect((await run(['doctor', '--search'])).code).toBe(0)
  })
})
