import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'
import { englishListShapes } from './english-list-shapes'
import { englishShapes } from './english-shapes'
import { giverShapes } from './giver-shapes'
import { headingShapes } from './heading-shapes'
import { lineShapes } from './line-shapes'
import { listOrderShapes } from './list-order-shapes'
import { listShapes } from './list-shapes'
import { meetingShapes } from './meeting-shapes'
import { reportShapes } from './report-shapes'
import { tableShapes } from './table-shapes'
import { noTalkShapes, unknownShapes } from './unknown-shapes'

const parse = (body: string): Page => {
  const head = '---\ntitle: "网格之夜#1 某城站"\ndate: 2022-04-01T15:00:00+08:00\n---\n'
  const result = parsePage('zh/activities/night-1/index.md', head + body)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}

describe('talks and who gives them are read from', () => {
  it.each([
    ...tableShapes,
    ...listShapes,
    ...listOrderShapes,
    ...headingShapes,
    ...giverShapes,
    ...lineShapes,
    ...englishShapes,
    ...englishListShapes,
    ...meetingShapes,
    ...reportShapes,
    ...unknownShapes,
  ])('%s', (_, body, talks) => {
    expect(parse(body).talks.map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)])).toEqual(talks)
  })
})

describe('no talks are read from', () => {
  it.each(noTalkShapes)('%s', (_, body) => {
    expect(parse(body).talks).toEqual([])
  })
})

describe('where a speaker belongs is read', () => {
  it.each([
    ['between bars', '- 14:00 网关的一年 | 某某科技 | 张三\n- 15:00 网格的未来 | 某某云 | 李四'],
    ['right before the name', '## 议程\n\n### 某某科技张三：网关的一年\n\n### 某某云李四：网格的未来'],
    ['in the column of a table on its side', '| 主题 | 网关的一年 |\n|-|-|\n| 讲师 | 张三 |\n| 公司 | 某某科技 |'],
  ])('%s', (_, body) => {
    expect(parse(body).talks[0]).toMatchObject({
      title: '网关的一年',
      speakers: [{ name: '张三', affiliation: '某某科技' }],
    })
  })
})

describe('decks find their talks', () => {
  const owners = (body: string): string[][] => {
    const page = parse(body)
    return page.decks.map(({ id, url }) => [
      url.replace('https://s.example/', ''),
      ...page.talks.filter(({ deckIds }) => deckIds.includes(id)).map(({ title }) => title),
    ])
  }

  it.each<[string, string, string[][]]>([
    [
      'in the row of a table',
      '| 时间 | 主题 | 讲师 | PPT |\n|-|-|-|-|\n| 14:00 | 网关的一年 | 张三 | [下载](https://s.example/1.pdf) |\n| 15:00 | 网格的未来 | 李四 | [下载](https://s.example/2.pdf) |',
      [
        ['1.pdf', '网关的一年'],
        ['2.pdf', '网格的未来'],
      ],
    ],
    [
      'in the lines of a table that stands on its side',
      '| 主题 | 网关的一年 |\n|-|-|\n| 讲师 | 张三 |\n| PPT | [下载](https://s.example/1.pdf) |\n\n| 主题 | 网格的未来 |\n|-|-|\n| 讲师 | 李四 |\n| PPT | [下载](https://s.example/2.pdf) |',
      [
        ['1.pdf', '网关的一年'],
        ['2.pdf', '网格的未来'],
      ],
    ],
    [
      'not by their row, where several talks stand in it',
      '| 时间 | 主会场 | 分会场 |\n|-|-|-|\n| 14:00 | 《网关的一年》<br>张三 | 《网格的未来》<br>李四 <a href="https://s.example/2.pdf">下载</a> |',
      [['2.pdf']],
    ],
    [
      'below the sentence that tells of the talk',
      '首先，由某某科技的张三带来<网关的一年>，讲了网关。\n\n随后，来自某某云的李四分享了<网格的未来>。\n\n- 幻灯：https://s.example/2.pdf\n- 录音：https://s.example/2.mp3',
      [['2.pdf', '网格的未来']],
    ],
    [
      'by some words of the title',
      '- 14:00 网关的一年 张三\n- 15:00 网格的未来 李四\n\n幻灯片：[网关](https://s.example/1.pdf)、[网格](https://s.example/2.pdf)',
      [
        ['1.pdf', '网关的一年'],
        ['2.pdf', '网格的未来'],
      ],
    ],
    [
      'by the words before the link',
      '### 《网关的一年》\n\n### 《网格的未来》\n\n《网关的一年》幻灯片：[链接](https://s.example/1.pdf)',
      [['1.pdf', '网关的一年']],
    ],
    [
      'by their place, when there are as many, though their titles say it otherwise',
      '## 议程\n\n- 《网关的一年》 张三\n- 《网格的未来》 李四\n- 《茶壶的边界》 王五\n\n资料下载：\n\n[《网关的一年》](https://s.example/1.pdf)\n\n[《How We Knit》](https://s.example/2.pdf)\n\n[《茶壶的边界》](https://s.example/3.pdf)',
      [
        ['1.pdf', '网关的一年'],
        ['2.pdf', '网格的未来'],
        ['3.pdf', '茶壶的边界'],
      ],
    ],
    [
      'by words that are short for the title',
      '## 议程\n\n- 《分布式炉灶的发展与趋势》 张三\n- 《网格的未来》 李四\n\n资料下载：\n\n[《炉灶发展趋势》](https://s.example/1.pdf)',
      [['1.pdf', '分布式炉灶的发展与趋势']],
    ],
    [
      'unless they hold everything',
      '### 《网关的一年》\n\n### 《网格的未来》\n\n完整幻灯片：[合辑](https://s.example/1.pdf)',
      [['1.pdf']],
    ],
    [
      'once, however often a place in the file is linked to',
      '### 《网关的一年》\n\n[第一部分](https://s.example/1.pdf#page=3) [第二部分](https://s.example/1.pdf#page=9)',
      [['1.pdf', '网关的一年']],
    ],
  ])('%s', (_, body, decks) => {
    expect(owners(body)).toEqual(decks)
  })

  it('by their place with less confidence', () => {
    const page = parse(
      '## 议程\n\n- 《网关的一年》 张三\n- 《网格的未来》 李四\n\n[《网关的一年》](https://s.example/1.pdf)\n\n[《How We Knit》](https://s.example/2.pdf)',
    )
    expect(page.talks.map(({ confidence }) => confidence > 0.8)).toEqual([true, false])
  })
})

describe('the only talk of a page, and who gives it, are read from a title', () => {
  it.each<[title: string, body: string, ...talk: string[]]>([
    ['March 24, 2032: Knitting Gateways with Ada Example', 'A workshop.', 'Knitting Gateways', 'Ada Example'],
    ['Knitting Gateways - Presentation by Ada Example', 'Watch it.', 'Knitting Gateways', 'Ada Example'],
    ['Ada Example on Knitting Gateways', 'Watch it.', 'Knitting Gateways', 'Ada Example'],
    [
      'Knitting Gateways - Oct. 20th, 4:30pm',
      'This week our secretary Ada Example is our speaker for the meeting.',
      'Knitting Gateways',
      'Ada Example',
    ],
    [
      'Tea Talk: Knitting Gateways',
      'To bring you up to speed, Ada Example, Gateway Maintainer at Sample Labs, gave a talk in our series.',
      'Knitting Gateways',
      'Ada Example',
    ],
  ])('%s', (title, body, ...talk) => {
    const result = parsePage('events/tea/index.md', `---\ntitle: "${title}"\n---\n${body}\n`)
    if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
    expect(result.ok.talks.map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)])).toEqual([talk])
  })
})
