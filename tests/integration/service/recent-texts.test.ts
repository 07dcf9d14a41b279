import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/library/connection'
import { createRecentTexts } from '../../../electron/search/recent-texts'
import { createTextIndex } from '../../../electron/search/text-index'
import { makePdf } from '../../helpers/make-pdf'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'
import { createServiceBench, need, type ServiceBench, toEventPage } from './open-service'

let bench: ServiceBench
let server: SlideServer
beforeEach(async () => {
  bench = createServiceBench()
  server = await startSlideServer({
    files: { '/good.pdf': { bytes: makePdf({ pages: [['zebra crossing slowly']] }) } },
  })
})
afterEach(async () => {
  await bench.dispose()
  await server.close()
})

async function openWithSlide() {
  const service = await bench.open({ settings: { mirrorRules: `https://slides.example/ -> ${server.url}/` } })
  const text = toEventPage({ title: 'Night of meshes', deck: 'https://slides.example/good.pdf' })
  need(await service.importPath({ path: bench.write({ 'archive/en/activities/mesh/index.md': text }) }))
  need(await service.fetchDecks({ scope: 'all' }))
  await expect.poll(async () => need(await service.search({ text: 'zebra' })).total, { timeout: 10_000 }).toBe(1)
  const other = connect(join(bench.dir, 'library', 'library.db'))
  return { service, other }
}

describe('texts that were read lately', () => {
  it('are those that another program stored meanwhile', async () => {
    const { service, other } = await openWithSlide()
    const tell = async () => {
      const [hit] = need(await service.search({ text: 'zebra' })).hits
      return hit?.snippet.map(({ text }) => text).join('')
    }
    expect(await tell()).toBe('zebra crossing slowly')
    other.run(`UPDATE page_texts SET text = 'zebra running fast'`)
    other.close()
    expect(await tell()).toBe('zebra running fast')
  })

  it('are forgotten when the index is given others', async () => {
    const { other } = await openWithSlide()
    const index = createTextIndex(other)
    const row = other.get<{ id: number }>('SELECT id FROM page_texts')?.id ?? 0
    const tell = () => index.texts.readSlides(new Set([row])).map(({ text }) => text)
    expect(tell()).toEqual(['zebra crossing slowly'])
    other.run(`UPDATE page_texts SET text = 'Zebra Running'`)
    expect(tell()).toEqual(['zebra crossing slowly'])
    index.dropSlides([row])
    index.addSlide(row, 'Zebra Running')
    expect(index.texts.readSlides(new Set([row]))).toEqual([{ row, text: 'Zebra Running', folded: 'zebra running' }])
    other.close()
  })

  it('make room for others, and what is gone is left out', async () => {
    const { other } = await openWithSlide()
    const long = 'x'.repeat(300_000)
    for (const id of [1, 2, 3])
      other.run(`INSERT INTO page_texts (id, deck_id, page, text, has_text) SELECT ?, id, ?, ?, 1 FROM decks LIMIT 1`, [
        id,
        id + 100,
        `${long}${id}`,
      ])
    const texts = createRecentTexts(other)
    const tell = (...rows: number[]) => texts.readSlides(new Set(rows)).map(({ text }) => text.slice(300_000))
    expect(tell(1, 2, 3, 4).sort()).toEqual(['1', '2', '3'])
    other.run('DELETE FROM page_texts WHERE id < 4')
    expect(tell(1, 2, 3)).toEqual(['3'])
    other.close()
  })
})
