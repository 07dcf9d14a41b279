import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Language } from '../../../core/model/item'
import type { LibraryService } from '../../../electron/library-service'
import { createServiceBench, need, type ServiceBench, toEventPage } from './open-service'

let bench: ServiceBench
beforeEach(() => {
  bench = createServiceBench()
})
afterEach(() => bench.dispose())

/** A library with these pages, for a reader of a language. */
const openWith = async (
  files: Readonly<Record<string, string>>,
  language: Language = 'zh',
): Promise<LibraryService> => {
  const service = await bench.open({ settings: { language } })
  const named = Object.fromEntries(Object.entries(files).map(([path, text]) => [`archive/${path}`, text]))
  need(await service.importPath({ path: bench.write(named) }))
  return service
}

const findHits = async (service: LibraryService, text: string, kind: 'speaker' | 'talk' | 'event') =>
  need(await service.search({ text })).hits.filter((hit) => hit.kind === kind)

const inFull = toEventPage({ title: '第一期', date: '2021-05-06', talk: '网格入门实践', speaker: '张三（花名：小三）' })
const byNickname = toEventPage({
  title: '第二期',
  date: '2022-05-06',
  talk: '网格进阶实践',
  speaker: '小三，示例公司工程师',
})

describe('one person at two events', () => {
  const files = { 'zh/activities/one/index.md': inFull, 'zh/activities/two/index.md': byNickname }

  test('stands in the list once, with their full name and newest organisation', async () => {
    const service = await openWith(files)
    expect(need(await service.listSpeakers())).toEqual([
      {
        id: expect.any(String),
        name: '张三',
        nickname: '小三',
        affiliation: '示例公司工程师',
        talkCount: 2,
      },
    ])
    expect(need(await service.getOverview()).counts).toMatchObject({ speakers: 1, talks: 2 })
  })

  test('is led to by each of their talks', async () => {
    const service = await openWith(files)
    const [speaker] = need(await service.listSpeakers())
    const talks = need(await service.listTalks({}))
    expect(talks.map(({ speakerIds }) => speakerIds)).toEqual([[speaker?.id], [speaker?.id]])
    const item = need(await service.getItem({ source: talks[0]?.source ?? '', id: talks[0]?.id ?? '' }))
    expect(item.talks[0]).toMatchObject({ speakers: [{ name: '小三' }], speakerIds: [speaker?.id] })
    expect(need(await service.listTalks({ speakerId: speaker?.id ?? '' }))).toHaveLength(2)
    expect(need(await service.listItems({ speakerId: speaker?.id ?? '' }))).toHaveLength(2)
  })

  test.each(['张三', '小三', 'zhangsan'])('is found once as %s', async (text) => {
    const service = await openWith(files)
    const [speaker] = need(await service.listSpeakers())
    // Names in Latin letters are known once they were all spelled.
    await expect.poll(async () => (await findHits(service, text, 'speaker')).length).toBe(1)
    expect(await findHits(service, text, 'speaker')).toMatchObject([{ speakerId: speaker?.id, title: '张三（小三）' }])
  })

  test('is still found by an id from before the other event was there', async () => {
    const service = await openWith({ 'zh/activities/two/index.md': byNickname })
    const [before] = need(await service.listSpeakers())
    need(await service.importPath({ path: bench.write({ 'archive/zh/activities/one/index.md': inFull }) }))
    expect(need(await service.listTalks({ speakerId: before?.id ?? '' }))).toHaveLength(2)
  })
})

describe('translations', () => {
  const files = {
    'zh/activities/one/index.md': inFull,
    'en/activities/one/index.md': toEventPage({
      title: 'Evening One',
      date: '2021-05-06',
      talk: 'Meshes for beginners',
      speaker: 'San Zhang',
      body: 'An evening of talks about meshes, told in English from the first word to the last.',
    }),
  }

  test.each([
    ['zh', '张三', '网格入门实践'],
    ['en', 'San Zhang', 'Meshes for beginners'],
  ] as const)('for a reader of %s show one person and one talk', async (language, name, title) => {
    const service = await openWith(files, language)
    expect(need(await service.listSpeakers())).toMatchObject([{ name, talkCount: 1 }])
    expect(need(await service.listTalks({}))).toMatchObject([{ title }])
    expect(need(await service.getOverview()).counts).toMatchObject({ events: 1, talks: 1, speakers: 1 })
  })

  test.each([
    ['网格入门', 'talk', '网格入门实践'],
    ['Meshes for beginners', 'talk', '网格入门实践'],
    ['张三', 'speaker', '张三（小三）'],
    ['San Zhang', 'speaker', '张三（小三）'],
    ['第一期', 'event', '第一期'],
    ['Evening One', 'event', 'Evening One'],
  ] as const)('are found once by %s', async (text, kind, title) => {
    const service = await openWith(files)
    expect((await findHits(service, text, kind)).map((hit) => hit.title)).toEqual([title])
  })

  test('are shown as the one that is still there when the reader’s own is gone, which is shown when it is asked for', async () => {
    const service = await openWith(files)
    rmSync(join(bench.dir, 'sources', 'archive', 'zh'), { recursive: true })
    need(await service.refreshSource({ source: 'archive' }))
    const ref = { source: 'archive', id: 'activities/one' }
    expect(need(await service.listItems({}))).toMatchObject([{ title: 'Evening One', languages: ['en', 'zh'] }])
    expect(need(await service.listItems({}))[0]?.vanishedAt).toBeUndefined()
    expect(need(await service.listTalks({}))).toMatchObject([{ title: 'Meshes for beginners' }])
    expect(await findHits(service, 'Evening One', 'event')).toMatchObject([{ title: 'Evening One' }])
    expect(need(await service.getItem(ref))).toMatchObject({ language: 'en' })
    expect(need(await service.getItem({ ...ref, language: 'zh' }))).toMatchObject({
      language: 'zh',
      languages: ['zh', 'en'],
      vanishedAt: expect.any(String),
      talks: [{ title: '网格入门实践' }],
    })
    expect(need(await service.getItem({ ...ref, language: 'en' })).vanishedAt).toBeUndefined()
    need(await service.importPath({ path: bench.write({ 'archive/zh/activities/one/index.md': inFull }) }))
    expect(need(await service.getItem(ref))).toMatchObject({ language: 'zh' })
  })

  test('that are gone are shown in the reader’s language, as nothing else is there', async () => {
    const service = await openWith(files)
    for (const folder of ['zh', 'en']) rmSync(join(bench.dir, 'sources', 'archive', folder), { recursive: true })
    bench.write({ 'archive/zh/activities/two/index.md': byNickname })
    need(await service.refreshSource({ source: 'archive' }))
    expect(need(await service.getItem({ source: 'archive', id: 'activities/one' }))).toMatchObject({ language: 'zh' })
  })

  test('lend their talks to one that has none', async () => {
    const bare = '---\ntitle: "Evening One"\ndate: 2021-05-06\n---\n\nAn evening, of which only this much is told.\n'
    const service = await openWith({ ...files, 'en/activities/one/index.md': bare }, 'en')
    expect(need(await service.listTalks({}))).toMatchObject([{ title: '网格入门实践', eventTitle: 'Evening One' }])
    const [item] = need(await service.listItems({}))
    expect(need(await service.getItem({ source: item?.source ?? '', id: item?.id ?? '' }))).toMatchObject({
      language: 'en',
      talks: [{ title: '网格入门实践' }],
    })
  })
})

describe('translations that tell of more or fewer talks', () => {
  const toPage = (title: string, talks: readonly string[]) =>
    `---\ntitle: "${title}"\ndate: 2021-05-06\n---\n\n## 议程\n\n${talks.map((talk) => `### 《${talk}》\n\n张三（花名：小三）\n`).join('\n')}`
  const files = {
    'zh/activities/one/index.md': toPage('第一期', ['网格入门实践', '海怪养成指南']),
    'en/activities/one/index.md': toPage('Evening One', ['Raising a kraken at home']),
  }

  test.each([
    ['zh', ['网格入门实践', '海怪养成指南']],
    ['en', ['Raising a kraken at home']],
  ] as const)('show a reader of %s those of their page, and count no others', async (language, titles) => {
    const service = await openWith(files, language)
    expect(need(await service.listTalks({})).map(({ title }) => title)).toEqual(titles)
    expect(need(await service.getOverview()).counts).toMatchObject({ talks: titles.length, speakers: 1 })
    expect(need(await service.listSpeakers())).toMatchObject([{ name: '张三', talkCount: titles.length }])
  })

  test('are found once, by a talk of either', async () => {
    const service = await openWith(files)
    expect(await findHits(service, 'raising a kraken', 'event')).toHaveLength(1)
    expect(await findHits(service, '海怪养成', 'event')).toHaveLength(1)
    expect(await findHits(service, '海怪养成', 'talk')).toHaveLength(1)
  })
})

test('a page that its source has no more is marked in lists, and its talks stay', async () => {
  const service = await openWith({
    'zh/activities/one/index.md': inFull,
    'zh/activities/two/index.md': byNickname,
  })
  rmSync(join(bench.dir, 'sources/archive/zh/activities/one'), { recursive: true })
  need(await service.importPath({ path: join(bench.dir, 'sources/archive') }))
  expect(need(await service.listItems({}))).toMatchObject([
    { title: '第二期' },
    { title: '第一期', vanishedAt: expect.stringMatching(/^\d{4}-/) },
  ])
  expect(need(await service.listItems({}))[0]).not.toHaveProperty('vanishedAt')
  expect(need(await service.listSpeakers())).toMatchObject([{ name: '张三', talkCount: 2 }])
})

describe('corrections', () => {
  const files = { 'zh/activities/one/index.md': inFull, 'zh/activities/two/index.md': byNickname }

  test('of a name hold in every talk and are searched, and can be taken back', async () => {
    const service = await openWith(files)
    const [speaker] = need(await service.listSpeakers())
    need(await service.correct({ kind: 'speaker', speakerId: speaker?.id ?? '', name: '章三' }))
    expect(need(await service.listSpeakers())).toMatchObject([{ id: speaker?.id, name: '章三', nickname: '小三' }])
    expect(need(await service.listTalks({})).map(({ speakers }) => speakers[0]?.name)).toEqual(['章三', '章三'])
    expect(await findHits(service, '章三', 'speaker')).toHaveLength(1)
    expect(await findHits(service, '张三', 'speaker')).toHaveLength(1)
    const [kept] = need(await service.listCorrections())
    need(await service.dropCorrection({ id: kept?.id ?? '' }))
    expect(need(await service.listSpeakers())).toMatchObject([{ id: speaker?.id, name: '张三' }])
  })

  test('are searched after a restart, though an index of names was kept', async () => {
    const first = await openWith(files)
    await expect.poll(async () => (await findHits(first, 'zhangsan', 'speaker')).length).toBe(1)
    const [speaker] = need(await first.listSpeakers())
    need(await first.correct({ kind: 'speaker', speakerId: speaker?.id ?? '', name: '王五' }))
    need(await first.close())
    const second = await bench.open()
    expect(await findHits(second, '王五', 'speaker')).toMatchObject([{ speakerId: speaker?.id }])
  })

  test('make one of two, whom both ids lead to', async () => {
    const other = toEventPage({ title: '第三期', date: '2023-05-06', talk: '网格现状', speaker: '李四' })
    const service = await openWith({ ...files, 'zh/activities/three/index.md': other })
    const [zhang, li] = need(await service.listSpeakers())
    need(await service.correct({ kind: 'speaker', speakerId: li?.id ?? '', sameAs: zhang?.id ?? '' }))
    expect(need(await service.listSpeakers())).toMatchObject([{ id: zhang?.id, name: '张三', talkCount: 3 }])
    expect(need(await service.listTalks({ speakerId: li?.id ?? '' }))).toHaveLength(3)
    expect(await findHits(service, '李四', 'speaker')).toMatchObject([{ speakerId: zhang?.id }])
  })

  test('of a talk show in lists, at its deck and in search', async () => {
    const deck = 'https://127.0.0.1:9/slides/one.pdf'
    const page = toEventPage({ title: '第一期', talk: '网格入门实践', speaker: '张三', deck })
    const service = await openWith({ 'zh/activities/one/index.md': page })
    const [talk] = need(await service.listTalks({}))
    need(
      await service.correct({
        kind: 'talk',
        source: talk?.source ?? '',
        id: talk?.id ?? '',
        talkId: talk?.talkId ?? '',
        title: '海怪养成',
        speakers: [{ name: '王五' }],
      }),
    )
    expect(need(await service.listTalks({}))).toMatchObject([{ talkId: talk?.talkId, title: '海怪养成' }])
    expect(need(await service.getDeck({ deckId: talk?.decks[0]?.id ?? '' })).talk).toMatchObject({ title: '海怪养成' })
    expect(need(await service.listSpeakers()).map(({ name }) => name)).toEqual(['王五'])
    expect(await findHits(service, '海怪养成', 'talk')).toMatchObject([{ talkId: talk?.talkId }])
    expect(await findHits(service, '王五', 'speaker')).toHaveLength(1)
  })

  test('of who speaks, made in one language, hold in the other, and what is said there stays', async () => {
    const english = toEventPage({ title: 'Evening', talk: 'Meshes for beginners', speaker: 'San Zhang' })
    const pages = { 'zh/activities/one/index.md': inFull, 'en/activities/one/index.md': english }
    const service = await openWith(pages)
    const [talk] = need(await service.listTalks({}))
    const target = { kind: 'talk', source: talk?.source ?? '', id: talk?.id ?? '', talkId: talk?.talkId ?? '' } as const
    const read = async () => need(await service.getItem({ source: target.source, id: target.id, language: 'en' })).talks
    need(await service.correct({ ...target, title: '海怪养成', speakers: [{ name: '王五' }] }))
    expect(await read()).toMatchObject([{ title: 'Meshes for beginners', speakers: [{ name: '王五' }] }])
    need(await service.correct({ ...target, isDropped: true }))
    expect(await read()).toEqual([])
  })
})

describe('topics', () => {
  const toPage = (title: string, date: string, tags: readonly string[]) => toEventPage({ title, date, tags })
  const files = {
    'zh/activities/one/index.md': toPage('第一期', '2021-01-01', ['Service Mesh', 'SOFA Stack']),
    'zh/activities/two/index.md': toPage('第二期', '2022-01-01', ['service-mesh', 'SOFAStack']),
    'zh/activities/three/index.md': toPage('第三期', '2023-01-01', ['Service Mesh']),
  }

  test('are listed once, in the spelling used most', async () => {
    const service = await openWith(files)
    expect(need(await service.listTags())).toEqual([
      { tag: 'Service Mesh', count: 3 },
      { tag: 'SOFAStack', count: 2 },
    ])
    expect(need(await service.getOverview()).counts.tags).toBe(2)
  })

  test.each(['Service Mesh', 'service-mesh', 'ServiceMesh', '#service_mesh'])('are found as %s', async (tag) => {
    const service = await openWith(files)
    expect(need(await service.listItems({ tag }))).toHaveLength(3)
    expect(need(await service.listTalks({ tag }))).toHaveLength(3)
  })

  test('are spelled alike in lists, and as written on the page', async () => {
    const service = await openWith(files)
    const items = need(await service.listItems({}))
    expect(items.map(({ tags }) => tags)).toEqual([
      ['Service Mesh'],
      ['Service Mesh', 'SOFAStack'],
      ['Service Mesh', 'SOFAStack'],
    ])
    expect(need(await service.getItem({ source: items[1]?.source ?? '', id: items[1]?.id ?? '' })).tags).toEqual([
      'service-mesh',
      'SOFAStack',
    ])
  })

  test.each(['SOFA Stack', 'SOFAStack', 'service-mesh'])('let search find all events of %s', async (text) => {
    const service = await openWith(files)
    expect((await findHits(service, text, 'event')).length).toBe(text === 'service-mesh' ? 3 : 2)
  })
})
