import { describe, expect, it } from 'vitest'
import { applyCorrections, groupCorrections, type ItemCorrection } from '../../../../core/corrections/apply-corrections'
import type { Talk } from '../../../../core/model/item'

const item = { source: 'folder', id: 'activities/one' }
const toTalk = (id: string, more: Partial<Talk> = {}): Talk => ({
  id,
  title: `Talk ${id}`,
  speakers: [{ name: '张三' }],
  abstract: 'as read',
  takeaways: ['as read'],
  deckIds: [],
  confidence: 0.6,
  ...more,
})
const talks: readonly [Talk, Talk] = [toTalk('a', { deckIds: ['one', 'two'] }), toTalk('b')]
const read = { talks, deckIds: ['one', 'two', 'three'] }
const talk = (talkId: string, more: object = {}): ItemCorrection => ({ kind: 'talk', ...item, talkId, ...more })
const match = (deckId: string, ...talkIds: string[]): ItemCorrection => ({ kind: 'match', ...item, deckId, talkIds })
const sure = { confidence: 1, isCorrected: true }

const cases: [string, ItemCorrection[], readonly object[]][] = [
  ['nothing', [], talks],
  ['another title', [talk('a', { title: 'Better' })], [{ ...talks[0], title: 'Better', ...sure }, talks[1]]],
  [
    'other speakers',
    [talk('b', { speakers: [{ name: '李四', nickname: '小四' }] })],
    [talks[0], { ...talks[1], speakers: [{ name: '李四', nickname: '小四' }], ...sure }],
  ],
  ['no speakers at all', [talk('b', { speakers: [] })], [talks[0], { ...talks[1], speakers: [], ...sure }]],
  ['other takeaways', [talk('b', { takeaways: [] })], [talks[0], { ...talks[1], takeaways: [], ...sure }]],
  ['that it is no talk', [talk('a', { isDropped: true })], [talks[1]]],
  [
    'a talk that was missed',
    [talk('new', { title: 'Missed', isAdded: true })],
    [...talks, { id: 'new', title: 'Missed', speakers: [], takeaways: [], deckIds: [], ...sure }],
  ],
  [
    'a talk that was missed once, and is found now',
    [talk('new', { title: 'talk  B', abstract: 'mine', isAdded: true })],
    [talks[0], { ...talks[1], title: 'talk  B', abstract: 'mine', ...sure }],
  ],
  [
    'the title under which it is read now',
    [talk('gone', { title: 'Talk b', abstract: 'mine' })],
    [talks[0], { ...talks[1], abstract: 'mine', ...sure }],
  ],
  ['something of a talk that is gone', [talk('gone', { title: 'Other' }), talk('gone', { isDropped: true })], talks],
  [
    'another talk for a deck',
    [match('one', 'b')],
    [
      { ...talks[0], deckIds: ['two'], ...sure },
      { ...talks[1], deckIds: ['one'], ...sure },
    ],
  ],
  ['no talk for a deck', [match('two')], [{ ...talks[0], deckIds: ['one'], ...sure }, talks[1]]],
  ['both talks for a deck', [match('two', 'a', 'b')], [talks[0], { ...talks[1], deckIds: ['two'], ...sure }]],
  ['what is so already', [match('one', 'a')], talks],
  ['a deck of another item', [match('four', 'a')], talks],
  ['a talk of another translation', [match('one', 'elsewhere')], talks],
  [
    'a deck of a talk that was missed',
    [match('three', 'new'), talk('new', { title: 'Missed', isAdded: true })],
    [...talks, { id: 'new', title: 'Missed', speakers: [], takeaways: [], deckIds: ['three'], ...sure }],
  ],
]

describe('the talks of an item', () => {
  it.each(cases)('are what a reader says who corrects %s', (_, corrections, expected) => {
    expect(applyCorrections(read, corrections)).toEqual(expected)
  })

  it('lose an abstract that the reader emptied', () => {
    expect(applyCorrections(read, [talk('a', { abstract: '' })])[0]).not.toHaveProperty('abstract')
  })

  it('have their decks in the order of the page', () => {
    const given = { ...read, talks: [toTalk('a', { deckIds: ['two'] })] }
    expect(applyCorrections(given, [match('three', 'a'), match('one', 'a')])[0]?.deckIds).toEqual([
      'one',
      'two',
      'three',
    ])
  })

  it('stay as they were read', () => {
    applyCorrections(read, [talk('a', { title: 'Better' }), match('one', 'b')])
    expect(talks[0]).toEqual(toTalk('a', { deckIds: ['one', 'two'] }))
  })

  it('are corrected by what was said of their own item only', () => {
    const find = groupCorrections([
      talk('a', { title: 'Better' }),
      { kind: 'match', source: 'other', id: item.id, deckId: 'one', talkIds: [] },
      { kind: 'speaker', speakerId: 's', name: '张三丰' },
    ])
    expect(find([item])).toEqual([talk('a', { title: 'Better' })])
    expect(find([{ source: 'other', id: item.id }])).toHaveLength(1)
    expect(find([{ source: 'other', id: 'activities/two' }])).toEqual([])
  })

  it('are corrected by what was said of it under any of its names, in the order it was said', () => {
    const other = { source: 'other', id: 'talks/one' }
    const said = [talk('a', { title: 'First' }), { ...talk('a', { title: 'Second' }), ...other }, talk('b', {})]
    expect(groupCorrections(said)([other, item])).toEqual(said)
  })
})
