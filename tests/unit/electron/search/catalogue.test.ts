import lunr from 'lunr'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../../core/search/query'
import { toTokens } from '../../../../core/search/tokens'
import { createCatalogue } from '../../../../electron/search/catalogue'
import type { CatalogueEntry } from '../../../../electron/search/entry-text'

const entry = (key: string, title: string, names = '', about = ''): CatalogueEntry => ({ key, title, names, about })

const entries = [
  entry('mesh', '服务网格的演进', '张三', 'From Istio to MOSN'),
  entry('registry', 'SOFARegistry 注册中心', '李四\nAda Example'),
  entry('dragonfly', '基于P2P的镜像加速 Dragonfly', '张三丰'),
  entry('apart', '网格与服务'),
]
const catalogue = createCatalogue(entries)
const find = (text: string) => catalogue.find(parseQuery(text)).map(({ key }) => key)

describe('the catalogue', () => {
  it.each([
    ['服务网格', ['mesh']],
    ['网格', ['apart', 'mesh']],
    ['registry', ['registry']],
    ['sofareg', ['registry']],
    ['drag', ['dragonfly']],
    ['镜像dragonfly', ['dragonfly']],
    ['张三', ['mesh', 'dragonfly']],
    ['张三 -dragonfly', ['mesh']],
    ['ada 注册中心', ['registry']],
    ['"中心 sofaregistry"', []],
    ['格', ['apart', 'mesh']],
    ['nothing', []],
    ['', []],
  ])('answers %j with %j', (text, keys) => {
    expect(find(text).sort()).toEqual([...keys].sort())
  })

  it('puts a name above a mention', () => {
    const two = createCatalogue([entry('mention', '别的', '', 'about Layotto'), entry('name', 'Layotto')])
    expect(two.find(parseQuery('layotto')).map(({ key }) => key)).toEqual(['name', 'mention'])
  })

  it.each(['Dragonfyl', 'dragonfli', 'dragnfly', 'drragonfly'])('forgives the slip in %j', (word) => {
    expect(catalogue.findNearWord(word.toLowerCase())).toBe('dragonfly')
    expect(catalogue.findLoosely(parseQuery(word)).map(({ key }) => key)).toEqual(['dragonfly'])
  })

  it('reaches every term of names that mix letters and digits, and takes any prefix', () => {
    const names: string[] = []
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    for (let count = 0; count < 1500; count += 1) {
      let name = ''
      for (let length = 1 + next(5); length > 0; length -= 1) name += 'ab12s0e'[next(7)]
      names.push(name)
    }
    const mixed = createCatalogue(names.map((name, at) => entry(String(at), name)))
    const holders = new Map<string, Set<string>>()
    names.forEach((name, at) => {
      for (const token of toTokens(name)) holders.set(token, (holders.get(token) ?? new Set()).add(String(at)))
    })
    for (const [token, keys] of holders)
      expect(new Set(mixed.find(parseQuery(`${token} `)).map(({ key }) => key))).toEqual(keys)
    for (const prefix of ['s', 'se', '1', '12', 'a1', 'e0', '0s', 'ab12'])
      expect(mixed.find(parseQuery(prefix)).length).toBe(names.filter((name) => name.startsWith(prefix)).length)
  })

  it('keeps apart two states that lunr writes alike', () => {
    // Numbered from 1, `a` leads by 1 and 2 to state 3, and `c` by 1 to state 323: both are "01323" to lunr.
    Object.assign(lunr.TokenSet, { _nextId: 1 })
    const names = ['a1', 'a2', `b${'q'.repeat(316)}`, 'c1xyz']
    const close = createCatalogue(names.map((name) => entry(name, name)))
    for (const name of names) expect(close.find(parseQuery(name)).map(({ key }) => key)).toEqual([name])
    expect(close.find(parseQuery('c2'))).toEqual([])
    expect(close.find(parseQuery('c')).map(({ key }) => key)).toEqual(['c1xyz'])
  })
})

it('finds all of many names by a letter that begins words of each', () => {
  const many = Array.from({ length: 3000 }, (_, at) => entry(`talk ${at}`, `p${at} gateway`, at % 2 === 0 ? 'Pat' : ''))
  const found = createCatalogue(many).find(parseQuery('p'))
  expect(new Set(found.map(({ key }) => key)).size).toBe(3000)
  expect(found).toHaveLength(3000)
})
