import { describe, expect, it } from 'vitest'
import { appRequestNames, libraryRequestNames, type RequestName } from '../../../../electron/bridge/contract'
import { requestSchemas } from '../../../../electron/bridge/schemas'
import { parseInput } from '../../../../electron/bridge/server'
import { rightRequests } from '../../../helpers/right-requests'

const wrong: [RequestName, unknown][] = [
  ['getOverview', {}],
  ['getUpdate', {}],
  ['lookForUpdate', { url: 'https://example.org' }],
  ['fetchUpdate', { version: '99.0.0' }],
  ['cancelUpdate', {}],
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
  ['search', { text: 'a', filters: { colour: ['red'] } }],
  ['search', { text: 'a', filters: { year: '2021' } }],
  ['search', { text: 'a', order: 'size' }],
  ['findSimilar', { deckId: 'd', page: 0 }],
  ['findSimilar', { source: 's' }],
  ['fetchDecks', { scope: 'deck' }],
  ['fetchDecks', { scope: 'everything' }],
  ['fetchDecks', { scope: 'deck', deckId: 'd', url: 'http://127.0.0.1/' }],
  ['fetchDecks', { scope: 'item', source: 'builtin' }],
  ['cancelFetch', undefined],
  ['cancelFetch', { deckId: {} }],
  ['previewPack', { choice: { scope: 'all', path: '/etc' } }],
  ['previewPack', { choice: { scope: 'items', items: ['/etc'] } }],
  ['cancelPack', {}],
  ['exportPack', { choice: { scope: 'all' }, path: '/etc/x' }],
  ['showPack', { path: '/etc' }],
  ['takePack', {}],
  ['importPack', { id: '/etc/x.lectern' }],
  ['importPack', { path: '/etc/x.lectern' }],
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
  ['listKeepsakes', {}],
  ['keepFavourite', { kind: 'item', source: 'builtin', id: 'a' }],
  ['keepFavourite', { target: { kind: 'item', source: 'builtin', id: 'a', talkId: 'a#1' } }],
  ['keepFavourite', { target: { kind: 'speaker', source: 'builtin', id: 'a' } }],
  ['writeNote', { target: { kind: 'item', source: 'builtin', id: 'a' }, text: 'x'.repeat(20_001) }],
  ['writeNote', { target: { kind: 'slide', source: 'builtin', id: 'a', deckId: 'd1', page: 0 }, text: 'a' }],
  ['writeNote', { target: { kind: 'slide', source: 'builtin', id: 'a', deckId: 'd1', page: 1.5 }, text: 'a' }],
  ['writeNote', { target: { kind: 'talk', source: 'builtin', id: 'a', talkId: 'a#1' } }],
  ['dropKeepsakes', { ids: 'all' }],
  ['dropKeepsakes', { ids: Array(5001).fill('a') }],
  ['restoreKeepsakes', { ids: [1] }],
  ['getSettings', {}],
  ['changeSettings', { theme: 'blue' }],
  ['changeSettings', { language: 'fr' }],
  ['changeSettings', { sideWidth: Number.NaN }],
  ['changeSettings', { mirrorRules: 'x'.repeat(20_001) }],
  ['changeSettings', { unknown: true }],
  ['chooseAndImport', { path: '/etc' }],
  ['chooseFileAndImport', { path: '/etc' }],
  ['saveCorrections', { path: '/etc' }],
  ['saveKeepsakes', { path: '/etc' }],
  ['loadCorrections', { path: '/etc' }],
  ['startAnew', {}],
  ['importDropped', { path: '' }],
  ['importDropped', {}],
  ['importDropped', { path: 'x'.repeat(5000) }],
  ['takeLink', {}],
  ['copyLink', { kind: 'item', source: 'builtin', id: '../..' }],
  ['copyLink', { kind: 'slide', deckId: 'd1', page: 0 }],
  ['copyLink', { kind: 'search', text: ' ' }],
  ['copyLink', { kind: 'text', text: 'anything' }],
  ['copyLink', 'lectern://search?q=a'],
]

describe('the schemas of requests', () => {
  it('stand for every name the preload offers', () => {
    expect(Object.keys(requestSchemas).sort()).toEqual([...libraryRequestNames, ...appRequestNames].sort())
  })

  it.each(Object.keys(requestSchemas))('are tried with a wrong input for %s', (name) => {
    expect([rightRequests, wrong].every((table) => table.some(([tried]) => tried === name))).toBe(true)
  })

  it.each(rightRequests)('let %s pass with %j', (name, input) => {
    expect(parseInput(name, input)).toEqual({ ok: input })
  })

  it.each(wrong)('refuse %s with %j', (name, input) => {
    expect(parseInput(name, input)).toMatchObject({ failure: { kind: 'invalid' } })
  })
})
