import { describe, expect, it } from 'vitest'
import { toSearchText } from '../../../../renderer/viewer/page-search'
import { findTerms } from '../../../../renderer/viewer/term-search'

type Items = readonly { str: string; hasEOL?: boolean }[]

const findIn = (items: Items, terms: readonly string[]) => {
  const original = items.map((item) => item.str).join('')
  return findTerms(toSearchText(items), terms).map(({ index, length }) => original.slice(index, index + length))
}

describe('finding again on a page what search found there', () => {
  it.each<[string, Items, string[], string[]]>([
    ['a word, in any case', [{ str: 'Layotto and LAYOTTO' }], ['layotto'], ['Layotto', 'LAYOTTO']],
    ['the beginning of a word, but not its middle', [{ str: 'Microservice, antimicro' }], ['micro'], ['Micro']],
    ['a part of a word in camel case', [{ str: 'SOFARegistry' }], ['registry'], ['Registry']],
    ['a part before the last capital of a row', [{ str: 'SOFARegistry' }], ['sofa'], ['SOFA']],
    ['a part that a long abbreviation hides', [{ str: 'SOFAJRaft' }], ['jraft'], ['JRaft']],
    [
      'a phrase whose words a sign parts',
      [{ str: 'a service-mesh, Service / Mesh' }],
      ['service mesh'],
      ['service-mesh', 'Service / Mesh'],
    ],
    [
      'a phrase across the end of a line',
      [{ str: 'the service', hasEOL: true }, { str: 'mesh' }],
      ['service mesh'],
      ['servicemesh'],
    ],
    ['Chinese across the end of a line', [{ str: '多运', hasEOL: true }, { str: '行时架构' }], ['运行时'], ['运行时']],
    ['Chinese whose characters stand apart', [{ str: '运 行 时' }], ['运行时'], ['运 行 时']],
    [
      'Han and Latin side by side, with or without a space',
      [{ str: '基于 Layotto 的' }],
      ['基于layotto'],
      ['基于 Layotto'],
    ],
    ['radicals for characters', [{ str: '⻚⾯' }], ['页面'], ['⻚⾯']],
    [
      'a word written in two, when it stands nowhere as one',
      [{ str: 'SOFA Registry' }],
      ['sofaregistry'],
      ['SOFA Registry'],
    ],
    ['a short word as a whole, where there is one', [{ str: 'C is not Cobol' }], ['c'], ['C']],
    ['a short word as a beginning, where there is nothing else', [{ str: 'Cobol' }], ['c'], ['C']],
    ['signs as they are written', [{ str: 'a ++ b' }], ['++'], ['++']],
    ['overlapping pairs of characters as one', [{ str: '多运行时' }], ['多运', '运行', '行时'], ['多运行时']],
    [
      'what was typed as one, as one',
      [{ str: '基于 Layotto 的实践，别的不算' }],
      ['基于', 'layotto', '的'],
      ['基于 Layotto 的'],
    ],
    [
      'a particle wherever it stands, when nothing else is found',
      [{ str: '我的，你的' }],
      ['基于', '的'],
      ['的', '的'],
    ],
    [
      'words side by side as one, and apart as two',
      [{ str: '云原生, 云上原生' }],
      ['云', '原生'],
      ['云原生', '云', '原生'],
    ],
    ['traditional characters for simplified ones', [{ str: '雲原生' }], ['云原生'], ['雲原生']],
    ['nothing for words that are not there', [{ str: 'Layotto' }], ['mesh', '  ', ''], []],
  ])('finds %s', (_title, items, terms, found) => {
    expect(findIn(items, terms)).toEqual(found)
  })
})
