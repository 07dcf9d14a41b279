import { expect, test } from 'vitest'
import { parseQuery } from '../../../../core/search/query'
import { buildCatalogue, finish, type IndexKeeper } from '../../../../electron/search/catalogue'
import type { CatalogueEntry } from '../../../../electron/search/entry-text'

const toEntries = (count: number): CatalogueEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `entry-${at}`,
    title: at % 2 === 0 ? `服务网格实践 ${at}` : `Layotto in production ${at}`,
    names: '张三\nAda Example',
    about: '',
  }))

const createMemoryKeeper = () => {
  const kept = new Map<string, string>()
  const asked: boolean[] = []
  const keeper: IndexKeeper = {
    read: (key) => {
      asked.push(kept.has(key))
      return kept.get(key)
    },
    offer: (key, toText) => {
      kept.set(key, toText())
    },
  }
  return { keeper, asked }
}

test.each(['layotto', 'lay', 'l', '服务网格', '网', '张三', '服务 layotto', 'ada OR layotto', 'nothing of the kind'])(
  'a kept index answers %s as the one it was kept from',
  (words) => {
    const { keeper, asked } = createMemoryKeeper()
    const query = parseQuery(words)
    const built = finish(buildCatalogue(toEntries(30), keeper)).find(query)
    const kept = finish(buildCatalogue(toEntries(30), keeper)).find(query)
    expect(kept).toEqual(built)
    expect(asked).toEqual([false, true])
  },
)

test.each([
  { title: 'of an index without words', words: [] },
  { title: 'of one word', words: ['example'] },
  { title: 'at both ends and between', words: ['0', '00', 'a', 'ab', 'aba', 'zz', 'é', '一', '鿿', '𠀀', '𠮷', 'ﾁ'] },
])('words are found where they stand: $title', ({ words }) => {
  const entries = words.map((title, at) => ({ key: `entry-${at}`, title, names: '', about: '' }))
  const { keeper } = createMemoryKeeper()
  const built = finish(buildCatalogue(entries, keeper))
  for (const word of [...words, ...words.map((known) => `${known}b`), '1', 'zzz', '丁', '𠮸']) {
    const kept = finish(buildCatalogue(entries, keeper))
    expect(kept.find(parseQuery(word))).toEqual(built.find(parseQuery(word)))
    expect(kept.find(parseQuery(`"${word}"`))).toEqual(built.find(parseQuery(`"${word}"`)))
  }
})

test('other entries are not answered from the index that was kept', () => {
  const { keeper } = createMemoryKeeper()
  finish(buildCatalogue(toEntries(2), keeper))
  const grown = finish(buildCatalogue(toEntries(4), keeper))
  expect(grown.find(parseQuery('layotto')).map(({ key }) => key)).toEqual(['entry-1', 'entry-3'])
})

test('a large catalogue is built in many steps', () => {
  const steps = buildCatalogue(toEntries(400))
  let count = 0
  while (steps.next().done !== true) count += 1
  expect(count).toBeGreaterThan(5)
})

test('what most words reach, and what forgives a slip, is answered as it is from the index that was built', () => {
  const many = Array.from({ length: 400 }, (_, at) => ({
    key: `entry-${at}`,
    title: `p${(at * 7919).toString(36)} 服务${String.fromCharCode(0x4e00 + at)}`,
    names: at % 3 === 0 ? 'Ada Example' : '张三',
    about: `page ${at % 10}`,
  }))
  const { keeper } = createMemoryKeeper()
  const built = finish(buildCatalogue(many, keeper))
  for (const words of ['p', 'p1', '服', '务', 'pag', 'page', 'exampel~', 'page 服务', '"服务" ada']) {
    const kept = finish(buildCatalogue(many, keeper))
    const query = parseQuery(words)
    expect(kept.find(query)).toEqual(built.find(query))
    expect(kept.findLoosely(query)).toEqual(built.findLoosely(query))
    expect(kept.find(parseQuery('ada p'))).toEqual(built.find(parseQuery('ada p')))
  }
})

test('words that are one slip away are those of the index that was built, and no other word is read', () => {
  const { keeper } = createMemoryKeeper()
  const names = [
    'example',
    'examples',
    'sample',
    'exampla',
    'ample',
    'xample',
    'exmaple',
    'examqle',
    '3xample',
    'éxample',
  ]
  const entries = names.map((title, at) => ({ key: `entry-${at}`, title, names: '', about: 'ordinary' }))
  const built = finish(buildCatalogue(entries, keeper))
  const texts = [...names, 'exampel', 'exampl', 'examplee', 'ordinray', 'qxample', 'layotto']
  for (const word of texts) {
    const kept = finish(buildCatalogue(entries, keeper))
    expect(kept.findNearWord(word)).toBe(built.findNearWord(word))
    expect(kept.find(parseQuery(`${word}~`))).toEqual(built.find(parseQuery(`${word}~`)))
    expect(kept.find(parseQuery(`${word}~*`))).toEqual(built.find(parseQuery(`${word}~*`)))
    expect(kept.findLoosely(parseQuery(`${word} ordinary`))).toEqual(built.findLoosely(parseQuery(`${word} ordinary`)))
  }
})

test.each(['', '{', '{"fields":["title"],"refs":[],"words":[\n["a",0', 'null\n]}'])(
  'what is no index is not asked: %j',
  (text) => {
    const keeper: IndexKeeper = { read: () => text, offer: () => undefined }
    const found = finish(buildCatalogue(toEntries(2), keeper)).find(parseQuery('layotto'))
    expect(found.map(({ key }) => key)).toEqual(['entry-1'])
  },
)
