import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Keepsake, type KeepsakeTarget, keepsakeLimits } from '../../../core/model/keepsake'
import type { LibraryService } from '../../../electron/library-service'
import { makePdf } from '../../helpers/make-pdf'
import { createServiceBench, need, type ServiceBench } from './open-service'

let bench: ServiceBench
beforeEach(() => {
  bench = createServiceBench()
})
afterEach(() => bench.dispose())

type ToldTalk = readonly [title: string, speaker: string, deck?: string]

const toPage = (title: string, ...talks: readonly ToldTalk[]) =>
  `---\ntitle: ${title}\ndate: 2024-05-06\n---\n\n## 议程\n${talks
    .map(
      ([name, speaker, deck]) =>
        `\n### 《${name}》\n\n讲师：${speaker}，示例公司\n${deck === undefined ? '' : `\n[PPT](${deck})\n`}`,
    )
    .join('')}`

const ref = { source: 'a', id: 'activities/night' }
const page: KeepsakeTarget = { kind: 'item', ...ref }
const file = 'a/activities/night.md'
const boat = ['怎样造一艘木船', '张三'] as const
const sails = ['帆与风的关系', '李四'] as const
const stars = ['夜里怎样看星', '王五'] as const

const openNight = async (...talks: readonly ToldTalk[]) => {
  const library = await bench.open()
  const path = bench.write({ [file]: toPage('木船之夜', ...talks) })
  need(await library.importPath({ path }))
  return { library, path }
}
const change = async (library: LibraryService, ...talks: readonly ToldTalk[]) => {
  bench.write({ [file]: toPage('木船之夜', ...talks) })
  need(await library.refreshSource({ source: 'a' }))
}
const findTalk = async (library: LibraryService, title: string, at: { language?: 'zh' | 'en' } = {}) => {
  const { talks } = need(await library.getItem({ ...ref, ...at }))
  return { kind: 'talk', ...ref, talkId: talks.find((talk) => talk.title === title)?.id ?? '' } as const
}
const list = async (library: LibraryService) => need(await library.listKeepsakes())
const tell = async (library: LibraryService) => (await list(library)).map(toTold)
const toTold = ({ kind, subject, text, lost, isSourceRemoved, vanishedAt }: Keepsake) =>
  [
    kind,
    subject.title,
    ...(text === undefined ? [] : [text]),
    ...(lost === undefined ? [] : [`lost ${lost}`]),
    ...(isSourceRemoved ? ['source removed'] : []),
    ...(vanishedAt === undefined ? [] : ['vanished']),
  ].join(' · ')
const libraryDir = () => join(bench.dir, 'library')
const journal = () => readFileSync(join(libraryDir(), 'recovery.jsonl'), 'utf8')

describe('favourites and notes', () => {
  it('are kept of a page and a talk, with what they are of, and each once', async () => {
    const { library } = await openNight(boat, sails)
    const talk = await findTalk(library, sails[0])
    need(await library.keepFavourite({ target: page }))
    const star = need(await library.keepFavourite({ target: talk }))
    expect(need(await library.keepFavourite({ target: talk }))).toEqual(star)
    need(await library.writeNote({ target: talk, text: '第一行\n第二行' }))
    need(await library.writeNote({ target: talk, text: '改过了' }))
    expect((await tell(library)).toSorted()).toEqual([
      'favourite · 帆与风的关系',
      'favourite · 木船之夜',
      'note · 帆与风的关系 · 改过了',
    ])
    expect(star).toMatchObject({
      target: talk,
      talkIds: [talk.talkId],
      subject: {
        title: '帆与风的关系',
        itemTitle: '木船之夜',
        itemKind: 'event',
        language: 'zh',
        sourceTitle: 'a',
        date: '2024-05-06',
        speakers: ['李四'],
      },
    })
  })

  it('stand in the order they were changed, and what stays the same was not changed', async () => {
    const { library } = await openNight(boat, sails)
    const [first, second] = [await findTalk(library, boat[0]), await findTalk(library, sails[0])]
    const before = need(await library.writeNote({ target: first, text: '一' }))
    need(await library.writeNote({ target: second, text: '二' }))
    expect(need(await library.writeNote({ target: first, text: '一' }))).toEqual(before)
    expect(await tell(library)).toEqual(['note · 帆与风的关系 · 二', 'note · 怎样造一艘木船 · 一'])
    const after = need(await library.writeNote({ target: first, text: '一、再' }))
    expect(after.madeAt).toBe(before.madeAt)
    expect(after.changedAt > before.changedAt).toBe(true)
    expect(await tell(library)).toEqual(['note · 怎样造一艘木船 · 一、再', 'note · 帆与风的关系 · 二'])
  })

  it('keep their order when the clock was put back', async () => {
    const { library } = await openNight(boat, sails)
    const [first, second] = [await findTalk(library, boat[0]), await findTalk(library, sails[0])]
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2036-01-02T03:04:05Z') })
    need(await library.writeNote({ target: first, text: '一' }))
    vi.setSystemTime(new Date('2026-01-02T03:04:05Z'))
    need(await library.writeNote({ target: second, text: '二' }))
    vi.useRealTimers()
    expect(await tell(library)).toEqual(['note · 帆与风的关系 · 二', 'note · 怎样造一艘木船 · 一'])
  })

  it('are refused kindly of what is not there, without words, and beyond the bounds', async () => {
    const { library } = await openNight(boat)
    const failed = (kind: string) => ({ failure: { kind } })
    expect(await library.keepFavourite({ target: { ...page, id: 'nowhere' } })).toMatchObject(failed('not-found'))
    expect(await library.writeNote({ target: { ...page, kind: 'talk', talkId: 'x' }, text: 'a' })).toMatchObject(
      failed('not-found'),
    )
    expect(
      await library.writeNote({ target: { ...page, kind: 'slide', deckId: 'x', page: 1 }, text: 'a' }),
    ).toMatchObject(failed('not-found'))
    expect(await library.writeNote({ target: page, text: ' \n ' })).toMatchObject(failed('invalid'))
    const long = '字'.repeat(keepsakeLimits.text)
    expect(need(await library.writeNote({ target: page, text: long })).text).toBe(long)
    expect(await library.writeNote({ target: page, text: `${long}字` })).toMatchObject(failed('too-large'))
  })

  it('that were let go of come back as they were, and leave no words behind until then', async () => {
    const { library } = await openNight(boat, sails)
    const talk = await findTalk(library, sails[0])
    need(await library.keepFavourite({ target: page }))
    need(await library.writeNote({ target: talk, text: 'private words' }))
    const before = await list(library)
    const ids = before.map(({ id }) => id)
    need(await library.dropKeepsakes({ ids }))
    expect(await list(library)).toEqual([])
    expect(journal()).not.toContain('private words')
    need(await library.restoreKeepsakes({ ids }))
    expect(await list(library)).toEqual(before)
    expect(journal()).toContain('private words')
    expect(await library.restoreKeepsakes({ ids: ['unknown'] })).toMatchObject({ failure: { kind: 'not-found' } })
  })

  it('are each kept once, by whichever source’s name', async () => {
    const { library, path } = await openNight(boat)
    bench.write({ 'b/activities/night.md': readFileSync(join(path, 'activities/night.md')) })
    need(await library.importPath({ path: join(bench.dir, 'sources', 'b') }))
    const talk = await findTalk(library, boat[0])
    for (const target of [page, talk] as const) {
      const star = need(await library.keepFavourite({ target }))
      expect(need(await library.keepFavourite({ target: { ...target, source: 'a' } })).id).toBe(star.id)
      expect(need(await library.keepFavourite({ target: { ...target, source: 'b' } })).id).toBe(star.id)
      const note = need(await library.writeNote({ target, text: '一' }))
      expect(need(await library.writeNote({ target: { ...target, source: 'b' }, text: '二' })).id).toBe(note.id)
    }
    expect(await list(library)).toHaveLength(4)
  })

  it('take no second star when one was given meanwhile', async () => {
    const { library } = await openNight(boat)
    const { id } = need(await library.keepFavourite({ target: page }))
    need(await library.dropKeepsakes({ ids: [id] }))
    need(await library.keepFavourite({ target: page }))
    need(await library.restoreKeepsakes({ ids: [id] }))
    expect(await tell(library)).toEqual(['favourite · 木船之夜'])
  })

  it('of a talk hold in its other language, too', async () => {
    const library = await bench.open()
    const path = bench.write({
      'a/zh/activities/night.md': toPage('木船之夜', boat, sails),
      'a/en/activities/night.md':
        '---\ntitle: A Night of Boats\ndate: 2024-05-06\n---\n\n## Agenda\n\n### "How to build a wooden boat"\n\nSpeaker: Ada Example, Example Ltd\n\n### "Sails and the wind"\n\nSpeaker: Bea Example, Example Ltd\n',
    })
    need(await library.importPath({ path }))
    const english = await findTalk(library, 'Sails and the wind', { language: 'en' })
    expect(english.talkId).not.toBe('')
    need(await library.keepFavourite({ target: english }))
    const chinese = await findTalk(library, sails[0])
    expect(need(await library.keepFavourite({ target: chinese })).talkIds.toSorted()).toEqual(
      [english.talkId, chinese.talkId].toSorted(),
    )
    expect(await tell(library)).toEqual(['favourite · 帆与风的关系'])
  })
})

describe('what was kept', () => {
  it.each<[string, readonly ToldTalk[], string, string]>([
    ['a word is added', [boat, ['帆与风的关系（更新）', '李四']], '帆与风的关系（更新）', '帆与风的关系（更新）'],
    ['a talk comes before', [stars, boat, sails], '帆与风的关系', '帆与风的关系'],
    [
      'it swaps titles with another',
      [
        ['帆与风的关系', '张三'],
        ['怎样造一艘木船', '李四'],
      ],
      '怎样造一艘木船',
      '怎样造一艘木船',
    ],
  ])('stays with its talk when %s', async (_, talks, title, of) => {
    const { library } = await openNight(boat, sails)
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    await change(library, ...talks)
    expect(await list(library)).toMatchObject([{ target: await findTalk(library, title), subject: { title: of } }])
    // Written again where it stands now, it is still one note.
    need(await library.writeNote({ target: await findTalk(library, title), text: '大风' }))
    expect(await tell(library)).toEqual([`note · ${of} · 大风`])
  })

  it('is told as it was when its talk is gone, leads to the event, and finds the talk again', async () => {
    const { library } = await openNight(boat, sails)
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    await change(library, boat, stars)
    expect(await list(library)).toMatchObject([
      {
        target: { kind: 'talk', ...ref },
        talkIds: [],
        lost: 'talk',
        subject: { title: '帆与风的关系', speakers: ['李四'] },
      },
    ])
    need(await library.writeNote({ target: await findTalk(library, stars[0]), text: '星' }))
    expect((await tell(library)).toSorted()).toEqual([
      'note · 夜里怎样看星 · 星',
      'note · 帆与风的关系 · 风 · lost talk',
    ])
    await change(library, boat, sails)
    expect((await tell(library)).toSorted()).toEqual([
      'note · 夜里怎样看星 · 星 · lost talk',
      'note · 帆与风的关系 · 风',
    ])
  })

  it('can be changed by its id, and let go of, where its talk is gone', async () => {
    const { library } = await openNight(boat, sails)
    const target = await findTalk(library, sails[0])
    const { id } = need(await library.writeNote({ target, text: '风' }))
    await change(library, boat)
    need(await library.writeNote({ target, id, text: '大风' }))
    expect(await tell(library)).toEqual(['note · 帆与风的关系 · 大风 · lost talk'])
    await change(library, boat, sails)
    expect(await tell(library)).toEqual(['note · 帆与风的关系 · 大风'])
  })

  it('is kept of a talk that the reader added', async () => {
    const { library } = await openNight(boat)
    const added = { kind: 'talk', ...ref, talkId: 'added-1' } as const
    need(await library.correct({ ...added, title: '补充的演讲', isAdded: true }))
    need(await library.keepFavourite({ target: added }))
    await change(library, boat, stars)
    expect(await list(library)).toMatchObject([
      { target: added, talkIds: ['added-1'], subject: { title: '补充的演讲' } },
    ])
  })

  it('goes along when its page is moved within its source', async () => {
    const told: ToldTalk = [...boat, 'https://slides.example.org/boat.pdf']
    const { library, path } = await openNight(told, sails)
    const [deck] = need(await library.getItem(ref)).decks
    const slide = { kind: 'slide', ...ref, deckId: deck?.id ?? '', page: 2 } as const
    const talk = await findTalk(library, sails[0])
    need(await library.keepFavourite({ target: page }))
    for (const target of [talk, slide]) need(await library.writeNote({ target, text: '记' }))
    need(await library.correct({ ...talk, speakers: [{ name: '赵六' }] }))
    rmSync(join(path, 'activities/night.md'))
    bench.write({ 'a/activities/2024/boats.md': toPage('木船之夜', told, sails) })
    need(await library.refreshSource({ source: 'a' }))

    const moved = { source: 'a', id: 'activities/2024/boats' }
    const items = need(await library.listItems({}))
    expect(items).toMatchObject([{ ...moved, alsoIn: [ref] }])
    expect(items[0]).not.toHaveProperty('vanishedAt')
    const { talks } = need(await library.getItem(moved))
    expect(talks.map(({ speakers }) => speakers.map(({ name }) => name))).toEqual([['张三'], ['赵六']])
    expect(talks[0]?.deckIds).toEqual([deck?.id])
    expect(need(await library.getItem(ref))).toMatchObject(moved)
    expect((await tell(library)).toSorted()).toEqual([
      'favourite · 木船之夜',
      'note · 帆与风的关系 · 记',
      'note · 怎样造一艘木船 · 记',
    ])
    expect((await list(library)).map(({ target }) => target)).toMatchObject([moved, moved, moved])
    // The file comes back: what an archive itself has twice stays two.
    bench.write({ [file]: toPage('木船之夜', told, sails) })
    need(await library.refreshSource({ source: 'a' }))
    expect(need(await library.listItems({}))).toHaveLength(2)
    expect((await list(library)).map(({ lost }) => lost)).toEqual([undefined, undefined, undefined])
  })

  it('stays when its page vanished, with the page', async () => {
    const { library, path } = await openNight(boat)
    bench.write({ 'a/activities/other.md': toPage('另一夜', stars) })
    need(await library.keepFavourite({ target: page }))
    rmSync(join(path, 'activities/night.md'))
    need(await library.refreshSource({ source: 'a' }))
    expect(await tell(library)).toEqual(['favourite · 木船之夜 · vanished'])
  })
})

describe('a source that is removed', () => {
  it('leaves the pages of which something is kept, marked, and takes those of which nothing is any more', async () => {
    const { library } = await openNight(boat)
    bench.write({ 'a/activities/other.md': toPage('另一夜', stars) })
    need(await library.refreshSource({ source: 'a' }))
    const { id } = need(await library.writeNote({ target: await findTalk(library, boat[0]), text: '木头' }))
    need(await library.removeSource({ source: 'a' }))
    const titles = async () => need(await library.listItems({})).map(({ title }) => title)
    expect(await titles()).toEqual(['木船之夜'])
    expect(await tell(library)).toEqual(['note · 怎样造一艘木船 · 木头 · source removed'])

    need(await library.dropKeepsakes({ ids: [id] }))
    expect(await titles()).toEqual([])
    expect(bench.news.at(-1)).toEqual({ name: 'libraryChanged', value: null })
    need(await library.restoreKeepsakes({ ids: [id] }))
    expect(await titles()).toEqual(['木船之夜'])
    expect(await tell(library)).toEqual(['note · 怎样造一艘木船 · 木头 · source removed'])
  })

  it('costs none over a restart, and they are where they were when it is added again', async () => {
    const { library, path } = await openNight(boat, sails)
    need(await library.keepFavourite({ target: page }))
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    need(await library.removeSource({ source: 'a' }))
    await library.close()
    const again = await bench.open()
    expect((await tell(again)).toSorted()).toEqual([
      'favourite · 木船之夜 · source removed',
      'note · 帆与风的关系 · 风 · source removed',
    ])
    bench.news.length = 0
    expect(need(await again.importPath({ path }))).toMatchObject({ added: 0, unchanged: 1 })
    expect((await tell(again)).toSorted()).toEqual(['favourite · 木船之夜', 'note · 帆与风的关系 · 风'])
    // No page changed, and yet what is shown of them did.
    expect(bench.news.at(-1)).toEqual({ name: 'libraryChanged', value: null })
  })

  it('leaves them where another source has the same page, and leads to it', async () => {
    const { library } = await openNight(boat, sails)
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    bench.write({ 'b/activities/night.md': toPage('木船之夜', boat, sails) })
    need(await library.importPath({ path: join(bench.dir, 'sources', 'b') }))
    need(await library.removeSource({ source: 'a' }))
    const [kept] = await list(library)
    expect(kept).toMatchObject({ target: { source: 'b' }, subject: { sourceTitle: 'b' } })
    expect(kept?.isSourceRemoved).toBeUndefined()
    expect(kept?.lost).toBeUndefined()
  })
})

describe('a note on a slide', () => {
  const openSlides = async (options: Parameters<ServiceBench['open']>[0] = {}) => {
    const library = await bench.open(options)
    const path = bench.write({
      'a/activities/night.md': toPage('木船之夜', [boat[0], boat[1], 'boat.pdf']),
      'a/activities/boat.pdf': makePdf({ pages: [['First slide'], ['Second slide']] }),
    })
    need(await library.importPath({ path }))
    const [deck] = need(await library.getItem(ref)).decks
    need(await library.fetchDecks({ scope: 'all' }))
    return { library, path, target: { kind: 'slide', ...ref, deckId: deck?.id ?? '', page: 2 } as const }
  }

  it('is of its page alone, and names the talk', async () => {
    const { library, target } = await openSlides()
    need(await library.writeNote({ target, text: '第二页' }))
    need(await library.writeNote({ target: { ...target, page: 1 }, text: '第一页' }))
    need(await library.writeNote({ target, text: '第二页，改' }))
    const kept = await list(library)
    expect(kept.map(({ target: of, text }) => [of.kind === 'slide' && of.page, text]).toSorted()).toEqual([
      [1, '第一页'],
      [2, '第二页，改'],
    ])
    expect(kept[0]?.subject).toMatchObject({ title: boat[0], itemTitle: '木船之夜', speakers: ['张三'] })
  })

  it('is of no page behind the last, once the slides are here', async () => {
    const { library, target } = await openSlides()
    await expect
      .poll(async () => need(await library.getDeck({ deckId: target.deckId })).state)
      .toMatchObject({ state: 'ready', pages: 2 })
    const failed = { failure: { kind: 'not-found' } }
    expect(await library.writeNote({ target: { ...target, page: 3 }, text: '第三页' })).toMatchObject(failed)
    need(await library.writeNote({ target, text: '第二页' }))
    expect(await list(library)).toHaveLength(1)
  })

  it('is told as it was when the page links to the slides no more', async () => {
    const { library, target } = await openSlides()
    need(await library.writeNote({ target, text: '第二页' }))
    await change(library, boat)
    expect(await list(library)).toMatchObject([{ target, lost: 'deck', subject: { title: boat[0] }, text: '第二页' }])
  })

  it('follows the slides when the page links to the same ones under another address, once they are here', async () => {
    const bytes = makePdf({ pages: [['First slide'], ['Second slide']] })
    const other = makePdf({ pages: [['Of something else'], ['Second slide']] })
    const { library, path, target } = await openSlides()
    need(await library.writeNote({ target, text: '第二页' }))
    rmSync(join(path, 'activities/boat.pdf'))
    bench.write({ 'a/slides/other.pdf': other, 'a/slides/2024/boat-v2.pdf': bytes })
    await change(library, [stars[0], stars[1], '../slides/other.pdf'], [boat[0], boat[1], '../slides/2024/boat-v2.pdf'])
    expect(await list(library)).toMatchObject([{ target, lost: 'deck' }])

    need(await library.fetchDecks({ scope: 'all' }))
    const { talks } = need(await library.getItem(ref))
    const moved = { ...target, deckId: talks[1]?.deckIds[0] ?? '' }
    const [kept] = await list(library)
    expect(kept).toMatchObject({ target: moved, subject: { title: boat[0], speakers: ['张三'] } })
    expect(kept?.lost).toBeUndefined()
    // Written in where it stands now, it is still one note.
    need(await library.writeNote({ target: moved, text: '第二页，改' }))
    expect(await list(library)).toMatchObject([{ id: kept?.id, target: moved, text: '第二页，改' }])
  })

  it('finds the same slides in another source that stands for the one it was written in', async () => {
    const { library, path, target } = await openSlides()
    need(await library.writeNote({ target, text: '第二页' }))
    bench.write({
      'b/activities/night.md': readFileSync(join(path, 'activities/night.md')),
      'b/activities/boat.pdf': readFileSync(join(path, 'activities/boat.pdf')),
    })
    need(await library.importPath({ path: join(bench.dir, 'sources', 'b') }))
    need(await library.removeSource({ source: 'a' }))
    const [kept] = await list(library)
    expect(kept?.lost).toBeUndefined()
    expect(kept?.target).toMatchObject({ kind: 'slide', page: 2, source: 'b' })
  })
})

it('are exported in the order of events, talks and slides, with links to slides of the web', async () => {
  const library = await bench.open()
  const deck = (name: string) => `https://slides.example.org/${name}.pdf`
  const path = bench.write({
    [file]: toPage('木船之夜', [...boat, deck('boat#1')], [...sails, 'https://speakerdeck.com/ada/sails']),
    'a/activities/newer.md': toPage('新的一夜', stars).replace('2024-05-06', '2025-05-06'),
  })
  need(await library.importPath({ path }))
  const { talks } = need(await library.getItem(ref))
  const slides = talks.map(({ deckIds }) => ({ kind: 'slide', ...ref, deckId: deckIds[0] ?? '', page: 2 }) as const)
  for (const target of [
    ...slides.toReversed(),
    await findTalk(library, sails[0]),
    await findTalk(library, boat[0]),
    page,
  ])
    need(await library.writeNote({ target, text: '记' }))
  need(await library.writeNote({ target: { ...slides[0], page: 1 } as KeepsakeTarget, text: '记' }))
  need(await library.keepFavourite({ target: { kind: 'item', source: 'a', id: 'activities/newer' } }))
  const { count, text } = need(await library.printKeepsakes({ format: 'json-lines' }))
  const entries = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(count).toBe(7)
  expect(
    entries.map(({ kind, title, slide = '', link = '' }) => `${kind} ${title} ${slide} ${link}`.trimEnd()),
  ).toEqual([
    'favourite 新的一夜',
    'note 木船之夜',
    `note ${boat[0]}  ${deck('boat%231')}`,
    `note ${boat[0]} 1 ${deck('boat%231')}#page=1`,
    `note ${boat[0]} 2 ${deck('boat%231')}#page=2`,
    `note ${sails[0]}  https://speakerdeck.com/ada/sails`,
    `note ${sails[0]} 2 https://speakerdeck.com/ada/sails`,
  ])
})

describe('notes in search', () => {
  const find = async (library: LibraryService, text: string, more: object = {}) => {
    const { hits, facets } = need(await library.search({ text, ...more }))
    const notes = hits.filter(({ kind }) => kind === 'note')
    expect(facets.kind.note ?? 0).toBe(notes.length)
    return notes
  }
  const words = (hits: readonly { readonly snippet: readonly { readonly text: string }[] }[]) =>
    hits.map(({ snippet }) => snippet.map(({ text }) => text).join(''))

  it('are found by what they say, and lead to what they are of', async () => {
    const { library } = await openNight(boat, sails)
    const talk = await findTalk(library, sails[0])
    need(await library.writeNote({ target: talk, text: '三角帆的图在第二页 quokka' }))
    need(await library.writeNote({ target: page, text: '现场问答 quokka' }))
    expect(words(await find(library, 'quokka'))).toEqual(['现场问答 quokka', '三角帆的图在第二页 quokka'])
    expect(await find(library, '三角帆 quokka')).toMatchObject([
      {
        ...{ source: 'a', eventId: ref.id, talkId: talk.talkId, title: sails[0], path: 'activities/night.md' },
        ...{ date: '2024-05-06', context: { event: '木船之夜', speakers: ['李四'] } },
        snippet: [
          { text: '三角帆', hit: true },
          { text: '的图在第二页 ', hit: false },
          { text: 'quokka', hit: true },
        ],
      },
    ])
    expect(words(await find(library, 'quokka -三角帆'))).toEqual(['现场问答 quokka'])
    expect(words(await find(library, '"三角帆的图"'))).toHaveLength(1)
    expect(await find(library, '木船')).toEqual([])
    expect(words(await find(library, 'kind:note 问答'))).toHaveLength(1)
    expect(await find(library, 'kind:note')).toHaveLength(2)
    expect(await find(library, 'kind:talk quokka')).toEqual([])
    expect(await find(library, 'quokka', { filters: { year: ['2024'] } })).toHaveLength(2)
    expect(await find(library, 'quokka', { filters: { year: ['1999'] } })).toEqual([])
    const { advice } = need(await library.search({ text: 'quokka', filters: { year: ['1999'] } }))
    expect(advice?.unfiltered).toBe(2)
  })

  it('are found as they are now, and no more once they are gone', async () => {
    const { library, path } = await openNight(boat)
    const { id } = need(await library.writeNote({ target: page, text: 'quokka' }))
    need(await library.writeNote({ target: page, text: 'wombat' }))
    expect(await find(library, 'quokka')).toEqual([])
    expect(await find(library, 'wombat')).toHaveLength(1)
    expect(need(await library.search({ text: 'wombat xyzzyqq' })).advice?.words).toEqual([
      { text: 'wombat', isThere: true },
      { text: 'xyzzyqq', isThere: false },
    ])
    rmSync(join(path, 'activities/night.md'))
    bench.write({ 'a/activities/other.md': toPage('另一夜', stars) })
    need(await library.refreshSource({ source: 'a' }))
    expect(await find(library, 'wombat')).toHaveLength(1)
    need(await library.dropKeepsakes({ ids: [id] }))
    expect(await find(library, 'wombat')).toEqual([])
  })

  it('are found though their talk or slides are gone, and then lead to the event', async () => {
    const { library } = await openNight(boat, [...sails, 'https://slides.example.org/sails.pdf'])
    const talk = await findTalk(library, sails[0])
    const [deck] = need(await library.getItem(ref)).decks
    const slide = { kind: 'slide', ...ref, deckId: deck?.id ?? '', page: 2 } as const
    need(await library.writeNote({ target: talk, text: 'quokka' }))
    need(await library.writeNote({ target: slide, text: 'wombat' }))
    expect(await find(library, 'wombat')).toMatchObject([{ deckId: slide.deckId, page: 2, title: sails[0] }])
    await change(library, boat)
    for (const text of ['quokka', 'wombat']) {
      const [hit] = await find(library, text)
      expect(hit).toMatchObject({ eventId: ref.id, title: sails[0], path: 'activities/night.md' })
      expect([hit?.talkId, hit?.deckId, hit?.page]).toEqual([undefined, undefined, undefined])
    }
  })
})

describe('a database that is lost', () => {
  const loseDatabase = () => {
    for (const name of readdirSync(libraryDir()).filter((each) => each.startsWith('library.db')))
      rmSync(join(libraryDir(), name))
  }

  it('costs no favourite and no note: they find their places when the pages are read again', async () => {
    const { library } = await openNight(boat, sails)
    need(await library.keepFavourite({ target: page }))
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风\n第二行' }))
    const { id } = need(await library.writeNote({ target: page, text: 'private words' }))
    const before = await tell(library)
    need(await library.dropKeepsakes({ ids: [id] }))
    await library.close()
    loseDatabase()
    const again = await bench.open()
    expect(await tell(again)).toEqual(before.filter((one) => !one.includes('private')))
    await again.close()
    writeFileSync(join(libraryDir(), 'library.db'), 'this was never a database'.repeat(400))
    const anew = await bench.open({ setAsideDamaged: true })
    expect(await tell(anew)).toEqual(before.filter((one) => !one.includes('private')))
  })

  it('leaves them readable when the pages are nowhere to be had, and the source was removed', async () => {
    const { library, path } = await openNight(boat, sails)
    need(await library.keepFavourite({ target: page }))
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    need(await library.removeSource({ source: 'a' }))
    await library.close()
    loseDatabase()
    const again = await bench.open()
    expect((await tell(again)).toSorted()).toEqual([
      'favourite · 木船之夜 · lost item · source removed',
      'note · 帆与风的关系 · 风 · lost item · source removed',
    ])
    expect((await list(again))[0]?.subject).toMatchObject({ itemTitle: '木船之夜', sourceTitle: 'a' })
    need(await again.importPath({ path }))
    expect((await tell(again)).toSorted()).toEqual(['favourite · 木船之夜', 'note · 帆与风的关系 · 风'])
  })

  it('leads to the same pages of a source that lies elsewhere now', async () => {
    const { library, path } = await openNight(boat, sails)
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    need(await library.removeSource({ source: 'a' }))
    await library.close()
    loseDatabase()
    const again = await bench.open()
    bench.write({ 'moved/content/activities/night.md': readFileSync(join(path, 'activities/night.md')) })
    need(await again.importPath({ path: join(bench.dir, 'sources', 'moved') }))
    const [kept] = await list(again)
    expect(kept?.lost).toBeUndefined()
    expect(kept?.target).toMatchObject({ source: 'moved' })
  })
})

it('outlives a rebuild, and a process that ends at once after the answer', async () => {
  const { library } = await openNight(boat)
  need(await library.writeNote({ target: page, text: '木头' }))
  need(await library.rebuild())
  expect(await tell(library)).toEqual(['note · 木船之夜 · 木头'])
  // As another process finds it, while the first has closed nothing.
  const other = await bench.open()
  expect(await tell(other)).toEqual(['note · 木船之夜 · 木头'])
  expect(existsSync(join(libraryDir(), 'recovery.jsonl'))).toBe(true)
})
