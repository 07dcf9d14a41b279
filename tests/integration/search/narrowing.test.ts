import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FacetName, Hit, SearchFilters, SearchQuery } from '../../../core/model/search'
import { openLibrary } from '../../../electron/library/library'
import type { LibraryService } from '../../../electron/library-service'
import { createTextIndex } from '../../../electron/search/text-index'
import { createServiceBench, need, type ServiceBench, toEventPage } from '../service/open-service'

const toDeck = (name: string): string => `https://example.org/${name}.pdf`
const pages: Readonly<Record<string, string>> = {
  'archive/zh/activities/kettle/index.md': toEventPage({
    title: '茶壶之夜',
    date: '2021-03-04',
    tags: ['茶', '网格'],
    talk: 'KettleMesh 的实践',
    speaker: '张三',
    deck: toDeck('kettle'),
    body: '讲茶壶与网格。',
  }),
  'archive/zh/activities/cup/index.md': toEventPage({
    title: '茶杯之夜',
    date: '2022-05-06',
    tags: ['茶'],
    talk: 'CupStore 的存储',
    speaker: '李四',
    deck: toDeck('cup'),
    body: '讲茶杯与网格。',
  }),
  'archive/zh/activities/tray/index.md': toEventPage({
    title: '茶盘之夜',
    date: '2022-07-08',
    tags: ['网格'],
    talk: 'TrayMesh 的网格',
    speaker: '张三',
    deck: toDeck('tray'),
    body: '讲茶盘与网格。',
  }),
  'archive/zh/blog/spout1.md': '---\ntitle: 壶嘴\ndate: 2021-09-10\ntags: [茶, 茶杯]\n---\n壶嘴也讲网格。又一次。',
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `archive/zh/blog/tower${at}.md`,
      `---\ntitle: Tower ${at}\n---\nA lighthouse.`,
    ]),
  ),
  'archive/zh/blog/spout.md': '---\ntitle: 壶嘴\ndate: 2021-09-10\ntags: [茶, 茶杯]\n---\n壶嘴也讲网格。',
}
const slides: Readonly<Record<string, readonly string[]>> = {
  kettle: ['KettleMesh 的实践', '网格\n流量治理 watershed', '总结 watershed', '用 C 写，步骤 5、6，共 8 步'],
  cup: ['CupStore 的存储 5.8.6 与 C++', '压缩算法 zstandard 与校验', '流量治理 watershed 压缩算法'],
}

let bench: ServiceBench
let service: LibraryService

function storeSlides(dir: string): void {
  const library = need(openLibrary({ dir }))
  const index = createTextIndex(library.connection)
  for (const [name, texts] of Object.entries(slides)) {
    const { id } = library.connection.get<{ id: string }>('SELECT id FROM decks WHERE url = ?', [toDeck(name)]) ?? {
      id: '',
    }
    library.setDeckState(id, { state: 'ready', sha256: id.padEnd(64, '0'), bytes: 1_000 })
    library.savePageTexts(
      index,
      id,
      texts.map((text, at) => ({ page: at + 1, text, hasText: true })),
    )
  }
  library.close()
}

beforeAll(async () => {
  bench = createServiceBench()
  const first = await bench.open()
  need(await first.importPath({ path: bench.write(pages) }))
  need(await first.settle())
  await first.close()
  storeSlides(join(bench.dir, 'library'))
  service = await bench.open()
  need(await service.settle())
})
afterAll(() => bench.dispose())

const search = async (query: SearchQuery) => need(await service.search(query))
const eventsOf = (hits: readonly Hit[]) => hits.filter(({ kind }) => kind === 'event').map(({ eventId }) => eventId)
const slidesOf = (hits: readonly Hit[]) =>
  hits
    .filter(({ kind }) => kind === 'slide')
    .map(({ eventId, page }) => `${eventId.replace('activities/', '')} ${page}`)

describe('narrowing a search', () => {
  it('takes values of one facet for alternatives, and combines facets', async () => {
    const narrowed = async (filters: SearchFilters = {}) =>
      eventsOf((await search({ text: '网格', filters })).hits).sort()
    expect(await narrowed()).toEqual(['activities/cup', 'activities/kettle', 'activities/tray'])
    expect(await narrowed({ year: ['2022'] })).toEqual(['activities/cup', 'activities/tray'])
    expect(await narrowed({ year: ['2021', '2022'], tag: ['茶'] })).toEqual(['activities/cup', 'activities/kettle'])
    expect(await narrowed({ year: ['2022'], tag: ['网格'], offline: ['no'] })).toEqual(['activities/tray'])
    expect(await narrowed({ offline: ['yes'] })).toEqual(['activities/cup', 'activities/kettle'])
    expect(await narrowed({ year: ['1999'] })).toEqual([])
  })

  it('tells as many slides whose deck is called by a part of the words, however many are wanted and whether facets are counted', async () => {
    const text = 'KettleMesh watershed'
    const shown = await search({ text })
    expect(slidesOf(shown.hits)).toEqual(['kettle 3', 'kettle 2'])
    for (const limit of [0, 1, 42]) {
      for (const withFacets of [false, true]) {
        const { total, facets } = await search({ text, limit, withFacets })
        expect(total).toBe(shown.total)
        expect(facets.kind?.slide).toBe(2)
      }
    }
    expect((await search({ text, limit: 0, withFacets: true })).facets.year).toEqual([
      expect.objectContaining({ value: '2021', count: shown.total }),
    ])
  })

  it('counts what each value would show, beside what is chosen', async () => {
    const count = async (facet: FacetName, filters: SearchFilters = {}) => {
      const { facets } = await search({ text: '网格', filters, withFacets: true })
      return Object.fromEntries((facets[facet] ?? []).map(({ label, count: of }) => [label, of]))
    }
    // Events, talks that are called so, an article, and one slide.
    const all = await count('year')
    expect(Object.keys(all)).toEqual(['2021', '2022'])
    expect(await count('year', { year: ['2022'] })).toEqual(all)
    const ofTea = await count('year', { tag: ['茶'] })
    expect(ofTea['2022']).toBeLessThan(all['2022'] ?? 0)
    expect(Object.keys(await count('speaker'))).toEqual(expect.arrayContaining(['张三', '李四']))
    expect((await search({ text: '网格' })).facets.year).toBeUndefined()
  })

  it('tells of what has no slides neither that they are here nor that they are not', async () => {
    const narrowed = async (filters: SearchFilters) => (await search({ text: '壶嘴', filters, withFacets: true })).hits
    expect((await narrowed({})).map(({ kind }) => kind)).toContain('article')
    expect(await narrowed({ offline: ['no'] })).toEqual([])
    const { facets } = await search({ text: '网格', kinds: ['article', 'event'], withFacets: true })
    expect(facets.kind.article).toBeGreaterThan(0)
    expect(facets.offline?.map(({ value, count }) => [value, count]).sort()).toEqual([
      ['no', 1],
      ['yes', 2],
    ])
  })

  it('puts the newest first when asked to', async () => {
    const { hits } = await search({ text: '网格', order: 'date' })
    expect(eventsOf(hits)).toEqual(['activities/tray', 'activities/cup', 'activities/kettle'])
    const newest = slidesOf((await search({ text: 'watershed', order: 'date', kinds: ['slide'] })).hits)
    expect(newest).toEqual(['cup 3', 'kettle 2', 'kettle 3'])
  })

  it('narrows slides by what their talk and event are', async () => {
    const found = async (filters: SearchFilters) =>
      slidesOf((await search({ text: 'watershed', filters, withFacets: true })).hits).sort()
    expect(await found({ year: ['2021'] })).toEqual(['kettle 2', 'kettle 3'])
    const { facets, total } = await search({ text: 'watershed', withFacets: true })
    expect(total).toBe(3)
    expect(facets.year).toEqual([
      { value: '2022', label: '2022', count: 1 },
      { value: '2021', label: '2021', count: 2 },
    ])
  })

  it('lists all that is within when there are no words, the newest first, and counts all of it', async () => {
    const { hits } = await search({ text: '', filters: { tag: ['茶'] } })
    expect(eventsOf(hits)).toEqual(['activities/cup', 'activities/kettle'])
    expect(slidesOf(hits)).toEqual(['cup 1', 'cup 2', 'cup 3', 'kettle 1', 'kettle 2', 'kettle 3', 'kettle 4'])
    expect((await search({ text: '' })).total).toBe(0)
    for (const text of ['tag:茶', 'tag:茶 -watershed', 'tag:茶 kind:slide']) {
      const { facets } = await search({ text, withFacets: true })
      const years = Object.fromEntries((facets.year ?? []).map(({ value, count }) => [value, count]))
      for (const year of ['2021', '2022'])
        expect(years[year], `${text} ${year}`).toBe((await search({ text, filters: { year: [year] } })).total)
    }
  })

  it('counts of the facets what is of the kinds that are asked for', async () => {
    for (const kind of ['slide', 'talk', 'event'] as const) {
      const { facets } = await search({ text: '网格', kinds: [kind], withFacets: true })
      const told = Object.fromEntries((facets.year ?? []).map(({ value, count }) => [value, count]))
      for (const year of ['2021', '2022']) {
        const { total } = await search({ text: '网格', kinds: [kind], filters: { year: [year] } })
        expect(told[year] ?? 0, `${kind} ${year}`).toBe(total)
      }
    }
  })
})

describe('fields of which one has to be true', () => {
  it.each([
    ['speaker:李四 OR tag:网格 kind:event', ['茶壶之夜', '茶杯之夜', '茶盘之夜']],
    ['speaker:李四 OR year:2021 kind:event', ['茶壶之夜', '茶杯之夜']],
    ['year:2022 speaker:李四 OR tag:网格 kind:event', ['茶杯之夜', '茶盘之夜']],
    ['茶杯 speaker:张三 OR year:2022 kind:event', ['茶杯之夜']],
  ])('%s', async (text, titles) => {
    const { hits, unjoined } = await search({ text })
    expect(hits.map(({ title }) => title).sort()).toEqual([...titles].sort())
    expect(unjoined).toBeUndefined()
  })

  it('narrow slides, too', async () => {
    const { hits } = await search({ text: 'watershed speaker:李四 OR event:茶盘' })
    expect(slidesOf(hits)).toEqual(['cup 3'])
  })
})

describe('slides and the names of their talks', () => {
  it('are found by both together', async () => {
    expect(slidesOf((await search({ text: 'CupStore zstandard' })).hits)).toEqual(['cup 2'])
    expect(slidesOf((await search({ text: '李四 压缩算法' })).hits).sort()).toEqual(['cup 2', 'cup 3'])
    expect(slidesOf((await search({ text: 'KettleMesh zstandard' })).hits)).toEqual([])
  })

  it('stand first when their own words are all there', async () => {
    expect(slidesOf((await search({ text: '流量治理 压缩算法' })).hits)[0]).toBe('cup 3')
  })
})

describe('names with signs', () => {
  it('stand on a slide as they stand in the query', async () => {
    expect(slidesOf((await search({ text: 'C++' })).hits)).toEqual(['cup 1'])
    expect(slidesOf((await search({ text: '"C++"', order: 'date', withFacets: true })).hits)).toEqual(['cup 1'])
    expect(slidesOf((await search({ text: 'C -C++ ' })).hits)).toEqual(['kettle 4'])
    expect(slidesOf((await search({ text: 'c ' })).hits).sort()).toEqual(['cup 1', 'kettle 4'])
    const others = (await search({ text: 'tag:茶 -C++ -watershed kind:slide', withFacets: true })).hits
    expect(slidesOf(others)).toEqual(['cup 2', 'kettle 1', 'kettle 4'])
    expect(slidesOf((await search({ text: '5.8.6' })).hits)).toEqual(['cup 1'])
    expect(slidesOf((await search({ text: '5.8' })).hits)).toEqual(['cup 1'])
    expect((await search({ text: 'C++', withFacets: true })).facets.year).toEqual([
      { value: '2022', label: '2022', count: 1 },
    ])
    expect((await search({ text: 'C++' })).hits[0]?.snippet).toContainEqual({ text: 'C++', hit: true })
  })

  it('are looked for in their parts when they stand nowhere', async () => {
    const { hits, advice } = await search({ text: 'c#' })
    expect(slidesOf(hits).sort()).toEqual(['cup 1', 'kettle 4'])
    expect(advice).toMatchObject({ isMilder: true })
    expect(slidesOf((await search({ text: '8.5' })).hits).sort()).toEqual(['cup 1', 'kettle 4'])
  })
})

describe('names that are read in Latin letters', () => {
  it.each([
    ['chahu', '茶壶之夜', '茶壶'],
    ['chah', '茶壶之夜', '茶壶'],
    ['chzy', '茶壶之夜', '茶壶之夜'],
    ['zhangsan', '张三', '张三'],
    ['dcc', 'CupStore 的存储', '的存储'],
    ['meshdeshijian', 'KettleMesh 的实践', undefined],
    ['deshijian', 'KettleMesh 的实践', '的实践'],
  ])('are marked where they are read so: %s', async (text, title, marked) => {
    const { hits, terms } = await search({ text })
    const parts = hits.filter((hit) => hit.title === title).map(({ titleParts }) => titleParts)
    if (marked === undefined) return expect(parts).toEqual([])
    expect(parts[0]?.filter(({ hit }) => hit)).toEqual([{ text: marked, hit: true }])
    expect(terms).toContain(marked)
  })

  it('leave words alone that stand there as they were typed', async () => {
    expect((await search({ text: 'kettlemesh' })).terms).toEqual(['kettlemesh'])
  })
})

describe('what helps when nothing is found', () => {
  it('is what would be found without the filters', async () => {
    const { total, advice } = await search({ text: '网格', filters: { year: ['1999'] } })
    expect(total).toBe(0)
    expect(advice?.unfiltered).toBe((await search({ text: '网格' })).total)
  })

  it.each([
    ['网格 kind:slide tag:茶 year:1999', '网格'],
    ['watershed kind:article', 'watershed'],
    ['watershed speaker:nobody', 'watershed'],
    ['tag:watershed', 'watershed'],
    ['speaker:网格 kind:talk', '网格'],
  ])('counts the fields of %s among the filters: %s', async (text, widened) => {
    const { total, advice } = await search({ text })
    expect(total).toBe(0)
    expect(advice?.unfiltered).toBe((await search({ text: widened })).total)
  })

  it.each(['year:1999', '-tag:网格 kind:slide year:1999', 'nothingofthesort kind:slide'])(
    'never offers all there is: %s',
    async (text) => {
      expect((await search({ text })).advice).not.toHaveProperty('unfiltered')
    },
  )

  it('is which of the words stand somewhere by themselves', async () => {
    const words = async (text: string) => (await search({ text })).advice?.words
    expect((await search({ text: 'watershed xyzzyqq' })).total).toBe(0)
    expect(await words('watershed xyzzyqq')).toEqual([
      { text: 'watershed', isThere: true },
      { text: 'xyzzyqq', isThere: false },
    ])
    expect(await words('xyzzyqq "壶嘴" kind:talk')).toEqual([
      { text: 'xyzzyqq', isThere: false },
      { text: '"壶嘴"', isThere: true },
    ])
    expect(await words('xyzzyqq')).toBeUndefined()
    expect(await words('网格 茶 year:1999')).toBeUndefined()
    expect(await words('watershed')).toBeUndefined()
  })

  it('is another spelling of a short word, too', async () => {
    const { advice, hits } = await search({ text: 'mehs ' })
    expect(advice).toMatchObject({ spelling: 'mesh ', isMilder: true })
    expect(hits.length).toBeGreaterThan(0)
  })

  it('is no other spelling that finds nothing either', async () => {
    expect((await search({ text: 'lighthouze ' })).advice).toMatchObject({ spelling: 'lighthouse ' })
    const { total, advice } = await search({ text: 'lighthouze xyzzyqq ' })
    expect(total).toBe(0)
    expect(advice).not.toHaveProperty('spelling')
  })

  it('is another spelling, and the decks that are not here', async () => {
    const { advice, hits } = await search({ text: 'watershde ' })
    expect(advice).toMatchObject({ spelling: 'watershed ', isMilder: true, notStored: 1, withoutText: 0 })
    expect(slidesOf(hits)).toHaveLength(3)
  })
})

describe('what is alike', () => {
  it('is another talk of the same matter, and slides that share its words, never the subject itself', async () => {
    const { hits } = need(await service.findSimilar({ source: 'archive', id: 'activities/kettle' }))
    expect(hits.map(({ eventId }) => eventId)).not.toContain('activities/kettle')
    expect(hits.some(({ kind, eventId }) => kind !== 'slide' && eventId === 'activities/tray')).toBe(true)
    const deckId = (await search({ text: 'KettleMesh', kinds: ['deck'] })).hits[0]?.deckId ?? ''
    const alike = need(await service.findSimilar({ deckId, page: 2 }))
    expect(slidesOf(alike.hits)).toEqual(['cup 3'])
  })

  it('is told once, also when it stands in the archive twice', async () => {
    const { hits } = need(await service.findSimilar({ source: 'archive', id: 'activities/cup' }))
    expect(hits.filter(({ title }) => title === '壶嘴')).toHaveLength(1)
  })

  it('cannot be told of what is gone', async () => {
    expect(await service.findSimilar({ deckId: 'none', page: 1 })).toMatchObject({ failure: { kind: 'not-found' } })
    expect(await service.findSimilar({ source: 'archive', id: 'none' })).toMatchObject({
      failure: { kind: 'not-found' },
    })
  })
})
