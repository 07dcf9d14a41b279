import { describe, expect, test } from 'vitest'
import { type Failure, fail, type Result, succeed } from '../../../../core/model/failure'
import type { ItemSummary, Source } from '../../../../core/model/library'
import type { Bridge } from '../../../../electron/bridge/contract'
import { countReadyDecks, createSources, isAdded, toNeighbour, toSourceRows } from '../../../../renderer/state/sources'

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  kind: 'folder',
  title: `Source ${id}`,
  location: `/archives/${id}`,
  pages: 3,
  vanished: 0,
  importedAt: '2024-01-02T03:04:05Z',
  checkedAt: '2024-01-02T03:04:05Z',
  ...more,
})

const start = (answer: Result<null> = succeed(null)) => {
  const asked: string[] = []
  const ask = (name: string) => async (query: object) => {
    asked.push(`${name} ${JSON.stringify(query)}`)
    return answer
  }
  const bridge: Partial<Bridge> = {
    renameSource: ask('rename'),
    removeSource: ask('remove'),
    restoreSource: ask('restore'),
  }
  const told: (Source | Failure)[] = []
  const { useSources } = createSources(bridge as Bridge, {
    removed: (gone) => told.push(gone),
    failed: (failure) => told.push(failure),
  })
  const rows = (...listed: Source[]) => {
    const { present, removed } = toSourceRows(listed, useSources.getState())
    return { present: present.map(({ title }) => title), removed: removed.map(({ title }) => title) }
  }
  return { act: useSources.getState(), asked, told, rows }
}

describe('sources', () => {
  test('a new name is shown at once, trimmed', async () => {
    const { act, asked, rows } = start()
    const renaming = act.rename(source('a'), '  Community ')
    expect(rows(source('a')).present).toEqual(['Community'])
    await renaming
    expect(asked).toEqual(['rename {"source":"a","title":"Community"}'])
  })

  test.each(['', '   ', 'Source a'])('the name “%s” asks nothing', async (title) => {
    const { act, asked } = start()
    await act.rename(source('a'), title)
    expect(asked).toEqual([])
  })

  test('a refused name is taken back, and the refusal told', async () => {
    const { act, told, rows } = start(fail('locked'))
    await act.rename(source('a'), 'Other')
    expect(rows(source('a')).present).toEqual(['Source a'])
    expect(told).toEqual([{ kind: 'locked' }])
  })

  test('a removed source goes at once and can come back', async () => {
    const { act, asked, told, rows } = start()
    const removing = act.remove(source('a'))
    expect(rows(source('a'), source('b'))).toEqual({ present: ['Source b'], removed: ['Source a'] })
    await removing
    expect(told).toEqual([source('a')])
    expect(rows(source('b'))).toEqual({ present: ['Source b'], removed: ['Source a'] })
    await act.restore(source('a'))
    expect(rows(source('a'), source('b'))).toEqual({ present: ['Source a', 'Source b'], removed: [] })
    expect(asked).toEqual(['remove {"source":"a"}', 'restore {"source":"a"}'])
  })

  test('a source that could not be removed is there again', async () => {
    const { act, told, rows } = start(fail('disk-full'))
    await act.remove(source('a'))
    expect(rows(source('a'))).toEqual({ present: ['Source a'], removed: [] })
    expect(told).toEqual([{ kind: 'disk-full' }])
  })

  test('a source that is removed with something kept stands once among the removed, as the library tells it', async () => {
    const { act } = start()
    await act.remove(source('a'))
    const kept = source('a', { pages: 1, removedAt: '2024-02-03T04:05:06Z' })
    expect(toSourceRows([kept], { titles: {}, removed: [source('a')] })).toEqual({ present: [], removed: [kept] })
  })

  test('a removed source that was imported anew is there again', async () => {
    const { act, rows } = start()
    await act.remove(source('a'))
    act.takeBack('a')
    expect(rows(source('a'))).toEqual({ present: ['Source a'], removed: [] })
  })
})

test('the order is the same after a refresh and under a new name, what comes with Lectern first', () => {
  const listed = [source('c', { title: 'A' }), source('a', { title: 'C' }), source('z', { kind: 'builtin' })]
  const { present } = toSourceRows(listed, { titles: {}, removed: [] })
  expect(present.map(({ id }) => id)).toEqual(['z', 'a', 'c'])
})

test.each([
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'b'],
])('when %s goes, %s takes the focus', (gone, next) => {
  expect(toNeighbour([source('a'), source('b'), source('c')], gone)).toBe(next)
})

test('nothing takes the focus when the only source goes', () => {
  expect(toNeighbour([source('a')], 'a')).toBeUndefined()
})

test('only the stored decks of a source are counted as kept', () => {
  const item = (id: string, ready: number): ItemSummary => ({
    source: id,
    id: String(ready),
    kind: 'event',
    path: 'a.md',
    title: 'An event',
    language: 'en',
    languages: ['en'],
    tags: [],
    talkCount: 0,
    decks: { total: 5, ready, failed: 0 },
  })
  expect(countReadyDecks([item('a', 2), item('b', 1), item('a', 3)], 'a')).toBe(5)
})

test.each([
  ['https://code.example.org/ada/site', true],
  ['https://CODE.example.org/ada/site.git/', true],
  ['https://code.example.org/ada/other', false],
])('a preset is among the sources when one comes from %s: %s', (location, expected) => {
  const preset = { id: 'p', title: 'P', about: { zh: '', en: '' }, url: 'https://code.example.org/ada/site' }
  expect(isAdded(preset, [source('a', { kind: 'url', location })])).toBe(expected)
  expect(isAdded(preset, [source('a', { kind: 'file', location })])).toBe(false)
})
