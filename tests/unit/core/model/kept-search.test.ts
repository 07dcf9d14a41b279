import { describe, expect, it } from 'vitest'
import { type AskedSearch, toSearchKey, toWordsKey } from '../../../../core/model/kept-search'

const mesh: AskedSearch = { text: 'service mesh', filters: {}, order: 'relevance', kinds: [] }

describe('the words of a search', () => {
  it.each([
    ['Service  Mesh', 'service mesh'],
    ['ｍｅｓｈ', 'mesh'],
    [' 云原生\u3000网格\n', '云原生 网格'],
    ['Mesh OR 网格', 'mesh OR 网格'],
    ['mesh or 网格', 'mesh or 网格'],
    ['', ''],
  ])('“%s” are told apart as “%s”', (text, key) => {
    expect(toWordsKey(text)).toBe(key)
  })
})

describe('a whole search', () => {
  it.each<[string, Partial<AskedSearch>]>([
    ['spaces around words', { text: ' service \t mesh ' }],
    ['a facet without values', { filters: { tag: [] } }],
  ])('is the same with %s', (_, change) => {
    expect(toSearchKey({ ...mesh, ...change })).toBe(toSearchKey(mesh))
  })

  it('is the same in whatever order it was narrowed', () => {
    const one = toSearchKey({ ...mesh, filters: { year: ['2021', '2022'], tag: ['a'] }, kinds: ['talk', 'slide'] })
    const other = toSearchKey({ ...mesh, filters: { tag: ['a'], year: ['2022', '2021'] }, kinds: ['slide', 'talk'] })
    expect(one).toBe(other)
  })

  it.each<[string, Partial<AskedSearch>]>([
    ['other words', { text: 'service' }],
    ['capitals, at which joined words are split', { text: 'serviceMesh' }],
    ['a filter', { filters: { year: ['2022'] } }],
    ['an order', { order: 'date' }],
    ['a kind', { kinds: ['slide'] }],
  ])('is another one with %s', (_, change) => {
    expect(toSearchKey({ ...mesh, ...change })).not.toBe(toSearchKey(mesh))
  })
})
