import { describe, expect, it, test } from 'vitest'
import { byWorth, joinDoubles, type RankedVersion } from '../../../../core/doubles/join-doubles'
import { foldTitle } from '../../../../core/doubles/same-item'

interface Given {
  readonly id?: string
  readonly kind?: 'event' | 'article'
  readonly title?: string
  readonly language?: 'zh' | 'en'
  readonly date?: string
  readonly decks?: readonly string[]
  readonly talks?: readonly string[]
}

const toVersion = (source: string, given: Given, more: Partial<RankedVersion> = {}): RankedVersion => {
  const { id = 'events/meetup-1', kind = 'event', title = 'Meetup #1', language = 'en', date } = given
  return {
    source,
    id,
    kind,
    pages: [{ language, title, ...(date === undefined ? {} : { date }) }],
    deckIds: given.decks ?? [],
    talkTitles: given.talks ?? [],
    isSourceRemoved: false,
    isVanished: false,
    isBuiltin: false,
    lastRead: 1,
    ...more,
  }
}

const never = () => false
const isOne = (one: Given, other: Given, hasSameText: () => boolean = never): boolean =>
  joinDoubles([toVersion('a', one), toVersion('b', other)], hasSameText).length === 1

describe('versions in two sources are one item', () => {
  const day = { date: '2024-05-06' }
  test.each<[string, Given, Given]>([
    ['of one path, title and day', day, day],
    ['of one title and day, where the archive moved its pages', day, { ...day, id: 'talks/2024/meetup-1' }],
    [
      'however the title is spelled',
      { ...day, title: '第１期：木船 之夜' },
      { ...day, title: '第1期 木船之夜', id: 'x' },
    ],
    ['of one path and title whose day was put right', { ...day, decks: ['d'] }, { date: '2024-05-13', decks: ['d'] }],
    ['of one title and deck, one of them without a day', { ...day, decks: ['d'] }, { id: 'x', decks: ['d'] }],
    ['of one path and deck that was called otherwise before', { decks: ['d'] }, { title: 'Boats', decks: ['d', 'e'] }],
    [
      'translated, with a deck in common',
      { ...day, title: '木船之夜', language: 'zh', decks: ['d'] },
      { ...day, title: 'Night of boats', decks: ['d'] },
    ],
    [
      'whose decks are at other addresses now, but whose talks are the same',
      { ...day, decks: ['d'], talks: ['Of oars', 'Of sails'] },
      { ...day, decks: ['e'], talks: ['of  oars'] },
    ],
    ['with one deck in common of several', { ...day, decks: ['d', 'e'] }, { ...day, decks: ['e', 'f'] }],
  ])('%s', (_, one, other) => {
    expect(isOne(one, other)).toBe(true)
    expect(isOne(other, one)).toBe(true)
  })

  test.each<[string, Given, Given]>([
    ['of one path and title on other days', day, { date: '2023-01-02' }],
    ['of one path and title, undated', {}, {}],
    ['of one path and title, one undated', day, {}],
    ['of one path and day', { ...day, id: 'blog/2024-05-06', title: 'Oars' }, { ...day, id: 'blog/2024-05-06' }],
    ['of one title, path and day with other decks', { ...day, decks: ['d'] }, { ...day, decks: ['e'] }],
    ['of one title, path and day with other talks', { ...day, talks: ['Of oars'] }, { ...day, talks: ['Of sails'] }],
    [
      'with other decks, and a talk that is called as the event',
      { ...day, decks: ['d'], talks: ['Meetup #1'] },
      { ...day, decks: ['e'], talks: ['Meetup #1'] },
    ],
    [
      'of one deck, which every event links to',
      { ...day, decks: ['rules'] },
      { ...day, title: 'Oars', id: 'x', decks: ['rules'] },
    ],
    [
      'of one title and deck on other days, elsewhere',
      { ...day, decks: ['rules'] },
      { date: '2023-01-02', id: 'x', decks: ['rules'] },
    ],
    [
      'of one path and deck, called otherwise and on other days',
      { ...day, decks: ['rules'] },
      { date: '2023-01-02', title: 'Oars', decks: ['rules'] },
    ],
    ['an event and an article of one path, title and day', day, { ...day, kind: 'article' }],
    ['#1 and #11', day, { ...day, id: 'x', title: 'Meetup #11' }],
    ['whose titles are marks only', { ...day, id: 'x', title: '…' }, { ...day, title: '?!' }],
    ['one title in two languages', { ...day, id: 'x' }, { ...day, language: 'zh' }],
  ])('but not those %s', (_, one, other) => {
    expect(isOne(one, other)).toBe(false)
    expect(isOne(other, one)).toBe(false)
  })

  it('of one path and title when they say the same, even undated', () => {
    expect(isOne({}, {}, () => true)).toBe(true)
    expect(isOne({}, { title: 'Oars' }, () => true)).toBe(false)
  })
})

describe('sources that are copies of one archive', () => {
  const toPages = (source: string, changed: Given, count: number) => [
    toVersion(source, { id: 'events/changed', ...changed }),
    ...Array.from({ length: count }, (_, at) =>
      toVersion(source, { id: `events/${at}`, title: `Night ${at}`, date: `2024-05-${10 + at}` }),
    ),
  ]
  const idsOf = (versions: readonly RankedVersion[]) => joinDoubles(versions, never).map(([first]) => first?.id)

  test.each<[string, Given, Given]>([
    ['another title', { title: 'Oars', date: '2024-01-01' }, { title: 'Oars, at last', date: '2024-01-01' }],
    ['another day', { title: 'Oars', date: '2024-01-01' }, { title: 'Oars', date: '2024-02-02' }],
    ['no day', { title: 'Guide' }, { title: 'Guide' }],
    ['other slides', { date: '2024-01-01', decks: ['d'] }, { date: '2024-01-01', decks: ['e'] }],
  ])('have a page in common that has %s', (_, one, other) => {
    expect(idsOf([...toPages('a', one, 3), ...toPages('b', other, 3)])).toContain('events/changed')
  })

  it('are none when few pages are the same', () => {
    const [one, other] = [{ title: 'Guide' }, { title: 'Guide' }]
    expect(idsOf([...toPages('a', one, 2), ...toPages('b', other, 2)])).toEqual(['events/0', 'events/1'])
    const more = Array.from({ length: 9 }, (_, at) => at)
    const fill = (source: string) =>
      more.map((at) => toVersion(source, { id: `${source}/${at}`, title: `${source} ${at}` }))
    expect(idsOf([...toPages('a', one, 3), ...fill('a'), ...toPages('b', other, 3), ...fill('b')])).toHaveLength(3)
  })

  it('do not join what has nothing but its path in common', () => {
    const [one, other] = [
      { title: 'Oars', date: '2024-01-01' },
      { title: 'Sails', date: '2024-02-02' },
    ]
    expect(idsOf([...toPages('a', one, 3), ...toPages('b', other, 3)])).not.toContain('events/changed')
  })
})

describe('what is joined', () => {
  const same: Given = { date: '2024-05-06' }
  const refsOf = (groups: readonly (readonly RankedVersion[])[]) =>
    groups.map((group) => group.map(({ source, id }) => `${source}:${id}`))

  it('is nothing within one source', () => {
    expect(joinDoubles([toVersion('a', same), toVersion('a', { ...same, id: 'x' })], never)).toEqual([])
  })

  it('is a page that was moved within its source, with the one that is gone, which is hidden', () => {
    const gone = toVersion('a', { ...same, id: 'old' }, { isVanished: true, lastRead: 9 })
    expect(refsOf(joinDoubles([gone, toVersion('a', same)], never))).toEqual([['a:events/meetup-1', 'a:old']])
    const other = toVersion('b', { ...same, id: 'x' }, { isVanished: true })
    expect(refsOf(joinDoubles([other, gone, toVersion('a', same)], never))).toEqual([
      ['a:events/meetup-1', 'a:old', 'b:x'],
    ])
    const retitled = toVersion('a', { ...same, title: 'Meetup #2' })
    expect(joinDoubles([gone, retitled], never)).toEqual([])
    expect(joinDoubles([gone, { ...gone, id: 'older' }], never)).toEqual([])
  })

  it('holds one version of each source, the closest ones', () => {
    const versions = [
      toVersion('a', { ...same, id: 'old/meetup-1' }),
      toVersion('a', same),
      toVersion('b', same),
      toVersion('c', { ...same, id: 'moved' }, { lastRead: 9 }),
    ]
    const wanted = [['c:moved', 'a:events/meetup-1', 'b:events/meetup-1']]
    expect(refsOf(joinDoubles(versions, never))).toEqual(wanted)
    expect(refsOf(joinDoubles([...versions].reverse(), never)).map((group) => group.sort())).toEqual(
      wanted.map((group) => group.sort()),
    )
  })

  it('is not looked for among very many of one name and day', () => {
    const toMany = (source: string) =>
      Array.from({ length: 2_000 }, (_, at) => toVersion(source, { ...same, id: `${source}/${at}` }))
    expect(joinDoubles([...toMany('a'), ...toMany('b')], never)).toEqual([])
  })
})

test.each<[string, Partial<RankedVersion>, Partial<RankedVersion>]>([
  [
    'there is before whose source was removed',
    { isVanished: true, isBuiltin: true },
    { isSourceRemoved: true, lastRead: 9 },
  ],
  ['is still in its source before one that is gone', { isBuiltin: true }, { isVanished: true, lastRead: 9 }],
  ['a reader brought before the built-in one', {}, { isBuiltin: true, lastRead: 9 }],
  ['was read last', { lastRead: 9 }, { lastRead: 3 }],
])('the version is shown that %s', (_, shown, hidden) => {
  const versions = [toVersion('b', {}, hidden), toVersion('a', {}, shown)]
  expect(versions.sort(byWorth).map(({ source }) => source)).toEqual(['a', 'b'])
})

test.each([
  ['SOFAChannel#29：基于 P2P', 'sofachannel#29 基于P2P', true],
  ['《木船》之夜', '木船之夜', true],
  ['C++', 'C#', false],
  ['Meetup #1', 'Meetup #11', false],
])('%s and %s: one title %s', (one, other, isSame) => {
  expect(foldTitle(one) === foldTitle(other)).toBe(isSame)
})
