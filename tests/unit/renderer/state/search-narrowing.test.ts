import { describe, expect, test } from 'vitest'
import { longestQuery } from '../../../../core/model/search'
import {
  listChosen,
  openNarrowing,
  toFirstValues,
  toggleFilter,
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
