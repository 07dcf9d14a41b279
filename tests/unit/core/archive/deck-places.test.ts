import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (body: string): Page => {
  const result = parsePage('events/a.md', `---\ntitle: 茶会第三期\ndate: 2022-12-20\n---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}
const file = 'https://files.example/4.pdf'
const ownersOf = (page: Page): readonly string[] => {
  const deck = page.decks.find(({ url }) => url === file)
  return deck === undefined
    ? ['no deck']
    : page.talks.filter(({ deckIds }) => deckIds.includes(deck.id)).map(({ title }) => title)
}

const lists: readonly (readonly [string, string])[] = [
  ['bullets', '- 《网关的一年》 张三\n- 《网格的未来》 李四\n'],
  ['numbers', '1. 《网关的一年》 张三\n2. 《网格的未来》 李四\n'],
  ['times', '- 19:00 《网关的一年》 张三\n- 20:00 《网格的未来》 李四\n'],
  ['names first', '- 张三：《网关的一年》\n- 李四：《网格的未来》\n'],
  ['lines', '《网关的一年》 张三\n\n《网格的未来》 李四\n'],
  ['a table', '| 议题 | 讲师 |\n|---|---|\n| 网关的一年 | 张三 |\n| 网格的未来 | 李四 |\n'],
  ['described lists', '- 《网关的一年》 张三\n\n  讲一讲网关。\n\n- 《网格的未来》 李四\n\n  讲一讲网格。\n'],
]
const behind: readonly (readonly [string, string])[] = [
  ['a label above a list', `PPT：\n\n- [戳这里](${file})\n`],
  ['a label and a link', `PPT：[戳这里](${file})\n`],
  ['a label of all', `全部讲稿打包：[点此下载](${file})\n`],
  ['a label of all in a list', `- 全部讲稿打包：[点此下载](${file})\n`],
  ['a label of the event', `活动资料：[下载](${file})\n`],
  ['a bold label', `**讲稿下载**\n\n[点击下载](${file})\n`],
  ['a bare address', `幻灯片：${file}\n`],
  ['a sentence', `本次活动的讲稿可以在[这里](${file})下载。\n`],
  ['an English label', `Slides: [here](${file})\n`],
]

describe('behind a list of several talks a deck belongs to the event', () => {
  for (const [list, talks] of lists)
    it.each(behind)(`${list}: %s`, (_, deck) => {
      const page = parse(`活动时间：1 月 5 日\n\n## 议程\n\n${talks}\n${deck}`)
      expect(page.talks.map(({ title }) => title)).toEqual(['网关的一年', '网格的未来'])
      expect(ownersOf(page)).toEqual([])
    })
})

const headings: readonly (readonly [string, (title: string) => string])[] = [
  ['a quoted heading', (title) => `### 《${title}》`],
  ['a plain heading', (title) => `### ${title}`],
  ['a numbered heading', (title) => `### 01 ${title}`],
  ['a bold line', (title) => `**${title}**`],
  ['a quoted bold line', (title) => `**《${title}》**`],
  ['a labelled line', (title) => `议题：${title}`],
]
const inside: readonly (readonly [string, string])[] = [
  ['a label and a link', `PPT：[戳这里](${file})`],
  ['a label and a download', `讲稿：[下载](${file})`],
  ['a label and an address', `Slides: ${file}`],
  ['a bold label', `**PPT：** [戳这里](${file})`],
  ['an item', `- 讲稿：[下载](${file})`],
  ['an address in brackets', `幻灯片：<${file}>`],
  ['a label above a list', `PPT：\n\n- [戳这里](${file})`],
  ['a link alone', `[下载](${file})`],
]

describe('a deck within what is told of a talk belongs to it', () => {
  for (const [shape, toTitle] of headings)
    describe.each([
      ['first', 0],
      ['last', 1],
    ])(`${shape}, %s`, (_, place) => {
      it.each(inside)('%s', (_, deck) => {
        const section = (title: string, name: string, at: number) =>
          `${toTitle(title)}\n\n讲师：${name}，示例公司\n\n讲一讲生产环境里的事。\n\n${at === place ? `${deck}\n\n` : ''}`
        const page = parse(
          `活动时间：1 月 5 日\n\n## 议程\n\n- 19:10 网关的一年 张三\n- 20:00 网格的未来 李四\n\n## 内容\n\n${section('网关的一年', '张三', 0)}${section('网格的未来', '李四', 1)}`,
        )
        expect(page.talks.map(({ title }) => title)).toEqual(['网关的一年', '网格的未来'])
        expect(ownersOf(page)).toEqual([place === 0 ? '网关的一年' : '网格的未来'])
      })
    })
})

it.each([
  ['all', '### 资料\n\n[全部 PPT](X)'],
  ['all by its label', '全部讲稿打包：[点此下载](X)'],
  ['all by its label in front', '所有议题的 PPT：[下载](X)'],
  ['the collection', '讲稿合集：[下载](X)'],
  ['the whole day', '全场 PPT 下载：[戳这里](X)'],
  ['all, in English', 'Slides of all talks: [download](X)'],
])('behind sections, what holds %s belongs to the event', (_, deck) => {
  const page = parse(
    `活动时间：1 月 5 日\n\n### 《网关的一年》\n\n讲师：张三\n\n### 《网格的未来》\n\n讲师：李四\n\n${deck.replace('X', file)}\n`,
  )
  expect(page.talks).toHaveLength(2)
  expect(ownersOf(page)).toEqual([])
})

it.each([
  ['PPT', 'PPT 备份', 'PPT 三'],
  ['讲稿（上）', '讲稿（中）', '讲稿（下）'],
  ['Slides', 'Slides 2', 'Slides (mirror)'],
  ['PPT1', 'PPT2', 'PPT3'],
  ['课件第一部分', '课件第二部分', '课件.pdf'],
])('three files of slides beside one speaker are one talk: %s, %s, %s', (...names) => {
  const links = names.map((name, at) => `[${name}](https://files.example/${at}.pdf)`).join('\n')
  const page = parse(`活动时间：1 月 5 日\n\n讲师：张三\n\n${links}\n`)
  expect(page.talks).toMatchObject([{ title: '茶会第三期', speakers: [{ name: '张三' }] }])
  expect(page.talks[0]?.deckIds).toHaveLength(3)
})

describe('slides apart from their talks are found at them', () => {
  const agenda =
    '# Gate Night\n\n## Agenda\n\n- 19:00 Fast gates for all - Ada Example\n- 19:45 Slow gates for some - Bob Sample\n\n'
  const files = ['https://s.example/1.pdf', 'https://s.example/2.pdf']
  const listOwners = (body: string): (string | undefined)[] => {
    const page = parsePage('events/a.md', agenda + body)
    if (!('ok' in page)) return []
    const { decks, talks } = page.ok
    return decks.map(({ id }) => talks.find(({ deckIds }) => deckIds.includes(id))?.title)
  }

  it.each<[string, string]>([
    ['by who gives them', `## Slides\n\n- Ada Example: [PDF](${files[0]})\n- Bob Sample: [PDF](${files[1]})`],
    ['by their first names', `Ada shared her [slides](${files[0]}).\n\nSlides by Bob: [PDF](${files[1]})`],
    [
      'below headings',
      `## Ada Example\n\nFast.\n\n[Slides](${files[0]})\n\n## Bob Sample\n\nSlow.\n\n[Slides](${files[1]})`,
    ],
    ['by number', `Topic 1: [PDF](${files[0]})\n\nTopic 2: [PDF](${files[1]})`],
    [
      'by the names of files',
      '[PDF](https://s.example/2023-05-ada-example.pdf) [PDF](https://s.example/slow-gates.pdf)',
    ],
  ])('%s', (_, body) => {
    expect(listOwners(body)).toEqual(['Fast gates for all', 'Slow gates for some'])
  })

  it('unless nothing tells', () => {
    expect(listOwners(`Slides: [PDF](${files[0]})`)).toEqual([undefined])
  })
})

describe('an archive of files behind the last of several talks', () => {
  const zip = 'https://files.example/slides.zip'
  const talks = '#### 网关的一年，讲师：张三，示例公司\n\n#### 网格的未来，讲师：李四，示例公司\n\n'
  const giversOf = (body: string): readonly string[] =>
    parse(body)
      .talks.filter(({ deckIds }) => deckIds.length > 0)
      .map(({ title }) => title)

  it('holds the slides of all', () => {
    expect(giversOf(`${talks}PPT 下载：[点击下载](${zip})\n`)).toEqual([])
    expect(giversOf(`${talks}PPT 下载：[点击下载](${zip.replace('.zip', '.pdf')})\n`)).toEqual(['网格的未来'])
  })

  it('is that of its talk when it is named so, when others have their own, or when there is one talk', () => {
    expect(giversOf(`${talks}PPT 下载：[网格的未来](${zip})\n`)).toEqual(['网格的未来'])
    const own = talks.replace('\n\n', `\n\nPPT：[下载](https://files.example/1.zip)\n\n`)
    expect(giversOf(`${own}PPT：[下载](${zip})\n`)).toEqual(['网关的一年', '网格的未来'])
    expect(giversOf(`#### 网关的一年，讲师：张三，示例公司\n\nPPT 下载：[点击下载](${zip})\n`)).toEqual(['网关的一年'])
  })
})
