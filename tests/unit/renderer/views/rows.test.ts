import { describe, expect, test } from 'vitest'
import type { ItemSummary } from '../../../../core/model/library'
import { sortByDate, toItemRows, toSpeakerRows, toTagRows } from '../../../../renderer/views/browse/rows'

const item = (id: string, date?: string): ItemSummary => ({
  source: 'builtin',
  id,
  kind: 'event',
  path: `${id}.md`,
  title: id,
  language: 'zh',
  languages: ['zh'],
  ...(date === undefined ? {} : { date }),
  tags: [],
  talkCount: 0,
  decks: { total: 0, ready: 0, failed: 0 },
})

const tell = (rows: ReturnType<typeof toItemRows>) =>
  rows.map((row) => (row.kind === 'heading' ? `[${row.year}]` : row.kind === 'item' ? row.item.id : row.kind))

describe('rows of a list', () => {
  const items = [item('undated'), item('old', '2019-05-01'), item('new', '2022-07-28'), item('mid', '2022-04-01')]

  test('events stand under their years, newest first, undated ones last', () => {
    expect(tell(toItemRows(items, false))).toEqual(['[2022]', 'new', 'mid', '[2019]', 'old', '[null]', 'undated'])
  })

  test('turned round, the oldest come first and undated ones stay last', () => {
    expect(tell(toItemRows(items, true))).toEqual(['[2019]', 'old', '[2022]', 'mid', 'new', '[null]', 'undated'])
  })

  test('equal days keep the order they came in', () => {
    const same = [item('a', '2022-01-01'), item('b', '2022-01-01')]
    expect(sortByDate(same, false).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(sortByDate(same, true).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('every row has a key of its own', () => {
    const keys = toItemRows(items, false).map((row) => row.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('speakers and topics are ordered by count, or by name when turned round', () => {
    const speakers = [
      { id: '1', name: '张三', talkCount: 1 },
      { id: '2', name: 'Ada Example', talkCount: 3 },
      { id: '3', name: '李四', talkCount: 3 },
    ]
    const names = (isByName: boolean) =>
      toSpeakerRows(speakers, isByName).map((row) => (row.kind === 'speaker' ? row.speaker.name : ''))
    expect(names(false).at(-1)).toBe('张三')
    expect(names(true).indexOf('李四')).toBeLessThan(names(true).indexOf('张三'))
    expect(
      toTagRows(
        [
          { tag: 'b', count: 1 },
          { tag: 'a', count: 9 },
        ],
        false,
      )[0]?.key,
    ).toBe('tag a')
  })
})
