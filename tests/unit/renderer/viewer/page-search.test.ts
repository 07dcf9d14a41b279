import { describe, expect, it } from 'vitest'
import { findMatches, toReadingOrder, toSearchText, toSearchWord } from '../../../../renderer/viewer/page-search'

type Items = readonly { str: string; hasEOL?: boolean }[]

const findIn = (items: Items, ...queries: string[]) => {
  const original = items.map((item) => item.str).join('')
  const matches = findMatches(toSearchText(items), queries.map(toSearchWord))
  return matches.map(({ index, length }) => original.slice(index, index + length))
}

describe('finding words in the text of a page', () => {
  it.each<[string, Items, string, string[]]>([
    ['ignores case', [{ str: 'Layotto and LAYOTTO' }], 'layotto', ['Layotto', 'LAYOTTO']],
    ['finds a phrase that is spread over items', [{ str: '多运' }, { str: '行时架构' }], '运行时', ['运行时']],
    [
      'finds Chinese words broken at the end of a line',
      [{ str: '多运', hasEOL: true }, { str: '行时' }],
      '多运行时',
      ['多运行时'],
    ],
    [
      'finds words typed with characters in text that holds radicals',
      [{ str: '⻚⾯与⻓⽂' }],
      '页面与长文',
      ['⻚⾯与⻓⽂'],
    ],
    ['finds words typed with radicals in text that holds characters', [{ str: '页面' }], '⻚⾯', ['页面']],
    ['takes full-width letters for plain ones', [{ str: 'ＡＰＩ 设计' }], 'api', ['ＡＰＩ']],
    ['lets ligatures be typed as letters', [{ str: 'conﬁguration' }], 'config', ['conﬁg']],
    [
      'does not ask for the space between Han and Latin',
      [{ str: '基于 Layotto 的实践' }],
      '基于Layotto的',
      ['基于 Layotto 的'],
    ],
    [
      'does not mind a space between Han and Latin that the text has not',
      [{ str: '基于Layotto的' }],
      '基于 Layotto 的',
      ['基于Layotto的'],
    ],
    ['asks for the space between two Latin words', [{ str: 'servicemesh' }], 'service mesh', []],
    [
      'joins lines of Latin words by a space',
      [{ str: 'service', hasEOL: true }, { str: 'mesh' }],
      'service mesh',
      ['servicemesh'],
    ],
    ['mends a word that a hyphen breaks', [{ str: 'run-', hasEOL: true }, { str: 'time' }], 'runtime', ['run-time']],
    ['keeps a hyphen within a line', [{ str: 'run-time' }], 'runtime', []],
    ['takes runs of spaces for one', [{ str: 'a   b' }], 'a b', ['a   b']],
    ['takes signs of a pattern literally', [{ str: 'C++ (a.b)' }], 'c++ (a.', ['C++ (a.']],
    ['finds nothing for a query of spaces', [{ str: 'a b' }], '   ', []],
    ['composes accents that the text holds apart', [{ str: 'cafe\u0301s' }], 'café', ['cafe\u0301']],
  ])('%s', (_title, items, query, found) => {
    expect(findIn(items, query)).toEqual(found)
  })

  it('finds any of several words, in the order they stand, the longest where they overlap', () => {
    expect(findIn([{ str: '运行 mesh 多运行时' }], '运行', '多运行时', 'mesh')).toEqual(['运行', 'mesh', '多运行时'])
  })

  it('counts positions without the ends of lines, as the text layer does', () => {
    const items = [{ str: 'ab', hasEOL: true }, { str: 'cd', hasEOL: true }, { str: 'ef' }]
    expect(findMatches(toSearchText(items), ['ef'])).toEqual([{ index: 4, length: 2 }])
  })

  it('skips items that are marks and hold no text', () => {
    expect(findMatches(toSearchText([{}, { str: 'ab' }]), ['ab'])).toEqual([{ index: 0, length: 2 }])
  })
})

describe('the order in which pages are read', () => {
  it('begins at the shown page and holds every page once', () => {
    expect(toReadingOrder(5, 3)).toEqual([2, 3, 4, 0, 1])
  })
})
