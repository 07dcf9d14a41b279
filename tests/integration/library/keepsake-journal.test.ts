import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepsakeLimits } from '../../../core/model/keepsake'
import type { StoredKeepsake } from '../../../electron/library/keepsakes'
import { type Library, openLibrary } from '../../../electron/library/library'
import { need } from '../service/open-service'

let dir: string
let library: Library
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-keepsakes-'))
  library = need(openLibrary({ dir }))
})
afterEach(() => {
  library.close()
  rmSync(dir, { recursive: true, force: true })
})

const file = () => join(dir, 'recovery.jsonl')
const journal = () => readFileSync(file(), 'utf8')
const at = (second: number) => `2026-01-02T03:04:${String(second).padStart(2, '0')}.678Z`
const write = (id: string, text: string, second = 5): StoredKeepsake => ({
  text,
  id,
  kind: 'note',
  target: { kind: 'item', source: 'a', id: 'activities/night' },
  subject: {
    title: '木船之夜',
    itemTitle: '木船之夜',
    itemKind: 'event',
    language: 'zh',
    sourceTitle: 'a',
    speakers: [],
  },
  madeAt: at(5),
  changedAt: at(second),
})
const texts = () => library.keepsakes.all().map(({ text }) => text)
const loseDatabase = () => {
  library.close()
  for (const name of readdirSync(dir).filter((each) => each.startsWith('library.db'))) rmSync(join(dir, name))
  library = need(openLibrary({ dir }))
}

describe('the journal line of a note', () => {
  it('is written over its own while it fits, and grows by leaps', () => {
    const sizes = new Set<number>()
    let text = ''
    for (let round = 0; round < 300; round += 1) {
      text += '字word '
      library.keepsakes.keep([write('n1', text, round % 60)])
      sizes.add(statSync(file()).size)
    }
    expect(sizes.size).toBeLessThanOrEqual(5)
    expect(statSync(file()).size).toBeLessThan(16_384)
    expect(
      journal()
        .split('\n')
        .filter((line) => line.trim() !== ''),
    ).toHaveLength(1)
    loseDatabase()
    expect(texts()).toEqual([text])
  })

  it('holds the newest words when a note became shorter, and none of the old ones', () => {
    library.keepsakes.keep([write('n1', 'private '.repeat(300)), write('n2', 'another')])
    library.keepsakes.keep([write('n1', 'short')])
    expect(journal()).not.toContain('private')
    loseDatabase()
    expect(texts().toSorted()).toEqual(['another', 'short'])
  })

  it('takes a note of the greatest length', () => {
    const text = '𠘨字\n"\\'.repeat(keepsakeLimits.text / 6)
    library.keepsakes.keep([write('n1', text)])
    loseDatabase()
    expect(texts()).toEqual([text])
  })

  it('is found behind damaged lines and one that was cut off, and harms no other line', () => {
    library.keepsakes.keep([write('n1', 'one')])
    const search = need(library.searches.save({ text: 'mesh', filters: {}, order: 'relevance', kinds: [] }))
    appendFileSync(file(), Buffer.from([0xff, 0xfe, 0x0a, 0x7b, 0x22, 0xe5, 0xad]))
    library.keepsakes.keep([write('n2', 'two')])
    library.keepsakes.keep([write('n1', 'one, changed')])
    library.keepsakes.drop([write('n2', 'two')])
    library.keepsakes.keep([write('n3', 'three')])
    loseDatabase()
    expect(texts().toSorted()).toEqual(['one, changed', 'three'])
    expect(library.searches.all()).toEqual([search])
  })

  it('is blank once its note is let go of, also for a program that comes later', () => {
    library.keepsakes.keep([write('n1', 'private words')])
    library.close()
    library = need(openLibrary({ dir }))
    library.keepsakes.drop([write('n1', 'private words')])
    expect(journal().trim()).toBe('{"letGo":{"id":"n1"}}')
    loseDatabase()
    expect(texts()).toEqual([])
  })

  it.runIf(process.getuid?.() !== 0)('costs no note when it cannot be written', () => {
    writeFileSync(file(), '')
    chmodSync(file(), 0o400)
    library.keepsakes.keep([write('n1', 'one')])
    library.keepsakes.drop([write('n1', 'one')])
    library.keepsakes.keep([write('n2', 'two')])
    expect(texts()).toEqual(['two'])
  })
})

it('is made sure of by what the database holds, and does not grow when it says all of that already', () => {
  const speaker = { name: '张三', speakerId: 'zhang-san', kind: 'speaker' } as const
  library.corrections.keep([{ madeAt: at(5), subject: '张三', correction: speaker, id: 'c1' }])
  need(library.searches.save({ kinds: ['talk'], order: 'relevance', filters: { year: ['2024'] }, text: 'mesh' }))
  library.keepsakes.keep([write('n1', 'one')])
  const made = journal()
  for (const damaged of [made, '', made.slice(0, 200)]) {
    library.close()
    writeFileSync(file(), damaged)
    library = need(openLibrary({ dir }))
    library.mendJournal()
    const mended = journal()
    for (const words of ['zhang-san', 'mesh', '"one"']) expect(mended).toContain(words)
    library.close()
    library = need(openLibrary({ dir }))
    library.mendJournal()
    expect(journal()).toBe(mended)
  }
})

it('brings back any words there are, with all that they are of', () => {
  const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '')
  const lines = fc.oneof(
    words,
    fc.array(words, { maxLength: 5 }).map((all) => `.${all.join('\n')}`),
  )
  fc.assert(
    fc.property(fc.array(fc.record({ title: words, text: lines }), { minLength: 1, maxLength: 4 }), (notes) => {
      const made = notes.map(({ title, text }, at) => {
        const note = write(`n${at}`, text)
        return { ...note, subject: { ...note.subject, title, speakers: [title] } }
      })
      library.keepsakes.keep(made.map((note) => ({ ...note, text: 'before' })))
      library.keepsakes.keep(made)
      const kept = library.keepsakes.all()
      expect(kept).toHaveLength(made.length)
      loseDatabase()
      expect(library.keepsakes.all()).toEqual(kept)
      library.keepsakes.drop(made)
      expect(journal()).not.toContain('"text"')
    }),
    { numRuns: 40 },
  )
})

it('passes over what only a newer Lectern can read, and leaves it stored', () => {
  library.keepsakes.keep([write('n1', 'one')])
  library.connection.run(
    `INSERT INTO keepsakes (id, kind, source, item_id, text, json, made_at, changed_at)
     VALUES ('x', 'drawing', 'a', 'b', NULL, '{"target":{"kind":"item","source":"a","id":"b"}}', ?, ?)`,
    [at(1), at(1)],
  )
  expect(texts()).toEqual(['one'])
  library.keepsakes.keep([write('n2', 'two', 6)])
  expect(texts()).toEqual(['two', 'one'])
  expect(library.keepsakes.count()).toBe(3)
})
