import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { connect } from '../../../electron/library/connection'

const home = mkdtempSync(join(tmpdir(), 'lectern-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

interface Row {
  readonly id: number
  readonly text: string | null
  readonly bytes: number
}

it('reads many rows as it reads them one by one, whatever they hold', () => {
  const connection = connect(join(home, 'library.db'))
  connection.exec('CREATE TABLE things (id INTEGER PRIMARY KEY, text TEXT, bytes INTEGER)')
  const texts = ['plain', '', null, '"quoted" \\ back\n\ttab \u0001\u2028', '云原生 😀', '\uffff', "it's"]
  for (const [at, text] of texts.entries())
    connection.run('INSERT INTO things (text, bytes) VALUES (?, ?)', [text, 2 ** 52 - at])
  const sql = 'SELECT id, text, bytes FROM things WHERE id > ? ORDER BY id DESC'
  const one = connection.all<Row>(sql, [1])
  expect(connection.many<Row>(['id', 'text', 'bytes'], sql, [1])).toEqual(one.map((row) => ({ ...row })))
  expect(connection.many<Row>(['id', 'text', 'bytes'], sql, [100])).toEqual([])
  connection.close()
})
