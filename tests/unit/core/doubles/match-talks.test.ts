import { expect, test } from 'vitest'
import { matchTalks, type PageTalks } from '../../../../core/doubles/match-talks'

const page = (language: 'zh' | 'en', ...ids: string[]): PageTalks => ({ language, talks: ids.map((id) => ({ id })) })

test.each<[string, PageTalks[], PageTalks[], [string, string][]]>([
  ['the same talks need no other name', [page('zh', 'a#1', 'a#2')], [page('zh', 'a#2', 'a#1')], []],
  [
    'by title, where the page moved',
    [page('zh', 'a#1', 'a#2')],
    [page('zh', 'b#2', 'b#1', 'b#3')],
    [
      ['a#1', 'b#1'],
      ['a#2', 'b#2'],
    ],
  ],
  ['by place, where a title changed', [page('zh', 'a#1', 'a#2')], [page('zh', 'a#1', 'a#9')], [['a#2', 'a#9']]],
  ['not by a place that another has', [page('zh', 'a#1', 'a#2')], [page('zh', 'a#2', 'a#9')], []],
  ['not by place among more', [page('zh', 'a#1')], [page('zh', 'a#8', 'a#9')], []],
  ['in their own language', [page('en', 'a#1')], [page('zh', 'a#8'), page('en', 'a#9')], [['a#1', 'a#9']]],
  ['not in another', [page('en', 'a#1')], [page('zh', 'a#9')], []],
])('talks are matched: %s', (_, from, to, matched) => {
  expect([...matchTalks(from, to)]).toEqual(matched)
})
