import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/library/connection'
import type { LibraryService } from '../../../electron/library-service'
import { makePdf } from '../../helpers/make-pdf'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'
import { createServiceBench, need, type ServiceBench, toEventPage } from './open-service'

const slides = makePdf({ pages: [['zebra crossing'], ['walrus dozing'], ['zebra again']] })

let bench: ServiceBench
let server: SlideServer
beforeEach(async () => {
  bench = createServiceBench()
  server = await startSlideServer({ files: { '/good.pdf': slides } })
  const service = await bench.open({ settings: { mirrorRules: `https://slides.example/ -> ${server.url}/` } })
  const text = toEventPage({ title: '风筝之夜 meshes', deck: 'https://slides.example/good.pdf' })
  need(await service.importPath({ path: bench.write({ 'archive/zh/activities/kites/index.md': text }) }))
  need(await service.fetchDecks({ scope: 'all' }))
  await expect.poll(() => findAll(service), { timeout: 10_000 }).toEqual(everything)
  need(await service.close())
})
afterEach(async () => {
  await bench.dispose()
  await server.close()
})

const toDatabase = () => connect(join(bench.dir, 'library', 'library.db'))

/** Does to the database what a careless hand does. */
function damage(statements: string): void {
  const connection = toDatabase()
  connection.exec(statements)
  connection.close()
}

const everything = { zebra: [1, 3], meshes: ['event'], fengzheng: ['event'], snippet: ['zebra', 'zebra'] }

/** By a word of slides, one of a page, and one that is read in Latin letters. */
async function findAll(service: LibraryService) {
  const find = async (text: string) => need(await service.search({ text })).hits
  const found = (await find('zebra')).filter(({ kind }) => kind === 'slide')
  const kinds = async (text: string) => (await find(text)).map(({ kind }) => kind).filter((kind) => kind === 'event')
  return {
    zebra: found.map(({ page }) => page).sort(),
    meshes: await kinds('meshes'),
    fengzheng: await kinds('fengzheng'),
    snippet: found.flatMap(({ snippet }) => snippet.filter(({ hit }) => hit).map(({ text }) => text)),
  }
}

const allOfIndex = `DROP TABLE slide_words; DROP TABLE page_words; DROP TABLE slide_vocabulary; DROP TABLE page_vocabulary;`

const damages: readonly (readonly [string, string])[] = [
  ['the readings of names', 'DROP TABLE pinyin'],
  ['some readings of names', 'DELETE FROM pinyin'],
  ['the texts of slides', 'DELETE FROM page_texts'],
  ['the text of one slide', 'DELETE FROM page_texts WHERE page = 3'],
  ['the table of slides', 'DROP TABLE page_texts'],
  ['the index of slides', 'DROP TABLE slide_words'],
  ['the index of pages', 'DROP TABLE page_words'],
  ['the words that there are', 'DROP TABLE slide_vocabulary; DROP TABLE page_vocabulary'],
  ['a part of the index', 'DROP TABLE slide_words_data; DROP TABLE page_words_config'],
  ['rows of the index', 'DELETE FROM slide_words'],
  ['what the index of slides says', `UPDATE slide_words_data SET block = x'00' WHERE id > 10`],
  ['what the index of pages says', `UPDATE page_words_data SET block = x'00ff' WHERE id > 10`],
  ['all that both indexes say', 'DELETE FROM slide_words_data; DELETE FROM page_words_data'],
  ['the form of the index of slides', 'UPDATE slide_words_config SET v = 99'],
  ['notes on the index, and the names', 'DROP TABLE meta'],
  ['the index of names in part', `UPDATE meta SET value = substr(value, 1, 80) WHERE key = 'catalogue'`],
  ['all of it', `${allOfIndex} DROP TABLE meta; DROP TABLE pinyin; DROP TABLE page_texts`],
]

describe('derived data that was deleted', () => {
  it.each(damages)('comes back behind the first answers of a window: %s', async (_, statements) => {
    damage(statements)
    const service = await bench.open({ waitsForIndex: false })
    await expect.poll(() => findAll(service), { timeout: 10_000 }).toEqual(everything)
    need(await service.close())
    const again = await bench.open()
    expect(await findAll(again)).toEqual(everything)
    expect(need(await again.doctor()).filter(({ ok, name }) => !ok && name !== 'disk')).toEqual([])
    expect(need(await again.checkSearch())).toMatchObject({ ok: true, recall: 1 })
  })

  it.each(damages)('is made anew by a rebuild: %s', async (_, statements) => {
    damage(statements)
    const service = await bench.open()
    expect(need(await service.rebuild())).toMatchObject({ events: 1, pages: 3 })
    expect(await findAll(service)).toEqual(everything)
    expect(need(await service.doctor()).filter(({ ok, name }) => !ok && name !== 'disk')).toEqual([])
  })

  it('is noticed by both examinations when it is the text of slides, which are found meanwhile', async () => {
    damage('DELETE FROM page_texts WHERE page <> 2')
    const service = await bench.open()
    const found = need(await service.search({ text: 'zebra' })).hits.filter(({ kind }) => kind === 'slide')
    const [checks, searched] = await Promise.all([service.doctor(), service.checkSearch()])
    expect(found.map(({ page }) => page).sort()).toEqual([1, 3])
    expect(need(checks).find(({ name }) => name === 'slide texts')).toMatchObject({ ok: false })
    expect(need(searched)).toMatchObject({ ok: false, notRead: 2 })
  })

  it.each(['DROP TABLE pinyin', 'DELETE FROM pinyin', allOfIndex])(
    'is there before the first answer to who asks but once: %s',
    async (statements) => {
      damage(statements)
      const service = await bench.open()
      expect(await findAll(service)).toEqual(everything)
    },
  )

  it('comes back when the slides are asked for again', async () => {
    damage('DELETE FROM page_texts')
    const service = await bench.open()
    need(await service.fetchDecks({ scope: 'all' }))
    expect(await findAll(service)).toEqual(everything)
  })
})

describe('a rebuild by one program', () => {
  it('never takes away what another one finds', async () => {
    const [maker, reader] = [await bench.open(), await bench.open()]
    let isOver = false
    const rebuilt = maker.rebuild().finally(() => {
      isOver = true
    })
    const seen: unknown[] = []
    while (!isOver) {
      seen.push(await findAll(reader))
      await pause()
    }
    need(await rebuilt)
    seen.push(await findAll(reader))
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.filter((found) => JSON.stringify(found) !== JSON.stringify(everything))).toEqual([])
  })
})
