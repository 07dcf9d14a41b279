import { expect, test } from 'vitest'
import type { AskedSearch } from '../../../../core/model/kept-search'
import { en } from '../../../../renderer/strings/en'
import { zh } from '../../../../renderer/strings/zh'
import { describeKept } from '../../../../renderer/views/search/describe-kept'

const names: Readonly<Record<string, string>> = { 's-1': '张三' }
const toName = (_: string, value: string) => names[value] ?? value
const mesh: AskedSearch = { text: 'mesh', filters: {}, order: 'relevance', kinds: [] }

test('a search that is not narrowed needs no more words', () => {
  expect(describeKept(mesh, zh, toName)).toEqual([])
})

test('what a search is narrowed to is told in the words of the reader, kinds first and its order last', () => {
  const narrowed: AskedSearch = {
    ...mesh,
    kinds: ['slide'],
    order: 'date',
    filters: { offline: ['yes'], language: ['en'], speaker: ['s-1'], year: ['2022', '2021'], tag: ['云原生'] },
  }
  expect(describeKept(narrowed, zh, toName)).toEqual([
    '幻灯片',
    '2022',
    '2021',
    '云原生',
    '张三',
    zh.search.languages.en,
    zh.search.offline.yes,
    '最新在前',
  ])
  expect(describeKept({ ...mesh, filters: { offline: ['no'] }, order: 'date' }, en, toName)).toEqual([
    en.search.offline.no,
    'newest first',
  ])
})
