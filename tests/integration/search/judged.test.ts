import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goals, type Judgment, judge, toFigures, toMisses } from '../../../build/judge-search.mjs'
import { openLibrary } from '../../../electron/library/library'
import { createTextIndex } from '../../../electron/search/text-index'
import { makeJudgedDecks, makeJudgedPages, readJudgedQueries } from '../../helpers/judged-corpus'
import { createServiceBench, need, type ServiceBench } from '../service/open-service'

let bench: ServiceBench
const judgments: Judgment[] = []

/** Slides as they are stored when a download has been read. */
function storeSlides(dir: string): Map<string, string> {
  const library = need(openLibrary({ dir }))
  const index = createTextIndex(library.connection)
  const urls = new Map<string, string>()
  for (const [url, slides] of makeJudgedDecks()) {
    const { id } = library.connection.get<{ id: string }>('SELECT id FROM decks WHERE url = ?', [url]) ?? { id: '' }
    urls.set(id, url)
    library.setDeckState(id, { state: 'ready', sha256: id.padEnd(64, '0'), bytes: 1_000 })
    library.savePageTexts(
      index,
      id,
      slides.map((text, at) => ({ page: at + 1, text, hasText: true })),
    )
  }
  library.close()
  return urls
}

beforeAll(async () => {
  bench = createServiceBench()
  const first = await bench.open()
  const pages = Object.entries(makeJudgedPages()).map(([path, text]) => [`archive/${path}`, text] as const)
  need(await first.importPath({ path: bench.write(Object.fromEntries(pages)) }))
  need(await first.settle())
  await first.close()
  const urls = storeSlides(join(bench.dir, 'library'))
  const service = await bench.open()
  need(await service.settle())
  // The readings of names are worked out in the background of the first start.
  need(await service.search({ text: 'warm' }))
  for (const judged of readJudgedQueries()) {
    const { hits } = need(await service.search({ text: judged.query, limit: 60 }))
    judgments.push(judge(judged, hits, (id) => urls.get(id) ?? id))
  }
})
afterAll(() => bench.dispose())

describe('queries that were judged by hand about an invented archive', () => {
  it('are at least 120, of all kinds', () => {
    expect(judgments.length).toBeGreaterThanOrEqual(120)
    expect(new Set(judgments.map(({ kind }) => kind))).toEqual(
      new Set(['chinese', 'english', 'mixed', 'typo', 'pinyin', 'partial']),
    )
  })

  it('find what is meant first, or nearly so', () => {
    expect(toFigures(judgments).mrr, toMisses(judgments).join('\n')).toBeGreaterThanOrEqual(goals.mrr)
  })

  it('find all that is meant among the first ten', () => {
    expect(toFigures(judgments).recall, toMisses(judgments).join('\n')).toBeGreaterThanOrEqual(goals.recall)
  })
})
