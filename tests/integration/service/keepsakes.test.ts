import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepsakeLimits } from '../../../core/model/keepsake'
import {
  boat,
  createKeepsakeBench,
  file,
  findTalk,
  type KeepsakeBench,
  list,
  page,
  ref,
  sails,
  stars,
  type ToldTalk,
  tell,
  toPage,
} from './keepsake-bench'
import { need } from './open-service'

let bench: KeepsakeBench
beforeEach(() => {
  bench = createKeepsakeBench()
})
afterEach(() => bench.dispose())

describe('favourites and notes', () => {
  it('are kept of a page and a talk, with what they are of, and each once', async () => {
    const { library } = await bench.openNight(boat, sails)
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
    const { library } = await bench.openNight(boat, sails)
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
    const { library } = await bench.openNight(boat, sails)
    const [first, second] = [await findTalk(library, boat[0]), await findTalk(library, sails[0])]
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2036-01-02T03:04:05Z') })
    need(await library.writeNote({ target: first, text: '一' }))
    vi.setSystemTime(new Date('2026-01-02T03:04:05Z'))
    need(await library.writeNote({ target: second, text: '二' }))
    vi.useRealTimers()
    expect(await tell(library)).toEqual(['note · 帆与风的关系 · 二', 'note · 怎样造一艘木船 · 一'])
  })

  it('are refused kindly of what is not there, without words, and beyond the bounds', async () => {
    const { library } = await bench.openNight(boat)
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
    const { library } = await bench.openNight(boat, sails)
    const talk = await findTalk(library, sails[0])
    need(await library.keepFavourite({ target: page }))
    need(await library.writeNote({ target: talk, text: 'private words' }))
    const before = await list(library)
    const ids = before.map(({ id }) => id)
    need(await library.dropKeepsakes({ ids }))
    expect(await list(library)).toEqual([])
    expect(readFileSync(join(bench.libraryDir, 'recovery.jsonl'), 'utf8')).not.toContain('private words')
    need(await library.restoreKeepsakes({ ids }))
    expect(await list(library)).toEqual(before)
    expect(readFileSync(join(bench.libraryDir, 'recovery.jsonl'), 'utf8')).toContain('private words')
    expect(await library.restoreKeepsakes({ ids: ['unknown'] })).toMatchObject({ failure: { kind: 'not-found' } })
  })

  it('are each kept once, by whichever source’s name', async () => {
    const { library, path } = await bench.openNight(boat)
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
    const { library } = await bench.openNight(boat)
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
    const { library } = await bench.openNight(boat, sails)
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    await bench.change(library, ...talks)
    expect(await list(library)).toMatchObject([{ target: await findTalk(library, title), subject: { title: of } }])
    // Written again where it stands now, it is still one note.
    need(await library.writeNote({ target: await findTalk(library, title), text: '大风' }))
    expect(await tell(library)).toEqual([`note · ${of} · 大风`])
  })

  it('is told as it was when its talk is gone, leads to the event, and finds the talk again', async () => {
    const { library } = await bench.openNight(boat, sails)
    need(await library.writeNote({ target: await findTalk(library, sails[0]), text: '风' }))
    await bench.change(library, boat, stars)
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
    await bench.change(library, boat, sails)
    expect((await tell(library)).toSorted()).toEqual([
      'note · 夜里怎样看星 · 星 · lost talk',
      'note · 帆与风的关系 · 风',
    ])
  })

  it('can be changed by its id, and let go of, where its talk is gone', async () => {
    const { library } = await bench.openNight(boat, sails)
    const target = await findTalk(library, sails[0])
    const { id } = need(await library.writeNote({ target, text: '风' }))
    await bench.change(library, boat)
    need(await library.writeNote({ target, id, text: '大风' }))
    expect(await tell(library)).toEqual(['note · 帆与风的关系 · 大风 · lost talk'])
    await bench.change(library, boat, sails)
    expect(await tell(library)).toEqual(['note · 帆与风的关系 · 大风'])
  })

  it('is kept of a talk that the reader added', async () => {
    const { library } = await bench.openNight(boat)
    const added = { kind: 'talk', ...ref, talkId: 'added-1' } as const
    need(await library.correct({ ...added, title: '补充的演讲', isAdded: true }))
    need(await library.keepFavourite({ target: added }))
    await bench.change(library, boat, stars)
    expect(await list(library)).toMatchObject([
      { target: added, talkIds: ['added-1'], subject: { title: '补充的演讲' } },
    ])
  })

  it('goes along when its page is moved within its source', async () => {
    const told: ToldTalk = [...boat, 'https://slides.example.org/boat.pdf']
    const { library, path } = await bench.openNight(told, sails)
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
    const { library, path } = await bench.openNight(boat)
    bench.write({ 'a/activities/other.md': toPage('另一夜', stars) })
    need(await library.keepFavourite({ target: page }))
    rmSync(join(path, 'activities/night.md'))
    need(await library.refreshSource({ source: 'a' }))
    expect(await tell(library)).toEqual(['favourite · 木船之夜 · vanished'])
  })
})
