import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Correction } from '../../../core/model/correction'
import type { LibraryService } from '../../../electron/library-service'
import { makeZip } from '../../helpers/make-archive-file'
import { createServiceBench, need, type ServiceBench } from './open-service'

let bench: ServiceBench
beforeEach(() => {
  bench = createServiceBench()
})
afterEach(() => bench.dispose())

const toPage = (title: string, ...talks: readonly (readonly [title: string, speaker: string, deck?: string])[]) =>
  `---\ntitle: ${title}\ndate: 2024-05-06\n---\n\n## 议程\n${talks
    .map(
      ([name, speaker, deck]) =>
        `\n### 《${name}》\n\n讲师：${speaker}，示例公司\n${deck === undefined ? '' : `\n[PPT](https://slides.example/${deck}.pdf)\n`}`,
    )
    .join('')}`

const ref = { source: 'a', id: 'activities/night' }
const file = 'a/activities/night.md'

const openNight = async (...talks: Parameters<typeof toPage>[1][]) => {
  const library = await bench.open()
  const path = bench.write({ [file]: toPage('木船之夜', ...talks) })
  need(await library.importPath({ path }))
  return { library, path }
}
const change = async (library: LibraryService, ...talks: Parameters<typeof toPage>[1][]) => {
  bench.write({ [file]: toPage('木船之夜', ...talks) })
  need(await library.refreshSource({ source: 'a' }))
}
const tell = async (library: LibraryService, at: Partial<typeof ref> = {}) =>
  need(await library.getItem({ ...ref, ...at })).talks.map(({ title, speakers, takeaways }) =>
    [title, speakers.map(({ name }) => name).join('、'), ...takeaways].join(' · '),
  )
const correct = async (
  library: LibraryService,
  title: string,
  said: Partial<Correction>,
  at: Partial<typeof ref> = {},
) => {
  const { talks } = need(await library.getItem({ ...ref, ...at }))
  const talkId = talks.find((talk) => talk.title === title)?.id ?? ''
  need(await library.correct({ kind: 'talk', ...ref, ...at, talkId, ...said } as Correction))
}
const states = async (library: LibraryService) =>
  need(await library.listCorrections()).map(({ subject, lost }) => `${subject} ${lost ?? 'holds'}`)

const boat = ['怎样造一艘木船', '张三'] as const
const sails = ['帆与风的关系', '李四'] as const
const stars = ['夜里怎样看星', '王五'] as const

describe('what a reader corrected of a talk', () => {
  it.each<[string, Parameters<typeof toPage>[1][], string[]]>([
    [
      'a word is added',
      [boat, ['帆与风的关系（更新）', '李四']],
      ['怎样造一艘木船 · 张三', '扬帆 · 李思思 · 风从哪里来'],
    ],
    ['a space is added', [boat, ['帆 与 风的关系', '李四']], ['怎样造一艘木船 · 张三', '扬帆 · 李思思 · 风从哪里来']],
    ['the agenda turns', [sails, boat], ['扬帆 · 李思思 · 风从哪里来', '怎样造一艘木船 · 张三']],
    [
      'a talk comes before',
      [stars, boat, sails],
      ['夜里怎样看星 · 王五', '怎样造一艘木船 · 张三', '扬帆 · 李思思 · 风从哪里来'],
    ],
    [
      'it is called as the reader has it',
      [boat, ['扬帆', '李四']],
      ['怎样造一艘木船 · 张三', '扬帆 · 李思思 · 风从哪里来'],
    ],
    [
      'it swaps titles with another',
      [
        ['帆与风的关系', '张三'],
        ['怎样造一艘木船', '李四'],
      ],
      ['帆与风的关系 · 张三', '扬帆 · 李思思 · 风从哪里来'],
    ],
  ])('stays when %s', async (_, talks, expected) => {
    const { library } = await openNight(boat, sails)
    await correct(library, sails[0], { title: '扬帆', speakers: [{ name: '李思思' }], takeaways: ['风从哪里来'] })
    await change(library, ...talks)
    expect(await tell(library)).toEqual(expected)
    expect(need(await library.listCorrections())).toMatchObject([{ applies: true }])
    expect(need(await library.listTalks({})).map(({ title }) => title)).toContain('扬帆')
  })

  it('waits, and is told, when its talk is gone, can be put on another, and holds again when it is back', async () => {
    const { library } = await openNight(boat, sails)
    await correct(library, sails[0], { title: '扬帆', takeaways: ['风从哪里来'] })
    await change(library, boat, stars)
    expect(await tell(library)).toEqual(['怎样造一艘木船 · 张三', '夜里怎样看星 · 王五'])
    expect(await states(library)).toEqual(['帆与风的关系 talk'])
    await change(library, boat, sails)
    expect(await states(library)).toEqual(['帆与风的关系 holds'])
    expect(await tell(library)).toEqual(['怎样造一艘木船 · 张三', '扬帆 · 李四 · 风从哪里来'])
  })

  it('is not lost when its talk has another title, and another talk has the one it had', async () => {
    const { library } = await openNight(boat, sails)
    await correct(library, boat[0], { takeaways: ['木船的'] })
    await change(library, ['帆与风的关系', '张三'], ['怎样造一艘木船', '李四'])
    expect(await tell(library)).toEqual(['帆与风的关系 · 张三 · 木船的', '怎样造一艘木船 · 李四'])
    await correct(library, boat[0], { takeaways: ['帆的'] })
    expect(await tell(library)).toEqual(['帆与风的关系 · 张三 · 木船的', '怎样造一艘木船 · 李四 · 帆的'])
    expect(need(await library.listCorrections())).toHaveLength(2)
    await correct(library, sails[0], { takeaways: ['别的'] })
    expect(await tell(library)).toEqual(['帆与风的关系 · 张三 · 别的', '怎样造一艘木船 · 李四 · 帆的'])
    expect(need(await library.listCorrections())).toHaveLength(2)
  })

  it('is left out rather than guessed when two are as likely', async () => {
    const { library } = await openNight(['网格的实践分享', '张三'])
    await correct(library, '网格的实践分享', { takeaways: ['一'] })
    await change(library, ['网格的实践分享（上）', '张三'], ['网格的实践分享（下）', '张三'])
    expect(await tell(library)).toEqual(['网格的实践分享（上） · 张三', '网格的实践分享（下） · 张三'])
    expect(await states(library)).toEqual(['网格的实践分享 talk'])
  })

  it('keeps which slides belong to it', async () => {
    const { library } = await openNight([...boat, 'one'], sails)
    const item = need(await library.getItem(ref))
    const deckId = item.decks[0]?.id ?? ''
    need(await library.correct({ kind: 'match', ...ref, deckId, talkIds: [item.talks[1]?.id ?? ''] }))
    await change(library, [...boat, 'one'], ['帆与风的关系（更新）', '李四'])
    expect(need(await library.getItem(ref)).talks.map(({ deckIds }) => deckIds)).toEqual([[], [deckId]])
    await change(library, [...boat, 'one'], stars)
    expect(need(await library.getItem(ref)).talks.map(({ deckIds }) => deckIds)).toEqual([[deckId], []])
    expect(need(await library.listCorrections())).toMatchObject([{ applies: false, lost: 'talk' }])
  })
})

it('keeps its page when the source is removed, also when it was taken back and is wanted after all', async () => {
  const { library } = await openNight(boat)
  const talkId = need(await library.getItem(ref)).talks[0]?.id ?? ''
  const said = { kind: 'talk', ...ref, talkId, title: '木船' } as const
  need(await library.correct(said))
  need(await library.removeSource({ source: 'a' }))
  const titles = async () => need(await library.listItems({})).map(({ title }) => title)
  expect(await titles()).toEqual(['木船之夜'])
  const [kept] = need(await library.listCorrections())
  need(await library.dropCorrection({ id: kept?.id ?? '' }))
  expect(await titles()).toEqual([])
  need(await library.correct(said))
  expect(await titles()).toEqual(['木船之夜'])
})

describe('what a reader corrected of a speaker', () => {
  const speakers = async (library: LibraryService) =>
    need(await library.listSpeakers()).map(({ id, name }) => ({ id, name }))
  const idOf = async (library: LibraryService, name: string) =>
    (await speakers(library)).find((one) => one.name === name)?.id ?? ''

  it('stays when the page writes them without their nickname', async () => {
    const { library } = await openNight(['怎样造一艘木船', '张三（花名：木匠）'], sails)
    need(await library.correct({ kind: 'speaker', speakerId: await idOf(library, '张三'), name: '章三' }))
    await change(library, boat, sails)
    expect(await tell(library)).toEqual(['怎样造一艘木船 · 章三', '帆与风的关系 · 李四'])
    expect(await states(library)).toEqual(['章三 holds'])
  })

  it('stays when the one they are the same as is written otherwise', async () => {
    const { library } = await openNight(boat, ['帆与风的关系', '李四（花名：风帆）'])
    const [speakerId, sameAs] = [await idOf(library, '张三'), await idOf(library, '李四')]
    need(await library.correct({ kind: 'speaker', speakerId, sameAs }))
    expect((await speakers(library)).map(({ name }) => name)).toEqual(['李四'])
    await change(library, boat, sails)
    expect((await speakers(library)).map(({ name }) => name)).toEqual(['李四'])
  })

  it('does not hold when the one they are the same as is gone, and goes over to nobody else', async () => {
    const { library } = await openNight(boat, sails)
    const [speakerId, sameAs] = [await idOf(library, '张三'), await idOf(library, '李四')]
    need(await library.correct({ kind: 'speaker', speakerId, sameAs }))
    await change(library, boat, ['帆与风的关系', '王五'])
    expect(await tell(library)).toEqual(['怎样造一艘木船 · 张三', '帆与风的关系 · 王五'])
    expect(await states(library)).toEqual(['张三 speaker'])
  })

  it('can be taken back by the id that they have by now', async () => {
    const { library } = await openNight(['怎样造一艘木船', '张三（花名：木匠）'], sails)
    need(await library.correct({ kind: 'speaker', speakerId: await idOf(library, '张三'), name: '章三' }))
    await change(library, boat, sails)
    const speakerId = await idOf(library, '章三')
    need(await library.correct({ kind: 'speaker', speakerId, name: '张三三' }))
    expect(await tell(library)).toEqual(['怎样造一艘木船 · 张三三', '帆与风的关系 · 李四'])
    for (const { id } of need(await library.listCorrections())) need(await library.dropCorrection({ id }))
    expect(await tell(library)).toEqual(['怎样造一艘木船 · 张三', '帆与风的关系 · 李四'])
  })
})

describe('a patch file', () => {
  it('finds its pages in a library whose source has another id and lies deeper, and counts what holds', async () => {
    const { library } = await openNight([...boat, 'one'], sails)
    await correct(library, sails[0], { title: '扬帆' })
    need(
      await library.correct({
        kind: 'match',
        ...ref,
        deckId: need(await library.getItem(ref)).decks[0]?.id ?? '',
        talkIds: [],
      }),
    )
    bench.write({ 'a/activities/day.md': toPage('木船之日', stars) })
    need(await library.refreshSource({ source: 'a' }))
    await correct(library, stars[0], { title: '看星' }, { id: 'activities/day' })
    const patch = join(bench.dir, 'patch.json')
    expect(need(await library.saveCorrections({ path: patch }))).toEqual({ count: 3 })

    const other = await bench.open({ dir: join(bench.dir, 'other') })
    const zip = await makeZip([
      {
        name: 'boats-main/zh/night.md',
        content: `---\ntype: event\n${toPage('木船之夜', [...boat, 'one'], sails).slice(4)}`,
      },
    ])
    bench.write({ 'boats.zip': zip })
    need(await other.importPath({ path: join(bench.dir, 'sources', 'boats.zip') }))
    expect(need(await other.loadCorrections({ path: patch }))).toEqual({ count: 3, applied: 2 })
    expect(await tell(other, { source: 'boats', id: 'night' })).toEqual(['怎样造一艘木船 · 张三', '扬帆 · 李四'])
    expect((await states(other)).sort()).toEqual(
      ['夜里怎样看星 item', '怎样造一艘木船 holds', '帆与风的关系 holds'].sort(),
    )

    bench.write({ 'more/day.md': `---\ntype: event\n${toPage('木船之日', stars).slice(4)}` })
    need(await other.importPath({ path: join(bench.dir, 'sources', 'more') }))
    expect(await tell(other, { source: 'more', id: 'day' })).toEqual(['看星 · 王五'])
    expect(need(await other.listCorrections()).every(({ applies }) => applies)).toBe(true)
  })

  it('adds a talk that the page of another library lacks, too, and once', async () => {
    const { library, path } = await openNight(boat, sails)
    const added = { kind: 'talk', ...ref, talkId: 'mine', title: '闭幕演讲', isAdded: true } as const
    need(await library.correct(added))
    const patch = join(bench.dir, 'patch.json')
    need(await library.saveCorrections({ path: patch }))

    const other = await bench.open({ dir: join(bench.dir, 'other') })
    bench.write({ 'b/activities/night.md': toPage('木船之夜', boat, sails) })
    need(await other.importPath({ path: join(path, '../b') }))
    const whole = ['怎样造一艘木船 · 张三', '帆与风的关系 · 李四', '闭幕演讲 · ']
    for (const _ of [1, 2]) {
      expect(need(await other.loadCorrections({ path: patch }))).toEqual({ count: 1, applied: 1 })
      expect(await tell(other, { source: 'b' })).toEqual(whole)
    }
    expect(need(await library.loadCorrections({ path: patch }))).toMatchObject({ applied: 1 })
    expect(await tell(library)).toEqual(whole)

    const again = join(bench.dir, 'again.json')
    expect(need(await other.saveCorrections({ path: again }))).toEqual({ count: 1 })
    const [kept] = need(await other.listCorrections())
    need(await other.dropCorrection({ id: kept?.id ?? '' }))
    expect(await tell(other, { source: 'b' })).toEqual(whole.slice(0, 2))
    need(await other.loadCorrections({ path: again }))
    expect(await tell(other, { source: 'b' })).toEqual(whole)
  })

  it('does not lay itself over another page of the same path', async () => {
    const { library, path } = await openNight(boat, sails)
    await correct(library, sails[0], { title: '扬帆' })
    const patch = join(bench.dir, 'patch.json')
    need(await library.saveCorrections({ path: patch }))
    const other = await bench.open({ dir: join(bench.dir, 'other') })
    bench.write({ 'b/activities/night.md': toPage('编织社区的另一次聚会', stars, ['编织的入门', '赵六']) })
    need(await other.importPath({ path: join(path, '../b') }))
    expect(need(await other.loadCorrections({ path: patch }))).toEqual({ count: 1, applied: 0 })
    expect(await states(other)).toEqual(['帆与风的关系 item'])
  })
})
