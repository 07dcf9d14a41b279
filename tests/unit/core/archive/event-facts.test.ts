import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (
  body: string,
  head = '---\ntitle: 网格之夜\ndate: 2023-02-01\n---\n',
  path = 'zh/activities/a.md',
): Page => {
  const result = parsePage(path, head + body)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}

describe('where it takes place, from', () => {
  it.each([
    ['- 活动地点：某城某路 1 号', '某城某路 1 号'],
    ['### 活动地点\n\n某城某路 1 号', '某城某路 1 号'],
    ['### 📍 地点\n\n- 某城某路 1 号\n\n三楼', '某城某路 1 号'],
    ['**Venue**\n\nExample Hall', 'Example Hall'],
    ['地点：\n\n某城某路 1 号', '某城某路 1 号'],
    ['### 《网关的一年》\n\n张三，某公司工程师\n\n### 活动地点\n\n某城某路 1 号', '某城某路 1 号'],
    ['### 活动地点\n\n### 活动介绍\n\n网格之夜。', undefined],
    ['📍 Example Hall, Street 5', 'Example Hall, Street 5'],
    ['### 地点: 某城某路 1 号', '某城某路 1 号'],
    ['| When | Where |\n|---|---|\n| February 14, 2023 | Example Hall |', 'Example Hall'],
    [`### 活动地点\n\n${'某城某路，'.repeat(30)}`, undefined],
  ])('%j, is %s', (body, place) => {
    expect(parse(body).place).toBe(place)
  })

  it.each<[string, string | undefined]>([
    ['venue: Example Hall', 'Example Hall'],
    ['location:\n  name: Example Hall', 'Example Hall'],
    ['location: https://meet.example/1', undefined],
  ])('the front matter: %j', (head, place) => {
    expect(parse('你好。', `---\ntitle: 网格之夜\n${head}\n---\n`).place).toBe(place)
  })

  it('comes with the form, when that stands below its label', () => {
    expect(parse('### 活动形式\n\n线下\n\n### 活动地点\n\n某城')).toMatchObject({ form: '线下', place: '某城' })
  })
})

describe('when it was held, from', () => {
  it.each([
    ['Join us on Feb 14 at 6pm.', '2023-02-14'],
    ['Join us on Feb 14 at 6pm. Register now.', '2023-02-14'],
    ['Join us on 14 February at 18:00.', '2023-02-14'],
    ['28.04.2023, Room B', '2023-04-28'],
    ['- Date: 28.04.2023, Room B', '2023-04-28'],
    ['Thursday, April 27, 2023, Room B', '2023-04-27'],
    ['Join us, as you may 10 times a year.', undefined],
    ['Register before Feb 14.', undefined],
    ['The days were held from February 14th to February 16th.', '2023-02-14'],
    ['**会议日期/时间**：2023 年 2 月 14 日，星期二，1:30 – 16:50', '2023-02-14'],
    ['Time: 2023–2–14 14:00–17:00\n\nTime: 14:00–14:40', '2023-02-14'],
    [`2 月 14 日，某城，一大早就下起了雨。${'我们等着。'.repeat(12)}截止 2 月 16 日有 20 人报名。`, '2023-02-14'],
    ['2 月 14 日报名截止，请提交。', undefined],
    [
      '{% include event.html\n           time="2023年2月14日 周二 下午 1:00 至 3:30"\n           location="kettle" %}',
      '2023-02-14',
    ],
    ['- 时间: 230214 1313~1642', '2023-02-14'],
    ['- 时间: 140214 1313~1642', undefined],
    ['- 时间: 231314', undefined],
    ['February 1, 2023 by Ada Example', undefined],
    ['Version 2.0 of 3.4.2023 is here', undefined],
    ['## 时间: 2023 年 2 月 14 日（周二）下午\n\n## 地点: 某路 1 号', '2023-02-14'],
    ['### Date: 14 February 2023\n\n### Location: Example Hall', '2023-02-14'],
    ['## 时间地点\n\n2023 年 2 月 14 日，某路 1 号', '2023-02-14'],
    ['## When & where\n\nTuesday, 14 February, 18:30, Example Hall', '2023-02-14'],
    ['Come by on Tuesday, February 14th for two talks.', '2023-02-14'],
    ['On February 14 some 80 people joined us.', '2023-02-14'],
    ['For the next one, on Feb 14, 2023 19:00, we have two talks.', '2023-02-14'],
    ['📅 Tuesday, February 14th, 6:00 PM\n\n📍 Example Hall', '2023-02-14'],
    ['Tue, Feb 14 · 10:00 AM', '2023-02-14'],
    ['我们将在本周二（2.14）与大家见面。', '2023-02-14'],
    ['Am 14. Februar 2023 sehen wir uns.', '2023-02-14'],
    ['Rendez-vous le mardi 14 février à 19h.', '2023-02-14'],
    ['Nos vemos el 14 y 15 de febrero de 2023.', '2023-02-14'],
    ['Date: 14/02/2023', '2023-02-14'],
    ['When: 2/14/2023 6pm', '2023-02-14'],
    ['Date: 03/02/2023', '2023-02-03'],
    ['| When | Where |\n|---|---|\n| February 14, 2023 | Example Hall |', '2023-02-14'],
    ['| | |\n|---|---|\n| Date | February 14, 2023 |\n| Venue | Example Hall |', '2023-02-14'],
    ['The call for papers is open until February 14, 2023.', undefined],
    ['By Tuesday, February 14th we want to know.', undefined],
    ['03 月 01 日 - 05 月 30 日：项目开发', undefined],
  ])('"%s", is %s', (body, day) => {
    expect(parse(`${body}\n\n## Agenda\n`).heldOn).toBe(day)
  })
})

describe('when it was held, from its front matter:', () => {
  it.each([
    ['title: 网格之夜 某城站 2023.02.14', '2023-02-14', undefined],
    ['title: 网格之夜（2023 年 2 月 14 日，周二）回顾', '2023-02-14', undefined],
    ['title: "Mesh Days, February 14-16, 2023"', '2023-02-14', '2023-02-16'],
    ['title: 网格之夜 2023 年 2 月 14 日报名截止', undefined, undefined],
    ['title: 网格 v2023.2.14', undefined, undefined],
    ['title: 网格之夜 2023.2', undefined, undefined],
    ['title: 网格之夜\nsummary: 2023 年 2 月 14 日，某城，下着雨。', '2023-02-14', undefined],
    ['title: 网格之夜\nsummary: 2023 年 2 月 14 日前报名。', undefined, undefined],
  ])('%s', (head, first, last) => {
    const page = parse('你好。', `---\n${head}\ndate: 2023-02-20\n---\n`)
    expect([page.heldOn, page.heldUntil]).toEqual([first, last])
  })

  it.each(['event-date: 2023-02-14', 'event:\n  start-date: 2023-02-14'])(
    'reads keys that are joined by a dash: %j',
    (head) => {
      expect(parse('你好。', `---\ntitle: 网格之夜\ndate: 2023-02-01\n${head}\n---\n`).heldOn).toBe('2023-02-14')
    },
  )

  it.each([
    'title: 网格之夜\ndate: 2023-02-01\nevent-date: 2023-02-14\n\n',
    'title=网格之夜\ndate=2023-02-01\nevent-date=2023-02-14\n~~~~~~\n',
    '---\ntitle: "网格" 之夜\ndate: 2023-02-01\nevent-date: 2023-02-14\n---\n',
  ])('reads such keys where a head is read line by line: %j', (head) => {
    expect(parse('你好。', head).heldOn).toBe('2023-02-14')
  })

  it('takes the day that its file is named after', () => {
    expect(parse('你好。', '---\ntitle: 网格之夜\n---\n', 'events/mesh-night-2023-02-14.md').heldOn).toBe('2023-02-14')
  })

  it('tells when it was announced beside when it began and ended', () => {
    const head = '---\ntitle: 网格之夜\ndate: 2023-02-14\ndate_end: 2023-02-15\npublishDate: 2023-02-20\n---\n'
    expect(parse('你好。', head)).toMatchObject({ date: '2023-02-20', heldOn: '2023-02-14', heldUntil: '2023-02-15' })
  })
})

describe('the subject of a broadcast', () => {
  it.each(['直播预告：网关的一年', '活动回顾 | 网关的一年', '线上直播预告：网关的一年'])(
    'of "%s" is what it is about',
    (title) => {
      const page = parse('讲师：张三（某某科技）\n\n## 本期大纲\n\n- 网关', `---\ntitle: "${title}"\n---\n`)
      expect(page.talks.map((talk) => talk.title)).toEqual(['网关的一年'])
    },
  )

  it('is no part of the page that says what the programme is', () => {
    const body =
      '## 节目信息\n\n- 时间：2023 年 2 月 14 日\n- 嘉宾：张三（某某科技）\n- 嘉宾介绍：某某科技工程师\n\n## 本期简介\n\n网关。'
    const page = parse(body, '---\ntitle: "《网格大咖说》第 2 期：网关的一年"\n---\n')
    expect(page.talks.map((talk) => talk.title)).toEqual(['网关的一年'])
  })
})

describe('a range without front matter', () => {
  it.each([
    ['14–16 September 2023', '2023-09-14'],
    ['September 14-16, 2023', '2023-09-14'],
    ['30 August – 2 September 2023', '2023-08-30'],
    ['30 December 2023 – 2 January 2024', '2023-12-30'],
  ])('%s begins on %s', (range, date) => {
    expect(parse(`# Days of Gates\n\n${range}, Example Hall\n`, '', 'events/days.md').heldOn).toBe(date)
  })
})

describe('a line of nothing but links', () => {
  it.each([
    '[讲稿](https://s.example/1.pdf)',
    '[查看 PPT](https://s.example/1.pdf)',
    '[Download slides](https://s.example/1.pdf) | [Video](https://youtu.be/1)',
    'Download [slides](https://s.example/1.pdf)',
    '[网关的一年 PPT](https://s.example/1.pdf)',
    '👉 [PPT](https://s.example/1.pdf)、[视频](https://youtu.be/1)',
  ])('"%s" is told by neither abstract nor takeaways', (links) => {
    const page = parse(
      `### 《网关的一年》\n\n${links}\n\n讲师：张三，某公司工程师\n\n${links}\n\n议题简介：\n\n网关。\n\n${links}\n\n听众收获：\n\n- 网关\n\n${links}`,
    )
    expect(page.talks).toMatchObject([{ abstract: '网关。', takeaways: ['网关'], speakers: [{ name: '张三' }] }])
    expect(page.decks).toHaveLength(1)
  })

  it('may name who speaks', () => {
    const page = parse('### 《网关的一年》\n\n[张三](https://people.example/3)\n\n网关。')
    expect(page.talks).toMatchObject([{ speakers: [{ name: '张三' }], abstract: '网关。' }])
  })

  it.each([
    ['https://code.example/gate', '网关。\n项目地址\nhttps://code.example/gate'],
    ['https://s.example/1.pdf', '网关。\n项目地址'],
    ['https://www.bilibili.com/video/BV1', '网关。\n项目地址'],
  ])('that is the address %s, written out, is told unless it leads to slides or a recording', (address, abstract) => {
    const page = parse(`### 《网关的一年》\n\n张三，某公司工程师\n\n议题简介：\n\n网关。\n\n项目地址\n\n${address}`)
    expect(page.talks[0]?.abstract).toBe(abstract)
  })

  it('stays in a sentence', () => {
    const page = parse('### 《网关的一年》\n\n张三，某公司工程师\n\n网关见[讲稿](https://s.example/1.pdf)的第三页。')
    expect(page.talks[0]?.abstract).toBe('网关见讲稿的第三页。')
  })
})

it('takes a paragraph below who speaks, and where they belong, for what the talk is about', () => {
  const body = '### Talk 1: Gates\n\nSpeaker: Ann Lee (Foo)\n\n![pic](pic.png) body\n'
  expect(parse(body).talks).toMatchObject([{ speakers: [{ name: 'Ann Lee', affiliation: 'Foo' }], abstract: 'body' }])
})
