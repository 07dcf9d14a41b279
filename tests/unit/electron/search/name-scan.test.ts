import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../../core/search/query'
import { createNameScan } from '../../../../electron/search/name-scan'

const toEntry = (title: string, names = '') => ({ key: title, title, names, about: '' })
const scan = createNameScan([
  toEntry('SOFARegistry 的实践'),
  toEntry('注册中心\n从零开始', '网格之夜'),
  toEntry('Ｔeapots 與註冊'),
  toEntry('A registry of cups'),
])
const find = (text: string) => scan.find(parseQuery(text)).map(({ key }) => key)

describe('a look through names', () => {
  it.each([
    ['registry ', ['A registry of cups', 'SOFARegistry 的实践']],
    ['sofareg', ['SOFARegistry 的实践']],
    ['regist ', []],
    ['注册', ['Ｔeapots 與註冊', '注册中心\n从零开始']],
    ['网格 注册', ['注册中心\n从零开始']],
    ['teapots ', ['Ｔeapots 與註冊']],
    ['registry -cups', ['SOFARegistry 的实践']],
    ['"of cups"', ['A registry of cups']],
    ['registyr~', ['A registry of cups', 'SOFARegistry 的实践']],
    ['title:网格', []],
    ['', []],
  ])('finds for %j %j', (text, keys) => {
    expect(find(text).sort()).toEqual([...keys].sort())
  })

  it.each([
    ['A registry of cups', '-cups ', false],
    ['A registry of cups', '-teapots ', true],
    ['another', '-cups ', true],
  ])('of %j knows for %j that it holds nothing excluded: %j', (key, text, isSo) => {
    expect(scan.lacksExcluded(key, parseQuery(text))).toBe(isSo)
  })
})
