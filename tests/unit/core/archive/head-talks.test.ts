import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (head: string, body = ''): Page => {
  const result = parsePage('zh/activities/steam.md', `---\n${head}\ndate: 2032-04-01\n---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}

const talksOf = (page: Page): string[][] =>
  page.talks.map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)])

describe('talks of the front matter', () => {
  it.each<[string, string, string, string[][]]>([
    [
      'single live: two',
      'title: 网关速度通关指南',
      '## 分享内容简介\n\n网关。\n\n## 讲师简介\n\n**张三**，某某科技工程师。\n\n**李四**，某某云架构师。\n',
      [['网关速度通关指南', '张三', '李四']],
    ],
    [
      'single live, list',
      'title: 网关速度通关指南',
      '## 分享内容简介\n\n网关。\n\n## 讲师简介\n\n- 张三\n- 某某科技工程师\n- 网关项目 Committer\n',
      [['网关速度通关指南', '张三']],
    ],
    [
      'topics by people who are named as their pages are',
      "title: Gateways and Spouts\ntopics:\n  - speaker: ada-example\n    title: Knitting Gateways\n  - speaker: ['bob-sample']\n    title: Spouts for Humans",
      '',
      [
        ['Knitting Gateways', 'Ada Example'],
        ['Spouts for Humans', 'Bob Sample'],
      ],
    ],
    [
      'talks whose speakers are named by a key, with their addresses in an object',
      'title: Gate Night\ntalks:\n  - title: Knitting Gateways\n    speaker_key: ada-example\n    urls:\n      recording: https://youtu.be/1\n      slides: https://slides.com/ada/gates\n  - title: Spouts for Humans\n    speaker_key: bob-sample',
      '',
      [
        ['Knitting Gateways', 'Ada Example'],
        ['Spouts for Humans', 'Bob Sample'],
      ],
    ],
    [
      'a schedule whose speakers go by handles',
      'title: Gate Summit\nschedule:\n  - time: "9:00"\n    title: Opening Remarks\n  - time: "9:05"\n    speakers: ["adalove"]\n    title: Knitting Gateways\n  - time: "10:00"\n    title: Lunch Break\n  - time: "10:20"\n    speakers: ["bobsample"]\n    title: Spouts for Humans',
      '',
      [['Knitting Gateways'], ['Spouts for Humans']],
    ],
    [
      'academic talk',
      'title: 网关的一年\nevent: 虚构云原生大会\nauthors: ["张三"]\nlocation: 某城\nabstract: 网关。\ndate_end: 2022-04-01',
      '',
      [['网关的一年', '张三']],
    ],
    [
      'academic talk en',
      'title: Gateways, One Year On\nevent: Example Conf 2022\nauthors:\n- Ada Example\nlocation: Hall\nabstract: A year.',
      '',
      [['Gateways, One Year On', 'Ada Example']],
    ],
    [
      'academic meetup',
      'title: 蒸汽社区 meetup 第九期\nevent: 蒸汽社区 meetup 第九期\nauthors: ["张三", "李四"]',
      '',
      [],
    ],
    [
      'talks list',
      'title: 蒸汽之夜\ntalks:\n  - title: 网关的一年\n    speaker: 张三\n    company: 某某科技\n    slides: https://s.example/1.pdf\n  - title: 网格的未来\n    speaker: 李四',
      '',
      [
        ['网关的一年', '张三'],
        ['网格的未来', '李四'],
      ],
    ],
    [
      'schedule list',
      'title: Steam Night\nschedule:\n  - time: "18:00"\n    title: Doors open\n  - time: "18:30"\n    title: Gateways, One Year On\n    speakers:\n      - name: Ada Example\n        company: Example Labs\n  - time: "19:30"\n    title: Meshes Ahead\n    speakers: [Bob Sample]',
      '',
      [
        ['Gateways, One Year On', 'Ada Example'],
        ['Meshes Ahead', 'Bob Sample'],
      ],
    ],
    [
      'speakers list',
      'title: 网关的一年\nspeakers:\n  - name: 张三\n    title: 某某科技专家\n',
      '网关。',
      [['网关的一年', '张三']],
    ],
    [
      'speakers strings',
      'title: Gateways, One Year On\nspeakers: [Ada Example]\n',
      'Gateways.',
      [['Gateways, One Year On', 'Ada Example']],
    ],
    [
      'speaker string',
      'title: Gateways, One Year On\nspeaker: Ada Example\nevent: Steam Night\n',
      'Gateways.',
      [['Gateways, One Year On', 'Ada Example']],
    ],
    [
      'speakers slugs with body talks',
      'title: Steam Night\nspeakers: [ada, bob]\n',
      '## Gateways, One Year On\n\nSpeaker: Ada Example\n\n## Meshes Ahead\n\nSpeaker: Bob Sample',
      [
        ['Gateways, One Year On', 'Ada Example'],
        ['Meshes Ahead', 'Bob Sample'],
      ],
    ],
    [
      'meetup with speakers, several',
      'title: Steam Meetup #9\nspeakers:\n  - name: Ada Example\n  - name: Bob Sample\n',
      'Come.',
      [],
    ],
    [
      'items at their times, some of somebody',
      'title: 蒸汽之夜\nagenda:\n- time: 13:10-13:30\n  item: 入场签到\n- time: 13:40-14:20\n  item: 网关的一年——张三\n- time: 14:20-15:00\n  item: 网格之战',
      '',
      [['网关的一年', '张三'], ['网格之战']],
    ],
    [
      'speakers with topics',
      'title: Steam Meetup #9\nspeakers:\n  - name: Ada Example\n    topic: Gateways, One Year On\n  - name: Bob Sample\n    topic: Meshes Ahead\n',
      'Come.',
      [
        ['Gateways, One Year On', 'Ada Example'],
        ['Meshes Ahead', 'Bob Sample'],
      ],
    ],
  ])('%s', (_, head, body, talks) => {
    expect(talksOf(parse(head, body))).toEqual(talks)
  })

  it('have the slides that stand beside them', () => {
    const page = parse(
      'title: 蒸汽之夜\ntalks:\n  - title: 网关的一年\n    speaker: 张三\n    slides: https://s.example/1.pdf\n  - title: 网格的未来\n    speaker: 李四\n    slides: https://s.example/2.pdf',
    )
    expect(page.talks.map(({ deckIds }) => page.decks.find(({ id }) => id === deckIds[0])?.url)).toEqual([
      'https://s.example/1.pdf',
      'https://s.example/2.pdf',
    ])
  })

  it('give way to those of the body', () => {
    const page = parse(
      'title: 蒸汽之夜\ntalks:\n  - title: 旧的网关\n    speaker: 王五',
      '## 议题\n\n### 《网关的一年》\n\n张三，某某科技\n\n### 《网格的未来》\n\n李四，某某云',
    )
    expect(talksOf(page)).toEqual([
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ])
  })

  it('tell on which day they host', () =>
    expect(parse('title: 蒸汽之夜\ntype: meetup\nhostDate: 2032-04-20').heldOn).toBe('2032-04-20'))

  it('tell when a live page was on the air', () => {
    expect(
      parse(
        'title: 网关速度通关指南\nsection1:\n  time: 2032-04-06 20:00-21:00\n  base: 线上',
        '## 讲师简介\n\n张三，某某科技工程师。',
      ).heldOn,
    ).toBe('2032-04-06')
  })
})
