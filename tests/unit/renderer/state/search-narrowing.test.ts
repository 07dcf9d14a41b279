import { describe, expect, test } from 'vitest'
import { longestQuery } from '../../../../core/model/search'
import { parseQuery } from '../../../../core/search/query'
import { isPlainData } from '../../../../electron/bridge/plain-data'
import {
  listChosen,
  openNarrowing,
  toFirstValues,
  toggleFilter,
  toLinkedText,
  toQuestion,
  toShownValues,
} from '../../../../renderer/state/search-narrowing'

const told = ['2023', '2021', '2020'].map((value) => ({ value, label: value, count: 2 }))

describe('what a search is narrowed to', () => {
  test('a value that is chosen twice is not chosen, and leaves no empty facet behind', () => {
    const once = toggleFilter({ tag: ['kite'] }, 'year', '2021')
    expect(once).toEqual({ tag: ['kite'], year: ['2021'] })
    expect(toggleFilter(once, 'year', '2021')).toEqual({ tag: ['kite'] })
  })

  test('chosen values are told in the order of the facets', () => {
    expect(listChosen({ offline: ['yes'], year: ['2021', '2020'] }).map(({ value }) => value)).toEqual([
      '2021',
      '2020',
      'yes',
    ])
  })

  test.each([
    ['mosn\ud83d', 'mosn'],
    ['\ude00mosn 网格', 'mosn 网格'],
    ['mosn 😀', 'mosn 😀'],
    [`${'x'.repeat(longestQuery - 1)}😀`, 'x'.repeat(longestQuery - 1)],
  ])('a question is well-formed text, for which the bridge asks: %j', (text, asked) => {
    const question = toQuestion(text, openNarrowing)
    expect(question.text).toBe(asked)
    expect(isPlainData(question)).toBe(true)
  })

  test('a question tells only what is not as usual', () => {
    expect(toQuestion('kite', openNarrowing)).toEqual({ text: 'kite' })
    expect(toQuestion('kite '.repeat(2000), openNarrowing).text).toHaveLength(longestQuery)
    expect(toQuestion('kite', { kind: 'talk', filters: { year: ['2021'] }, order: 'date' })).toEqual({
      text: 'kite',
      kinds: ['talk'],
      filters: { year: ['2021'] },
      order: 'date',
    })
  })
})

describe('the values of a facet', () => {
  const toLabel = (value: string) => `label of ${value}`

  test('one that is chosen and not found any more is still there to be taken back, years in their order', () => {
    expect(toShownValues('year', told, ['2022', '2020'], toLabel).map(({ value, count }) => [value, count])).toEqual([
      ['2023', 2],
      ['2022', 0],
      ['2021', 2],
      ['2020', 2],
    ])
    expect(toShownValues('tag', told, ['2022'], toLabel).at(-1)).toEqual({
      value: '2022',
      label: 'label of 2022',
      count: 0,
    })
  })

  test('of many the first are shown, and those that are chosen', () => {
    expect(toFirstValues(told, ['2020'], 1).map(({ value }) => value)).toEqual(['2023', '2020'])
  })
})

describe('a link to a search', () => {
  const toName = (_: string, value: string) => (value === 'id-1' ? 'Ada Example' : value)

  test('says in fields what the search is narrowed to, before the word that is still being typed', () => {
    const filters = {
      year: ['2021', '2023'],
      category: ['示例沙龙'],
      tag: ['Wind'],
      speaker: ['id-1'],
      language: ['zh'],
      offline: ['no'],
    }
    const text = toLinkedText('"open quote kit', { kind: 'slide', filters }, toName)
    expect(text).toBe(
      'kind:slide year:2021,2023 series:示例沙龙 tag:Wind speaker:"Ada Example" lang:zh has:slides -is:offline "open quote kit',
    )
    const { filters: read, must } = parseQuery(text)
    expect(read.map(({ field, values, isNot }) => [field, values.join('|'), isNot])).toEqual([
      ['kind', 'slide', false],
      ['year', '2021..2021|2023..2023', false],
      ['series', '示例沙龙', false],
      ['tag', 'Wind', false],
      ['speaker', 'Ada Example', false],
      ['lang', 'zh', false],
      ['has', 'slides', false],
      ['is', 'offline', true],
    ])
    expect(must).toEqual(parseQuery('"open quote kit').must)
  })

  test('holds the words alone when they are narrowed to nothing, or to more than a query may say', () => {
    expect(toLinkedText('kites', { kind: 'all', filters: {} }, toName)).toBe('kites')
    expect(toLinkedText('kites', { kind: 'all', filters: { offline: ['yes', 'no'] } }, toName)).toBe('kites')
    const many = Array.from({ length: 90 }, (_, at) => `topic ${at}`)
    expect(toLinkedText('kites', { kind: 'all', filters: { tag: many } }, toName)).toBe('kites')
  })
})
