import { describe, expect, it } from 'vitest'
import { appRequestNames, libraryRequestNames, type RequestName } from '../../../../electron/bridge/contract'
import { requestSchemas } from '../../../../electron/bridge/schemas'
import { parseInput } from '../../../../electron/bridge/server'

const right: [RequestName, unknown][] = [
  ['getOverview', undefined],
  ['listItems', {}],
  ['listItems', { kind: 'event', year: '2022', tag: '云原生', speakerId: 'ada' }],
  ['listTalks', { year: '2022' }],
  ['listSpeakers', undefined],
  ['listTags', undefined],
  ['getItem', { source: 'builtin', id: 'activities/one' }],
  ['getItem', { source: 'builtin', id: 'activities/one', language: 'zh' }],
  ['getDeck', { deckId: 'd1' }],
  ['search', { text: '' }],
  ['search', { text: '蜻蜓', kinds: ['slide'], limit: 20, offset: 0 }],
  ['fetchDecks', { scope: 'all' }],
  ['fetchDecks', { scope: 'deck', deckId: 'd1' }],
  ['fetchDecks', { scope: 'item', source: 'builtin', id: 'activities/one' }],
  ['cancelFetch', {}],
  ['cancelFetch', { deckId: 'd1' }],
  ['cancelImport', undefined],
  ['listSources', undefined],
  ['listPresets', undefined],
  ['getReport', { source: 'builtin' }],
  ['importUrl', { url: 'https://example.org/archive.tar.gz' }],
  ['importUrl', { url: 'http://127.0.0.1:8000/archive.zip' }],
  ['importPreset', { id: 'sofastack' }],
  ['refreshSource', { source: 'builtin' }],
  ['renameSource', { source: 'builtin', title: '示例社区' }],
  ['removeSource', { source: 'builtin' }],
  ['restoreSource', { source: 'builtin' }],
  ['getOriginal', { source: 'builtin', id: 'activities/one', language: 'zh' }],
  ['listCorrections', undefined],
  ['correct', { kind: 'talk', source: 'builtin', id: 'a', talkId: 'a#1', title: '示例', speakers: [{ name: '张三' }] }],
  ['correct', { kind: 'talk', source: 'builtin', id: 'a', talkId: 'a#1', isDropped: true }],
  ['correct', { kind: 'match', source: 'builtin', id: 'a', deckId: 'd1', talkIds: [] }],
  ['correct', { kind: 'speaker', speakerId: 's1', sameAs: 's2' }],
  ['dropCorrection', { id: 'c1' }],
  ['listSearches', undefined],
  ['noteSearch', { text: '蜻蜓', filters: {}, order: 'relevance', kinds: [] }],
  ['keepSearch', { text: '蜻蜓', filters: { year: ['2022'], offline: ['yes'] }, order: 'date', kinds: ['slide'] }],
  ['forgetSearches', { ids: ['recent-1'] }],
  [
    'restoreSearches',
    {
      searches: [
        {
          id: 'saved-1',
          text: '蜻蜓',
          filters: { tag: ['云原生'] },
          order: 'relevance',
          kinds: [],
          isSaved: true,
          usedAt: '2026-01-02T03:04:05.678Z',
        },
      ],
    },
  ],
  ['getSettings', undefined],
  ['changeSettings', {}],
  ['changeSettings', { theme: 'dark', mirrorRules: '# none', sideWidth: 200, isSideHidden: true }],
  ['chooseAndImport', undefined],
  ['chooseFileAndImport', undefined],
  ['saveCorrections', undefined],
  ['loadCorrections', undefined],
  ['startAnew', undefined],
  ['importDropped', { path: '/srv/talks' }],
]

const wrong: [RequestName, unknown][] = [
  ['getOverview', {}],
  ['listItems', undefined],
  ['listItems', { kind: 'guide' }],
  ['listItems', { sql: '1' }],
  ['listItems', { tag: 'x'.repeat(1001) }],
  ['listTalks', { year: 2022 }],
  ['listTalks', 'all'],
  ['listSpeakers', null],
  ['listTags', []],
  ['getItem', { id: 'a' }],
  ['getItem', { source: 'builtin', id: '' }],
  ['getItem', { source: 'builtin', id: 'x'.repeat(1001) }],
  ['getItem', { source: 'builtin', id: 'a', language: 'fr' }],
  ['getDeck', { deckId: 1 }],
  ['getDeck', {}],
  ['search', { text: 'x'.repeat(501) }],
  ['search', { text: 'a', kinds: ['everything'] }],
  ['search', { text: 'a', limit: -1 }],
  ['search', { text: 'a', limit: 1e9 }],
  ['search', { text: 'a', offset: 0.5 }],
  ['search', { text: ['a'] }],
  ['fetchDecks', { scope: 'deck' }],
  ['fetchDecks', { scope: 'everything' }],
  ['fetchDecks', { scope: 'deck', deckId: 'd', url: 'http://127.0.0.1/' }],
  ['fetchDecks', { scope: 'item', source: 'builtin' }],
  ['cancelFetch', undefined],
  ['cancelFetch', { deckId: {} }],
  ['cancelImport', 1],
  ['listSources', {}],
  ['listPresets', {}],
  ['getReport', {}],
  ['importUrl', { url: 'file:///etc/passwd' }],
  ['importUrl', { url: 'no address' }],
  ['importUrl', { url: `https://example.org/${'x'.repeat(2000)}` }],
  ['importPreset', { url: 'https://example.org/' }],
  ['refreshSource', { source: '' }],
  ['renameSource', { source: 'builtin', title: '  ' }],
  ['renameSource', { source: 'builtin', title: 'x'.repeat(201) }],
  ['removeSource', {}],
  ['restoreSource', { source: 1 }],
  ['getOriginal', { source: 'builtin' }],
  ['listCorrections', {}],
  ['correct', { kind: 'talk', source: 'builtin', id: 'a' }],
  ['correct', { kind: 'talk', source: 'builtin', id: 'a', talkId: 'a#1', isDropped: false }],
  ['correct', { kind: 'talk', source: 'builtin', id: 'a', talkId: 'a#1', speakers: [{ name: '' }] }],
  ['correct', { kind: 'match', source: 'builtin', id: 'a', deckId: 'd1' }],
  ['correct', { kind: 'speaker', speakerId: 's1', sql: '1' }],
  ['correct', { kind: 'tag', tag: 'a' }],
  ['dropCorrection', { id: 1 }],
  ['listSearches', {}],
  ['noteSearch', { text: '  ', filters: {}, order: 'relevance', kinds: [] }],
  ['noteSearch', { text: 'a', filters: {}, order: 'relevance', kinds: [], usedAt: '2026-01-02T03:04:05Z' }],
  ['keepSearch', { text: 'a', filters: {}, order: 'relevance' }],
  ['keepSearch', { text: 'a', filters: { shape: ['round'] }, order: 'relevance', kinds: [] }],
  ['keepSearch', { text: 'a', filters: { tag: [''] }, order: 'relevance', kinds: [] }],
  ['keepSearch', { text: 'x'.repeat(501), filters: {}, order: 'relevance', kinds: [] }],
  ['forgetSearches', { ids: 'all' }],
  ['forgetSearches', { ids: Array(551).fill('a') }],
  ['restoreSearches', { searches: [{ text: 'a', filters: {}, order: 'relevance', kinds: [] }] }],
  ['getSettings', {}],
  ['changeSettings', { theme: 'blue' }],
  ['changeSettings', { language: 'fr' }],
  ['changeSettings', { sideWidth: Number.NaN }],
  ['changeSettings', { mirrorRules: 'x'.repeat(20_001) }],
  ['changeSettings', { unknown: true }],
  ['chooseAndImport', { path: '/etc' }],
  ['chooseFileAndImport', { path: '/etc' }],
  ['saveCorrections', { path: '/etc' }],
  ['loadCorrections', { path: '/etc' }],
  ['startAnew', {}],
  ['importDropped', { path: '' }],
  ['importDropped', {}],
  ['importDropped', { path: 'x'.repeat(5000) }],
]

describe('the schemas of requests', () => {
  it('stand for every name the preload offers', () => {
    expect(Object.keys(requestSchemas).sort()).toEqual([...libraryRequestNames, ...appRequestNames].sort())
  })

  it.each(Object.keys(requestSchemas))('are tried with a wrong input for %s', (name) => {
    expect([right, wrong].every((table) => table.some(([tried]) => tried === name))).toBe(true)
  })

  it.each(right)('let %s pass with %j', (name, input) => {
    expect(parseInput(name, input)).toEqual({ ok: input })
  })

  it.each(wrong)('refuse %s with %j', (name, input) => {
    expect(parseInput(name, input)).toMatchObject({ failure: { kind: 'invalid' } })
  })
})
