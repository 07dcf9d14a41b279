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

test.each(['layotto', 'lay', '服务网格', '网', '张三', 'nothing of the kind'])(
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
