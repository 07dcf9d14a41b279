import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (text: string, path = 'events/gates.md'): Page => {
  const result = parsePage(path, text)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}
const parseHead = (head: string, body = 'Gates.'): Page => parse(`---\ntitle: Gates\n${head}\n---\n${body}\n`)

describe('front matter tells when a page was published and when its event was held', () => {
  it.each<[string, string, string | undefined, string | undefined, string | undefined]>([
    [
      'a meeting',
      'created_at: 2021-12-14 10:49:05 Z\npublished_at: 2021-12-17 04:51:30 Z\nmeeting_date: 2022-01-13',
      '2021-12-17',
      '2022-01-13',
      undefined,
    ],
    ['days in words', 'date_string: "October 27-28, 2031"', undefined, '2031-10-27', '2031-10-28'],
    ['a range', 'published: 2031-03-01\ndaterange: June 7-9, 2031', '2031-03-01', '2031-06-07', '2031-06-09'],
    ['an event that is a day', 'event: 2031-11-10 7:30 pm - 9:30 pm', undefined, '2031-11-10', undefined],
    [
      'an event by its talks',
      'date: 2031-11-26 18:00:00\ntalks:\n  - title: Kettles',
      '2031-11-26',
      '2031-11-26',
      undefined,
    ],
    [
      'Hugo Blox',
      'date: 2022-01-02\nevent_start: 2022-02-03T18:00:00Z\nevent_end: 2022-02-04T18:00:00Z',
      '2022-01-02',
      '2022-02-03',
      '2022-02-04',
    ],
    [
      'Wowchemy',
      'date: 2022-02-03T13:00:00Z\ndate_end: 2022-02-03T18:00:00Z\npublishDate: 2022-02-05T00:00:00Z',
      '2022-02-05',
      '2022-02-03',
      undefined,
    ],
    [
      'an object',
      'date: 2022-01-02\nevent:\n  start: 2022-02-03 19:00\n  end: 2022-02-04',
      '2022-01-02',
      '2022-02-03',
      '2022-02-04',
    ],
    ['a range as the date', 'date: 2022-02-03\ndates: February 3-4, 2022', '2022-02-03', '2022-02-03', '2022-02-04'],
    [
      'start with hours only',
      'date: 2022-02-03\nstart: "19:00"\nvenue: Example Hall',
      '2022-02-03',
      '2022-02-03',
      undefined,
    ],
    [
      'a seminar with who speaks',
      'date: 2022-02-03 11:00\nspeaker: Ada Example',
      '2022-02-03',
      '2022-02-03',
      undefined,
    ],
    ['an event by its layout', 'layout: event\ndate: 2022-02-03 19:00', '2022-02-03', '2022-02-03', undefined],
    ['a story of an event', 'layout: post\ndate: 2022-02-03 19:00', '2022-02-03', undefined, undefined],
    ['nothing', 'tags: [gates]', undefined, undefined, undefined],
  ])('of %s', (_, head, date, heldOn, heldUntil) => {
    expect(parseHead(head)).toMatchObject(date === undefined ? {} : { date })
    expect([parseHead(head).date, parseHead(head).heldOn, parseHead(head).heldUntil]).toEqual([date, heldOn, heldUntil])
  })
})

describe('a head that nothing opens is read', () => {
  it.each([
    [
      'Pelican',
      'Title: Gates at Dusk\nSlug: gates-09-june-2018\nDate: 2018-06-22\nAuthor: Ada Example\n\nIt was hot.',
      '2018-06-09',
    ],
    ['Hexo', 'title: Gates at Dusk\ndate: 2018-06-22 10:00:00\ntags:\n- gates\n---\nIt was hot.', undefined],
  ])('as %s has it', (_, text, heldOn) => {
    const page = parse(text)
    expect(page).toMatchObject({ title: 'Gates at Dusk', date: '2018-06-22', body: 'It was hot.' })
    expect(page.heldOn).toBe(heldOn)
  })

  it.each([
    'Title: Gates at Dusk\nSpeaker: Ada Example\n\nIt was hot.',
    'Date: 3 February 2022\n\n# Gates at Dusk\n',
    'title: one\nNo label here\ndate: 2022-02-03\n',
  ])('unless it is the page itself: %j', (text) => {
    expect(parse(text).body).toBe(text)
  })
})

describe('without front matter', () => {
  it.each([
    [
      'the day an event is held is not when the page was published',
      '# Gates\n\n时间：2022 年 2 月 3 日 19:00\n',
      undefined,
      '2022-02-03',
    ],
    [
      'a day among who wrote it is',
      '# Gates\n\n- 作者：张三\n- 译者：李四\n- 日期：2022-01-02\n\n活动时间：2022 年 2 月 3 日\n',
      '2022-01-02',
      '2022-02-03',
    ],
    [
      'a day that says so is',
      '# Gates\n\n发布于 2022-01-02\n\n活动时间：2022 年 2 月 3 日\n',
      '2022-01-02',
      '2022-02-03',
    ],
    ['in English, too', '# Gates\n\nPosted on January 2, 2022\n\nDate: February 3, 2022\n', '2022-01-02', '2022-02-03'],
  ])('%s', (_, text, date, heldOn) => {
    expect([parse(text).date, parse(text).heldOn]).toEqual([date, heldOn])
  })

  it.each([
    [
      '# 摘要\n\n欢迎各位伙伴参加 网关线上聚会 2022 年第一期。\n\n# 时间\n\n2022 年 2 月 3 日\n\n# 活动议程\n',
      '网关线上聚会 2022 年第一期',
    ],
    ['# Introduction\n\nWelcome to the Gates Meetup in Example City!\n\n# Agenda\n', 'Gates Meetup in Example City'],
    ['# Gates at Dusk\n\nWelcome to the Gates Meetup!\n', 'Gates at Dusk'],
  ])('the title of %j says something', (text, title) => {
    expect(parse(text).title).toBe(title)
  })
})

describe('sentences tell when an event was held', () => {
  const from = (body: string, head = 'date: 2022-01-20') => [
    parseHead(head, body).heldOn,
    parseHead(head, body).heldUntil,
  ]
  it.each<[string, string | undefined, string | undefined]>([
    ['Gates Days is a free 2-day online event on June 8-9, 2022.', '2022-06-08', '2022-06-09'],
    ['The next meeting will be on Wednesday the 13th of February, from 6:30pm.', '2022-02-13', undefined],
    ['Our meetup took place\n2022-01-18 19:00 at\nExample Hall.', '2022-01-18', undefined],
    ['The summit runs from 3–4 February 2022.', '2022-02-03', '2022-02-04'],
    ['Gates 2 was released on January 5, 2022, and there is much to like.', undefined, undefined],
    ['See https://ada.example/2022/01/05/gates for more.', undefined, undefined],
    ['网关聚会将于 2022 年 2 月 26 日举办，报名截止至 2 月 24 日。', '2022-02-26', undefined],
    ['报名于 2022 年 2 月 24 日截止，网关聚会将于 2022 年 2 月 26 日举办。', '2022-02-26', undefined],
    ['将于 2022 年 2 月 24 日开放报名，请关注。', undefined, undefined],
    ['原定于 2022 年 2 月 16 日举办的网关聚会改期至 2 月 26 日举行。', '2022-02-26', undefined],
    ['The meetup takes place on February 26, 2022, registration closes on February 24.', '2022-02-26', undefined],
  ])('%s', (body, first, last) => {
    expect(from(body)).toEqual([first, last])
  })

  it('with a year from the addresses of its slides, when they agree', () => {
    const slides = '[讲稿](https://s.example/meetup/201912/a.pdf) [讲稿](https://s.example/meetup/201912/b.pdf)'
    expect(from(`网关聚会于 12 月 21 号在某地举办。\n\n${slides}`, 'tags: []')[0]).toBe('2019-12-21')
    expect(from(`网关聚会于 12 月 21 号在某地举办。\n\n${slides.replace('201912/b', '201812/b')}`, 'tags: []')[0]).toBe(
      undefined,
    )
  })
})

describe('the last day of an event is told', () => {
  const until = (body: string, head = 'date: 2022-06-01'): string | undefined => parseHead(head, body).heldUntil
  it.each<[string, string, string | undefined]>([
    ['behind a word in brackets', '时间：2022 年 6 月 8 日（周三，布展）- 6 月 10 日', '2022-06-10'],
    ['behind more', '时间：2022 年 6 月 8 日 (周三) (布展) 09:00 - 6 月 10 日', '2022-06-10'],
    [
      'by headings',
      '时间：2022 年 6 月 8 日\n\n## 第一天（2022/06/08 周三）\n\n## 第二天（2022/06/09 周四）',
      '2022-06-09',
    ],
    ['by headings in English', 'Date: June 8, 2022\n\n## Day 1: June 8\n\n## Day 2: June 9', '2022-06-09'],
    [
      'by items, some within others',
      'Date: June 8, 2022\n\n- Wednesday, June 8 • 2:00pm\n    - Gates\n- Hall\n    - Friday, June 10\n',
      '2022-06-10',
    ],
    [
      'by the rows of a timetable',
      '时间：2022-06-08\n\n| 日期 | 议题 |\n|---|---|\n| 6 月 8 日 | 网关的一年 |\n| 6 月 13 日 | 网格的未来 |',
      '2022-06-13',
    ],
    ['not by what else is to happen', '时间：2022-06-08\n\n- 6 月 8 日 网关聚会\n- 6 月 10 日 征集截止', undefined],
    ['not by the next event', '时间：2022-06-08\n\n- 6 月 8 日 网关聚会\n- 6 月 22 日 网格聚会', undefined],
    ['not where it began before', '时间：2022-06-08\n\n- 6 月 2 日 布展\n- 6 月 9 日 撤展', undefined],
    ['not within sentences', '时间：2022-06-08\n\n6 月 8 日相聚。\n\n6 月 9 日返程。', undefined],
  ])('%s', (_, body, last) => {
    expect(until(body)).toBe(last)
  })
})

describe('the day a page was published', () => {
  it.each<[string, string | undefined]>([
    ['date: 2022-04-01\nend: 2022-04-02', '2022-04-01'],
    ['date: 2022-04-01\nend: 2022-04-02\npublished: 2022-03-01', '2022-03-01'],
    ['date: 2022-04-01\nend: 2022-04-02\ncreated: 2022-03-01', '2022-03-01'],
  ])('with "%s" is %s', (head, day) => {
    const page = parsePage('events/a.md', `---\ntitle: Gate Night\n${head}\n---\nHi`)
    expect('ok' in page && page.ok.date).toBe(day)
  })
})

it('a label that says the time alone leaves the days to the front matter', () => {
  const body = '**Time:** 17:00 or 5 pm\n\n**Location:** only online'
  const until = (last: string): Page => parseHead(`date: 2031-11-30\nend: ${last}`, body)
  expect([until('2031-11-30').heldOn, until('2031-11-30').heldUntil]).toEqual(['2031-11-30', undefined])
  expect([until('2031-12-01').heldOn, until('2031-12-01').heldUntil]).toEqual(['2031-11-30', '2031-12-01'])
})

it.each([
  ['a point behind the day', '**When:** 11. May 2022, 18:30', '2022-05-11'],
  ['no year and a time behind', '| When | July 26 6pm |\n| --- | --- |\n| Where | Berlin |', '2022-07-26'],
])('an English day with %s is when the event is held', (_, said, day) => {
  const page = parsePage(
    'content/en/activities/x/index.md',
    `---\ntitle: Teapot Meetup\ndate: 2022-06-20\n---\n\n${said}\n`,
  )
  expect(isFailed(page) ? '' : page.ok.heldOn).toBe(day)
})

it.each([
  ['直播时间：07-26 19:00', '2022-07-26'],
  ['活动时间：07-26（周二）19:00-20:30', '2022-07-26'],
  ['活动时间：~~7 月 16 日~~ 7 月 26 日 19:00', '2022-07-26'],
  ['活动时间：7 月 16 日（已改期为 7 月 26 日）', '2022-07-26'],
])('“%s” is held on %s', (said, day) => {
  const page = parsePage('content/zh/activities/x/index.md', `---\ntitle: 茶壶之夜\ndate: 2022-07-01\n---\n\n${said}\n`)
  expect(isFailed(page) ? '' : page.ok.heldOn).toBe(day)
})
