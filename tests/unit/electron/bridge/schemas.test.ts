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
  ['getSettings', undefined],
  ['changeSettings', {}],
  ['changeSettings', { theme: 'dark', mirrorRules: '# none', sideWidth: 200, isSideHidden: true }],
  ['chooseAndImport', undefined],
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
  ['getSettings', {}],
  ['changeSettings', { theme: 'blue' }],
  ['changeSettings', { language: 'fr' }],
  ['changeSettings', { sideWidth: Number.NaN }],
  ['changeSettings', { mirrorRules: 'x'.repeat(20_001) }],
  ['changeSettings', { unknown: true }],
  ['chooseAndImport', { path: '/etc' }],
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
