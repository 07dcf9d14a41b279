import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AskedSearch, keptSearchLimits } from '../../../core/model/kept-search'
import { type Library, openLibrary } from '../../../electron/library/library'
import { need } from '../service/open-service'

let dir: string
let library: Library
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-searches-'))
  library = need(openLibrary({ dir }))
})
afterEach(() => {
  library.close()
  rmSync(dir, { recursive: true, force: true })
})

const ask = (text: string, more: Partial<AskedSearch> = {}): AskedSearch => ({
  text,
  filters: {},
  order: 'relevance',
  kinds: [],
  ...more,
})
const texts = () => library.searches.all().map(({ text, isSaved }) => `${isSaved ? 'saved' : 'recent'} ${text}`)
const journal = () => readFileSync(join(dir, 'recovery.jsonl'), 'utf8')
const reopen = () => {
  library.close()
  library = need(openLibrary({ dir }))
}
const damageAndOpenAnew = () => {
  library.close()
  writeFileSync(join(dir, 'library.db'), 'this was never a database'.repeat(400))
  library = need(openLibrary({ dir, setAsideDamaged: true }))
}

describe('recent searches', () => {
  it('are kept whole, the newest first, over a restart', () => {
    const whole = ask('服务 mesh', { filters: { year: ['2022'], tag: ['云原生'] }, order: 'date', kinds: ['slide'] })
    library.searches.note(ask('sidecar'))
    library.searches.note(whole)
    reopen()
    expect(texts()).toEqual(['recent 服务 mesh', 'recent sidecar'])
    expect(library.searches.all()[0]).toMatchObject({ ...whole, isSaved: false })
  })

  it('hold the same words once, as they were asked last', () => {
    library.searches.note(ask('Service  Mesh'))
    library.searches.note(ask('registry'))
    library.searches.note(ask('ｓervice mesh', { filters: { year: ['2021'] } }))
    expect(library.searches.all()).toMatchObject([
      { text: 'ｓervice mesh', filters: { year: ['2021'] } },
      { text: 'registry' },
    ])
  })

  it('tell alternatives from words that read the same', () => {
    library.searches.note(ask('a OR b'))
    library.searches.note(ask('a or b'))
    expect(texts()).toEqual(['recent a or b', 'recent a OR b'])
  })

  it('drop out at the end, and never a saved one', () => {
    need(library.searches.save(ask('for good')))
    for (let at = 0; at <= keptSearchLimits.recent; at += 1) library.searches.note(ask(`word ${at}`))
    const kept = texts()
    expect(kept).toHaveLength(keptSearchLimits.recent + 1)
    expect(kept.slice(0, 2)).toEqual(['saved for good', `recent word ${keptSearchLimits.recent}`])
    expect(kept).not.toContain('recent word 0')
  })

  it('keep their order when the clock was put back', () => {
    library.searches.note(ask('first'))
    library.connection.run(`UPDATE searches SET used_at = '2999-01-01T00:00:00.000Z'`)
    library.searches.note(ask('second'))
    expect(texts()).toEqual(['recent second', 'recent first'])
  })

  it('are in no line beside the database', () => {
    library.searches.note(ask('private words'))
    expect(readdirSync(dir)).not.toContain('recovery.jsonl')
  })
})

describe('saved searches', () => {
  it('are told apart by filters and order, and stand no more among the recent ones', () => {
    library.searches.note(ask('mesh'))
    const saved = need(library.searches.save(ask('mesh')))
    need(library.searches.save(ask('mesh', { filters: { year: ['2022'] } })))
    expect(library.searches.save(ask('mesh ', { filters: { tag: [] } }))).toEqual({ ok: saved })
    library.searches.note(ask('mesh'))
    expect(texts()).toEqual(['saved mesh', 'saved mesh'])
  })

  it('leave a recent search of the same words with other filters', () => {
    library.searches.note(ask('mesh', { filters: { year: ['2022'] } }))
    need(library.searches.save(ask('mesh')))
    expect(texts()).toEqual(['saved mesh', 'recent mesh'])
  })

  it('are refused kindly when there are too many, and none is lost', () => {
    for (let at = 0; at < keptSearchLimits.saved; at += 1) need(library.searches.save(ask(`word ${at}`)))
    expect(library.searches.save(ask('one more'))).toMatchObject({ failure: { kind: 'too-large' } })
    expect('ok' in library.searches.save(ask('word 7'))).toBe(true)
    expect(texts()).toHaveLength(keptSearchLimits.saved)
  })

  it('outlive a damaged database, and one that was deleted', () => {
    const whole = ask('服务 mesh', { filters: { speaker: ['张三'] }, order: 'date', kinds: ['talk'] })
    const saved = need(library.searches.save(whole))
    library.searches.note(ask('passing'))
    damageAndOpenAnew()
    expect(library.searches.all()).toEqual([saved])
    library.close()
    for (const name of readdirSync(dir).filter((each) => each.startsWith('library.db'))) rmSync(join(dir, name))
    library = need(openLibrary({ dir }))
    expect(library.searches.all()).toEqual([saved])
  })

  it('stay forgotten when the database is lost after that, and leave no words in the journal', () => {
    need(library.searches.save(ask('kept')))
    const { id } = need(library.searches.save(ask('private words')))
    appendFileSync(join(dir, 'recovery.jsonl'), Buffer.from([0xff, 0xfe, 0x0a]))
    need(library.searches.save(ask('kept, too')))
    library.searches.forget([id])
    expect(journal()).not.toContain('private words')
    damageAndOpenAnew()
    expect(texts().toSorted()).toEqual(['saved kept', 'saved kept, too'])
  })
})

describe('forgotten searches', () => {
  it('come back as they were, each to its place', () => {
    for (const text of ['one', 'two', 'three']) library.searches.note(ask(text))
    need(library.searches.save(ask('for good', { order: 'date' })))
    const before = library.searches.all()
    library.searches.forget(before.map(({ id }) => id))
    expect(texts()).toEqual([])
    need(library.searches.restore(before))
    expect(library.searches.all()).toEqual(before)
    damageAndOpenAnew()
    expect(texts()).toEqual(['saved for good'])
  })

  it('take the place of nothing that was kept since, and exceed no bound', () => {
    library.searches.note(ask('mesh'))
    const before = library.searches.all()
    library.searches.forget(before.map(({ id }) => id))
    library.searches.note(ask('mesh', { filters: { year: ['2022'] } }))
    need(library.searches.restore(before))
    expect(library.searches.all()).toMatchObject([{ text: 'mesh', filters: { year: ['2022'] } }])

    for (let at = 0; at < keptSearchLimits.recent; at += 1) library.searches.note(ask(`word ${at}`))
    need(library.searches.restore(before))
    expect(texts()).toHaveLength(keptSearchLimits.recent)
  })

  it('that are from nowhere, or from a time to come, do no harm', () => {
    const made = { ...ask('mesh'), id: `recent-${'x'.repeat(20)}`, isSaved: false, usedAt: '9999-12-31T23:59:59.999Z' }
    need(library.searches.restore([made]))
    library.searches.forget(['recent-unknown', 'saved-unknown'])
    library.searches.note(ask('registry'))
    expect(texts()).toEqual(['recent registry', 'recent mesh'])
  })
})

it('passes over what only a newer Lectern can read, and leaves it stored', () => {
  need(library.searches.save(ask('mesh')))
  library.connection.run(
    `INSERT INTO searches (id, is_saved, text, json, used_at) VALUES ('saved-x', 1, 'later', '{"filters":{"mood":["calm"]},"order":"relevance","kinds":[]}', '2026-01-02T03:04:05.678Z')`,
  )
  expect(texts()).toEqual(['saved mesh'])
  library.searches.note(ask('registry'))
  expect(library.connection.get(`SELECT 1 FROM searches WHERE id = 'saved-x'`)).toBeDefined()
})
