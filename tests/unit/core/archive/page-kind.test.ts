import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (path: string, text: string): Page => {
  const result = parsePage(path, text)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}

const facts = '- 活动时间：2023 年 5 月 6 日 14:00\n- 活动地点：某城木船咖啡馆\n'
const agenda = '\n## 议程\n\n### 《怎样造一艘木船》\n\n讲师：张三，示例公司\n\n### 《帆与风》\n\n讲师：李四，示例大学\n'
const programme = '\n### 《怎样造一艘木船》\n\n讲师：张三，示例公司\n\n### 《帆与风》\n\n讲师：李四，示例大学\n'
const full = facts + agenda
const essay = `${'木船从龙骨造起，龙骨之上是肋骨，肋骨之外是船板。'.repeat(8)}\n\n`
const withHead = (head: string, body: string): string => `---\ntitle: 木船之夜\n${head}\n---\n${body}`

describe('a page among articles is an event', () => {
  it.each<[string, string]>([
    ['_posts/2023-05-06-night.md', 'layout: event'],
    ['_posts/2023-05-06-night.md', 'layout: single-event'],
    ['posts/night.md', 'layout: events/single'],
    ['posts/night.md', 'template: event.html'],
    ['blog/night.md', 'templateKey: event-post'],
    ['blog/night.md', 'type: events'],
    ['news/night.md', 'type: [meetup]'],
    ['_posts/night.md', 'category: meetup'],
    ['_posts/night.md', 'categories: news meetup'],
    ['_posts/night.md', 'categories: [community, Events]'],
    ['source/_posts/night.md', 'categories:\n  - 社区活动'],
    ['blog/night.md', 'categories: 社区/线下沙龙'],
    ['blog/night.md', 'category: 直播回顾'],
    ['blog/night.md', 'category: 研討會'],
    ['docs/night.md', 'type: talk'],
  ])('%s by %s', (path, head) => {
    expect(parse(path, withHead(head, '张三讲木船。')).kind).toBe('event')
  })

  it.each<[string, string, string]>([
    ['a tag and an agenda', 'tags: [meetup]', agenda],
    ['a tag and a day', 'tags: meetup, boats', '时间：2023 年 5 月 6 日\n'],
    ['a tag and two talks', 'tags: [活动]', programme],
    ['its facts and its agenda', 'layout: post', full],
    ['its facts and its talks', 'layout: post', facts + programme],
    ['its facts as headings', 'layout: post', `## 活动时间\n\n2023 年 5 月 6 日\n\n## 活动地点\n\n某城\n${agenda}`],
    [
      'a day, a way to sign up and a programme',
      'layout: post',
      'Date: 6 May 2023, 14:00\n\n[Register here](https://example.org/rsvp)\n\n## Agenda\n\n- 14:00 Boats, Ada Example\n',
    ],
    ['facts that are told twice', 'layout: post', `${full}\n${facts}`],
  ])('by %s', (_, head, body) => {
    expect(parse('_posts/2023-05-06-night.md', withHead(head, body)).kind).toBe('event')
  })

  it.each([
    'blog/meetup/a.md',
    'docs/meetups/a.md',
    'news/events/a.md',
    '_events/a.md',
    'site/_talks/a.md',
    'zh/blog/活动/a.md',
    'posts/沙龙/a/index.md',
  ])('by its path %s', (path) => {
    expect(parse(path, '# 木船之夜\n\n张三讲木船。').kind).toBe('event')
  })

  it('and has its talks', () => {
    const page = parse('_posts/2023-05-06-night.md', withHead('layout: event', full))
    expect(page.talks.map(({ title, speakers }) => [title, speakers[0]?.name])).toEqual([
      ['怎样造一艘木船', '张三'],
      ['帆与风', '李四'],
    ])
    expect([page.heldOn, page.place]).toEqual(['2023-05-06', '某城木船咖啡馆'])
  })
})

describe('an article stays one', () => {
  it.each<[string, string, string, string]>([
    ['that says so', '_posts/a.md', 'type: article\ntags: [meetup]', full],
    ['about events of another kind', 'blog/a.md', 'category: event sourcing\ntags: [event-driven]', essay],
    ['about live migration', 'blog/a.md', 'categories: live migration', essay],
    ['with a list layout', 'blog/a.md', 'layout: event-list', essay],
    [
      'that was tagged after a meetup, and tells of one talk',
      'blog/a.md',
      'tags: [meetup]',
      `${essay}## 总结\n\n${essay}`,
    ],
    ['that announces something at its end', 'blog/a.md', 'layout: post', essay.repeat(8) + full],
    [
      'that rounds several events up',
      'blog/a.md',
      'layout: post',
      `${full}\n- 活动时间：2023 年 6 月 7 日\n- 活动地点：某镇\n`,
    ],
    ['with a day and an agenda, but no place', 'blog/a.md', 'layout: post', `- 活动时间：2023 年 5 月 6 日\n${agenda}`],
    ['with a day and a place, but no programme', 'blog/a.md', 'layout: post', facts + essay],
    ['that mentions talks', 'blog/a.md', 'layout: post', programme + essay],
    ['of a manual about events', 'docs/events/overview.md', 'weight: 1', essay],
    ['of a project with activities', 'projects/engine/activities/a.md', 'weight: 1', essay],
    ['that lists events', 'events/index.md', 'layout: events', '- [木船之夜](a.md)\n'],
    ['that lists meetups', 'site/meetups.md', 'layout: meetups', '- [木船之夜](a.md)\n'],
  ])('%s', (_, path, head, body) => {
    expect(parse(path, withHead(head, body)).kind).toBe('article')
  })
})
