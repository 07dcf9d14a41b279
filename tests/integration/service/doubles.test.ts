import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LibraryService } from '../../../electron/library-service'
import { makePdf } from '../../helpers/make-pdf'
import { need, type ServiceBench, toEventPage } from './open-service'
import { createSlidesBench } from './slides-bench'

let bench: ServiceBench
beforeEach(async () => {
  bench = await createSlidesBench()
})
afterEach(() => bench.dispose())

const open: ServiceBench['open'] = (options) => bench.open(options)
const boats = { title: '木船之夜', talk: '木船怎样造', tags: ['木船'], deck: 'https://slides.example/one.pdf' }
const oars = { title: '船桨之夜', talk: '船桨怎样做', date: '2023-02-01', speaker: '李四（花名：小四）' }
const pages = {
  'zh/activities/boats/index.md': toEventPage(boats),
  'zh/activities/oars/index.md': toEventPage(oars),
}
const addFolder = async (library: LibraryService, name: string, files: Readonly<Record<string, string>> = pages) => {
  const named = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]))
  return need(await library.importPath({ path: bench.write(named) }))
}
/** The same archive in two folders: `old` was there first. */
const openTwo = async () => {
  const library = await open()
  await addFolder(library, 'old')
  await addFolder(library, 'new')
  return library
}
const listed = async (library: LibraryService) =>
  need(await library.listItems({})).map(({ source, title }) => `${source}: ${title}`)
const hitsOf = async (library: LibraryService, text: string) =>
  need(await library.search({ text })).hits.map(({ kind, source, title }) => `${kind} ${source}: ${title}`)
const oldBoats = { source: 'old', id: 'activities/boats' }
const newBoats = { source: 'new', id: 'activities/boats' }
const talkOf = async (library: LibraryService, ref: { source: string; id: string }) => {
  const [talk] = need(await library.getItem(ref)).talks
  if (talk === undefined) throw new Error('no talk was found')
  return talk
}

describe('what another library calls otherwise', () => {
  const elsewhere = { source: 'elsewhere', id: 'activities/boats' }

  it('is the only item of that id, when there is no source of that name', async () => {
    const library = await openTwo()
    expect(need(await library.getItem(elsewhere))).toMatchObject({ source: 'new', title: '木船之夜' })
    expect(await library.getItem({ ...elsewhere, id: 'activities/masts' })).toMatchObject({
      failure: { kind: 'not-found' },
    })
    await addFolder(library, 'elsewhere', { 'zh/activities/oars/index.md': toEventPage(oars) })
    expect(await library.getItem(elsewhere)).toMatchObject({ failure: { kind: 'not-found' } })
  })

  it('is none of several', async () => {
    const library = await openTwo()
    await addFolder(library, 'other', { 'zh/activities/boats/index.md': toEventPage({ ...oars, title: '帆之夜' }) })
    expect(await library.getItem(elsewhere)).toMatchObject({ failure: { kind: 'not-found' } })
  })
})

describe('what two sources hold', () => {
  it('is listed, counted and gathered once, as the source has it that was read last', async () => {
    const library = await openTwo()
    expect(await listed(library)).toEqual(['new: 木船之夜', 'new: 船桨之夜'])
    expect(need(await library.getOverview()).counts).toEqual({
      events: 2,
      talks: 2,
      speakers: 2,
      tags: 1,
      articles: 0,
      decks: 1,
    })
    expect(need(await library.listTalks({}))).toHaveLength(2)
    expect(need(await library.listSpeakers()).map(({ talkCount }) => talkCount)).toEqual([1, 1])
    expect(need(await library.listTags())).toEqual([{ tag: '木船', count: 1 }])
    expect(need(await library.listSources()).map(({ id, pages: own }) => [id, own])).toEqual([
      ['new', 2],
      ['old', 2],
    ])
  })

  it('is found once, under each of its sources', async () => {
    const library = await openTwo()
    expect(await hitsOf(library, '木船之夜')).toEqual(['event new: 木船之夜'])
    const { facets } = need(await library.search({ text: '木船', withFacets: true, kinds: ['event'] }))
    expect(facets.source?.map(({ value, count }) => [value, count]).sort()).toEqual([
      ['new', facets.year?.[0]?.count],
      ['old', facets.year?.[0]?.count],
    ])
    for (const source of ['old', 'new']) {
      const { hits } = need(await library.search({ text: '木船之夜', filters: { source: [source] } }))
      expect(hits).toHaveLength(1)
      expect(await hitsOf(library, `木船之夜 source:${source}`)).toEqual(['event new: 木船之夜'])
    }
    expect(await hitsOf(library, '木船之夜 -source:old')).toEqual([])
  })

  it('says in which sources it stands, and opens by either name', async () => {
    const library = await openTwo()
    for (const ref of [oldBoats, newBoats])
      expect(need(await library.getItem(ref))).toMatchObject({ ...newBoats, alsoIn: [oldBoats], title: '木船之夜' })
    expect(need(await library.findSimilar(oldBoats))).toBeDefined()
    expect(need(await library.fetchDecks({ scope: 'item', ...oldBoats }))).toMatchObject({ ready: 1, failed: [] })
    expect(await hitsOf(library, 'slide words')).toEqual(['slide new: 木船怎样造'])
  })

  it('is counted in the report of either', async () => {
    const library = await openTwo()
    expect(await addFolder(library, 'old')).toMatchObject({ events: 2, talks: 2, decks: 1, unchanged: 2 })
    expect(await addFolder(library, 'new')).toMatchObject({ events: 2, talks: 2, decks: 1, unchanged: 2 })
    expect(await listed(library)).toEqual(['new: 木船之夜', 'new: 船桨之夜'])
  })

  it('is shown as the other has it at once when its source is removed, and again when that comes back', async () => {
    const library = await openTwo()
    need(await library.removeSource({ source: 'new' }))
    expect(await listed(library)).toEqual(['old: 木船之夜', 'old: 船桨之夜'])
    expect(await hitsOf(library, '木船之夜')).toEqual(['event old: 木船之夜'])
    need(await library.restoreSource({ source: 'new' }))
    expect(await listed(library)).toEqual(['new: 木船之夜', 'new: 船桨之夜'])
    need(await library.removeSource({ source: 'old' }))
    expect(await listed(library)).toEqual(['new: 木船之夜', 'new: 船桨之夜'])
    expect(need(await library.getItem(newBoats)).alsoIn).toBeUndefined()
  })

  it('of which slides are stored is not shown as removed while another source has it', async () => {
    const library = await openTwo()
    need(await library.fetchDecks({ scope: 'all' }))
    need(await library.removeSource({ source: 'new' }))
    const { items, facets } = {
      items: need(await library.listItems({})),
      facets: need(await library.search({ text: '木船之夜', withFacets: true })).facets,
    }
    expect(items.map(({ source, isSourceRemoved, decks }) => [source, isSourceRemoved, decks.ready])).toEqual([
      ['old', undefined, 1],
      ['old', undefined, 0],
    ])
    expect(facets.source?.map(({ value }) => value)).toEqual(['old'])
    expect(need(await library.getItem(newBoats))).toMatchObject(oldBoats)
  })

  it('is shown as the other has it when it is gone from its own', async () => {
    const library = await openTwo()
    rmSync(join(bench.dir, 'sources', 'new', 'zh', 'activities', 'boats'), { recursive: true })
    need(await library.refreshSource({ source: 'new' }))
    expect(await listed(library)).toEqual(['old: 木船之夜', 'new: 船桨之夜'])
    expect(need(await library.getItem(newBoats)).vanishedAt).toBeUndefined()
    await addFolder(library, 'new')
    expect((await listed(library)).at(0)).toBe('new: 木船之夜')
  })

  it('stays as it is shown when a refresh brings nothing new, and changes with what is newer', async () => {
    const library = await openTwo()
    need(await library.refreshSource({ source: 'old' }))
    expect((await listed(library)).at(0)).toBe('new: 木船之夜')
    const changed = toEventPage({ ...boats, body: 'quokka sightings' })
    await addFolder(library, 'old', { 'zh/activities/boats/index.md': changed })
    expect(await listed(library)).toEqual(['old: 木船之夜', 'new: 船桨之夜'])
    expect(await hitsOf(library, '"quokka sightings"')).toEqual(['event old: 木船之夜'])
  })

  it('is found by what the shown page says, not by what another version of it says', async () => {
    const library = await open()
    const changed = toEventPage({ ...boats, body: 'quokka sightings' })
    await addFolder(library, 'old', { 'zh/activities/boats/index.md': changed })
    await addFolder(library, 'new')
    expect(await hitsOf(library, '"quokka sightings"')).toEqual([])
    need(await library.removeSource({ source: 'new' }))
    expect(await hitsOf(library, '"quokka sightings"')).toEqual(['event old: 木船之夜'])
  })

  it('gives all of its slides, those of another version to the talk they are of', async () => {
    const library = await open()
    await addFolder(library, 'old')
    const moved = toEventPage({ ...boats, deck: 'https://slides.example/moved.pdf' })
    await addFolder(library, 'new', { 'zh/activities/boats/index.md': moved })
    const [item] = need(await library.listItems({}))
    expect(item).toMatchObject({ source: 'new', decks: { total: 2 } })
    const talk = await talkOf(library, newBoats)
    const urls = need(await library.listDecks()).flatMap(({ id, url }) => (talk.deckIds.includes(id) ? [url] : []))
    expect(urls.map((url) => url.split('/').at(-1)).sort()).toEqual(['moved.pdf', 'one.pdf'])
    need(await library.fetchDecks({ scope: 'all' }))
    expect(await hitsOf(library, 'slide words')).toEqual(['slide new: 木船怎样造'])
  })

  it('has slides that its sources hold under one path once, those that are stored', async () => {
    const library = await open()
    const files = { 'zh/activities/boats/index.md': toEventPage({ ...boats, deck: './boats.pdf' }) }
    const addWithSlides = async (name: string) => {
      const slides = join(bench.dir, 'sources', name, 'zh/activities/boats')
      mkdirSync(slides, { recursive: true })
      writeFileSync(join(slides, 'boats.pdf'), makePdf({ pages: [['slide words']] }))
      await addFolder(library, name, files)
    }
    await addWithSlides('old')
    need(await library.fetchDecks({ scope: 'all' }))
    await addWithSlides('new')
    expect(await listed(library)).toEqual(['new: 木船之夜'])
    const { decks } = need(await library.getItem(newBoats))
    expect(decks).toMatchObject([{ url: 'source:old/zh/activities/boats/boats.pdf', state: { state: 'ready' } }])
    expect((await talkOf(library, newBoats)).deckIds).toEqual(decks.map(({ id }) => id))
    expect((await hitsOf(library, 'slide words')).filter((hit) => hit.startsWith('slide'))).toHaveLength(1)
  })

  it('is in two languages when each source has one', async () => {
    const library = await open()
    await addFolder(library, 'chinese')
    const english = toEventPage({
      ...boats,
      title: 'A night of boats',
      talk: 'How to build a boat',
      body: 'Oak and pine.',
    })
    await addFolder(library, 'english', { 'en/activities/boats/index.md': english })
    expect(await listed(library)).toEqual(['chinese: 木船之夜', 'chinese: 船桨之夜'])
    const [item] = need(await library.listItems({}))
    expect(item?.languages).toEqual(['zh', 'en'])
    const ref = { source: 'chinese', id: 'activities/boats' }
    const other = need(await library.getItem({ ...ref, language: 'en' }))
    expect(other).toMatchObject({ title: 'A night of boats', source: 'english', alsoIn: [ref] })
    expect(await hitsOf(library, 'oak pine')).toHaveLength(1)
    expect(need(await library.getOverview()).counts).toMatchObject({ events: 2, talks: 2, decks: 1 })
  })

  it('is shown in a language as the other has it where its own source has that translation no more', async () => {
    const library = await open()
    await addFolder(library, 'old')
    const english = toEventPage({ ...boats, title: 'A night of boats', talk: 'How to build a boat', body: 'Of oak.' })
    await addFolder(library, 'new', { ...pages, 'en/activities/boats/index.md': english })
    rmSync(join(bench.dir, 'sources', 'new', 'zh', 'activities', 'boats'), { recursive: true })
    need(await library.refreshSource({ source: 'new' }))
    const { title, source, vanishedAt, languages } = need(await library.getItem(newBoats))
    expect([title, source, vanishedAt, languages]).toEqual(['木船之夜', 'old', undefined, ['zh', 'en']])
    need(await library.removeSource({ source: 'old' }))
    expect(need(await library.getItem(newBoats))).toMatchObject({ title: 'A night of boats', source: 'new' })
  })

  it('is the reader’s, not the built-in one, whichever came last', async () => {
    const builtinDir = join(import.meta.dirname, '..', '..', '..', 'data', 'builtin')
    const library = await bench.open({ builtinDir, importsBuiltin: true })
    const copied = join(builtinDir, 'content')
    expect(need(await library.importPath({ path: copied }))).toMatchObject({ events: 2 })
    need(await library.importBuiltin())
    const own = need(await library.listSources()).find(({ kind }) => kind === 'folder')?.id
    const items = need(await library.listItems({}))
    expect(items.map(({ source, alsoIn }) => [source, alsoIn?.map((ref) => ref.source)])).toEqual([
      [own, ['builtin']],
      [own, ['builtin']],
    ])
    expect(need(await library.getOverview()).guide?.source).toBe('builtin')
  })
})

describe('different events', () => {
  it.each([
    ['of one path and title on other days', { date: '2022-03-04' }],
    ['of one path, title and day with other slides', { talk: '独木舟', deck: 'https://slides.example/two.pdf' }],
  ])('%s stay two', async (_, more) => {
    const library = await open()
    await addFolder(library, 'a', { 'events/one.md': toEventPage({ ...boats, title: 'Meetup #1' }) })
    await addFolder(library, 'b', { 'events/one.md': toEventPage({ ...boats, deck: '', title: 'Meetup #1', ...more }) })
    expect((await listed(library)).sort()).toEqual(['a: Meetup #1', 'b: Meetup #1'])
    expect(need(await library.getItem({ source: 'a', id: 'events/one' })).alsoIn).toBeUndefined()
  })

  it('of one source stay two, however alike', async () => {
    const library = await open()
    const text = toEventPage(boats)
    await addFolder(library, 'a', { 'events/one.md': text, 'events/two.md': text })
    await addFolder(library, 'b', { 'events/one.md': text, 'events/two.md': text })
    expect(await listed(library)).toEqual(['b: 木船之夜', 'b: 木船之夜'])
  })
})

describe('a correction of what two sources hold', () => {
  it('holds whichever is shown, and is told of the one that is', async () => {
    const library = await open()
    await addFolder(library, 'old')
    const talk = await talkOf(library, oldBoats)
    need(await library.correct({ kind: 'talk', ...oldBoats, talkId: talk.id, title: '木船的造法' }))
    await addFolder(library, 'new')
    expect(await talkOf(library, newBoats)).toMatchObject({ title: '木船的造法', isCorrected: true })
    expect(need(await library.listCorrections())).toMatchObject([{ applies: true, correction: newBoats }])
    need(await library.removeSource({ source: 'old' }))
    expect((await talkOf(library, newBoats)).title).toBe('木船的造法')
    need(await library.restoreSource({ source: 'old' }))
    need(await library.removeSource({ source: 'new' }))
    expect((await talkOf(library, oldBoats)).title).toBe('木船的造法')
    const file = join(bench.dir, 'patch.json')
    expect(need(await library.saveCorrections({ path: file })).count).toBe(1)
  })

  it('takes the place of what was said of the other', async () => {
    const library = await open()
    await addFolder(library, 'old')
    const talk = await talkOf(library, oldBoats)
    need(await library.correct({ kind: 'talk', ...oldBoats, talkId: talk.id, title: '木船的造法' }))
    await addFolder(library, 'new')
    const own = { kind: 'talk', ...newBoats, talkId: talk.id } as const
    need(await library.correct({ ...own, title: '怎样造船' }))
    expect(need(await library.listCorrections())).toMatchObject([{ correction: { ...newBoats, title: '怎样造船' } }])
    need(await library.correct({ ...own, title: talk.title }))
    expect(need(await library.listCorrections())).toEqual([])
    expect(await talkOf(library, newBoats)).toMatchObject({ title: '木船怎样造' })
  })

  it('can be taken back where it is shown, and put back', async () => {
    const library = await open()
    await addFolder(library, 'old')
    const talk = await talkOf(library, oldBoats)
    need(await library.correct({ kind: 'talk', ...oldBoats, talkId: talk.id, isDropped: true }))
    await addFolder(library, 'new')
    expect(need(await library.listTalks({}))).toHaveLength(1)
    const [kept] = need(await library.listCorrections())
    need(await library.dropCorrection({ id: kept?.id ?? '' }))
    expect(need(await library.listTalks({}))).toHaveLength(2)
    need(await library.correct(kept?.correction ?? { kind: 'speaker', speakerId: '' }))
    expect(need(await library.listTalks({}))).toHaveLength(1)
    expect(need(await library.listCorrections()).map(({ id }) => id)).toEqual([kept?.id])
  })

  it('holds for a page that moved, by the talk’s title', async () => {
    const library = await open()
    await addFolder(library, 'old')
    const talk = await talkOf(library, oldBoats)
    const speakers = [{ name: '王五' }]
    need(await library.correct({ kind: 'talk', ...oldBoats, talkId: talk.id, speakers }))
    const added = { kind: 'talk', ...oldBoats, talkId: 'mine', title: '闲聊', isAdded: true } as const
    need(await library.correct(added))
    await addFolder(library, 'new', { 'zh/talks/2024/boats.md': toEventPage(boats) })
    const { talks } = need(await library.getItem(oldBoats))
    expect(talks.map(({ id, title, speakers: who }) => [id.split('#')[0], title, who.map(({ name }) => name)])).toEqual(
      [
        ['talks/2024/boats', '木船怎样造', ['王五']],
        ['mine', '闲聊', []],
      ],
    )
    expect(
      need(await library.listSpeakers())
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['李四', '王五'].sort())
    need(await library.correct({ kind: 'talk', ...oldBoats, talkId: talk.id, speakers: [{ name: '赵六' }] }))
    expect(need(await library.listCorrections())).toHaveLength(2)
    expect((await talkOf(library, oldBoats)).speakers).toMatchObject([{ name: '赵六' }])
  })

  it('of a speaker holds, also by a spelling that only the hidden page has', async () => {
    const library = await open()
    await addFolder(library, 'old')
    const [person] = need(await library.listSpeakers()).filter(({ name }) => name === '张三')
    need(await library.correct({ kind: 'speaker', speakerId: person?.id ?? '', affiliation: '示例公司' }))
    await addFolder(library, 'new', {
      ...pages,
      'zh/activities/boats/index.md': toEventPage({ ...boats, speaker: '张三（花名：三哥）' }),
    })
    expect(need(await library.listSpeakers()).find(({ name }) => name === '张三')).toMatchObject({
      nickname: '三哥',
      affiliation: '示例公司',
      talkCount: 1,
    })
  })
})
