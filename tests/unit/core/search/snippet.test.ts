import { describe, expect, it } from 'vitest'
import { parseQuery, toWantedPieces } from '../../../../core/search/query'
import { markParts, toMarkers, toSnippet } from '../../../../core/search/snippet'

const mark = (text: string, query: string): string =>
  markParts(text, toMarkers(toWantedPieces(parseQuery(query))))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')

describe('markParts', () => {
  it.each([
    ['Layotto 的 layotto', 'layotto', '[Layotto] 的 [layotto]'],
    ['Dragonfly', 'drag', '[Drag]onfly'],
    ['Dragonfly', 'drag ', 'Dragonfly'],
    ['an important ant', 'ant', 'an important [ant]'],
    ['SOFARegistry', 'registry', 'SOFA[Registry]'],
    ['SOFAJRaft of SOFAJ', 'jraf', 'SOFA[JRaf]t of SOFAJ'],
    ['SOFA Registry', 'SOFARegistry', '[SOFA Registry]'],
    ['SOFA of sofa-registry and Registry', 'SOFARegistry ', 'SOFA of [sofa-registry] and Registry'],
    ['MySOFARegistry', 'SOFARegistry ', 'My[SOFARegistry]'],
    ['首⻚设计', '首页', '[首⻚]设计'],
    ['分布\n式事务', '分布式', '[分布\n式]事务'],
    ['Service  Mesh', '"service mesh"', '[Service  Mesh]'],
    ['云原生云', '云', '[云]原生[云]'],
    ['a<b>&amp;', 'b', 'a<[b]>&amp;'],
    ['C++ (a|b)', '"a|b"', 'C++ ([a|b])'],
    ['a cloud-native day', '"cloud-native"', 'a [cloud-native] day'],
    ['from 5 to 5.8.6 and 8', '5.8.6 ', 'from 5 to [5.8.6] and 8'],
    ['雲原生資料庫', '云原生', '[雲原生]資料庫'],
    ['云原生', '雲原', '[云原]生'],
    ['the layoto and layotto', 'layotto~', 'the [layoto] and [layotto]'],
    ['SOFARegistyr', 'registry~', 'SOFA[Registyr]'],
    ['mesh and cloud', 'mesh OR cloud ', '[mesh] and [cloud]'],
    ['Service Mesh', 'title:mesh speaker:service', 'Service [Mesh]'],
    ['clouds', 'clou* ', '[clou]ds'],
    ['mesh', '-mesh', 'mesh'],
    ["ΟΔΟΣ.ΓΡ, ΟΔΟΣ'Α", 'οδος ', "[ΟΔΟΣ].ΓΡ, [ΟΔΟΣ]'Α"],
  ])('in %j for %j', (text, query, marked) => {
    expect(mark(text, query)).toBe(marked)
  })

  it('keeps every character of the text', () => {
    const text = '…ﬁ 首⻚ e\u0301 İstanbul \ud800 SOFARegistry 𠘨'
    for (const query of ['fi', '首页', 'é', 'istanbul', 'sofa registry', '𠘨', '.'])
      expect(
        markParts(text, toMarkers(parseQuery(query).must))
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
  })
})

describe('toSnippet', () => {
  const filler = '这里讲的是别的事情。'.repeat(60)

  it('shows the passage where a word of several parts stands, not one of its parts', () => {
    const text = `SOFA 与 SOFAStack。${filler}SOFARegistry 的架构。${filler}`
    const parts = toSnippet(text, toMarkers(parseQuery('SOFARegistry').must))
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['SOFARegistry'])
  })

  it('shows the passage where most of the words stand', () => {
    const text = `${filler}架构。${filler}Layotto 的架构演进。${filler}`
    const parts = toSnippet(text, toMarkers(parseQuery('Layotto 架构 ').must))
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['Layotto', '架构'])
    expect(parts[0]).toEqual({ text: '…', hit: false })
    expect(parts.at(-1)).toEqual({ text: '…', hit: false })
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(200)
  })

  it('shows the passage of a word that is one slip away', () => {
    const parts = toSnippet(`${filler}Layoto 的架构演进。${filler}`, toMarkers(parseQuery('layotto~ ').must))
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['Layoto'])
  })

  it('shows the passage of a word of another script', () => {
    const parts = toSnippet(`${filler}雲原生資料庫${filler}`, toMarkers(parseQuery('云原生').must))
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['雲原生'])
  })

  it('shows the beginning when no word stands there', () => {
    expect(toSnippet('短文', toMarkers(parseQuery('x').must))).toEqual([{ text: '短文', hit: false }])
    expect(toSnippet('', [])).toEqual([])
  })
})
