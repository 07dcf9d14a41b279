import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import {
  type KeepsakeEntry,
  toJsonLines,
  toKeepsakeFormat,
  toMarkdown,
} from '../../../../core/keepsakes/export-keepsakes'

const event: KeepsakeEntry = {
  kind: 'favourite',
  of: 'event',
  title: '木船之夜',
  event: '木船之夜',
  date: '2024-03-02',
  speakers: [],
  changedAt: '2026-01-02T03:04:05.678Z',
  source: 'boatyard',
  eventId: 'activities/boats',
}
const talk: KeepsakeEntry = {
  ...event,
  kind: 'note',
  of: 'talk',
  title: '造船的一年',
  speakers: ['张三', '李四'],
  link: 'https://slides.example.org/boats.pdf',
  text: '先选木头\n\n# 再选工具 ',
}
const slide: KeepsakeEntry = { ...talk, of: 'slide', slide: 2, link: `${talk.link}#page=2`, text: '三比一' }

test('Markdown has a section for each event, and below it each talk and slide once', () => {
  const other = { ...event, title: '另一夜', event: '另一夜', eventId: 'activities/other', date: undefined } as never
  expect(toMarkdown([event, { ...event, kind: 'note', text: '值得再看' }, talk, slide, other], 'zh')).toBe(`# 收藏与笔记

## 木船之夜

2024-03-02

★ 收藏

> 值得再看

### 造船的一年

张三、李四 · <https://slides.example.org/boats.pdf>

> 先选木头${'  '}
>
> # 再选工具

### 造船的一年 · 第 2 页

张三、李四 · <https://slides.example.org/boats.pdf#page=2>

> 三比一

## 另一夜

★ 收藏
`)
  expect(toMarkdown([slide], 'en')).toContain('### 造船的一年 · Slide 2\n\n张三, 李四 ·')
})

test('other people’s titles are words in Markdown, whatever signs they hold', () => {
  const title = '<b>a</b> [b](https://c.example) `d` *e* _f_ \\ g\n\n# h'
  const html = new MarkdownIt({ html: true }).render(toMarkdown([{ ...talk, title, event: title, text: 'x' }], 'en'))
  expect(html).not.toMatch(/<(?:b|em|code)>|<a href="https:\/\/c/)
  expect(html.match(/<h1>/g)).toHaveLength(1)
  expect(html).toContain('&lt;b&gt;a&lt;/b&gt; [b](https://c.example) `d` *e* _f_ \\ g # h')
})

test('lines of a note are lines in Markdown', () => {
  expect(new MarkdownIt().render(toMarkdown([{ ...talk, text: 'one\ntwo' }], 'en'))).toContain('one<br>\ntwo</p>')
})

test('a line of JSON holds each whole', () => {
  const lines = toJsonLines([event, slide]).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([event, slide])
  expect(toJsonLines([])).toBe('')
})

test.each([
  ['notes.md', 'markdown'],
  ['a/NOTES.MARKDOWN', 'markdown'],
  ['notes.jsonl', 'json-lines'],
  ['notes.pdf', undefined],
  ['md', undefined],
])('%s is called as a file that holds %s', (name, format) => {
  expect(toKeepsakeFormat(name)).toBe(format)
})
