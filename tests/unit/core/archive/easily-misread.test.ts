import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const front = '---\ntitle: 茶壶沙龙第三站\ndate: 2023-04-06\n---\n\n活动时间：2023 年 4 月 20 日\n\n'

function read(body: string, head = front): Page {
  const page = parsePage('content/zh/activities/x.md', head + body)
  if (isFailed(page)) throw new Error('not read')
  return page.ok
}

const listTalks = (page: Page): string[] =>
  page.talks.map(({ title, speakers }) => {
    const people = speakers.map(({ name, affiliation }) =>
      affiliation === undefined ? name : `${name}·${affiliation}`,
    )
    return `${title} / ${people.join('、')}`
  })

describe('slides below the last talk', () => {
  const talks =
    '### 《湖仓一体在银行业的落地》\n\n讲师：张三，示例银行\n\n### 《网关入湖实战》\n\n讲师：李四，示例科技\n\n'
  const listDecks = (page: Page): string[][] =>
    page.talks.map(({ deckIds }) =>
      page.decks.filter(({ id }) => deckIds.includes(id)).map(({ url }) => url.split('/').at(-1) ?? ''),
    )

  it.each<[string, string, string[][]]>([
    [
      'are those of all talks, told by the names of their files',
      '下载：<https://x.example/湖仓一体在银行的落地.pdf>、<https://x.example/网关入湖实战.pptx>\n',
      [['湖仓一体在银行的落地.pdf'], ['网关入湖实战.pptx']],
    ],
    [
      'are told by who gives the talk',
      '资料：\n\n- 湖仓 - 张三: https://x.example/1.pdf\n- 网关 - 李四: https://x.example/2.pdf\n',
      [['1.pdf'], ['2.pdf']],
    ],
    [
      'are told by their numbers',
      '资料下载：[PPT1](https://x.example/1.pdf) [PPT2](https://x.example/2.pdf)\n',
      [['1.pdf'], ['2.pdf']],
    ],
    [
      'belong to the event where nothing tells',
      'PPT 下载：\n\n1. https://x.example/1.pdf\n2. https://x.example/2.pdf\n',
      [[], []],
    ],
    ['belong to the last talk where there is one deck', '[PPT 下载](https://x.example/1.pdf)\n', [[], ['1.pdf']]],
  ])('%s', (_, links, expected) => {
    const page = read(talks + links)
    expect(listDecks(page)).toEqual(expected)
  })
})

describe('where somebody belongs', () => {
  const talks = '### 《网关的三次重写》\n\n讲师：张三\n\n### 《网格的冷启动》\n\n讲师：李四\n'
  it.each<[string, string]>([
    ['is what stands in brackets behind the name', '感谢张三（示例科技）、李四（示例银行）两位讲师。'],
    ['is not who else is named before it', '本期嘉宾是张三（示例科技）和李四（示例银行）。'],
    ['is not the sentence that leads to it', '讲师有示例科技的张三和示例银行的李四。'],
  ])('%s', (_, sentence) => {
    expect(listTalks(read(`${sentence}\n\n${talks}`))).toEqual([
      '网关的三次重写 / 张三·示例科技',
      '网格的冷启动 / 李四·示例银行',
    ])
  })

  it('is nowhere by leading through the event', () => {
    const rows = [
      '| 时间 | 议题 | 讲师 |',
      '|---|---|---|',
      '| 14:00 | 主持人开场 | 李四 |',
      '| 14:10 | 网关的三次重写 | 张三 |',
      '| 14:40 | 网格的冷启动 | 李四 |',
    ]
    expect(listTalks(read(`主持人李四\n\n${rows.join('\n')}\n`))).toEqual([
      '网关的三次重写 / 张三',
      '网格的冷启动 / 李四',
    ])
  })

  it('is said once of two who share it', () => {
    const body =
      '### 《网关的三次重写》\n\n讲师：张三 & 李四，示例科技\n\n### 《网格的冷启动》\n\n讲师：Ada Example & Bob Sample, Example Labs\n'
    expect(listTalks(read(body))).toEqual([
      '网关的三次重写 / 张三·示例科技、李四·示例科技',
      '网格的冷启动 / Ada Example·Example Labs、Bob Sample·Example Labs',
    ])
  })

  it.each(['张三｜金山云 架构师', '张三，金山云', '张三 / 金蝶 技术专家', '张三（用友）'])(
    'may be a company that is called like a person: %s',
    (giver) => {
      const page = read(`### 《网关的三次重写》\n\n讲师：${giver}\n\n### 《网格的冷启动》\n\n讲师：李四\n`)
      const [speaker, ...others] = page.talks[0]?.speakers ?? []
      expect([speaker?.name, speaker?.nickname, speaker?.affiliation?.slice(0, 2), others]).toEqual([
        '张三',
        undefined,
        giver.replace(/^张三[\s｜，/（]+/, '').slice(0, 2),
        [],
      ])
    },
  )
})

describe('labels and marks', () => {
  it('stand in 【】', () => {
    const body =
      '【议题一】网关的三次重写\n\n【分享嘉宾】张三（示例科技）\n\n【议题简介】讲网关。\n\n【议题二】网格的冷启动\n\n【分享嘉宾】李四（示例银行）\n\n【议题简介】讲网格。\n'
    expect(listTalks(read(body))).toEqual(['网关的三次重写 / 张三·示例科技', '网格的冷启动 / 李四·示例银行'])
  })

  it.each([
    '- 《TITLE》（讲师：GIVER）',
    '- 《TITLE》（GIVER）',
    '- TITLE（讲师：GIVER）',
    '### 《TITLE》（讲师：GIVER）',
    '14:00 《TITLE》（讲师：GIVER）\n',
  ])('as in %s', (line) => {
    const body = [
      ['网关的三次重写', '张三'],
      ['网格的冷启动', '李四'],
    ].map(([title = '', giver = '']) => line.replace('TITLE', title).replace('GIVER', giver))
    expect(listTalks(read(`${body.join('\n')}\n`))).toEqual(['网关的三次重写 / 张三', '网格的冷启动 / 李四'])
  })

  it('around what others call somebody are no part of it', () => {
    const [said, marked] = ['张三（花名：山风），示例科技', '张三（花名「山风」），示例科技'].map(
      (giver) => read(`讲师：${giver}\n`, '---\ntitle: 直播预告：网关的演进\n---\n\n').talks[0]?.speakers,
    )
    expect(marked).toEqual(said)
    expect(marked?.[0]?.nickname).toBe('山风')
  })

  it('say when the event is, to the second', () => {
    const head = '---\ntitle: 直播：网关的演进\ndate: 2020-02-01\n---\n\n'
    expect(read('活动时间：2020-02-20 21:00:00\n\n讲师：张三\n', head).heldOn).toBe('2020-02-20')
  })
})

describe('a series in quotes before the title', () => {
  it('is not the title', () => {
    const body =
      '### 《茶壶夜话》第 37 期 - 闲聊网关的一年\n\n主讲人：张三\n\n### 《茶壶夜话》第三十八期：网格的未来\n\n主讲人：李四\n'
    expect(listTalks(read(body))).toEqual(['闲聊网关的一年 / 张三', '网格的未来 / 李四'])
  })
})

describe('what is no talk of this event', () => {
  const talks = '### 《网关的三次重写》\n\n讲师：张三\n\n### 《网格的冷启动》\n\n讲师：李四\n\n'
  const own = ['网关的三次重写 / 张三', '网格的冷启动 / 李四']

  it.each(['往期回顾', '下期预告', 'Past events'])('stands below %s', (heading) => {
    expect(
      listTalks(read(`${talks}## ${heading}\n\n- [《茶壶的演进》](https://x.example/a.html) 讲师：王五\n`)),
    ).toEqual(own)
  })

  it('is a break that stands in the column of who gives it', () => {
    const rows = [
      '| 时间 | 分享人 | 题目 |',
      '|---|---|---|',
      '| 9:00 | 开场 | 主持人 赵六 |',
      '| 9:10 | 张三 | 网关的三次重写 |',
      '| 10:00 | 签到 | 工作人员 |',
      '| 10:10 | 李四 | 网格的冷启动 |',
    ]
    expect(listTalks(read(`${rows.join('\n')}\n`))).toEqual(own)
  })

  it('but a talk may begin with the next generation', () => {
    const body = '## 议题\n\n### 下一代网关的设计\n\n讲师：张三\n\n### Next Generation Meshes\n\n讲师：李四\n'
    expect(listTalks(read(body))).toEqual(['下一代网关的设计 / 张三', 'Next Generation Meshes / 李四'])
  })
})

describe('who gives what only slides name', () => {
  it('stands behind the link', () => {
    const body = ['网关简史', '网格的后端', '茶壶的接口']
      .map((title, at) => ` - [${title}](https://x.example/${at}.pdf) (@${['ada42', 'bob-7', 'carol'][at]}  )`)
      .join('\n')
    expect(listTalks(read(`Slides:\n\n${body}\n`, '# 茶壶大会\n\n'))).toEqual([
      '网关简史 / ada42',
      '网格的后端 / bob-7',
      '茶壶的接口 / carol',
    ])
  })
})
